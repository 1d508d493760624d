import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  DayState,
  IndicatorsState,
  PolicyDone,
  SegmentsState,
  TradeState,
} from "../../apps-script/sidebar-contract.ts";
import type { Sandbox } from "../sandbox/types.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { type BuiltAddOn, builtAddOn, sheetNamed, valuesOf, workbookOf } from "./built-add-on.ts";

const TODAY = "2026-05-12";
const FACTURES = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"],
  ["Commune de Landéda", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200, ""],
  ["Alpha", "FA-2", { day: "2026-03-05" }, { day: "2026-04-04" }, 900, { day: "2026-04-20" }],
  ["Alpha", "FA-3", { day: "2026-03-20" }, { day: "2026-04-19" }, 700, ""],
] as const;
const CLIENTS = [
  ["Client", "Typologie", "Responsable"],
  ["Alpha", "", "Léa"],
] as const;

let addOn: BuiltAddOn;
let refreshed: Workbook;

beforeAll(async () => {
  addOn = await builtAddOn();
  const sandbox = aSandbox(workbookOf({ Factures: FACTURES, Clients: CLIENTS }), TODAY);
  const { error } = await addOn.run(sandbox, "refresh");
  expect(error).toBe(undefined);
  refreshed = sandbox.workbook;
}, 120_000);
afterAll(() => addOn.remove());

const aWorkbook = (): Sandbox => aSandbox(structuredClone(refreshed), TODAY);

async function answer<T>(sandbox: Sandbox, name: string, ...given: unknown[]): Promise<T> {
  const { error, result } = await addOn.run(sandbox, name, ...given);
  expect(error).toBe(undefined);
  return result as T;
}

const allValues = (sandbox: Sandbox) =>
  sandbox.workbook.sheets.map((sheet) => [sheet.title, valuesOf(sheet)]);

function segmentOf(sandbox: Sandbox, name: string): unknown {
  const [header = [], ...rows] = valuesOf(sheetNamed(sandbox, "Clients"));
  return rows.find(([client]) => client === name)?.[header.indexOf("Typologie")];
}

describe("Typologies, scénarios, indicateurs et liste du jour par l'API", () => {
  it("lire ne change rien, et ne coûte pas plus d'appels que l'état du panneau", async () => {
    const sandbox = aWorkbook();
    const before = allValues(sandbox);
    const cost = async (name: string): Promise<number> => {
      sandbox.calls.reset();
      await answer(sandbox, name);
      const { read, write, format } = sandbox.calls.snapshot().services.byKind;
      expect([name, write, format]).toEqual([name, 0, 0]);
      return read;
    };
    const state = await cost("sidebarState");
    expect(state).toBeLessThanOrEqual(30);
    for (const name of ["segmentProposals", "tradePresets", "indicatorSeries", "dayList"]) {
      expect([name, (await cost(name)) <= state]).toEqual([name, true]);
    }
    expect(allValues(sandbox)).toEqual(before);
  }, 60_000);

  it("une typologie acceptée s'inscrit une fois, et n'est plus proposée", async () => {
    const sandbox = aWorkbook();
    const { proposals } = await answer<SegmentsState>(sandbox, "segmentProposals");
    const commune = proposals.find(({ name }) => name === "Commune de Landéda");
    expect(commune).toMatchObject({ segment: "public", current: "", why: "nom d'un organisme public" });
    const choice = [{ customer: commune?.customer, segment: "public" }];
    const done = await answer<PolicyDone>(sandbox, "acceptSegments", choice);
    expect(done).toEqual({ sentence: "1\u00a0typologie inscrite dans «\u00a0Clients\u00a0».", written: 1 });
    expect(segmentOf(sandbox, "Commune de Landéda")).toBe("public");
    const again = await answer<PolicyDone>(sandbox, "acceptSegments", choice);
    expect(again.written).toBe(0);
    const left = await answer<SegmentsState>(sandbox, "segmentProposals");
    expect(left.proposals.map(({ name }) => name)).not.toContain("Commune de Landéda");
  }, 60_000);

  it.each([
    ["acceptSegments", [{ customer: "x", segment: "vip" }], "Une typologie se donne par son client"],
    ["acceptSegments", "public", "se donnent en une liste"],
    ["acceptSegments", [{ customer: "personne", segment: "public" }], "n'est pas dans vos factures"],
    ["loadPreset", "boulangerie", "Le métier est l'un de ceux-ci"],
  ])("%s(%j) est refusé, et rien n'est modifié", async (name, given, message) => {
    const sandbox = aWorkbook();
    const before = allValues(sandbox);
    const { error } = await addOn.run(sandbox, name, given);
    expect(error?.errorMessage).toContain(message);
    expect(allValues(sandbox)).toEqual(before);
  });

  it("les scénarios d'un métier s'ajoutent une fois, sous ceux du propriétaire", async () => {
    const sandbox = aWorkbook();
    const before = valuesOf(sheetNamed(sandbox, "Scénarios"));
    const first = await answer<PolicyDone>(sandbox, "loadPreset", "bâtiment");
    expect(first.written).toBeGreaterThan(0);
    const after = valuesOf(sheetNamed(sandbox, "Scénarios"));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.some(([name]) => name === "standard – bâtiment")).toBe(true);
    const again = await answer<PolicyDone>(sandbox, "loadPreset", "bâtiment");
    expect(again.written).toBe(0);
    expect(valuesOf(sheetNamed(sandbox, "Scénarios"))).toEqual(after);
    const state = await answer<TradeState>(sandbox, "tradePresets");
    expect(state.current).toBe("bâtiment");
    expect(
      state.trades.find(({ trade }) => trade === "bâtiment")?.scenarios.every(({ written }) => written),
    ).toBe(true);
  }, 60_000);

  it("la liste du jour dit qui agit et par quel canal ; les indicateurs disent leurs mois", async () => {
    const sandbox = aWorkbook();
    const day = await answer<DayState>(sandbox, "dayList");
    expect(day.people).toEqual(["", "Léa"]);
    expect(day.lines.find(({ customer }) => customer === "Alpha")?.person).toBe("Léa");
    const { asOf, groups } = await answer<IndicatorsState>(sandbox, "indicatorSeries");
    expect(asOf).toBe(TODAY);
    const share = groups.flatMap(({ views }) => views).find(({ name }) => name === "Part échue de l'encours");
    // 1 900 échus sur 1 900 ; au 30 avril de même ; au 31 mars 2 800 dus, rien d'échu.
    expect(share?.value).toBe(100);
    expect(share?.series?.periods.slice(-3)).toEqual(["mars 2026", "avril 2026", "mai 2026"]);
    expect(share?.series?.values.slice(-3)).toEqual([0, 100, 100]);
  });
});
