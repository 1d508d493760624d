import { describe, expect, it } from "vitest";
import type { JournalEvent } from "#shared/model/journal.ts";
import { aCustomer, anEvent, anInvoice, planOn, type Scene, summary } from "../builders.ts";

const FA1 = anInvoice("FA-1", 1000, "2026-06-01");
const items = [FA1];
const lines = (on: string, journal: readonly JournalEvent[], more: Partial<Scene> = {}) =>
  summary(planOn(on, { items, journal, ...more }));

describe("Un brouillon", () => {
  const draft = anEvent("relance préparée", "2026-06-04", "FA-1", { step: 1, id: "R-1" });
  it("préparé n'est pas fait : la ligne demande « Envoyé ? »", () => {
    expect(lines("2026-06-05", [draft])).toEqual(["à vérifier | settle-draft | 1 | FA-1 | 2026-06-04"]);
  });
  it("envoyé, l'étape est faite au jour de l'envoi ; annulé, elle reste à faire", () => {
    const sent = anEvent("relance envoyée", "2026-06-08", "FA-1", { step: 1, reference: "R-1" });
    // 8 juin + 7 = 15 juin
    expect(lines("2026-06-09", [draft, sent])).toEqual(["en attente | wait | 2 | FA-1 | 2026-06-15"]);
    const cancelled = anEvent("annulation", "2026-06-08", "", { reference: "R-1" });
    expect(lines("2026-06-09", [draft, cancelled])).toEqual(["à faire | reminder | 1 | FA-1 | 2026-06-09"]);
  });
  it("un recommandé est fait au jour de son dépôt : le délai imprimé part de lui", () => {
    const prepared = anEvent("mise en demeure préparée", "2026-07-02", "FA-1", { step: 4, id: "M-1" });
    const posted = anEvent("mise en demeure envoyée", "2026-07-06", "FA-1", { step: 4, reference: "M-1" });
    const [line] = planOn("2026-07-10", { items, journal: [prepared, posted] });
    // 6 + 3 + 8 = 17 juillet
    expect(line?.reasons).toContainEqual({ code: "formal-notice-running", day: "2026-07-17" });
  });
  it.each([
    { segment: "standard" as const, deadline: "2026-07-17" },
    { segment: "particulier" as const, deadline: "2026-07-24" },
  ])("délai d'une mise en demeure à un $segment : le $deadline", ({ segment, deadline }) => {
    const customers = [aCustomer("Durand", segment)];
    const journal = [
      anEvent("mise en demeure envoyée", "2026-07-06", "FA-1", { step: segment === "standard" ? 4 : 5 }),
    ];
    const [line] = planOn("2026-07-10", { items, customers, journal });
    expect(line?.reasons).toContainEqual({ code: "formal-notice-running", day: deadline });
  });
});

describe("Le préventif", () => {
  const upcoming = anInvoice("FA-5", 500, "2026-06-15", { paymentMeans: "Virement" });
  it("ne bloque jamais la première étape", () => {
    const sent = anEvent("relance envoyée", "2026-06-12", "FA-5", { step: 0 });
    const draft = anEvent("relance préparée", "2026-06-12", "FA-5", { step: 0, id: "R-0" });
    for (const journal of [[sent], [draft]]) {
      expect(lines("2026-06-18", journal, { items: [upcoming] })).toContain(
        "à faire | reminder | 1 | FA-5 | 2026-06-18",
      );
    }
  });
  it.each([
    { on: "2026-06-12", action: "preventive", why: "la veille ouvrée" },
    { on: "2026-06-15", action: undefined, why: "à l'échéance il se tait" },
    { on: "2026-06-16", action: "wait", why: "échue : la première étape" },
  ])("au $on ($why) : $action", ({ on, action }) => {
    expect(planOn(on, { items: [upcoming] })[0]?.action).toBe(action);
  });
  it("ne réclame rien et ne parle d'aucun retard", () => {
    const [line] = planOn("2026-06-12", { items: [upcoming] });
    expect([line?.claimed, line?.overdue, line?.maxDaysLate]).toEqual([0, 0, 0]);
  });
});
