import { withoutAccents } from "../base/normalise.ts";

/** What a column of an aged balance holds: days late from `from` to `to`; `notDue`: not yet late. */
export type BucketHeader =
  | { readonly kind: "notDue" }
  | { readonly kind: "noDue" }
  | { readonly kind: "late"; readonly from: number | undefined; readonly to: number | undefined };

const MONTH = 30;

/**
 * Reads the header of an age bucket: `1-30`, `31 à 60 jours`, `90+`, `Plus de 90 j`, `Éch. ≤ 60 j.`, `2 Months`,
 * `Non échu`, `Current`, `Older`. `undefined`: not a bucket.
 */
export function readBucketHeader(header: string): BucketHeader | undefined {
  const text = withoutAccents(header)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  if (
    /^(solde |montant |total )?(non echus?|a echoir|not (yet )?due|current|actuel|courant|pas echu|non-echu)( \(?(eur|€)\)?)?$/.test(
      text,
    )
  ) {
    return { kind: "notDue" };
  }
  if (/^sans echeance$|^no due date$/.test(text)) return { kind: "noDue" };
  if (/^(older|plus ancien(s|nes?)?|anterieur(s|es?)?|au[- ]dela)$/.test(text)) {
    return { kind: "late", from: undefined, to: undefined };
  }
  const bare = text
    .replace(/^(solde|montant|retard|echu|echus|ech\.?|age|depuis|overdue|past due|aged?)( de)? /, "")
    .replace(/\(.*\)|€/g, "")
    .trim();
  const unit = "(?:j|jrs?|jours?|d|days?|months?|mois)?\\.?";
  const scale = /month|mois/.test(bare) ? MONTH : 1;
  const range = new RegExp(
    `^(?:de |from )?(\\d{1,3}) ?${unit} ?(?:-|a|to|et|/|_|<)+ ?(\\d{1,3}) ?${unit}$`,
  ).exec(bare);
  if (range) {
    const from = Number(range[1]) * scale;
    const to = Number(range[2]) * scale;
    return to > from ? { kind: "late", from: Math.max(1, from), to } : undefined;
  }
  const beyond =
    new RegExp(`^(?:>=?|\\+ ?de|\\+|plus de|over|more than|au[- ]dela de) ?(\\d{1,3}) ?${unit}$`).exec(
      bare,
    ) ??
    new RegExp(`^(\\d{1,3}) ?${unit} ?(?:\\+|et plus|and over|and above|ou plus|or more|plus)$`).exec(bare);
  if (beyond) return { kind: "late", from: Number(beyond[1]) * scale + 1, to: undefined };
  const upTo = new RegExp(`^(?:<=?|≤|moins de|jusqu'?a|under|up to) ?(\\d{1,3}) ?${unit}$`).exec(bare);
  if (upTo) return { kind: "late", from: undefined, to: Number(upTo[1]) * scale };
  const months = /^([1-9]) (?:months?|mois)$/.exec(bare);
  if (months)
    return { kind: "late", from: Number(months[1]) * MONTH + 1, to: (Number(months[1]) + 1) * MONTH };
  return undefined;
}

/**
 * First day late of each late bucket, in the order of the columns: as written, else just after the bucket before.
 * `90+` after `61-90` begins at 91 whether the header says 90 or 91.
 */
export function lowerBounds(headers: readonly BucketHeader[]): readonly (number | undefined)[] {
  let last = 0;
  return headers.map((header) => {
    if (header.kind !== "late") return undefined;
    const next = last + 1;
    const from = header.from === undefined || Math.abs(header.from - next) <= 1 ? next : header.from;
    last = header.to ?? from;
    return from;
  });
}
