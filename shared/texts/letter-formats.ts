import type { LetterLanguage, ReplyLink } from "../model/letter.ts";

/** The words of a reply link: what it says, and the message it prepares. `code`: the invoice number or numbers. */
export interface ReplyWords {
  readonly label: string;
  readonly subject: (code: string) => string;
  readonly body: (code: string) => string;
}

/** The first number standing for itself and `others` more. */
export function codeOfSeveral(first: string, others: number, language: LetterLanguage): string {
  if (others <= 0) return first;
  if (language === "en") return `${first} and ${others} other ${others === 1 ? "invoice" : "invoices"}`;
  return `${first} et ${others} ${others === 1 ? "autre facture" : "autres factures"}`;
}

/** Words of the customer's answer in one click, for one invoice or several. */
export function replyWords(kind: ReplyLink["kind"], invoices: number, language: LetterLanguage): ReplyWords {
  const one = invoices === 1;
  if (language === "en") {
    const asked = kind === "date" ? "Payment date" : "Point to check";
    const problem = one ? "Something is wrong with this invoice" : "Something is wrong with these invoices";
    return {
      label: kind === "date" ? "Give my payment date" : problem,
      subject: (code) => `${code} – ${kind === "date" ? "payment date" : "a point to check"}`,
      body: (code) => `Hello,\n\n${one ? "Invoice" : "Invoices"} ${code}\n${asked}: \n\nKind regards,\n`,
    };
  }
  const asked = kind === "date" ? "Date de règlement" : "Point à revoir";
  const problem = one ? "Un point bloque sur cette facture" : "Un point bloque sur ces factures";
  return {
    label: kind === "date" ? "J'indique ma date de règlement" : problem,
    subject: (code) => `${code} – ${kind === "date" ? "date de règlement" : "un point à revoir"}`,
    body: (code) =>
      `Bonjour,\n\n${one ? "Facture" : "Factures"} ${code}\n${asked}\u00a0: \n\nCordialement,\n`,
  };
}

/** The words around a transfer that can be scanned. */
export interface TransferWords {
  readonly title: string;
  readonly beneficiary: string;
  readonly amount: string;
  readonly reference: string;
  /** What a person who cannot see the image is told. */
  readonly alternative: string;
  readonly hint: string;
}

const TRANSFER: Readonly<Record<LetterLanguage, TransferWords>> = {
  fr: {
    title: "Régler par virement",
    beneficiary: "Bénéficiaire",
    amount: "Montant",
    reference: "Référence",
    alternative: "Code à scanner avec l'application de votre banque pour préparer ce virement",
    hint: "À scanner avec l'application de votre banque",
  },
  en: {
    title: "Pay by bank transfer",
    beneficiary: "Payee",
    amount: "Amount",
    reference: "Reference",
    alternative: "Code to scan with your bank's app to prepare this transfer",
    hint: "Scan with your bank's app",
  },
};

export function transferWords(language: LetterLanguage): TransferWords {
  return TRANSFER[language];
}

/** How to answer without the buttons: the address, and the subjects that follow. */
export function answerIntro(address: string, subjects: number, language: LetterLanguage): string {
  if (language === "en") {
    return subjects === 1
      ? `To answer us, write to ${address} with this subject:`
      : `To answer us, write to ${address} with one of these subjects:`;
  }
  return subjects === 1
    ? `Pour nous répondre, écrivez à ${address} avec cet objet\u00a0:`
    : `Pour nous répondre, écrivez à ${address} avec l'un de ces objets\u00a0:`;
}

/** A subject between the quotes of the language. */
export function quotedSubject(subject: string, language: LetterLanguage): string {
  return language === "en" ? `“${subject}”` : `«\u00a0${subject}\u00a0»`;
}

/** Why files cannot go by e-mail. @param size of the files, in megabytes, formatted */
export function tooHeavy(size: string): string {
  return (
    `Les pièces jointes pèsent ${size}\u00a0Mo\u00a0: Gmail n'accepte pas plus de 25\u00a0Mo par message, ` +
    "soit environ 17\u00a0Mo de fichiers. Retirez-en ou envoyez-les par un lien."
  );
}

/** What stands before the links of invoices that can be read on line. */
export function linksTitle(count: number, language: LetterLanguage): string {
  if (language === "en") return count === 1 ? "Your invoice online" : "Your invoices online";
  return count === 1 ? "Votre facture en ligne" : "Vos factures en ligne";
}
