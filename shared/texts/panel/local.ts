import type { Day } from "../../base/day.ts";
import { plural } from "../../base/french-format.ts";

/** Words of a workbook kept in this browser, without any sign-in. */
export const localTexts = {
  /** Its name before a file gives it one. */
  untitled: "Classeur de ce navigateur",
  pasted: "Tableau collé",
  complete:
    "Ce classeur vit dans ce navigateur\u00a0: téléchargez-le, complétez-le dans votre tableur, puis rouvrez-le ici (Réglages, «\u00a0Ouvrir un fichier plus récent\u00a0»).",
  correct:
    "Corrigez dans le logiciel d'où vient le fichier, puis ouvrez le nouvel export (Réglages, «\u00a0Ouvrir un fichier plus récent\u00a0»).",
  wrongFile:
    "Corrigez votre fichier dans le logiciel d'où il vient, puis rouvrez-le ci-dessous. Ce que Crescendo a noté reste.",
  errors: {
    gone: "Ce classeur n'est plus gardé dans ce navigateur\u00a0: il a été effacé ici. Ouvrez à nouveau votre fichier.",
    noTab:
      "Un onglet du classeur gardé dans ce navigateur n'y est plus\u00a0: rien n'a été écrit. Actualisez, puis recommencez.",
    tabExists: (title: string): string =>
      `L'onglet «\u00a0${title}\u00a0» existe déjà dans ce navigateur\u00a0: rien n'a été écrit. Actualisez, puis recommencez.`,
    unknownRequest: (name: string): string =>
      `Cette modification («\u00a0${name}\u00a0») n'est pas possible dans un classeur gardé dans ce navigateur\u00a0: rien n'a été écrit.`,
    storage:
      "Ce navigateur n'a pas pu ouvrir ce qu'il garde pour Crescendo\u00a0: rien n'a été modifié. Fermez les autres panneaux Crescendo, puis recommencez. En navigation privée, rien ne peut être gardé.",
    full: "Ce navigateur n'a plus de place pour garder ce classeur\u00a0: rien n'a été modifié. Libérez de l'espace sur le disque, puis recommencez.",
    unreadable: (name: string): string =>
      `Le fichier «\u00a0${name}\u00a0» n'a pas pu être lu\u00a0: il a été déplacé, ou il est ouvert dans un autre logiciel. Rien n'a été modifié. Fermez-le, puis recommencez.`,
    tooVast: (name: string): string =>
      `Le fichier «\u00a0${name}\u00a0» est trop vaste une fois ouvert\u00a0: rien n'a été modifié. Dans votre tableur, supprimez les lignes et les colonnes vides au-delà du tableau, ou enregistrez la feuille utile en .csv, puis recommencez.`,
    notCopied:
      "Le presse-papiers n'a pas pris les lignes\u00a0: elles restent à exporter. Cliquez dans le panneau, puis recommencez, ou enregistrez-les en .csv.",
    notSaved: (name: string): string =>
      `Le fichier «\u00a0${name}\u00a0» n'a pas pu être enregistré\u00a0: les lignes restent à exporter. Libérez de la place sur le disque, puis recommencez.`,
    noFile: "Aucun fichier n'a été reçu. Choisissez-en un, ou collez un tableau.",
    nothingPasted:
      "Aucun tableau n'a été reçu\u00a0: rien n'a été modifié. Dans votre tableur, sélectionnez vos cellules avec la ligne d'en-têtes, copiez-les, puis collez-les ici.",
  },
  open: {
    title: "Ouvrir vos factures",
    titleAgain: "Ouvrir un fichier plus récent",
    lead: "L'export de votre logiciel de facturation ou de comptabilité (.csv, .tsv, .xlsx), un FEC (.txt), un relevé de banque (OFX, CAMT.053, CFONB 120, CSV, Excel), ou un classeur téléchargé de Google Sheets.",
    leadAgain:
      "Le nouvel export prend la place de l'ancien ; votre journal, vos clients, vos règlements et vos réglages restent.",
    choose: "Choisir un fichier…",
    reading: "Lecture…",
    orDrop: "ou déposez-le ici ; plusieurs à la fois si vous voulez.",
    zone: "Fichiers à ouvrir",
    pasteTitle: "Coller un tableau",
    pasteLabel: "Vos cellules, avec la ligne d'en-têtes",
    pasteHint: "Dans votre tableur : Ctrl+A, Ctrl+C ; ici : Ctrl+V.",
    pasteName: "Nom de ce tableau",
    paste: "Ouvrir ce tableau",
    stays: "Rien ne quitte cet ordinateur.",
  },
  asked: {
    title: "Avant d'ouvrir",
    tab: (title: string, rows: number): string => `«\u00a0${title}\u00a0» (${plural(rows, "ligne")})`,
    replaces: (title: string): string => `Prend la place de «\u00a0${title}\u00a0»`,
    isNew: "S'ajoute, à côté des autres",
    why: "Un nouvel export des mêmes factures prend la place de l'ancien\u00a0; d'autres factures (une autre année, un autre site) s'ajoutent.",
    conflicts: (count: number): string =>
      `${plural(count, "cellule diffère", "cellules diffèrent")} entre le fichier et ce navigateur`,
    conflict: (what: string, header: string, here: string, file: string): string =>
      `${what}, ${header}\u00a0: ici «\u00a0${here}\u00a0», dans le fichier «\u00a0${file}\u00a0»`,
    more: (count: number): string => `et ${plural(count, "autre")}`,
    keep: "Garder ce qui est ici",
    take: "Prendre ce que dit le fichier",
    choice: "Ce qui vaut",
    go: "Ouvrir",
    cancel: "Annuler",
  },
  card: {
    title: "Dans ce navigateur",
    what: (title: string, when: string): string => `«\u00a0${title}\u00a0», modifié le ${when}.`,
    onlyHere:
      "Ce classeur n'existe que dans ce navigateur. Une copie téléchargée de temps en temps vous garde d'une panne.",
    download: "Télécharger le classeur (.xlsx)",
    waiting: (journal: number, letters: number): string =>
      journal + letters === 0
        ? "Toutes les lignes du journal ont été exportées."
        : `À exporter\u00a0: ${plural(journal, "ligne")} du journal, ${plural(letters, "courrier")}.`,
    rowsTitle: "Exporter le journal vers un tableur",
    rowsHint:
      "«\u00a0Copier\u00a0» met les nouvelles lignes dans le presse-papiers\u00a0: collez-les sous la dernière ligne de l'onglet du même nom.",
    csv: (tab: string): string => `${tab} (.csv)`,
    copy: (tab: string): string => `Copier ${tab}`,
    all: "Toutes les lignes, y compris celles déjà exportées",
    saved: (name: string): string => `Enregistré parmi vos téléchargements\u00a0: ${name}`,
    copied: (count: number): string => `${plural(count, "ligne copiée", "lignes copiées")}.`,
    erase: "Effacer ce classeur du navigateur…",
    eraseSure: "Effacer pour de bon\u00a0?",
    eraseHint: (rows: number): string =>
      rows === 0
        ? "Vos fichiers d'origine restent où ils sont\u00a0; le journal de vos relances, gardé ici seulement, sera perdu s'il n'a pas été téléchargé."
        : `${plural(rows, "ligne")} du journal et des courriers ${rows < 2 ? "n'a pas été exportée" : "n'ont pas été exportées"}\u00a0: ${rows < 2 ? "elle sera perdue" : "elles seront perdues"}. Vos fichiers d'origine restent où ils sont.`,
    eraseYes: "Effacer",
    eraseNo: "Garder",
    erased: "Le classeur a été effacé de ce navigateur.",
  },
  carry: {
    title: "Votre journal d'avant",
    lead: (rows: number, title: string): string =>
      `${plural(rows, "ligne")} du journal de «\u00a0${title}\u00a0», gardé dans ce navigateur, ${rows < 2 ? "n'est pas" : "ne sont pas"} encore dans ce classeur\u00a0: relances, promesses, appels.`,
    strangers: (rows: number): string =>
      `${plural(rows, "autre ligne", "autres lignes")} ${rows < 2 ? "concerne" : "concernent"} des clients que ce classeur ne connaît pas\u00a0: ${rows < 2 ? "elle reste" : "elles restent"} dans le navigateur.`,
    go: "Les ajouter à ce classeur",
    doing: "Ajout…",
    later: "Plus tard",
    done: (rows: number): string =>
      rows === 0
        ? "Ce classeur avait déjà ces lignes."
        : `${plural(rows, "ligne ajoutée", "lignes ajoutées")} au journal.`,
  },
  /** A customer erased from the Google workbook, still in the one of this browser. */
  copy: {
    title: "Et dans ce navigateur\u00a0?",
    lead: (title: string, name: string): string =>
      `Le classeur «\u00a0${title}\u00a0», que vous aviez ouvert ici sans vous connecter, parle aussi de «\u00a0${name}\u00a0».`,
    sameCode: (title: string, name: string, other: string): string =>
      `Dans le classeur «\u00a0${title}\u00a0», que vous aviez ouvert ici sans vous connecter, le code de «\u00a0${name}\u00a0» est celui de «\u00a0${other}\u00a0». N'effacez que s'il s'agit du même client.`,
    act: "L'effacer là aussi",
    actLimited: "Y effacer ce qui peut l'être",
    limited:
      "D'après ce fichier, quelque chose y est encore en cours\u00a0: le reste de ses données y demeure. Si ce fichier n'est plus à jour, effacez-le du navigateur.",
    unread:
      "Crescendo ne peut pas dire quelles lignes sont les siennes. Si vous n'avez plus besoin de ce classeur, effacez-le du navigateur.",
    done: "Effacé aussi du classeur gardé dans ce navigateur.",
    gone: "Ce navigateur ne garde plus ce classeur.",
  },
  exports: {
    rowsName: (tab: string, title: string, on: Day): string => `${tab} – ${title} – ${on}.csv`,
    workbookName: (title: string, on: Day): string => `${title} – Crescendo – ${on}.xlsx`,
    nothing: "Toutes les lignes ont déjà été exportées.",
  },
  opened: {
    tab: (title: string, count: number, isNewer: boolean): string =>
      isNewer
        ? `«\u00a0${title}\u00a0» remplacé par le nouvel export\u00a0: ${plural(count, "ligne")}.`
        : `«\u00a0${title}\u00a0» ouvert\u00a0: ${plural(count, "ligne")}.`,
    ours: (title: string, count: number): string =>
      `«\u00a0${title}\u00a0»\u00a0: ${plural(count, "ligne ajoutée", "lignes ajoutées")}.`,
  },
  rows: (count: number): string => plural(count, "ligne"),
} as const;

/** Words of the owner's own details, with which letters are written. */
export const senderTexts = {
  title: "Votre entreprise",
  lead: "Ces lignes signent vos messages et vos courriers. Elles vont dans l'onglet «\u00a0Réglages\u00a0».",
  missing: (count: number): string => (count < 2 ? `${count} ligne à remplir` : `${count} lignes à remplir`),
  hints: {
    "Raison sociale": "",
    "Forme et capital": "Par exemple\u00a0: SARL au capital de 8 000\u00a0€.",
    SIREN: "9 chiffres.",
    Adresse: "Le siège de votre entreprise.",
    "E-mail": "L'adresse à laquelle vos clients répondent.",
    Téléphone: "Le numéro à appeler en cas de doute sur vos coordonnées bancaires.",
    IBAN: "Le compte sur lequel vos clients règlent.",
    "Signataire courant": "Nom et qualité\u00a0: «\u00a0Camille Durand, gérante\u00a0».",
    "Signataire mise en demeure": "La personne qui engage l'entreprise.",
  },
  save: "Enregistrer",
  saving: "Enregistrement…",
  saved: "Noté\u00a0: vos prochains messages porteront ces lignes.",
  same: "Rien à changer\u00a0: «\u00a0Réglages\u00a0» disait déjà cela.",
} as const;
