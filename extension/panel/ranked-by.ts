import { type RankContext, rankPlan } from "#shared/priority/rank.ts";
import type { PriorityMode } from "#shared/priority/score.ts";
import type { OpenBook } from "./opened.ts";

/** The order that the workbook asks for. */
export function workbookMode({ book }: Pick<OpenBook, "book">): PriorityMode {
  return book.settings.priorityMode ?? "mixte";
}

/** The open book with its plan in the order that the owner wants to see here; nothing else changes. */
export function rankedBy(opened: OpenBook, mode: PriorityMode): OpenBook {
  if (mode === workbookMode(opened)) return opened;
  const { book, outcome } = opened;
  const { ledger, payments, journal, settings, asOf } = book;
  const context: RankContext = {
    items: ledger.items,
    payments,
    directory: ledger.directory,
    journal,
    settings: { ...settings, priorityMode: mode },
    asOf,
    mode,
  };
  const plan = rankPlan(
    outcome.plan.map(({ line }) => line),
    context,
  );
  return { ...opened, outcome: { ...outcome, plan } };
}
