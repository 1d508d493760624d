import { type Day, dayFrom } from "../../base/day.ts";
import { type Cents, cents } from "../../base/money.ts";
import { tidy } from "../../base/normalise.ts";
import type { BankLine, BankMeans, BankProblem, BankReading, BankStatement } from "../../model/bank.ts";
import { joinLabel } from "./bank-label.ts";
import { type CfonbRecord, cfonbRecords } from "./cfonb-records.ts";
import { balanceProblem } from "./check-balance.ts";
import { meansOf } from "./means-of.ts";

/** Interbank operation codes that say the means; the label says it first. */
const MEANS: Readonly<Record<string, BankMeans>> = {
  "01": "chèque",
  "02": "chèque",
  "05": "virement",
  "06": "virement",
  "08": "prélèvement",
  "18": "virement",
  B1: "prélèvement",
};

/** Qualifiers of complementary records (05) that hold words: labels, names, references. */
const WORDS = new Set([
  "LIB",
  "LCC",
  "LC2",
  "LCS",
  "LEM",
  "NPY",
  "NBE",
  "NPO",
  "NBU",
  "RCN",
  "REF",
  "RET",
  "CPY",
]);
/** Names of those who pay. */
const PAYER = new Set(["NPY", "NPO"]);

const POSITIVE = "{ABCDEFGHI";
const NEGATIVE = "}JKLMNOPQR";

/** 14 digits of which the last also bears the sign ({ and A–I: +0 to +9; } and J–R: −0 to −9); −0 is 0. */
function amountOf(text: string, decimals: number): Cents | undefined {
  const bare = text.trim();
  if (bare === "") return undefined;
  const last = bare.slice(-1).toUpperCase();
  // « é » and « è » stand for { and } where the file crossed the French variant of ASCII.
  const sign = last === "É" ? "{" : last === "È" ? "}" : last;
  const plus = POSITIVE.indexOf(sign);
  const minus = NEGATIVE.indexOf(sign);
  const digit = plus >= 0 ? plus : minus >= 0 ? minus : /\d/.test(sign) ? Number(sign) : -1;
  const head = bare.slice(0, -1);
  if (digit < 0 || !/^\d*$/.test(head)) return undefined;
  const units = Number(`${head}${digit}`);
  const scaled = decimals <= 2 ? units * 10 ** (2 - decimals) : Math.round(units / 10 ** (decimals - 2));
  if (!Number.isSafeInteger(scaled)) return undefined;
  return cents(minus >= 0 && scaled !== 0 ? -scaled : scaled);
}

/** `JJMMAA`: years 70 to 99 are of the last century. */
function dayOf(text: string): Day | undefined {
  if (!/^\d{6}$/.test(text)) return undefined;
  const year = Number(text.slice(4));
  return dayFrom(year < 70 ? 2000 + year : 1900 + year, Number(text.slice(2, 4)), Number(text.slice(0, 2)));
}

interface Draft {
  readonly record: CfonbRecord;
  readonly words: string[];
  payer: string;
}

interface Account {
  readonly account: string;
  readonly currency: string;
  readonly lines: BankLine[];
  opening: Cents | undefined;
  closing: Cents | undefined;
  from: Day | undefined;
  until: Day | undefined;
}

const field = ({ text }: CfonbRecord, from: number, to: number): string => text.slice(from - 1, to);
const decimalsOf = (record: CfonbRecord): number => Number(/\d/.exec(field(record, 20, 20))?.[0] ?? 2);
/** Bank, branch and account: what a RIB holds before its key. */
const accountOf = (record: CfonbRecord): string =>
  `${field(record, 3, 7)}${field(record, 12, 16)}${field(record, 22, 32)}`.trim();

function lineOf(
  { record, words, payer }: Draft,
  currency: string,
  problems: BankProblem[],
): BankLine | undefined {
  const written = field(record, 91, 104);
  const amount = amountOf(written, decimalsOf(record));
  const on = dayOf(field(record, 35, 40));
  if (amount === undefined || !on) {
    const code = amount === undefined ? "amount-unreadable" : "date-unreadable";
    problems.push({
      code,
      line: record.line,
      value: tidy(amount === undefined ? written : field(record, 35, 40)),
    });
    return undefined;
  }
  const label = joinLabel([field(record, 49, 79), ...words, field(record, 105, 120)]);
  const means = meansOf(label) ?? MEANS[field(record, 33, 34)];
  const number = tidy(field(record, 82, 88));
  return {
    day: on,
    amount,
    currency,
    label,
    ...(payer === "" ? {} : { payer }),
    ...(/[1-9A-Z]/i.test(number) ? { bankId: number } : {}),
    ...(means === undefined ? {} : { means }),
    // A reason of rejection is only given for what comes back.
    ...(field(record, 41, 42).trim() === "" ? {} : { reversal: true }),
    line: record.line,
  };
}

/**
 * Reads CFONB 120: old balance (01), operations (04) with what completes them (05), new balance (07), any number of
 * accounts, records parted by line ends or not. A statement without its new balance was cut: refused.
 */
export function readCfonb(text: string): BankReading {
  const accounts: Account[] = [];
  const problems: BankProblem[] = [];
  let current: Account | undefined;
  let draft: Draft | undefined;
  let lastLine = 1;
  let open = false;

  const endDraft = (): void => {
    const line = draft && current && lineOf(draft, current.currency, problems);
    if (line) current?.lines.push(line);
    draft = undefined;
  };
  const begin = (record: CfonbRecord): Account => {
    const account: Account = {
      account: accountOf(record),
      currency: /^[A-Z]{3}$/.test(field(record, 17, 19)) ? field(record, 17, 19) : "EUR",
      lines: [],
      opening: undefined,
      closing: undefined,
      from: undefined,
      until: undefined,
    };
    accounts.push(account);
    return account;
  };
  for (const record of cfonbRecords(text)) {
    lastLine = record.line;
    const kind = field(record, 1, 2);
    if (kind !== "05") endDraft();
    if (kind === "01") {
      if (open) break;
      current = begin(record);
      current.opening = amountOf(field(record, 91, 104), decimalsOf(record));
      current.from = dayOf(field(record, 35, 40));
      open = true;
    } else if (kind === "04") {
      if (!current || current.account !== accountOf(record)) current = begin(record);
      draft = { record, words: [], payer: "" };
    } else if (kind === "05") {
      const qualifier = field(record, 46, 48);
      if (draft && WORDS.has(qualifier)) {
        // RCN: reference of the client, then nature of the payment, each 35 signs.
        if (qualifier === "RCN") draft.words.push(field(record, 49, 83), field(record, 84, 118));
        else draft.words.push(field(record, 49, 118));
        if (PAYER.has(qualifier) && draft.payer === "") draft.payer = tidy(field(record, 49, 118));
      }
    } else if (kind === "07") {
      if (current && current.account === accountOf(record)) {
        current.closing = amountOf(field(record, 91, 104), decimalsOf(record));
        current.until = dayOf(field(record, 35, 40));
      }
      open = false;
    } else
      problems.push({ code: "line-unreadable", line: record.line, value: tidy(record.text).slice(0, 80) });
  }
  endDraft();
  if (open)
    return { kind: "refused", code: "truncated", file: "cfonb-120", data: { line: String(lastLine) } };
  if (accounts.length === 0) return { kind: "refused", code: "no-statement", file: "cfonb-120", data: {} };
  const statements = accounts.map(statementOf);
  for (const statement of statements) {
    const problem = balanceProblem(statement);
    if (problem) problems.push(problem);
  }
  return { kind: "statement", format: "CFONB 120", statements, problems };
}

function statementOf({ account, currency, lines, opening, closing, from, until }: Account): BankStatement {
  return {
    ...(account === "" ? {} : { account }),
    currency,
    lines,
    ...(opening === undefined ? {} : { opening }),
    ...(closing === undefined ? {} : { closing }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}
