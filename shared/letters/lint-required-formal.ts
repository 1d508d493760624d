import { only } from "./lint-context.ts";
import { both, type RequiredRule } from "./lint-rules.ts";

const NBSP = "\u00a0";

/** « One page and its annex »: about what a page holds at the usual size, in characters. */
export const PAGE = 3_800;

const SIREN = /siren ?:? ?\d{3} ?\d{3} ?\d{3}/;
const POSTCODE = /\b\d{5} [a-z]/;
const IBAN = /\b[a-z]{2}\d{2}(?: ?[a-z0-9]{2,4}){3,8}\b/;
/** The creditor's own number and address: what the subject line says of the debtor does not stand for them. */
const identity =
  (seat: RegExp) =>
  (text: string): boolean => {
    const own = text.replace(/(?:^|\n)(?:objet|subject) ?:[^\n]*/g, "");
    return SIREN.test(own) && POSTCODE.test(own) && seat.test(own);
  };
const onePage =
  (annex: string) =>
  (text: string): boolean =>
    (text.split(annex)[0] ?? text).length <= PAGE;

const formal = only("formal-notice");

/** What a formal notice must hold (method 8; legal reference 8). */
export const REQUIRED_IN_FORMAL_NOTICES: readonly RequiredRule[] = [
  {
    code: "formal-words",
    message: `Écrivez${NBSP}: «${NBSP}vaut mise en demeure (art. 1344 du Code civil)${NBSP}».`,
    englishMessage: `Écrivez${NBSP}: “formal notice (mise en demeure) within the meaning of article 1344 of the French Civil Code”.`,
    applies: formal,
    present: both(
      [/vaut mise en demeure \(art(?:icle|\.) 1344/],
      [/formal notice \(mise en demeure\)[^.]{0,60}article 1344 of the french civil code/],
    ),
  },
  {
    code: "formal-identity",
    message: `Une mise en demeure porte l'identité complète de votre entreprise${NBSP}: SIREN et adresse du siège.`,
    applies: formal,
    present: { fr: identity(/\bsiege\b/), en: identity(/registered office|head office/) },
  },
  {
    code: "formal-undisputed",
    message: `Une mise en demeure ne porte que sur des sommes échues et non contestées${NBSP}: dites-le.`,
    applies: formal,
    present: both([/echues? et non contestee?s?/], [/due and undisputed|due and not disputed/]),
  },
  {
    code: "formal-iban",
    message: "Une mise en demeure donne l'IBAN où payer.",
    applies: formal,
    present: both([IBAN], [IBAN]),
  },
  {
    code: "formal-enclosures",
    message: "Une mise en demeure liste ses pièces jointes.",
    applies: formal,
    present: both([/pieces? jointes?/], [/enclosures?/]),
  },
  {
    code: "formal-statement",
    message: "Une mise en demeure entre professionnels joint le décompte des sommes en annexe.",
    applies: (context) => formal(context) && context.segment !== "particulier",
    present: both([/\nannexe/], [/\nannex\b/]),
  },
  {
    code: "formal-route-business",
    message: `Dites une suite possible${NBSP}: une injonction de payer devant le tribunal compétent.`,
    englishMessage: `Dites une suite possible${NBSP}: “we will bring the matter before the competent court”.`,
    applies: (context) =>
      formal(context) && context.segment !== "particulier" && context.segment !== "public",
    // In English the debtor may live abroad, where no French order would do: the court is enough.
    present: both([/injonction de payer/], [/competent court|payment order|order for payment/]),
  },
  {
    code: "formal-route-consumer",
    message: `Dites une suite possible${NBSP}: le conciliateur de justice${NBSP}; et le médiateur de la consommation.`,
    applies: (context) => formal(context) && context.segment === "particulier",
    present: both([/conciliateur de justice/, /mediateur/], [/conciliat/, /mediator/]),
  },
  {
    code: "formal-route-public",
    message: `Dites une suite possible${NBSP}: intérêts moratoires, ordonnateur, médiateur des entreprises.`,
    applies: (context) => formal(context) && context.segment === "public",
    present: both(
      [/interets moratoires/, /mediateur des entreprises|ordonnateur/],
      [/late-payment interest|interets moratoires/, /mediateur des entreprises|ombudsman|ordonnateur/],
    ),
  },
  {
    code: "formal-one-page",
    message: "Une mise en demeure tient sur une page, plus son annexe.",
    applies: formal,
    present: { fr: onePage("\nannexe"), en: onePage("\nannex") },
  },
];
