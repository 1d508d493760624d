import { type DecodedText, decodeSteps } from "#shared/ledger/files/decode-text.ts";

/** The text of a file's bytes, step by step; the browser knows Unicode, the code pages of offices are ours. */
export function decodeFile(bytes: Uint8Array): Generator<number, DecodedText> {
  return decodeSteps(bytes, (given, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(given);
    } catch {
      return undefined;
    }
  });
}
