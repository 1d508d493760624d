import { ACCESS } from "./access.ts";
import { FAILURE_CHAPTERS } from "./failures.ts";
import { FORMULAS } from "./formulas.ts";
import { LAW } from "./law.ts";
import { LETTERS } from "./letters.ts";
import type { GuideChapter, GuideProduct } from "./line.ts";
import { MORNING } from "./morning.ts";
import { PANEL } from "./panel.ts";
import { PRIVACY } from "./privacy.ts";
import { PROBLEM_CHAPTERS } from "./problems.ts";
import { SIDEBAR } from "./sidebar.ts";
import { START } from "./start.ts";
import { TABS } from "./tabs.ts";

/** The owner's guide: « Aide » of both products, and the support page. */
export const GUIDE: readonly GuideChapter[] = [
  START,
  MORNING,
  SIDEBAR,
  PANEL,
  TABS,
  LETTERS,
  LAW,
  FORMULAS,
  ACCESS,
  PRIVACY,
  ...FAILURE_CHAPTERS,
  ...PROBLEM_CHAPTERS,
];

const concerns = (of: GuideProduct, product: GuideProduct): boolean =>
  product === "both" || of === "both" || of === product;

/** The chapters and sections that concern the users of a product; `both`: all of them. */
export function guideFor(product: GuideProduct): readonly GuideChapter[] {
  return GUIDE.filter((chapter) => concerns(chapter.product, product))
    .map((chapter) => ({
      ...chapter,
      sections: chapter.sections.filter((section) => concerns(section.product ?? "both", product)),
    }))
    .filter(({ sections }) => sections.length > 0);
}
