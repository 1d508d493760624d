import type { TabName } from "../model/tab-names.ts";

/** The tabs and columns that add-on and extension share: the one contract between them (names are exact). */

export { TAB_NAMES, type TabName } from "../model/tab-names.ts";

export const HEADERS: Readonly<Record<TabName, readonly string[]>> = {
  "Grand livre": [
    "JournalCode",
    "Pièce",
    "Date",
    "Échéance",
    "Client",
    "Code",
    "Libellé",
    "Débit",
    "Crédit",
    "Lettrage",
    "Date de lettrage",
    "Compte",
    "Clé",
  ],
  Règlements: ["Identifiant", "Date", "Client", "Libellé", "Montant", "Devise", "Factures", "État", "Moyen"],
  Clients: [
    "Client",
    "Code",
    "Typologie",
    "Interlocuteur",
    "E-mail",
    "Copie",
    "Téléphone",
    "Adresse",
    "SIREN",
    "Conditions",
    "Scénario",
    "Responsable",
    "Langue",
    "Circuit de paiement",
    "Moyen de paiement",
    "Secteur",
    "Payeur",
    "Contact d'escalade",
    "Note",
  ],
  Scénarios: ["Scénario", "Étape", "Jour", "Canal", "Modèle", "Condition", "Destinataire", "Montant minimum"],
  Modèles: ["Modèle", "Objet", "Corps"],
  "Balance âgée": [
    "Client",
    "Devise",
    "Total",
    "Sans échéance",
    "Non échu",
    "1–30 j",
    "31–60 j",
    "61–90 j",
    "Plus de 90 j",
    "Avoirs et règlements non lettrés",
    "Échu",
    "Dont en litige",
    "Dont à échoir sous 15 j",
    "Retard max (j)",
  ],
  Relances: [
    "Rang",
    "Client",
    "Action",
    "Étape",
    "Canal",
    "État",
    "Échu",
    "Réclamé",
    "Devise",
    "Retard max (j)",
    "Factures",
    "Pourquoi",
    "À faire le",
    "Responsable",
    "E-mail",
    "Téléphone",
  ],
  Journal: [
    "Identifiant",
    "Date",
    "Client",
    "Factures",
    "Événement",
    "Étape",
    "Canal",
    "Sens",
    "Montant",
    "Date promise",
    "Motif",
    "Détail",
    "Auteur",
    "Référence",
  ],
  Courriers: [
    "Identifiant",
    "Date",
    "Client",
    "Étape",
    "Canal",
    "Destinataires",
    "Objet",
    "Texte",
    "Montant réclamé",
    "Empreinte (SHA-256)",
  ],
  Indicateurs: ["Indicateur", "Valeur", "Unité", "Période", "Définition"],
  Anomalies: ["Onglet", "Ligne", "Colonne", "Valeur", "Problème", "Gravité", "Que faire"],
  Réglages: ["Réglage", "Valeur", "Explication"],
};

/** Rebuilt at each refresh (the owner's columns at their right are kept); the others are only added to. */
export const REBUILT: readonly TabName[] = ["Balance âgée", "Relances", "Anomalies", "Indicateurs"];

/** Columns that hold days, by tab: shown as dates, written as real dates. */
export const DAY_COLUMNS: Readonly<Partial<Record<TabName, readonly string[]>>> = {
  "Grand livre": ["Date", "Échéance", "Date de lettrage"],
  Règlements: ["Date"],
  Relances: ["À faire le"],
  Journal: ["Date", "Date promise"],
  Courriers: ["Date"],
};

/** Columns that hold amounts, by tab: shown with two decimals. */
export const AMOUNT_COLUMNS: Readonly<Partial<Record<TabName, readonly string[]>>> = {
  "Grand livre": ["Débit", "Crédit"],
  Règlements: ["Montant"],
  "Balance âgée": [
    "Total",
    "Sans échéance",
    "Non échu",
    "1–30 j",
    "31–60 j",
    "61–90 j",
    "Plus de 90 j",
    "Avoirs et règlements non lettrés",
    "Échu",
    "Dont en litige",
    "Dont à échoir sous 15 j",
  ],
  Relances: ["Échu", "Réclamé"],
  Journal: ["Montant"],
  Courriers: ["Montant réclamé"],
  Scénarios: ["Montant minimum"],
};

/** Days and amounts aside, everything of ours is text and stays text. */
export function columnIndex(tab: TabName, header: string): number {
  const index = HEADERS[tab].indexOf(header);
  if (index < 0) throw new RangeError(`Colonne inconnue de « ${tab} » : ${header}`);
  return index;
}
