import { type DecodedText, decodeText } from "#shared/ledger/files/decode-text.ts";

/** The text of a file's bytes; the browser knows Unicode, the code pages of offices are ours. */
export function decodeFile(bytes: Uint8Array): DecodedText {
  return decodeText(bytes, (given, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(given);
    } catch {
      return undefined;
    }
  });
}
