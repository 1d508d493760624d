import { NO_BREAK_SPACE as NBSP } from "../base/french-format.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";

/** The codes whose words stand here. */
export type CustomerQuestionCode = Extract<
  ProblemCode,
  "payer-to-ask" | "payer-shared-number" | "payer-other-quality" | "statement-to-ask" | "invoice-moved"
>;

interface Words {
  readonly problem: string;
  readonly whatToDo: string;
}

const SHARED: Readonly<Record<string, string>> = {
  address: "la même adresse",
  email: "la même adresse e-mail",
  name: "le même nom sous plusieurs codes",
};

const quoted = (words: string): string => `«${NBSP}${words}${NBSP}»`;

/** What is asked of the owner, or said, about customers who may be reminded together. */
export const CUSTOMER_QUESTIONS: Readonly<Record<CustomerQuestionCode, (problem: Problem) => Words>> = {
  "payer-to-ask": ({ data = {} }) => {
    const shared = (data.kinds ?? "").split(",").map((kind) => SHARED[kind] ?? "");
    const codes = data.codes === undefined || data.codes === "" ? "" : `, codes ${data.codes}`;
    return {
      problem: `Ces ${data.count ?? ""} clients ont ${shared.join(" ou ")} (${data.names ?? ""}${codes})${NBSP}: payés par le même service${NBSP}?`,
      whatToDo: `Remplissez Payeur dans Clients avec le nom de celui qui paie${NBSP}: un seul message lui sera préparé. Sinon, écrivez ${quoted("aucun")}.`,
    };
  },
  "payer-shared-number": ({ value, data = {} }) => ({
    problem: `${value}${NBSP}: plusieurs clients du payeur ${data.payer ?? ""} ont une facture de même numéro (${data.numbers ?? ""})${NBSP}; leurs relances restent séparées.`,
    whatToDo: "Donnez à chaque facture un numéro différent pour qu’elles soient regroupées.",
  }),
  "payer-other-quality": ({ value, data = {} }) => ({
    problem: `${value}${NBSP}: la loi ne traite pas ce client comme son payeur ${data.payer ?? ""} (professionnel, public ou particulier)${NBSP}; ses relances restent séparées.`,
    whatToDo: "Vérifiez la Typologie du client et de son payeur dans Clients.",
  }),
  "statement-to-ask": ({ data = {} }) => ({
    problem: `${data.name ?? ""} reçoit plusieurs factures par mois${NBSP}: un relevé par mois${NBSP}?`,
    whatToDo: `Écrivez ${quoted("relevé mensuel")} (ou ${quoted("relevé le 10")}) dans Circuit de paiement de Clients${NBSP}; sinon ${quoted("pas de relevé")}.`,
  }),
  "invoice-moved": ({ data = {} }) => {
    const several = Number(data.count ?? "1") > 1;
    return {
      problem: `${data.numbers ?? ""}${NBSP}: le journal ${several ? "les connaît" : "la connaît"} au nom de ${data.from ?? ""}, vos factures ${several ? "les portent" : "la portent"} au nom de ${data.to ?? ""}. Ce qui a déjà été fait compte pour ${data.to ?? ""}.`,
      whatToDo: "Rien à faire si c’est le même client ; sinon corrigez la colonne Client.",
    };
  },
};
