import type { Day } from "../../base/day.ts";
import { formatDay, NO_BREAK_SPACE as NBSP, plural } from "../../base/french-format.ts";

const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`;

const about = (numbers: readonly string[]): string => {
  const [first = "", ...others] = numbers;
  return others.length === 0 ? first : `${first} et ${plural(others.length, "autre")}`;
};

/** Words that Crescendo puts in Gmail's page: a button, a proposal, a notice. */
export const gmailTexts = {
  open: "Ouvrir Crescendo",
  /** What the button shows; the name only when several customers take part in the conversation. */
  amount: (overdue: string, name = ""): string => {
    const due = overdue === "" ? "Rien d'échu" : `Échu${NBSP}: ${overdue}`;
    return name === "" ? due : `${name} · ${due.charAt(0).toLowerCase()}${due.slice(1)}`;
  },
  /** Read aloud with the button. */
  amountFor: (name: string): string => `${name}, ouvrir dans Crescendo`,
  reply: {
    promise: (numbers: readonly string[], day: Day | undefined): string =>
      `Noter une promesse${day === undefined ? "" : ` pour le ${formatDay(day)}`}, ${about(numbers)}`,
    "announced-paid": (numbers: readonly string[]): string =>
      `Noter «${NBSP}dit avoir payé${NBSP}», ${about(numbers)}`,
    dispute: (numbers: readonly string[]): string => `Noter un litige, ${about(numbers)}`,
    unsaid: (numbers: readonly string[]): string => `Noter une promesse ou un litige, ${about(numbers)}`,
  },
  replyHint: "Ouvre un formulaire de Crescendo déjà rempli. Rien n'est noté sans vous.",
  stale: {
    title: "Ce brouillon n'est plus à jour",
    open: "Voir dans Crescendo",
  },
} as const;

/** Words of the panel's card about a reply that was read in Gmail. */
export const replyTexts = {
  read: {
    promise: "Crescendo a cru lire une promesse de règlement. Vérifiez, corrigez, enregistrez.",
    "announced-paid": "Crescendo a cru lire que le règlement est parti. Vérifiez, corrigez, enregistrez.",
    dispute: "Crescendo a cru lire une contestation. Vérifiez, corrigez, enregistrez.",
    unsaid: "Le message cite une facture. Choisissez ce qu'il dit, ou fermez cette carte.",
  },
  nothingYet: "Rien n'est encore noté, et le message n'est pas conservé.",
  dayOver: (day: Day): string =>
    `Le jour lu dans le message, le ${formatDay(day)}, est passé${NBSP}: le formulaire en propose un autre.`,
  dayAhead: (day: Day): string =>
    `Le jour lu dans le message, le ${formatDay(day)}, est à venir${NBSP}: un règlement déjà parti ne peut pas l'être.`,
  gone: (numbers: readonly string[]): string =>
    numbers.length === 1
      ? `La facture ${numbers.join("")} n'est plus ouverte dans le classeur.`
      : `Ces factures ne sont plus ouvertes dans le classeur${NBSP}: ${numbers.join(", ")}.`,
  already: (kind: string, on: Day): string =>
    `${quoted(kind)} est déjà noté pour ces factures, le ${formatDay(on)}. N'enregistrez que si le message dit autre chose.`,
  customerGone: "Ce client n'est plus dans le classeur ouvert.",
} as const;
