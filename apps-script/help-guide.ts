import { GUIDE_ANCHORS } from "#shared/texts/guide/anchors.ts";
import type { GuideAnchors } from "#shared/texts/guide/find-anchor.ts";
import { guideFor } from "#shared/texts/guide/guide.ts";
import type { GuideChapter } from "#shared/texts/guide/line.ts";

/** The guide as the panel shows it, and which of its sections explains what; plain JSON. */
export interface HelpGuide {
  readonly chapters: readonly GuideChapter[];
  readonly anchors: GuideAnchors;
}

const GUIDE: HelpGuide = { chapters: guideFor("add-on"), anchors: GUIDE_ANCHORS };

/** The guide of the add-on's users as JSON; computed when Code.js is built, where it stands as one string. */
export const HELP_GUIDE = JSON.stringify(GUIDE);
