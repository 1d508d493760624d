import type { UnicodeDecoder } from "#shared/ledger/files/decode-text.ts";

/** The platform's own decoder, as a browser and Node have it. */
export const platformDecoder: UnicodeDecoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: encoding === "utf-8" }).decode(bytes);
  } catch {
    return undefined;
  }
};
