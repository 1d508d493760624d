import { withoutAccents } from "../base/normalise.ts";

/** What a column of an aged balance holds: days late from `from` to `to`; `notDue`: not yet late. */
export type BucketHeader =
  | { readonly kind: "notDue" }
  | { readonly kind: "noDue" }
  | { readonly kind: "late"; readonly from: number | undefined; readonly to: number | undefined };

const MONTH = 30;

const NOT_DUE =
  /^(?:(?:solde|montant|total|encours|dont|creances?) )?(?:non[- ]echue?s?|a echoir|not (?:yet )?due|current|actuel|courant|pas (?:encore )?echue?s?)(?: \(?(?:eur|\u20ac)\)?)?$/;

/** A header as its words are compared: no accents, one kind of dash and of space. */
const plain = (header: string): string =>
  withoutAccents(header)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/** What stands before the days of a bucket and says nothing of them. */
const bareOf = (text: string): string =>
  text
    .replace(/\(.*\)|\u20ac/g, "")
    .replace(
      /^(?:solde|montant|retard|echue?s?|ech\.?|age|anciennete|encours|overdue|past due|aged?|due) (?:(?:de|depuis|a|entre|since) )?/,
      "",
    )
    .replace(/^(?:depuis|entre|between) /, "")
    .trim();

/**
 * Reads the header of an age bucket: `1-30`, `31 à 60 jours`, `90+`, `Plus de 90 j`, `Éch. ≤ 60 j.`, `2 Months`,
 * `Non échu`, `Current`, `Older`. `undefined`: not a bucket.
 */
export function readBucketHeader(header: string): BucketHeader | undefined {
  const text = plain(header);
  if (text.length > 60) return undefined;
  if (NOT_DUE.test(text)) return { kind: "notDue" };
  if (/^sans echeance$|^no due date$/.test(text)) return { kind: "noDue" };
  if (/^(older|plus ancien(s|nes?)?|anterieur(s|es?)?|au[- ]dela)$/.test(text)) {
    return { kind: "late", from: undefined, to: undefined };
  }
  const bare = bareOf(text);
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
    new RegExp(
      `^(?:>=?|\\+ ?de|\\+|plus de|superieure?s? a|over|more than|au[- ]dela de) ?(\\d{1,3}) ?${unit}$`,
    ).exec(bare) ??
    new RegExp(`^(\\d{1,3}) ?${unit} ?(?:\\+|et plus|and over|and above|ou plus|or more|plus)$`).exec(bare);
  if (beyond) return { kind: "late", from: Number(beyond[1]) * scale + 1, to: undefined };
  const upTo = new RegExp(
    `^(?:<=?|≤|moins de|inferieure?s? a|jusqu'?a|under|up to) ?(\\d{1,3}) ?${unit}$`,
  ).exec(bare);
  if (upTo) return { kind: "late", from: undefined, to: Number(upTo[1]) * scale };
  const months = /^([1-9]) (?:months?|mois)$/.exec(bare);
  if (months)
    return { kind: "late", from: Number(months[1]) * MONTH + 1, to: (Number(months[1]) + 1) * MONTH };
  return undefined;
}

/** Bounds that a series of buckets is made of. */
const BOUND = /^\+? ?(\d{1,3}) ?(?:j|jrs?|jours?|d|days?)?\.?$/;

/**
 * The buckets of a whole header row. A bare number (`30`, `60 j`) is one only in a growing series of such bounds, or
 * beside other buckets: `30 | 60 | 90 | +90`. A series that begins at 0 gives lower bounds, any other the upper ones.
 */
export function bucketsInRow(headers: readonly string[]): readonly (BucketHeader | undefined)[] {
  const found = headers.map((header) => (header === "" ? undefined : readBucketHeader(header)));
  const bounds: { readonly at: number; readonly bound: number }[] = [];
  headers.forEach((header, at) => {
    const match = found[at] || header.length > 30 ? null : BOUND.exec(bareOf(plain(header)));
    const bound = Number(match?.[1]);
    if (match && (bound === 0 || (bound >= 8 && bound <= 360 && bound % 5 === 0))) bounds.push({ at, bound });
  });
  const growing = bounds.every(({ bound }, rank) => rank === 0 || bound > (bounds[rank - 1]?.bound ?? 0));
  const others = found.filter((one) => one !== undefined).length;
  if (!growing || bounds.length + Math.min(1, others) < 3) return found;
  const fromZero = bounds[0]?.bound === 0;
  return found.map((one, at) => {
    const rank = bounds.findIndex((bound) => bound.at === at);
    const bound = bounds[rank]?.bound;
    if (bound === undefined) return one;
    if (!fromZero) return { kind: "late", from: undefined, to: bound };
    return { kind: "late", from: bound + 1, to: bounds[rank + 1]?.bound };
  });
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
