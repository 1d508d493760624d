import {
  englishPlural,
  formatEnglishAmount,
  formatEnglishDay,
  formatEnglishRate,
  formatEnglishShortDay,
} from "../base/english-format.ts";
import { listed, ofWhich, type StatementWords } from "./statement-words.ts";

/** A penalty statement in English; the law quoted is French. */
export const ENGLISH_STATEMENT: StatementWords = {
  amount: (value) => formatEnglishAmount(value),
  rate: formatEnglishRate,
  day: formatEnglishShortDay,
  longDay: formatEnglishDay,
  days: (count) => englishPlural(count, "day"),
  period: (from, to) =>
    from === to
      ? formatEnglishShortDay(from)
      : `${formatEnglishShortDay(from)} to ${formatEnglishShortDay(to)}`,
  interest: {
    professionnel: "Late-payment interest",
    public: "Late-payment interest",
    particulier: "Interest at the legal rate",
  },
  interestLeft: {
    professionnel: "Late-payment interest outstanding",
    public: "Late-payment interest outstanding",
    particulier: "Interest at the legal rate outstanding",
  },
  title: (quality, asOf) => {
    const what = {
      professionnel: "statement of late-payment interest",
      public: "statement of late-payment interest",
      particulier: "statement of the sums due",
    }[quality];
    return `Annex – ${what} at ${formatEnglishDay(asOf)}`;
  },
  method: (asOf, dayBase) =>
    `Calculated to ${formatEnglishDay(asOf)} inclusive. Each line is principal × annual rate × number of days ÷ ` +
    `${dayBase}, rounded to the cent; each total is the sum of its lines. Basis: a year of ${dayBase}\u00a0days. ` +
    "Interest never bears interest itself.",
  starts: (quality, notice) => {
    if (quality === "particulier") {
      return notice === undefined
        ? "Interest runs from the formal notice only (art.\u00a01344-1 of the French Civil Code)."
        : `Interest runs from the day after the formal notice was first presented, on ${formatEnglishDay(notice)} (art.\u00a01344-1 of the French Civil Code).`;
    }
    return quality === "public"
      ? "Interest runs from the day after the payment period ended to the day of payment inclusive, at the rate of the half-year in which it started, which no longer changes (art.\u00a0R2192-31 and R2192-32 of the French Public Procurement Code)."
      : "Interest runs from the day after the payment date stated on the invoice, without any reminder (art.\u00a0L441-10, II of the French Commercial Code).";
  },
  allocation: (order) =>
    order === "intérêts d'abord"
      ? "Each part payment is first allocated to the interest accrued at its date, then to the principal (art.\u00a01343-1 of the French Civil Code). A credit note reduces the principal."
      : "Each part payment is first allocated to the principal, which is more favourable to the debtor than art.\u00a01343-1 of the French Civil Code. A credit note reduces the principal.",
  columns: ["Period", "Duration", "Principal", "Rate", "Interest"],
  invoice: ({ number, account, issued, due, isEstimated, amount }) => {
    const whose = account === undefined ? "" : ` (${account})`;
    const day = issued === undefined ? "" : ` of ${formatEnglishDay(issued)}`;
    const ends =
      due === undefined
        ? "no known due date"
        : `${isEstimated ? "estimated due date" : "due"} ${formatEnglishDay(due)}`;
    return `Invoice ${number}${whose}${day}, ${ends}, ${formatEnglishAmount(amount)} incl. VAT`;
  },
  unnumbered: "unnumbered",
  amountIssued: "Amount incl. VAT",
  apart: "Part outside this statement",
  undated: "Paid, on an unknown date",
  movement: ({ kind, day, label }, whole) => {
    const named = label === undefined ? "" : ` ${label}`;
    const of = whole === undefined ? "of" : `of ${whole} on`;
    if (kind === "credit-note") return `Credit note${named} ${of} ${formatEnglishShortDay(day)}`;
    return `${kind === "deposit" ? "Deposit" : "Payment"} ${of} ${formatEnglishShortDay(day)}`;
  },
  ofWhich: (toIndemnity, over) =>
    ofWhich("of which", [toIndemnity && `${toIndemnity} to the indemnity`, over && `${over} overpaid`]),
  rejected: (day, back, amount) =>
    `Payment of ${amount} on ${formatEnglishShortDay(day)}, returned unpaid on ${formatEnglishShortDay(back)}: not counted`,
  without: {
    "no-due-date": "Unknown due date: nothing is calculated",
    "estimated-due-date": "Estimated due date: nothing is calculated",
    "not-late": "Not late",
    "no-formal-notice": "Before the formal notice: no interest",
    insolvency: "Not late before the opening judgment: no interest",
  },
  balance: (parts) => `Outstanding: ${parts}`,
  principalLeft: "Principal outstanding",
  principalOf: (amount) => `principal ${amount}`,
  interestOf: (_quality, amount) => `interest ${amount}`,
  indemnityOf: (amount) => `fixed indemnity ${amount}`,
  indemnity: (count, isPaid) =>
    `Fixed recovery indemnity (€40 × ${count}${isPaid ? ", less what is paid" : ""})`,
  total: "Total",
  daily: (_quality, from, amount) =>
    `From ${formatEnglishDay(from)}: ${amount} of interest for each ` +
    "further day of delay, at today's rate and on today's principal, until full payment.",
  rates: "Annual rates applied:",
  rateLine: (rate, source) => `${rate}: ${source}`,
  notes: "Please note:",
  overpaid: (amount) => `Overpaid, to the debtor's credit: ${amount}`,
  grace: (from, to) =>
    `Period of grace granted by the court from ${formatEnglishShortDay(from)} to ${formatEnglishShortDay(to)}: nothing runs (art.\u00a01343-5 of the French Civil Code)`,
  insolvency: (on) =>
    `Judgment opening insolvency proceedings on ${formatEnglishShortDay(on)}: interest stops (art.\u00a0L622-28 of the French Commercial Code)`,
  indemnityRule: (quality) =>
    quality === "public"
      ? "A fixed indemnity of €40 is owed for each invoice paid late (art.\u00a0L2192-13 and D2192-35 of the French Public Procurement Code); neither it nor the interest bears VAT"
      : "A fixed indemnity of €40 is owed for each invoice paid late (art.\u00a0L441-10, II and D441-5 of the French Commercial Code); neither it nor the interest bears VAT",
  sums: ["Sums due", "Amount"],
  principal: "Principal (invoices incl. VAT)",
  creditsDeducted: "Credit notes and payments deducted",
  interestAt: (quality, rates, asOf) => {
    const at = rates.length === 0 ? "" : ` at ${listed(rates, "and")}`;
    return `${ENGLISH_STATEMENT.interest[quality]}${at}, to ${formatEnglishDay(asOf)}`;
  },
  allocatedToInterest: (_quality, amount) =>
    `The part payments first paid ${amount} of late-payment interest (art.\u00a01343-1 of the French Civil Code): the ` +
    "principal outstanding exceeds the balance of the invoices by as much, and the statement shows each allocation.",
};
