import { plural } from "#shared/base/french-format.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { Majority } from "#shared/texts/setup.ts";

const NBSP = "\u00a0";

/** A customer, and several, as an owner calls them. */
const AS: Readonly<Record<Segment, readonly [one: string, many: string]>> = {
  standard: ["professionnel", "professionnels"],
  "compte clé": ["compte clé", "comptes clés"],
  "grand compte": ["grand compte", "grands comptes"],
  public: ["organisme public", "organismes publics"],
  "à risque": ["professionnel à risque", "professionnels à risque"],
  particulier: ["particulier", "particuliers"],
};

/** What the page of the first run says around what the core says. */
export const SETUP_WORDS = {
  title: "Mise en route",
  reading: "Lecture du classeur…",
  recording: "Inscription dans votre classeur…",
  finishing: "Lecture, calcul et écriture de vos onglets…",
  readingFailed: "Lecture impossible",
  recordingFailed: "Réponse non enregistrée",
  finishingFailed: "Balance à reprendre",
  number: (at: number): string => `Question ${at} sur 5`,
  lead: "Trois minutes, cinq questions. Vous pouvez arrêter et reprendre quand vous voulez, aussi depuis un autre ordinateur.",
  later: "Finir plus tard",
  next: "Continuer",
  change: "Modifier",
  read: {
    title: "Ce que Crescendo a lu",
    tab: (tab: string): string => `Onglet «${NBSP}${tab}${NBSP}»`,
    rows: (rows: number, shape: string): string =>
      `${plural(rows, "ligne")}, ${rows < 2 ? "lue" : "lues"} comme ${shape}.`,
    anomalies: (count: number): string =>
      count < 2
        ? `1${NBSP}ligne est à vérifier${NBSP}: l'onglet «${NBSP}Anomalies${NBSP}» dira laquelle, sans bloquer les autres.`
        : `${plural(count, "ligne")} sont à vérifier${NBSP}: l'onglet «${NBSP}Anomalies${NBSP}» dira lesquelles, sans bloquer les autres.`,
    columns: "Colonnes lues",
    sample: "Quelques factures, telles que comprises",
    none: "Aucune facture n'est ouverte aujourd'hui.",
    issued: "Date",
    due: "Échéance",
    computed: "calculée",
    noDue: "aucune",
    amount: "Montant TTC",
    open: "Reste dû",
    fix: "Corriger les colonnes",
    untouched: "Vos cellules sont lues, jamais modifiées.",
    skip: "Ne plus proposer la mise en route",
  },
  columnsTitle: "Corriger les colonnes",
  columnsWhy: "Crescendo a reconnu ces colonnes. Choisissez-en une autre là où il s'est trompé.",
  empty: {
    title: "Apportez vos factures",
    steps: [
      `Collez dans un onglet la liste de vos factures, avec sa ligne de titres${NBSP}: client, numéro, date, échéance, montant TTC, et ce qui est réglé.`,
      "Ou importez l'export de votre comptabilité (FEC).",
    ],
    again: "C'est collé\u00a0: lire le classeur",
    importFec: "Importer un FEC…",
  },
  refused: "Crescendo ne trouve pas vos factures",
  readAgain: "Relire le classeur",
  balance: {
    title: "Ce que vos clients vous doivent",
    overdue: (amount: string): string => `dont ${amount} échus`,
    others: (amounts: string): string => `et ${amounts}`,
    exact: `Est-ce exact${NBSP}?`,
    yes: "Oui, c'est exact",
    no: "Non, pas tout à fait",
    answered: (mark: string): string => `Votre réponse${NBSP}: ${mark}.`,
    wrong: "Qu'est-ce qui ne va pas\u00a0?",
    payments: "Il manque des encaissements",
    paymentsHint: "Importez le relevé de votre banque.",
    columns: "Une colonne est mal lue",
    columnsHint: "Choisissez la bonne colonne.",
    read: "Je veux voir ce qui a été lu",
    readHint: "Totaux par onglet, à comparer.",
    anyway: "Continuer, je verrai plus tard",
  },
  terms: {
    title: "Votre délai de paiement",
    legend: "Quel délai accordez-vous d'habitude\u00a0?",
    usual: [
      ["30J", "30 jours"],
      ["30J FDM", "30 jours fin de mois"],
      ["45J FDM", "45 jours fin de mois"],
      ["60J", "60 jours"],
      ["COMPTANT", "À réception"],
      ["other", "Un autre délai"],
      ["", "Laisser sans échéance"],
    ],
    other: "Lequel\u00a0?",
    otherHint: "Par exemple 15J, FDM 45J, 30J FDM LE 10.",
    hint: "Entre professionnels, au plus 60 jours, ou 45 jours fin de mois. Les conditions d'un client, dans l'onglet «\u00a0Clients\u00a0», l'emportent.",
  },
  customers: {
    title: "Vos clients",
    legend: "Ils sont surtout\u00a0:",
    majorities: {
      professionnels: "des professionnels",
      particuliers: "des particuliers",
      "organismes publics": "des organismes publics",
    } satisfies Readonly<Record<Majority, string>>,
    why: "La loi ne traite pas les trois de la même façon\u00a0: un particulier ne doit ni frais ni indemnité de 40\u00a0€.",
    exceptions: (count: number): string =>
      count === 0
        ? "Aucune exception ne se voit."
        : plural(count, "exception proposée", "exceptions proposées"),
    /** Exceptions of one kind, proposed for the same reason. */
    group: (count: number, segment: Segment): string => plural(count, ...AS[segment]),
    keep: "Décochez ce qui est faux.",
    rest: (count: number, segment: string): string =>
      count === 1
        ? `1${NBSP}autre client sera inscrit «${NBSP}${segment}${NBSP}» dans l'onglet «${NBSP}Clients${NBSP}».`
        : `${plural(count, "autre client", "autres clients")} seront inscrits «${NBSP}${segment}${NBSP}» dans l'onglet «${NBSP}Clients${NBSP}».`,
    nobody: "Les autres suivent les relances d'usage entre professionnels\u00a0: rien à écrire.",
    names: (count: number): string => (count < 2 ? "Voir son nom" : "Voir leurs noms"),
    more: (count: number): string => `et ${plural(count, "autre")}…`,
  },
  history: {
    title: "Déjà relancés\u00a0?",
    last: (name: string): string => `Dernière relance de ${name}`,
    none: "Pas encore relancé",
    day: "Le (facultatif)",
    dayOf: (name: string): string => `Jour de la dernière relance de ${name} (facultatif)`,
    undated: "Sans date, Crescendo compte à partir d'aujourd'hui.",
  },
  sender: {
    title: "Qui signe",
    why: "Ces lignes figurent sur vos courriers. Ce qui reste vide vous sera demandé quand une lettre en aura besoin.",
    name: "Votre entreprise",
    nameHint: "Raison sociale, par exemple Menuiserie Durand.",
    signatory: "Qui signe",
    signatoryHint: "Nom et qualité\u00a0: Camille Durand, gérante.",
    notices: "signe aussi les mises en demeure",
    siren: "SIREN",
    sirenHint: "9 chiffres\u00a0; sa clé est vérifiée.",
    iban: "IBAN",
    ibanHint: "Sur votre RIB\u00a0; sa clé est vérifiée.",
    save: "Enregistrer",
  },
  end: {
    title: "Tout est prêt",
    lead: "Crescendo va créer ses onglets dans ce classeur, avec votre balance âgée et la liste de vos relances. Rien ne part sans vous.",
    missing: "Il reste des questions\u00a0: vous pouvez y répondre maintenant, ou plus tard.",
    build: "Créer ma balance âgée",
    rebuild: "Actualiser ma balance âgée",
    ready: "Votre balance âgée est prête",
    list: "Voir la liste du jour",
    home: "Revenir à l'accueil",
    look: "Mise en forme de vos onglets…",
    open: "à répondre",
    none: "rien à demander",
    unwritten: "à compléter",
  },
} as const;
