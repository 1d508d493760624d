import { day } from "../base/day.ts";
import { formatAmount, formatDay } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { Problem } from "../model/problem.ts";

/** What is wrong and what follows, then what the owner can do. */
export interface ProblemText {
  readonly problem: string;
  readonly whatToDo: string;
}

/** The words of a problem, the same for all of its code or made from what it carries. */
export type ProblemWords = ProblemText | ((problem: Problem) => ProblemText);

/** Both sentences together. */
export const said = (problem: string, whatToDo: string): ProblemText => ({ problem, whatToDo });

/** The amount that a problem carries under a key, in its currency; 0 when it carries none. */
export const amountIn = (problem: Problem, key: string): string =>
  formatAmount(Number(problem.data?.[key] ?? 0) as Cents, problem.data?.currency);

/** A day that a problem carries, as the owner reads it. Throws when it is none. */
export const dayIn = (text: string): string => formatDay(day(text));
