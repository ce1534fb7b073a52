import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import type { BrowserContext, Page } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How a page is opened. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Blocked by default: a worker of an earlier build must not answer. */
  readonly serviceWorkers?: boolean;
}

/** A browser with a profile of its own, and what it did that it should not have. */
export interface Browser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests that left this machine, errors on the console, errors nobody caught. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Starts Debian's Chromium with a fresh profile. */
export async function openBrowser({
  width = 1440,
  height = 900,
  dark = false,
  serviceWorkers = false,
}: View = {}): Promise<Browser> {
  const profile = mkdtempSync(path.join(tmpdir(), "jixiao-e2e-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: true,
    args: FLAGS,
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    locale: "zh-CN",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
    serviceWorkers: serviceWorkers ? "allow" : "block",
  });
  const complaints: string[] = [];
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") complaints.push(`request to ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    complaints,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
