/** Has a text the form of an e-mail address, or nothing at all? */
export function looksLikeAddress(text: string): boolean {
  const [name = "", host = "", ...more] = text.trim().split("@");
  if (text.trim() === "") return true;
  return name !== "" && more.length === 0 && /^[^\s.]+(?:\.[^\s.]+)+$/.test(host) && !/\s/.test(name);
}
