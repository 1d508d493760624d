import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import {
  counterProposed,
  disputeClosed,
  disputeHandedOver,
  disputeOpened,
  offerAccepted,
  offerConfirmed,
  offerReceived,
  planAgreed,
  solvencyNoted,
} from "#shared/dunning/commitment-events.ts";
import { anEvent, keyOf } from "./builders.ts";

const ROW = { id: "E1", day: day("2026-06-02"), author: "Léa" };
const ABOUT = { ...ROW, customer: keyOf("Durand"), invoices: [{ number: "FA-1", amount: undefined }] };
const DISPUTE = anEvent("litige ouvert", "2026-06-01", "FA-1", { id: "D1" });
const INSTALMENTS = [
  { day: day("2026-06-30"), amount: cents(123_456) },
  { day: day("2026-07-31"), amount: cents(1_000) },
];
const SCHEDULE = "30/06/2026 1234,56 ; 31/07/2026 10,00";

describe("La ligne d'un litige", () => {
  const detailOf = (more: { readonly words?: string; readonly owner?: string }) =>
    disputeOpened({ ...ABOUT, reason: "price", ...more }).detail;

  it("dit le motif, le montant, le responsable et le point", () => {
    const row = { ...ABOUT, reason: "price", amount: cents(500), targetDay: day("2026-06-20") } as const;
    expect(disputeOpened({ ...row, owner: " Paul ", words: " Trop  cher " })).toEqual({
      ...ABOUT,
      channel: undefined,
      kind: "litige ouvert",
      direction: "entrant",
      amount: 500,
      promisedDay: "2026-06-20",
      motive: "prix contesté",
      detail: "Responsable : Paul. Trop cher",
    });
  });

  it("sans l'un, l'autre ; sans rien, rien", () => {
    expect(detailOf({ owner: "Paul" })).toBe("Responsable : Paul.");
    expect(detailOf({ words: "Trop cher" })).toBe("Trop cher");
    expect(detailOf({ owner: " ", words: " " })).toBeUndefined();
    expect(detailOf({})).toBeUndefined();
  });

  it("sa fin et sa transmission le nomment ; des mots vides ne s'écrivent pas", () => {
    const closed = disputeClosed({ ...ROW, dispute: DISPUTE, resolution: "rejected", words: " " });
    expect(closed).toMatchObject({ kind: "litige clos", motive: "contestation rejetée", reference: "D1" });
    expect(closed.detail).toBeUndefined();
    const handed = disputeHandedOver({ ...ROW, dispute: DISPUTE, to: " Léa " });
    expect(handed).toMatchObject({ kind: "note", motive: "litige transmis", detail: "Léa", reference: "D1" });
  });
});

describe("La ligne d'un échéancier", () => {
  it("dit ses échéances, leur total et la première", () => {
    const row = planAgreed({ ...ABOUT, instalments: INSTALMENTS, interest: "waived", offer: "O1" });
    expect(row).toMatchObject({
      kind: "échéancier",
      amount: 124_456,
      promisedDay: "2026-06-30",
      motive: "pénalités abandonnées",
      detail: SCHEDULE,
      reference: "O1",
    });
  });

  it("sans échéance, ne promet aucun jour", () => {
    const row = planAgreed({ ...ABOUT, instalments: [], interest: "kept" });
    expect([row.promisedDay, row.detail, row.amount]).toEqual([undefined, undefined, 0]);
  });
});

describe("La ligne d'une offre", () => {
  it("ses échéances puis ses points, chacun sur une ligne, sans le signe qui les sépare", () => {
    const row = offerReceived({
      ...ABOUT,
      instalments: INSTALMENTS,
      points: [" remise ; 5 % ", " ", "sans frais"],
    });
    expect(row).toMatchObject({ kind: "offre reçue", direction: "entrant", promisedDay: "2026-06-30" });
    expect(row.detail).toBe(`${SCHEDULE} ; remise , 5 % ; sans frais`);
  });

  it("sans échéance ni point, rien à détailler", () => {
    const row = offerReceived({ ...ABOUT, amount: cents(500) });
    expect([row.amount, row.promisedDay, row.detail]).toEqual([500, undefined, undefined]);
    expect(offerReceived({ ...ABOUT, points: ["remise"] }).detail).toBe("remise");
    expect(offerReceived({ ...ABOUT, points: [" ; "] }).detail).toBe(",");
  });

  it("une contre-proposition nomme l'offre, une confirmation aussi", () => {
    expect(counterProposed({ ...ABOUT, offer: "O1" })).toMatchObject({
      direction: "sortant",
      reference: "O1",
    });
    const offer = anEvent("offre reçue", "2026-06-01", "FA-1", { id: "O1" });
    expect(offerConfirmed({ ...ROW, offer, words: "" })).toMatchObject({
      kind: "message reçu",
      reference: "O1",
    });
    expect(offerConfirmed({ ...ROW, offer, words: "" }).detail).toBeUndefined();
  });
});

describe("Une offre acceptée", () => {
  const accepted = (instalments: typeof INSTALMENTS, id = "O1", points: readonly string[] = []) => {
    const event = anEvent("offre reçue", "2026-06-01", "FA-1", { id });
    return offerAccepted({ ...ROW, offer: { event, instalments, points }, interest: "kept" });
  };
  const one = (on: string) => [{ day: day(on), amount: cents(500) }];

  it("un paiement sous trente jours : une promesse ; au-delà ou plusieurs : un échéancier", () => {
    expect(accepted(one("2026-07-02"))).toMatchObject({
      kind: "promesse",
      amount: 500,
      promisedDay: "2026-07-02",
      direction: "entrant",
    });
    expect(accepted(one("2026-07-03"))?.kind).toBe("échéancier");
    expect(accepted(INSTALMENTS)).toMatchObject({ kind: "échéancier", detail: SCHEDULE });
  });

  it("aucun paiement daté : rien à suivre", () => {
    expect(accepted([])).toBeUndefined();
  });

  it("nomme l'offre, qui doit avoir un identifiant", () => {
    const references = [one("2026-06-10"), INSTALMENTS].map((plan) => accepted(plan)?.reference);
    expect(references).toEqual(["O1", "O1"]);
    const unnamed = [one("2026-06-10"), INSTALMENTS].map((plan) => accepted(plan, "")?.reference);
    expect(unnamed).toEqual([undefined, undefined]);
  });

  it("garde ses points, s'il y en a", () => {
    expect(accepted(one("2026-06-10"), "O1", ["sans frais"])?.detail).toBe("sans frais");
    expect(accepted(one("2026-06-10"))?.detail).toBeUndefined();
  });
});

describe("Un fait sur la solvabilité", () => {
  const noted = (source: string, more?: string) =>
    solvencyNoted({
      ...ROW,
      customer: keyOf("Durand"),
      fact: " dépôt de bilan ",
      source,
      ...(more === undefined ? {} : { more }),
    });

  it("dit sa source, puis le reste", () => {
    expect(noted("Bodacc", "n° 12")).toMatchObject({
      kind: "solvabilité",
      motive: "dépôt de bilan",
      detail: "Source : Bodacc. n° 12",
      invoices: [],
    });
    expect([noted("Bodacc").detail, noted(" ", "n° 12").detail, noted("").detail]).toEqual([
      "Source : Bodacc.",
      "n° 12",
      undefined,
    ]);
  });
});
