import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { segmentProposals } from "#shared/dunning/segment-proposals.ts";
import type { Customer, CustomerKey } from "#shared/model/customer.ts";
import { LABELLED } from "./labelled-names.ts";

const customers = LABELLED.map(
  ({ name, email, siren }, index): Customer => ({
    key: `c${index}` as CustomerKey,
    name,
    segment: "standard",
    scenario: "standard",
    language: "fr",
    email,
    siren,
  }),
);

const proposals = segmentProposals({
  customers,
  written: () => undefined,
  journal: [],
  turnovers: new Map(),
  habits: { lateness: () => 0, paidCount: () => 0, portfolio: 0 },
  payerOf: (key) => key,
  today: day("2026-11-17"),
});
const proposed = new Map(proposals.map(({ customer, segment }) => [customer, segment]));
const answers = LABELLED.map(({ label, name }, index) => ({
  name,
  label,
  said: proposed.get(customers[index]?.key ?? ("" as CustomerKey)) ?? "-",
}));

interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
}

function measured(segment: string): Measure {
  const said = answers.filter((one) => one.said === segment);
  const right = said.filter((one) => one.label === segment);
  const wanted = answers.filter((one) => one.label === segment);
  return {
    precision: right.length / said.length,
    recall: right.length / wanted.length,
    wrong: [
      ...said
        .filter((one) => one.label !== segment)
        .map(({ name, label }) => `${name} : dit ${segment}, est ${label}`),
      ...wanted
        .filter((one) => one.said !== segment)
        .map(({ name, said: other }) => `${name} : est ${segment}, dit ${other}`),
    ],
  };
}

describe("Les typologies proposées, mesurées sur une liste de noms inventés", () => {
  it("la liste compte plus de 150 noms, de chaque sorte et sans doublon", () => {
    expect(LABELLED.length).toBeGreaterThan(150);
    expect(new Set(LABELLED.map(({ name, email, siren }) => `${name}|${email}|${siren}`)).size).toBe(
      LABELLED.length,
    );
  });

  it.each([
    { segment: "public", precision: 1, recall: 0.95 },
    { segment: "particulier", precision: 1, recall: 0.9 },
    { segment: "grand compte", precision: 0.9, recall: 0.85 },
  ])(
    "« $segment » : précision d'au moins $precision, rappel d'au moins $recall",
    ({ segment, precision, recall }) => {
      const measure = measured(segment);
      console.log(
        `${segment} : précision ${measure.precision.toFixed(3)}, rappel ${measure.recall.toFixed(3)}`,
        measure.wrong.length === 0 ? "" : `(${measure.wrong.join(" ; ")})`,
      );
      expect(measure.precision).toBeGreaterThanOrEqual(precision);
      expect(measure.recall).toBeGreaterThanOrEqual(recall);
    },
  );
});
