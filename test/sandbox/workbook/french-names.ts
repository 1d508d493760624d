/** Month names as a French calendar writes them, January first. */
export const frenchMonths = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** Their usual abbreviations. */
export const frenchShortMonths = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
] as const;

/** Weekdays, Sunday first. */
export const frenchWeekdays = [
  "dimanche",
  "lundi",
  "mardi",
  "mercredi",
  "jeudi",
  "vendredi",
  "samedi",
] as const;

/** `déc`, `déc.`, `Décembre` → 12; `undefined` for a word that is no month. */
export function monthOfFrenchName(word: string): number | undefined {
  const bare = plain(word).replace(/\.$/, "");
  if (bare.length < 3) return undefined;
  const long = frenchMonths.findIndex((name) => plain(name) === bare);
  if (long >= 0) return long + 1;
  const short = frenchShortMonths.findIndex((name) => plain(name).replace(/\.$/, "") === bare);
  return short >= 0 ? short + 1 : undefined;
}

function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}
