import type { Problem, ProblemCode } from "../model/problem.ts";
import type { WhyLeftOut } from "../model/recognition.ts";
import { bicSentence, ibanSentence } from "./bank-details.ts";
import { CUSTOMER_QUESTIONS } from "./customer-questions.ts";
import { INVOICE_PROBLEMS } from "./invoice-problems.ts";
import { JOURNAL_PROBLEMS } from "./journal-problems.ts";
import { LEDGER_PROBLEMS } from "./ledger-problems.ts";
import { PAYMENT_PROBLEMS } from "./payment-problems.ts";
import { type ProblemText, type ProblemWords, said } from "./problem-words.ts";
import { RATE_PROBLEMS } from "./rate-problems.ts";
import { leftOutSentence } from "./recognition.ts";
import { scenarioProblem, templateProblem } from "./scenario-problems.ts";
import { SEGMENT_PROBLEMS } from "./segments.ts";
import { settingAdvice, unknownSettingAdvice } from "./settings.ts";
import { templateWhatToDo } from "./templates-lint.ts";

const TEXTS: Readonly<Record<ProblemCode, ProblemWords>> = {
  ...CUSTOMER_QUESTIONS,
  ...INVOICE_PROBLEMS,
  ...LEDGER_PROBLEMS,
  ...PAYMENT_PROBLEMS,
  ...JOURNAL_PROBLEMS,
  "setting-unreadable": ({ data }) =>
    said(
      "Réglage illisible : la valeur par défaut est utilisée.",
      settingAdvice(data?.name ?? "") ?? "Corrigez la valeur dans Réglages.",
    ),
  "setting-unknown": ({ data }) =>
    said(
      "Réglage inconnu : il est sans effet.",
      unknownSettingAdvice(data?.name ?? "") ?? "Vérifiez son nom dans Réglages.",
    ),
  "iban-invalid": ({ data }) => ibanSentence(data?.why ?? ""),
  "bic-invalid": ({ data }) => bicSentence(data?.why ?? ""),
  ...RATE_PROBLEMS,
  "scenario-invalid": scenarioProblem,
  "template-unknown": templateProblem,
  "template-fault": ({ data }) => said(data?.message ?? "", templateWhatToDo(data?.fault ?? "")),
  ...SEGMENT_PROBLEMS,
  "contact-invalid": said(
    "Cette adresse n’est pas une adresse e-mail : elle n’est pas utilisée.",
    "Corrigez l’adresse dans Clients.",
  ),
  "balance-shape-aged": said(
    "Balance déjà âgée, sans le détail des factures : les échéances sont estimées d’après les tranches.",
    "Pour des relances précises, ajoutez l’onglet de vos factures ou de votre grand livre.",
  ),
  "tab-not-understood": ({ place, data }) =>
    said(
      leftOutSentence({ tab: place.tab, why: (data?.why ?? "not-a-ledger") as WhyLeftOut, row: place.row }),
      "Rien à faire si cet onglet n’est pas une liste de factures.",
    ),
};

/** The French words for a problem: what it is, what follows, what to do. */
export function problemText(problem: Problem): ProblemText {
  const words = TEXTS[problem.code];
  return typeof words === "function" ? words(problem) : words;
}
