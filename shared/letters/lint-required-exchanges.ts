import { only } from "./lint-context.ts";
import { AMOUNT, countDates, DATE, FIXED_DATE } from "./lint-matching.ts";
import { both, type RequiredRule } from "./lint-rules.ts";

const NBSP = "\u00a0";

/** A thank-you is read at a glance: about what a telephone shows at once, in characters. */
const SHORT = 900;
const isShort = (text: string): boolean => text.length <= SHORT;

const QUOTED = /«[^«»]{1,4000}»|“[^“”]{1,4000}”/;

const plan = only("plan");

/** What the messages outside the steps must say. */
export const REQUIRED_IN_EXCHANGES: readonly RequiredRule[] = [
  {
    code: "dispute-answer",
    message: "Dites le point soulevé, entre guillemets, et qui répondra avant quelle date.",
    applies: only("dispute-acknowledgement"),
    present: both([QUOTED, FIXED_DATE.fr], [QUOTED, FIXED_DATE.en]),
  },
  {
    code: "dispute-undisputed",
    message: "Dites la somme qui n'est pas contestée.",
    applies: only("dispute-acknowledgement"),
    present: both([/(?:non contestee?|n'est pas contestee?)/], [/undisputed|not disputed/]),
  },
  {
    code: "plan-debt",
    message: "Un échéancier écrit la dette exacte et ses dates.",
    applies: plan,
    present: {
      fr: (text) => AMOUNT.fr.test(text) && countDates(text, DATE.fr) >= 2,
      en: (text) => AMOUNT.en.test(text) && countDates(text, DATE.en) >= 2,
    },
  },
  {
    code: "plan-acceleration",
    message: "Un échéancier dit ce qui se passe si une date n'est pas tenue (déchéance du terme).",
    applies: plan,
    present: both(
      [/decheance du terme|immediatement exigible|redevient exigible/],
      [/acceleration|falls due at once|immediately (?:due|payable)/],
    ),
  },
  {
    code: "plan-notice",
    message:
      "Un échéancier annonce un rappel écrit et un délai pour régulariser avant la déchéance du terme.",
    applies: plan,
    present: both(
      [/rappel/, /(?:\d+|huit|dix|quinze|trente) jours/],
      [/letter|notice/, /(?:\d+|seven|eight|ten|fourteen|fifteen|thirty) days/],
    ),
  },
  {
    code: "plan-no-novation",
    message: "Un échéancier précise qu'il n'emporte pas novation.",
    englishMessage: "Un échéancier précise\u00a0: “it is not a novation”.",
    applies: plan,
    present: both(
      [/(?:sans|n'emporte pas|ne vaut pas|n'entraine (?:pas|aucune)) (?:de )?novation/],
      [/(?:without|is not|does not (?:constitute|amount to|entail)) (?:a |any )?novation/],
    ),
  },
  {
    code: "plan-penalties",
    message: `Un échéancier dit ce que deviennent les pénalités et les 40${NBSP}€${NBSP}: le silence vaudrait renonciation.`,
    applies: (context) => plan(context) && context.segment !== "particulier",
    present: both([/penalites|interets moratoires/, /indemnite/], [/interest/, /indemnity/]),
  },
  {
    code: "plan-words",
    message: "Un échéancier écrit la dette en chiffres et en toutes lettres.",
    applies: plan,
    present: both(
      [
        /\((?:[a-z' -]{2,200}) (?:euros?|dollars?|livres? sterling|francs? suisses?|centimes?|cents|pence|penny)\)/,
      ],
      [
        /\((?:[a-z', -]{2,200}) (?:euros?|dollars?|pounds?(?: sterling)?|(?:swiss )?francs?|centimes?|cents?|pence|penny|rappen)\)/,
      ],
    ),
  },
  {
    code: "plan-signatures",
    message: "Un échéancier se signe des deux côtés.",
    applies: plan,
    present: both([/creancier/, /debiteur/, /signature/], [/creditor/, /debtor/, /signature/]),
  },
  {
    code: "offer-said-back",
    message: "Rappelez la proposition reçue et sa date.",
    applies: only("offer-request"),
    present: both([/propos/, new RegExp(DATE.fr)], [/propos|offer/, new RegExp(DATE.en)]),
  },
  {
    code: "offer-in-writing",
    message: "Demandez que la proposition soit écrite, et dites que cette demande n'est pas une acceptation.",
    applies: only("offer-request"),
    present: both(
      [/par ecrit/, /(?:n'est pas|ne vaut pas) (?:une )?acceptation/],
      [/in writing/, /(?:is not|does not (?:constitute|amount to)) (?:an )?acceptance/],
    ),
  },
  {
    code: "counter-answer-by",
    message: "Une contre-proposition dit jusqu'à quelle date elle tient.",
    applies: only("counter-proposal"),
    present: both([new RegExp(`jusqu'au ${DATE.fr}`)], [new RegExp(`(?:until|by) ${DATE.en}`)]),
  },
  {
    code: "counter-rights",
    message: "Une contre-proposition dit que, sans accord écrit, chacun garde ses droits.",
    applies: only("counter-proposal"),
    present: both([/sans accord ecrit[^.]{0,200}droits/], [/without a written agreement[^.]{0,200}rights/]),
  },
  {
    code: "hand-over-asked",
    message: "Dites à qui transmet le litige ce qui lui est demandé, et pour quelle date.",
    applies: only("hand-over"),
    present: both([QUOTED, /reponse/, FIXED_DATE.fr], [QUOTED, /reply|answer/, FIXED_DATE.en]),
  },
  {
    code: "statement-facts",
    message: "Un relevé dit sa date et son solde.",
    applies: only("statement"),
    present: both([new RegExp(DATE.fr), AMOUNT.fr], [new RegExp(DATE.en), AMOUNT.en]),
  },
  {
    code: "thanks-said",
    message: "Dites que le règlement est arrivé, et merci.",
    applies: only("thanks"),
    present: both([/merci|remerci/, /recu|parvenu|arrive/], [/thank/, /received|arrived|reached us/]),
  },
  {
    code: "thanks-short",
    message: "Un remerciement est court.",
    applies: only("thanks"),
    present: { fr: isShort, en: isShort },
  },
  {
    code: "collector-facts",
    message: "Au prestataire, dites le débiteur, les factures et la somme due.",
    applies: only("collector"),
    present: both([/debiteur ?:/, /facture/, AMOUNT.fr], [/debtor ?:/, /invoice/, AMOUNT.en]),
  },
  {
    code: "collector-mandate",
    message:
      "Dites qu'aucune démarche n'est à faire avant la signature d'une convention écrite (CPCEx, art. R124-1 à R124-7).",
    applies: only("collector"),
    present: both([/mandat/, /convention ecrite/], [/mandate/, /written agreement/]),
  },
  {
    code: "collector-documents",
    message: "Listez les pièces transmises au prestataire.",
    applies: only("collector"),
    present: both([/pieces? jointes?/], [/enclosures?/]),
  },
];
