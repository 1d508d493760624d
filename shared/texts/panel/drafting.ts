/** What drafting writes in the journal by itself. */
export const draftingTexts = {
  seen: (warnings: readonly string[]): string => `Vu avant le brouillon : ${warnings.join(" ")}`,
  reworded: "Texte modifié avant le brouillon",
  attached: (names: readonly string[]): string =>
    `${names.length === 1 ? "Pièce jointe" : "Pièces jointes"}\u00a0: ${names.join(", ")}`,
  /** What a detail that names files holds. */
  attachedMark: /Pièces? jointes?\u00a0:/,
  changed:
    "Le journal a changé pendant la préparation\u00a0: rien n'a été fait. Relisez le classeur, puis recommencez.",
} as const;
