import { comparable, tidy } from "../base/normalise.ts";
import { ownerAndPoint } from "../dunning/dispute-reading.ts";
import { isDisputeLine, peopleOf } from "../dunning/line-people.ts";
import type { CustomerDirectory } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { PlanLine } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";
import { HANDED_OVER_MOTIVE } from "../texts/disputes.ts";

const HANDED_OVER = comparable(HANDED_OVER_MOTIVE);

/** Whom the disputes of some lines name: the last one they were handed over to, else the one that the dispute names. */
function ownersOf(
  lines: readonly PlanLine[],
  journal: readonly JournalEvent[],
): ReadonlyMap<string, string | undefined> {
  const wanted = new Set(
    lines.flatMap((line) => (isDisputeLine(line) && line.reference !== undefined ? [line.reference] : [])),
  );
  const owners = new Map<string, string | undefined>();
  if (wanted.size === 0) return owners;
  const handed = new Map<string, { readonly day: string; readonly to: string }>();
  const cancelled = new Set<string>();
  const notes: JournalEvent[] = [];
  for (const event of journal) {
    const { kind, id, reference } = event;
    if (kind === "litige ouvert" && wanted.has(id) && !owners.has(id))
      owners.set(id, ownerAndPoint(event).owner);
    else if (kind === "annulation" && reference !== undefined) cancelled.add(reference);
    else if (kind === "note" && reference !== undefined && wanted.has(reference)) notes.push(event);
  }
  for (const { id, reference = "", motive, detail, day } of notes) {
    const to = tidy(detail ?? "");
    if (to === "" || cancelled.has(id) || comparable(motive ?? "") !== HANDED_OVER) continue;
    if ((handed.get(reference)?.day ?? "") <= day) handed.set(reference, { day, to });
  }
  for (const [id, { to }] of handed) owners.set(id, to);
  return owners;
}

/** The lines of a plan, each with who acts on it and the people around its customer, where any cell names someone. */
export function withPeople(
  lines: readonly PlanLine[],
  journal: readonly JournalEvent[],
  directory: CustomerDirectory,
  settings: Pick<Settings, "chaser" | "disputeSolver">,
): readonly PlanLine[] {
  const owners = ownersOf(lines, journal);
  const anyone = owners.size > 0 || settings.chaser !== undefined || settings.disputeSolver !== undefined;
  return lines.map((line) => {
    const customer = directory.get(line.customer);
    if (!anyone && customer?.owner === undefined) return line;
    const people = peopleOf(line, customer, owners.get(line.reference ?? ""), settings);
    return Object.keys(people).length === 0 ? line : { ...line, people };
  });
}
