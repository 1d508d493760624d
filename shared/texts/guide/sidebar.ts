import { MAX_FILE_BYTES } from "../../model/file-kind.ts";
import { type GuideChapter, item, question, said, step, warning } from "./line.ts";

/** The views of the add-on's sidebar. */
export const SIDEBAR: GuideChapter = {
  id: "panneau-sheets",
  title: "Le panneau dans Google Sheets",
  product: "add-on",
  sections: [
    {
      id: "le-menu",
      title: "Le menu Extensions › Crescendo",
      paragraphs: [
        item("Actualiser : recalcule et récrit vos onglets."),
        item("Ouvrir le panneau : tout le reste s'y trouve."),
        item("Importer un FEC…, Importer un relevé bancaire… : ouvrent le panneau au bon endroit."),
        item("Rapprocher les règlements : affecte ce qui est sûr, propose le reste."),
        item("Accepter les colonnes proposées : quand Crescendo a demandé une confirmation."),
        item("Aide : ce guide."),
        item(
          "Commencer : avec Aide, seule entrée tant que le module n'est pas activé dans ce classeur ; elle l'active.",
        ),
        said("Le menu n'existe que sur ordinateur, et seulement pour qui peut modifier le classeur."),
      ],
    },
    {
      id: "vue-accueil",
      title: "Accueil et liste du jour",
      paragraphs: [
        said(
          "Ce que vos clients vous doivent, la part échue, l'ancienneté en une barre, et les premières actions avec leurs raisons. « Actualiser » met tout à jour.",
        ),
        said(
          "La liste du jour se filtre par personne et par canal. Chaque personne a sa propre capacité du jour.",
        ),
        item("« La balance et les relances ne sont pas encore dans vos onglets » : cliquez sur Actualiser."),
        item(
          "« Quel est votre délai de paiement habituel ? » : vos factures ne montrent pas d'échéance ; répondez une fois.",
        ),
      ],
    },
    {
      id: "vue-clients",
      title: "Clients, et la page d'un client",
      paragraphs: [
        said(
          "Cherchez un nom, ou parcourez : les plus gros retards d'abord. La page d'un client montre ce qu'il doit par ancienneté, ses factures, ce qui a été fait, ce qui vient et pourquoi.",
        ),
        item(
          "Noter une promesse, un litige, une pause, un paiement annoncé, un message reçu… : une ligne s'ajoute au Journal, une seule fois même si vous cliquez deux fois.",
        ),
        item("« Annuler » ajoute une ligne d'annulation ; rien n'est effacé."),
        item(
          "Compléter l'e-mail, le téléphone, l'adresse : écrit dans Clients, seulement si la cellule n'a pas changé depuis.",
        ),
        said("Les messages et les lettres se préparent dans Gmail, avec l'extension."),
      ],
    },
    {
      id: "vue-reglements",
      title: "Règlements",
      paragraphs: [
        said(
          "« Rapprocher les règlements » cherche à quelles factures correspondent les paiements : numéro dans le libellé (même coupé), client et montant exact, somme de plusieurs factures, et, en dernier recours seulement, les plus anciennes.",
        ),
        item(
          "Ce qui est sûr est inscrit dans la colonne Factures. Le reste est « À confirmer », avec ses raisons.",
        ),
        item("« Accepter » ou « Refuser » : une proposition refusée n'est plus faite."),
        item("« Affecter moi-même » : choisissez le client et les factures, en tout ou partie."),
        item("« Pas un client » : met de côté un remboursement, un virement interne, un prêt."),
        item(
          "« Rapprochements passés » : chacun peut être annulé ; les cellules que vous avez changées depuis sont laissées telles quelles.",
        ),
        question("Un petit reste demeure"),
        said(
          "Crescendo propose de le solder selon le cas : écart ou frais bancaires, escompte, commission de carte, ou retenue de garantie à mettre de côté jusqu'à sa date.",
        ),
      ],
    },
    {
      id: "vue-importer",
      title: "Importer un fichier",
      paragraphs: [
        step(
          "Déposez le fichier, ou choisissez-le. Il est lu dans votre navigateur et reconnu d'après son contenu.",
        ),
        step(
          "Une barre montre l'avancement. « Interrompre » est sans danger : ce qui est écrit est complet, et « Reprendre l'import » continue.",
        ),
        step("Comparez les totaux affichés avec ceux de votre banque ou de votre logiciel."),
        item(
          "Relevé de banque : OFX, CAMT.053, CFONB 120, CSV. Seuls les encaissements et les paiements rejetés sont retenus.",
        ),
        item(
          "FEC : l'export « Fichier des écritures comptables » en .txt. Seules les lignes des comptes clients sont retenues.",
        ),
        item(`${MAX_FILE_BYTES / 1024 / 1024} Mo au plus par fichier.`),
        said(
          "Importer deux fois la même chose n'ajoute rien. Un règlement déjà saisi à la main est reconnu.",
        ),
      ],
    },
    {
      id: "vue-anomalies",
      title: "Anomalies",
      paragraphs: [
        said(
          "Les mêmes que dans l'onglet, avec « Aller à la cellule » : la feuille s'ouvre au bon endroit. Corrigez, puis actualisez.",
        ),
      ],
    },
    {
      id: "vue-indicateurs",
      title: "Indicateurs",
      paragraphs: [
        said(
          "Les chiffres du jour et leur évolution, avec vos objectifs s'il y en a. Chaque définition se déplie.",
        ),
      ],
    },
    {
      id: "vue-typologies",
      title: "Typologies",
      paragraphs: [
        said(
          "Crescendo propose une typologie quand il a une raison (nom, SIREN, adresse e-mail, habitudes de paiement, part de votre chiffre d'affaires) et la dit. « Accepter » ou « Garder » l'inscrit dans Clients. Rien ne change avant.",
        ),
        warning(
          "« public » et « particulier » changent la loi qui s'applique : vérifiez-les avant la première lettre ferme.",
        ),
      ],
    },
    {
      id: "vue-metiers",
      title: "Scénarios par métier",
      paragraphs: [
        said(
          "Bâtiment, services, commerce, transport : leurs étapes s'ajoutent à l'onglet Scénarios, une seule fois, sans toucher aux vôtres. Vous pouvez revenir aux scénarios courants en vidant le réglage « Métier ».",
        ),
      ],
    },
    {
      id: "vue-lu",
      title: "Ce que Crescendo a lu",
      paragraphs: [
        said(
          "Onglet par onglet : combien de lignes, quels totaux. C'est la page à montrer à votre comptable, et la première à ouvrir si un chiffre étonne.",
        ),
      ],
    },
  ],
};
