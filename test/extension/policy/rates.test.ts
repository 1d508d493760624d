import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { OwnerRates } from "#shared/model/settings.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { readRates, unknownHalfYears } from "../../../extension/panel/rate-form.ts";
import { changePolicy } from "../../../extension/policy/change-policy.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, type Fault } from "../fake-google.ts";
import { asBook, debtors, TODAY, workshopTabs } from "../workshop.ts";

const NEXT: OwnerRates = {
  halfYear: "2027 S1",
  refi: 265,
  legal: 280,
  source: "arrêté du 20 décembre 2026",
};

const workshop = (): FakeGoogle => new FakeGoogle(workshopTabs(debtors(1)));

async function read(google: FakeGoogle) {
  const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  google.calls.length = 0;
  return reading;
}
async function change(google: FakeGoogle, kind: "rates" | "undo-rates", reading = read(google)) {
  const { book, metadata } = await reading;
  return changePolicy(computer(google), book, metadata.tabs, { kind, rates: NEXT });
}
const rateRows = (google: FakeGoogle) =>
  google.rows("Réglages").filter(([name]) => String(name).startsWith("Taux 2027"));

describe("Semestres dont les taux manquent", () => {
  it.each([
    ["2026-11-16", [], "le prochain semestre commence dans 46 jours"],
    ["2026-11-17", ["2027 S1"], "il commence dans 45 jours"],
    ["2026-12-31", ["2027 S1"], "la veille"],
    ["2027-01-01", ["2027 S1"], "le premier jour"],
    ["2027-05-17", ["2027 S1", "2027 S2"], "le courant et le suivant"],
    ["2026-06-30", [], "les deux sont connus"],
  ])("au %s : %j (%s)", (on, expected) => {
    expect(unknownHalfYears(day(on), { ownerRates: [] }).map(({ halfYear }) => halfYear)).toEqual(expected);
  });

  it("une ligne du dirigeant suffit à ne plus le demander", () => {
    expect(unknownHalfYears(day("2027-01-01"), { ownerRates: [NEXT] })).toEqual([]);
  });

  it("dit le jour où le semestre commence, et s'il a commencé", () => {
    expect(unknownHalfYears(day("2026-12-01"), { ownerRates: [] })).toEqual([
      { halfYear: "2027 S1", begins: "2027-01-01", begun: false },
    ]);
    expect(unknownHalfYears(day("2027-09-01"), { ownerRates: [] })).toEqual([
      { halfYear: "2027 S2", begins: "2027-07-01", begun: true },
    ]);
  });
});

describe("Taux saisis", () => {
  const typed = { refi: "2,65", legal: "2.8 %", source: "arrêté du 20 décembre 2026" };

  it("en pour cent, à la virgule ou au point", () => {
    expect(readRates("2027 S1", typed)).toEqual({ kind: "rates", rates: { ...NEXT } });
    expect(readRates("2027 S1", { ...typed, refi: "0" })).toMatchObject({ rates: { refi: 0 } });
  });

  it.each([
    [{ refi: "" }, ["refi"]],
    [{ refi: "deux" }, ["refi"]],
    [{ refi: "2,655" }, ["refi"]],
    [{ refi: "265" }, ["refi"]],
    [{ refi: "-1" }, ["refi"]],
    [{ legal: "0" }, ["legal"]],
    [{ legal: "20,01" }, ["legal"]],
    [{ source: "JO" }, ["source"]],
    [{ refi: "", legal: "", source: "" }, ["refi", "legal", "source"]],
  ])("%j : refusé, champ par champ (%j)", (wrong, fields) => {
    const reading = readRates("2027 S1", { ...typed, ...wrong });
    expect(reading.kind === "errors" ? Object.keys(reading.errors) : reading).toEqual(fields);
  });
});

describe("Ajouter les taux d'un semestre à Réglages", () => {
  it("une seule ligne est ajoutée, et la relecture calcule avec elle", async () => {
    const google = workshop();
    const before = google.rows("Réglages").map((row) => [...row]);
    const done = await change(google, "rates");
    expect([done.kind, google.calls]).toEqual(["done", ["batchGet", "batchUpdate"]]);
    expect(google.rows("Réglages").slice(0, before.length)).toEqual(before);
    expect(rateRows(google)).toEqual([["Taux 2027 S1", "2,65 / 2,80", "arrêté du 20 décembre 2026"]]);
    expect((await read(google)).book.settings.ownerRates).toEqual([NEXT]);
  });

  it("ajouter deux fois n'écrit qu'une fois", async () => {
    const google = workshop();
    await change(google, "rates");
    expect((await change(google, "rates")).kind).toBe("refused");
    expect([rateRows(google).length, google.calls]).toEqual([1, []]);
  });

  it("une ligne vide du dirigeant n'est pas remplie à sa place : elle est nommée", async () => {
    const google = workshop();
    google.type("Réglages", 9, 0, "Taux 2027 S1");
    google.type("Réglages", 9, 1, null);
    const refused = await change(google, "rates");
    expect(refused.kind).toBe("refused");
    expect(refused.said).toContain("ligne 10");
    expect(rateRows(google).map(([name, value]) => [name, value ?? null])).toEqual([["Taux 2027 S1", null]]);
  });

  it("l'annulation efface cette ligne, sauf si quelqu'un l'a changée depuis", async () => {
    const google = workshop();
    await change(google, "rates");
    expect((await change(google, "undo-rates")).kind).toBe("done");
    expect(rateRows(google)).toEqual([]);
    await change(google, "rates");
    const at = google.rows("Réglages").findIndex(([name]) => name === "Taux 2027 S1");
    google.type("Réglages", at + 1, HEADERS.Réglages.indexOf("Valeur"), "2,65 / 2,90");
    const kept = await change(google, "undo-rates");
    expect([kept.kind, rateRows(google).length]).toEqual(["refused", 1]);
    expect(kept.said).toContain("elle est à vous");
  });

  it.each<Fault>(["before", "after"])("réponse perdue (%s) : une seule ligne", async (fault) => {
    const google = workshop();
    const reading = Promise.resolve(await read(google));
    google.faults.set(2, fault);
    expect((await change(google, "rates", reading)).kind).toBe("done");
    expect(rateRows(google)).toHaveLength(1);
  });
});
