import type { Day } from "#shared/base/day.ts";
import { solvencyNoted } from "#shared/dunning/commitment-events.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { InsolvencyNotice } from "#shared/model/insolvency-notice.ts";
import { lookUpTexts } from "#shared/texts/panel/look-ups.ts";
import type { Book } from "#shared/workbook/book.ts";
import type { CompanyFound } from "../lookups/company-registry.ts";
import { openedProcedure } from "../lookups/insolvency-notices.ts";
import { sideId } from "./side-id.ts";

/** What may be noted of a look-up: the same identifier on every computer, so that it stands in the journal once. */
export interface Notable {
  readonly event: NewEvent;
  readonly noted: boolean;
}

type About = Pick<Book, "journal" | "settings" | "asOf">;

function notable(
  { journal, settings }: About,
  words: readonly string[],
  make: (row: { readonly id: string; readonly author?: string }) => NewEvent,
): Notable {
  const { id, prepared } = sideId(journal, ["look-up", ...words].join("\n"));
  const author = settings.author === undefined ? {} : { author: settings.author };
  return { event: make({ id, ...author }), noted: prepared };
}

/**
 * What a notice may be noted as: proceedings, on the day of the judgment, when it opens some; else a fact about the
 * customer's solvency. `undefined`: it was cancelled, or says nothing that can be dated.
 */
export function notableNotice(
  book: About,
  customer: CustomerKey,
  notice: InsolvencyNotice,
): Notable | undefined {
  if (notice.standing === "cancelled" || notice.type === "cancellation") return undefined;
  const procedure = openedProcedure(notice);
  const source = lookUpTexts.bodaccSource(notice.id, notice.published);
  const day = notice.judged;
  if (procedure !== undefined && day === undefined) return undefined;
  const words = [customer, notice.id];
  if (procedure !== undefined && day !== undefined) {
    return notable(book, words, (row) => ({
      ...row,
      day,
      customer,
      invoices: [],
      kind: "procédure collective",
      motive: procedure,
      detail: [`Source : ${source}`, notice.court, notice.nature]
        .filter((part) => part !== "")
        .map((part) => `${part}.`)
        .join(" "),
    }));
  }
  const dated = day ?? notice.published;
  if (dated === undefined || notice.nature === "") return undefined;
  return notable(book, words, (row) =>
    solvencyNoted({ ...row, day: dated, customer, fact: notice.nature, source, more: notice.court }),
  );
}

/** That a company has ceased, as the registry says it. */
export function notableClosure(
  book: About,
  customer: CustomerKey,
  company: CompanyFound,
  on: Day,
): Notable | undefined {
  if (company.kind !== "company" || company.state !== "closed") return undefined;
  const texts = lookUpTexts.company;
  return notable(book, [customer, "closed", company.closedOn ?? ""], (row) =>
    solvencyNoted({
      ...row,
      day: on,
      customer,
      fact: texts.closedFact(company.closedOn),
      source: lookUpTexts.consulted(texts.source, on),
    }),
  );
}

/** That nothing was found on a day: the owner looked. */
export function notableAbsence(book: About, customer: CustomerKey, on: Day): Notable {
  const texts = lookUpTexts.notices;
  return notable(book, [customer, "none", on], (row) =>
    solvencyNoted({
      ...row,
      day: on,
      customer,
      fact: texts.noneFact,
      source: lookUpTexts.consulted(texts.source, on),
    }),
  );
}
