import { type GuideSection, item, said, step } from "./line.ts";

const file = (id: string, title: string, ...paragraphs: GuideSection["paragraphs"]): GuideSection => ({
  id: `fichier-${id}`,
  title,
  product: "both",
  paragraphs,
});

/** Files that an import refuses, and what it notes of those that it takes. */
export const FILE_FAILURES: readonly GuideSection[] = [
  file(
    "mauvaise-nature",
    "Ce fichier n'est pas un relevé ni un FEC",
    said(
      "Crescendo regarde le contenu, pas le nom. Un PDF, une image, une page Web, un document de texte, un ordre de virement, une facture électronique ne sont pas des opérations de banque. Rien n'a été modifié.",
    ),
    item(
      "Relevé : dans l'espace en ligne de votre banque, « Télécharger mes opérations », format OFX (sinon CAMT.053, CFONB 120 ou CSV).",
    ),
    item(
      "FEC : demandez à votre logiciel, ou à votre comptable, le « Fichier des écritures comptables » en .txt.",
    ),
  ),
  file(
    "classeur",
    "C'est un classeur Excel, OpenDocument ou Numbers",
    said(
      "Pour un relevé : ouvrez-le dans votre tableur et téléchargez la feuille en .csv. Pour un FEC : demandez le .txt. Une liste de factures se colle simplement dans un onglet.",
    ),
  ),
  file(
    "archive",
    "C'est une archive compressée",
    said("Décompressez-la (double clic), puis importez le fichier qu'elle contient."),
  ),
  file(
    "autre-menu",
    "Un relevé à la place d'un FEC, ou l'inverse",
    said(
      "Le fichier est bon, la porte n'est pas la bonne : prenez l'autre menu, « Importer un relevé bancaire » ou « Importer un FEC ».",
    ),
  ),
  file(
    "releve-non-definitif",
    "Un relevé intrajournalier, un avis ou un CFONB 240",
    said(
      "Leurs lignes peuvent changer, ou reviennent dans le relevé de compte : les importer compterait deux fois. Demandez le CAMT.053 ou le CFONB 120 de la même période.",
    ),
  ),
  file(
    "ancien-format",
    "MT940 ou QIF",
    said("Crescendo ne lit pas ces formats. Presque toutes les banques proposent aussi OFX ou CSV."),
  ),
  file(
    "liste-de-factures",
    "C'est une liste de factures, ou des écritures qui ne sont pas un FEC",
    said(
      "Elle ne s'importe pas : collez-la dans un onglet du classeur, puis actualisez. Crescendo y reconnaît vos factures.",
    ),
  ),
  file(
    "vide",
    "Le fichier est vide",
    said("Vérifiez l'export : la période choisie, et la fin du téléchargement."),
  ),
  file(
    "trop-lourd",
    "Le fichier est trop lourd",
    said(
      "Exportez une période plus courte, en plusieurs fichiers s'il le faut : rien n'est importé deux fois.",
    ),
  ),
  file(
    "incomplet",
    "Le fichier est incomplet ou abîmé",
    said(
      "Il s'arrête avant sa fin, ou il a été modifié. Des opérations peuvent manquer : rien n'est importé.",
    ),
    step("Téléchargez-le à nouveau, en entier."),
    step("Ne l'ouvrez pas dans un éditeur ou un tableur avant de l'importer."),
  ),
  file(
    "sans-operation",
    "Aucune opération lisible",
    said(
      "Le format est reconnu, mais il n'y a aucun compte, aucune opération, ou aucune ligne ne se lit. Le message montre la première ligne en défaut. Choisissez une autre période, ou le format OFX.",
    ),
  ),
  file(
    "fec-sans-titres",
    "FEC : la ligne de titres manque, ou une colonne",
    said(
      "La première ligne d'un FEC nomme ses colonnes : JournalCode, EcritureDate, CompteNum, Debit, Credit… Sans elle, rien ne dit laquelle est laquelle. Demandez l'export complet, sans retouche.",
    ),
  ),
  file(
    "fec-sans-ecriture",
    "FEC : aucune écriture",
    said("Les titres sont là, aucune écriture ne se lit dessous. Vérifiez l'exercice choisi à l'export."),
  ),
  file(
    "remarques-fec",
    "Les remarques d'un import de FEC",
    said("Le fichier est importé ; ces lignes méritent un regard :"),
    item("Champs en trop ou manquants, ligne étrangère : cette ligne n'est pas lue, les autres le sont."),
    item("Montant, sens ou date illisible ou absent : la ligne compte sans cette donnée."),
    item("Écriture ou fichier non équilibré : une ligne manque sans doute ; comparez les totaux."),
    item("Aucune ligne de client : vos clients sont peut-être sur d'autres comptes."),
    item(
      "Aucun lettrage : des factures réglées paraîtront ouvertes ; demandez un FEC après lettrage, ou rapprochez les règlements ici.",
    ),
    item("Lettrage de lignes collées : supprimez-les, puis importez à nouveau."),
  ),
  file(
    "remarques-releve",
    "Les remarques d'un import de relevé",
    said("Le relevé est importé ; le message dit ce qui mérite un regard :"),
    item(
      "Montant ou date illisible : la ligne n'est pas importée ; ajoutez-la à la main si c'est un encaissement.",
    ),
    item("Opération non comptabilisée : elle viendra avec un prochain relevé."),
    item("Solde qui ne tombe pas juste : il manque peut-être des lignes ; téléchargez le relevé à nouveau."),
    item("Déjà saisie à la main, ou venue d'un autre format : elle n'est pas ajoutée une seconde fois."),
    item(
      "Encaissement d'apparence étrangère (virement interne, prêt…) : État « ignoré » ; si c'est un client, écrivez-le dans la colonne Client.",
    ),
  ),
  {
    id: "fichier-autre-extension",
    title: "Ce nom de fichier n'est pas de ceux qui s'ouvrent",
    product: "both",
    paragraphs: [
      said(
        "S'ouvrent : .csv, .tsv, .txt (un FEC, ou un autre texte délimité) et .xlsx ; les relevés de banque quel que soit leur nom. Rien n'a été modifié.",
      ),
      item("Dans votre logiciel, choisissez l'export « Excel » (.xlsx) ou « CSV »."),
      item("Un .xls ancien : ouvrez-le dans votre tableur, puis enregistrez-le en .xlsx."),
    ],
  },
  {
    id: "fichier-non-recu",
    title: "Le fichier ou le tableau n'a pas été reçu",
    product: "extension",
    paragraphs: [
      said("Rien n'a été modifié dans ce navigateur."),
      item("Un fichier ouvert dans un autre logiciel, ou déplacé : fermez-le, puis choisissez-le à nouveau."),
      item(
        "Un tableau collé : prenez la ligne d'en-têtes et au moins une ligne de factures, sur deux colonnes ou plus.",
      ),
    ],
  },
  {
    id: "message-lignes-non-exportees",
    title: "Les lignes du journal n'ont pas été exportées",
    product: "extension",
    paragraphs: [
      said("Ni copiées, ni enregistrées : elles restent à exporter, toutes."),
      item("Presse-papiers : cliquez dans le panneau, puis « Copier » à nouveau."),
      item("Fichier : libérez de l'espace sur le disque, puis enregistrez à nouveau."),
    ],
  },
  {
    id: "message-classeur-du-navigateur",
    title: "Le classeur de ce navigateur a changé ou n'est plus là",
    product: "extension",
    paragraphs: [
      said(
        "Sans connexion à Google, le classeur vit dans ce navigateur. Un autre panneau l'a changé, ou il a été effacé ici : rien n'a été écrit à moitié.",
      ),
      item("Actualisez, puis recommencez."),
      item(
        "S'il a été effacé : ouvrez à nouveau votre fichier, ou la copie .xlsx que vous aviez téléchargée ; elle rend aussi le journal.",
      ),
    ],
  },
  {
    id: "message-place-du-navigateur",
    title: "Le navigateur ne peut pas garder le classeur",
    product: "extension",
    paragraphs: [
      said("Rien n'a été modifié : tout ou rien."),
      item("Plus de place : libérez de l'espace sur le disque."),
      item("Navigation privée : rien n'y est gardé. Ouvrez Crescendo dans une fenêtre ordinaire."),
      item("Un autre panneau tient le classeur : fermez-le, puis recommencez."),
    ],
  },
];
