import { formatInteger } from "../base/french-format.ts";
import { type FileKind, type FileRefusal, MAX_FILE_BYTES, type WantedFile } from "../model/file-kind.ts";

/** Names of the two imports in the add-on's menu: a refusal sends the owner to the right one. */
export const BANK_MENU = "Importer un relevé bancaire";
export const FEC_MENU = "Importer un FEC";

/** What a file is, after « est ». */
const WHAT: Readonly<Record<FileKind, string>> = {
  empty: "vide",
  blank: "vide (rien que des blancs)",
  "too-large": `trop lourd (plus de ${formatInteger(MAX_FILE_BYTES / 1024 / 1024)} Mo)`,
  pdf: "un PDF",
  image: "une image",
  xls: "un ancien classeur Excel (.xls) ou un fichier protégé par un mot de passe",
  xlsx: "un classeur Excel (.xlsx)",
  ods: "un classeur OpenDocument (.ods)",
  numbers: "un classeur Numbers",
  word: "un document de traitement de texte",
  zip: "une archive .zip",
  gzip: "une archive .gz",
  archive: "une archive compressée",
  binary: "un fichier binaire, et non un texte",
  html: "une page Web (HTML), et non l’export lui-même",
  json: "un fichier JSON",
  rtf: "un document de traitement de texte (RTF)",
  email: "un e-mail enregistré",
  xml: "un fichier XML qui n’est pas un relevé de compte CAMT.053",
  "e-invoice": "une facture électronique (XML)",
  "sepa-order": "un ordre de virement ou de prélèvement SEPA (XML) que vous envoyez à la banque",
  "camt.052": "un relevé intrajournalier (CAMT.052), dont les lignes peuvent encore changer",
  "camt.054": "un avis d’opérations (CAMT.054), dont les lignes reviennent dans le relevé de compte",
  "cfonb-240": "un fichier CFONB 240 (détail de virements ou d’impayés)",
  mt940: "un relevé au format SWIFT MT940",
  qif: "un fichier QIF (Quicken, Money)",
  fec: "un fichier des écritures comptables (FEC)",
  ofx: "un relevé bancaire (OFX)",
  "camt.053": "un relevé bancaire (CAMT.053)",
  "cfonb-120": "un relevé bancaire (CFONB 120)",
  "bank-csv": "un relevé bancaire (CSV)",
  "invoice-list": "une liste de factures ou de règlements, et non un relevé de banque",
  journal: "une liste d’écritures comptables qui n’est pas un FEC",
  text: "un texte où ni date, ni montant, ni libellé d’opération n’est reconnu",
};

const AT_THE_BANK =
  "Dans l’espace en ligne de votre banque, ouvrez « Télécharger mes opérations » (ou « Exporter ») et choisissez OFX, CAMT.053, CFONB 120 ou CSV";
const AT_THE_ACCOUNTANT =
  "Dans votre logiciel de comptabilité, ou auprès de votre comptable, demandez l’export « Fichier des écritures comptables (FEC) » en .txt";
const SPREADSHEET =
  "Ouvrez-le dans votre tableur, téléchargez chaque feuille en .csv (« Fichier › Télécharger › Valeurs séparées par des virgules »), puis importez ce .csv";

const asksForText = (wanted: WantedFile): string =>
  wanted === "fec"
    ? AT_THE_ACCOUNTANT
    : wanted === "bank"
      ? AT_THE_BANK
      : "Choisissez un fichier .csv, .tsv, .txt ou .xlsx";

function whatToDo(kind: FileKind, wanted: WantedFile): string {
  const bank = kind === "ofx" || kind === "camt.053" || kind === "cfonb-120" || kind === "bank-csv";
  if (wanted === "fec" && bank) return `Importez-le par le menu « ${BANK_MENU} »`;
  if (wanted === "bank" && kind === "fec") return `Importez-le par le menu « ${FEC_MENU} »`;
  switch (kind) {
    case "empty":
    case "blank":
      return "Vérifiez l’export (période choisie, téléchargement terminé), puis recommencez";
    case "too-large":
      return "Exportez une période plus courte, en plusieurs fichiers s’il le faut : rien n’est importé deux fois";
    case "zip":
    case "gzip":
    case "archive":
      return "Décompressez-la, puis importez le fichier qu’elle contient";
    case "xls":
    case "xlsx":
    case "ods":
    case "numbers":
      return wanted === "fec" ? AT_THE_ACCOUNTANT : SPREADSHEET;
    case "camt.052":
    case "camt.054":
      return "Demandez à votre banque le relevé de compte CAMT.053 de la même période";
    case "cfonb-240":
      return "Demandez à votre banque le relevé de compte CFONB 120 de la même période";
    case "invoice-list":
    case "journal":
      return "Collez-la dans un onglet de votre classeur, puis actualisez : Crescendo y reconnaît vos factures";
    default:
      return asksForText(wanted);
  }
}

const NOTHING_CHANGED = "Rien n’a été modifié dans le classeur.";

const named = (fileName: string): string =>
  fileName.trim() === "" ? "Ce fichier" : `Le fichier « ${fileName.trim()} »`;

/**
 * Refusal of a file by what it is: its name, what it is, what to do. `wanted`: what the owner was importing.
 */
export function wrongFileSentence(kind: FileKind, fileName: string, wanted: WantedFile): string {
  return `${named(fileName)} est ${WHAT[kind]}. ${whatToDo(kind, wanted)}. ${NOTHING_CHANGED}`;
}

/** Refusal of a file that stops in the middle: the last line there is named. */
export function truncatedSentence(format: string, fileName: string, line: string): string {
  return `${named(fileName)} (${format}) est incomplet : il s’arrête à la ligne ${line} avant sa fin. Téléchargez-le à nouveau en entier, puis recommencez. ${NOTHING_CHANGED}`;
}

/** Refusal of XML that is not well formed. */
export function damagedSentence(format: string, fileName: string, line: string): string {
  return `${named(fileName)} (${format}) est abîmé près de la ligne ${line} : il a sans doute été modifié ou collé avec un autre. Téléchargez-le à nouveau, sans l’ouvrir dans un éditeur, puis recommencez. ${NOTHING_CHANGED}`;
}

/** Refusal of a statement format without any account in it. */
export function noStatementSentence(format: string, fileName: string): string {
  return `${named(fileName)} (${format}) ne contient aucun compte ni aucune opération. ${AT_THE_BANK}. ${NOTHING_CHANGED}`;
}

/** Refusal of a table of which no line can be read: the first one is shown. */
export function nothingReadableSentence(
  format: string,
  fileName: string,
  line: string,
  value: string,
): string {
  return `${named(fileName)} (${format}) : aucune ligne n’a pu être lue. Première ligne en défaut, ligne ${line} : « ${value} ». Vérifiez les colonnes de date et de montant, ou choisissez l’export OFX. ${NOTHING_CHANGED}`;
}

const ACCEPTED = "Formats acceptés : .csv, .tsv, .txt (FEC ou autre texte délimité) et .xlsx.";

/** Refusal of a file that cannot become a workbook, or a part of one. */
export function workbookFileSentence(refusal: FileRefusal, fileName: string): string {
  const file = `Le fichier « ${fileName} »`;
  switch (refusal.code) {
    case "empty":
      return `${file} est vide. Vérifiez l'export, puis recommencez.`;
    case "not-text":
      return `${file} n'est pas un texte. ${ACCEPTED}`;
    case "archive":
      return `${file} est une archive ou un classeur, et non un texte. S'il s'agit d'un classeur Excel, nommez-le en .xlsx. ${ACCEPTED}`;
    case "damaged":
      return `${file} ne s'ouvre pas comme un classeur Excel : il est abîmé ou protégé par un mot de passe. Ouvrez-le dans votre tableur et enregistrez-le à nouveau en .xlsx ou en .csv.`;
    case "extension": {
      const said = refusal.extension === "" ? "n'a pas d'extension" : `est en « .${refusal.extension} »`;
      return `${file} ${said}. ${ACCEPTED}`;
    }
    case "kind": {
      const sentence = wrongFileSentence(refusal.kind, fileName, "workbook");
      return refusal.extensionFits ? `${sentence} ${ACCEPTED}` : sentence;
    }
  }
}
