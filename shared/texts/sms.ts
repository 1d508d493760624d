import type { LetterLanguage } from "../model/letter.ts";

/** What a short message says, each value ready to be read. */
export interface SmsFacts {
  readonly company: string;
  /** Of the invoices, one at least. */
  readonly numbers: readonly string[];
  /** Left out to a consumer: others may see the screen. */
  readonly amount: string | undefined;
  readonly due: string | undefined;
  readonly phone: string;
}

/** The invoices as the message names them, with what they come to: « 3 factures (FA-12 et 2 autres, 360,00 €) ». */
function namedInvoices({ numbers, amount }: SmsFacts, language: LetterLanguage): string {
  const [first = "", second = ""] = numbers;
  const english = language === "en";
  if (numbers.length === 1) {
    return `${english ? "invoice" : "la facture"} ${first}${amount === undefined ? "" : ` (${amount})`}`;
  }
  const others = numbers.length - 1;
  const more = english ? `and ${others} others` : `et ${others} autres`;
  const names = `${first} ${others > 1 ? more : `${english ? "and" : "et"} ${second}`}`;
  const sum = amount === undefined ? "" : `, ${amount}`;
  return `${numbers.length} ${english ? "invoices" : "factures"} (${names}${sum})`;
}

/** A late invoice: the facts and one question. */
export function overdueSms(facts: SmsFacts, language: LetterLanguage): string {
  const { company, numbers, due, phone } = facts;
  const several = numbers.length > 1;
  const invoices = namedInvoices(facts, language);
  if (language === "en") {
    const day = due === undefined ? "" : `, due ${several ? "from " : ""}${due},`;
    return `Hello, this is ${company}. Unless we are mistaken, ${invoices}${day} ${several ? "remain" : "remains"} unpaid. When can we expect payment? If anything is wrong, call ${phone}. If paid, please ignore this.`;
  }
  const day = due === undefined ? "" : ` ${several ? "échues depuis le" : "échue le"} ${due}`;
  return `Bonjour, ici ${company}. Sauf erreur, ${invoices}${day} ${several ? "restent" : "reste"} à régler. Quand part votre règlement\u00a0? Un souci\u00a0: ${phone}. Si c'est fait, ne tenez pas compte de ce message.`;
}

/** An invoice that is not due yet: is it in order? */
export function comingSms(facts: SmsFacts, language: LetterLanguage): string {
  const { company, numbers, due, phone } = facts;
  const several = numbers.length > 1;
  const invoices = namedInvoices(facts, language);
  if (language === "en") {
    const day = due === undefined ? "" : `, due ${several ? "from " : ""}${due}`;
    return `Hello, this is ${company}, about ${invoices}${day}. Is everything in order? If you need anything, call ${phone}.`;
  }
  const day = due === undefined ? "" : `, à échéance ${several ? "à partir du" : "du"} ${due}`;
  return `Bonjour, ici ${company}, au sujet de ${invoices}${day}. Tout est-il en ordre chez vous\u00a0? Une question\u00a0: ${phone}.`;
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
