/** Whom a part of the guide is for. */
export type GuideProduct = "both" | "add-on" | "extension";

/**
 * A line of the guide. `step`: an item of a numbered list · `question`: what an owner asks, answered by the lines that
 * follow · `example`: a formula or a cell to copy as it stands.
 */
export interface GuideLine {
  readonly kind: "paragraph" | "item" | "step" | "warning" | "question" | "example";
  readonly text: string;
}

export interface GuideSection {
  /** Unique in the whole guide: the anchor of the section on the support page. */
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly GuideLine[];
  /** Whom the section is for, when its chapter is for both products. */
  readonly product?: GuideProduct;
}

export interface GuideChapter {
  readonly id: string;
  readonly title: string;
  readonly product: GuideProduct;
  readonly sections: readonly GuideSection[];
}

const line =
  (kind: GuideLine["kind"]) =>
  (text: string): GuideLine => ({ kind, text });

export const said = line("paragraph");
export const item = line("item");
export const step = line("step");
export const warning = line("warning");
export const question = line("question");
export const example = line("example");
