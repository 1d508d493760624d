import { withoutAccents } from "../../base/normalise.ts";
import { ownValue } from "../../base/own-value.ts";
import { FEC_COLUMN_NAMES, type FecColumn } from "../../model/fec.ts";
import type { Field } from "../../model/mapping.ts";
import { FEC_COLUMNS } from "../header-rules.ts";
import { headerTokens } from "../header-tokens.ts";
import { fieldsOfHeader } from "../header-words.ts";

const keyOf = (heading: string): string =>
  withoutAccents(heading)
    .toLowerCase()
    .replace(/[^a-z]/g, "");

const OFFICIAL = new Map<string, FecColumn>(FEC_COLUMN_NAMES.map((name) => [name.toLowerCase(), name]));

/** The columns of a FEC in the words of header-rules.ts, which know them under many names. */
const OF_FIELD: Readonly<Partial<Record<Field, FecColumn>>> = {
  journal: "JournalCode",
  entryNumber: "EcritureNum",
  issued: "EcritureDate",
  account: "CompteNum",
  accountLabel: "CompteLib",
  code: "CompAuxNum",
  customer: "CompAuxLib",
  number: "PieceRef",
  pieceDate: "PieceDate",
  label: "EcritureLib",
  debit: "Debit",
  credit: "Credit",
  amount: "Montant",
  direction: "Sens",
  lettrage: "EcritureLet",
  lettrageDate: "DateLet",
  due: "DateEcheance",
};

/**
 * The full names of art. A47 A-1 (« La date de comptabilisation de l'écriture comptable »), shortened as software
 * shortens them: the tokens wanted, those that exclude. The first rule that fits wins.
 */
const LONG_NAMES: readonly (readonly [FecColumn, wanted: string, excluded?: string])[] = [
  ["DateLet", "date lettrage"],
  ["ValidDate", "date validation"],
  ["ValidDate", "date valid"],
  ["DateRglt", "date paiement"],
  ["PieceDate", "date piece", "echeance"],
  ["EcritureDate", "date comptable", "echeance"],
  ["EcritureDate", "date ecriture", "echeance"],
  ["ModeRglt", "paiement mode"],
  ["NatOp", "type operation"],
  ["IdClient", "client identification"],
  ["Montantdevise", "montant devise"],
  ["Idevise", "devise"],
  ["JournalLib", "journal libelle"],
  ["JournalLib", "journal nom"],
  ["JournalCode", "journal code"],
  ["CompAuxLib", "auxiliaire libelle"],
  ["CompAuxLib", "auxiliaire nom"],
  ["CompAuxNum", "auxiliaire"],
  ["CompteLib", "compte libelle", "tiers client"],
  ["CompteNum", "compte numero", "tiers client"],
  ["EcritureNum", "ecriture numero"],
  ["EcritureNum", "sequence"],
  ["EcritureLet", "lettrage", "date"],
  ["PieceRef", "piece reference", "date"],
  ["EcritureLib", "ecriture libelle"],
  ["Debit", "montant debit", "credit"],
  ["Credit", "montant credit", "debit"],
];

const RULES = LONG_NAMES.map(([column, wanted, excluded]) => ({
  column,
  wanted: wanted.split(" "),
  excluded: (excluded ?? "").split(" ").filter((word) => word !== ""),
}));

interface Meaning {
  readonly column: FecColumn;
  /** 3: the official name · 2: a known or a full name · less than 1: by the words. */
  readonly strength: number;
}

/** What one heading may mean, best first. */
function meaningsOf(heading: string): readonly Meaning[] {
  const key = keyOf(heading);
  const official = OFFICIAL.get(key);
  if (official) return [{ column: official, strength: 3 }];
  const known = ownValue(FEC_COLUMNS, key);
  if (known !== undefined) {
    const column = known === "ignored" ? undefined : OF_FIELD[known];
    return column ? [{ column, strength: 2 }] : [];
  }
  // « Le numéro de compte, dont les trois premiers caractères … », « … (à blanc si non utilisé) ».
  const short = heading.split(/[,(]/, 1)[0] ?? "";
  if (short.length > 80) return [];
  const tokens = headerTokens(short);
  const rule = RULES.find(
    ({ wanted, excluded }) =>
      wanted.every((token) => tokens.includes(token)) && !excluded.some((token) => tokens.includes(token)),
  );
  const meanings: Meaning[] = rule ? [{ column: rule.column, strength: 2 }] : [];
  for (const [field, score] of fieldsOfHeader(short)) {
    const column = OF_FIELD[field];
    if (column && score >= 0.5) meanings.push({ column, strength: score });
  }
  return meanings;
}

/** The columns of a header row, each at its place from 0, by the strongest reading; a column has one meaning. */
export function fecColumnsOf(headings: readonly string[]): ReadonlyMap<FecColumn, number> {
  const candidates = headings.flatMap((heading, at) =>
    heading.trim() === "" ? [] : meaningsOf(heading).map((meaning) => ({ ...meaning, at })),
  );
  candidates.sort((a, b) => b.strength - a.strength || a.at - b.at);
  const columns = new Map<FecColumn, number>();
  const taken = new Set<number>();
  for (const { column, at } of candidates) {
    if (columns.has(column) || taken.has(at)) continue;
    columns.set(column, at);
    taken.add(at);
  }
  return columns;
}

/** How many headings bear an official name that only a FEC has (Debit, Credit, Montant are anybody's). */
export function officialNames(headings: readonly string[]): number {
  const common = new Set<FecColumn>(["Debit", "Credit", "Montant", "Sens", "DateEcheance", "IdClient"]);
  let count = 0;
  for (const heading of headings) {
    const official = OFFICIAL.get(keyOf(heading));
    if (official && !common.has(official)) count += 1;
  }
  return count;
}
