import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/**
 * How the development server serves Excel (`npm run start:excel`): over https with the certificate that
 * office-addin-dev-certs installs, at the address manifest.xml names.
 */
export function excelServer() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const read = (name) => readFileSync(path.join(folder, name));
  return {
    host: "localhost",
    server: { type: "https", options: { key: read("localhost.key"), cert: read("localhost.crt"), ca: read("ca.crt") } },
    headers: { "Access-Control-Allow-Origin": "*" },
    open: false,
    liveReload: false,
    webSocketServer: false,
  };
}
