const two = (count: number): string => String(count).padStart(2, "0");

/** « 22/11/2026 à 10 h 05 », on this computer's clock. @param at milliseconds since 1970 */
export function momentWords(at: number): string {
  const on = new Date(at);
  const day = `${two(on.getDate())}/${two(on.getMonth() + 1)}/${on.getFullYear()}`;
  return `${day} à ${on.getHours()}\u00a0h\u00a0${two(on.getMinutes())}`;
}
