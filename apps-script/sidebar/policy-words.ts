import { formatInteger, plural } from "#shared/base/french-format.ts";

/** Words of the views « Liste du jour », « Typologies », « Scénarios » and « Indicateurs ». */
export const POLICY_WORDS = {
  day: {
    title: "Liste du jour",
    reading: "Lecture du plan de relance…",
    person: "Personne",
    everyone: "Tout le monde",
    nobody: "Personne n'est nommé",
    channel: "Canal",
    all: "Tous",
    channels: { calls: "Appels", messages: "Messages", letters: "Courriers", decisions: "Décisions" },
    places: {
      first: "À traiter avant tout",
      today: "Aujourd'hui",
      beyond: "Au-delà de la capacité du jour",
      check: "À vérifier ou à décider",
    },
    none: "Rien à faire aujourd'hui.",
    noneHere: "Rien pour ce choix.",
    shown: (count: number): string => plural(count, "ligne"),
    more: (count: number): string =>
      `Et ${plural(count, "autre ligne", "autres lignes")} dans l'onglet «\u00a0Relances\u00a0».`,
    by: (person: string): string => `par ${person}`,
    people:
      "Les noms viennent de «\u00a0Responsable\u00a0» dans Clients, et de «\u00a0Relances confiées à\u00a0» et «\u00a0Litiges confiés à\u00a0» dans Réglages.",
  },
  segments: {
    title: "Typologies",
    reading: "Recherche des typologies…",
    recording: "Inscription dans «\u00a0Clients\u00a0»…",
    impossible: "Inscription impossible",
    why: "La typologie d'un client choisit ses étapes de relance. Elle ne compte qu'une fois inscrite dans «\u00a0Clients\u00a0»\u00a0: jusque-là, le client est standard.",
    count: (count: number): string => (count === 0 ? "À confirmer" : `À confirmer (${formatInteger(count)})`),
    none: "Aucune typologie à proposer\u00a0: chaque client a la sienne dans «\u00a0Clients\u00a0», ou rien ne permet d'en proposer une autre que «\u00a0standard\u00a0».",
    proposed: (segment: string, confidence: string): string => `${segment} · ${confidence}`,
    because: "Pourquoi\u00a0: ",
    effect: "Ce que cela change\u00a0: ",
    accept: "Accepter",
    keep: (current: string): string => `Garder ${current === "" ? "standard" : current}`,
    all: (count: number): string => `Tout accepter (${formatInteger(count)})`,
    more: (count: number): string =>
      `${plural(count, "autre proposition viendra", "autres propositions viendront")} ensuite.`,
  },
  trades: {
    title: "Scénarios",
    reading: "Lecture des scénarios…",
    loading: "Ajout des scénarios…",
    impossible: "Ajout impossible",
    label: "Votre métier",
    why: "Chaque métier a ses interlocuteurs et ses délais. Les scénarios choisis s'ajoutent à l'onglet «\u00a0Scénarios\u00a0»\u00a0: les vôtres restent, et tout y reste modifiable.",
    choose: "Choisir un métier",
    changes: "Ce qui sera ajouté",
    nothing: "Ces scénarios sont déjà dans votre classeur\u00a0: rien ne sera ajouté.",
    written: "déjà dans votre onglet, inchangé",
    isCurrent: "C'est le métier inscrit dans Réglages.",
    apply: (trade: string): string => `Suivre «\u00a0${trade}\u00a0»`,
    legal: {
      transport:
        "En transport de marchandises, l'action se prescrit par un an (art.\u00a0L133-6 du Code de commerce).",
    },
  },
} as const;
