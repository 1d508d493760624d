import { describe, expect, it } from "vitest";
import { matchPayments } from "#shared/matching/match-payments.ts";
import { generateLedger } from "./generated-ledger.ts";
import { HELD_OUT, type Style, USUAL } from "./generated-styles.ts";
import { type Figures, identifiable, qualityOf, qualityTable } from "./quality.ts";

function measured(title: string, seed: number, style: Style) {
  const ledger = generateLedger(seed, style);
  const found = matchPayments({ ...ledger, allocated: [], refused: [] });
  const quality = qualityOf(ledger, found);
  console.log(qualityTable(`${title}, seed ${seed}`, quality));
  return { ledger, found, quality };
}

const share = (part: number, whole: number): number => part / Math.max(1, whole);
const precision = ({ right, applied }: Figures): number => share(right, applied);
const recall = ({ found, identifiable: whole }: Figures): number => share(found, whole);

describe("La qualité du rapprochement, comptée sur des livres engendrés", () => {
  it.each([11, 12, 13])(
    "graine %i : presque tout ce qui est appliqué est juste, presque tout l'identifiable est trouvé",
    (seed) => {
      const { ledger, quality } = measured("usual", seed, USUAL);
      expect(ledger.payments.length).toBeGreaterThanOrEqual(2_000);
      expect(ledger.customers.length).toBeGreaterThanOrEqual(300);
      expect(quality.byNoise.size).toBeGreaterThanOrEqual(20);
      expect(precision(quality.all)).toBeGreaterThanOrEqual(0.995);
      expect(recall(quality.all)).toBeGreaterThanOrEqual(0.9);
    },
  );

  it("un autre style de livre, mis de côté pendant la mise au point", () => {
    const { quality } = measured("held out", 901, HELD_OUT);
    expect(precision(quality.all)).toBeGreaterThanOrEqual(0.995);
    expect(recall(quality.all)).toBeGreaterThanOrEqual(0.9);
  });

  it("une confiance annoncée au moins égale à 0,7 n'est jamais trop optimiste", () => {
    const { quality } = measured("calibration", 21, USUAL);
    for (const { count, right, sum } of quality.calibration.slice(7)) {
      if (count > 0) expect(right / count).toBeGreaterThanOrEqual(sum / count - 0.15);
    }
  });

  it("le compteur sait voir une erreur : un livre dont la vérité est faussée n'a plus sa précision", () => {
    const ledger = generateLedger(14, { ...USUAL, customers: 40 });
    const found = matchPayments({ ...ledger, allocated: [], refused: [] });
    const truth = new Map([...ledger.truth].map(([id, one]) => [id, { ...one, parts: [] }]));
    const { all } = qualityOf({ ...ledger, truth }, found);
    expect(all.applied).toBeGreaterThan(0);
    expect(all.right).toBe(0);
    expect(ledger.payments.some(({ id }) => identifiable(ledger, id))).toBe(true);
  });
});
