import type { Day } from "../../base/day.ts";
import { formatAmount, formatDay, plural } from "../../base/french-format.ts";
import type { Cents } from "../../base/money.ts";

/** Every word of the side panel, in one place. */
export const panelTexts = {
  app: "Crescendo",
  retry: "Réessayer",
  back: "Retour à la liste",
  nav: {
    label: "Rubriques",
    today: "Aujourd'hui",
    clients: "Clients",
    payments: "Règlements",
    journal: "Journal",
    balance: "Balance",
    indicators: "Indicateurs",
    settings: "Réglages",
  },
  help: {
    open: "Aide",
    leave: "Quitter l'aide",
  },
  errors: {
    title: "Quelque chose s'est mal passé",
    unknown:
      "Une erreur inattendue s'est produite. Rien n'a été fait deux fois. Réessayez ; si cela continue, rechargez le panneau.",
    noWorkbook: "Aucun classeur n'est choisi. Choisissez-le d'abord.",
    notOpen: "Le classeur n'est plus ouvert dans le panneau. Rechargez-le, puis recommencez.",
    lineChanged:
      "Ce message n'est plus à préparer\u00a0: ce qui a été noté depuis l'a changé. Revenez à la liste du jour.",
    notALink:
      "Ce texte n'est pas le lien d'un classeur Google Sheets. Ouvrez le classeur, copiez l'adresse de la barre du navigateur (elle contient /spreadsheets/d/…) et collez-la ici.",
    reconnect: "Se reconnecter",
    chooseAgain: "Choisir à nouveau le classeur",
    openOptions: "Ouvrir les options",
    openWorkbook: "Ouvrir le classeur",
    letterGone:
      "Le texte de cette lettre n'est plus dans l'onglet «\u00a0Courriers\u00a0»\u00a0: répondez d'après votre copie.",
    pdf: "Le PDF n'a pas pu être mis en page\u00a0: rien n'a été inscrit. Réessayez\u00a0; si cela continue, rechargez le panneau.",
    ibanChanged:
      "L'IBAN de Réglages a changé\u00a0: rien n'a été préparé. Dites en haut de l'écran que c'est bien le vôtre, ou corrigez-le dans le classeur et relisez-le.",
    journalLater:
      "Le brouillon est dans Gmail, mais le journal du classeur n'a pas pu être complété. Cliquez à nouveau : seul le journal sera complété. Sinon, Crescendo le fera à sa prochaine ouverture.",
  },
  halfTyped:
    "Ce que vous avez écrit n'est pas enregistré. Appuyez encore une fois sur Échap pour revenir sans le garder.",
  proposal: {
    title: "Est-ce bien ainsi qu'il faut lire votre classeur ?",
    explain: "Rien n'a été modifié. En acceptant, ces choix sont inscrits dans l'onglet « Réglages ».",
    accept: "Accepter ces colonnes",
  },
  refused: {
    title: "Ce classeur ne peut pas encore être lu",
    reload: "Relire le classeur",
  },
  today: {
    title: "Aujourd'hui",
    summary: (count: number, claimed: string): string =>
      claimed === ""
        ? `${plural(count, "action")} à mener`
        : `${plural(count, "action")} à mener, ${claimed} à réclamer`,
    nothing: "Rien à relancer aujourd'hui.",
    nothingHint:
      "Tout ce qui est échu a été relancé récemment, promis, contesté ou payé. Les sections ci-dessous disent ce qui attend, et jusqu'à quand.",
    first: "À traiter avant tout",
    list: "À faire",
    folded: (count: number): string => `Au-delà de votre capacité du jour (${count})`,
    waiting: (count: number): string => `En attente (${count})`,
    suspended: (count: number): string => `Suspendues (${count})`,
    check: (count: number): string => `À vérifier (${count})`,
    decision: (count: number): string => `À décider (${count})`,
    overdue: (amount: string): string => `${amount} échus`,
    asOf: (day: Day): string => `Arrêté au ${formatDay(day)} (réglage « Date d'arrêté »)`,
    refresh: "Relire",
    refreshed: "Classeur relu.",
    finished: (count: number): string =>
      `${plural(count, "ligne")} de journal, ${count < 2 ? "restée en attente, a été inscrite" : "restées en attente, ont été inscrites"}.`,
    batch: (count: number): string => `Préparer les ${count} brouillons du jour`,
    batchExplain: "Rien n'est envoyé : vous relirez et enverrez chaque brouillon vous-même.",
    batchGo: "Préparer ces brouillons",
    batchCancel: "Annuler",
    batchProgress: (done: number, all: number): string => `Brouillon ${done} sur ${all}…`,
    batchDone: (done: number): string =>
      `${plural(done, "brouillon")} ${done < 2 ? "prêt" : "prêts"} dans Gmail.`,
    anomalies: (count: number): string => `À corriger dans vos tableaux (${count})`,
  },
  settle: {
    question: "Envoyé ?",
    questionPosted: "Posté\u00a0?",
    about: (name: string, day: Day): string => `Relance pour ${name}, préparée le ${formatDay(day)}`,
    aboutFormal: (name: string, day: Day): string =>
      `Mise en demeure pour ${name}, préparée le ${formatDay(day)}`,
    aboutSide: (what: string, name: string, day: Day): string =>
      `${what}\u00a0: ${name}, message préparé le ${formatDay(day)}`,
    sent: "Envoyé",
    notSent: "Pas envoyé",
    later: "Plus tard",
    posted: "Posté",
    notPosted: "Pas posté",
    postedOn: "Posté le",
    registeredNumber: "Numéro de recommandé",
    seeLetter: "Voir le courrier",
    numberMissing: "Indiquez le numéro qui figure sur le récépissé de La Poste.",
    dayMissing: "Indiquez le jour du dépôt.",
    dayAhead: "Le jour du dépôt ne peut pas être dans le futur.",
    doneSent: (name: string): string => `Noté : relance pour ${name} envoyée.`,
    doneFormal: (name: string): string => `Noté\u00a0: mise en demeure de ${name} postée.`,
    doneNotSent: (name: string): string =>
      `Noté : rien n'est parti pour ${name}. S'il reste un brouillon dans Gmail, supprimez-le.`,
    doneRemoved: (name: string): string =>
      `Noté : rien n'est parti pour ${name}. Le brouillon a été supprimé de Gmail.`,
    doneElsewhere: (name: string): string =>
      `Une réponse avait déjà été notée pour ${name}, depuis un autre panneau ou un autre ordinateur : c'est elle qui reste.`,
    doneLater: "La question reviendra à la prochaine ouverture.",
  },
  registeredCopy: {
    title: (name: string): string => `Courrier pour ${name} posté : envoyez-en la copie par e-mail`,
    attach: "Vérifiez que la lettre est bien jointe avant d'envoyer.",
  },
  unknown: {
    title: "À vérifier",
    about: (name: string): string =>
      `La préparation de la relance pour ${name} a été interrompue. Un brouillon a peut-être été créé, et n'est plus dans vos brouillons. Regardez dans les messages envoyés de Gmail.`,
    exists: "Le message existe",
    none: "Rien n'a été créé",
    doneExists: "Noté dans le journal. Répondez maintenant à « Envoyé ? ».",
    doneNone: "Noté : la relance est de nouveau à faire.",
  },
  reminder: {
    moreInvoices: (count: number): string => `Voir ${plural(count, "facture")} de plus`,
    why: "Pourquoi maintenant",
    message: "Message",
    to: "À",
    cc: "Copie",
    subject: "Objet",
    noRecipient: "Aucun destinataire : l'adresse sera à saisir dans Gmail.",
    invoices: "Factures réclamées",
    concerned: "Factures concernées",
    informed: "Également échues, pour information",
    informedHint: "Citées dans le message, hors du total réclamé.",
    invoice: "Facture",
    due: "Échéance",
    lateness: "Retard",
    amount: "Montant",
    total: "Total réclamé",
    credits: (amount: string): string =>
      `Après déduction de ${amount} d'avoirs ou de règlements non affectés.`,
    changed:
      "Ce que vous venez de noter change ce message\u00a0: il n'est plus à préparer ainsi. Revenez à la liste\u00a0: elle dit ce qui est à faire maintenant.",
    warnings: "À vérifier avant d'envoyer",
    warningsConfirm: "En préparant ce message, vous confirmez avoir vérifié ces points.",
    gaps: "Il manque une information pour écrire cette lettre",
    gapsHint: "Complétez le classeur, puis relisez-le.",
    prepare: "Préparer le brouillon",
    prepareLetter: "Préparer le courrier",
    preparing: "Préparation…",
    composeHint: "Le brouillon s'ouvrira dans la fenêtre de rédaction de Gmail. Vous relisez, vous envoyez.",
    gmailHint: "Le brouillon sera créé dans Gmail. Vous relisez, vous envoyez.",
    mailHint: "Rien ne part d'ici : vous relisez le message, puis vous l'envoyez.",
    letterHint: "La lettre est inscrite au journal, puis vous l'imprimez et la postez.",
    done: {
      "gmail-draft": "Le brouillon est prêt dans Gmail.",
      compose: "Le message est ouvert dans Gmail.",
      clipboard:
        "Le message est ouvert dans Gmail, sans son texte, trop long pour cette voie. Il est dans le presse-papiers : collez le texte (Ctrl + V).",
      "not-opened": "Le journal est à jour, mais la fenêtre de Gmail ne s'est pas ouverte.",
      paper: "Le courrier est prêt à imprimer.",
    },
    already:
      "Cette relance avait déjà été préparée : rien n'a été fait une seconde fois. Relisez le classeur pour la voir.",
    toCheck:
      "Une préparation précédente a été interrompue : répondez à la question dans « À traiter avant tout ».",
    openDrafts: "Voir dans Gmail",
    openAgain: "Ouvrir à nouveau dans Gmail",
    copyText: "Copier le texte",
    print: "Imprimer",
    printHint: "Le courrier seul est imprimé.",
    thenAnswer: "Quand il est parti, répondez « Envoyé » dans la liste.",
    thenPosted: "Une fois la lettre déposée à La Poste, répondez « Posté », ici ou dans la liste.",
    copyByMail: "Préparer la copie par e-mail",
    noMessage:
      "Cette action ne demande pas de message. Ce qu'il y a à faire est dit ci-dessus ; le classeur en garde la trace.",
  },
  draftingQuestion: {
    title: "Comment préparer vos messages ?",
    gmail: "De vrais brouillons dans Gmail",
    gmailHint:
      "Mis en forme, et plusieurs d'un coup. Google demandera une autorisation de plus : gérer vos brouillons. Elle permettrait aussi d'envoyer ; Crescendo ne le fait jamais.",
    compose: "La fenêtre de rédaction de Gmail",
    composeHint: "Aucune autorisation de plus. Un message à la fois, en texte simple.",
    once: "Votre réponse est retenue. Elle se change dans « Réglages ».",
  },
  journal: {
    title: "Journal",
    empty: "Le journal est vide.",
    emptyHint:
      "Chaque relance préparée, envoyée, chaque appel et chaque promesse s'inscrira ici et dans l'onglet « Journal ».",
    cancel: "Annuler",
    cancelLabel: (kind: string, name: string, day: Day): string =>
      `Annuler : ${kind}, ${name}, ${formatDay(day)}`,
    confirm: "Confirmer l'annulation",
    keep: "Garder",
    cancelled: "annulé",
    done: "L'événement est annulé. Sa ligne reste dans le journal, suivie de l'annulation.",
    more: (count: number): string => `Voir ${plural(count, "ligne")} de plus`,
    step: (step: number): string => `étape ${step}`,
    promised: (day: Day): string => `pour le ${formatDay(day)}`,
  },
  balance: {
    title: "Balance âgée",
    empty: "Aucun client ne vous doit d'argent.",
    emptyHint: "Dès qu'une facture du classeur n'est pas soldée, elle apparaît ici.",
    customer: "Client",
    owed: "Dû",
    overdue: "Dont échu",
    noDue: "Sans échéance",
    notDue: "Non échu",
    credits: "Avoirs et règlements non lettrés",
    more: (count: number): string => `Voir ${plural(count, "client")} de plus`,
  },
  settings: {
    title: "Réglages",
    workbook: "Classeur",
    openWorkbook: "Ouvrir dans Google Sheets",
    change: "Choisir un autre classeur",
    account: "Compte Google",
    templates: "Modèles de lettres",
    templatesHint:
      "Relire chaque modèle avec un vrai client, voir ce qui lui manque, préparer une version à vous.",
    templatesSee: "Voir les modèles",
    about: "À propos",
    options: "Identifiant client et confidentialité",
    signOut: "Se déconnecter",
    version: (version: string): string => `Version ${version}`,
  },
} as const;

/** Sums by currency, in words: « 1 200,00 € et 300,00 $ ». */
export function amountsInWords(amounts: ReadonlyMap<string, Cents>): string {
  return [...amounts].map(([currency, amount]) => formatAmount(amount, currency)).join(" et ");
}
