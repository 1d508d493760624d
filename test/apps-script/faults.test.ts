import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { MatchReport } from "#shared/workbook/match-report.ts";
import { copyWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";
import { type BuiltCode, builtCode } from "./built-code.ts";
import { type CutBy, contentOf, cutEverywhere } from "./fault-runs.ts";
import { ALL_CASES, livedIn, ran, tabNamed } from "./faults-cases.ts";

// Hundreds of runs. All of them, for each writer and each call, are `npm run faults`.
vi.setConfig({ testTimeout: 120_000 });

let code: BuiltCode;
let lived: Workbook;

beforeAll(async () => {
  code = await builtCode();
  lived = livedIn(code);
}, 60_000);
afterAll(() => code.remove());

/** Cuts a case everywhere: nothing may be broken, and whoever is refused is told in French what to do. */
function expectWhole(title: string, by: CutBy = "change"): Workbook {
  const found = ALL_CASES.find((one) => one.title === title);
  if (found === undefined) throw new Error(`cas inconnu : ${title}`);
  const { cuts, afterwards } = cutEverywhere(code, found.make(code, copyWorkbook(lived)), by);
  expect(cuts.filter(({ broken }) => broken.length > 0)).toEqual([]);
  const told = cuts.filter(({ message }) => message !== "");
  expect(told.length).toBeGreaterThan(2);
  if (by === "kill") return afterwards;
  for (const { message } of told) expect(message).toMatch(/Google Sheets n'a pas répondu.*recommencez/);
  return afterwards;
}

describe("Un appel à Google échoue, n'importe lequel : chaque onglet est l'ancien ou le nouveau, jamais la moitié", () => {
  it("la première actualisation, à chaque appel", () => {
    expectWhole("refresh, le premier", "figures");
  });

  it("le rapprochement, à chaque appel : le journal et les règlements vont ensemble", () => {
    const after = expectWhole("matchPayments", "figures");
    expect(contentOf(tabNamed(after, "Journal")).match(/"L-/g)).toHaveLength(1);
  });

  it("une actualisation suivante, avec les notes du propriétaire à droite des nôtres", () => {
    const after = expectWhole("refresh, une suivante, avec les notes du propriétaire à droite des nôtres");
    expect(contentOf(tabNamed(after, "Relances"))).toContain("Vu le");
  });

  it("un FEC plus récent : lettrage changé et lignes ajoutées, ensemble ou pas du tout", () => {
    const after = expectWhole("importFec, un plus récent : lettrage changé et lignes ajoutées");
    expect(contentOf(tabNamed(after, "Grand livre")).match(/"FA-9"/g)).toHaveLength(1);
  });

  it.each(["undoMatching, d'une proposition acceptée avec son écart", "loadPreset, avant tout onglet"])(
    "%s",
    (title) => {
      expectWhole(title);
    },
  );
});

describe("Google arrête tout net, entre deux écritures : recommencer termine, sans rien doubler", () => {
  it.each([
    "importFec, un plus récent : lettrage changé et lignes ajoutées",
    "matchPayments",
    "acceptMatch, avec l'écart",
    "undoMatching, d'une proposition acceptée avec son écart",
    "recordEvents : un appel et sa promesse",
  ])("%s", (title) => {
    expectWhole(title, "kill");
  });

  it("un rapprochement arrêté puis repris reste un seul rapprochement, qui s'annule en entier", () => {
    const before = contentOf(tabNamed(lived, "Règlements"));
    let undone = 0;
    for (let step = 2; step < 9; step += 1) {
      const workbook = copyWorkbook(lived);
      code.run(workbook, "matchPayments", [], { killAtStep: step });
      ran(code, workbook, "matchPayments");
      const { runs } = ran<MatchReport>(code, workbook, "matchingState");
      expect([step, runs.length]).toEqual([step, 1]);
      ran(code, workbook, "undoMatching", [runs[0]?.id]);
      if (contentOf(tabNamed(workbook, "Règlements")) === before) undone += 1;
    }
    expect(undone).toBe(7);
  });
});
