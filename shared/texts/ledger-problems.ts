import { formatNumber, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { ProblemCode } from "../model/problem.ts";
import { amountIn, type ProblemWords, said } from "./problem-words.ts";

/** What `Anomalies` says of the lines of a ledger or a FEC. */
export const LEDGER_PROBLEMS = {
  "direction-unknown": said("Sens inconnu : la ligne n’est pas comptée.", "Écrivez D ou C."),
  "line-unreadable": said(
    "Ligne illisible : elle n’est pas comptée.",
    "Corrigez la cellule, puis actualisez.",
  ),
  "settled-more-than-amount": (problem) =>
    said(
      `Plus de règlements (${amountIn(problem, "settled")}) que de facture (${amountIn(problem, "amount")}) : la différence est un trop-perçu.`,
      "Vérifiez les deux montants.",
    ),
  "lettrage-unbalanced": (problem) =>
    said(
      `Les lignes lettrées « ${problem.value} » ne s’équilibrent pas (reste ${amountIn(problem, "rest")}) : elles restent ouvertes.`,
      "Vérifiez le lettrage dans votre logiciel comptable.",
    ),
  "account-apart": (problem) =>
    said(
      `Compte ${problem.data?.account ?? ""} : ${plural(Number(problem.data?.count ?? 0), "ligne")} pour ${formatNumber(Number(problem.data?.total ?? 0) as Cents)} €, hors de la balance (seul le compte 411 y entre).`,
      "Rien à faire.",
    ),
  "line-repeated": (problem) =>
    said(
      `${plural(Number(problem.data?.count ?? 0), "ligne figure", "lignes figurent")} déjà plus haut ou ailleurs dans cet onglet (${problem.data?.count === "1" ? "ligne" : "lignes"} ${problem.data?.rows ?? ""}) : chacune compte une seule fois.`,
      "Rien à faire ; vous pouvez supprimer les lignes collées en trop.",
    ),
  "opening-aggregated": (problem) =>
    said(
      `À nouveaux sans détail (lignes ${problem.data?.rows ?? ""}, ${amountIn(problem, "total")}) : le détail de l’exercice précédent est absent. Montants comptés, sans échéance, jamais relancés.`,
      `Importez le FEC de ${problem.data?.year ?? "l’exercice précédent"}.`,
    ),
  "opening-differs": (problem) =>
    said(
      `À l’ouverture, ce client doit ${amountIn(problem, "opening")} d’après les à nouveaux et ${amountIn(problem, "prior")} d’après l’exercice précédent : les à nouveaux sont retenus.`,
      "Vérifiez que le fichier de l’exercice précédent est bien le dernier.",
    ),
  "two-customers-one-name": (problem) =>
    said(
      `Plusieurs comptes (${problem.data?.codes ?? ""}) portent ce nom : le nom seul ne dit pas lequel.`,
      "Donnez à chacun un nom différent, ou son code.",
    ),
} satisfies Partial<Record<ProblemCode, ProblemWords>>;
