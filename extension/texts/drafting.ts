/** What drafting writes in the journal by itself. */
export const draftingTexts = {
  seen: (warnings: readonly string[]): string => `Vu avant le brouillon : ${warnings.join(" ")}`,
} as const;
