import { formatInteger, plural } from "../../base/french-format.ts";
import type { LetterLanguage } from "../../model/letter.ts";
import type { LetterFamily } from "../../model/letter-family.ts";
import { HAND_OVER_TEMPLATE } from "../side-letters.ts";
import { COLLECTOR_TEMPLATE } from "../templates.ts";

/** Names of the families of letters, in the order in which they are listed. */
const FAMILIES: Readonly<Record<LetterFamily, string>> = {
  preventive: "Avant l'échéance",
  courteous: "Rappels courtois",
  firm: "Date ferme",
  "unpaid-notice": "Avis d'impayé",
  "formal-notice": "Mise en demeure",
  "registered-copy": "Copie du recommandé",
  "last-call": "Après la mise en demeure",
  recap: "Récapitulatifs et confirmations",
  "dispute-acknowledgement": "Litiges",
  "hand-over": "Dans la maison",
  "offer-request": "Négociation",
  "counter-proposal": "Contre-proposition",
  plan: "Échéanciers",
  statement: "Relevé de compte",
  thanks: "Remerciements",
  collector: "Recouvrement externe",
};

/** Words of the screen of templates. */
export const templateTexts = {
  title: "Modèles de lettres",
  explain:
    "Les modèles de votre onglet «\u00a0Modèles\u00a0», complétés par ceux de Crescendo. Choisissez-en un pour le relire avec un vrai client et préparer votre version.",
  back: "Retour aux modèles",
  backSettings: "Retour aux réglages",
  families: FAMILIES,
  language: "Langue",
  languages: { fr: "Français", en: "Anglais" } satisfies Record<LetterLanguage, string>,
  fine: "rien à signaler",
  findings: (count: number): string => `${plural(count, "point")} à revoir`,
  checking: "Relecture…",
  uses: (words: string): string => `Scénarios qui l'utilisent\u00a0: ${words}.`,
  unused: "Aucune étape de vos scénarios ne l'utilise.",
  customer: "Aperçu avec",
  usesIt: (name: string): string => `${name} (à faire avec ce modèle)`,
  noCustomer: "Aucun client ne doit d'argent\u00a0: il n'y a personne avec qui l'essayer.",
  nothingOpen: "Ce client n'a pas de facture ouverte à mettre dans ce modèle.",
  subject: "Objet",
  body: "Texte",
  preview: "Aperçu",
  previewPlain: "En texte simple",
  example: "Les mots de l'échange (appel, promesse, litige, offre, règlement) sont des exemples.",
  gaps: "Ce qui empêche d'écrire cette lettre",
  lint: "Relecture du modèle",
  lintFine: "Aucun point à revoir dans ce modèle.",
  letterLint: "Relecture de cette lettre",
  where: { Modèle: "Nom", Objet: "Objet", Corps: "Texte" },
  fields: "Champs à insérer",
  fieldsHint: "Un clic insère le champ à l'endroit du curseur.",
  insert: (name: string): string => `Insérer {{${name}}}`,
  budget: (left: number): string =>
    `Fenêtre de rédaction de Gmail\u00a0: il reste la place d'environ ${formatInteger(left)}\u00a0signes avec ce client.`,
  overBudget:
    "Trop long pour la fenêtre de rédaction de Gmail avec ce client\u00a0: le texte passerait par le presse-papiers.",
  reset: "Revenir au texte d'origine",
  keep: "Garder votre version",
  keepKnown:
    "Crescendo n'écrit jamais par-dessus votre onglet «\u00a0Modèles\u00a0», et ce nom y est déjà\u00a0: copiez l'objet et le texte, puis collez-les dans sa ligne.",
  keepNew:
    "Ce nom n'est pas encore dans votre onglet «\u00a0Modèles\u00a0»\u00a0: une ligne y sera ajoutée, aucune n'est modifiée. Pour l'annuler, supprimez cette ligne.",
  name: "Nom du modèle",
  nameHint:
    "Le même nom que dans vos scénarios. Un autre nom fait un modèle de plus, à indiquer ensuite dans l'onglet «\u00a0Scénarios\u00a0».",
  nameMissing: "Donnez un nom au modèle.",
  copySubject: "Copier l'objet",
  copyBody: "Copier le texte",
  copied: "Copié dans le presse-papiers.",
  openTab: "Ouvrir l'onglet Modèles",
  add: "Ajouter à l'onglet Modèles",
  added: (name: string): string => `«\u00a0${name}\u00a0» est ajouté à l'onglet «\u00a0Modèles\u00a0».`,
  alreadyThere: (name: string): string =>
    `«\u00a0${name}\u00a0» est déjà dans l'onglet «\u00a0Modèles\u00a0»\u00a0: rien n'a été modifié.`,
  bodyEmpty: "Un modèle sans texte ne sert à rien\u00a0: écrivez-le d'abord.",
  handOverName: HAND_OVER_TEMPLATE,
  collectorName: COLLECTOR_TEMPLATE,
  examples: {
    fr: {
      who: "la comptabilité",
      solver: "Claire Martin",
      said: "le règlement part vendredi",
      means: "par virement",
      motive: "deux articles manquaient à la livraison",
      point: "régler la moitié cette semaine",
      answer: "la moitié cette semaine, le reste sous 45 jours",
      collector: "Cabinet de recouvrement Exemple",
    },
    en: {
      who: "the accounts department",
      solver: "Claire Martin",
      said: "the payment leaves on Friday",
      means: "by transfer",
      motive: "two items were missing from the delivery",
      point: "to pay half this week",
      answer: "half this week, the rest within 45 days",
      collector: "Example Collections",
    },
  } satisfies Record<LetterLanguage, Readonly<Record<string, string>>>,
} as const;
