import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { AddressInfo } from "node:net";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A server of static files on 127.0.0.1. */
export interface StaticServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves folders under paths: { "/": "dist", "/office/": "node_modules/…" }; the longest path wins. */
export async function serveFolders(folders: Readonly<Record<string, string>>): Promise<StaticServer> {
  const mounts = Object.entries(folders).toSorted(([a], [b]) => b.length - a.length);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const mount = mounts.find(([prefix]) => pathname.startsWith(prefix));
    const file =
      mount && path.join(mount[1], path.normalize(`/${decodeURIComponent(pathname.slice(mount[0].length))}`));
    readFile(file ?? "").then(
      (body) => {
        response.setHeader("content-type", TYPES[path.extname(file ?? "")] ?? "application/octet-stream");
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
