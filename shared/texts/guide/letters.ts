import { LETTER_FIELD_GROUPS, LETTER_FIELDS, LETTER_FIELDS_HELP } from "../letter-fields.ts";
import { type GuideChapter, type GuideSection, item, question, said, warning } from "./line.ts";

/** The fields of one shelf, as the owner writes them. */
const fieldsOf = (group: (typeof LETTER_FIELD_GROUPS)[number]): GuideSection => ({
  id: `champs-${LETTER_FIELD_GROUPS.indexOf(group) + 1}`,
  title: `Champs : ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
  paragraphs: LETTER_FIELDS.filter((field) => field.group === group).map(({ name, explanation, sample }) =>
    item(
      `{{${name}}} : ${explanation}${sample === "" || sample.includes("\n") ? "" : ` Exemple : ${sample}`}`,
    ),
  ),
});

/** Letters and messages: what goes out, in which tone, and how to change it. */
export const LETTERS: GuideChapter = {
  id: "lettres",
  title: "Les lettres et les messages",
  product: "both",
  sections: [
    {
      id: "du-rappel-a-la-mise-en-demeure",
      title: "Du rappel à la mise en demeure",
      paragraphs: [
        said("Pour un client standard, à partir de l'échéance :"),
        item("7 jours avant, seulement pour les factures qui comptent : « est-elle en ordre ? »"),
        item("3 jours après : un oubli, sans reproche."),
        item("10 jours : un appel ; une date, ou un blocage à lever."),
        item("20 jours : l'avis d'impayé, ferme, avec une date."),
        item("30 jours : la mise en demeure, 8 jours pour payer."),
        item("45 jours : un dernier appel, puis votre décision."),
        said(
          "Un compte clé, un grand compte, un organisme public, un client à risque ou un particulier ont chacun leur rythme. Tout est dans l'onglet Scénarios. Aucune étape n'est jamais sautée ; vous pouvez avancer, en disant pourquoi.",
        ),
      ],
    },
    {
      id: "un-seul-message",
      title: "Un seul message par client",
      paragraphs: [
        said(
          "Le ton est celui de l'étape la plus avancée. Seules les factures dont l'étape est due sont réclamées ; les autres, échues aussi, sont citées à part, hors du total.",
        ),
        item("Ce qui est contesté, promis ou couvert par un avoir n'est pas réclamé."),
        item(
          "Pas plus de trois contacts en 30 jours, tous moyens confondus, sans compter les accusés de réception et les remerciements.",
        ),
        item(
          "Les actions tombent les jours ouvrés ; les jours fériés sont connus, ceux d'Alsace-Moselle aussi.",
        ),
      ],
    },
    {
      id: "ce-qui-arrete-une-lettre",
      title: "Ce qui arrête une lettre",
      paragraphs: [
        said(
          "Crescendo préfère ne rien écrire plutôt qu'écrire faux. Une lettre s'arrête, et dit où remplir, quand :",
        ),
        item("un champ du modèle est vide ou inconnu ;"),
        item("votre IBAN ou votre identité manque là où la lettre en a besoin ;"),
        item(
          "un taux légal n'est pas connu, ou votre taux passe sous le plancher sans que vous ayez choisi ;",
        ),
        item("l'adresse du client manque, pour une lettre postale ;"),
        item("un avoir ou un règlement n'est pas affecté, pour une mise en demeure."),
      ],
    },
    {
      id: "ecrire-ses-lettres",
      title: "Écrire ses propres lettres",
      paragraphs: [
        said(
          "Modifiez le Corps dans l'onglet Modèles. Le volet Gmail montre chaque modèle avec un vrai client et signale ce qui lui manque, ou ce qu'il ne devrait pas dire à cette étape.",
        ),
        ...LETTER_FIELDS_HELP.map(item),
        item(
          "N'écrivez à la main ni montant, ni date, ni taux, ni IBAN, ni nom d'entreprise : ils seraient les mêmes dans toutes les lettres.",
        ),
        item("La signature vient de Réglages : n'en ajoutez pas."),
        question("Et en anglais ?"),
        said("Une ligne du même nom suivie de « (EN) ». La colonne Langue de Clients choisit : « en »."),
      ],
    },
    ...LETTER_FIELD_GROUPS.map(fieldsOf),
    {
      id: "code-a-scanner",
      title: "Code à scanner et boutons de réponse",
      product: "extension",
      paragraphs: [
        said(
          "Les messages mis en forme portent un code que l'application de la banque du client lit pour préparer le virement, et deux liens de réponse : donner une date, signaler un problème. Jamais pour un organisme public, un grand compte ou un compte clé.",
        ),
        warning("Toutes les banques ne lisent pas ce code ; l'IBAN est toujours écrit en clair."),
      ],
    },
  ],
};
