import { type Cents, cents } from "../../base/money.ts";
import type { BankLine, BankMeans, BankProblem } from "../../model/bank.ts";
import { bankAmount } from "./bank-amount.ts";
import { bankDay } from "./bank-day.ts";
import { joinLabel } from "./bank-label.ts";
import { meansOf } from "./means-of.ts";
import { at, childrenOf, textAt, type XmlNode } from "./xml-node.ts";

export interface CamtMoney {
  readonly amount: Cents;
  /** Empty when the element names none. */
  readonly currency: string;
}

/** Families of ISO 20022 bank transaction codes, domain PMNT. */
const FAMILY_MEANS: Readonly<Record<string, BankMeans>> = {
  RCDT: "virement",
  ICDT: "virement",
  RRCT: "virement",
  IRCT: "virement",
  IDDT: "prélèvement",
  RDDT: "prélèvement",
  MCRD: "carte",
  CCRD: "carte",
  RCHQ: "chèque",
  ICHQ: "chèque",
  DRFT: "effet",
  LBOX: "effet",
};

/** Sub-families that take an earlier operation back: unpaid, returned, reversed. */
const TAKEN_BACK = new Set(["UPDD", "PRDD", "UPCQ", "UPCT", "RPCR", "RRTN", "UPTF"]);
const NO_REFERENCE = /^(?:NOTPROVIDED|NOT PROVIDED|NONREF|NONE|N\/A|NP)$/i;

/** Amount of an element in cents, as written: `CdtDbtInd` beside it gives the sign. */
export function moneyOf(node: XmlNode, ...path: readonly string[]): CamtMoney | undefined {
  const read = bankAmount(textAt(node, ...path), ".");
  if (read.kind !== "amount") return undefined;
  return { amount: read.cents, currency: textAt(node, ...path, "@Ccy").toUpperCase() };
}

const isDebit = (node: XmlNode): boolean => textAt(node, "CdtDbtInd").toUpperCase() === "DBIT";

/** Name of a party: v2 to v7 write it at once, v8 and later under `Pty`. */
function nameOf(details: XmlNode, party: string): string {
  const node = at(details, "RltdPties", party);
  return textAt(node, "Nm") || textAt(node, "Pty", "Nm");
}

function remittance(details: XmlNode): readonly string[] {
  const texts = childrenOf(at(details, "RmtInf"), "Ustrd").map((one) => textAt(one));
  for (const structured of childrenOf(at(details, "RmtInf"), "Strd")) {
    texts.push(textAt(structured, "CdtrRefInf", "Ref"));
    for (const document of childrenOf(structured, "RfrdDocInf")) texts.push(textAt(document, "Nb"));
    for (const more of childrenOf(structured, "AddtlRmtInf")) texts.push(textAt(more));
  }
  return texts;
}

function referencesOf(details: XmlNode): readonly string[] {
  return [textAt(details, "Refs", "EndToEndId"), textAt(details, "Refs", "ChqNb")].filter(
    (text) => text !== "" && !NO_REFERENCE.test(text),
  );
}

function payerOf(details: XmlNode, debit: boolean): string {
  return debit
    ? nameOf(details, "Cdtr") || nameOf(details, "UltmtCdtr")
    : nameOf(details, "Dbtr") || nameOf(details, "UltmtDbtr");
}

const detailLabel = (details: XmlNode, debit: boolean): readonly string[] => [
  textAt(details, "AddtlTxInf"),
  payerOf(details, debit),
  nameOf(details, debit ? "UltmtCdtr" : "UltmtDbtr"),
  ...remittance(details),
  ...referencesOf(details),
];

/** Code of the operation: its means, and whether it takes back an earlier one. */
function operationOf(node: XmlNode): { readonly means?: BankMeans; readonly takenBack: boolean } {
  const code = at(node, "BkTxCd", "Domn", "Fmly");
  const family = textAt(code, "Cd");
  const sub = textAt(code, "SubFmlyCd");
  const means = family === "CNTR" && sub === "CDPT" ? "espèces" : FAMILY_MEANS[family];
  return { ...(means === undefined ? {} : { means }), takenBack: TAKEN_BACK.has(sub) };
}

interface Part {
  readonly details: XmlNode;
  /** Signed. */
  readonly amount: number;
}

/** The payments of one entry, when every one has its amount and together they are the entry. */
function partsOf(
  all: readonly XmlNode[],
  total: number,
  currency: string,
  debit: boolean,
): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (const details of all) {
    const money = moneyOf(details, "Amt") ?? moneyOf(details, "AmtDtls", "TxAmt", "Amt");
    if (!money || (money.currency !== "" && money.currency !== currency)) return undefined;
    const own = textAt(details, "CdtDbtInd");
    const negative = own === "" ? debit : isDebit(details);
    parts.push({ details, amount: negative ? -money.amount : money.amount });
  }
  return parts.reduce((sum, one) => sum + one.amount, 0) === total ? parts : undefined;
}

/**
 * The lines of one entry: one, or one a payment of a batch. An entry announced (`PDNG`), informative (`INFO`) or that
 * cannot be read gives none, and a problem.
 */
export function entryLines(
  entry: XmlNode,
  rank: number,
  accountCurrency: string,
  problems: BankProblem[],
): readonly BankLine[] {
  const status = (textAt(entry, "Sts", "Cd") || textAt(entry, "Sts")).toUpperCase();
  if (status !== "" && status !== "BOOK") {
    problems.push({ code: "not-booked", line: rank, value: status });
    return [];
  }
  const money = moneyOf(entry, "Amt");
  if (!money) {
    problems.push({ code: "amount-unreadable", line: rank, value: textAt(entry, "Amt") });
    return [];
  }
  const written = textAt(entry, "BookgDt", "Dt") || textAt(entry, "BookgDt", "DtTm");
  const on = bankDay(written) ?? bankDay(textAt(entry, "ValDt", "Dt") || textAt(entry, "ValDt", "DtTm"));
  if (!on) {
    problems.push({ code: "date-unreadable", line: rank, value: written });
    return [];
  }
  const debit = isDebit(entry);
  const total = debit ? -money.amount : money.amount;
  const currency = money.currency || accountCurrency;
  const reversed = /^(?:true|1)$/.test(textAt(entry, "RvslInd"));
  const entryText = textAt(entry, "AddtlNtryInf");
  const entryOperation = operationOf(entry);
  const reference = textAt(entry, "AcctSvcrRef");

  const lineOf = (labels: readonly string[], amount: number, details: XmlNode | undefined): BankLine => {
    const label = joinLabel(labels);
    const operation = operationOf(details);
    const means = meansOf(entryText) ?? operation.means ?? entryOperation.means ?? meansOf(label);
    const returned = at(details, "RtrInf") !== undefined;
    const takenBack = reversed || returned || entryOperation.takenBack || operation.takenBack;
    const payer = details === undefined ? "" : payerOf(details, amount < 0);
    const bankId = (details === undefined ? "" : textAt(details, "Refs", "AcctSvcrRef")) || reference;
    return {
      day: on,
      amount: cents(amount === 0 ? 0 : amount),
      currency,
      label,
      ...(payer === "" ? {} : { payer }),
      ...(bankId === "" ? {} : { bankId }),
      ...(means === undefined ? {} : { means }),
      ...(takenBack ? { reversal: true } : {}),
      line: rank,
    };
  };

  const all = childrenOf(entry, "NtryDtls").flatMap((group) => childrenOf(group, "TxDtls"));
  if (all.length > 1) {
    const parts = partsOf(all, total, currency, debit);
    if (parts) {
      return parts.map(({ details, amount }) =>
        lineOf([entryText, ...detailLabel(details, debit)], amount, details),
      );
    }
    if (all.some((details) => moneyOf(details, "Amt") ?? moneyOf(details, "AmtDtls", "TxAmt", "Amt"))) {
      problems.push({ code: "batch-not-split", line: rank, value: String(all.length) });
    }
  }
  const labels = [entryText, ...all.slice(0, 50).flatMap((details) => detailLabel(details, debit))];
  return [lineOf(labels, total, all.length === 1 ? all[0] : undefined)];
}
