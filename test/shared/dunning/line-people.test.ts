import { describe, expect, it } from "vitest";
import { isDisputeLine, peopleOf } from "#shared/dunning/line-people.ts";
import type { PlanLine } from "#shared/model/plan.ts";

type Line = Pick<PlanLine, "action" | "reasons">;
const line = (action: PlanLine["action"], ...codes: PlanLine["reasons"][number]["code"][]): Line => ({
  action,
  reasons: codes.map((code) => ({ code })),
});
const REMINDER = line("reminder", "step-reached");
const DISPUTE = line("acknowledge-dispute");

describe("Ce qui est l'affaire de qui règle le litige", () => {
  it.each<{ readonly of: Line; readonly is: boolean; readonly why: string }>([
    { of: line("acknowledge-dispute"), is: true, why: "accuser réception d'un litige" },
    { of: line("dispute-overdue"), is: true, why: "une réponse en retard" },
    { of: line("hold", "dispute"), is: true, why: "suspendu pour litige" },
    { of: line("hold", "pause", "dispute"), is: false, why: "suspendu d'abord pour autre chose" },
    { of: line("hold"), is: false, why: "suspendu sans motif" },
    { of: line("reminder", "dispute"), is: false, why: "une relance, même si un litige est cité" },
  ])("$why : $is", ({ of, is }) => {
    expect(isDisputeLine(of)).toBe(is);
  });
});

describe("Qui agit sur une ligne", () => {
  it("personne n'est inventé", () => {
    expect(peopleOf(REMINDER, undefined, undefined, {})).toStrictEqual({});
    expect(peopleOf(DISPUTE, { owner: "  " }, "", { chaser: " ", disputeSolver: "" })).toEqual({});
  });

  it("une relance : qui relance, à défaut le responsable du client, jamais qui règle les litiges", () => {
    expect(peopleOf(REMINDER, { owner: " Ana " }, "Zoé", { disputeSolver: "Luc" })).toEqual({
      acts: "Ana",
      chases: "Ana",
      responsible: "Ana",
    });
    expect(peopleOf(REMINDER, { owner: "Ana" }, undefined, { chaser: "Max" })).toEqual({
      acts: "Max",
      chases: "Max",
      responsible: "Ana",
    });
    expect(peopleOf(REMINDER, undefined, undefined, { chaser: "Max" })).toEqual({
      acts: "Max",
      chases: "Max",
    });
  });

  it("un litige : la personne nommée, à défaut celle des réglages, à défaut le responsable", () => {
    const around = { chases: "Max", responsible: "Ana" };
    const settings = { chaser: "Max", disputeSolver: "Luc" };
    expect(peopleOf(DISPUTE, { owner: "Ana" }, "Zoé", settings)).toEqual({
      acts: "Zoé",
      solves: "Zoé",
      ...around,
    });
    expect(peopleOf(DISPUTE, { owner: "Ana" }, " ", settings)).toEqual({
      acts: "Luc",
      solves: "Luc",
      ...around,
    });
    expect(peopleOf(DISPUTE, { owner: "Ana" }, undefined, { chaser: "Max" })).toEqual({
      acts: "Ana",
      solves: "Ana",
      ...around,
    });
  });

  it("un litige que personne ne règle revient à qui relance", () => {
    expect(peopleOf(DISPUTE, {}, undefined, { chaser: "Max" })).toEqual({ acts: "Max", chases: "Max" });
  });
});
