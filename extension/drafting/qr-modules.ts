import { encode } from "uqr";

/** EPC069-12: error correction M, version 13 at most. */
const LARGEST_VERSION = 13;

/**
 * The dark (`true`) and light modules of the code of a transfer, row by row, without the quiet border.
 * @throws RangeError when the payload is too long for version 13 with correction M
 */
export function qrModules(payload: string): readonly (readonly boolean[])[] {
  const bytes = [...new TextEncoder().encode(payload)];
  return encode(bytes, { ecc: "M", boostEcc: false, border: 0, maxVersion: LARGEST_VERSION }).data;
}
