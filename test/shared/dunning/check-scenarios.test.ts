import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { checkScenarios } from "#shared/dunning/check-scenarios.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import type { Channel, Scenario, Step } from "#shared/model/scenario.ts";

const step = (rank: number, offset: number, channel: Channel = "e-mail", unreadable?: string): Step => ({
  rank,
  offset,
  channel,
  template: "Relance",
  condition: "toujours",
  recipient: "contact",
  minimum: cents(0),
  ...(unreadable === undefined ? {} : { unreadable }),
});
const scenario = (...steps: readonly Step[]): Scenario => ({ name: "maison", steps });
const NOTICE = step(3, 30, "recommandé");
/** Faults with the step they stand at: `duplicated-rank 2`. */
const faults = (...steps: readonly Step[]): readonly string[] =>
  checkScenarios([scenario(...steps)]).map(({ data }) => `${data?.fault} ${data?.step ?? ""}`.trim());

describe("Un scénario qui mène une dette à son terme", () => {
  it("n'a rien à signaler, ni ceux d'origine", () => {
    expect(faults(step(0, -7), step(1, 3), step(2, 10), NOTICE, step(4, 45, "téléphone"))).toEqual([]);
    expect(checkScenarios(DEFAULT_SCENARIOS)).toEqual([]);
    expect(checkScenarios([])).toEqual([]);
  });

  it("quel que soit l'ordre de ses lignes", () => {
    expect(faults(NOTICE, step(1, 3), step(2, 10))).toEqual([]);
    expect(faults(step(2, 10), NOTICE, step(1, 3))).toEqual([]);
  });
});

describe("Ce qui ne va pas d'une étape à l'autre", () => {
  it("un rang donné deux fois, dans l'ordre des jours", () => {
    expect(faults(step(1, 3), step(2, 10), step(2, 5), NOTICE)).toEqual(["duplicated-rank 2"]);
    const [problem] = checkScenarios([scenario(step(1, 3), step(2, 10), step(2, 5), NOTICE)], (of) => ({
      row: of.offset,
      cell: () => "",
    }));
    expect(problem?.place.row).toBe(10);
  });

  it.each([
    { day: 11, said: [] },
    { day: 10, said: ["offsets-not-growing 2"] },
    { day: 9, said: ["offsets-not-growing 2"] },
  ])("J+10 puis J+$day : $said", ({ day, said }) => {
    expect(faults(step(1, 10), step(2, day), NOTICE)).toEqual(said);
  });

  it("le jour d'une étape illisible n'est pas connu", () => {
    expect(faults(step(1, 10, "e-mail", "Jour"), step(2, 9), NOTICE)).toEqual([]);
    expect(faults(step(1, 10), step(2, 9, "e-mail", "Jour"), NOTICE)).toEqual([]);
    expect(faults(step(1, 10, "e-mail", "Jour"), step(1, 12), step(2, 20), NOTICE)).toEqual([
      "duplicated-rank 1",
    ]);
  });

  it("un rang sauté, avec celui qui manque", () => {
    const said = checkScenarios([scenario(step(2, 3), NOTICE, step(5, 60, "téléphone"))]);
    expect(said.map(({ data, severity }) => [data?.fault, data?.step, data?.missing, severity])).toEqual([
      ["missing-rank", "2", "1", "à savoir"],
      ["missing-rank", "5", "4", "à savoir"],
    ]);
    expect(faults(step(1, 3), step(2, 10), NOTICE)).toEqual([]);
    expect(faults(step(0, -7), step(2, 10), NOTICE)).toEqual(["missing-rank 2"]);
  });

  it.each([
    { of: step(0, -1), said: [] },
    { of: step(0, 0), said: ["preventive-late 0"] },
    { of: step(0, 2), said: ["preventive-late 0"] },
    { of: step(0, 0, "e-mail", "Jour"), said: [] },
  ])("une étape préventive à J$of.offset : $said", ({ of, said }) => {
    const steps = [of, step(1, 3), step(2, 10)];
    // With an unreadable step nothing is said of the formal notice.
    expect(faults(...steps, NOTICE)).toEqual(said);
  });

  it("une étape de relance le jour de l'échéance n'est pas préventive", () => {
    expect(faults(step(1, 0), step(2, 10), NOTICE)).toEqual([]);
  });

  it.each<{ readonly channel: Channel; readonly milder: boolean }>([
    { channel: "e-mail", milder: true },
    { channel: "SMS", milder: true },
    { channel: "courrier", milder: true },
    { channel: "e-mail + courrier", milder: true },
    { channel: "téléphone", milder: false },
    { channel: "recommandé", milder: false },
    { channel: "décision", milder: false },
    { channel: "portail", milder: false },
  ])("$channel après la mise en demeure : trop doux, $milder", ({ channel, milder }) => {
    expect(faults(step(1, 3), step(2, 10), NOTICE, step(4, 45, channel))).toEqual(
      milder ? ["milder-after-notice 4"] : [],
    );
  });
});

describe("Ce qui ne va pas d'un scénario entier", () => {
  it("aucune étape", () => {
    expect(checkScenarios([scenario()])).toEqual([
      {
        code: "scenario-invalid",
        severity: "à corriger",
        place: { tab: "Scénarios", row: undefined, column: "Scénario" },
        value: "maison",
        data: { scenario: "maison", fault: "no-steps" },
      },
    ]);
  });

  it("aucune mise en demeure : à savoir, à sa première ligne", () => {
    const placeOf = ({ rank }: Step) => ({ row: 10 + rank, cell: (column: string) => `${column} ?` });
    expect(checkScenarios([scenario(step(1, 3), step(2, 10))], placeOf)).toEqual([
      {
        code: "scenario-invalid",
        severity: "à savoir",
        place: { tab: "Scénarios", row: 11, column: "Scénario" },
        value: "Scénario ?",
        data: { scenario: "maison", fault: "no-formal-notice" },
      },
    ]);
  });

  it("une étape illisible est peut-être la mise en demeure", () => {
    expect(faults(step(1, 3), step(2, 10, "e-mail", "Canal"))).toEqual([]);
    expect(faults(step(1, 3), step(2, 10))).toEqual(["no-formal-notice"]);
  });
});

describe("Où c'est, et ce qui s'y lit", () => {
  const twice = scenario(step(1, 10), step(2, 9), NOTICE);

  it("la ligne et la cellule de l'étape", () => {
    const placeOf = ({ rank }: Step) => ({ row: 20 + rank, cell: (column: string) => `${column} ${rank}` });
    expect(checkScenarios([twice], placeOf)).toEqual([
      {
        code: "scenario-invalid",
        severity: "à corriger",
        place: { tab: "Scénarios", row: 22, column: "Jour" },
        value: "Jour 2",
        data: { scenario: "maison", fault: "offsets-not-growing", step: "2" },
      },
    ]);
  });

  it("à défaut, le scénario et le rang", () => {
    const [unknown] = checkScenarios([twice]);
    expect([unknown?.place.row, unknown?.value]).toEqual([undefined, "maison, étape 2"]);
    const [empty] = checkScenarios([twice], () => ({ row: 7, cell: () => "" }));
    expect([empty?.place.row, empty?.value]).toEqual([7, "maison, étape 2"]);
  });

  it.each<{ readonly steps: readonly Step[]; readonly column: string }>([
    { steps: [step(1, 3), step(1, 4), step(2, 10), NOTICE], column: "Étape" },
    { steps: [step(2, 10), NOTICE], column: "Étape" },
    { steps: [step(0, 1), step(1, 3), step(2, 10), NOTICE], column: "Jour" },
    { steps: [step(1, 3), step(2, 10), NOTICE, step(4, 45)], column: "Canal" },
  ])("dans la colonne $column", ({ steps, column }) => {
    expect(checkScenarios([scenario(...steps)]).map(({ place }) => place.column)).toEqual([column]);
  });
});
