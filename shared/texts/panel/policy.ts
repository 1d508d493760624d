import type { Day } from "../../base/day.ts";
import { formatDay, plural } from "../../base/french-format.ts";

/** Words of the collection policy in the panel: lists by person and channel, segments, trades. */
export const policyTexts = {
  workbookChanged:
    "Le classeur a changé depuis sa lecture\u00a0: rien n'a été écrit. Il vient d'être relu\u00a0; vérifiez, puis recommencez.",
  filter: {
    label: "Ma liste",
    person: "Personne",
    everyone: "Tous",
    nobody: "Non attribué",
    channel: "Canal",
    allChannels: "Tous",
    channels: {
      calls: "Appels",
      messages: "Messages",
      letters: "Courriers",
      decisions: "Décisions",
    },
    order: "Ordre",
    modes: {
      mixte: "Mixte",
      montant: "Montant",
      retard: "Retard",
    },
    ofWorkbook: (mode: string): string =>
      `Ordre choisi ici\u00a0; celui du classeur est «\u00a0${mode}\u00a0».`,
    modeHints: {
      mixte: "Montant, retard encore à craindre et effet probable d'un contact, moins son coût.",
      montant: "Les plus gros montants d'abord.",
      retard: "Les plus anciens retards d'abord.",
    },
    clear: "Tout afficher",
    nothing: "Rien à faire pour ce choix.",
    nothingHint: (person: string, channel: string): string => {
      const who = person === "" ? "" : ` dans la liste de ${person}`;
      const what = channel === "" ? "" : ` au canal «\u00a0${channel}\u00a0»`;
      return `Aucune action du jour${who}${what}. Les autres actions restent à leur place\u00a0: «\u00a0Tout afficher\u00a0» les montre.`;
    },
  },
  day: {
    calls: (count: number): string => `Appels (${count})`,
    messages: (count: number): string => `Messages et courriers (${count})`,
    untouched: (count: number): string => `Échu, sans action depuis 15 j (${count})`,
    others: (name: string, count: number): string => `Clients de ${name}, suivis par d'autres (${count})`,
    done: (calls: number, messages: number): string => {
      const parts = [
        calls === 0 ? "" : plural(calls, "appel"),
        messages === 0 ? "" : plural(messages, "message"),
      ].filter((part) => part !== "");
      return `Déjà fait aujourd'hui\u00a0: ${parts.join(", ")}.`;
    },
    priority: "Priorité\u00a0: ",
    actor: (name: string): string => `par ${name}`,
  },
  disputes: {
    title: (count: number): string => `Litiges à résoudre (${count})`,
    amount: (amount: string): string => `${amount} contestés`,
    age: (days: number): string =>
      days === 0 ? "ouvert aujourd'hui" : `ouvert depuis ${plural(days, "jour")}`,
    target: (day: Day): string => `réponse attendue le ${formatDay(day)}`,
    targetPassed: (day: Day): string => `réponse attendue le ${formatDay(day)}, dépassée`,
    noTarget: "sans date de réponse",
    owner: (name: string): string => `confié à ${name}`,
    noOwner: "confié à personne",
  },
  segments: {
    title: "Typologies proposées",
    card: (count: number): string => `${plural(count, "typologie")} ${count < 2 ? "proposée" : "proposées"}`,
    cardHint:
      "La typologie d'un client choisit son scénario de relance. Rien ne change tant que vous n'avez pas accepté.",
    see: "Voir les propositions",
    explain:
      "Une typologie ne compte qu'une fois inscrite dans l'onglet «\u00a0Clients\u00a0»\u00a0: jusque-là le client suit le scénario standard.",
    empty: "Aucune typologie à proposer.",
    emptyHint:
      "Chaque client a la sienne dans l'onglet «\u00a0Clients\u00a0», ou rien ne permet d'en proposer une autre que «\u00a0standard\u00a0».",
    proposal: (segment: string): string => `Proposée\u00a0: ${segment}`,
    current: (segment: string): string => `Actuelle\u00a0: ${segment}`,
    accept: "Accepter",
    acceptLabel: (name: string, segment: string): string => `Accepter\u00a0: ${name}, ${segment}`,
    keep: (segment: string): string => `Garder ${segment}`,
    keepLabel: (name: string, segment: string): string => `Garder ${segment}\u00a0: ${name}`,
    all: "Tout sélectionner",
    none: "Ne rien sélectionner",
    acceptChosen: (count: number): string =>
      count < 2 ? "Accepter la sélection" : `Accepter les ${count} sélectionnées`,
    chosen: (count: number, all: number): string => `${count} sur ${all} sélectionnées`,
    undo: "Annuler",
    undone: (count: number): string =>
      `${plural(count, "cellule")} «\u00a0Typologie\u00a0» ${count < 2 ? "rendue" : "rendues"} à ce qu'${count < 2 ? "elle contenait" : "elles contenaient"}.`,
    gone: "Ces cellules ne portent plus ce qui avait été inscrit\u00a0: elles sont à vous, rien n'a été effacé.",
    more: (count: number): string => `Voir ${plural(count, "proposition")} de plus`,
    kept: (count: number): string => `${plural(count, "client")} garde sa typologie actuelle.`,
  },
  trade: {
    title: "Métier",
    explain:
      "Un métier a ses propres scénarios (dates, interlocuteurs, moyens). Les vôtres ne sont jamais modifiés\u00a0: ceux du métier s'ajoutent à l'onglet «\u00a0Scénarios\u00a0», une seule fois, et vous les corrigez comme les autres.",
    label: "Votre métier",
    none: "Aucun",
    chosen: (trade: string): string => `${trade} (actuel)`,
    preview: "Ce que deviennent les relances",
    previewOf: (segment: string): string => `Client ${segment}`,
    kept: "Ce scénario est déjà dans votre classeur\u00a0: vos étapes restent.",
    transport:
      "Transport de marchandises\u00a0: l'action se prescrit par un an (art.\u00a0L133-6 du Code de commerce).",
    apply: (trade: string): string => `Suivre les scénarios «\u00a0${trade}\u00a0»`,
    remove: "Revenir aux scénarios courants",
    removed:
      "Vos clients suivent de nouveau les scénarios courants. Ceux du métier restent dans l'onglet «\u00a0Scénarios\u00a0».",
    already: "C'était déjà le cas\u00a0: rien n'a été écrit une seconde fois.",
  },
} as const;
