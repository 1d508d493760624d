import type { AgePart } from "../aged-bar.tsx";

/** A part of a column, and where it begins. */
export interface StackPart extends AgePart {
  readonly from: number;
}

/** Parts set one upon the other, from the ground; what is nothing or negative has no height. */
export function stackOf(parts: readonly AgePart[]): readonly StackPart[] {
  let from = 0;
  return parts.flatMap((part) => {
    if (part.amount <= 0) return [];
    const placed = { ...part, from };
    from += part.amount;
    return [placed];
  });
}
