import { readFileSync } from "node:fs";
import { run } from "./cli/run";

/** A reader that closes early (`jixiao … | head`) is no fault. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};
const console = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  colors: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
  live: process.stderr.isTTY,
};
process.exitCode = await run(process.argv.slice(2), console, version);
