import { columnLetter } from "../base/column-letter.ts";
import type { SourceMapping } from "../model/mapping.ts";
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
export function leftOutSentence({ tab, why }: LeftOut): string {
  return `Onglet « ${tab} » : ${WHY[why]}.`;
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
