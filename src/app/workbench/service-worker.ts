/** What a service worker sees of the browser; the page's own types do not fit here. */
interface Worker {
  addEventListener(
    type: "install" | "activate",
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: "fetch",
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
  readonly clients: { claim(): Promise<void> };
}

const worker = globalThis as unknown as Worker;

/** The files of this build, written in by webpack.config.js. */
const BUILD = JSON.parse("@@PRECACHE@@") as { readonly version: string; readonly files: readonly string[] };
const CACHE = `jixiao-${BUILD.version}`;

worker.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    // The browser's own cache may still hold a page of the last build.
    await cache.addAll(BUILD.files.map((file) => new Request(file, { cache: "no-cache" })));
  };
  event.waitUntil(keep());
});

// A new build takes over when the last page of the old one is closed: until then that page finds its own parts.
worker.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("jixiao-") && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(tidy());
});

worker.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const answer = async () => {
    const cache = await caches.open(CACHE);
    return (await cache.match(event.request, { ignoreSearch: true })) ?? fetch(event.request);
  };
  event.respondWith(answer());
});
