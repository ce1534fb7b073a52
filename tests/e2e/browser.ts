import { after } from "node:test";
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
  /** Colors the system forces on every page, as Windows' contrast themes do. */
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  readonly moreContrast?: boolean;
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

let launched: ReturnType<typeof chromium.launch> | undefined;

/** One browser for a file of stories; each story has a context of its own: no cookie, no cache, no storage of another. */
function launch() {
  launched ??= chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: FLAGS });
  return launched;
}

after(async () => (await launched)?.close());

/** Opens Debian's Chromium as a person who was never here. */
export async function openBrowser({
  width = 1440,
  height = 900,
  dark = false,
  forcedColors = false,
  reducedMotion = false,
  moreContrast = false,
  serviceWorkers = false,
}: View = {}): Promise<Browser> {
  const browser = await launch();
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    forcedColors: forcedColors ? "active" : "none",
    contrast: moreContrast ? "more" : "no-preference",
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
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
  const page = await context.newPage();
  return {
    context,
    page,
    complaints,
    close: () => context.close(),
  };
}
