/** The views of the panel; `import-fec` and `import-bank` are one, with other words. */
export const VIEWS = [
  "home",
  "customers",
  "customer",
  "payments",
  "anomalies",
  "indicators",
  "more",
  "day",
  "import-fec",
  "import-bank",
  "segments",
  "trades",
  "read",
  "setup",
  "help",
] as const;
export type View = (typeof VIEWS)[number];

/** The rubrics of the panel's head, in their order. */
export const RUBRICS = ["home", "customers", "payments", "anomalies", "indicators"] as const;
export type Rubric = (typeof RUBRICS)[number];

/** Where the owner is: a view, and what it shows. */
export interface Place {
  readonly view: View;
  /** The customer whose page is open. */
  readonly customer?: string;
  /** What « Aide » explains: a message, or a section of the guide. */
  readonly about?: string;
}

export const isRubric = (view: View): view is Rubric => RUBRICS.some((rubric) => rubric === view);

/** The rubric that a view belongs to; `undefined`: what stands under « Plus », and « Aide ». */
export function rubricOf(view: View): Rubric | undefined {
  if (view === "day") return "home";
  if (view === "customer") return "customers";
  return isRubric(view) ? view : undefined;
}

/** What the status line says of the work of the first view. */
export const OPENING = "Lecture du classeur…";
export const REFRESHING = "Lecture, calcul et écriture de vos onglets…";
export const FINISHING = "Mise en forme de vos onglets…";
