import { type GuideChapter, item, said, step, warning } from "./line.ts";

/** The screens of the extension's panel. */
export const PANEL: GuideChapter = {
  id: "volet-gmail",
  title: "Le volet dans Gmail",
  product: "extension",
  sections: [
    {
      id: "ecran-aujourdhui",
      title: "Aujourd'hui",
      paragraphs: [
        said(
          "La liste du jour, recalculée à chaque ouverture depuis votre classeur. « Relire » la recalcule après une modification.",
        ),
        item("« À traiter avant tout » : répondez d'abord à ces questions."),
        item(
          "« À faire », puis ce qui est plié : au-delà de la capacité du jour, en attente, suspendues, à vérifier, à décider.",
        ),
        item("Filtrez par personne, par canal, et choisissez l'ordre : mixte, montant ou retard."),
        item("« Litiges à résoudre » : ce que vous avez à répondre, et pour quand."),
      ],
    },
    {
      id: "ecran-relance",
      title: "Une relance",
      paragraphs: [
        said(
          "Pourquoi maintenant, le message tel qu'il partira, les factures réclamées, celles citées pour information, et ce qu'il faut vérifier.",
        ),
        item(
          "« Il manque une information pour écrire cette lettre » : le volet dit laquelle et où la remplir. Complétez, relisez le classeur.",
        ),
        item(
          "Pièces jointes : la facture, un relevé, un décompte, un fichier de votre ordinateur. 17 Mo environ au total.",
        ),
        item("« Envoyer plutôt un SMS » : copiez le texte ; il part de votre téléphone."),
        item("Après coup, répondez « Envoyé » ou « Pas envoyé »."),
      ],
    },
    {
      id: "ecran-appel",
      title: "La fiche d'appel",
      paragraphs: [
        said(
          "Elle s'imprime : ce qui est dû, les habitudes du client, l'historique, les questions, les objections et leurs réponses, ce que vous pouvez accepter. Notez l'issue avant de passer au suivant : le récapitulatif par e-mail est prêt aussitôt.",
        ),
      ],
    },
    {
      id: "ecran-negociation",
      title: "Négociation et échéancier",
      paragraphs: [
        said(
          "L'offre du client d'abord, sa confirmation écrite, votre contre-proposition. Accepter, échelonner ou poursuivre sont comparés en chiffres.",
        ),
        item(
          "Échéancier : parts égales, montants ou dates de votre choix, 24 échéances au plus ; pénalités maintenues ou abandonnées ; lettre avec reconnaissance de dette à faire signer.",
        ),
        item("Un versement manqué revient en tête de liste : un appel, puis l'étape écrite suivante."),
      ],
    },
    {
      id: "ecran-mise-en-demeure",
      title: "La mise en demeure en un clic",
      paragraphs: [
        step(
          "Le volet vérifie : relances précédentes, adresse, identité, montants, litiges, avoirs. « À régler d'abord » bloque ; « À vérifier » se confirme.",
        ),
        step(
          "« Préparer la mise en demeure (PDF) » : la lettre et son décompte sont dans vos téléchargements, une ligne est au Journal. Rien n'est envoyé.",
        ),
        step(
          "Imprimez, signez, déposez en recommandé avec avis de réception. Notez le jour et le numéro : « Posté ».",
        ),
        step("Une copie par e-mail peut être préparée, la lettre jointe."),
        step("Notez la première présentation : elle compte même si la lettre n'est pas retirée."),
      ],
    },
    {
      id: "ecran-apres",
      title: "Après la mise en demeure",
      paragraphs: [
        said(
          "La prescription et ses hypothèses, les voies prévues par les textes avec leurs conditions, la déclaration de créance, la transmission à un recouvreur, le dossier de preuves (ZIP avec les PDF et leurs empreintes). Ce sont des faits et des textes, pas un conseil juridique.",
        ),
      ],
    },
    {
      id: "ecran-reglements-journal-balance",
      title: "Règlements, Journal, Balance, Indicateurs",
      paragraphs: [
        item("Règlements : rapprocher, accepter, refuser, affecter, annuler, comme dans Sheets."),
        item("Journal : tout ce qui a été fait ; « Annuler » ajoute une annulation."),
        item("Balance : la balance âgée, client par client ; de là, un relevé de compte ou un remerciement."),
        item("Indicateurs : les mêmes que dans le classeur."),
      ],
    },
    {
      id: "ecran-reglages",
      title: "Réglages du volet",
      paragraphs: [
        item(
          "Le classeur, le compte Google, la façon de préparer les messages, les modèles de lettres, les typologies et le métier.",
        ),
        item(
          "« Se déconnecter » oublie la connexion et le classeur choisi. Votre classeur n'est pas modifié.",
        ),
        warning("Pour retirer aussi l'autorisation chez Google : myaccount.google.com/connections."),
      ],
    },
    {
      id: "registres-publics",
      title: "Vérifier une entreprise",
      paragraphs: [
        said(
          "Facultatif, client par client : le SIREN seul part vers deux registres publics (recherche-entreprises.api.gouv.fr et bodacc-datadila.opendatasoft.com). Chrome demande l'autorisation la première fois ; un bouton la retire. « Non vérifié » n'a aucun effet sur vos relances.",
        ),
      ],
    },
  ],
};
