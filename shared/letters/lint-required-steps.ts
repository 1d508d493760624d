import { type LintContext, only } from "./lint-context.ts";
import { AMOUNT, countDates, DATE, FIXED_DATE, FORTY } from "./lint-matching.ts";
import { both, type RequiredRule } from "./lint-rules.ts";

const NBSP = "\u00a0";

const NOTICE = (context: LintContext): boolean => context.family === "unpaid-notice";

/** Earlier reminders with their dates: « 27/10/2026 : message électronique », « 27 October 2026: e-mail ». */
const EARLIER = {
  fr: new RegExp(
    `${DATE.fr} ?:? ?(?:mise en demeure|message|echange|appel|courrier|lettre|sms|e-mail|relance)|` +
      `(?:relance|message|appel|courrier|lettre)s? (?:du|des|le) ${DATE.fr}`,
  ),
  en: new RegExp(
    `${DATE.en} ?:? ?(?:by )?(?:formal notice|message|e-?mail|electronic|call|phone|telephone|letter|registered|sms|text|reminder|conversation)|` +
      `(?:reminder|message|call|letter|e-?mail)s? (?:of|dated|on) ${DATE.en}`,
  ),
} as const;

const question =
  (when: RegExp, why: RegExp) =>
  (text: string): boolean =>
    (text.match(/[^.?!\n]{0,400}\?/g) ?? []).some((asked) => when.test(asked) && why.test(asked));
const oneQuestion = (text: string): boolean => (text.match(/\?/g) ?? []).length === 1;

/** What the steps of a scenario must say. */
export const REQUIRED_IN_STEPS: readonly RequiredRule[] = [
  {
    code: "preventive-question",
    message: `Un message préventif demande${NBSP}: «${NBSP}est-elle en ordre${NBSP}?${NBSP}»`,
    englishMessage: "Un message préventif demande\u00a0: “Is everything in order at your end?”",
    applies: only("preventive"),
    present: both(
      [/(?:est-elle|sont-elles)[^?]{0,40} en ordre/],
      [/\b(?:is|are) (?:everything|it|they|this|these|all)\b[^?]{0,40}in order/],
    ),
  },
  {
    code: "preventive-due-date",
    message: "Un message préventif nomme la facture et son échéance.",
    applies: only("preventive"),
    present: both([/facture/, new RegExp(DATE.fr)], [/invoice/, new RegExp(DATE.en)]),
  },
  {
    code: "preventive-contact",
    message: "Un message préventif dit à qui s'adresser en cas de question.",
    applies: only("preventive"),
    present: both(
      [/appelez|contactez|ecrivez|repondez|joindre/],
      [/\b(?:call|contact us|write|reply|reach)\b/],
    ),
  },
  {
    code: "courteous-balance",
    message: `Un rappel dit les faits${NBSP}: la facture et le solde.`,
    applies: only("courteous", "firm"),
    present: both([/facture/, AMOUNT.fr], [/invoice/, AMOUNT.en]),
  },
  {
    code: "courteous-crossing",
    message: `Un rappel courtois dit${NBSP}: si votre règlement est parti, ne tenez pas compte de ce message.`,
    englishMessage:
      "Un rappel courtois dit\u00a0: “If your payment is already on its way, please disregard this message.”",
    applies: only("courteous"),
    present: both(
      [
        /(?:reglement|paiement|virement|mandatement|cheque|regle|payee?|fait)\b[^.\n]{0,160}(?:(?:ne |n'en )(?:pas )?(?:en )?(?:tenez|tenir) (?:pas |plus )?compte|ignore[rz] (?:ce|cette|notre)|oublie[rz] (?:ce|cette|notre)|sans objet)/,
      ],
      [/\b(?:payment|paid|transfer|cheque|settled)\b[^.\n]{0,100}(?:disregard|ignore) (?:this|our)/],
    ),
  },
  {
    code: "courteous-one-question",
    message: `Un rappel courtois pose une seule question${NBSP}: une date de règlement, ou ce qui le bloque.`,
    applies: only("courteous"),
    present: { fr: oneQuestion, en: oneQuestion },
  },
  {
    code: "courteous-date-or-block",
    message: "La question porte sur la date de règlement ou sur ce qui le bloque.",
    applies: only("courteous"),
    present: {
      fr: question(
        /\bdate|quand|quel jour/,
        /bloqu|blocage|retient|empech|manque|point|difficulte|souci|probleme|obstacle/,
      ),
      en: question(
        /\bdate|\bwhen\b|what day|which day/,
        /hold|block|prevent|missing|difficult|delaying|stop|problem|\bissue|wrong|query/,
      ),
    },
  },
  {
    code: "firm-date",
    message: "Un message ferme fixe une date.",
    applies: only("firm", "last-call"),
    present: both([FIXED_DATE.fr], [FIXED_DATE.en]),
  },
  {
    code: "recap-facts",
    message: "Un récapitulatif dit ce qui a été dit, avec qui et quand.",
    applies: only("recap"),
    present: both(
      [new RegExp(`(?:echange|appel|entretien|conversation)[^.]{0,300}${DATE.fr}`)],
      [new RegExp(`(?:conversation|call|discussion|spoke)[^.]{0,300}${DATE.en}`)],
    ),
  },
  {
    code: "recap-next-date",
    message: "Un récapitulatif dit la date du prochain point.",
    applies: only("recap"),
    present: { fr: (text) => countDates(text, DATE.fr) >= 2, en: (text) => countDates(text, DATE.en) >= 2 },
  },
  {
    code: "earlier-reminders",
    message: "Rappelez les relances déjà envoyées, avec leurs dates.",
    applies: only("unpaid-notice", "formal-notice"),
    present: both([EARLIER.fr], [EARLIER.en]),
  },
  {
    code: "fixed-date",
    message: "Fixez une date limite précise (jour, mois, année).",
    applies: only("unpaid-notice", "formal-notice", "registered-copy"),
    present: both([FIXED_DATE.fr], [FIXED_DATE.en]),
  },
  {
    code: "what-follows",
    message: `Dites ce qui suit sans règlement${NBSP}: la mise en demeure.`,
    applies: NOTICE,
    present: both([/(?:mise|mettre|mettrons|mettrions) en demeure/], [/formal notice|letter before action/]),
  },
  {
    code: "rate-and-indemnity",
    message: `Dites le taux et les 40${NBSP}€ «${NBSP}dont nous nous réservons le bénéfice${NBSP}».`,
    englishMessage: `Dites le taux et les 40${NBSP}€, puis${NBSP}: “We reserve our right to claim both.”`,
    applies: (context) => NOTICE(context) && context.segment !== "particulier",
    present: both(
      [/\d,\d{2} ?%/, new RegExp(FORTY.fr), /nous nous reserv[^.]{0,40}(?:benefice|droit|reclamer|demander)/],
      [/\d\.\d{2} ?%/, new RegExp(FORTY.en), /reserve (?:our|the) (?:rights?|benefit)/],
    ),
  },
  {
    code: "public-reference",
    message: "À un acheteur public, donnez le numéro d'engagement ou demandez-le.",
    applies: ({ family, segment }) =>
      segment === "public" && family !== "hand-over" && family !== "thanks" && family !== "collector",
    present: both([/engagement/], [/engagement|commitment|purchase order|order number/]),
  },
  {
    code: "bank-details-line",
    message: `Il manque${NBSP}: «${NBSP}Nos coordonnées bancaires n'ont pas changé${NBSP}; en cas de doute, appelez-nous au …${NBSP}»`,
    englishMessage:
      "Il manque\u00a0: “Our bank details have not changed; if in any doubt, please call us on …”",
    // Neither a message inside the house nor one to a collector asks a customer to pay.
    applies: ({ family }) => family !== "hand-over" && family !== "collector",
    present: both(
      [/coordonnees bancaires n'ont pas change ?; en cas de doute, appelez-nous au [+\d(]/],
      [
        /bank details have not changed[;.,] ?(?:if|in case)[^.]{0,40}(?:call|phone|telephone|ring) us on [+\d(]/,
      ],
    ),
  },
];
