import type { Day } from "../../base/day.ts";
import { monthOf } from "../../base/day.ts";
import { formatDay, plural } from "../../base/french-format.ts";

/** Months of twelve, as a narrow column holds them. */
const MONTHS = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
] as const;

/** Words of the charts that both products show. */
export const CHART_WORDS = {
  agedTitle: (label: string): string => `Ancienneté de ce qui est dû, ${label}`,
  point: (name: string, value: string): string => `${name}\u00a0: ${value}`,
  age: "Ancienneté",
  amount: "Montant",
  total: "Total",
  onDay: "Au",
  owed: "Dû",
  overdue: "Dont échu",
  trendPoint: (on: string, owed: string, overdue: string): string =>
    `${on}\u00a0: ${owed} dus, dont ${overdue} échus`,
  shortMonth: (on: Day): string => MONTHS[monthOf(on) - 1] ?? "",
} as const;

/** Words of the screens Aujourd'hui, Balance, Journal, and of the keyboard. */
export const dayTexts = {
  balance: {
    day: "À la date du",
    dayMissing: "Cette date n'existe pas. Choisissez un jour entre 2000 et 2100.",
    monthEnds: "Fins de mois",
    today: "Aujourd'hui",
    ownDay: (on: Day): string => `Date d'arrêté (${formatDay(on)})`,
    at: (on: Day): string => `Balance au ${formatDay(on)}`,
    past: "Telle que ce jour-là\u00a0: les factures émises et les règlements datés d'après n'existaient pas encore.",
    future: "Si rien n'est réglé d'ici là\u00a0: aucune facture nouvelle, aucun règlement non encore daté.",
    toCome: "À venir",
    toComeOf: (amount: string): string => `À venir\u00a0: ${amount}`,
    toComeHint: "Réglé après cette date\u00a0: rien n'en est déduit ici.",
    undated: (count: number, amount: string): string =>
      `${plural(count, "règlement")} sans date (${amount}) ${count < 2 ? "compte" : "comptent"} à toute date\u00a0: ce jour-là, vos clients devaient peut-être plus.`,
    undatedHint: "Datez-les dans le classeur pour une balance exacte à une date passée.",
    agedSource:
      "Une partie du classeur est une balance déjà faite, sans ses factures\u00a0: elle ne vaut qu'au jour où elle a été faite.",
    search: "Chercher un client",
    noMatch: (words: string): string => `Aucun client ne correspond à «\u00a0${words}\u00a0».`,
    noMatchHint: "Vérifiez l'orthographe, ou effacez la recherche.",
    emptyAt: (on: Day): string => `Personne ne vous devait d'argent au ${formatDay(on)}.`,
    emptyAtHint: "Choisissez une autre date.",
    customers: (count: number): string => plural(count, "client"),
    copy: "Copier le tableau (CSV)",
    copied: (count: number): string =>
      `${plural(count, "ligne")} ${count < 2 ? "copiée" : "copiées"}\u00a0: collez dans un tableur (séparateur\u00a0: point-virgule).`,
    save: "Enregistrer en CSV",
    fileName: (on: Day): string => `Balance âgée au ${on}.csv`,
    trend: "Évolution sur douze mois",
    trendTitle: (currency: string): string =>
      `Ce qui était dû en fin de mois${currency === "EUR" ? "" : `, ${currency}`}`,
    trendLoading: "Calcul des fins de mois…",
    shorts: { notDue: "Non échu", noDue: "Sans éch.", beyond: (days: number): string => `> ${days} j` },
  },
  journal: {
    search: "Chercher dans le journal",
    searchHint: "Un client, une facture, un mot, un jour (12/11/2026).",
    kind: "Événements",
    allKinds: "Tous",
    found: (count: number): string => plural(count, "événement"),
    nothing: (words: string): string => `Aucun événement ne correspond à «\u00a0${words}\u00a0».`,
    nothingOfKind: "Aucun événement de ce genre.",
    nothingHint: "Cherchez un autre mot, ou affichez tout.",
    clear: "Tout afficher",
  },
  today: {
    search: "Chercher un client ou une facture",
    searchShown: (count: number): string => `${plural(count, "dossier")} pour cette recherche`,
    searchNothing: (words: string): string => `Aucun dossier du jour ne correspond à «\u00a0${words}\u00a0».`,
    searchHint: "La recherche porte sur la liste du jour, y compris ce qui attend.",
    clearSearch: "Effacer la recherche",
    more: (count: number): string => `Voir ${plural(count, "dossier")} de plus`,
  },
  batch: {
    title: (count: number): string =>
      count === 0
        ? "Aucun brouillon choisi"
        : `${plural(count, "brouillon")} ${count < 2 ? "va être créé" : "vont être créés"} dans Gmail`,
    choose: "Brouillons à préparer",
    all: "Tout cocher",
    none: "Tout décocher",
    chosen: (count: number, all: number): string => `${count} sur ${all}`,
    noneChosen: "Cochez au moins un client.",
    progressLabel: "Brouillons préparés",
    stop: "Arrêter",
    stopping: "Arrêt après ce brouillon…",
    leftOut: (count: number): string =>
      `${plural(count, "relance")} ${count < 2 ? "n'est" : "ne sont"} pas dans ce lot\u00a0:`,
    warningOf: (names: string): string => `${names}\u00a0: `,
    leftOutGap: "il manque une information (ouvrez sa ligne)",
    summary: "Ce qui a été fait",
    noneDone: "Aucun brouillon n'a été préparé.",
    notDone: (count: number): string => `Pas ${count < 2 ? "préparé" : "préparés"}\u00a0:`,
    became: {
      already: "avait déjà été préparé\u00a0: rien n'a été fait deux fois",
      changed: "n'est plus à relancer ainsi\u00a0: quelque chose a été noté entre-temps",
      "to-check":
        "préparation interrompue plus tôt\u00a0: répondez à la question dans «\u00a0À traiter avant tout\u00a0»",
      gaps: "il manque une information\u00a0: ouvrez sa ligne",
      failed: "une erreur a arrêté la préparation",
      "not-tried": "pas encore préparé",
    },
    stopped:
      "Arrêté à votre demande. Ce qui était prêt le reste\u00a0; le reste peut être préparé maintenant ou plus tard.",
    leftScreen: (done: number, left: number): string =>
      left === 0
        ? `${plural(done, "brouillon")} ${done < 2 ? "prêt" : "prêts"} dans Gmail.`
        : `Vous avez quitté la liste\u00a0: ${plural(done, "brouillon")} ${done < 2 ? "prêt" : "prêts"} dans Gmail, ${plural(left, "relance")} encore à préparer.`,
    close: "Fermer",
  },
  keys: {
    open: "Touches du clavier",
    title: "Touches du clavier",
    close: "Fermer",
    letters: "Raccourcis d'une seule touche (J, K, /, ?)",
    lettersHint:
      "Décochez si vous commandez l'ordinateur à la voix\u00a0: les flèches, Entrée et Échap restent.",
    rows: [
      ["↓ ou J", "dossier suivant"],
      ["↑ ou K", "dossier précédent"],
      ["Entrée", "ouvrir le dossier"],
      ["Échap", "revenir en arrière"],
      ["/", "aller à la recherche"],
      ["?", "cette aide"],
    ] as const,
  },
} as const;
