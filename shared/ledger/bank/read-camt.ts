import type { Day } from "../../base/day.ts";
import { type Cents, cents } from "../../base/money.ts";
import { tidy } from "../../base/normalise.ts";
import type { BankProblem, BankReading, BankStatement } from "../../model/bank.ts";
import { bankDay } from "./bank-day.ts";
import { entryLines, moneyOf } from "./camt-entry.ts";
import { balanceProblem } from "./check-balance.ts";
import { at, childrenOf, readXml, textAt, type XmlNode } from "./xml-node.ts";

const signOf = (node: XmlNode): number => (textAt(node, "CdtDbtInd").toUpperCase() === "DBIT" ? -1 : 1);

/** Opening (`OPBD`, else the previous closing `PRCD`) and closing (`CLBD`) booked balances. */
function balanceOf(
  statement: XmlNode,
  codes: readonly string[],
): { amount: Cents; currency: string } | undefined {
  for (const code of codes) {
    for (const balance of childrenOf(statement, "Bal")) {
      if (textAt(balance, "Tp", "CdOrPrtry", "Cd") !== code) continue;
      const money = moneyOf(balance, "Amt");
      if (money) return { amount: cents(signOf(balance) * money.amount || 0), currency: money.currency };
    }
  }
  return undefined;
}

function accountOf(statement: XmlNode): string {
  const id = at(statement, "Acct", "Id");
  return textAt(id, "IBAN") || textAt(id, "Othr", "Id") || textAt(id, "BBAN");
}

function dayAt(node: XmlNode, ...path: readonly string[]): Day | undefined {
  return bankDay(textAt(node, ...path));
}

function statementOf(statement: XmlNode, problems: BankProblem[], rankBefore: number): BankStatement {
  const opening = balanceOf(statement, ["OPBD", "PRCD"]);
  const closing = balanceOf(statement, ["CLBD"]);
  const entries = childrenOf(statement, "Ntry");
  const currency =
    textAt(statement, "Acct", "Ccy").toUpperCase() ||
    opening?.currency ||
    moneyOf(entries[0], "Amt")?.currency ||
    "EUR";
  const lines = entries.flatMap((entry, index) =>
    entryLines(entry, rankBefore + index + 1, currency, problems),
  );
  const account = tidy(accountOf(statement));
  const from = dayAt(statement, "FrToDt", "FrDtTm") ?? dayAt(statement, "FrToDt", "FrDt");
  const until = dayAt(statement, "FrToDt", "ToDtTm") ?? dayAt(statement, "FrToDt", "ToDt");
  const read: BankStatement = {
    ...(account === "" ? {} : { account }),
    currency,
    lines,
    ...(opening?.currency === currency ? { opening: opening.amount } : {}),
    ...(closing?.currency === currency ? { closing: closing.amount } : {}),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  const problem = balanceProblem(read);
  if (problem) problems.push(problem);
  return read;
}

/** The statement message, whatever stands around it (an envelope of the bank's portal). */
function findMessages(root: XmlNode, depth = 5): readonly XmlNode[] {
  const found = childrenOf(root, "BkToCstmrStmt");
  if (found.length > 0 || depth === 0 || typeof root !== "object" || Array.isArray(root)) return found;
  return Object.keys(root).flatMap((name) =>
    childrenOf(root, name).flatMap((child) => findMessages(child, depth - 1)),
  );
}

/**
 * Reads CAMT.053 of any version, with or without namespace or prefixes: every statement of the file. An entry of
 * several payments is split into them when their amounts add up to it. Only booked entries count.
 */
export function readCamt(text: string): BankReading {
  const xml = readXml(text);
  if (xml.kind === "damaged") {
    const cut =
      !/>\s*$/.test(text.slice(-200)) || !/<\/(?:[\w.-]{1,40}:)?[\w.-]{1,60}\s*>\s*$/.test(text.slice(-200));
    return {
      kind: "refused",
      code: cut ? "truncated" : "damaged",
      file: "camt.053",
      data: { line: String(cut ? text.split("\n").length : xml.line) },
    };
  }
  const statements: BankStatement[] = [];
  const problems: BankProblem[] = [];
  let rank = 0;
  for (const message of findMessages(xml.root)) {
    for (const statement of childrenOf(message, "Stmt")) {
      statements.push(statementOf(statement, problems, rank));
      rank += childrenOf(statement, "Ntry").length;
    }
  }
  if (statements.length === 0) return { kind: "refused", code: "no-statement", file: "camt.053", data: {} };
  return { kind: "statement", format: "CAMT.053", statements, problems };
}
