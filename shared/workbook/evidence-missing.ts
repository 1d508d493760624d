import { countingEvents } from "../dunning/known-events.ts";
import { debtorQuality } from "../model/customer.ts";
import type { KeptLetter, RegisteredProof } from "../model/evidence.ts";
import type { RouteDocument } from "../model/route.ts";
import { MISSING } from "../texts/evidence.ts";
import type { Book } from "./book.ts";
import type { Debtor } from "./debtor.ts";
import { type EvidenceScope, isAboutScope } from "./evidence-scope.ts";
import { isSiren } from "./notice-parties.ts";
import { documentStates } from "./route-facts.ts";

/** What a judge would ask for and the workbook does not hold, each with where it may be found. */
export function missingProofs(
  book: Book,
  scope: EvidenceScope,
  debtors: readonly Debtor[],
  letters: readonly KeptLetter[],
  registered: readonly RegisteredProof[],
): readonly string[] {
  const missing: string[] = [];
  const { customer } = scope;
  const overdue = debtors.flatMap(({ open }) => open.filter(({ daysLate }) => (daysLate ?? 0) >= 1));
  const [debtor] = debtors;
  const states =
    debtor === undefined ? [] : documentStates(debtor, overdue, { kind: "no-penalty", why: "no-invoice" });
  const lacking = (document: RouteDocument): readonly string[] =>
    states.find((one) => one.document === document)?.missingFor ?? [];
  for (const document of ["invoices", "contract", "delivery"] as const) {
    const numbers = lacking(document);
    if (numbers.length > 0) missing.push(MISSING[document](numbers));
  }

  if (registered.length === 0 && overdue.length > 0) missing.push(MISSING.formalNotice);
  for (const { number, presented, deposit } of registered) {
    if (number === undefined) missing.push(MISSING.registeredNumber(deposit));
    if (presented === undefined) missing.push(MISSING.presentation(deposit));
  }

  missing.push(...lettersMissing(book, scope, letters));
  if (debtorQuality(customer.segment) === "professionnel" && !isSiren(customer.siren ?? "")) {
    missing.push(MISSING.siren);
  }
  if ((customer.address ?? "").trim() === "") missing.push(MISSING.address);
  return missing;
}

/** Letters that the journal says were sent and whose text nobody kept. */
function lettersMissing(book: Book, scope: EvidenceScope, letters: readonly KeptLetter[]): readonly string[] {
  const kept = new Set(letters.map(({ id }) => id));
  const sent = countingEvents(book.journal, book.asOf).filter(
    (event) =>
      (event.kind === "relance envoyée" || event.kind === "mise en demeure envoyée") &&
      isAboutScope(event, scope),
  );
  if (letters.length === 0) return sent.length === 0 ? [] : [MISSING.noLetters];
  return sent
    .filter(({ id, reference }) => !kept.has(reference ?? "") && !kept.has(id))
    .map(({ kind, day }) => MISSING.letter(kind, day));
}
