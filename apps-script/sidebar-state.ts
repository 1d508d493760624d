import type { BookInput } from "#shared/workbook/book.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { setupStage } from "#shared/workbook/setup/stage.ts";
import { bucketsOf } from "./aged-bar.ts";
import { inFrench } from "./platform/failures.ts";
import { readWorkbook } from "./platform/read-workbook.ts";
import { wasInterrupted } from "./platform/run-mark.ts";
import type { SidebarState } from "./sidebar-contract.ts";

/** What the panel shows first: computed from the workbook as it stands, nothing is written. */
export function readSidebarState(): SidebarState {
  return inFrench(() => {
    const state = sidebarStateOf(readWorkbook().input);
    return wasInterrupted() ? { ...state, interrupted: true } : state;
  });
}

function sidebarStateOf(input: BookInput): SidebarState {
  return { ...contentOf(input), setup: setupStage(input.tabs) };
}

function contentOf(input: BookInput): SidebarState {
  if (input.tabs.every((tab) => tab.rows.length === 0)) return { kind: "empty" };
  const outcome = refreshBook(input);
  if (outcome.kind === "proposal") {
    return { kind: "proposal", message: outcome.message, columns: outcome.columns };
  }
  if (outcome.kind === "refused") return { kind: "refused", message: outcome.message };
  const written = outcome.writes.some((write) => write.tab === "Balance âgée" && write.sheetId !== undefined);
  return { kind: "ready", summary: outcome.summary, buckets: bucketsOf(outcome.writes), written };
}
