/** A compound file (OLE2) whose directory lists streams of these names; the streams themselves are empty. */
export function compoundFile(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let i = 1; i < 109; i++) view.setUint32(76 + 4 * i, 0xffffffff, true);
  for (let i = 0; i < 128; i++) view.setUint32(512 + 4 * i, 0xffffffff, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  ["Root Entry", ...names].slice(0, 4).forEach((name, i) => {
    const at = 1024 + 128 * i;
    [...name].forEach((sign, c) => view.setUint16(at + 2 * c, sign.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * name.length + 2, true);
    view.setUint8(at + 66, i === 0 ? 5 : 2);
    view.setInt32(at + 68, -1, true);
    view.setInt32(at + 72, -1, true);
    view.setInt32(at + 76, i === 0 && names.length > 0 ? 1 : -1, true);
    view.setUint32(at + 116, 0xfffffffe, true);
  });
  return bytes;
}
