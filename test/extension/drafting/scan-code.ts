import jsQRModule from "jsqr";
import { readPng } from "./read-png.ts";

// The package is CommonJS: its types say `default`, Node gives the module.
const jsQR = (jsQRModule as unknown as { default?: typeof jsQRModule }).default ?? jsQRModule;

/**
 * The text and the version of a code in a PNG, by a reader that shares nothing with the writer.
 * @throws when it cannot be read
 */
export function scanned(png: Uint8Array): { readonly text: string; readonly version: number } {
  const { rgba, width, height } = readPng(png);
  const code = jsQR(rgba, width, height);
  if (code === null) throw new Error("code illisible");
  return { text: Buffer.from(code.binaryData).toString("utf8"), version: code.version };
}
