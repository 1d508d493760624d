import { readFileSync } from "node:fs";

/** Width and height of a PNG file, in pixels, from its header. @throws Error when the file is no PNG */
export function pngSize(path: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(path);
  if (bytes.toString("latin1", 1, 4) !== "PNG" || bytes.toString("latin1", 12, 16) !== "IHDR") {
    throw new Error(`${path} n'est pas un PNG`);
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
