import type { Day } from "../../base/day.ts";
import { type Cents, ZERO } from "../../base/money.ts";
import { tidy } from "../../base/normalise.ts";
import { type DayCell, readDay } from "../../base/read-day.ts";
import type { FecColumn, FecLine, FecProblem } from "../../model/fec.ts";
import { fecAmount, fromSide } from "./fec-values.ts";
import { type FecLayout, fieldOf } from "./fit-row.ts";

/** The fields of a line → a typed line; what cannot be read of it is said. */
export type LineReader = (fields: readonly string[], line: number) => FecLine;

/** Reads lines of one layout; each distinct day is read once. */
export function fecLineReader(layout: FecLayout, say: (problem: FecProblem) => void): LineReader {
  const known = new Map<string, DayCell>();
  const dayIn = (text: string): DayCell => {
    const found = known.get(text);
    if (found) return found;
    const read = readDay(text);
    if (known.size < 50_000) known.set(text, read);
    return read;
  };

  return (fields, line) => {
    const at = (column: FecColumn): string => tidied(fieldOf(fields, layout, column));
    const dayOf = (column: FecColumn): Day | undefined => {
      const value = at(column);
      const read = dayIn(value);
      if (read.kind === "day") return read.day;
      if (read.kind !== "empty") {
        say({ code: read.kind === "impossible" ? "day-impossible" : "day-unreadable", line, column, value });
      }
      return undefined;
    };
    const dayText = at("EcritureDate");
    const day = dayOf("EcritureDate");
    if (day === undefined && dayIn(dayText).kind === "empty") {
      say({ code: "day-missing", line, column: "EcritureDate", value: dayText });
    }
    const account = at("CompteNum").replace(/ /g, "");
    if (account === "") say({ code: "account-missing", line, column: "CompteNum", value: "" });
    return {
      line,
      journal: at("JournalCode"),
      journalLabel: at("JournalLib"),
      entry: at("EcritureNum"),
      day,
      dayText,
      account,
      accountLabel: at("CompteLib"),
      auxiliary: at("CompAuxNum"),
      auxiliaryLabel: at("CompAuxLib"),
      piece: at("PieceRef"),
      pieceDay: dayOf("PieceDate"),
      label: at("EcritureLib"),
      ...amounts(fields, line, layout, say),
      lettrage: at("EcritureLet"),
      lettrageDay: dayOf("DateLet"),
      due: layout.columns.has("DateEcheance") ? dayOf("DateEcheance") : undefined,
    };
  };
}

const PLAIN = /^[!-~]*(?: [!-~]+)*$/;
const tidied = (text: string): string => (PLAIN.test(text) ? text : tidy(text));

function amounts(
  fields: readonly string[],
  line: number,
  layout: FecLayout,
  say: (problem: FecProblem) => void,
): { readonly debit: Cents; readonly credit: Cents; readonly unread?: FecLine["unread"] } {
  const at = (column: FecColumn): string => fieldOf(fields, layout, column);
  const faulty = (column: FecColumn, code: FecProblem["code"], debit: string, credit: string) => {
    say({ code, line, column, value: at(column) });
    return { debit: ZERO, credit: ZERO, unread: { debit, credit } };
  };
  if (layout.columns.has("Debit")) {
    const [debitText, creditText] = [at("Debit"), at("Credit")];
    const debit = fecAmount(debitText, layout.decimal);
    const credit = fecAmount(creditText, layout.decimal);
    if (debit !== undefined && credit !== undefined) return { debit, credit };
    return faulty(debit === undefined ? "Debit" : "Credit", "amount-unreadable", debitText, creditText);
  }
  const [amount, side] = [at("Montant"), at("Sens")];
  const read = fromSide(amount, side, layout.decimal);
  if (read === "amount") return faulty("Montant", "amount-unreadable", `${amount} ${side}`, "");
  if (read === "side") return faulty("Sens", "side-unreadable", `${amount} ${side}`, "");
  return read;
}
