import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import {
  acceptedRetentions,
  depositAnswers,
  isRetentionPause,
  refusesResidual,
} from "#shared/dunning/owner-answers.ts";
import { anEvent, keyOf } from "./builders.ts";

const TODAY = day("2026-06-30");
const RETAINED = "retenue de garantie";

describe("Une pause « retenue de garantie » met de côté une part de facture", () => {
  it.each([
    { motive: "Retenue de garantie", is: true },
    { motive: "RG 5 %", is: true },
    { motive: "congés", is: false },
    { motive: "argent attendu", is: false },
    { motive: undefined, is: false },
  ])("motif $motive : $is", ({ motive, is }) => {
    expect(isRetentionPause(anEvent("pause", "2026-06-01", "FA-1", { motive }))).toBe(is);
  });

  it("elle nomme une facture, et c'est une pause", () => {
    expect(isRetentionPause(anEvent("pause", "2026-06-01", "", { motive: RETAINED }))).toBe(false);
    expect(isRetentionPause(anEvent("note", "2026-06-01", "FA-1", { motive: RETAINED }))).toBe(false);
  });
});

describe("Les retenues que le propriétaire a acceptées", () => {
  const pause = (invoices: string, more: Parameters<typeof anEvent>[3] = {}) =>
    anEvent("pause", "2026-06-01", invoices, { motive: RETAINED, ...more });

  it("client, facture, montant de la ligne quand elle n'en nomme qu'une, jour dû", () => {
    const accepted = pause("FA-1", { amount: cents(5_000), promisedDay: day("2027-06-01"), of: "Petit" });
    expect(acceptedRetentions([accepted], TODAY)).toEqual([
      { customer: keyOf("Petit"), number: "FA-1", amount: 5_000, due: "2027-06-01" },
    ]);
  });

  it("la part écrite à la facture l'emporte ; un montant pour deux factures n'est à aucune", () => {
    expect(acceptedRetentions([pause("FA-1=20", { amount: cents(5_000) })], TODAY)).toMatchObject([
      { number: "FA-1", amount: 2_000, due: undefined },
    ]);
    expect(acceptedRetentions([pause("FA-1, FA-2=30", { amount: cents(5_000) })], TODAY)).toMatchObject([
      { number: "FA-1", amount: undefined },
      { number: "FA-2", amount: 3_000 },
    ]);
  });

  it("les autres lignes du journal n'en acceptent pas", () => {
    const others = [
      anEvent("pause", "2026-06-02", "FA-2", { motive: "congés" }),
      anEvent("note", "2026-06-02", "FA-3", { motive: RETAINED }),
    ];
    expect(acceptedRetentions(others, TODAY)).toEqual([]);
    expect(acceptedRetentions([], TODAY)).toEqual([]);
    expect(acceptedRetentions([...others, pause("FA-1")], TODAY).map(({ number }) => number)).toEqual([
      "FA-1",
    ]);
  });

  it("finie par une reprise, annulée ou datée de demain, elle ne vaut plus", () => {
    const one = pause("FA-1", { id: "P1" });
    const end = (more: Parameters<typeof anEvent>[3]) => anEvent("reprise", "2026-06-10", "", more);
    expect(acceptedRetentions([one, end({ reference: "P1" })], TODAY)).toEqual([]);
    expect(
      acceptedRetentions([one, anEvent("annulation", "2026-06-10", "", { reference: "P1" })], TODAY),
    ).toEqual([]);
    expect(acceptedRetentions([one], day("2026-05-31"))).toEqual([]);
  });

  it("une reprise pour l'une des deux factures laisse la retenue de l'autre", () => {
    const partial = anEvent("reprise", "2026-06-10", "FA-1");
    expect(acceptedRetentions([pause("FA-1, FA-2"), partial], TODAY).map(({ number }) => number)).toEqual([
      "FA-2",
    ]);
  });

  it("la reprise d'un autre client ne touche à rien", () => {
    const other = anEvent("reprise", "2026-06-10", "", { of: "Petit" });
    expect(acceptedRetentions([pause("FA-1"), other], TODAY)).toHaveLength(1);
  });
});

describe("Ce que le propriétaire dit d'une facture de solde et de ses acomptes", () => {
  const note = (motive: string, invoices = "FA-9", on = "2026-06-01") =>
    anEvent("note", on, invoices, { motive });
  const repeats = (motive: string) => depositAnswers([note(motive)], TODAY).map((answer) => answer.repeats);

  it.each([
    { motive: "acompte repris dans la facture", said: [true] },
    { motive: "la facture reprend les acomptes", said: [true] },
    { motive: "acomptes compris", said: [true] },
    { motive: "acompte inclus", said: [true] },
    { motive: "acompte déjà déduit", said: [false] },
    { motive: "acomptes déduits", said: [false] },
    { motive: "acompte non compris", said: [false] },
    { motive: "acompte pas repris", said: [false] },
    { motive: "acompte refusé", said: [false] },
    { motive: "acompte reçu", said: [] },
    { motive: "livraison comprise", said: [] },
    { motive: "travaux déjà repris", said: [] },
  ])("« $motive » : $said", ({ motive, said }) => {
    expect(repeats(motive)).toEqual(said);
  });

  it("dit le client et chaque facture", () => {
    expect(depositAnswers([note("acomptes repris", "FA-8, FA-9")], TODAY)).toEqual([
      { customer: keyOf("Durand"), number: "FA-9", repeats: true },
      { customer: keyOf("Durand"), number: "FA-8", repeats: true },
    ]);
  });

  it("la dernière note d'abord, quel que soit l'ordre des lignes", () => {
    const later = note("acompte déduit", "FA-9", "2026-06-02");
    expect(depositAnswers([later, note("acompte repris")], TODAY).map((answer) => answer.repeats)).toEqual([
      false,
      true,
    ]);
  });

  it("seulement des notes, de ce jour au plus tard, non annulées", () => {
    expect(depositAnswers([], TODAY)).toEqual([]);
    expect(depositAnswers([note("acompte repris")], day("2026-05-31"))).toEqual([]);
    const mixed = [
      anEvent("message reçu", "2026-06-01", "FA-7", { motive: "acompte repris" }),
      note("livraison faite", "FA-6"),
      { ...note("acompte repris", "FA-5"), id: "N5" },
      anEvent("annulation", "2026-06-03", "", { reference: "N5" }),
      note("acompte repris"),
    ];
    expect(depositAnswers(mixed, TODAY).map(({ number }) => number)).toEqual(["FA-9"]);
  });
});

describe("Le propriétaire refuse de voir une retenue, ou un escompte, dans ce qui reste", () => {
  it.each([
    { motive: "pas de retenue de garantie", retention: true, discount: false },
    { motive: "RG refusée", retention: true, discount: false },
    { motive: "escompte refusé", retention: false, discount: true },
    { motive: "non, aucun escompte", retention: false, discount: true },
    { motive: "retenue de garantie", retention: false, discount: false },
    { motive: "escompte accordé", retention: false, discount: false },
    { motive: "refus de payer", retention: false, discount: false },
    { motive: undefined, retention: false, discount: false },
  ])("« $motive »", ({ motive, retention, discount }) => {
    const said = anEvent("note", "2026-06-01", "FA-1", { motive });
    expect(refusesResidual(said, "retention")).toBe(retention);
    expect(refusesResidual(said, "early-discount")).toBe(discount);
  });

  it("seulement dans une note", () => {
    const call = anEvent("appel", "2026-06-01", "FA-1", { motive: "RG refusée, escompte refusé" });
    expect(refusesResidual(call, "retention")).toBe(false);
    expect(refusesResidual(call, "early-discount")).toBe(false);
  });
});
