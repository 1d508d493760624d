import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { deflateSync } from "node:zlib";

/**
 * Draws the icons: three rising bars on a green square with round corners. Run it after changing the drawing:
 * `npx tsx extension/store/make-icons.ts`.
 */
const SIZES = [16, 32, 48, 128];
const GREEN = [31, 111, 84] as const;
const SAMPLES = 4;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly radius: number;
}

// In hundredths of the side.
const SQUARE: Box = { left: 4, top: 4, right: 96, bottom: 96, radius: 22 };
const BARS: readonly Box[] = [
  { left: 22, top: 58, right: 37, bottom: 78, radius: 4 },
  { left: 42.5, top: 42, right: 57.5, bottom: 78, radius: 4 },
  { left: 63, top: 22, right: 78, bottom: 78, radius: 4 },
];

function isInside({ left, top, right, bottom, radius }: Box, x: number, y: number): boolean {
  if (x < left || x > right || y < top || y > bottom) return false;
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** Red, green, blue, alpha of one pixel, averaged over a grid of samples. */
function pixel(size: number, column: number, row: number): readonly number[] {
  let covered = 0;
  let white = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * 100) / size;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 100) / size;
    if (isInside(SQUARE, x, y)) covered += 1;
    if (BARS.some((bar) => isInside(bar, x, y))) white += 1;
  }
  const share = covered === 0 ? 0 : white / covered;
  const colour = GREEN.map((channel) => Math.round(channel + (255 - channel) * share));
  return [...colour, Math.round((255 * covered) / (SAMPLES * SAMPLES))];
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(checksum(body), body.length + 4);
  return framed;
}

/** CRC-32 of ISO 3309, as PNG wants it (Node has one of its own only since version 22). */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** The icon as a PNG file, square. @param size of a side, in pixels */
export function iconPng(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows: number[] = [];
  for (let row = 0; row < size; row += 1) {
    rows.push(0);
    for (let column = 0; column < size; column += 1) rows.push(...pixel(size, column, row));
  }
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows), { level: 9 })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = new URL("../public/icons/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) writeFileSync(new URL(`${size}.png`, folder), iconPng(size));
}
