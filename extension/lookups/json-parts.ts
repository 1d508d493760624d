/** Answers of public registers are read field by field: nothing in them is taken for granted. */

/** A field of an object, whatever it is; `undefined` when there is no object or no such field of its own. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/** A text on one line, cut at `longest` characters; empty when the field holds none. */
export function textOf(value: unknown, longest = 300): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  const text = value
    .slice(0, 4 * longest)
    .replace(/\s+/g, " ")
    .trim();
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** An object given as it is, or as JSON in a string; `undefined` when it is neither. */
export function objectOf(value: unknown): object | undefined {
  if (typeof value === "string") {
    try {
      return objectOf(JSON.parse(value));
    } catch {
      return undefined;
    }
  }
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}
