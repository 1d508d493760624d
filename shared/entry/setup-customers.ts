import { type CustomerKey, SEGMENTS, type Segment } from "../model/customer.ts";
import { type Majority, SETUP_DONE, SETUP_REFUSALS } from "../texts/setup.ts";
import { acceptSegments, type SegmentChoice, type SegmentWrites } from "../workbook/accept-segments.ts";
import { appendRows } from "../workbook/append-rows.ts";
import type { Book, BookInput, CellsWrite } from "../workbook/book.ts";
import { isBlankRow } from "../workbook/read-table.ts";
import { newClients } from "../workbook/rows/client-rows.ts";
import { MAJORITY_SEGMENT, majorityOf, restOf } from "../workbook/setup/customers-question.ts";
import { setupMarks } from "../workbook/setup/marks.ts";
import { columnIndex } from "../workbook/tabs.ts";
import { markParts, type SetupChange } from "./setup-change.ts";

/** The owner's answer: a majority, the exceptions as they were left, and how many others follow the majority. */
export interface CustomersAnswer {
  readonly majority: Majority;
  readonly choices: readonly { readonly customer: string; readonly segment: string }[];
  readonly rest: number;
}

/**
 * (c) Writes the accepted segments in `Clients.Typologie` (made with its customers when missing), then remembers the
 * majority. Only what the owner saw is written: customers who came meanwhile make it a refusal.
 */
export function answerCustomers(input: BookInput, book: Book, answer: CustomersAnswer): SetupChange {
  const { majority } = answer;
  const rest = restOf(book, majority, majorityOf(setupMarks(input.tabs).get("customers")));
  if (rest.length !== answer.rest) return { kind: "refused", message: SETUP_REFUSALS.customersChanged };
  const choices: SegmentChoice[] = rest.map((customer) => ({
    customer,
    segment: MAJORITY_SEGMENT[majority],
  }));
  for (const { customer, segment } of answer.choices) {
    const known = SEGMENTS.find((one): one is Segment => one === segment);
    if (known === undefined || book.ledger.directory.get(customer as CustomerKey) === undefined) {
      return { kind: "refused", message: SETUP_REFUSALS.unknownCustomer };
    }
    choices.push({ customer: customer as CustomerKey, segment: known });
  }
  const accepted = writesOf(book, choices);
  if (accepted.kind === "refused") return accepted;
  const written = countOf(accepted, choices);
  return {
    kind: "change",
    parts: [
      ...(accepted.writes.length === 0 ? [] : [accepted.writes]),
      ...markParts(input.tabs, "customers", majority),
    ],
    sentence: SETUP_DONE.customers(written),
  };
}

/** In the rows of `Clients`; where there is no such tab yet (or an empty one), as a refresh would make it. */
function writesOf(book: Book, choices: readonly SegmentChoice[]): SegmentWrites {
  const before = book.ourCells.Clients;
  if (before !== undefined && !before.rows.every(isBlankRow)) return acceptSegments(book, choices);
  if (choices.length === 0) return { kind: "done", writes: [] };
  const at = columnIndex("Clients", "Typologie");
  const wanted = new Map(choices.map(({ customer, segment }) => [customer, segment]));
  const rows = newClients(book.ledger, book.listed).map(({ key, row }) =>
    row.map((cell, index) => (index === at ? (wanted.get(key) ?? null) : cell)),
  );
  const write = appendRows("Clients", before?.sheetId, before, rows);
  return { kind: "done", writes: write === undefined ? [] : [write] };
}

function countOf({ writes }: SegmentWrites & { kind: "done" }, choices: readonly SegmentChoice[]): number {
  const cells = writes.filter((write): write is CellsWrite => "cells" in write);
  const changed = cells.reduce((sum, { cells: own }) => sum + own.length, 0);
  const added = writes.some((write) => !("cells" in write));
  return added ? new Set(choices.map(({ customer }) => customer)).size : changed;
}
