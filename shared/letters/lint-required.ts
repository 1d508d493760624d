import type { LetterFamily } from "./families.ts";
import type { LintContext } from "./lint-context.ts";
import { DATE } from "./lint-matching.ts";

export interface RequiredRule {
  readonly code: string;
  readonly message: string;
  readonly applies: (context: LintContext) => boolean;
  /** On a text without accents nor case. */
  readonly present: (text: string) => boolean;
}

const only =
  (...families: readonly LetterFamily[]) =>
  ({ family }: LintContext): boolean =>
    families.includes(family);
const has =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);
const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

const AMOUNT = /\d,\d{2} ?(?:€|\$|£|[a-z]{3}\b)/;
const FIXED_DATE = new RegExp(`(?:au plus tard|avant|d'ici)(?: au| le)* ${DATE}`);
const EARLIER = new RegExp(
  `${DATE} ?:? ?(?:mise en demeure|message|echange|appel|courrier|lettre|sms|e-mail|relance)|` +
    `(?:relance|message|appel|courrier|lettre)s? (?:du|des|le) ${DATE}`,
);
/** « One page and its annex »: about what a page holds at the usual size. */
const PAGE = 3_800;

const beforeAnnex = (text: string): string => text.split(/\nannexe/)[0] ?? text;

/** What a letter must say: method 8, middle column, then what holds for everyone. */
export const REQUIRED: readonly RequiredRule[] = [
  {
    code: "preventive-question",
    message: "Un message préventif demande\u00a0: «\u00a0est-elle en ordre\u00a0?\u00a0»",
    applies: only("preventive"),
    present: has(/(?:est-elle|sont-elles)[^?]{0,40} en ordre/),
  },
  {
    code: "preventive-due-date",
    message: "Un message préventif nomme la facture et son échéance.",
    applies: only("preventive"),
    present: (text) => /facture/.test(text) && new RegExp(DATE).test(text),
  },
  {
    code: "preventive-contact",
    message: "Un message préventif dit à qui s'adresser en cas de question.",
    applies: only("preventive"),
    present: has(/appelez|contactez|ecrivez|repondez|joindre/),
  },
  {
    code: "courteous-balance",
    message: "Un rappel dit les faits\u00a0: la facture et le solde.",
    applies: only("courteous", "firm"),
    present: (text) => /facture/.test(text) && AMOUNT.test(text),
  },
  {
    code: "courteous-crossing",
    message: "Un rappel courtois dit\u00a0: si votre règlement est parti, ne tenez pas compte de ce message.",
    applies: only("courteous"),
    present: has(
      /reglement est (?:deja )?(?:parti|en route|mandate)[^.]*ne (?:pas )?(?:tenez|tenir) (?:pas )?compte/,
    ),
  },
  {
    code: "courteous-one-question",
    message: "Un rappel courtois pose une seule question\u00a0: une date de règlement, ou ce qui le bloque.",
    applies: only("courteous"),
    present: (text) => count(text, /\?/g) === 1,
  },
  {
    code: "courteous-date-or-block",
    message: "La question porte sur la date de règlement ou sur ce qui le bloque.",
    applies: only("courteous"),
    present: (text) =>
      (text.match(/[^.?!\n]*\?/g) ?? []).some(
        (question) =>
          /\bdate|quand|quel jour/.test(question) &&
          /bloque|retient|empeche|manque|point|difficulte/.test(question),
      ),
  },
  {
    code: "firm-date",
    message: "Un message ferme fixe une date.",
    applies: only("firm", "last-call"),
    present: has(FIXED_DATE),
  },
  {
    code: "recap-facts",
    message: "Un récapitulatif dit ce qui a été dit, avec qui et quand.",
    applies: only("recap"),
    present: has(new RegExp(`(?:echange|appel|entretien|conversation)[^.]*${DATE}`)),
  },
  {
    code: "recap-next-date",
    message: "Un récapitulatif dit la date du prochain point.",
    applies: only("recap"),
    present: (text) => count(text, new RegExp(DATE, "g")) >= 2,
  },
  {
    code: "earlier-reminders",
    message: "Rappelez les relances déjà envoyées, avec leurs dates.",
    applies: only("unpaid-notice", "formal-notice"),
    present: has(EARLIER),
  },
  {
    code: "fixed-date",
    message: "Fixez une date limite précise (jour, mois, année).",
    applies: only("unpaid-notice", "formal-notice", "registered-copy"),
    present: has(FIXED_DATE),
  },
  {
    code: "what-follows",
    message: "Dites ce qui suit sans règlement\u00a0: la mise en demeure.",
    applies: only("unpaid-notice"),
    present: has(/mise en demeure/),
  },
  {
    code: "rate-and-indemnity",
    message: "Dites le taux et les 40\u00a0€ «\u00a0dont nous nous réservons le bénéfice\u00a0».",
    applies: ({ family, segment }) => family === "unpaid-notice" && segment !== "particulier",
    present: (text) =>
      /\d,\d{2} ?%/.test(text) && /\b40 ?€/.test(text) && /nous nous reservons le benefice/.test(text),
  },
  {
    code: "formal-words",
    message: "Écrivez\u00a0: «\u00a0vaut mise en demeure (art. 1344 du Code civil)\u00a0».",
    applies: only("formal-notice"),
    present: has(/vaut mise en demeure \(art(?:icle|\.) 1344/),
  },
  {
    code: "formal-identity",
    message:
      "Une mise en demeure porte l'identité complète de votre entreprise\u00a0: SIREN et adresse du siège.",
    applies: only("formal-notice"),
    present: (text) => /siren ?:? ?\d{3} ?\d{3} ?\d{3}/.test(text) && /\b\d{5} [a-z]/.test(text),
  },
  {
    code: "formal-undisputed",
    message: "Une mise en demeure ne porte que sur des sommes échues et non contestées\u00a0: dites-le.",
    applies: only("formal-notice"),
    present: has(/echues? et non contestee?s?/),
  },
  {
    code: "formal-iban",
    message: "Une mise en demeure donne l'IBAN où payer.",
    applies: only("formal-notice"),
    present: has(/\b[a-z]{2}\d{2}(?: ?[a-z0-9]{2,4}){3,8}\b/),
  },
  {
    code: "formal-enclosures",
    message: "Une mise en demeure liste ses pièces jointes.",
    applies: only("formal-notice"),
    present: has(/pieces? jointes?/),
  },
  {
    code: "formal-statement",
    message: "Une mise en demeure entre professionnels joint le décompte des sommes en annexe.",
    applies: ({ family, segment }) => family === "formal-notice" && segment !== "particulier",
    present: has(/\nannexe/),
  },
  {
    code: "formal-route-business",
    message: "Dites une suite possible\u00a0: une injonction de payer devant le tribunal compétent.",
    applies: ({ family, segment }) =>
      family === "formal-notice" && segment !== "particulier" && segment !== "public",
    present: has(/injonction de payer/),
  },
  {
    code: "formal-route-consumer",
    message:
      "Dites une suite possible\u00a0: le conciliateur de justice\u00a0; et le médiateur de la consommation.",
    applies: ({ family, segment }) => family === "formal-notice" && segment === "particulier",
    present: (text) => /conciliateur de justice/.test(text) && /mediateur/.test(text),
  },
  {
    code: "formal-route-public",
    message: "Dites une suite possible\u00a0: intérêts moratoires, ordonnateur, médiateur des entreprises.",
    applies: ({ family, segment }) => family === "formal-notice" && segment === "public",
    present: (text) => /interets moratoires/.test(text) && /mediateur des entreprises|ordonnateur/.test(text),
  },
  {
    code: "formal-one-page",
    message: "Une mise en demeure tient sur une page, plus son annexe.",
    applies: only("formal-notice"),
    present: (text) => beforeAnnex(text).length <= PAGE,
  },
  {
    code: "dispute-answer",
    message: "Dites le point soulevé, entre guillemets, et qui répondra avant quelle date.",
    applies: only("dispute-acknowledgement"),
    present: (text) => /« [^»]+ »/.test(text) && FIXED_DATE.test(text),
  },
  {
    code: "dispute-undisputed",
    message: "Dites la somme qui n'est pas contestée.",
    applies: only("dispute-acknowledgement"),
    present: has(/(?:non contestee?|n'est pas contestee?)/),
  },
  {
    code: "plan-debt",
    message: "Un échéancier écrit la dette exacte et ses dates.",
    applies: only("plan"),
    present: (text) => AMOUNT.test(text) && count(text, new RegExp(DATE, "g")) >= 2,
  },
  {
    code: "plan-acceleration",
    message: "Un échéancier dit ce qui se passe si une date n'est pas tenue (déchéance du terme).",
    applies: only("plan"),
    present: has(/decheance du terme|immediatement exigible|redevient exigible/),
  },
  {
    code: "plan-notice",
    message:
      "Un échéancier annonce un rappel écrit et un délai pour régulariser avant la déchéance du terme.",
    applies: only("plan"),
    present: (text) => /rappel/.test(text) && /(?:\d+|huit|dix|quinze|trente) jours/.test(text),
  },
  {
    code: "plan-no-novation",
    message: "Un échéancier précise qu'il n'emporte pas novation.",
    applies: only("plan"),
    present: has(/(?:sans|n'emporte pas|ne vaut pas|n'entraine (?:pas|aucune)) (?:de )?novation/),
  },
  {
    code: "plan-penalties",
    message:
      "Un échéancier dit ce que deviennent les pénalités et les 40\u00a0€\u00a0: le silence vaudrait renonciation.",
    applies: ({ family, segment }) => family === "plan" && segment !== "particulier",
    present: (text) => /penalites|interets moratoires/.test(text) && /indemnite/.test(text),
  },
  {
    code: "plan-words",
    message: "Un échéancier écrit la dette en chiffres et en toutes lettres.",
    applies: only("plan"),
    present: has(
      /\((?:[a-z' -]{2,200}) (?:euros?|dollars?|livres? sterling|francs? suisses?|centimes?|cents|pence|penny)\)/,
    ),
  },
  {
    code: "plan-signatures",
    message: "Un échéancier se signe des deux côtés.",
    applies: only("plan"),
    present: (text) => /creancier/.test(text) && /debiteur/.test(text) && /signature/.test(text),
  },
  {
    code: "offer-said-back",
    message: "Rappelez la proposition reçue et sa date.",
    applies: only("offer-request"),
    present: (text) => /propos/.test(text) && new RegExp(DATE).test(text),
  },
  {
    code: "offer-in-writing",
    message: "Demandez que la proposition soit écrite, et dites que cette demande n'est pas une acceptation.",
    applies: only("offer-request"),
    present: (text) => /par ecrit/.test(text) && /(?:n'est pas|ne vaut pas) (?:une )?acceptation/.test(text),
  },
  {
    code: "counter-answer-by",
    message: "Une contre-proposition dit jusqu'à quelle date elle tient.",
    applies: only("counter-proposal"),
    present: has(new RegExp(`jusqu'au ${DATE}`)),
  },
  {
    code: "counter-rights",
    message: "Une contre-proposition dit que, sans accord écrit, chacun garde ses droits.",
    applies: only("counter-proposal"),
    present: has(/sans accord ecrit[^.]{0,200}droits/),
  },
  {
    code: "hand-over-asked",
    message: "Dites à qui transmet le litige ce qui lui est demandé, et pour quelle date.",
    applies: only("hand-over"),
    present: (text) => /« [^»]+ »/.test(text) && /reponse/.test(text) && FIXED_DATE.test(text),
  },
  {
    code: "public-reference",
    message: "À un acheteur public, donnez le numéro d'engagement ou demandez-le.",
    applies: ({ family, segment }) => segment === "public" && family !== "hand-over",
    present: has(/engagement/),
  },
  {
    code: "bank-details-line",
    message:
      "Il manque\u00a0: «\u00a0Nos coordonnées bancaires n'ont pas changé\u00a0; en cas de doute, appelez-nous au …\u00a0»",
    // A message inside the house carries no bank details.
    applies: ({ family }) => family !== "hand-over",
    present: has(/coordonnees bancaires n'ont pas change ?; en cas de doute, appelez-nous au [+\d(]/),
  },
];
