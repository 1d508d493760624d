import { HELP_GUIDE, type HelpGuide } from "./help-guide.ts";

/** The guide of the add-on's users: asked for when « Aide » first opens, so that no other opening carries it. */
export function readHelpGuide(): HelpGuide {
  return JSON.parse(HELP_GUIDE);
}
