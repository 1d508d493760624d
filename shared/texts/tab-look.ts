import { NO_BREAK_SPACE as NB } from "../base/french-format.ts";

/** What the freshness cell of `Balance âgée` says when nothing changed since the refresh. */
export const FRESH_WORDS = "À jour";
/** How the same cell begins when something changed. */
export const STALE_WORDS = `À actualiser${NB}:`;

/** Why the figures are no longer those of the workbook, after `STALE_WORDS`. */
export const STALE_BECAUSE = {
  newDay: "un nouveau jour a commencé",
  asOf: "la date d'arrêté a changé",
  otherRun: "les onglets ne viennent pas tous de la même actualisation",
  lostTab: "un onglet a été supprimé",
} as const;

/** The reason that names the tab whose rows or amounts changed. */
export function staleTab(title: string): string {
  return `l'onglet «${NB}${title}${NB}» a changé`;
}

/** What a person reads who starts to edit what is rebuilt: a warning, never a refusal. */
export const PROTECTION_WORDS = `Crescendo réécrit ces colonnes à chaque actualisation${NB}: vos notes se gardent dans les colonnes à leur droite.`;

/** Titles of the native charts. */
export const BUCKET_CHART_TITLE = "Ce que vos clients vous doivent, par tranche de retard";
export function monthChartTitle(indicator: string, unit: string): string {
  return `${indicator} (${unit})`;
}

/** What stands behind a drop-down list, in one sentence: shown when another value is typed. */
export const ENTRY_HELP = {
  date: `Une date (31/03/2026). Vide${NB}: la balance suit le jour.`,
  amount: "Un montant en euros, sans signe moins.",
  days: "Un nombre de jours entier.",
  list: "Choisissez dans la liste.",
  terms: `Choisissez, ou écrivez un autre délai${NB}: 30J FDM LE 10, par exemple.`,
  segment: `La typologie choisit le scénario et le droit applicable${NB}: choisissez dans la liste.`,
  scenario: "Le nom d'un scénario de l'onglet Scénarios.",
  payer: `Le client qui paie à la place de celui-ci${NB}: son nom ou son code, comme dans cet onglet.`,
  rank: `Le rang de l'étape${NB}: 0 avant l'échéance, puis 1, 2, 3…`,
  offset: `Jours après l'échéance${NB}: 10, ou −7 pour prévenir avant.`,
  template: "Le nom d'un modèle de l'onglet Modèles.",
  templateName: "Un modèle de votre main sert dès que l'onglet Scénarios le nomme.",
  event: "Le journal ne comprend que les événements de la liste.",
} as const;

/** Notes on headers: what a column holds, where its name does not say all. */
export const HEADER_NOTES = {
  "Balance âgée": {
    Total:
      "Tout ce que le client vous doit, avoirs et règlements non lettrés déduits. Les plus gros encours en tête.",
    "Sans échéance": `Factures sans date d'échéance${NB}: indiquez vos conditions dans Réglages ou Clients.`,
    "Non échu": "Pas encore à payer.",
    "Avoirs et règlements non lettrés":
      "Ce qui vient en déduction mais n'est encore rapproché d'aucune facture.",
    Échu: "La date d'échéance est passée.",
    "Dont en litige": "Part contestée par le client, non relancée.",
    "Dont à échoir sous 15 j": "Ce que vous devriez recevoir dans les deux semaines.",
    "Retard max (j)": "Retard de la plus ancienne facture, en jours.",
  },
  Relances: {
    Rang: `Par quoi commencer${NB}: 1 d'abord.`,
    Client: "Cliquez sur le nom pour aller à ses lignes dans votre onglet.",
    État: `à faire${NB}: c'est pour aujourd'hui · en attente${NB}: pas encore · suspendue${NB}: litige, promesse ou pause · à vérifier et décision${NB}: à vous de trancher.`,
    Réclamé: "Ce que la relance demande, sans ce qui est contesté ou promis.",
    Pourquoi: "Les raisons de ce rang, en clair.",
    "À faire le": "Le premier jour où l'action peut être faite.",
  },
  Clients: {
    Typologie: `standard, compte clé, grand compte, public, à risque ou particulier. Vide${NB}: standard.`,
    Scénario: `Vide${NB}: le scénario de la typologie.`,
    Conditions: `Son délai de paiement quand la facture n'en dit rien${NB}: 30J, 45J FDM, COMPTANT…`,
    Langue: `Langue de ses courriers. Vide${NB}: français.`,
    Payeur: "À remplir si quelqu'un d'autre paie ses factures.",
    "Contact d'escalade": "À qui écrire quand l'interlocuteur ne répond plus.",
  },
  Scénarios: {
    Scénario:
      "Une ligne par étape. Le nom est celui que portent Typologie ou Scénario dans l'onglet Clients.",
    Étape: `0 avant l'échéance, puis 1, 2, 3…`,
    Jour: `Jours après l'échéance${NB}; négatif avant.`,
    Canal: `Par où passe la relance. Mal écrit, l'étape attend votre décision.`,
    Modèle: "Le texte du message, dans l'onglet Modèles. Pour un appel, le message qui le remplace.",
    Condition: `toujours${NB}; ciblée${NB}: clients et montants importants${NB}; sans réponse${NB}: seulement si le client n'a rien dit.`,
    "Montant minimum": "En dessous, une étape plus légère la remplace (en euros).",
  },
  Modèles: {
    Modèle: "Le nom que l'onglet Scénarios emploie.",
    Objet: "L'objet du message.",
    Corps: `Le texte. Les mots entre accolades sont remplacés par les vôtres${NB}: gardez-les tels quels.`,
  },
  Indicateurs: {
    Valeur: `Vide${NB}: pas encore calculable, la définition dit pourquoi.`,
    Période: `Les derniers mois se suivent ligne à ligne${NB}: vos graphiques peuvent les lire.`,
  },
  Anomalies: {
    Gravité: `bloquant${NB}: la ligne ne compte pas · à corriger${NB}: elle compte peut-être mal · à savoir${NB}: rien d'urgent.`,
    "Que faire": `Corrigez dans votre onglet, puis actualisez${NB}: l'anomalie disparaît d'elle-même.`,
  },
  Journal: {
    Identifiant: "Laissez vide pour une ligne de votre main.",
    Événement:
      "Ce qui s'est passé. Une ligne ne se supprime pas\u00a0: on l'annule par une ligne «\u00a0annulation\u00a0».",
  },
  Règlements: {
    Factures: "Les numéros payés, séparés par une virgule (FA-12=300,00 pour une partie).",
    État: "Rempli par Crescendo.",
  },
} as const;
