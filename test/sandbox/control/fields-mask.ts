/** A partial-response mask (`fields=a,b(c,d/e)`); an empty tree keeps everything below. */
type Mask = Map<string, Mask>;

export class FieldsMaskError extends Error {}

/**
 * Keeps of a JSON answer only what Google's `fields` parameter asks for. Throws FieldsMaskError on a mask that
 * does not parse. Fields that do not exist are ignored.
 */
export function applyFieldsMask(body: unknown, fields: string): unknown {
  return keep(body, parseMask(fields));
}

function parseMask(text: string): Mask {
  let at = 0;
  const list = (closing: string): Mask => {
    const mask: Mask = new Map();
    for (;;) {
      path(mask);
      if (text[at] === ",") at += 1;
      else if ((text[at] ?? "") === closing) return mask;
      else throw new FieldsMaskError(`Invalid field mask: ${text}`);
    }
  };
  const path = (mask: Mask): void => {
    const name = /^\s*(\*|[A-Za-z_][\w-]*)\s*/.exec(text.slice(at));
    if (name === null) throw new FieldsMaskError(`Invalid field mask: ${text}`);
    at += name[0].length;
    const below = mask.get(name[1] ?? "") ?? new Map();
    const known = mask.has(name[1] ?? "");
    mask.set(name[1] ?? "", below);
    const next = text[at];
    if (next === "/" || next === ".") {
      at += 1;
      if (!known || below.size > 0) path(below);
      else path(new Map());
    } else if (next === "(") {
      at += 1;
      const inner = list(")");
      at += 1;
      if (!known || below.size > 0) for (const [key, value] of inner) below.set(key, value);
    } else below.clear();
  };
  return list("");
}

function keep(value: unknown, mask: Mask): unknown {
  if (mask.size === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => keep(entry, mask));
  const every = mask.get("*");
  const kept: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    const below = mask.get(key) ?? every;
    if (below !== undefined) kept[key] = keep(child, below);
  }
  return kept;
}
