import type { EventKind } from "#shared/model/journal.ts";

/** A journal row written by hand: what happened to the invoices of story-invoices.ts. */
export interface StoryEvent {
  readonly kind: EventKind;
  readonly on: string;
  /** Keys of invoices, all of one customer. */
  readonly of: readonly string[];
  /** Code of the customer, where the row speaks of no invoice. */
  readonly customer?: string;
  readonly step?: number;
  /** A call replaced by an e-mail, under the minimum of a call. */
  readonly byEmail?: boolean;
  readonly answered?: boolean;
  /** Euros with tax. */
  readonly amount?: number;
  /** The day promised, or until which it holds. */
  readonly until?: string;
  readonly motive?: string;
  readonly detail?: string;
  /** Name by which a later row refers to this one. */
  readonly as?: string;
  /** Name of the earlier row that this one ends or answers. */
  readonly refers?: string;
}

const message = (on: string, step: number, ...of: string[]): StoryEvent[] => {
  const as = `${of.join("+")}:${step}`;
  return [
    { kind: "relance préparée", on, step, of, as },
    { kind: "relance envoyée", on, step, of, refers: as },
  ];
};

const call = (on: string, step: number, detail: string, ...of: string[]): StoryEvent[] => [
  { kind: "appel", on, step, of, answered: true, detail },
];

const noAnswer = (on: string, step: number, ...of: string[]): StoryEvent[] => [
  { kind: "appel", on, step, of, answered: false },
];

const formalNotice = (on: string, posted: string, step: number, detail: string, of: string): StoryEvent[] => [
  { kind: "mise en demeure préparée", on, step, of: [of], as: `${of}:${step}` },
  { kind: "mise en demeure envoyée", on: posted, step, of: [of], refers: `${of}:${step}`, detail },
];

/** Rows of the stories; journal.ts orders them by day with those of the drawn history. */
export const storyEvents: readonly StoryEvent[] = [
  ...message("2026-11-09", 1, "perrin"),

  ...message("2026-10-29", 1, "bati-a", "bati-b"),
  ...call(
    "2026-11-05",
    2,
    "Mme Fayard verse 1 000 € demain, le reste dépend de son client.",
    "bati-a",
    "bati-b",
  ),

  ...message("2026-10-13", 1, "quenelle"),
  ...call("2026-10-20", 2, "M. Sabatin attend un crédit de sa banque, ne donne pas de date.", "quenelle"),
  ...message("2026-10-30", 3, "quenelle"),

  ...message("2026-11-06", 1, "pivoines"),
  ...message("2026-11-12", 1, "tonkin"),

  ...message("2026-10-20", 1, "vallier"),
  ...call("2026-10-28", 2, "Le Dr Vallier règle par virement le 20 novembre.", "vallier"),
  {
    kind: "promesse",
    on: "2026-10-28",
    of: ["vallier"],
    amount: 2760,
    until: "2026-11-20",
    motive: "virement",
  },

  ...message("2026-10-15", 1, "meche"),
  ...call("2026-10-23", 2, "Mme Costel promet un virement pour le 12 novembre.", "meche"),
  {
    kind: "promesse",
    on: "2026-10-23",
    of: ["meche"],
    amount: 1896,
    until: "2026-11-12",
    motive: "virement",
  },

  ...message("2026-10-13", 1, "cindre"),
  {
    kind: "litige ouvert",
    on: "2026-10-15",
    of: ["cindre"],
    until: "2026-11-30",
    motive: "malfaçon",
    detail: "Deux portes frottent au sol ; reprise prévue avant la fin du mois.",
    as: "litige-cindre",
  },
  {
    kind: "accusé de réception",
    on: "2026-10-16",
    of: ["cindre"],
    motive: "litige",
    refers: "litige-cindre",
  },

  { kind: "relance préparée", on: "2026-11-09", step: 1, of: ["optique"] },

  ...message("2026-10-30", 1, "ecole"),
  {
    kind: "annoncé payé",
    on: "2026-11-13",
    of: ["ecole"],
    amount: 1116,
    detail: "M. Haddouche dit avoir posté un chèque.",
  },

  ...message("2026-10-26", 1, "pages"),
  {
    kind: "pause",
    on: "2026-11-02",
    of: [],
    customer: "C012",
    until: "2026-12-01",
    motive: "arrangement commercial",
    detail: "Librairie fermée pour travaux : on reprend en décembre.",
  },

  ...message("2026-09-18", 1, "renov"),
  ...call("2026-09-28", 2, "M. Dussert conteste le délai de livraison, pas la facture.", "renov"),
  ...message("2026-10-08", 3, "renov"),
  ...formalNotice(
    "2026-10-20",
    "2026-10-21",
    4,
    "Recommandé n° 1A 000 000 1204 7, délai au 01/11/2026",
    "renov",
  ),

  {
    kind: "reprise d'historique",
    on: "2026-01-12",
    step: 3,
    of: ["marchetti"],
    detail: "Trois relances en 2025, la dernière le 18/12/2025.",
  },
  ...formalNotice(
    "2026-01-26",
    "2026-01-27",
    4,
    "Recommandé n° 1A 000 000 0731 5, délai au 07/02/2026",
    "marchetti",
  ),
  ...call("2026-02-16", 5, "M. Marchetti ne paiera pas avant la vente de son dépôt.", "marchetti"),
  {
    kind: "note",
    on: "2026-07-06",
    of: ["marchetti"],
    detail: "Dépôt toujours en vente. Voir l'injonction de payer à la rentrée.",
  },

  ...message("2026-10-23", 1, "doua"),
  ...noAnswer("2026-10-30", 2, "doua"),
  ...call("2026-11-03", 2, "M. Novak paie en plusieurs fois.", "doua"),

  ...message("2026-04-14", 1, "kine"),
  {
    kind: "litige ouvert",
    on: "2026-04-16",
    of: ["kine"],
    amount: 420,
    until: "2026-05-15",
    motive: "malfaçon",
    detail: "La porte coulissante d'une cabine sort de son rail.",
    as: "litige-kine",
  },
  { kind: "accusé de réception", on: "2026-04-17", of: ["kine"], motive: "litige", refers: "litige-kine" },
  {
    kind: "litige clos",
    on: "2026-05-06",
    of: ["kine"],
    motive: "avoir",
    detail: "Porte reprise, avoir de 420 €.",
    refers: "litige-kine",
  },

  { kind: "relance préparée", on: "2026-06-19", step: 1, of: ["pont"], as: "pont:1" },
  {
    kind: "annulation",
    on: "2026-06-19",
    of: ["pont"],
    detail: "Virement vu en banque avant l'envoi.",
    refers: "pont:1",
  },

  ...call("2026-10-06", 1, "Le service travaux passe la facture à la comptabilité.", "delorme"),
  ...message("2026-10-16", 2, "delorme"),
  {
    kind: "litige ouvert",
    on: "2026-10-20",
    of: ["delorme"],
    amount: 1200,
    until: "2026-11-27",
    motive: "quantité",
    detail: "Trois blocs-portes facturés et non livrés, selon le chef de chantier.",
    as: "litige-delorme",
  },
  {
    kind: "accusé de réception",
    on: "2026-10-21",
    of: ["delorme"],
    motive: "litige",
    refers: "litige-delorme",
  },
  ...call("2026-10-27", 3, "Mme Delorme reconnaît le reste et attend une lettre.", "delorme"),

  ...message("2026-11-05", 1, "alpazur"),

  ...message("2026-10-05", 1, "marivaux"),
  ...noAnswer("2026-10-13", 2, "marivaux"),
  ...call("2026-10-15", 2, "Facture bloquée : il manque le numéro de commande.", "marivaux"),
  ...message("2026-10-29", 3, "marivaux"),

  ...message("2026-10-05", 1, "fauvet"),
  ...call("2026-10-15", 2, "L'intendance dit avoir mandaté le 12 octobre.", "fauvet"),
  ...call("2026-10-26", 3, "L'agent comptable n'a pas encore reçu le mandat.", "fauvet"),

  ...call("2026-08-04", 1, "M. Baraldi parle d'une trésorerie tendue.", "cuisines"),
  ...message("2026-08-10", 2, "cuisines"),
  ...call("2026-08-17", 3, "Le dirigeant ne s'engage sur rien.", "cuisines"),
  ...message("2026-09-04", 4, "cuisines"),
  {
    kind: "procédure collective",
    on: "2026-09-22",
    of: [],
    customer: "C043",
    motive: "redressement judiciaire",
    detail: "Jugement du 22/09/2026 ; déclarer la créance dans les deux mois de la publication.",
  },

  ...call("2026-09-14", 1, "M. Leduc demande à étaler.", "narval"),
  ...message("2026-09-21", 2, "narval"),
  ...call("2026-10-05", 3, "Accord sur trois versements de 1 500 €.", "narval"),
  ...["2026-11-05", "2026-12-05", "2027-01-05"].map(
    (until, at): StoryEvent => ({
      kind: "échéancier",
      on: "2026-10-06",
      of: ["narval"],
      amount: 1500,
      until,
      detail: `Versement ${at + 1} sur 3`,
    }),
  ),

  ...call("2026-10-05", 1, "M. Martinel attend un acompte de son propre client.", "martinel"),
  ...message("2026-10-12", 2, "martinel"),
  ...call("2026-10-19", 3, "Le dirigeant refuse un échéancier.", "martinel"),
  ...message("2026-11-05", 4, "martinel"),

  ...message("2026-10-21", 1, "rocha"),
  ...message("2026-11-02", 2, "rocha"),
];
