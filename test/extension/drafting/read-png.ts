import { crc32, inflateSync } from "node:zlib";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, as a canvas gives them. */
  readonly rgba: Uint8ClampedArray;
}

/** Reads a PNG of one grey bit a pixel without filter nor interlacing, its checksums verified (ISO/IEC 15948). */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("signature");
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    // zlib's own checksum where this Node has it (20.15 and later); the inflated data is checked either way.
    if (typeof crc32 === "function" && crc32(named) !== file.readUInt32BE(at + 8 + length)) {
      throw new Error("somme de contrôle");
    }
    chunks.push({ type: named.subarray(0, 4).toString("latin1"), data: named.subarray(4) });
    at += 12 + length;
  }
  const head = chunks[0]?.data ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (chunks.map(({ type }) => type).join() !== "IHDR,IDAT,IEND" || head.subarray(8).join() !== "1,0,0,0,0") {
    throw new Error("forme");
  }
  const rows = inflateSync(chunks[1]?.data ?? Buffer.alloc(0));
  const stride = 1 + Math.ceil(width / 8);
  if (rows.length !== stride * height) throw new Error("taille");
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    if (rows[y * stride] !== 0) throw new Error("filtre");
    for (let x = 0; x < width; x += 1) {
      const light = ((rows[y * stride + 1 + Math.floor(x / 8)] ?? 0) >> (7 - (x % 8))) & 1;
      if (light === 0) rgba.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
    }
  }
  return { width, height, rgba };
}
