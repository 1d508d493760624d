import { composeLetter } from "#shared/letters/compose.ts";
import { paperLetter } from "#shared/letters/paper-letter.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import { letterCase, part, SETTINGS, TODAY } from "../shared/letters/letter-builders.ts";

/** A formal notice with its annex, from the facts to paper: what a click on « PDF » does before the file is written. */
export function noticeOnPaper(invoices: number): PaperDocument {
  const parts = Array.from({ length: invoices }, (_, index) =>
    part(`FA-2026-${100 + index}`, 120_000 + 1_711 * index, 40 + 3 * index),
  );
  const { input } = letterCase({ template: "Mise en demeure", segment: "standard", parts });
  const result = composeLetter(input);
  if (result.kind !== "letter") throw new Error(JSON.stringify(result.gaps));
  return paperLetter(result.letter, { sender: SETTINGS.sender, customer: input.customer }, { day: TODAY });
}
