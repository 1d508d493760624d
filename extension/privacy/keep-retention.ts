import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import type { Book } from "#shared/workbook/book.ts";
import { retentionWrites } from "#shared/workbook/privacy/retention-setting.ts";
import type { DraftingPorts } from "../drafting/ports.ts";
import { applyChange } from "../matching/apply-change.ts";
import type { SheetTab } from "../reading/sheets-port.ts";

/** What became of the period: written, the same already, or `Réglages` had changed and nothing was written. */
export interface RetentionKept {
  readonly kind: "done" | "unchanged" | "refused";
  readonly said: string;
}

/** Writes the owner's time of keeping in `Réglages`, once. @param years `undefined`: the time of limitation */
export async function keepRetention(
  ports: DraftingPorts,
  book: Book,
  tabs: readonly SheetTab[],
  years: number | undefined,
): Promise<RetentionKept> {
  const texts = privacyTexts.retention;
  const writes = retentionWrites(book, years);
  if (writes.length === 0) return { kind: "unchanged", said: texts.unchanged };
  const applied = await applyChange(ports, book, tabs, writes);
  return applied === "changed"
    ? { kind: "refused", said: texts.changed }
    : { kind: "done", said: texts.saved(years) };
}
