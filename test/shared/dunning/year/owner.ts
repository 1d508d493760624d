import { addDays, type Day } from "#shared/base/day.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine, RankedLine } from "#shared/model/plan.ts";
import { react } from "./react.ts";
import { note, type World } from "./world.ts";

const CALLS = 5;
const MESSAGES = 15;

/** What the owner did with a line, for those who watch. */
export interface Act {
  readonly line: PlanLine;
  readonly event: JournalEvent;
  readonly kind: "call-answered" | "call-unanswered" | "sent" | "prepared";
}

const isNotice = (line: PlanLine): boolean => (line.template ?? "").startsWith("Mise en demeure");

/** Does what fits in a day: five calls, fifteen messages, in the order of the list. */
export function actWithinCapacity(world: World, ranked: readonly RankedLine[], today: Day): readonly Act[] {
  const acts: Act[] = [];
  let calls = CALLS;
  let messages = MESSAGES;
  for (const { line } of ranked) {
    if (line.state !== "à faire") continue;
    const person = world.people.find(({ customer }) => customer.key === line.customer);
    if (person === undefined) continue;
    const items = line.parts.map(({ open }) => open.item);
    const said = { step: line.step, channel: line.channel, amount: line.claimed };
    if (line.channel === "téléphone") {
      if (calls === 0) continue;
      calls -= 1;
      const answered = world.draw.happens(person.habit.answersCalls);
      const event = note(world, "appel", today, line.customer, items, {
        ...said,
        amount: undefined,
        motive: answered ? "Joint" : "Pas de réponse",
      });
      acts.push({ line, event, kind: answered ? "call-answered" : "call-unanswered" });
      if (answered) {
        if (line.action !== "preventive") react(world, person, line, today, true);
        note(world, "relance envoyée", today, line.customer, items, { motive: "Récapitulatif d'appel" });
      }
      continue;
    }
    if (messages === 0) continue;
    messages -= 1;
    const drafted = line.action !== "portal-check" && world.draw.happens(0.25);
    const family = isNotice(line) ? "mise en demeure" : "relance";
    const event = note(
      world,
      `${family} ${drafted ? "préparée" : "envoyée"}`,
      today,
      line.customer,
      items,
      said,
    );
    acts.push({ line, event, kind: drafted ? "prepared" : "sent" });
    if (!drafted && (line.step ?? 0) >= 1) react(world, person, line, today, false);
  }
  return acts;
}

/** « Envoyé ? »: the drafts of an earlier day leave, or are given up. */
export function settleDrafts(world: World, today: Day): readonly JournalEvent[] {
  const settled = new Set(world.journal.map(({ reference }) => reference));
  const drafts = world.journal.filter(
    ({ id, kind, day }) =>
      (kind === "relance préparée" || kind === "mise en demeure préparée") && day < today && !settled.has(id),
  );
  return drafts.map((draft) => {
    const gone = world.draw.happens(0.9);
    const sent = draft.kind === "mise en demeure préparée" ? "mise en demeure envoyée" : "relance envoyée";
    return note(world, gone ? sent : "annulation", today, draft.customer, [], {
      invoices: draft.invoices,
      reference: draft.id,
      ...(gone ? { step: draft.step, channel: draft.channel } : {}),
    });
  });
}

/** Acknowledges disputes a day later, most of the time, and closes them when their answer is due. */
export function followDisputes(world: World, today: Day): void {
  const ended = new Set(
    world.journal.flatMap(({ kind, reference }) => (kind === "litige clos" ? [reference] : [])),
  );
  const seen = new Set(
    world.journal.flatMap(({ kind, reference }) => (kind === "accusé de réception" ? [reference] : [])),
  );
  const open = world.journal.filter(({ kind, id }) => kind === "litige ouvert" && !ended.has(id));
  for (const { id, day, customer, promisedDay } of open) {
    if (!seen.has(id) && day < today && world.draw.happens(0.5)) {
      note(world, "accusé de réception", today, customer, [], { reference: id, direction: "sortant" });
    }
    // Some answers come late: the alert has its use.
    if (promisedDay !== undefined && today >= promisedDay && world.draw.happens(0.3)) {
      note(world, "litige clos", today, customer, [], { reference: id, motive: "réclamation retirée" });
    }
  }
}

/** Decides about a few of those at the end of their scenario, and looks into what is to be looked at. */
export function decide(world: World, ranked: readonly RankedLine[], today: Day): number {
  let decided = 0;
  const looked = new Set<CustomerKey>();
  for (const { line } of ranked) {
    const items = line.parts.map(({ open }) => open.item);
    if (line.state === "décision" && line.day === today) {
      decided += 1;
      const share = world.draw.share();
      if (share < 0.35) note(world, "dossier transmis", today, line.customer, items);
      else if (share < 0.5) note(world, "passage en perte", today, line.customer, items);
      else if (share < 0.7) {
        note(world, "pause", today, line.customer, items, {
          promisedDay: addDays(today, 20),
          motive: "attendre",
        });
      }
    } else if (line.state === "à vérifier" && !looked.has(line.customer)) {
      looked.add(line.customer);
      const [reason] = line.reasons;
      if (reason?.code === "announced-paid-not-seen" && world.draw.happens(0.5)) {
        note(world, "message reçu", today, line.customer, items, { detail: "règlement non parti" });
        note(world, "reprise", today, line.customer, items, { reference: line.reference });
      }
      if (reason?.code === "promise-second-unconfirmed" && world.draw.happens(0.5)) {
        note(world, "promesse", today, line.customer, items, {
          promisedDay: reason.day,
          motive: "confirmée",
        });
      }
      if (line.action === "declare-claim" && world.draw.happens(0.3)) {
        note(world, "note", today, line.customer, [], { detail: "créance déclarée" });
      }
    }
  }
  return decided;
}
