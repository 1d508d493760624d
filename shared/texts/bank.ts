import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { BankProblem } from "../model/bank.ts";

const LISTED = 20;
/** What a file holds may be of any length. */
const LONGEST = 100;

const quoted = (text: string): string => `« ${text} »`;

/** Where a problem stands: XML has entries, texts have lines. */
const where = (problem: BankProblem, format: string): string =>
  `${format === "CAMT.053" ? "Opération" : "Ligne"} ${problem.line}`;

/** What could not be used of a statement, or looks wrong in it, one French sentence. */
export function bankProblemSentence(problem: BankProblem, format: string): string {
  const { code, data = {} } = problem;
  const value = problem.value.slice(0, LONGEST);
  switch (code) {
    case "amount-unreadable":
      return `${where(problem, format)} : le montant n’a pas pu être lu (${quoted(value)}) ; la ligne n’est pas importée, ajoutez-la à la main si c’est un encaissement.`;
    case "date-unreadable":
      return `${where(problem, format)} : la date n’a pas pu être lue (${quoted(value)}) ; la ligne n’est pas importée, ajoutez-la à la main si c’est un encaissement.`;
    case "line-unreadable":
      return `${where(problem, format)} : elle n’est pas du format ${format} (${quoted(value)}) ; elle est laissée de côté.`;
    case "not-booked":
      return `${where(problem, format)} : opération non comptabilisée (${quoted(value)}) ; elle viendra avec un prochain relevé.`;
    case "batch-not-split":
      return `${where(problem, format)} : le détail de la remise (${value} opérations) ne fait pas son montant ; elle est importée en une seule ligne.`;
    case "balance-differs":
      return `Contrôle${value === "" ? "" : ` du compte ${value}`} : le fichier annonce un solde final de ${data.expected ?? ""}, mais le solde initial et les lignes donnent ${data.found ?? ""} (écart ${data.difference ?? ""}). Il manque peut-être des lignes : téléchargez le relevé à nouveau.`;
    case "balance-column-differs":
      return `${where(problem, format)} : le solde ${value} ne suit pas de la ligne voisine ; vérifiez qu’il ne manque pas de ligne.`;
    case "date-order-assumed":
      return "Les dates du fichier ne suivent pas toutes le même ordre (jour et mois) : vérifiez quelques dates importées.";
    case "end-missing":
      return "La fin du fichier manque, mais ses opérations sont complètes : vérifiez la dernière date importée.";
  }
}

/** Problems as sentences, the first ones; those of one kind beyond are counted. */
export function bankProblemSentences(problems: readonly BankProblem[], format: string): readonly string[] {
  const announced = problems.filter(({ code }) => code === "not-booked");
  const others = problems.filter(({ code }) => code !== "not-booked");
  const sentences = others.slice(0, LISTED).map((problem) => bankProblemSentence(problem, format));
  if (others.length > LISTED)
    sentences.push(`… et ${plural(others.length - LISTED, "autre ligne", "autres lignes")} du même genre.`);
  const [first] = announced;
  if (announced.length === 1 && first) sentences.push(bankProblemSentence(first, format));
  if (announced.length > 1)
    sentences.push(
      `${plural(announced.length, "opération")} non comptabilisées par la banque (en attente, refusées ou annulées) sont laissées de côté.`,
    );
  return sentences;
}

export interface BankSummary {
  readonly file: string;
  readonly format: string;
  readonly lines: number;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  readonly added: number;
  /** By currency. */
  readonly addedSums: readonly { readonly currency: string; readonly sum: Cents }[];
  readonly already: number;
  readonly leftOut: number;
}

/** What the import did, one sentence. */
export function bankImportSentence(summary: BankSummary): string {
  const { file, format, lines, from, until, added, addedSums, already, leftOut } = summary;
  const name = file.trim() === "" ? `Relevé ${format}` : `Relevé ${format} ${quoted(file.trim())}`;
  const period =
    from === undefined || until === undefined ? "" : `, du ${formatDay(from)} au ${formatDay(until)}`;
  const sums = addedSums.map(({ currency, sum }) => formatAmount(sum, currency)).join(", ");
  const what =
    added === 0
      ? "rien de nouveau à ajouter à « Règlements »"
      : `${plural(added, "ligne ajoutée", "lignes ajoutées")} à « Règlements » (${sums})`;
  const parts = [
    what,
    ...(already === 0 ? [] : [`${formatCount(already)} déjà là`]),
    ...(leftOut === 0 ? [] : [`${plural(leftOut, "ligne laissée", "lignes laissées")} de côté (débits)`]),
  ];
  return `${name} : ${plural(lines, "ligne lue", "lignes lues")}${period} ; ${parts.join(", ")}.`;
}

const formatCount = (count: number): string => plural(count, "ligne").replace(/\u00a0lignes?$/, "");

export const LINES_READ = "Lignes lues";
export const CREDITS_COUNT = "Encaissements du fichier";
export const CREDITS_SUM = "Total des encaissements";
export const DEBITS_COUNT = "Débits du fichier";
export const DEBITS_SUM = "Total des débits";
export const OPENING = "Solde initial";
export const CLOSING = "Solde final";
export const ADDED_COUNT = "Lignes ajoutées";
export const ALREADY_COUNT = "Lignes déjà là";

/** A control about one account among several. */
export const ofAccount = (label: string, account: string | undefined): string =>
  account === undefined || account === "" ? label : `${label} (compte ${account})`;

export interface KnownByHand {
  readonly line: number;
  readonly amount: string;
  readonly day: Day;
  readonly label: string;
  /** Row of `Règlements`. */
  readonly row: number;
}

/** A line that the owner had typed by hand: not added. */
export function typedByHandSentence({ line, amount, day, label, row }: KnownByHand): string {
  return `Ligne ${line} du fichier (${amount} le ${formatDay(day)}, ${quoted(label.slice(0, 60))}) : déjà saisie à la main, ligne ${row} de « Règlements » ; elle n’est pas ajoutée. S’il s’agit d’un autre règlement, ajoutez-le à la main.`;
}

/** A line that came from another format of the bank: not added. */
export function otherFormatSentence({ line, amount, day, label, row }: KnownByHand): string {
  return `Ligne ${line} du fichier (${amount} le ${formatDay(day)}, ${quoted(label.slice(0, 60))}) : déjà importée d’un fichier d’un autre format, ligne ${row} de « Règlements » ; elle n’est pas ajoutée.`;
}

/** A line added that looks like one imported from another format some days apart. */
export function lookAlikeSentence({ line, amount, day, label, row }: KnownByHand): string {
  return `Ligne ${line} du fichier (${amount} le ${formatDay(day)}, ${quoted(label.slice(0, 60))}) : elle ressemble à la ligne ${row} de « Règlements », importée d’un autre format ; vérifiez qu’il s’agit de deux règlements.`;
}

export function ignoredReceiptsSentence(count: number, sum: string): string {
  return `${plural(count, "encaissement")} (${sum}) ne ${count < 2 ? "vient" : "viennent"} pas d’un client d’après ${count < 2 ? "son" : "leur"} libellé (virement interne, remboursement, prêt…) : État « ignoré ». Si c’est un client, indiquez-le dans la colonne « Client ».`;
}

export function takenBackSentence(count: number, sum: string): string {
  return `${plural(count, "paiement rejeté ou repris", "paiements rejetés ou repris")} par la banque (${sum}) : ajoutés en négatif, la facture redevient due une fois rapprochée.`;
}

export const ONLY_DEBITS = "Ce fichier ne contient que des débits : aucun encaissement à rapprocher.";

export function leftOutSentence(count: number, sum: string): string {
  return `${plural(count, "débit")} (${sum}) laissé${count < 2 ? "" : "s"} de côté : ce ne sont pas des règlements de clients.`;
}

/** The tab lacks columns that an import fills. */
export function missingColumnsSentence(columns: readonly string[]): string {
  return `L’onglet « Règlements » n’a plus ${columns.length < 2 ? "sa colonne" : "ses colonnes"} ${columns.map(quoted).join(", ")}. Remettez ${columns.length < 2 ? "ce titre" : "ces titres"} dans sa ligne de titres, puis recommencez l’import. Rien n’a été modifié.`;
}
