import { zlibSync } from "fflate";
import { qrModules } from "./qr-modules.ts";

/** Light modules around the code (ISO/IEC 18004). */
const BORDER = 4;
/** Side of the image in pixels, twice that on screen (`transferHtml`): every code has it, whatever its version. */
export const QR_PIXELS = 384;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The code of a transfer as a PNG of one bit a pixel: the same bytes for the same payload. */
export function qrPng(payload: string): Uint8Array {
  const modules = qrModules(payload);
  // Whole pixels a module, so that every edge is sharp; what is left over widens the border.
  const scale = Math.floor(QR_PIXELS / (modules.length + 2 * BORDER));
  const margin = Math.floor((QR_PIXELS - scale * modules.length) / 2);
  const stride = 1 + QR_PIXELS / 8;
  const pixels = new Uint8Array(stride * QR_PIXELS);
  for (let y = 0; y < QR_PIXELS; y += 1) {
    const row = modules[Math.floor((y - margin) / scale)];
    for (let x = 0; x < QR_PIXELS; x += 1) {
      if (row?.[Math.floor((x - margin) / scale)] === true) continue;
      const at = y * stride + 1 + (x >> 3);
      pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return joined([
    Uint8Array.from(SIGNATURE),
    // Depth 1, greyscale, deflate, no filter, not interlaced.
    chunk("IHDR", Uint8Array.from([...word(QR_PIXELS), ...word(QR_PIXELS), 1, 0, 0, 0, 0])),
    chunk("IDAT", zlibSync(pixels, { level: 9 })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from([...type].map((letter) => letter.charCodeAt(0))), data]);
  return joined([Uint8Array.from(word(data.length)), named, Uint8Array.from(word(crc32(named)))]);
}

/** Four bytes, the heaviest first. */
function word(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

/** CRC-32 of a chunk (PNG, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
