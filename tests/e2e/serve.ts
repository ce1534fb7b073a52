import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
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

/** Files by their path in a folder. */
type Files = ReadonlyMap<string, Buffer>;

/** Where the build lies; another folder lets two engineers build at the same time. */
const BUILD = process.env["JIXIAO_BUILD"] ?? "dist";

let built: Files | undefined;

/** The build as it stands when the first story asks: another build meanwhile does not pull it away. */
export function buildFiles(): Files {
  built ??= new Map(
    readdirSync(BUILD, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(BUILD, file), readFileSync(file)]),
  );
  return built;
}

/** Serves folders or files in memory under paths: { "/": buildFiles(), "/office/": "node_modules/…" }; the longest path wins. */
export async function serveFolders(folders: Readonly<Record<string, string | Files>>): Promise<StaticServer> {
  const mounts = Object.entries(folders).toSorted(([a], [b]) => b.length - a.length);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const mount = mounts.find(([prefix]) => pathname.startsWith(prefix));
    const file = mount && path.normalize(`/${decodeURIComponent(pathname.slice(mount[0].length))}`).slice(1);
    read(mount?.[1], file).then(
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

async function read(from: string | Files | undefined, file = ""): Promise<Buffer> {
  if (typeof from === "string") return readFile(path.join(from, file));
  const body = from?.get(file);
  if (!body) throw new Error(`no ${file}`);
  return body;
}
