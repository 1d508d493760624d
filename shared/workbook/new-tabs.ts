import { DEFAULT_SCENARIOS } from "../dunning/default-scenarios.ts";
import { DEFAULT_TEMPLATES } from "../letters/default-templates.ts";
import { SETTING_ROWS } from "../texts/settings.ts";
import type { OutCell } from "./book.ts";
import { scenarioRows } from "./rows/scenario-rows.ts";
import { HEADERS, type TabName } from "./tabs.ts";

/** First content of a tab that is only added to: its headers, and the defaults that are inserted once. */
export function newTabRows(tab: TabName): readonly (readonly OutCell[])[] {
  const header = HEADERS[tab];
  if (tab === "Réglages") return [header, ...SETTING_ROWS];
  if (tab === "Modèles")
    return [header, ...DEFAULT_TEMPLATES.map(({ name, subject, body }) => [name, subject, body])];
  if (tab !== "Scénarios") return [header];
  const steps = DEFAULT_SCENARIOS.flatMap(scenarioRows);
  return [header, ...steps];
}
