import { withoutAccents } from "./normalise.ts";

const MONTHS: readonly (readonly string[])[] = [
  ["janvier", "january", "januar"],
  ["fevrier", "february", "februar"],
  ["mars", "march", "marz", "maerz"],
  ["avril", "april"],
  ["mai", "may"],
  ["juin", "june", "juni"],
  ["juillet", "july", "juli"],
  ["aout", "august"],
  ["septembre", "september"],
  ["octobre", "october", "oktober"],
  ["novembre", "november"],
  ["decembre", "december", "dezember"],
];

/** The French names from January to December, whole, in lower case without accents. */
export const FRENCH_MONTHS: readonly string[] = MONTHS.map(([french = ""]) => french);

/** 1 to 12 for a French, English or German name, whole or shortened (`mars`, `janv.`, `Sept`); `jui` alone is none. */
export function monthNamed(word: string): number | undefined {
  const name = withoutAccents(word.toLowerCase()).replace(/\.$/, "");
  const found = MONTHS.map((names, index) => ({ names, month: index + 1 })).filter(({ names }) =>
    names.some((full) => full.startsWith(name)),
  );
  return found.length === 1 ? found[0]?.month : undefined;
}
