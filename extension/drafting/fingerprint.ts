/** SHA-256 of a text in UTF-8, in hexadecimal: what `Courriers` keeps as proof of the text. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * A UUID that always comes out the same for the same words (RFC 9562, version 8): two clicks, or two computers,
 * that settle one reminder write one identifier, and readers keep its first row.
 */
export async function uuidOf(words: string): Promise<string> {
  const hex = await sha256(words);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
