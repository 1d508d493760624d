/** The views of the panel; `import-fec` and `import-bank` are one, with other words. */
export const VIEWS = [
  "home",
  "day",
  "import-fec",
  "import-bank",
  "payments",
  "indicators",
  "segments",
  "trades",
  "read",
  "help",
] as const;
export type View = (typeof VIEWS)[number];

/** What the status line says of the work of the first view. */
export const OPENING = "Lecture du classeur…";
export const REFRESHING = "Lecture, calcul et écriture de vos onglets…";
