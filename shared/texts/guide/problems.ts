import type { ProblemCode } from "../../model/problem.ts";
import type { GuideChapter } from "./line.ts";
import { type ProblemHelp, problemSections } from "./problem-help.ts";
import { CUSTOMER_PROBLEMS, SCENARIO_FAULTS } from "./problems-customers.ts";
import { INVOICE_PROBLEMS } from "./problems-invoices.ts";
import { LEDGER_PROBLEMS } from "./problems-ledger.ts";

/** Every kind of problem has its entry: a new code without one does not compile. */
export const PROBLEM_HELP: Readonly<Record<ProblemCode, ProblemHelp>> = {
  ...INVOICE_PROBLEMS,
  ...LEDGER_PROBLEMS,
  ...CUSTOMER_PROBLEMS,
};

/** The rows of `Anomalies`, explained one by one. */
export const PROBLEM_CHAPTERS: readonly GuideChapter[] = [
  {
    id: "anomalies-factures",
    title: "Anomalies : vos factures",
    product: "both",
    sections: problemSections("anomalie", INVOICE_PROBLEMS),
  },
  {
    id: "anomalies-reglements",
    title: "Anomalies : grand livre et règlements",
    product: "both",
    sections: problemSections("anomalie", LEDGER_PROBLEMS),
  },
  {
    id: "anomalies-clients",
    title: "Anomalies : clients, journal et réglages",
    product: "both",
    sections: problemSections("anomalie", CUSTOMER_PROBLEMS),
  },
  {
    id: "anomalies-scenarios",
    title: "Anomalies : les étapes d'un scénario",
    product: "both",
    sections: problemSections("scenario", SCENARIO_FAULTS),
  },
];
