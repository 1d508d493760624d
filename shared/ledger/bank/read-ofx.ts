import type { Day } from "../../base/day.ts";
import type { Cents } from "../../base/money.ts";
import { tidy } from "../../base/normalise.ts";
import type { BankLine, BankMeans, BankProblem, BankReading, BankStatement } from "../../model/bank.ts";
import { bankAmount } from "./bank-amount.ts";
import { bankDay } from "./bank-day.ts";
import { joinLabel } from "./bank-label.ts";
import { meansOf } from "./means-of.ts";
import { type OfxToken, ofxTokens } from "./ofx-tokens.ts";

/** TRNTYPE of the OFX specification that name a means. */
const MEANS: Readonly<Record<string, BankMeans>> = {
  CHECK: "chèque",
  XFER: "virement",
  DIRECTDEP: "virement",
  DIRECTDEBIT: "prélèvement",
  CASH: "espèces",
  ATM: "espèces",
  POS: "carte",
};

interface Account {
  currency: string;
  bank: string;
  branch: string;
  account: string;
  lines: BankLine[];
  closing: Cents | undefined;
  from: Day | undefined;
  until: Day | undefined;
}

interface Transaction {
  readonly fields: Map<string, string>;
  readonly line: number;
}

/** OFX amounts have no thousands sign: the single sign, dot or comma, stands before the decimals. */
function amountOf(text: string): Cents | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "");
  const read = bankAmount(bare, bare.includes(",") ? "," : ".");
  return read.kind === "amount" ? read.cents : undefined;
}

function lineOf(
  { fields, line }: Transaction,
  currency: string,
  problems: BankProblem[],
): BankLine | undefined {
  const text = (name: string): string => tidy(fields.get(name) ?? "");
  const written = text("TRNAMT");
  const amount = amountOf(written);
  if (amount === undefined) {
    problems.push({ code: "amount-unreadable", line, value: written });
    return undefined;
  }
  const on = bankDay(text("DTPOSTED")) ?? bankDay(text("DTUSER"));
  if (!on) {
    problems.push({ code: "date-unreadable", line, value: text("DTPOSTED") });
    return undefined;
  }
  const type = text("TRNTYPE").toUpperCase();
  const cheque = type === "CHECK" ? text("CHECKNUM") : "";
  const name = text("NAME");
  // NAME is cut at 32 signs: where MEMO begins with it, MEMO is the whole.
  const label = joinLabel([name, text("EXTDNAME"), text("MEMO"), cheque]);
  const means = meansOf(label) ?? MEANS[type];
  const bankId = text("FITID");
  return {
    day: on,
    amount,
    currency: text("CURSYM").toUpperCase() || currency,
    label,
    ...(means === undefined ? {} : { means }),
    ...(bankId === "" ? {} : { bankId }),
    line,
  };
}

const newAccount = (): Account => ({
  currency: "EUR",
  bank: "",
  branch: "",
  account: "",
  lines: [],
  closing: undefined,
  from: undefined,
  until: undefined,
});

/** Aggregates that speak of another account or of another balance than the statement's. */
const APART = new Set([
  "BANKACCTTO",
  "CCACCTTO",
  "AVAILBAL",
  "BALLIST",
  "BAL",
  "ORIGCURRENCY",
  "IMAGEDATA",
  "SONRS",
]);

interface OfxContent {
  readonly accounts: readonly Account[];
  readonly problems: BankProblem[];
  /** A list of operations was begun and not ended. */
  readonly listOpen: boolean;
  readonly ended: boolean;
  readonly lastLine: number;
}

/** Walks the tags in order, keeping only where it stands: a nesting of any depth costs nothing. */
function walk(tokens: Iterable<OfxToken>): OfxContent {
  const accounts: Account[] = [];
  const problems: BankProblem[] = [];
  let current: Account | undefined;
  let transaction: Transaction | undefined;
  let apart = "";
  let inBalance = false;
  let listOpen = false;
  let ended = false;
  let lastLine = 1;

  const endTransaction = (): void => {
    const line = transaction && current && lineOf(transaction, current.currency, problems);
    if (line) current?.lines.push(line);
    transaction = undefined;
  };
  const open = (name: string, line: number): boolean => {
    if (/^(?:CC)?STMTRS$/.test(name)) {
      endTransaction();
      current = newAccount();
      accounts.push(current);
      apart = "";
    } else if (name === "STMTTRN") {
      endTransaction();
      transaction = { fields: new Map(), line };
      apart = "";
    } else if (name === "LEDGERBAL") {
      endTransaction();
      inBalance = true;
    } else if (name === "BANKTRANLIST") listOpen = true;
    else if (APART.has(name)) apart = name;
    else return false;
    return true;
  };
  const close = (name: string): void => {
    if (name === apart) apart = "";
    if (name === "STMTTRN" || name === "BANKTRANLIST" || name === "OFX") endTransaction();
    if (name === "LEDGERBAL") inBalance = false;
    if (name === "BANKTRANLIST") listOpen = false;
    if (name === "OFX") ended = true;
  };
  const leaf = (name: string, value: string): void => {
    if (apart !== "") return;
    if (transaction) {
      if (!transaction.fields.has(name)) transaction.fields.set(name, value);
    } else if (current) {
      if (name === "CURDEF") current.currency = value.toUpperCase();
      else if (name === "BANKID") current.bank = value;
      else if (name === "BRANCHID") current.branch = value;
      else if (name === "ACCTID") current.account = value;
      else if (name === "DTSTART") current.from = bankDay(value);
      else if (name === "DTEND") current.until = bankDay(value);
      else if (name === "BALAMT" && inBalance) current.closing = amountOf(value);
    }
  };

  for (const { name, closing, value, line } of tokens) {
    lastLine = line;
    if (closing) close(name);
    else if (!open(name, line) && value !== "") leaf(name, value);
  }
  return { accounts, problems, listOpen, ended, lastLine };
}

function statementOf(account: Account): BankStatement {
  const { bank, branch, from, until, closing } = account;
  const isRib = /^\d{5}$/.test(bank) && /^\d{5}$/.test(branch) && /^[0-9A-Z]{11}$/i.test(account.account);
  const name = isRib ? `${bank}${branch}${account.account}` : account.account;
  return {
    ...(name === "" ? {} : { account: name }),
    currency: account.currency,
    lines: account.lines,
    ...(closing === undefined ? {} : { closing }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

/**
 * Reads OFX 1 (SGML, closing tags missing or not) and OFX 2 (XML): every account of the file. A transaction that
 * cannot be read is a problem with its line; a file cut in the middle of its list is refused.
 */
export function readOfx(text: string): BankReading {
  const { accounts, problems, listOpen, ended, lastLine } = walk(ofxTokens(text));
  if (!ended && (listOpen || accounts.length === 0)) {
    return { kind: "refused", code: "truncated", file: "ofx", data: { line: String(lastLine) } };
  }
  if (accounts.length === 0) return { kind: "refused", code: "no-statement", file: "ofx", data: {} };
  if (!ended) problems.push({ code: "end-missing", line: lastLine, value: "</OFX>" });
  return { kind: "statement", format: "OFX", statements: accounts.map(statementOf), problems };
}
