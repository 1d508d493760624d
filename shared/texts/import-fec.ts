import { formatAmount, formatInteger, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type {
  AccountTotals,
  FecControls,
  FecFile,
  FecProblem,
  FecProblemCode,
  FecRefusal,
} from "../model/fec.ts";
import type { FileKind } from "../model/file-kind.ts";
import { wrongFileSentence } from "./files.ts";

/** What goes before the label of an opening entry that only its journal's name tells. */
export const OPENING_PREFIX = "À nouveau – ";

const NOTHING_CHANGED = "Rien n’a été modifié dans le classeur.";
const ASK_AGAIN =
  "Demandez à votre logiciel comptable, ou à votre comptable, un « Fichier des écritures comptables (FEC) » complet, en .txt";

const named = (fileName: string): string =>
  fileName.trim() === "" ? "Ce fichier" : `Le fichier « ${fileName.trim()} »`;

/** Tables that the general refusal speaks of as seen from a bank's file. */
const OTHER_TABLES: ReadonlySet<FileKind> = new Set<FileKind>(["text", "journal", "invoice-list"]);

/** Why a file is refused as a FEC: what is wrong, at which line, what to do. */
export function fecRefusalMessage(refusal: FecRefusal, fileName: string): string {
  const file = named(fileName);
  switch (refusal.code) {
    case "not-a-fec":
      return OTHER_TABLES.has(refusal.data.what)
        ? `${file} n’est pas un FEC : aucune ligne de titres avec CompteNum, EcritureDate, Debit et Credit n’y figure. ${ASK_AGAIN}. Une liste de factures se colle dans un onglet du classeur. ${NOTHING_CHANGED}`
        : wrongFileSentence(refusal.data.what, fileName, "fec");
    case "header-missing":
      return `${file} ressemble à un FEC, mais sa ligne de titres manque : à la ligne ${refusal.data.line} commencent directement les écritures, et rien ne dit quelle colonne est laquelle. Remettez en première ligne les titres (JournalCode, JournalLib, EcritureNum …) ou exportez le FEC à nouveau. ${NOTHING_CHANGED}`;
    case "columns-missing": {
      const { columns, line } = refusal.data;
      const names = columns.join(", ");
      return columns.length === 1
        ? `${file} : la colonne ${names} manque à la ligne de titres (ligne ${line}). Sans elle le FEC ne peut pas être lu. ${ASK_AGAIN}. ${NOTHING_CHANGED}`
        : `${file} : les colonnes ${names} manquent à la ligne de titres (ligne ${line}). Sans elles le FEC ne peut pas être lu. ${ASK_AGAIN}. ${NOTHING_CHANGED}`;
    }
    case "no-line":
      return `${file} a bien la ligne de titres d’un FEC (ligne ${refusal.data.line}), mais aucune écriture en dessous. Vérifiez l’exercice choisi à l’export. ${NOTHING_CHANGED}`;
    case "no-readable-line": {
      const { line, fields, columns } = refusal.data;
      return `${file} : aucune écriture ne peut être lue sous la ligne de titres (ligne ${line}) : elle a ${columns} colonnes, les écritures n’en ont pas autant (${fields} pour la dernière). Le fichier est peut-être tronqué ou abîmé. ${ASK_AGAIN}. ${NOTHING_CHANGED}`;
    }
  }
}

/** Why a file that stops in the middle of a line is refused by the import: what is missing after it is unknown. */
export function fecTruncatedMessage(line: number, fileName: string): string {
  return `${named(fileName)} est tronqué : il s’arrête au milieu de la ligne ${line}. Des règlements peuvent manquer après elle, et des factures réglées paraîtraient ouvertes. Exportez ou téléchargez le FEC à nouveau, en entier. ${NOTHING_CHANGED}`;
}

const amount = (problem: FecProblem, key: string): string =>
  formatAmount(Number(problem.data?.[key] ?? 0) as Cents);

const quoted = (value: string): string => (value === "" ? "vide" : `« ${value} »`);

const fieldCounts = ({ data }: FecProblem): string =>
  `${data?.fields ?? ""} champs au lieu de ${data?.expected ?? ""}`;

const WORDS: Readonly<Record<FecProblemCode, (problem: FecProblem) => string>> = {
  "row-short": (problem) =>
    `Ligne ${problem.line} : ${fieldCounts(problem)}. Elle n’est pas lue ; les autres le sont.`,
  "row-long": (problem) =>
    problem.data?.fields === "0"
      ? `Ligne ${problem.line} : elle est bien trop longue pour une écriture, le fichier est sans doute abîmé. Elle n’est pas lue ; les autres le sont.`
      : `Ligne ${problem.line} : ${fieldCounts(problem)}, sans doute un libellé qui contient le séparateur, et rien ne dit lequel. Elle n’est pas lue ; les autres le sont.`,
  "row-truncated": (problem) =>
    `Ligne ${problem.line} : le fichier s’arrête au milieu de cette ligne (${fieldCounts(problem)}). Il semble tronqué : exportez-le à nouveau. Les lignes d’avant sont lues.`,
  "row-foreign": (problem) =>
    `Ligne ${problem.line} : ni compte ni date (${quoted(problem.value)}). Ce n’est pas une écriture : elle n’est pas lue.`,
  "amount-unreadable": (problem) =>
    `Ligne ${problem.line} : montant illisible (${problem.column}, ${quoted(problem.value)}). Il compte pour zéro dans les totaux.`,
  "side-unreadable": (problem) =>
    `Ligne ${problem.line} : sens illisible (${problem.column}, ${quoted(problem.value)}). Le montant compte pour zéro dans les totaux.`,
  "day-missing": (problem) => `Ligne ${problem.line} : date absente (${problem.column}).`,
  "day-unreadable": (problem) =>
    `Ligne ${problem.line} : date illisible (${problem.column}, ${quoted(problem.value)}). La ligne compte, sans cette date.`,
  "day-impossible": (problem) =>
    `Ligne ${problem.line} : cette date n’existe pas (${problem.column}, ${quoted(problem.value)}). La ligne compte, sans cette date.`,
  "account-missing": (problem) => `Ligne ${problem.line} : numéro de compte absent (${problem.column}).`,
  "entry-unbalanced": (problem) =>
    `Ligne ${problem.line} : l’écriture ${problem.value} n’est pas équilibrée (débit ${amount(problem, "debit")}, crédit ${amount(problem, "credit")}).`,
  "file-unbalanced": (problem) =>
    `Le total du débit (${amount(problem, "debit")}) n’est pas celui du crédit (${amount(problem, "credit")}) : le fichier est incomplet, ou une ligne n’a pas pu être lue.`,
  "customers-only": () =>
    "Le fichier ne contient que des comptes de clients : l’équilibre des écritures ne peut pas être vérifié.",
  "no-customer-line": (problem) =>
    `Aucune ligne de compte client (411, 413, 416, 418, 419) dans ce fichier, seulement d’autres comptes (${problem.data?.accounts ?? ""} …) : il n’y a rien à importer. Si vos clients sont sur d’autres comptes, demandez à votre comptable.`,
  "no-lettrage": () =>
    "Aucune ligne de client n’est lettrée dans ce fichier : des factures réglées peuvent paraître ouvertes. Demandez à votre comptable un FEC après lettrage, ou rapprochez les règlements dans Crescendo.",
  "column-absent": (problem) =>
    problem.column === "EcritureLet"
      ? "Le fichier n’a pas de colonne de lettrage (EcritureLet) : des factures réglées peuvent paraître ouvertes."
      : `Le fichier n’a pas de colonne ${problem.column}.`,
};

/** Sentences of one kind are shown up to here, then counted. */
const SHOWN = 20;

/** What the owner must know of a file: each line badly read, by its number; long lists are cut and counted. */
export function fecNotes({ problems }: Pick<FecFile, "problems">): readonly string[] {
  const counts = new Map<FecProblemCode, number>();
  const notes: string[] = [];
  for (const problem of problems) {
    const count = (counts.get(problem.code) ?? 0) + 1;
    counts.set(problem.code, count);
    if (count <= SHOWN) notes.push(WORDS[problem.code](problem));
  }
  for (const [code, count] of counts) {
    const example = problems.find((problem) => problem.code === code);
    if (count > SHOWN && example) {
      notes.push(`… et ${formatInteger(count - SHOWN)} autres comme : ${WORDS[code](example)}`);
    }
  }
  return notes;
}

interface ControlRow {
  readonly label: string;
  readonly value: number;
  readonly unit: "lignes" | "centimes" | "postes" | "groupes";
  readonly text: string;
}

const counted = (label: string, value: number, unit: "lignes" | "postes" | "groupes"): ControlRow => ({
  label,
  value,
  unit,
  text: formatInteger(value),
});
const money = (label: string, value: Cents): ControlRow => ({
  label,
  value,
  unit: "centimes",
  text: formatAmount(value),
});

const accountRows = (
  account: string,
  { lines, debit, credit, balance }: AccountTotals,
): readonly ControlRow[] => [
  counted(`Lignes du compte ${account}`, lines, "lignes"),
  money(`Débit du compte ${account}`, debit),
  money(`Crédit du compte ${account}`, credit),
  money(`Solde du compte ${account}`, balance),
];

/** The control totals of a file in their order: what to compare with the accounting software. */
export function fecControlRows(controls: FecControls): readonly ControlRow[] {
  return [
    counted("Lignes lues", controls.lines, "lignes"),
    ...(controls.leftOut > 0 ? [counted("Lignes non lues", controls.leftOut, "lignes")] : []),
    money("Total du débit", controls.debit),
    money("Total du crédit", controls.credit),
    ...accountRows("411", controls.customers),
    ...controls.apart.flatMap(({ account, ...totals }) => [
      counted(`Lignes du compte ${account}`, totals.lines, "lignes"),
      money(`Solde du compte ${account}`, totals.balance),
    ]),
    counted("Lignes lettrées du compte 411", controls.lettered, "lignes"),
    counted("Groupes de lettrage", controls.groups, "groupes"),
    counted("Groupes de lettrage non équilibrés", controls.unbalancedGroups, "groupes"),
    counted("Lignes du compte 411 sans lettrage", controls.unlettered.count, "lignes"),
    money("Montant des lignes sans lettrage", controls.unlettered.amount),
    counted("Postes ouverts", controls.open.count, "postes"),
    money("Montant des postes ouverts", controls.open.amount),
  ];
}

/** One sentence: what was read, added, already there. */
export function importSentence(done: {
  readonly lines: number;
  readonly kept: number;
  readonly added: number;
  readonly already: number;
  readonly changed: number;
}): string {
  const { lines, kept, added, already, changed } = done;
  const lettrage = changed === 0 ? "" : ` ; lettrage mis à jour sur ${plural(changed, "ligne")}`;
  if (kept === 0) return `FEC lu (${plural(lines, "ligne")}) : aucune ligne de client, rien à importer.`;
  return `FEC lu (${plural(lines, "ligne")}, dont ${plural(kept, "ligne de client", "lignes de clients")}) : ${plural(added, "ligne ajoutée", "lignes ajoutées")} à « Grand livre », ${plural(already, "déjà présente", "déjà présentes")}${lettrage}.`;
}

const rowsNamed = (rows: readonly number[]): string =>
  `${rows.slice(0, SHOWN).join(", ")}${rows.length > SHOWN ? " …" : ""}`;

/** Rows that cannot take a new lettrage: raw text, or a paste without that column. */
export function rawLettrageNote(rows: readonly number[]): string {
  return `Le lettrage de ${plural(rows.length, "ligne collée", "lignes collées")} dans « Grand livre » (${rowsNamed(rows)}) a changé et ne peut pas être mis à jour à cet endroit : supprimez ces lignes collées, puis importez à nouveau.`;
}

/** Rows lettered in the tab and not in a file that is older. */
export function olderLettrageNote(rows: readonly number[]): string {
  return `${plural(rows.length, "ligne lettrée", "lignes lettrées")} dans « Grand livre » (${rowsNamed(rows)}) ne le ${rows.length > 1 ? "sont" : "est"} pas dans ce fichier, plus ancien : le lettrage est gardé.`;
}

/** Names and definitions of the control rows of `Indicateurs`, by source tab. */
export const CONTROL_WORDS = {
  period: "tout l’onglet",
  lineUnit: "lignes",
  itemUnit: "postes",
  read: {
    name: "lignes lues",
    definition:
      "Lignes de l’onglet comptées une fois, titres et totaux exclus. À comparer avec votre logiciel.",
  },
  debit: { name: "total débit", definition: "Somme des débits de toutes les lignes lues de l’onglet." },
  credit: { name: "total crédit", definition: "Somme des crédits de toutes les lignes lues de l’onglet." },
  balance: {
    name: "solde du compte 411",
    definition:
      "Débits moins crédits des clients à toute date ; des à nouveaux et de l’exercice précédent, un seul compte.",
  },
  open: {
    name: "postes ouverts",
    definition: "Lignes de clients sans lettrage, ou dont le lettrage ne s’équilibre pas, à toute date.",
  },
  total: {
    name: "total lu",
    definition: "Somme de ce que doivent les clients d’après l’onglet, avant toute date d’arrêté.",
  },
} as const;
