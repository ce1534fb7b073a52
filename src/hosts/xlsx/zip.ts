import { Inflate, inflateSync } from "fflate";
import { HostError } from "../../sheet/host";
import { crc32 } from "./crc32";

/** One file in a zip, still packed. `nameBytes` and `time` are kept so that it can be copied as it is. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly time: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Bounds on what is unpacked, in bytes. A form of 20,000 rows needs 6 MB. */
const MAX_PART = 64 << 20;
const MAX_TOTAL = 192 << 20;
const MAX_ENTRIES = 10_000;
/** Deflate grows at most 1032-fold, so a piece this small can be unpacked in one go. */
const SMALL = 32 << 10;

const damaged = (cause?: unknown) =>
  new HostError("damaged", "文件不完整或已损坏，请重新下载或复制原文件，再用 Excel 或 WPS 打开检查。", { cause });
const tooLarge = () =>
  new HostError("too-large", "文件解压后过大，可能不是正常的表格，未予打开；请删除图片和多余的工作表，另存后再试。");

/**
 * The directory of a zip. Nothing is unpacked.
 * Throws HostError: "damaged" when the directory is cut off or points outside the file,
 * "too-large" when what it promises is over the bounds, "encrypted" for a zip password.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw damaged(error);
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, offset } = findDirectory(view);
  if (count > MAX_ENTRIES) throw tooLarge();
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const wide = wideFields(view, at, nameLength, extraLength);
    total += wide.size;
    if (wide.size > MAX_PART || total > MAX_TOTAL) throw tooLarge();
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new HostError("encrypted", "压缩包设有密码，无法读取；请取消密码后再试。");
    const nameBytes = slice(bytes, at + 46, nameLength);
    entries.push({
      name: new TextDecoder().decode(nameBytes).replaceAll("\\", "/").replace(/^\/+/, ""),
      nameBytes,
      flags,
      time: view.getUint32(at + 12, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: wide.size,
      packed: packedBytes(bytes, view, wide),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let end = view.byteLength - 22; end >= lowest; end--) {
    if (view.getUint32(end, true) !== 0x06054b50) continue;
    const count = view.getUint16(end + 10, true);
    const offset = view.getUint32(end + 16, true);
    if (offset !== 0xffffffff && count !== 0xffff) return { count, offset };
    const wide = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(wide, true) !== 0x06064b50) throw damaged();
    return { count: Number(view.getBigUint64(wide + 32, true)), offset: Number(view.getBigUint64(wide + 48, true)) };
  }
  throw damaged();
}

interface Sizes {
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Sizes and offset of a directory record, from its zip64 field where the short ones are full. */
function wideFields(view: DataView, at: number, nameLength: number, extraLength: number): Sizes {
  const short = {
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  if (short.packed !== 0xffffffff && short.size !== 0xffffffff && short.offset !== 0xffffffff) return short;
  const end = at + 46 + nameLength + extraLength;
  for (let field = at + 46 + nameLength; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const wide = (value: number) => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const size = wide(short.size);
    const packed = wide(short.packed);
    return { packed, size, offset: wide(short.offset) };
  }
  throw damaged();
}

function packedBytes(bytes: Uint8Array, view: DataView, { packed, offset }: Sizes): Uint8Array {
  if (view.getUint32(offset, true) !== 0x04034b50) throw damaged();
  return slice(bytes, offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true), packed);
}

function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw damaged();
  return bytes.subarray(start, start + length);
}

/** The bytes of one file. Never holds more than the directory promised; throws HostError("damaged") when it lied. */
export function unpack(entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.packed : entry.method === 8 ? inflate(entry) : null;
  if (!content || content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
  return content;
}

function inflate({ packed, size }: ZipEntry): Uint8Array {
  try {
    return packed.length <= SMALL ? inflateSync(packed) : inflateBounded(packed, size);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw damaged(error);
  }
}

function inflateBounded(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw damaged();
    content.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SMALL) {
    stream.push(packed.subarray(at, at + SMALL), at + SMALL >= packed.length);
  }
  return content.subarray(0, filled);
}
