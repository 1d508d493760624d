import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, NO_BREAK_SPACE as NBSP, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { PlanState } from "../model/plan.ts";
import type { TimelineFamily } from "../model/timeline.ts";

const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`;

/** Invoices named in a sentence before the others are only counted. */
const NAMED = 5;

/** Words of a customer's page and of the customers' list, in both products. */
export const customerTexts = {
  list: {
    title: "Clients",
    reading: "Lecture de vos clients…",
    search: "Chercher un client",
    hint: "Nom, code, interlocuteur ou numéro de facture",
    empty: "Aucun client ne vous doit d'argent.",
    none: (words: string): string => `Aucun client ne correspond à ${quoted(words)}.`,
    found: (count: number): string => plural(count, "client"),
    overdue: (amount: string): string => `${amount} échus`,
    notOverdue: "rien d'échu",
    late: (days: number): string => `${plural(days, "jour")} de retard`,
    owed: "Dû",
    more: (count: number): string => `Voir ${plural(count, "client")} de plus`,
  },
  page: {
    reading: "Lecture de ce client…",
    recording: "Inscription dans le journal…",
    saving: "Inscription dans l'onglet Clients…",
    impossible: "Rien n'a été noté",
    owed: "Dû",
    overdue: "Échu",
    claimed: "Réclamé",
    disputed: "En litige",
    promised: "Promis",
    credits: "Avoirs et règlements à affecter",
    latest: "Retard le plus long",
    days: (days: number): string => plural(days, "jour"),
    habit: (days: number, paid: number): string =>
      days <= 0
        ? `Paie d'habitude à l'échéance (${plural(paid, "facture payée", "factures payées")} en un an).`
        : `Paie d'habitude ${plural(days, "jour")} après l'échéance (${plural(paid, "facture payée", "factures payées")} en un an).`,
    paidBy: (payer: string): string => `${payer} paie pour ce client${NBSP}: c'est lui qui est relancé.`,
    paysFor: (names: readonly string[]): string => `Paie aussi pour ${names.join(", ")}.`,
    bar: "Ancienneté de ce qui est dû",
    ages: { notDue: "Non échu", noDue: "Sans échéance" },
    currency: "Devise",
  },
  next: {
    title: "Et maintenant",
    states: {
      "à faire": "à faire",
      "en attente": "en attente",
      suspendue: "suspendue",
      "à vérifier": "à vérifier",
      décision: "à décider",
    } satisfies Record<PlanState, string>,
    /** A few are named; of hundreds, how many more: the page lists them all. */
    invoices: (numbers: readonly string[]): string =>
      numbers.length === 1
        ? `Facture ${numbers[0] ?? ""}`
        : numbers.length <= NAMED + 1
          ? `Factures ${numbers.join(", ")}`
          : `Factures ${numbers.slice(0, NAMED).join(", ")} et ${numbers.length - NAMED}${NBSP}autres`,
    settled: "Rien à faire\u00a0: ce client ne vous doit rien.",
    notDue: (amount: Cents, currency: string, due: Day): string =>
      `Rien à faire\u00a0: rien n'est échu. Prochaine échéance\u00a0: ${formatAmount(amount, currency)} le ${formatDay(due)}.`,
    noDue: "Rien à relancer\u00a0: ce qui reste dû n'a pas d'échéance. Complétez-la dans votre onglet.",
    draft: "Le message se prépare dans Gmail, avec l'extension Crescendo\u00a0: c'est vous qui l'envoyez.",
    otherPayer: (payer: string): string => `Ses factures sont relancées chez ${payer}, qui paie pour lui.`,
    nothing: "Aucune relance n'est prévue pour ce qui reste dû.",
  },
  load: {
    title: "Contacts récents",
    count: (done: number, cap: number, days: number): string =>
      done === 0
        ? `Aucun contact en ${days}${NBSP}jours (${cap} au plus).`
        : `${plural(done, "contact")} sur ${cap} en ${days}${NBSP}jours.`,
    meter: (done: number, cap: number): string => `${done} sur ${cap}`,
    days: (days: readonly string[]): string => `Le ${days.join(", le ")}.`,
    message: "message",
    call: "appel",
    formalNotice: "mise en demeure",
    /** « message, appel et mise en demeure » */
    listed: (names: readonly string[]): string =>
      names.length < 2
        ? names.join("")
        : `${names.slice(0, -1).join(", ")} et ${names[names.length - 1] ?? ""}`,
    possible: (names: string): string => `Les délais permettent${NBSP}: ${names}`,
    now: "dès aujourd'hui",
    from: (day: Day): string => `à partir du ${formatDay(day)}`,
    why: "Compte ce que vous envoyez et les appels qui ont abouti. Ni récapitulatif, ni accusé de réception, ni remerciement.",
  },
  invoices: {
    title: (count: number): string => (count === 0 ? "Factures" : `Factures (${count})`),
    none: "Aucune facture ouverte.",
    noNumber: "sans numéro",
    due: (day: Day): string => `échéance ${formatDay(day)}`,
    noDue: "sans échéance",
    late: (days: number): string => `${plural(days, "jour")} de retard`,
    of: (amount: string): string => `sur ${amount}`,
    disputed: (amount: string): string => `${amount} en litige`,
    go: "Aller à la cellule",
    open: "Voir la facture",
    goTo: (number: string, tab: string): string => `Aller à la cellule${NBSP}: ${number}, onglet ${tab}`,
    shown: (tab: string, row: number): string =>
      `Votre feuille montre la ligne ${row} de l'onglet ${quoted(tab)}.`,
    more: (count: number): string => `Voir ${plural(count, "facture")} de plus`,
    credits: "Avoirs et règlements à affecter",
    sources: {
      payment: "règlement",
      "credit-note": "avoir",
      overpayment: "trop-perçu",
      "allocated-later": "règlement affecté plus tard",
    },
  },
  timeline: {
    title: "Historique",
    none: "Rien encore\u00a0: ni relance, ni appel, ni règlement.",
    families: {
      ours: "Relances",
      talk: "Échanges",
      money: "Règlements",
      note: "Notes",
    } satisfies Record<TimelineFamily, string>,
    all: "Tout",
    filter: "Montrer",
    shown: (count: number): string => plural(count, "ligne"),
    /** One lane of the picture, as a screen reader says it. */
    lane: (family: string, count: number, latest: string): string =>
      `${family}${NBSP}: ${plural(count, "ligne")}, la dernière le ${latest}.`,
    pictureOf: (name: string): string => `Historique de ${name} sur douze mois`,
    more: (count: number): string => `Voir ${plural(count, "ligne")} de plus`,
    undo: "Annuler",
    undoLabel: (what: string, day: Day): string => `Annuler${NBSP}: ${what}, ${formatDay(day)}`,
    confirm: "Oui, annuler",
    keep: "Garder",
    explain: "La ligne reste dans le journal, suivie de son annulation\u00a0: elle ne compte plus.",
    draft:
      "Ce message attend votre réponse «\u00a0Envoyé\u00a0» ou «\u00a0Pas envoyé\u00a0» dans l'extension, à côté de Gmail.",
  },
  contact: {
    title: "Contact",
    none: "Ni interlocuteur, ni adresse, ni téléphone.",
    edit: "Modifier",
    fill: "Compléter",
    save: "Enregistrer dans Clients",
    cancel: "Ne rien changer",
    form: "Contact du client",
    call: "Appeler",
    changedTo: (value: string): string =>
      `La cellule contient maintenant ${value === "" ? "rien" : quoted(value)}.`,
    saved: (count: number): string =>
      count === 0
        ? "Rien à changer\u00a0: l'onglet Clients le disait déjà."
        : `${plural(count, "cellule modifiée", "cellules modifiées")} dans l'onglet Clients.`,
    added: "Le client a maintenant sa ligne dans l'onglet Clients.",
  },
  commitments: {
    pauses: "Pauses",
    pauseUntil: (day: Day): string => `jusqu'au ${formatDay(day)} compris`,
    pauseOpen: "jusqu'à ce que vous la leviez",
    handedOver: "Dossier transmis",
    pausedOn: (day: Day): string => `depuis le ${formatDay(day)}`,
    resume: "Reprendre les relances",
    resumed: "Les relances reprennent leur cours.",
    plans: "Échéanciers",
  },
  note: {
    title: "Noter",
    explain: "Une ligne s'ajoute au journal\u00a0; vous pourrez l'annuler.",
    call: "Appel",
    promise: "Promesse",
    paid: "Dit avoir payé",
    dispute: "Litige",
    pause: "Pause",
    plan: "Échéancier",
    more: "Autre…",
    paused: (day: Day): string => `Pause notée${NBSP}: pas de relance jusqu'au ${formatDay(day)} compris.`,
    already: "C'était déjà noté\u00a0: rien n'a été écrit une seconde fois.",
    undo: "Annuler",
    undone: "Annulé\u00a0: la ligne reste dans le journal, suivie de son annulation.",
    outcome: "Comment l'appel s'est terminé",
    letter:
      "La lettre d'échéancier, à faire signer, se prépare dans l'extension Gmail. Notez ici l'accord du client.",
  },
  refused: {
    email: "Cette adresse e-mail n'est pas complète\u00a0: écrivez par exemple compta@client.fr.",
    tooLong: (header: string): string => `${quoted(header)} est trop long (2 000 caractères au plus).`,
  },
  anomalies: {
    title: "Anomalies",
    reading: "Lecture de vos lignes…",
    none: "Aucune anomalie",
    noneHint: "Crescendo a tout lu sans rien trouver d'étrange.",
    explain: "Ce que Crescendo n'a pas pu lire, ou qui lui paraît étrange. Le reste est compté.",
    severities: {
      bloquant: "Bloquant",
      "à corriger": "À corriger",
      "à savoir": "À savoir",
    },
    where: (tab: string, row: number | undefined, column: string): string =>
      [quoted(tab), row === undefined ? "" : `ligne ${row}`, column === "" ? "" : `colonne ${quoted(column)}`]
        .filter((part) => part !== "")
        .join(", "),
    value: (value: string): string => `La cellule contient ${quoted(value)}.`,
    whatToDo: "Que faire",
    go: "Aller à la cellule",
    goTab: "Aller à l'onglet",
    goLabel: (words: string, where: string): string => `${words}${NBSP}: ${where}`,
    all: "Toutes",
    filter: "Montrer",
    count: (count: number): string => plural(count, "anomalie"),
    beyond: (count: number): string =>
      `Et ${plural(count, "autre")}, dans l'onglet ${quoted("Anomalies")} après une actualisation.`,
    more: (count: number): string => `Voir ${plural(count, "anomalie")} de plus`,
    again: "Relire",
  },
} as const;
