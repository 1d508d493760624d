const REPLACEMENT = 0xfffd;

/** The UTF-8 bytes of a text; half a surrogate pair becomes U+FFFD. Apps Script has no TextEncoder. */
export function utf8Bytes(text: string): Uint8Array {
  // A UTF-16 unit gives three bytes at most: four come from two units.
  const bytes = new Uint8Array(3 * text.length);
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? REPLACEMENT;
    if (point >= 0x10000) at += 1;
    const code = point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code < 0x800) bytes[end++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[end++] = 0xe0 | (code >> 12);
      else {
        bytes[end++] = 0xf0 | (code >> 18);
        bytes[end++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[end++] = 0x80 | (code & 0x3f);
  }
  return bytes.subarray(0, end);
}

const ALPHABET = utf8Bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const URL_ALPHABET = utf8Bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
const PADDING = 0x3d;
/** Characters of a line of an encoded body (RFC 2045, 6.8). */
const LINE = 76;
/** Few enough arguments for every engine's call stack. */
const CHUNK = 8_192;

/** Base64 of bytes, padded (RFC 4648, section 4). */
export function base64(bytes: ArrayLike<number>): string {
  return asciiText(encoded(bytes, ALPHABET));
}

/** Base64 in lines of 76 characters parted by CRLF, none after the last: the body of a message's part. */
export function base64Lines(bytes: ArrayLike<number>): string {
  const flat = encoded(bytes, ALPHABET);
  const breaks = Math.max(0, Math.ceil(flat.length / LINE) - 1);
  const lines = new Uint8Array(flat.length + 2 * breaks);
  for (let line = 0; line <= breaks; line += 1) {
    const at = line * (LINE + 2);
    lines.set(flat.subarray(line * LINE, (line + 1) * LINE), at);
    if (line < breaks) {
      lines[at + LINE] = 0x0d;
      lines[at + LINE + 1] = 0x0a;
    }
  }
  return asciiText(lines);
}

/** Base64url without padding (RFC 4648, section 5) of a text in UTF-8: how Gmail takes a message. */
export function base64url(text: string): string {
  const bytes = encoded(utf8Bytes(text), URL_ALPHABET);
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === PADDING) end -= 1;
  return asciiText(bytes.subarray(0, end));
}

function encoded(bytes: ArrayLike<number>, alphabet: Uint8Array): Uint8Array {
  const result = new Uint8Array(4 * Math.ceil(bytes.length / 3));
  let end = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    result[end++] = alphabet[(group >> 18) & 63] ?? 0;
    result[end++] = alphabet[(group >> 12) & 63] ?? 0;
    result[end++] = left > 1 ? (alphabet[(group >> 6) & 63] ?? 0) : PADDING;
    result[end++] = left > 2 ? (alphabet[group & 63] ?? 0) : PADDING;
  }
  return result;
}

/** Bytes of ASCII as a text. */
function asciiText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return parts.join("");
}

/**
 * Percent-encoded UTF-8 for the address of a link: everything but letters, digits and `- . _ ~` (RFC 3986, 2.3). Half a
 * surrogate pair, which `encodeURIComponent` refuses, becomes U+FFFD.
 */
export function percentEncoded(text: string): string {
  const whole = [...text]
    .map((character) => (/^[\ud800-\udfff]$/.test(character) ? "\ufffd" : character))
    .join("");
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
