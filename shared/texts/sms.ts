import type { LetterLanguage } from "../model/letter.ts";

/** What a short message says, each value ready to be read. */
export interface SmsFacts {
  readonly company: string;
  /** « la facture FA-12 », « 3 factures (FA-12, …) »: from `smsInvoices`. */
  readonly invoices: string;
  readonly several: boolean;
  /** Left out to a consumer: others may see the screen. */
  readonly amount: string | undefined;
  readonly due: string | undefined;
  readonly phone: string;
}

/** The invoices as the message names them. */
export function smsInvoices(numbers: readonly string[], language: LetterLanguage): string {
  const [first = ""] = numbers;
  if (language === "en") {
    return numbers.length === 1 ? `invoice ${first}` : `${numbers.length} invoices (${first} and others)`;
  }
  return numbers.length === 1 ? `la facture ${first}` : `${numbers.length} factures (dont ${first})`;
}

/** A late invoice: the facts and one question. */
export function overdueSms(facts: SmsFacts, language: LetterLanguage): string {
  const { company, invoices, several, amount, due, phone } = facts;
  if (language === "en") {
    const sum = amount === undefined ? "" : ` (${amount})`;
    const day = due === undefined ? "" : `, due ${several ? "from " : ""}${due},`;
    return `Hello, this is ${company}. Unless we are mistaken, ${invoices}${sum}${day} ${several ? "remain" : "remains"} unpaid. When can we expect payment? If anything is wrong, call ${phone}. If paid, please ignore this.`;
  }
  const sum = amount === undefined ? "" : ` (${amount})`;
  const day = due === undefined ? "" : ` ${several ? "échues depuis le" : "échue le"} ${due}`;
  return `Bonjour, ici ${company}. Sauf erreur, ${invoices}${sum}${day} ${several ? "restent" : "reste"} à régler. Quand part votre règlement\u00a0? Un souci\u00a0: ${phone}. Si c'est fait, ne tenez pas compte de ce message.`;
}

/** An invoice that is not due yet: is it in order? */
export function comingSms(facts: SmsFacts, language: LetterLanguage): string {
  const { company, invoices, several, amount, due, phone } = facts;
  if (language === "en") {
    const sum = amount === undefined ? "" : ` (${amount})`;
    const day = due === undefined ? "" : `, due ${several ? "from " : ""}${due}`;
    return `Hello, this is ${company}, about ${invoices}${sum}${day}. Is everything in order? If you need anything, call ${phone}.`;
  }
  const sum = amount === undefined ? "" : ` (${amount})`;
  const day = due === undefined ? "" : `, à échéance ${several ? "à partir du" : "du"} ${due}`;
  return `Bonjour, ici ${company}, au sujet de ${invoices}${sum}${day}. Tout est-il en ordre chez vous\u00a0? Une question\u00a0: ${phone}.`;
}

/** Why no short message can be written, and what to do. */
export const SMS_GAPS = {
  noName: "Il manque Réglages › Raison sociale\u00a0: un SMS doit dire qui écrit.",
  noPhone: "Il manque Réglages › Téléphone\u00a0: un SMS doit dire où rappeler.",
  noInvoice: "Aucune facture numérotée dans cette ligne\u00a0: un SMS doit dire de quelle facture il parle.",
  noMobile: "Il manque Clients › Téléphone\u00a0: indiquez un numéro de mobile.",
  fixed: (text: string): string =>
    `Clients › Téléphone\u00a0: «\u00a0${text}\u00a0» n'est pas un mobile\u00a0; un SMS ne l'atteindrait pas. Ajoutez un numéro en 06 ou 07.`,
  unreadable: (text: string): string =>
    `Clients › Téléphone illisible\u00a0: «\u00a0${text}\u00a0». Écrivez-le comme 06 12 34 56 78.`,
  tooLong:
    "Ce SMS dépasserait deux messages (nom de société ou numéro de facture trop long)\u00a0: écrivez plutôt un e-mail.",
  notByPhone:
    "Cette étape ne s'écrit pas par SMS\u00a0: seuls le message avant échéance et les relances s'y prêtent.",
} as const;
