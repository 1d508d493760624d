import { comparable, tidy } from "../base/normalise.ts";
import { isInTable, ratesOf } from "../law/rates.ts";
import type { Cell } from "../model/cell.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";
import type { OwnerRates } from "../model/settings.ts";

/** A row of `Réglages` that speaks of a half-year. */
interface RateRow {
  readonly name: string;
  readonly value: Cell;
  readonly explanation: string;
  readonly row: number;
}

/** `Taux 2027 S1`, `Taux S1 2027`, `Taux 1er semestre 2027` → `2027 S1`; `undefined` for any other setting. */
export function halfYearOfSetting(name: string): string | undefined {
  const words = comparable(name);
  if (!words.startsWith("taux ")) return undefined;
  const year = /\b(20\d\d)/.exec(words)?.[1];
  const half = /s ?([12])\b/.exec(words)?.[1] ?? /\b([12])(?:er|nd|e|eme)? semestre\b/.exec(words)?.[1];
  const named = half ?? (/\bpremier semestre\b/.test(words) ? "1" : secondHalf(words));
  return year === undefined || named === undefined ? undefined : `${year} S${named}`;
}

const secondHalf = (words: string): string | undefined =>
  /\b(?:second|deuxieme) semestre\b/.test(words) ? "2" : undefined;

const RATE = String.raw`(\d{1,2}(?:[.,]\d{1,2})?) ?%?`;
const LABEL = "(?:(?:taux )?(refi|bce|l[ée]gal)[ :=]{0,3})?";
/** `2,65 refi`, `2,65 % (refi)`: the word after its rate. */
const LABEL_AFTER = String.raw`(?: ?\(?(refi|bce|l[ée]gal)\)?)?`;
const SECOND_LABEL = /^ ?\(?(?:refi|bce|l[ée]gal)\)?/i;
/** Two rates in percent, with what parts them and what follows. */
const BETWEEN = String.raw`(?: ?(?:/|;|\||–|-|et) ?|, )`;
const TWO_RATES = new RegExp(
  `^${LABEL}${RATE}${LABEL_AFTER}${BETWEEN}${LABEL}${RATE}(?!\\d|[.,]\\d)(.*)$`,
  "i",
);
const ONE_RATE = new RegExp(`^${LABEL}${RATE}`, "i");

/** The ECB's rate never came near this since the euro: beyond it, the owner typed the rate with its ten points. */
const HIGHEST = 1_000;

type Reading =
  | { readonly kind: "rates"; readonly refi: number; readonly legal: number; readonly after: string }
  | { readonly kind: "unreadable" | "one-missing" | "implausible" };

const hundredths = (text = ""): number => Math.round(Number(text.replace(",", ".")) * 100);

/**
 * `2,65 / 2,80`, `2,65 % ; 2,80 %`, `légal 2,80 / refi 2,65`, `2,80 légal / 2,65 refi`: refi then legal unless they say
 * otherwise.
 */
export function readTwoRates(cell: Cell): Reading {
  const text = tidy(String(cell ?? "")).replace(/[\u00a0\u202f]/g, " ");
  const match = TWO_RATES.exec(text);
  if (!match) return { kind: ONE_RATE.test(text) ? "one-missing" : "unreadable" };
  const [, firstLabel = "", first, labelAfter = "", secondLabel = "", second, rest = ""] = match;
  const isLegalFirst = /^l/i.test(firstLabel || labelAfter) || /^(?:refi|bce)/i.test(secondLabel);
  // Alone after the second rate, « BCE … » begins the source and labels nothing.
  const after = labelAfter === "" ? rest : rest.replace(SECOND_LABEL, "");
  const refi = hundredths(isLegalFirst ? second : first);
  const legal = hundredths(isLegalFirst ? first : second);
  if (refi >= HIGHEST || legal >= HIGHEST || legal === 0) return { kind: "implausible" };
  return { kind: "rates", refi, legal, after };
}

/** Reads the owner's half-years one after the other; a half-year written twice counts by its last readable row. */
export function ownerRatesReader(problems: Problem[]): {
  read(halfYear: string, row: RateRow): void;
  kept(): readonly OwnerRates[];
} {
  const kept = new Map<string, OwnerRates>();
  return {
    read(halfYear, row) {
      const say = (code: ProblemCode, severity: Problem["severity"], data: Record<string, string>): void => {
        const column = code === "owner-rates-without-source" ? "Explication" : "Valeur";
        const place = { tab: "Réglages", row: row.row, column };
        problems.push({ code, severity, place, value: String(row.value), data: { half: halfYear, ...data } });
      };
      const reading = readTwoRates(row.value);
      if (isInTable(halfYear)) {
        const ours = ratesOf(halfYear);
        const isSame =
          reading.kind === "rates" && reading.refi === ours?.refi && reading.legal === ours.legal;
        say("owner-rates-ignored", isSame ? "à savoir" : "à corriger", {
          refi: String(ours?.refi ?? 0),
          legal: String(ours?.legal ?? 0),
        });
        return;
      }
      if (reading.kind !== "rates") {
        say("owner-rates-unreadable", "à corriger", { why: reading.kind });
        return;
      }
      const { refi, legal, after } = reading;
      const source = after.replace(/^[\s(,;/·–-]+|[\s)]+$/g, "") || tidy(row.explanation);
      if (source === "") say("owner-rates-without-source", "à savoir", {});
      kept.set(halfYear, { halfYear, refi, legal, source });
    },
    kept: () => [...kept.values()],
  };
}
