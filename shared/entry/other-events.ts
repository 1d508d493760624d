import { callEvents } from "../dunning/call-outcome.ts";
import { disputeClosed, disputeOpened, offerReceived, solvencyNoted } from "../dunning/commitment-events.ts";
import type { NewEvent } from "../dunning/events.ts";
import { type CallReport, DISPUTE_REASONS } from "../model/commitments.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Allocation } from "../model/ledger.ts";
import { callTexts } from "../texts/call-forms.ts";
import { type DisputeResolution, RESOLUTION_WORDS } from "../texts/disputes.ts";
import type { Book } from "../workbook/book.ts";
import type { Answers } from "./event-form.ts";
import type { OpenDispute, OtherKind } from "./other-forms.ts";

interface OtherAbout {
  readonly customer: CustomerKey;
  readonly invoices: readonly Allocation[];
  readonly disputes: readonly OpenDispute[];
  readonly id: string;
}

/** The row of an event noted apart; `undefined` when the dispute to close is no longer there. */
export function otherEvent(
  book: Book,
  kind: OtherKind,
  answers: Answers,
  { customer, invoices, disputes, id }: OtherAbout,
): NewEvent | undefined {
  const { asOf: today, settings } = book;
  const { author } = settings;
  const base = { id, day: today, ...(author === undefined ? {} : { author }) };
  const row = { ...base, customer, invoices };
  const { day, motive, said } = answers;
  const about = answers.amount === undefined ? {} : { amount: answers.amount };
  switch (kind) {
    case "promesse":
    case "annoncé payé":
      return saidApart(book, kind === "promesse" ? "promise" : "announced-paid", answers, row);
    case "litige ouvert": {
      const owner = answers.owner ?? settings.disputeSolver;
      return disputeOpened({
        ...row,
        reason: DISPUTE_REASONS.find((one) => one === answers.reason) ?? "other",
        ...(said === undefined ? {} : { words: said }),
        ...about,
        ...(day === undefined ? {} : { targetDay: day }),
        ...(owner === undefined ? {} : { owner }),
      });
    }
    case "litige clos": {
      const dispute = disputes.find(({ event }) => event.id === answers.reference);
      return dispute === undefined ? undefined : closingOf(dispute, answers, base);
    }
    case "message reçu":
      return { ...row, kind, direction: "entrant", motive };
    case "offre reçue":
      return {
        ...offerReceived({ ...row, ...about, points: (said ?? "").split(";") }),
        ...(day === undefined ? {} : { promisedDay: day }),
      };
    case "pause":
      return { ...row, kind, promisedDay: day, motive };
    case "paiement rejeté":
      return { ...row, ...about, day: day ?? today, kind, motive: answers.means, detail: said };
    case "étape avancée":
      return { ...row, kind, step: answers.step, motive };
    case "reprise d'historique":
      return { ...row, day: day ?? today, kind, step: answers.step };
    case "solvabilité":
      return solvencyNoted({
        ...base,
        day: day ?? today,
        customer,
        fact: motive ?? "",
        source: answers.source ?? "",
      });
    case "procédure collective":
      return { ...row, invoices: [], day: day ?? today, kind, motive };
    case "dossier transmis":
      return { ...row, kind, detail: answers.owner };
    case "passage en perte":
      return { ...row, ...about, kind, motive };
    case "note":
    case "reprise":
      return { ...row, kind, motive };
  }
}

/** The row that closes a dispute. */
export function closingOf(
  { event }: OpenDispute,
  answers: Answers,
  base: { readonly id: string; readonly day: NewEvent["day"]; readonly author?: string },
): NewEvent {
  const resolution = (Object.keys(RESOLUTION_WORDS) as DisputeResolution[]).find(
    (one) => one === answers.resolution,
  );
  return disputeClosed({
    ...base,
    dispute: event,
    resolution: resolution ?? "other",
    ...(answers.amount === undefined ? {} : { granted: answers.amount }),
    ...(answers.said === undefined ? {} : { words: answers.said }),
  });
}

/** A promise or a payment announced otherwise than on the phone: the same row as after a call, without its channel. */
function saidApart(
  book: Book,
  outcome: "promise" | "announced-paid",
  answers: Answers,
  row: { readonly id: string; readonly customer: CustomerKey; readonly invoices: readonly Allocation[] },
): NewEvent | undefined {
  const { day, amount: stated, means, signatory } = answers;
  const report: CallReport = {
    outcome,
    ...(outcome === "promise" && day !== undefined ? { day } : {}),
    ...(stated === undefined ? {} : { amount: stated }),
    ...(means === undefined ? {} : { means }),
    ...(signatory === undefined ? {} : { signatory }),
  };
  const ids = { call: "", next: row.id };
  const { customer, invoices } = row;
  const [, said] = callEvents({
    customer,
    invoices,
    report,
    today: book.asOf,
    settings: book.settings,
    ids,
  });
  if (said === undefined) return undefined;
  const paid = outcome === "announced-paid" && day !== undefined ? callTexts.paidOnDetail(day) : undefined;
  const detail = [said.detail, paid].filter((part) => part !== undefined).join(" ; ");
  return { ...said, channel: undefined, detail: detail === "" ? undefined : detail };
}
