/** The longest texts that the Chrome Web Store takes, in characters; the short text is the manifest's description. */
export const LIMITS = {
  name: 75,
  short: 132,
  detailed: 16_000,
  purpose: 1_000,
  justification: 1_000,
} as const;

/** The Chrome Web Store's category, for both languages. */
export const CATEGORY = "Productivity › Workflow & Planning";

export interface Listing {
  readonly language: "fr" | "en";
  readonly detailed: string;
  /** The one thing that the extension is for, as the review's form asks. */
  readonly purpose: string;
}

const FR = `Qui relancer aujourd'hui, dans quel ordre, pourquoi et avec quels mots : Crescendo ouvre, à côté de Gmail, un panneau qui lit vos factures et prépare vos relances. Vous relisez et vous envoyez. Pensé pour les très petites entreprises françaises : dix minutes le matin, sans comptable.

TROIS FAÇONS DE COMMENCER, CHACUNE UTILE SEULE
• Sans compte : ouvrez un fichier (CSV, Excel, FEC) ou collez un tableau. Tout reste dans ce navigateur, les messages s'ouvrent dans la fenêtre de rédaction de Gmail.
• Avec votre classeur Google Sheets : vous le choisissez dans la fenêtre de Google, Crescendo tient son journal dedans.
• Avec les brouillons Gmail, si vous le voulez : pièces jointes et même conversation.
On change quand on veut, dans les deux sens, sans rien perdre.

CE QU'IL FAIT
• La liste du jour : ce qui presse d'abord, puis les relances, chacune avec sa raison.
• La page de chaque client : ce qu'il doit et depuis quand, ses promesses, ses litiges, ses échéanciers.
• Des messages gradués, du rappel courtois à la mise en demeure, avec leurs pièces ; une lettre en PDF quand il en faut une.
• La balance âgée à n'importe quel jour, les indicateurs, les règlements à rapprocher.
• Pénalités de retard et indemnité d'après les textes. Un taux inconnu est refusé, jamais deviné.
• Les données personnelles d'un client : copie à remettre, effacement, durées de conservation.

CE QU'IL NE FAIT PAS
• Il n'envoie aucun message. C'est vous qui décidez.
• Il ne relance pas deux fois, ni pour une facture payée, contestée ou promise.
• Il ne note pas vos clients : l'ordre des relances est une priorité de travail, fondée sur le montant, le retard et vos échanges, et rien n'est partagé entre utilisateurs.
• Il ne donne pas de conseil juridique.

VOS DONNÉES
Avant la première utilisation, sachez que Crescendo lit les factures, règlements et coordonnées de clients du fichier ou du classeur que vous lui donnez. Dans Gmail, il compare, dans votre navigateur, les adresses et les numéros de facture de la conversation ouverte à ceux de vos clients, pour vous montrer ce qu'ils doivent ; il n'en garde rien. Il n'y a pas de serveur de Crescendo, ni statistique d'usage, ni publicité, ni code chargé à distance. Une seule chose peut partir ailleurs que chez Google, à votre demande, client par client : le SIREN d'une entreprise, vers deux registres publics.
L'utilisation par Crescendo des informations reçues des API Google, et leur éventuel transfert vers une autre application, respectent le règlement sur les données utilisateur des services d'API Google, y compris les exigences d'utilisation limitée.

Crescendo est en français ; les lettres existent aussi en anglais. Un module du même nom, facultatif, travaille dans Google Sheets sur le même classeur.`;

const EN = `Whom to remind today, in what order, why and in which words: Crescendo opens a panel beside Gmail that reads your invoices and prepares your payment reminders. You read them and send them yourself. Made for very small French businesses: ten minutes in the morning, no accountant needed. The interface is in French.

THREE WAYS TO BEGIN, EACH USEFUL ALONE
• Without an account: open a file (CSV, Excel, FEC) or paste a table. Everything stays in this browser, messages open in Gmail's own compose window.
• With your Google Sheets workbook: you pick it in Google's window, Crescendo keeps its journal there.
• With Gmail drafts, if you want: attachments and the same conversation.
You can change whenever you like, both ways, without losing anything.

WHAT IT DOES
• Today's list: what is pressing first, then the reminders, each with its reason.
• A page for each customer: what they owe and since when, their promises, disputes and instalment plans.
• Graduated messages, from the courteous reminder to the formal notice, with their enclosures; a letter as PDF when one is needed.
• The aged balance at any day, indicators, payments to match.
• Late-payment interest and the fixed indemnity under French law. A rate it does not know is refused, never guessed.
• A customer's personal data: a copy to hand over, erasure, retention periods.

WHAT IT DOES NOT DO
• It sends no message. You decide.
• It does not remind twice, nor for an invoice that is paid, disputed or promised.
• It does not rate your customers: the order of reminders is a working priority based on amount, lateness and your exchanges, and nothing is shared between users.
• It gives no legal advice.

YOUR DATA
Before first use, please know that Crescendo reads the invoices, payments and customer contacts of the file or workbook that you give it. In Gmail it compares, in your browser, the addresses and invoice numbers of the open conversation with those of your customers, to show you what they owe; it keeps nothing of it. There is no Crescendo server, no usage statistics, no advertising and no code loaded from elsewhere. One thing may go elsewhere than to Google, when you ask for it, customer by customer: a company's SIREN number, to two public registers.
Crescendo's use and transfer to any other app of information received from Google APIs will adhere to the Google API Services User Data Policy, including the Limited Use requirements.

Crescendo is in French; letters also exist in English. An optional add-on of the same name works in Google Sheets on the same workbook.`;

export const LISTINGS: readonly Listing[] = [
  {
    language: "fr",
    detailed: FR,
    purpose:
      "Préparer les relances de paiement d'une très petite entreprise à partir de ses propres factures : lire ce que chaque client doit, proposer qui relancer, rédiger le message que la personne relit et envoie elle-même.",
  },
  {
    language: "en",
    detailed: EN,
    purpose:
      "Prepare the payment reminders of a very small business from its own invoices: read what each customer owes, propose whom to remind, draft the message that the person reads and sends.",
  },
];

/** What the review's form asks about data, answered once for both languages. */
export const DATA_USE: readonly (readonly [kind: string, used: boolean, why: string])[] = [
  [
    "Personally identifiable information",
    true,
    "names and contact details of the owner's customers, in the owner's file or workbook",
  ],
  ["Health information", false, ""],
  ["Financial and payment information", true, "invoices and payments of the owner's business"],
  ["Authentication information", true, "Google's temporary access token, in memory for the session"],
  [
    "Personal communications",
    true,
    "drafts that the owner asks for; addresses and invoice numbers of the open conversation, compared in the browser and not kept",
  ],
  ["Location", false, ""],
  ["Web history", false, ""],
  ["User activity", false, ""],
  ["Website content", true, "the open Gmail conversation, as above"],
];
