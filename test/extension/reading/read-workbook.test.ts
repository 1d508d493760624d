import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { dayInZone } from "../../../extension/reading/today.ts";
import { FakeGoogle } from "../fake-google.ts";
import { asBook, debtors, lineOf, TODAY, workshopTabs } from "../workshop.ts";

const NOW = new Date(`${TODAY}T10:00:00Z`);

describe("Lire le classeur", () => {
  it("demande deux appels à Google", async () => {
    const google = new FakeGoogle(workshopTabs(debtors(3)));
    await readWorkbook(google.sheets, NOW);
    expect(google.calls).toEqual(["get", "batchGet"]);
  });

  it("calcule les relances du jour", async () => {
    const google = new FakeGoogle(workshopTabs(debtors(2)));
    const line = lineOf(asBook(await readWorkbook(google.sheets, NOW)), "Atelier B1");
    expect([line.state, line.claimed, line.maxDaysLate]).toEqual(["à faire", 50_100, 4]);
  });

  it("un classeur sans facture reconnaissable est refusé avec une explication, sans écriture", async () => {
    const google = new FakeGoogle([{ sheetId: 1, title: "Notes", rows: [["bonjour"], ["à faire"]] }]);
    const reading = await readWorkbook(google.sheets, NOW);
    expect(reading.kind).toBe("refused");
    expect(reading.kind === "refused" && reading.message.length > 40).toBe(true);
    expect(google.calls).not.toContain("batchUpdate");
  });

  it("un classeur vide est refusé avec une explication", async () => {
    const google = new FakeGoogle([{ sheetId: 1, title: "Feuille 1", rows: [] }]);
    expect((await readWorkbook(google.sheets, NOW)).kind).toBe("refused");
  });
});

describe("Aujourd'hui, dans le fuseau du classeur", () => {
  it.each([
    { at: "2026-11-17T22:59:00Z", zone: "Europe/Paris", day: "2026-11-17", why: "23 h 59 à Paris" },
    { at: "2026-11-17T23:01:00Z", zone: "Europe/Paris", day: "2026-11-18", why: "minuit passé à Paris" },
    { at: "2026-07-14T22:30:00Z", zone: "Europe/Paris", day: "2026-07-15", why: "heure d'été" },
    {
      at: "2026-11-17T02:00:00Z",
      zone: "America/Los_Angeles",
      day: "2026-11-16",
      why: "la veille en Californie",
    },
    { at: "2026-11-17T12:00:00Z", zone: "Pas/UnFuseau", day: "2026-11-17", why: "fuseau inconnu : Paris" },
  ])("$why", ({ at, zone, day }) => {
    expect(dayInZone(new Date(at), zone)).toBe(day);
  });
});
