import { englishAmountInWords } from "../base/english-amount-in-words.ts";
import {
  englishPlural,
  formatEnglishAmount,
  formatEnglishDay,
  formatEnglishRate,
  formatEnglishShortDay,
} from "../base/english-format.ts";
import { comparable } from "../base/normalise.ts";
import { ownValue } from "../base/own-value.ts";
import type { LetterWords } from "./letter-vocabulary.ts";

/** “FA-1, FA-2 and FA-3”. */
const and = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;

/** Means of payment that the journal writes in French. */
const MEANS: Readonly<Record<string, string>> = {
  virement: "by bank transfer",
  "virement bancaire": "by bank transfer",
  "virement instantane": "by instant transfer",
  mandat: "by payment order",
  "mandat administratif": "by payment order",
  cheque: "by cheque",
  prelevement: "by direct debit",
  carte: "by card",
  "carte bancaire": "by card",
  cb: "by card",
  especes: "in cash",
  lcr: "by bill of exchange",
  traite: "by bill of exchange",
};

const means = (typed: string): string =>
  ownValue(MEANS, comparable(typed).replace(/^(?:par|en) /, "")) ?? typed;

/** The words of an English letter: English typography, the euro sign before the figure, months in letters. */
export const ENGLISH_WORDS: LetterWords = {
  amount: formatEnglishAmount,
  rate: formatEnglishRate,
  day: formatEnglishDay,
  tableDay: formatEnglishShortDay,
  longDay: formatEnglishDay,
  invoices: (count) => englishPlural(count, "invoice"),
  and,
  quote: (words) => `“${words.replace(/[«»“”]/g, '"')}”`,
  labelled: (label, value) => `${label}: ${value}`,
  total: "Total",

  greeting: {
    unknown: "Dear Sir or Madam,",
    unknownTitle: "Sir or Madam",
    titles: { madam: "Ms", sir: "Mr", "miss-or-mrs": "Ms", maitre: "Maître", doctor: "Dr" },
    person: (title, name) => `Dear ${title} ${name},`,
    couple: (name) => `Dear Mr and Mrs ${name},`,
    coupleTitle: (name) => `Mr and Mrs ${name}`,
    title: (title, name) => `${title} ${name}`,
  },

  invoice: {
    unnumbered: "unnumbered",
    ofDay: (on) => `of ${formatEnglishDay(on)}`,
    header: "Invoice",
    order: "Order / PO number",
    site: "Site",
    due: "Due date",
    amount: "Amount incl. VAT",
    paid: "Paid",
    apart: "Not claimed",
    toPay: "Outstanding",
    subTotal: (of) => `Subtotal – ${of}`,
    otherInvoices: "Other invoices",
  },

  subject: {
    statement: (today, count) =>
      `Statement as at ${formatEnglishDay(today)} – ${englishPlural(count, "invoice")} overdue`,
    overdueOne: (company, label, due) =>
      due
        ? `${company} – invoice ${label}, due ${formatEnglishDay(due)}`
        : `${company} – invoice ${label} overdue`,
    overdue: (company, labels) => `${company} – invoices ${labels} overdue`,
    comingOne: (company, label, due) =>
      `${company} – invoice ${label}${due ? `, due ${formatEnglishDay(due)}` : ""}`,
    coming: (company, labels) => `${company} – invoices ${labels}, coming due`,
    comingMany: (company, count) => `${company} – ${englishPlural(count, "invoice")} coming due`,
  },

  claim: {
    alsoOverdue: () => "Also overdue, for information (not included in the total above):",
    creditsDeducted: "Credit notes and payments deducted",
    creditsIntro: "This sum takes your credit notes and payments into account:",
    leftOn: (several) => (several ? "Outstanding on the invoices" : "Outstanding on the invoice"),
    alreadyDeducted: "Credit notes and payments already deducted",
    noEngagement:
      "Commitment number (engagement): none has been given to us; if you need one, please let us know",
    engagement: "Commitment number (engagement)",
    service: "Department",
    madeAvailable: "Made available on the portal",
    yourOrder: "Your order",
    circuit: "Payment process",
    yourReferences: "Your references:",
  },

  channels: {
    "e-mail": "e-mail",
    téléphone: "telephone call",
    courrier: "letter",
    "e-mail + courrier": "e-mail and letter",
    recommandé: "registered letter",
    SMS: "text message",
  },
  message: "message",
  conversation: "telephone call",
  formalNotice: (how) => `formal notice, ${how}`,

  enclosures: {
    invoices: (several) => (several ? "copies of the invoices" : "copy of the invoice"),
    reminders: "copies of the reminders",
    penalties: "statement of late-payment interest (annex)",
    publicInterest: "statement of late-payment interest (annex)",
    registeredLetter: "copy of the registered letter",
  },

  account: {
    dueSection: "Overdue",
    comingSection: "Not yet due",
    left: "Outstanding",
    issued: "Date",
    dueTotal: "Total overdue",
    comingTotal: "Total not yet due",
    credits: "Credit notes and payments to deduct",
    balance: "Account balance",
    inYourFavour: "Account balance, in your favour",
  },

  dispute: { reason: "Reason", disputed: "Amount disputed", undisputed: "Amount not disputed" },

  offer: {
    amount: "Amount",
    dates: "Dates",
    paymentDates: "Payment dates",
    point: "Point",
    numbered: (count) => `Point ${count}`,
    ours: "Our proposal",
    theirs: "Your proposal",
    reply: "Our reply",
    instalment: (amount, on) => `${amount} on ${on}`,
  },

  plan: {
    number: "No.",
    date: "Date",
    payment: "Instalment",
    left: "Left to pay",
    means: { professionnel: "by bank transfer", public: "by payment order", particulier: "by bank transfer" },
    cure: { professionnel: "eight days", public: "eight days", particulier: "fifteen days" },
    allocation: (order, _quality, several) => {
      const invoices = several ? "to the invoices, oldest first" : "to the invoice";
      const interest = "to the late-payment interest accrued";
      if (order === "intérêts d'abord")
        return `first ${interest}, then ${invoices} (article 1343-1 of the French Civil Code)`;
      if (order === "principal d'abord") return `as agreed between us, first ${invoices}, then ${interest}`;
      return invoices;
    },
    inWords: englishAmountInWords,
  },

  means,
  said: {
    promise: "you gave a payment date",
    dispute: "you raised a point about the invoicing",
    "no-answer": "",
    "announced-paid": "your payment has been sent",
    "call-back": "we should agree on another time to talk about it",
    "wrong-person": "",
    "cash-difficulty": "paying in one go is difficult at the moment",
    refusal: "you do not plan to pay at this point",
    reached: "we went over your account together",
  },
};
