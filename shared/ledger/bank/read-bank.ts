import type { BankProblemCode, BankReading } from "../../model/bank.ts";
import type { FileKind } from "../../model/file-kind.ts";
import { kindOfText } from "../files/kind-of-text.ts";
import { readCamt } from "./read-camt.ts";
import { readCfonb } from "./read-cfonb.ts";
import { readBankCsv } from "./read-csv.ts";
import { readOfx } from "./read-ofx.ts";

const UNREADABLE = new Set<BankProblemCode>(["amount-unreadable", "date-unreadable", "line-unreadable"]);

/** A file of which no line could be read is refused with the first one: nothing of it would be imported. */
function refusedIfUnreadable(reading: BankReading, file: FileKind): BankReading {
  if (reading.kind === "refused" || reading.statements.some(({ lines }) => lines.length > 0)) return reading;
  const first = reading.problems.find(({ code }) => UNREADABLE.has(code));
  if (!first) return reading;
  const data = { line: String(first.line), value: first.value.slice(0, 100) };
  return { kind: "refused", code: "nothing-readable", file, data };
}

function readerOf(kind: FileKind): ((text: string) => BankReading) | undefined {
  switch (kind) {
    case "ofx":
      return readOfx;
    case "camt.053":
      return readCamt;
    case "cfonb-120":
      return readCfonb;
    case "bank-csv":
      return readBankCsv;
    default:
      return undefined;
  }
}

/**
 * Reads a bank's file from its decoded text: OFX, CAMT.053, CFONB 120 or CSV, told apart by contents. A line that
 * cannot be read is a problem with its line number; a text that is no statement is refused with what it is.
 */
export function readBankStatement(text: string): BankReading {
  const content = text.replace(/^\ufeff/, "");
  const file = kindOfText(content);
  const reader = readerOf(file);
  if (!reader) return { kind: "refused", code: "wrong-file", file, data: {} };
  return refusedIfUnreadable(reader(content), file);
}
