import { FAILURE_CODES, type FailureCode } from "../failures.ts";
import { GUARD_ANCHORS } from "./failures-letters.ts";
import { anchorIn, type GuideAnchors } from "./find-anchor.ts";
import { PROBLEM_HELP } from "./problems.ts";
import { SCENARIO_FAULTS } from "./problems-customers.ts";
import { SIGNS } from "./signs.ts";

/** Where each failure of the add-on is explained: a new code without a section does not compile. */
const FAILURE_ANCHORS: Readonly<Record<FailureCode, string>> = {
  "missing-scope": "message-autorisation-manquante",
  "several-accounts": "message-plusieurs-comptes",
  "view-only": "message-consultation-seule",
  protected: "message-plage-protegee",
  busy: "message-classeur-occupe",
  "changed-meanwhile": "message-classeur-change",
  "formula-in-the-way": "message-formule-de-votre-main",
  "cell-too-long": "message-cellule-trop-longue",
  "workbook-full": "message-limite-du-classeur",
  "not-answering": "message-google-ne-repond-pas",
  "too-long": "message-calcul-interrompu",
  offline: "message-sans-connexion",
  interrupted: "message-actualisation-interrompue",
};

/** What the guide explains; the codes of problems, of failures and of the guard have no name in common. */
export const GUIDE_ANCHORS: GuideAnchors = {
  codes: [
    ...Object.keys(SCENARIO_FAULTS).map((fault) => [fault, `scenario-${fault}`] as const),
    ...Object.entries(GUARD_ANCHORS),
    ...FAILURE_CODES.map((code) => [code, FAILURE_ANCHORS[code]] as const),
    ...Object.keys(PROBLEM_HELP).map((code) => [code, `anomalie-${code}`] as const),
  ],
  signs: SIGNS,
};

/**
 * The section of the guide that explains a message of failure, or a code: of a problem of `Anomalies`, of a fault of
 * `Scénarios`, of a failure of the add-on, of a finding of the formal notice's guard.
 * @returns its identifier, the anchor on the support page; `undefined` when the guide does not know it.
 */
export function guideAnchorOf(messageOrCode: string): string | undefined {
  return anchorIn(GUIDE_ANCHORS, messageOrCode);
}
