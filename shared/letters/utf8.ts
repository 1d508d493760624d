const REPLACEMENT = 0xfffd;

/** The UTF-8 bytes of a text; half a surrogate pair becomes U+FFFD. Apps Script has no TextEncoder. */
export function utf8Bytes(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? REPLACEMENT;
    const code = point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else {
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 0x3f),
        0x80 | ((code >> 6) & 0x3f),
        0x80 | (code & 0x3f),
      );
    }
  }
  return bytes;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 of bytes, padded (RFC 4648, section 4). */
export function base64(bytes: readonly number[]): string {
  let result = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    result += ALPHABET[(group >> 18) & 63];
    result += ALPHABET[(group >> 12) & 63];
    result += left > 1 ? ALPHABET[(group >> 6) & 63] : "=";
    result += left > 2 ? ALPHABET[group & 63] : "=";
  }
  return result;
}

/** Base64url without padding (RFC 4648, section 5) of a text in UTF-8: how Gmail takes a message. */
export function base64url(text: string): string {
  return base64(utf8Bytes(text)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
