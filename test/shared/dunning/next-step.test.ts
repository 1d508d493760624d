import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { afterDeadline, nextStepOf } from "#shared/dunning/next-step.ts";
import { NOTHING_DONE, type Progress } from "#shared/dunning/steps-done.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { Channel, Condition, Step } from "#shared/model/scenario.ts";
import { anEvent, anInvoice } from "./builders.ts";

const step = (
  rank: number,
  offset: number,
  channel: Channel = "e-mail",
  condition: Condition = "toujours",
): Step => ({
  rank,
  offset,
  channel,
  template: "Relance",
  condition,
  recipient: "contact",
  minimum: cents(0),
});
const STEPS = [step(1, 3), step(2, 10, "téléphone"), step(3, 20, "courrier"), step(4, 30, "recommandé")];
const DUE = day("2026-06-01");
const at = (rank: number, on?: string, more: Partial<Progress> = {}): Progress => ({
  rank,
  day: on === undefined ? undefined : day(on),
  historyTaken: false,
  ...more,
});

interface Given {
  readonly steps?: readonly Step[];
  readonly item?: Partial<LedgerItem>;
  readonly events?: readonly JournalEvent[];
  readonly targeted?: boolean;
}
/** The next step's rank (`-`: none) and its day. */
function next(
  progress: Progress,
  { steps = STEPS, item = {}, events = [], targeted = false }: Given = {},
): string {
  const invoice = anInvoice("FA-1", 1_000, "2026-06-01", item);
  const facts = { events, isTargeted: () => targeted };
  const found = nextStepOf(
    { item: invoice, open: invoice.amount, daysLate: 10 },
    DUE,
    progress,
    steps,
    facts,
  );
  return `${found.step?.rank ?? "-"} ${found.day}`;
}

describe("L'étape suivante : la plus basse qui n'est pas faite", () => {
  it.each([
    { done: NOTHING_DONE, says: "1 2026-06-04", why: "J+3" },
    { done: at(1, "2026-06-04"), says: "2 2026-06-11", why: "J+10, à l'heure" },
    { done: at(1, "2026-06-12"), says: "2 2026-06-19", why: "l'écart depuis le jour réel : 12 + 7" },
    { done: at(1, "2026-06-02"), says: "2 2026-06-11", why: "jamais avant J+10" },
    { done: at(1), says: "2 2026-06-11", why: "faite on ne sait quand" },
    {
      done: at(3, "2026-06-20", { dayRank: 1 }),
      says: "4 2026-07-17",
      why: "20 juin + (30 − 3) depuis la faite",
    },
  ])("$says ($why)", ({ done, says }) => {
    expect(next(done)).toBe(says);
  });

  it("une étape faite que le scénario n'a plus : l'écart part de celle d'avant, s'il y en a une", () => {
    const steps = [step(1, 3), step(4, 30)];
    expect(next(at(2, "2026-06-20"), { steps })).toBe("4 2026-07-17");
    expect(next(at(1, "2026-07-20"), { steps: [step(2, 10), step(4, 30)] })).toBe("2 2026-06-11");
  });

  it("des jours qui reculent n'avancent pas le jour", () => {
    expect(next(at(1, "2026-06-25"), { steps: [step(1, 20), step(2, 10)] })).toBe("2 2026-06-25");
  });

  it("après la dernière : le jour où elle fut faite, à défaut celui où elle tombait, à défaut l'échéance", () => {
    expect(next(at(4, "2026-07-02"))).toBe("- 2026-07-02");
    expect(next(at(4))).toBe("- 2026-07-01");
    expect(next(NOTHING_DONE, { steps: [] })).toBe("- 2026-06-01");
  });
});

describe("Un acompte impayé n'a droit qu'à un appel doux", () => {
  const item = { kind: "deposit" } as const;

  it("son scénario finit au premier appel", () => {
    expect(next(at(1, "2026-06-04"), { item })).toBe("2 2026-06-11");
    expect(next(at(2, "2026-06-11"), { item })).toBe("- 2026-06-11");
    expect(next(at(2), { item })).toBe("- 2026-06-11");
  });

  it("même si l'appel vient d'abord, ou après un recommandé qui est laissé", () => {
    const early = [step(1, 3, "téléphone"), step(2, 10)];
    expect(next(NOTHING_DONE, { item, steps: early })).toBe("1 2026-06-04");
    expect(next(at(1, "2026-06-04"), { item, steps: early })).toBe("- 2026-06-04");
    const noticed = [step(1, 3), step(2, 10, "recommandé"), step(3, 20, "téléphone")];
    expect(next(at(1, "2026-06-04"), { item, steps: noticed })).toBe("3 2026-06-21");
  });

  it("sans appel : toutes ses étapes, sauf le recommandé", () => {
    const written = [step(1, 3), step(2, 10), step(3, 20, "recommandé"), step(4, 30)];
    expect(next(NOTHING_DONE, { item, steps: written })).toBe("1 2026-06-04");
    expect(next(at(2, "2026-06-11"), { item, steps: written })).toBe("4 2026-07-01");
  });
});

describe("Une étape sous condition", () => {
  it("ciblée : seulement si la facture l'est", () => {
    const steps = [step(1, 3, "e-mail", "ciblée"), step(2, 10)];
    expect(next(NOTHING_DONE, { steps, targeted: true })).toBe("1 2026-06-04");
    expect(next(NOTHING_DONE, { steps })).toBe("2 2026-06-11");
  });

  it("sans réponse : seulement si le client n'a rien dit depuis l'étape d'avant", () => {
    const steps = [step(1, 3), step(2, 10, "e-mail", "sans réponse"), step(3, 20)];
    const once = (...events: readonly JournalEvent[]) => next(at(1, "2026-06-04"), { steps, events });
    const reply = (on: string) => anEvent("message reçu", on);
    expect(once()).toBe("2 2026-06-11");
    expect(once(reply("2026-06-05"))).toBe("3 2026-06-21");
    expect(once(reply("2026-06-04"))).toBe("2 2026-06-11");
    expect(once(reply("2026-06-05"), anEvent("note", "2026-06-06"))).toBe("3 2026-06-21");
    expect(once(anEvent("note", "2026-06-06"))).toBe("2 2026-06-11");
    expect(next(NOTHING_DONE, { steps: steps.slice(1), events: [reply("2026-06-05")] })).toBe("2 2026-06-11");
  });

  it("sans réponse ne dépend pas de ciblée", () => {
    const steps = [step(1, 3, "e-mail", "sans réponse"), step(2, 10)];
    expect(next(NOTHING_DONE, { steps, targeted: false })).toBe("1 2026-06-04");
  });
});

describe("Après une mise en demeure", () => {
  it("jamais avant son délai imprimé et deux jours ouvrés", () => {
    // 2026-06-12 is a Friday: Monday, then Tuesday.
    expect(afterDeadline(day("2026-06-10"), day("2026-06-12"), false)).toBe("2026-06-16");
    expect(afterDeadline(day("2026-06-16"), day("2026-06-12"), false)).toBe("2026-06-16");
    expect(afterDeadline(day("2026-06-20"), day("2026-06-12"), false)).toBe("2026-06-20");
  });
});
