import type { GuideChapter } from "./line.ts";
import { TABS_READ } from "./tabs-read.ts";
import { TABS_SETTINGS } from "./tabs-settings.ts";
import { TABS_WRITTEN } from "./tabs-written.ts";

/** Every tab and column of the workbook. */
export const TABS: GuideChapter = {
  id: "onglets",
  title: "Vos onglets, colonne par colonne",
  product: "both",
  sections: [...TABS_WRITTEN, ...TABS_READ, TABS_SETTINGS],
};
