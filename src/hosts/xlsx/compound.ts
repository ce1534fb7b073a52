/**
 * The names of the streams in a compound file (OLE2, the container of .xls, .et, .doc and of encrypted workbooks);
 * as many as can be read from a damaged one. Formats: [MS-CFB] 2.2 and 2.6.
 */
export function streamNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return [];
  const size = 2 ** Math.min(12, Math.max(9, view.getUint16(30, true)));
  const at = (sector: number) => (sector + 1) * size;
  const next = (sector: number): number => {
    const table = view.getUint32(76 + 4 * Math.floor(sector / (size / 4)), true);
    const entry = at(table) + 4 * (sector % (size / 4));
    return sector < (109 * size) / 4 && entry + 4 <= bytes.length ? view.getUint32(entry, true) : END;
  };
  const names: string[] = [];
  const seen = new Set<number>();
  for (let sector = view.getUint32(48, true); sector < END && !seen.has(sector); sector = next(sector)) {
    seen.add(sector);
    for (let entry = at(sector); entry < at(sector) + size && entry + 128 <= bytes.length; entry += 128) {
      const length = view.getUint16(entry + 64, true);
      if (length < 4 || length > 64) continue;
      names.push(new TextDecoder("utf-16le").decode(bytes.subarray(entry, entry + length - 2)));
    }
  }
  return names;
}

/** Sector numbers from here on mean the end of a chain. */
const END = 0xfffffffa;
