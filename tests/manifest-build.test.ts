import { execFileSync, spawnSync } from "node:child_process";

/** Runs the build's own step on the manifest, as webpack would. */
function built(base: string): string {
  const script = `
    import { readFileSync } from "node:fs";
    import { manifestCopies } from "./.config/manifest-copies.mjs";
    const [{ from, transform }] = manifestCopies(${JSON.stringify(base)});
    process.stdout.write(transform(readFileSync(from)));`;
  return execFileSync("node", ["--input-type=module", "--eval", script], { encoding: "utf8" });
}

test.each(["https://gk.example.gov.cn/jixiao", "https://gk.example.gov.cn/jixiao/", "https://10.1.2.3:8443"])(
  "a build for %s moves every address there",
  (base) => {
    const addresses = [...built(base).matchAll(/"(https:[^"]+)"/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !address.startsWith(`${base.replace(/\/$/, "")}/`))).toEqual([]);
    expect(addresses.filter((address) => /[^:]\/\//.test(address))).toEqual([]);
  },
);

test.each(["http://gk.example.gov.cn", "gk.example.gov.cn"])("a build for %s is refused: Excel needs https", (base) => {
  const { status, stderr } = spawnSync("node", [
    "--input-type=module",
    "--eval",
    `import { manifestCopies } from "./.config/manifest-copies.mjs"; manifestCopies(${JSON.stringify(base)});`,
  ]);
  expect(status).not.toBe(0);
  expect(stderr.toString()).toContain("https://");
});
