import { amountInWords } from "../base/amount-in-words.ts";
import { formatAmount, formatDay, formatLongDay, formatRate, plural } from "../base/french-format.ts";
import type { LetterWords } from "./letter-vocabulary.ts";
import { PLAN_MEANS, planImputation } from "./plan-letter.ts";
import { SAID_BY_DEFAULT } from "./side-letters.ts";

/** « FA-1, FA-2 et FA-3 ». */
const and = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} et ${words[words.length - 1]}`;

/** The words of a French letter. */
export const FRENCH_WORDS: LetterWords = {
  amount: formatAmount,
  rate: formatRate,
  day: formatDay,
  tableDay: formatDay,
  longDay: formatLongDay,
  invoices: (count) => plural(count, "facture"),
  and,
  quote: (words) => `«\u00a0${words.replace(/[«»]/g, '"')}\u00a0»`,
  labelled: (label, value) => `${label}\u00a0: ${value}`,
  total: "Total",

  greeting: {
    unknown: "Bonjour,",
    unknownTitle: "Madame, Monsieur",
    titles: {
      madam: "Madame",
      sir: "Monsieur",
      "miss-or-mrs": "Madame",
      maitre: "Maître",
      doctor: "Docteur",
    },
    person: (title, name) => `Bonjour ${title} ${name},`,
    couple: (name) => `Bonjour Madame et Monsieur ${name},`,
    coupleTitle: () => "Madame, Monsieur",
    title: (title) => title,
  },

  invoice: {
    unnumbered: "sans numéro",
    ofDay: (on) => `du ${formatDay(on)}`,
    header: "Facture",
    order: "Commande / engagement",
    site: "Chantier",
    due: "Échéance",
    amount: "Montant TTC",
    paid: "Réglé",
    apart: "Non réclamé",
    toPay: "À régler",
    subTotal: (of) => `Sous-total ${of}`,
    otherInvoices: "Autres factures",
  },

  subject: {
    statement: (today, count) => `Relevé au ${formatDay(today)} – ${plural(count, "facture")} échues`,
    overdueOne: (company, label, due) =>
      `${company} – facture ${label} échue${due ? ` le ${formatDay(due)}` : ""}`,
    overdue: (company, labels) => `${company} – factures ${labels} échues`,
    comingOne: (company, label, due) =>
      `${company} – facture ${label}${due ? ` à échéance du ${formatDay(due)}` : ""}`,
    coming: (company, labels) => `${company} – factures ${labels} à échoir`,
    comingMany: (company, count) => `${company} – ${plural(count, "facture")} à échoir`,
  },

  claim: {
    alsoOverdue: (several) =>
      several
        ? "Également échues, pour information (hors du total ci-dessus)\u00a0:"
        : "Également échue, pour information (hors du total ci-dessus)\u00a0:",
    creditsDeducted: "Avoirs et règlements déduits",
    creditsIntro: "Cette somme tient compte de vos avoirs et règlements\u00a0:",
    leftOn: (several) => (several ? "Reste dû sur les factures" : "Reste dû sur la facture"),
    alreadyDeducted: "Avoirs et règlements déjà déduits",
    noEngagement:
      "Engagement\u00a0: aucun numéro ne nous a été communiqué\u00a0; s'il en faut un, indiquez-le-nous",
    engagement: "Engagement",
    service: "Service",
    madeAvailable: "Mise à disposition sur le portail",
    yourOrder: "Votre commande",
    circuit: "Circuit",
    yourReferences: "Vos références\u00a0:",
  },

  channels: {
    "e-mail": "message électronique",
    téléphone: "échange téléphonique",
    courrier: "courrier",
    "e-mail + courrier": "message électronique et courrier",
    recommandé: "lettre recommandée",
    SMS: "SMS",
  },
  message: "message",
  conversation: "échange téléphonique",
  formalNotice: (how) => `mise en demeure, ${how}`,

  enclosures: {
    invoices: (several) => (several ? "copies des factures" : "copie de la facture"),
    reminders: "copies des relances",
    penalties: "décompte des pénalités (annexe)",
    publicInterest: "décompte des intérêts moratoires (annexe)",
    registeredLetter: "copie de la lettre recommandée",
  },

  account: {
    dueSection: "Échu",
    comingSection: "À échoir",
    left: "Reste dû",
    issued: "Date",
    dueTotal: "Total échu",
    comingTotal: "Total à échoir",
    credits: "Avoirs et règlements à déduire",
    balance: "Solde du compte",
    inYourFavour: "Solde du compte, en votre faveur",
  },

  dispute: { reason: "Motif", disputed: "Somme contestée", undisputed: "Somme non contestée" },

  offer: {
    amount: "Montant",
    dates: "Dates",
    paymentDates: "Dates de règlement",
    point: "Point",
    numbered: (count) => `Point ${count}`,
    ours: "Notre proposition",
    theirs: "Votre proposition",
    reply: "Notre réponse",
    instalment: (amount, on) => `${amount} le ${on}`,
  },

  plan: {
    number: "N°",
    date: "Date",
    payment: "Versement",
    left: "Reste à verser",
    means: PLAN_MEANS,
    cure: { professionnel: "huit jours", public: "huit jours", particulier: "quinze jours" },
    allocation: planImputation,
    inWords: amountInWords,
  },

  means: (typed) => typed,
  said: SAID_BY_DEFAULT,
};
