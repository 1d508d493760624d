import { formatRate } from "../base/french-format.ts";
import type { Problem } from "../model/problem.ts";
import { rowToAdd } from "./law.ts";
import type { ProblemText } from "./problem-words.ts";

type RateProblemCode =
  | "owner-rates-unreadable"
  | "owner-rates-ignored"
  | "owner-rates-without-source"
  | "rate-half-year-unknown"
  | "contract-rate-under-floor";

const FORM =
  "Écrivez les deux taux en pour cent, le taux refi de la BCE puis le taux de l'intérêt légal («\u00a0tous les autres cas\u00a0»)\u00a0: 2,65 / 2,80.";

const WHY: Readonly<Record<string, string>> = {
  unreadable: "Taux illisibles",
  "one-missing": "Un seul taux est écrit, il en faut deux",
  implausible: "Taux invraisemblables (le taux refi s'écrit seul, sans les 10\u00a0points)",
};

const rate = (problem: Problem, key: string): string => formatRate(Number(problem.data?.[key] ?? 0));

/** What `Anomalies` says of the rates of half-years and of the contract's rate (C.com L441-10 II). */
export const RATE_PROBLEMS: Readonly<Record<RateProblemCode, (problem: Problem) => ProblemText>> = {
  "owner-rates-unreadable": ({ data }) => ({
    problem: `${WHY[data?.why ?? ""] ?? WHY.unreadable} pour ${data?.half ?? ""}\u00a0: cette ligne est sans effet.`,
    whatToDo: FORM,
  }),
  "owner-rates-ignored": (problem) => ({
    problem: `Crescendo connaît déjà les taux de ${problem.data?.half ?? ""} (refi ${rate(problem, "refi")}, intérêt légal ${rate(problem, "legal")})\u00a0: cette ligne est sans effet.`,
    whatToDo:
      problem.severity === "à savoir"
        ? "Rien à faire\u00a0: les taux sont les mêmes."
        : "Comparez avec les vôtres\u00a0; la ligne peut être supprimée.",
  }),
  "owner-rates-without-source": ({ data }) => ({
    problem: `Les taux de ${data?.half ?? ""} sont utilisés, mais leur source n'est pas écrite\u00a0: un décompte la cite.`,
    whatToDo:
      "Écrivez-la dans Explication, par exemple «\u00a0arrêté du 22/12/2026, JO du 29/12/2026\u00a0».",
  }),
  "rate-half-year-unknown": ({ data }) => {
    const halves = (data?.halves ?? "").split(", ");
    const which = halves.length > 1 ? "aux semestres" : "au semestre";
    return {
      problem: `Des factures échues portent intérêt ${which} ${halves.join(", ")}, dont les taux ne sont pas connus\u00a0: leurs pénalités ne sont pas calculées. Le reste n'est pas bloqué.`,
      whatToDo: `${rowToAdd(halves[0] ?? "")}${halves.length > 1 ? " Une ligne par semestre." : ""}`,
    };
  },
  "contract-rate-under-floor": (problem) => {
    const chosen = problem.data?.chosen ?? "";
    const halves = problem.data?.halves ?? "";
    const law =
      "un taux contractuel ne peut être inférieur à trois fois le taux de l'intérêt légal (C. com. art.\u00a0L441-10)";
    return {
      problem: `Votre taux de pénalité (${rate(problem, "rate")}) passe sous le plancher légal de certains semestres\u00a0: ${halves}. La loi ne dit pas ce qui le remplace alors\u00a0; ${law}.`,
      whatToDo:
        chosen === ""
          ? "Rien n'est calculé pour ces factures\u00a0: choisissez «\u00a0plancher\u00a0» ou «\u00a0taux légal par défaut\u00a0» dans Réglages, «\u00a0Taux sous le plancher\u00a0»."
          : `Rien à faire\u00a0: vous avez choisi «\u00a0${chosen}\u00a0» pour ces semestres.`,
    };
  },
};

/** One half-year under the floor: `2025 S1 (plancher 11,13 %, taux légal par défaut 13,15 %)`. */
export function underFloorHalf(halfYear: string, floor: number, byDefault: number): string {
  return `${halfYear} (plancher ${formatRate(floor)}, taux légal par défaut ${formatRate(byDefault)})`;
}
