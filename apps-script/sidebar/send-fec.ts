import { fecSteps } from "#shared/ledger/fec/read-fec.ts";
import type { FecFile } from "#shared/model/fec.ts";
import { fecControlRows, fecNotes, importSentence } from "#shared/texts/import-fec.ts";
import type { ImportReport } from "#shared/workbook/book.ts";
import { fecRefusal, type LedgerRow, latestDay, ledgerRowSteps } from "#shared/workbook/import-fec-rows.ts";
import { FIRST_PART, nextPart, partAfterFailure } from "./part-size.ts";
import type { Progress } from "./sending-bar.tsx";
import type { Server } from "./server.ts";

/** A FEC read in the page, and how far it has been sent. */
export interface FecSending {
  readonly name: string;
  readonly reading: FecFile;
  readonly rows: readonly LedgerRow[];
  /** Rows that the workbook has answered for, and what became of them. */
  readonly sent: Sent;
  /** Rows that the next call brings. */
  readonly part: number;
}

interface Sent {
  readonly rows: number;
  readonly added: number;
  readonly already: number;
  readonly changed: number;
  readonly notes: readonly string[];
}

const NOTHING: Sent = { rows: 0, added: 0, already: 0, changed: 0, notes: [] };

/** Reads a FEC in the page, step by step: what it is refused for, or its rows ready to be sent. */
export function* prepareFec(
  text: string,
  name: string,
): Generator<
  number,
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "fec"; readonly sending: FecSending }
> {
  const reading = yield* fecSteps(text);
  const refused = fecRefusal(reading, name);
  if (reading.kind === "refused" || refused !== undefined) return { kind: "refused", message: refused ?? "" };
  yield 1;
  const rowSteps = ledgerRowSteps(reading);
  let step = rowSteps.next();
  while (step.done !== true) {
    yield 1;
    step = rowSteps.next();
  }
  return { kind: "fec", sending: { name, reading, rows: step.value, sent: NOTHING, part: FIRST_PART } };
}

/**
 * Sends the rows part by part, from where the sending stands. A part cut on its way may be sent again: the workbook
 * knows each line by its key.
 * @param step called after each part with how far it is, so that a failure or a stop can be taken up from there.
 * @returns the sending as it stands; complete once all rows are sent.
 */
export async function sendFec(
  fec: FecSending,
  server: Pick<Server, "importLedgerRows">,
  step: (fec: FecSending) => void,
  stopped: () => boolean,
): Promise<FecSending> {
  const file = { fileName: fec.name, until: latestDay(fec.rows) };
  let now = fec;
  while (!isComplete(now) && !stopped()) {
    const part = fec.rows.slice(now.sent.rows, now.sent.rows + now.part);
    const began = performance.now();
    let answer: ImportReport;
    try {
      answer = await server.importLedgerRows(part, file);
    } catch (problem) {
      step({ ...now, part: partAfterFailure(now.part) });
      throw problem;
    }
    const { added, already, changed, notes } = answer;
    const { sent } = now;
    now = {
      ...fec,
      part: nextPart(now.part, performance.now() - began),
      sent: {
        rows: sent.rows + part.length,
        added: sent.added + added,
        already: sent.already + already,
        changed: sent.changed + changed,
        notes: [...sent.notes, ...notes],
      },
    };
    step(now);
  }
  return now;
}

export const isComplete = ({ rows, sent }: FecSending): boolean => sent.rows === rows.length;

export const progressOf = ({ rows, sent }: FecSending): Progress => ({ done: sent.rows, total: rows.length });

/** The report of a whole file, as the import of its text in one go would give it. */
export function fecReport({ name, reading, rows, sent }: FecSending): ImportReport {
  const { controls } = reading;
  const { added, already, changed } = sent;
  return {
    sentence: importSentence({ added, already, changed, lines: controls.lines, kept: rows.length }),
    file: name,
    format: "FEC",
    added,
    already,
    changed,
    leftOut: controls.lines + controls.leftOut - rows.length,
    controls: fecControlRows(controls),
    notes: [...fecNotes(reading), ...sent.notes],
  };
}
