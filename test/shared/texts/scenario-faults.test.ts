import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { checkScenarios } from "#shared/dunning/check-scenarios.ts";
import type { Channel, Step } from "#shared/model/scenario.ts";
import { problemText } from "#shared/texts/problems.ts";

const step = (rank: number, offset: number, channel: Channel = "e-mail"): Step => ({
  rank,
  offset,
  channel,
  template: "Oubli",
  condition: "toujours",
  recipient: "contact",
  minimum: cents(0),
});
const last = step(9, 90, "recommandé");
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("Ce que l'anomalie dit d'un scénario lisible mais mal construit", () => {
  it.each([
    { steps: [], words: "aucune étape", severity: "à corriger" },
    { steps: [step(1, 3), step(1, 8), last], words: "même numéro", severity: "à corriger" },
    { steps: [step(1, 8), step(2, 3), last], words: "doivent croître", severity: "à corriger" },
    { steps: [step(1, 3)], words: "pas de mise en demeure", severity: "à savoir" },
  ])("« $words », $severity", ({ steps, words, severity }) => {
    const [first] = checkScenarios([{ name: "doux", steps }]);
    expect(first?.severity).toBe(severity);
    expect(first === undefined ? "" : plain(problemText(first).problem)).toContain(words);
  });
});
