import { columnLetter } from "../base/column-letter.ts";
import { comparable } from "../base/normalise.ts";
import type { ColumnMapping, Field, SourceMapping } from "../model/mapping.ts";
import type { Doubt, LeftOut, Recognition, WhyLeftOut } from "../model/recognition.ts";
import { FIELD_WORDS, SHAPE_WORDS } from "./fields.ts";

const WHY: Readonly<Record<WhyLeftOut, string>> = {
  empty: "il est vide ; collez-y votre liste de factures, avec sa ligne de titres",
  "no-header":
    "aucune ligne de titres n’y est reconnue ; ajoutez au-dessus des données une ligne avec au moins « Client », « Date », « Échéance » et « Montant TTC »",
  "only-totals":
    "il ne contient que des totaux ; ajoutez le détail, une ligne par facture (client, date, échéance, montant)",
  "supplier-list":
    "il s’agit d’un état de fournisseurs : Crescendo ne suit que ce que vos clients vous doivent",
  quotes:
    "il s’agit de devis, de commandes ou de livraisons : rien n’y est encore dû ; ajoutez l’onglet de vos factures",
  expenses: "il s’agit de vos dépenses : Crescendo ne suit que ce que vos clients vous doivent",
  payments:
    "il s’agit d’une liste de règlements, sans les factures ; ajoutez l’onglet de vos factures, et recopiez ces règlements dans l’onglet « Règlements »",
  "bank-statement":
    "il s’agit d’un relevé de banque ; ajoutez l’onglet de vos factures, et recopiez les encaissements dans l’onglet « Règlements »",
  "no-amount":
    "aucune colonne de montant n’y est reconnue ; ajoutez une colonne « Montant TTC » ou « Reste dû »",
  copy: "il répète des factures d’un autre onglet ; le compter doublerait les montants",
  ours: "c’est un onglet de Crescendo",
  ignored: "vous avez choisi de l’ignorer",
  "not-a-ledger": "il ne ressemble pas à une liste de factures, à un grand livre ni à une balance âgée",
};

/** Why one tab is not used, as a French sentence. */
export function leftOutSentence({ tab, why, row }: LeftOut): string {
  const where = row === undefined ? "" : `, tableau de la ligne ${row}`;
  return `Onglet « ${tab} »${where} : ${WHY[why]}.`;
}

const quoted = (options: readonly string[]): string => options.map((option) => `« ${option} »`).join(", ");

/** What a doubt asks, as a French sentence. */
export function doubtSentence({ tab, field, code, options }: Doubt): string {
  const where = `Onglet « ${tab} » : `;
  const name = field === undefined ? "" : FIELD_WORDS[field];
  const [first = "", ...others] = options;
  switch (code) {
    case "amount-ambiguous":
    case "customer-ambiguous":
    case "remaining-ambiguous":
      return `${where}plusieurs colonnes peuvent être « ${name} » (${quoted(options)}) ; nous proposons « ${first} ».`;
    case "customer-missing":
      return `${where}aucune colonne ne dit le client ; tout serait compté sous « (sans client) ».`;
    case "customer-carried-down":
      return `${where}le client n’est écrit que sur la première ligne de son bloc ; nous proposons de le compter pour les lignes qui suivent.`;
    case "date-missing":
      return `${where}aucune date de facture ni d’échéance n’est reconnue ; tout serait compté « Sans échéance ».`;
    case "column-moved":
      return `${where}la colonne « ${name} » a changé de place (${quoted(options)}).`;
    case "column-missing":
      return first === ""
        ? `${where}la colonne ${quoted(others)} que vous aviez choisie pour « ${name} » n’existe plus.`
        : `${where}la colonne ${quoted(others)} que vous aviez choisie pour « ${name} » n’existe plus ; nous proposons « ${first} ».`;
    case "column-unfit":
      return first === ""
        ? `${where}la colonne ${quoted(others)} que « Réglages » donne pour « ${name} » contient autre chose.`
        : `${where}la colonne ${quoted(others)} que « Réglages » donne pour « ${name} » contient autre chose ; nous proposons « ${first} ».`;
    case "several-tabs":
      return `Les onglets ${quoted(options)} parlent des mêmes factures ; nous proposons de ne compter que « ${first} ».`;
    case "several-tables":
      return `${where}il contient plusieurs tableaux (${options.join(", ")}) ; nous proposons de tous les compter.`;
    case "no-header":
      return `${where}il n’a pas de ligne de titres ; nous proposons de le lire comme une balance des comptes (débit, crédit).`;
    case "excl-tax-only":
      return `${where}seul un montant hors taxes est reconnu (${quoted(options)}) ; ce que vos clients doivent est toutes taxes comprises.`;
  }
}

/** What a person calls a column: its header, else its letter. */
export function columnWords(header: string, column: number): string {
  return header === "" ? `colonne ${columnLetter(column)}` : header;
}

/** Why a column is read as it is: a French sentence for the owner who confirms it. */
export function columnReason({ field, column, header, confidence, reason }: ColumnMapping): string {
  const name = columnWords(header, column);
  const words = FIELD_WORDS[field];
  if (reason === "kept") return "C’est la colonne que vous avez confirmée.";
  if (reason === "content") {
    return confidence >= 0.8
      ? `Le titre « ${name} » ne suffisait pas : ce sont ses montants, comparés aux autres colonnes, qui le disent.`
      : `Le titre « ${name} » ne le dit pas ; c’est ce que contiennent ses cellules. À vérifier.`;
  }
  if (confidence >= 0.9) return `Le titre « ${name} » le dit, et ses cellules le confirment.`;
  // A title in our own words says nothing more by being told twice.
  if (comparable(name) === comparable(words)) {
    return `Le titre « ${name} » le dit ; ses cellules laissent un doute. À vérifier.`;
  }
  if (confidence >= 0.7) return `Le titre « ${name} » désigne d’ordinaire « ${words} ».`;
  return `Le titre « ${name} » peut désigner « ${words} » ; rien d’autre ne convient mieux. À vérifier.`;
}

/** Asked when no due day is known at all: nothing would ever be late. */
export const TERMS_QUESTION =
  "Aucune échéance n’est connue : rien ne peut être relancé. Écrivez vos conditions de paiement (30J, 45J FDM, COMPTANT…) dans « Réglages », ligne « Conditions par défaut », puis actualisez.";

/** Why no column is proposed for a field that a person expects. */
export function missingReason(field: Field): string {
  return MISSING[field] ?? "Aucune colonne ne semble la contenir.";
}

const MISSING: Readonly<Partial<Record<Field, string>>> = {
  customer: "Aucune colonne ne dit le client : tout serait compté sous « (sans client) ».",
  due: "Aucune colonne ne dit l’échéance : elle sera calculée d’après les conditions de paiement, si elles sont connues.",
  issued: "Aucune colonne ne dit la date de la facture.",
  amount: "Aucune colonne ne dit le montant toutes taxes comprises.",
  number: "Aucune colonne ne dit le numéro de la facture.",
  paidOn: "Aucune colonne ne dit ce qui est déjà payé : tout serait compté comme dû.",
  lettrage: "Aucune colonne de lettrage : les règlements resteront à rapprocher.",
};

/** Why a correction is not taken; nothing was changed. */
export function correctionRefusal(
  why: "no-amount" | "no-day" | "no-column" | "no-tab" | "no-money" | "ours" | "conflict",
  about: { readonly tab: string; readonly field?: Field; readonly header?: string },
): string {
  const words = about.field === undefined ? "" : FIELD_WORDS[about.field];
  const where = `Onglet « ${about.tab} » : `;
  const column = `la colonne « ${about.header ?? ""} »`;
  const kept = "Rien n’a été modifié.";
  switch (why) {
    case "no-amount":
      return `${where}${column} ne contient aucun montant ; elle ne peut pas être « ${words} ». Choisissez une colonne de nombres. ${kept}`;
    case "no-day":
      return `${where}${column} ne contient aucune date ; elle ne peut pas être « ${words} ». Choisissez une colonne de dates. ${kept}`;
    case "no-column":
      return `${where}cette colonne n’existe pas ; choisissez parmi celles du tableau. ${kept}`;
    case "no-tab":
      return `Cet onglet n’existe plus dans le classeur, ou n’est pas lu comme une liste de factures. Actualisez, puis recommencez. ${kept}`;
    case "no-money":
      return `${where}il faut au moins une colonne de montant (Montant TTC, Reste dû, ou Débit et Crédit). ${kept}`;
    case "ours":
      return `${where}cet onglet est celui de Crescendo, ses titres ne se changent pas ici. ${kept}`;
    case "conflict":
      return `${where}${column} est demandée pour deux choses à la fois. Choisissez-en une. ${kept}`;
  }
}

function sourceSentence(source: SourceMapping): string {
  const columns = source.columns
    .map((one) => ({ field: one.field, header: one.header || `colonne ${columnLetter(one.column)}` }))
    .map((one) => `${FIELD_WORDS[one.field]} = « ${one.header} »`);
  const row = source.headerRow < 0 ? "sans ligne de titres" : `titres en ligne ${source.headerRow + 1}`;
  return `Onglet « ${source.tab} » lu comme ${SHAPE_WORDS[source.shape]} (${row}) : ${columns.join(" ; ")}.`;
}

/** Why nothing can be read, tab by tab, and what to do. */
export function refusalMessage(recognition: Recognition): string {
  const told = recognition.leftOut.filter(({ why }) => why !== "ours").map(leftOutSentence);
  if (told.length === 0) {
    return "Aucune facture à lire : ce classeur n’a pas d’onglet de factures. Collez votre liste de factures, avec sa ligne de titres, dans un nouvel onglet, puis actualisez.";
  }
  return `Aucun onglet ne peut être lu comme une liste de factures. ${told.join(" ")} Vos cellules n’ont pas été modifiées.`;
}

/** What is proposed and why it must be confirmed. */
export function proposalMessage(recognition: Recognition): string {
  const doubts = recognition.doubts.map(doubtSentence);
  const reading = recognition.sources.map(sourceSentence);
  return `Votre confirmation est nécessaire avant de compter. ${doubts.join(" ")} Proposition : ${reading.join(" ")} Pour l’accepter : menu Crescendo, « Accepter les colonnes proposées », ou le bouton du panneau ; sinon corrigez les titres de vos colonnes et actualisez.`;
}
