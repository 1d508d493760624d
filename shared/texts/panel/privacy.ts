import type { Day } from "../../base/day.ts";
import { formatAmount, formatDay, formatInteger, NO_BREAK_SPACE, plural } from "../../base/french-format.ts";
import type { Cents } from "../../base/money.ts";
import { ofName } from "../privacy.ts";

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} et ${words[words.length - 1] ?? ""}`;

const RULES = {
  business: "5\u00a0ans, art.\u00a0L110-4 du Code de commerce",
  consumer: "2\u00a0ans, art.\u00a0L218-2 du Code de la consommation",
  carriage: "1\u00a0an, art.\u00a0L133-6 du Code de commerce",
  public: "4\u00a0ans, loi n°\u00a068-1250 du 31 décembre 1968",
  setting: "votre choix",
} as const;

const KEPT = {
  invoices: (tab: string, rows: number): string => `${plural(rows, "facture")} dans «\u00a0${tab}\u00a0»`,
  ledger: (tab: string, rows: number): string => `${plural(rows, "écriture")} dans «\u00a0${tab}\u00a0»`,
  payments: (tab: string, rows: number): string => `${plural(rows, "règlement")} dans «\u00a0${tab}\u00a0»`,
} as const;

/** Words of the screen « Données personnelles » of the panel. */
export const privacyTexts = {
  title: "Données personnelles",
  card: "Données personnelles",
  cardHint:
    "Remettre à un client la copie de ses données, les effacer à sa demande, faire le tri, vider ce navigateur.",
  open: "Ouvrir",
  back: "Retour aux réglages",
  customer: {
    title: "Les données d'un client",
    hint: "Un client a le droit de recevoir la copie de ses données et d'en demander l'effacement. Vous avez un mois pour répondre (RGPD, art.\u00a012).",
    search: "Nom du client",
    searchHint: "Les premières lettres, ou son code.",
    none: "Aucun client de ce nom dans le classeur.",
    more: (count: number): string => `Et ${plural(count, "autre")}\u00a0: précisez le nom.`,
    openOf: (name: string): string => `\u00a0les données ${ofName(name)}`,
    choose: (name: string): string => `Voir les données ${ofName(name)}`,
    chosen: "Client choisi",
    other: "Choisir un autre client",
    reading: "Lecture de tout le classeur…",
  },
  held: {
    title: "Ce que le classeur garde",
    nothing: "Le classeur ne garde rien de ce client.",
    rows: (count: number): string => plural(count, "ligne"),
    mentions: (count: number): string =>
      `${plural(count, "autre ligne", "autres lignes")} ${count < 2 ? "cite" : "citent"} ce client`,
    mentionsHint: (count: number): string =>
      count < 2
        ? "Elle parle d'un autre client, ou est à vous\u00a0: elle n'est ni remise, ni modifiée. À vous de la relire."
        : "Elles parlent d'autres clients, ou sont à vous\u00a0: elles ne sont ni remises, ni modifiées. À vous de les relire.",
    mention: (tab: string, row: number): string => `${tab}, ligne ${formatInteger(row)}`,
    mentionRebuilt: (tab: string): string => `${tab}\u00a0: se met à jour à la prochaine actualisation`,
  },
  copy: {
    title: "Remettre la copie",
    hint: "La page se lit, le fichier JSON se reprend dans un autre logiciel (RGPD, art.\u00a015 et 20). Relisez vos notes avant de les envoyer\u00a0: elles y sont. Assurez-vous que la demande vient bien de la personne.",
    page: "Télécharger la page",
    json: "Télécharger le fichier JSON",
    saved: (file: string): string => `«\u00a0${file}\u00a0» est dans vos téléchargements.`,
  },
  erase: {
    title: "Effacer",
    full: "Rien n'est en cours avec ce client\u00a0: ses données peuvent être effacées.",
    limited:
      "Tant que quelque chose est en cours, les preuves et le contact utiles à la créance peuvent être gardés (RGPD, art.\u00a017 §\u00a03 e). Dites-le-lui.",
    limitedLeft: "Seul peut partir maintenant ce qui n'y sert pas.",
    nothing: "Il n'y a rien à effacer.",
    nothingNow: "Il n'y a rien à effacer pour le moment.",
    why: "Pourquoi",
    limits: {
      owed: (amount: Cents, currency: string): string => `Il doit encore ${formatAmount(amount, currency)}.`,
      credit: (amount: Cents, currency: string): string =>
        `Un avoir ou un règlement de ${formatAmount(amount, currency)} n'est pas encore affecté.`,
      unsettled: (count: number): string =>
        count < 2
          ? "Un brouillon attend votre réponse à «\u00a0Envoyé\u00a0?\u00a0»."
          : `${formatInteger(count)}${NO_BREAK_SPACE}brouillons attendent votre réponse à «\u00a0Envoyé\u00a0?\u00a0».`,
      unreadable: (tab: string, rows: readonly number[]): string =>
        `Le montant n'est pas lisible dans «\u00a0${tab}\u00a0», ${rows.length < 2 ? "ligne" : "lignes"} ${list(rows.map(formatInteger))}\u00a0: personne ne peut dire si tout est payé.`,
      "past-day": (on: Day): string =>
        `Le classeur est arrêté au ${formatDay(on)} (réglage «\u00a0Date d'arrêté\u00a0»)\u00a0: videz-la pour voir aujourd'hui.`,
    },
    changes: "Ce qui va changer",
    Clients: (rows: number, columns: readonly string[]): string =>
      `Clients, ${plural(rows, "ligne")}, ${columns.length < 2 ? "colonne vidée" : "colonnes vidées"}\u00a0: ${list(columns.map((column) => column.replace("-", "\u2011")))}.`,
    Journal: (rows: number, name: string): string =>
      `Journal, ${plural(rows, "ligne")}\u00a0: le nom devient «\u00a0${name}\u00a0»\u00a0; factures, motifs, détails et références s'effacent. Jours, événements et montants restent.`,
    Courriers: (rows: number, name: string): string =>
      `Courriers, ${plural(rows, "message")}\u00a0: le nom devient «\u00a0${name}\u00a0»\u00a0; destinataires, objets et textes s'effacent.`,
    stays: "Ce qui reste, et pourquoi",
    kept: (
      parts: readonly { readonly kind: string; readonly tab: string; readonly rows: number }[],
    ): string =>
      `${list(
        parts.map(({ kind, tab, rows }) =>
          kind in KEPT ? KEPT[kind as keyof typeof KEPT](tab, rows) : plural(rows, "ligne"),
        ),
      )}\u00a0: les pièces comptables se gardent dix ans (art.\u00a0L123-22 du Code de commerce\u00a0; RGPD, art.\u00a017 §\u00a03 b).`,
    ownColumns: (columns: readonly string[]): string =>
      `Vos propres colonnes de Clients (${list(columns)})\u00a0: Crescendo n'y touche pas, videz-les si besoin.`,
    sharedRow: "La ligne de Clients sert aussi à un autre compte du même nom\u00a0: elle reste.",
    elsewhere:
      "Dans Gmail et dans l'historique des versions du classeur (Fichier, Historique des versions), les messages et les anciennes valeurs restent\u00a0: supprimez-les là-bas. De même pour les fichiers téléchargés. Si un fichier ouvert ici sans vous connecter parle aussi de ce client, Crescendo vous le dit ensuite.",
    proofs:
      "Un client qui a payé en retard peut encore devoir des pénalités pendant cinq ans\u00a0: une fois effacés, les échanges ne les prouvent plus.",
    cause: "Raison",
    causes: {
      request: "La personne le demande",
      retention: "La durée de conservation est passée",
    },
    understood: "J'ai lu ce qui va changer. C'est définitif.",
    act: (name: string): string => `Effacer les données ${ofName(name)}`,
    actLimited: (name: string): string => `Effacer ce qui peut l'être ${ofName(name)}`,
    done: (name: string): string =>
      `Effacé\u00a0: le journal garde la date, sous «\u00a0${name}\u00a0». Pensez à Gmail et à l'historique des versions.`,
    doneCells: "Effacé. Pensez à Gmail et à l'historique des versions.",
    left: "Des lignes ont été ajoutées pendant l'effacement\u00a0: relisez ce qui reste, puis recommencez.",
  },
  refused: {
    moved:
      "Le classeur a changé depuis que vous l'avez lu\u00a0: rien n'a été effacé. Relisez ce qui va changer, puis recommencez.",
    pending:
      "Une note sur ce client attend encore d'être inscrite au journal\u00a0: rien n'a été effacé. Rouvrez le panneau avec le réseau, puis recommencez.",
    unread:
      "Le classeur ne se lit plus comme avant\u00a0: rien n'a été effacé. Rouvrez-le, puis recommencez.",
  },
  retention: {
    title: "Faire le tri",
    hint: "Clients sans facture ouverte ni échange depuis plus longtemps que la durée choisie. Crescendo n'efface rien de lui-même.",
    none: "Personne à trier aujourd'hui.",
    count: (count: number): string => `${plural(count, "client")} à trier`,
    last: (on: Day, rule: keyof typeof RULES): string =>
      `Dernier échange ou facture le ${formatDay(on)} (${RULES[rule]}).`,
    more: (count: number): string => `Voir ${plural(count, "autre client", "autres clients")}`,
    period: "Durée de conservation",
    periodHint:
      "Le RGPD (art.\u00a05) demande de ne pas garder plus que nécessaire. Par défaut, le temps de la prescription\u00a0: 5\u00a0ans entre entreprises, 2\u00a0ans pour un particulier, 4\u00a0ans pour un organisme public.",
    byLaw: "Le temps de la prescription",
    years: (count: number): string => plural(count, "an"),
    saved: (count: number | undefined): string =>
      count === undefined
        ? "Durée\u00a0: le temps de la prescription."
        : `Durée\u00a0: ${plural(count, "an")}, inscrite dans Réglages.`,
    unchanged: "Cette durée est déjà celle du classeur.",
    changed: "Réglages a changé entre-temps\u00a0: rien n'a été écrit. Recommencez.",
  },
  browser: {
    title: "Ce navigateur",
    hint: "Crescendo n'a pas de serveur. Il garde ici, et seulement ici\u00a0:",
    kept: [
      "le classeur et le compte choisis, vos préférences",
      "une empreinte de votre IBAN, pour vous dire s'il change",
      "les fichiers ouverts sans compte et leur journal",
      "ce qui attend d'être inscrit au journal",
      "un jour, les réponses des registres publics",
      "l'accès temporaire donné par Google",
    ],
    ask: "Effacer tout ce que Crescendo garde dans ce navigateur",
    pending: (count: number): string =>
      count < 2
        ? "Une note n'est pas encore inscrite au journal\u00a0: elle sera perdue."
        : `${formatInteger(count)}${NO_BREAK_SPACE}notes ne sont pas encore inscrites au journal\u00a0: elles seront perdues.`,
    localBooks: (count: number): string =>
      count < 2
        ? "Un fichier ouvert dans ce navigateur sera perdu avec son journal\u00a0: exportez-le d'abord (Réglages)."
        : `${formatInteger(count)}${NO_BREAK_SPACE}fichiers ouverts dans ce navigateur seront perdus avec leur journal\u00a0: exportez-les d'abord (Réglages).`,
    safe: "Votre classeur Google, vos brouillons et vos messages ne changent pas. L'accès donné à Crescendo se retire sur la page de votre compte Google.",
    confirm: "Tout effacer de ce navigateur",
    cancel: "Ne rien effacer",
    access: "Ouvrir la page de mon compte Google",
    done: "Ce navigateur ne garde plus rien de Crescendo.",
    open: "Ce navigateur n'a pas pu tout effacer. Fermez les autres panneaux de Crescendo, puis recommencez.",
  },
} as const;
