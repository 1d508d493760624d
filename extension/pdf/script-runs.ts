/** A part of a line set in one go; `shaped`: its letters join or run from right to left, the font arranges them. */
export interface ScriptRun {
  readonly text: string;
  readonly shaped: boolean;
}

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /[\p{L}]/u;
/** Signs that turn round in a text read from the right. */
const MIRRORED: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "«": "»",
  "»": "«",
};

type Direction = "right" | "left" | "neutral";

function directionOf(character: string): Direction {
  if (RIGHT_TO_LEFT.test(character)) return "right";
  return LEFT_TO_RIGHT.test(character) ? "left" : "neutral";
}

/**
 * The runs of a line in the order they are drawn, from left to right. A stretch of right-to-left words with what stands
 * between them is drawn from its end; figures inside it keep their own order. (A line here is a name in a French or
 * English letter: the full bidirectional algorithm, with its embeddings, is not needed.)
 */
export function visualRuns(line: string): readonly ScriptRun[] {
  if (!RIGHT_TO_LEFT.test(line)) return [{ text: line, shaped: false }];
  const runs: ScriptRun[] = [];
  let latin = "";
  let stretch: string[] = [];
  let waiting: string[] = [];
  const endStretch = (): void => {
    runs.push(...reversed(stretch));
    stretch = [];
    latin += waiting.join("");
    waiting = [];
  };
  for (const character of line) {
    const direction = directionOf(character);
    if (direction === "right") {
      if (stretch.length === 0 && latin !== "") {
        runs.push({ text: latin, shaped: false });
        latin = "";
      }
      stretch.push(...waiting, character);
      waiting = [];
    } else if (stretch.length === 0) latin += character;
    else if (direction === "neutral") waiting.push(character);
    else {
      endStretch();
      latin += character;
    }
  }
  if (stretch.length > 0) endStretch();
  if (latin !== "") runs.push({ text: latin, shaped: false });
  return runs;
}

/** A right-to-left stretch: words shaped by the font, figures as they are, the last one first. */
function reversed(characters: readonly string[]): readonly ScriptRun[] {
  const runs: ScriptRun[] = [];
  for (const character of characters) {
    const shaped = RIGHT_TO_LEFT.test(character);
    const last = runs[runs.length - 1];
    const mirrored = shaped ? character : (MIRRORED[character] ?? character);
    const figures = /[\d.,/:-]/.test(character);
    const together =
      last !== undefined && last.shaped === shaped && (shaped || (figures && /\d/.test(last.text)));
    if (together && last !== undefined) runs[runs.length - 1] = { text: last.text + mirrored, shaped };
    else runs.push({ text: mirrored, shaped });
  }
  return runs.reverse();
}
