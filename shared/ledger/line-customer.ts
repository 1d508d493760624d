import { comparable } from "../base/normalise.ts";
import { customerInAccount } from "./receivable-accounts.ts";

export interface LineCustomer {
  /** Empty when nothing names it. */
  readonly name: string;
  readonly code: string;
}

/**
 * Who a line of a ledger is about: the auxiliary, else the tail of the account number, else the name alone. In a file
 * that has an auxiliary column a row without one may carry any other name beside it (a bank's): the account tells
 * better. (reference: LPF art. A47 A-1; method 2)
 * @param hasAuxiliary the file has both a column of auxiliary codes and one of accounts
 */
export function lineCustomer(
  code: string,
  name: string,
  account: string,
  accountLabel: string,
  hasAuxiliary: boolean,
): LineCustomer {
  if (code !== "" || (name !== "" && !hasAuxiliary)) return { name, code };
  const tail = customerInAccount(account, accountLabel);
  if (tail === undefined) return { name, code: "" };
  const isOwnLabel = accountLabel !== "" && !/^clients?$/.test(comparable(accountLabel));
  return { name: isOwnLabel ? accountLabel : name || tail, code: tail };
}
