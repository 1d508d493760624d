const POSTCODE_LINE = /^(?:F-)?\d{5} \S/;

/** Whether a line is a French postcode and its city. */
export function isPostcodeLine(line: string): boolean {
  return POSTCODE_LINE.test(line);
}

/** « 3 place du Marché, 39100 Dole » → two lines; a line that already holds the city alone stays. */
export function citySplit(line: string): readonly string[] {
  const match = /(?:^|[\s,;–-])(\d{5}) (?=[^\d\s])/.exec(line);
  if (match === null) return [line];
  const at = match.index + match[0].indexOf(match[1] ?? "");
  const street = line.slice(0, at).replace(/[\s,;–-]{1,8}$/, "");
  const city = line.slice(at);
  // « 12345 rue » inside a street has a later number or comma: only the end of a line is a city.
  if (street === "" || /[,;]/.test(city)) return [line];
  return [street, city];
}

/** The lines of an address, city apart and in capitals; nothing else is changed. */
export function addressLines(lines: readonly string[]): readonly string[] {
  const all = lines.map((line) => line.trim()).filter((line) => line !== "");
  const [name = "", ...rest] = all;
  const split = rest.flatMap(citySplit);
  return [name, ...split.map((line) => (isPostcodeLine(line) ? line.toUpperCase() : line))].filter(
    (line) => line !== "",
  );
}
