import { type GuideSection, said } from "./line.ts";

/** A kind of problem for the owner: its name, what it means, what to do. */
export interface ProblemHelp {
  readonly title: string;
  readonly meaning: string;
  readonly todo: string;
}

export const help = (title: string, meaning: string, todo: string): ProblemHelp => ({ title, meaning, todo });

/** The section of each problem: `anomalie-due-missing`. */
export function problemSections(
  prefix: string,
  helps: Readonly<Record<string, ProblemHelp>>,
): readonly GuideSection[] {
  return Object.entries(helps).map(([code, { title, meaning, todo }]) => ({
    id: `${prefix}-${code}`,
    title,
    paragraphs: [said(meaning), said(`Que faire : ${todo}`)],
  }));
}
