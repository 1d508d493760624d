import type { Day } from "../../base/day.ts";
import { formatDay, formatInteger, plural } from "../../base/french-format.ts";
import type { DebtorQuality } from "../../model/customer.ts";

/** What the owner may decide once the reminders are over; a plan and a collector have cards of their own. */
export type AfterChoice = "route" | "wait" | "handed-over" | "written-off";

/** Words of the evidence file. */
export const evidenceTexts = {
  fold: "Dossier de preuves",
  intro:
    "Un fichier ZIP réunit ce qu'un juge, un conciliateur ou un commissaire de justice demande\u00a0: chronologie, décompte, relevé, lettres telles qu'elles ont été rédigées, et l'empreinte SHA-256 de chaque fichier. Il est fabriqué dans ce navigateur et ne part nulle part.",
  name: (customer: string, on: Day): string => `Dossier – ${customer} – ${on}`,
  indexPath: "00 Sommaire.pdf",
  ownFolder: "Pièces ajoutées",
  contents: (count: number): string => `Ce qu'il contient (${formatInteger(count)})`,
  links: (count: number): string => `Pièces à joindre, d'après leurs liens (${formatInteger(count)})`,
  linksHint:
    "Crescendo n'ouvre pas ces liens\u00a0: téléchargez les pièces et ajoutez-les ci-dessous. Le dossier liste aussi les liens.",
  missing: (count: number): string => `Ce qui manque (${formatInteger(count)})`,
  nothingMissing: "Rien ne manque de ce que Crescendo sait vérifier.",
  own: {
    title: "Vos pièces",
    hint: "Devis signé, bon de livraison, facture, conditions générales… Elles restent sur cet ordinateur.",
    add: "Ajouter des fichiers",
    adding: "Ajout…",
    remove: (name: string): string => `Retirer ${name}`,
    removeShort: "Retirer",
    empty: (name: string): string => `«\u00a0${name}\u00a0» est vide\u00a0: il n'est pas ajouté.`,
    tooBig: (name: string, size: string, most: string): string =>
      `«\u00a0${name}\u00a0» pèse ${size}\u00a0: au plus ${most} par fichier. Il n'est pas ajouté.`,
    tooMuch: (name: string, total: string, most: string): string =>
      `Avec «\u00a0${name}\u00a0», vos pièces pèseraient ${total}\u00a0: au plus ${most} en tout. Il n'est pas ajouté.`,
    unreadable: (name: string): string => `«\u00a0${name}\u00a0» ne se lit pas\u00a0: il n'est pas ajouté.`,
  },
  make: "Télécharger le dossier",
  making: (done: number, total: number): string =>
    `Fabrication du dossier\u00a0: ${formatInteger(done)} sur ${formatInteger(total)}`,
  stop: "Arrêter",
  stopped: "Arrêté\u00a0: aucun fichier n'a été enregistré.",
  saved: (name: string, count: number): string =>
    `«\u00a0${name}\u00a0» est enregistré dans vos téléchargements\u00a0: ${plural(count, "fichier")}.`,
  differs: (path: string, id: string): string =>
    `Le texte de «\u00a0${path}\u00a0» n'a plus l'empreinte gardée quand la lettre a été rédigée (ligne ${id} de «\u00a0Courriers\u00a0»)\u00a0: la cellule a été modifiée depuis. Ne présentez pas cette lettre sans la vérifier.`,
  noFingerprint: (path: string): string =>
    `«\u00a0${path}\u00a0» n'a pas d'empreinte dans «\u00a0Courriers\u00a0»\u00a0: rien ne prouve que son texte n'a pas changé.`,
  unwritable: (path: string, signs: readonly string[]): string =>
    `«\u00a0${path}\u00a0»\u00a0: ${plural(signs.length, "signe")} que la police ne sait pas imprimer (${signs.slice(0, 10).join(" ")}). Le fichier texte les garde.`,
} as const;

/** Words of what comes after a formal notice: routes, dates, what the owner decides. */
export const afterTexts = {
  fold: "Après la mise en demeure",
  notAdvice: "Ce sont des faits et des textes, pas un conseil juridique.",
  situation: {
    title: (asOf: Day): string => `Situation au ${formatDay(asOf)}`,
    quality: "Débiteur",
    qualities: {
      professionnel: "professionnel",
      public: "organisme public",
      particulier: "particulier",
    } satisfies Record<DebtorQuality, string>,
    principal: "Principal échu",
    interest: "Intérêts",
    indemnity: "Indemnités de 40\u00a0€",
    disputed: "Dont contesté",
    notComputed: "non calculés",
    notice: "Mise en demeure",
    noNotice: "aucune notée",
    noticeUntil: (sent: Day, deadline: Day): string =>
      `le ${formatDay(sent)}, délai jusqu'au ${formatDay(deadline)}`,
    reason: "Motif noté",
    reasonOf: (words: string, on: Day): string => `${words}, le ${formatDay(on)}`,
  },
  limitation: {
    title: "Prescription",
    invoice: (number: string): string => `Facture ${number}.`,
    left: (days: number): string => `Il reste ${plural(days, "jour")} dans cette hypothèse.`,
    passed:
      "Ce jour est passé dans cette hypothèse\u00a0: un fait interruptif, prouvé par écrit, peut l'avoir repoussé.",
    others: (count: number): string =>
      count < 2 ? "L'autre facture" : `Les ${formatInteger(count)} autres factures`,
  },
  insolvency: {
    title: "Procédure collective",
    overdue: "Principal échu",
    toCome: "Principal à échoir",
    interest: "Intérêts arrêtés au jugement",
    indemnity: "Indemnités de 40\u00a0€",
    total: "À déclarer",
    withoutInterest: "Sans intérêts\u00a0: un taux manque, ou la loi n'en prévoit pas ici.",
    later: (amount: string): string => `${amount} facturés depuis le jugement.`,
    missing: "À compléter avant d'envoyer la déclaration",
    model: "Modèle de déclaration (PDF)",
    declared: "Le journal dit que la créance a été déclarée.",
    note: "Créance déclarée",
    noteButton: "Noter que la créance est déclarée",
    noted: "Déclaration notée. Gardez la preuve de son envoi.",
  },
  routes: {
    title: "Voies prévues par les textes",
    none: "Rien à réclamer à ce client dans cette devise.",
    notYet: "pas encore utilisable",
    count: (met: number, notMet: number, unknown: number): string =>
      [
        ...(met > 0 ? [`${met}\u00a0oui`] : []),
        ...(notMet > 0 ? [`${notMet}\u00a0non`] : []),
        ...(unknown > 0 ? [`${unknown}\u00a0à vérifier`] : []),
      ].join(", "),
    conditions: "Conditions",
    forum: "Devant qui",
    cost: "Coût",
    delay: "Délai",
    lawyer: "Avocat",
    documents: "Pièces",
  },
  collector: {
    fold: "Transmettre à un recouvreur",
    who: "Recouvreur",
    whoHint: "Société de recouvrement, avocat ou commissaire de justice.",
    email: "Son adresse e-mail",
    emailHint: "Vide\u00a0: vous choisissez le destinataire dans Gmail.",
    emailWrong: "Cette adresse n'est pas lisible\u00a0: une seule adresse, comme nom@exemple.fr.",
    effect:
      "Préparer la lettre inscrit «\u00a0dossier transmis\u00a0» au journal, une fois\u00a0: Crescendo ne relance plus ces factures tant que la ligne n'est pas annulée.",
    list: "Télécharger la liste (CSV)",
    listHint: "Une ligne par facture, à joindre à la lettre.",
    saved: (name: string): string => `«\u00a0${name}\u00a0» est dans vos téléchargements.`,
    see: "Relire la lettre",
    byMail: "Préparer la lettre au recouvreur",
  },
  decision: {
    title: "Ma décision",
    hint: "Ce que vous décidez s'inscrit au journal, sous votre nom. Un échéancier et un recouvreur ont leur propre carte.",
    legend: "Que faites-vous\u00a0?",
    choices: {
      route: "J'engage une voie",
      wait: "J'attends",
      "handed-over": "J'ai transmis le dossier",
      "written-off": "Je passe en perte",
    } satisfies Record<AfterChoice, string>,
    effects: {
      route:
        "Les relances de ces factures se taisent jusqu'à la date choisie, puis le dossier revient dans la liste. Rien n'est envoyé au tribunal\u00a0: la démarche reste la vôtre.",
      wait: "Les relances de ces factures se taisent jusqu'à la date choisie, puis le dossier revient dans la liste. La prescription, elle, continue de courir.",
      "handed-over":
        "Crescendo ne relance plus ces factures tant que la note n'est pas annulée\u00a0: celui qui tient le dossier est seul à écrire au client.",
      "written-off":
        "Crescendo ne relance plus ces factures. Elles restent dans la balance tant que votre comptabilité les porte\u00a0: l'écriture et la TVA se voient avec votre comptable. La dette n'est pas remise au client.",
    } satisfies Record<AfterChoice, string>,
    fields: {
      route: {
        label: "Quelle voie",
        hint: "Par exemple\u00a0: injonction de payer, requête du 22/11/2026.",
        missing: "Dites quelle voie.",
      },
      wait: {
        label: "Pourquoi attendre",
        hint: "Par exemple\u00a0: versement annoncé par son assureur.",
        missing: "Dites pourquoi\u00a0: vous le relirez dans un mois.",
      },
      "handed-over": {
        label: "Transmis à",
        hint: "Avocat, commissaire de justice, société de recouvrement.",
        missing: "Dites à qui.",
      },
      "written-off": {
        label: "Pourquoi",
        hint: "Par exemple\u00a0: certificat d'irrécouvrabilité du liquidateur.",
        missing: "Dites pourquoi\u00a0: votre comptable en aura besoin.",
      },
    } satisfies Record<AfterChoice, { label: string; hint: string; missing: string }>,
    motives: {
      route: (words: string): string => `Voie engagée\u00a0: ${words}`,
      wait: (words: string): string => `Décision d'attendre\u00a0: ${words}`,
    },
    until: "Reprendre le",
    untilWrong: "Choisissez une date à venir.",
    invoicesMissing: "Choisissez au moins une facture.",
    total: "Total concerné",
    save: "Noter ma décision",
    saved: {
      route: "Voie notée. Les relances se taisent jusqu'à la date choisie.",
      wait: "Attente notée. Le dossier reviendra à la date choisie.",
      "handed-over": "Transmission notée. Crescendo ne relance plus ces factures.",
      "written-off": "Passage en perte noté. Crescendo ne relance plus ces factures.",
    } satisfies Record<AfterChoice, string>,
    undone: "Décision annulée.",
    nothingOwed: "Ce client n'a rien à payer dans cette devise.",
  },
} as const;
