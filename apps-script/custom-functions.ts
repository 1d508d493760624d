import { agedBalanceFunction } from "#shared/workbook/custom-function-aged-balance.ts";
import {
  bucketFunction,
  daysLateFunction,
  dueDateFunction,
  indemnityFunction,
  interestFunction,
} from "#shared/workbook/custom-functions.ts";
import { runFunction } from "./platform/function-context.ts";

/** What the sheet gave and what it gets: any value or rows of values. */
type Given = unknown;
type Shown = ReturnType<typeof runFunction>;

export function joursRetard(due: Given, on: Given): Shown {
  return runFunction([due, on], false, ({ args: [a = null, b = null], context }) =>
    daysLateFunction(a, b, context),
  );
}

export function trancheRetard(due: Given, on: Given): Shown {
  return runFunction([due, on], true, ({ args: [a = null, b = null], context }) =>
    bucketFunction(a, b, context),
  );
}

export function dateEcheance(issued: Given, terms: Given): Shown {
  return runFunction([issued, terms], false, ({ args: [a = null, b = null], context }) =>
    dueDateFunction(a, b, context),
  );
}

export function penalitesRetard(amount: Given, due: Given, on: Given, debtor: Given, rate: Given): Shown {
  return runFunction([amount, due, on, debtor, rate], true, ({ args, context }) => {
    const [a = null, b = null, c = null, d = null, e = null] = args;
    return interestFunction({ amount: a, due: b, until: c, debtor: d, rate: e }, context);
  });
}

export function indemniteRecouvrement(debtor: Given, count: Given): Shown {
  return runFunction([debtor, count], false, ({ args: [a = null, b = null] }) => indemnityFunction(a, b));
}

export function balanceAgee(range: Given, on: Given): Shown {
  return runFunction([range, on], true, ({ args: [a = null, b = null], context }) =>
    agedBalanceFunction(a, b, context),
  );
}
