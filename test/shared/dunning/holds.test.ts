import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { disputedBy } from "#shared/dunning/disputed.ts";
import type { ItemStatus } from "#shared/model/ledger.ts";
import {
  aCustomer,
  anEvent,
  anInvoice,
  aPaidInvoice,
  codesOf,
  numbersOf,
  planOn,
  positionOf,
  type Scene,
  summary,
} from "./builders.ts";

const items = [anInvoice("FA-1", 1000, "2026-06-01")];
const states = (on: string, scene: Scene) => planOn(on, scene).map(({ state, claimed }) => [state, claimed]);
const paidOn = (on: string, euros: number, number = "FA-1") =>
  anInvoice(number, 1000, "2026-06-01", { settlements: [{ day: day(on), amount: cents(euros * 100) }] });

describe("Un litige", () => {
  it("sans montant suspend la facture entière, jusqu'à sa clôture", () => {
    const open = anEvent("litige ouvert", "2026-06-03", "FA-1", { id: "L1", motive: "malfaçon" });
    expect(states("2026-06-04", { items, journal: [open] })).toEqual([["suspendue", 0]]);
    for (const closing of [
      anEvent("litige clos", "2026-06-08", "", { reference: "L1" }),
      anEvent("litige clos", "2026-06-08"),
    ]) {
      expect(states("2026-06-08", { items, journal: [open, closing] })).toEqual([["à faire", 100_000]]);
    }
    const other = anEvent("litige clos", "2026-06-08", "", { reference: "L9" });
    expect(states("2026-06-08", { items, journal: [open, other] })).toEqual([["suspendue", 0]]);
  });

  it("d'un montant laisse courir le reste, qui seul est réclamé", () => {
    for (const open of [
      anEvent("litige ouvert", "2026-06-03", "FA-1", { amount: cents(30_000) }),
      anEvent("litige ouvert", "2026-06-03", "FA-1=300"),
    ]) {
      const acknowledged = anEvent("accusé de réception", "2026-06-03", "", { reference: open.id });
      const lines = planOn("2026-06-04", { items, journal: [open, acknowledged] });
      expect(lines.map(({ state, overdue, claimed }) => [state, overdue, claimed])).toEqual([
        ["à faire", 70_000, 70_000],
        ["suspendue", 30_000, 0],
      ]);
    }
  });

  it("la date cible passée alerte sans rien relancer", () => {
    const open = anEvent("litige ouvert", "2026-06-03", "FA-1", { promisedDay: day("2026-06-10") });
    expect(summary(planOn("2026-06-10", { items, journal: [open] }))).toEqual([
      "suspendue | acknowledge-dispute | - | FA-1 | 2026-06-03",
    ]);
    expect(summary(planOn("2026-06-11", { items, journal: [open] }))).toEqual([
      "à vérifier | dispute-overdue | - | FA-1 | 2026-06-11",
    ]);
  });

  it("se lit aussi dans la balance, réparti sur les plus anciennes", () => {
    const two = [anInvoice("FA-1", 200, "2026-06-01"), anInvoice("FA-2", 500, "2026-06-02")];
    const journal = [anEvent("litige ouvert", "2026-06-10", "FA-2, FA-1", { amount: cents(30_000) })];
    const open = positionOf({ items: two }, day("2026-06-12")).items;
    expect(open.map(disputedBy(journal, open, day("2026-06-12")))).toEqual([20_000, 10_000]);
    expect(open.map(disputedBy(journal, open, day("2026-06-09")))).toEqual([0, 0]);
  });
});

describe("Une promesse", () => {
  const promise = (on: string, promised: string, more = {}) =>
    anEvent("promesse", on, "FA-1", { promisedDay: day(promised), ...more });

  // promis le vendredi 12 juin : + 2 jours ouvrés = mardi 16 juin
  it.each([
    { on: "2026-06-12", line: "suspendue | hold | - | FA-1 | 2026-06-17" },
    { on: "2026-06-16", line: "suspendue | hold | - | FA-1 | 2026-06-17" },
    { on: "2026-06-17", line: "à faire | broken-promise-call | - | FA-1 | 2026-06-17" },
    { on: "2026-06-20", line: "en attente | broken-promise-call | - | FA-1 | 2026-06-22" },
  ])("pour le 12 juin, vue le $on : $line", ({ on, line }) => {
    expect(summary(planOn(on, { items, journal: [promise("2026-06-08", "2026-06-12")] }))).toEqual([line]);
  });

  it("par chèque, 5 jours ouvrés", () => {
    const journal = [promise("2026-06-08", "2026-06-12", { motive: "Chèque posté" })];
    expect(planOn("2026-06-19", { items, journal })[0]?.state).toBe("suspendue");
    expect(planOn("2026-06-22", { items, journal })[0]?.action).toBe("broken-promise-call");
  });

  it("d'un virement compte 2 jours ouvrés, même d'un client qui paie d'ordinaire par chèque", () => {
    const customers = [aCustomer("Durand", "standard", { paymentMeans: "chèque" })];
    const usual = [promise("2026-06-08", "2026-06-12")];
    const transfer = [promise("2026-06-08", "2026-06-12", { detail: "Mme Costel promet un virement" })];
    expect(planOn("2026-06-17", { items, customers, journal: usual })[0]?.state).toBe("suspendue");
    expect(planOn("2026-06-17", { items, customers, journal: transfer })[0]?.action).toBe(
      "broken-promise-call",
    );
  });

  it("d'une partie laisse courir le reste", () => {
    const journal = [promise("2026-06-02", "2026-06-12", { amount: cents(40_000) })];
    expect(planOn("2026-06-04", { items, journal }).map(({ state, overdue }) => [state, overdue])).toEqual([
      ["à faire", 60_000],
      ["suspendue", 40_000],
    ]);
  });

  it("tenue pour son montant, le reste suit son cours", () => {
    const journal = [promise("2026-06-02", "2026-06-12", { amount: cents(40_000) })];
    const paid = [paidOn("2026-06-11", 400)];
    expect(summary(planOn("2026-06-17", { items: paid, journal }))).toEqual([
      "à faire | reminder | 1 | FA-1 | 2026-06-17",
    ]);
  });

  it("non tenue : un appel une seule fois, hors espacement, puis l'étape écrite suivante", () => {
    const sent = anEvent("relance envoyée", "2026-06-15", "FA-0", { step: 1 });
    const journal = [sent, promise("2026-06-08", "2026-06-12")];
    expect(planOn("2026-06-17", { items, journal })[0]?.action).toBe("broken-promise-call");
    const call = anEvent("appel", "2026-06-17", "FA-1", { motive: "messagerie" });
    // dernier contact le 15 juin, 5 jours : samedi 20, donc lundi 22
    const known = [...items, aPaidInvoice("FA-0")];
    expect(summary(planOn("2026-06-18", { items: known, journal: [...journal, call] }))).toEqual([
      "en attente | wait | 1 | FA-1 | 2026-06-22",
    ]);
    const atCall = [anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 }), ...journal.slice(1), call];
    const [line] = planOn("2026-06-18", { items, journal: atCall });
    expect([line?.state, line?.step, line?.channel]).toEqual(["à faire", 2, "e-mail"]);
  });

  it("un règlement non lettré depuis n'est pas un manquement", () => {
    const journal = [promise("2026-06-08", "2026-06-12", { amount: cents(50_000) })];
    const received = {
      customer: items[0]?.customer ?? aCustomer("Durand").key,
      currency: "EUR",
      amount: cents(50_000),
      day: day("2026-06-12"),
      source: "payment" as const,
      reference: "R1",
    };
    expect(planOn("2026-06-17", { items, journal, credits: [received] })[0]?.action).toBe("reminder");
  });

  it("la deuxième après un manquement attend la confirmation, la troisième ne tient jamais", () => {
    const first = promise("2026-06-02", "2026-06-05");
    const second = promise("2026-06-10", "2026-06-19", { id: "P2" });
    const confirmed = { ...second, motive: "confirmée par M. Durand" };
    expect(planOn("2026-06-11", { items, journal: [first, second] })[0]?.state).toBe("à vérifier");
    expect(planOn("2026-06-11", { items, journal: [first, confirmed] })[0]?.state).toBe("suspendue");
    const call = anEvent("appel", "2026-06-24", "FA-1");
    const third = promise("2026-06-25", "2026-07-10", { motive: "confirmée" });
    const [line] = planOn("2026-06-29", { items, journal: [first, confirmed, call, third] });
    expect([line?.state, line?.step]).toEqual(["à faire", 1]);
  });

  it("au-delà de 30 jours vaut échéancier", () => {
    const journal = [promise("2026-06-02", "2026-07-03")];
    expect(codesOf(planOn("2026-06-04", { items, journal })[0] ?? never())).toEqual([
      "promise-beyond-30-days",
    ]);
    expect(
      codesOf(planOn("2026-06-04", { items, journal: [promise("2026-06-02", "2026-07-02")] })[0] ?? never()),
    ).toEqual(["promise"]);
  });
});

function never(): never {
  throw new Error("aucune ligne");
}

describe("Un échéancier", () => {
  const instalment = (promised: string, euros: number) =>
    anEvent("échéancier", "2026-06-08", "FA-1", { promisedDay: day(promised), amount: cents(euros * 100) });
  const journal = [instalment("2026-06-30", 500), instalment("2026-07-31", 500)];

  it("suspend tant que chaque échéance est réglée", () => {
    expect(summary(planOn("2026-06-12", { items, journal }))).toEqual([
      "suspendue | hold | - | FA-1 | 2026-07-03",
    ]);
    expect(summary(planOn("2026-07-06", { items: [paidOn("2026-06-30", 500)], journal }))).toEqual([
      "suspendue | hold | - | FA-1 | 2026-08-05",
    ]);
  });

  it("une échéance manquée appelle le jour ouvré suivant le délai de 2 jours ouvrés", () => {
    expect(planOn("2026-07-02", { items, journal })[0]?.state).toBe("suspendue");
    expect(summary(planOn("2026-07-03", { items, journal }))).toEqual([
      "à faire | missed-instalment-call | - | FA-1 | 2026-07-03",
      // La seconde échéance reste sous le plan : sans déchéance du terme, elle n'est pas due.
      "suspendue | hold | - | FA-1 | 2026-08-05",
    ]);
  });

  it("se lit aussi écrit en une ligne", () => {
    const written = [
      anEvent("échéancier", "2026-06-08", "FA-1", { detail: "30/06/2026 500,00 ; 31/07/2026 500,00" }),
    ];
    expect(planOn("2026-07-03", { items, journal: written })[0]?.action).toBe("missed-instalment-call");
    expect(planOn("2026-07-03", { items: [paidOn("2026-06-29", 500)], journal: written })[0]?.day).toBe(
      "2026-08-05",
    );
  });
});

describe("Les autres suspensions", () => {
  it.each([
    // annoncé le lundi 8 juin : 5 jours ouvrés = lundi 15
    { kind: "annoncé payé", on: "2026-06-15", state: "suspendue" },
    { kind: "annoncé payé", on: "2026-06-16", state: "à vérifier" },
    { kind: "offre reçue", on: "2026-06-23", state: "suspendue" },
    { kind: "offre reçue", on: "2026-06-24", state: "à faire" },
    { kind: "dossier transmis", on: "2027-01-04", state: "suspendue" },
    { kind: "passage en perte", on: "2027-01-04", state: "suspendue" },
    { kind: "pause", on: "2027-01-04", state: "suspendue" },
    { kind: "solvabilité", on: "2026-06-12", state: "à faire" },
  ] as const)("$kind du 8 juin, vu le $on : $state", ({ kind, on, state }) => {
    expect(
      planOn(on, { items, journal: [anEvent(kind, "2026-06-08", "FA-1")] }).map((line) => line.state),
    ).toEqual([state]);
  });

  it("une pause court jusqu'à son jour, ou jusqu'à la reprise", () => {
    const pause = anEvent("pause", "2026-06-03", "", { id: "P", promisedDay: day("2026-06-19") });
    expect(planOn("2026-06-19", { items, journal: [pause] })[0]?.state).toBe("suspendue");
    expect(planOn("2026-06-22", { items, journal: [pause] })[0]?.state).toBe("à faire");
    for (const reference of ["P", undefined]) {
      const resumed = anEvent("reprise", "2026-06-10", "", { reference });
      expect(planOn("2026-06-10", { items, journal: [pause, resumed] })[0]?.state).toBe("à faire");
    }
  });

  it.each([
    "chèque reçu, non encaissé",
    "reçu, non encaissé",
    "Reçu, pas encore encaissé",
    "chèque reçu",
    "à encaisser le 15",
  ])("un chèque en main (« %s ») suspend 10 jours", (motive) => {
    const journal = [anEvent("annoncé payé", "2026-06-08", "FA-1", { motive })];
    expect(planOn("2026-06-18", { items, journal })[0]?.state).toBe("suspendue");
    expect(planOn("2026-06-19", { items, journal })[0]?.state).toBe("à vérifier");
  });

  it("une procédure collective arrête les créances antérieures, pas les livraisons suivantes", () => {
    // échéances à 30 jours : FA-1 émise le 2 mai, FA-2 le jour du jugement
    const both = [...items, anInvoice("FA-2", 500, "2026-07-10")];
    const journal = [anEvent("procédure collective", "2026-06-10", "", { id: "J" })];
    const lines = planOn("2026-07-13", { items: both, journal });
    expect(summary(lines)).toEqual([
      "à faire | reminder | 1 | FA-2 | 2026-07-13",
      "suspendue | hold | - | FA-1 | -",
      "à vérifier | declare-claim | - |  | 2026-08-10",
    ]);
    const declared = [
      ...journal,
      anEvent("note", "2026-07-01", "", {
        detail: "Créance déclarée au mandataire, ni réserve de propriété ni caution",
      }),
    ];
    expect(planOn("2026-07-13", { items: both, journal: declared }).map(({ action }) => action)).toEqual([
      "reminder",
      "hold",
    ]);
  });

  it.each([
    { status: "disputed", state: "suspendue", action: "hold" },
    { status: "to-mend", state: "à vérifier", action: "mend-invoice" },
    { status: "suspended", state: "suspendue", action: "hold" },
    { status: "payment-announced", state: "à vérifier", action: "check-payment" },
    { status: "cheque-not-banked", state: "suspendue", action: "hold" },
    { status: "rejected-payment", state: "à faire", action: "rejected-payment-call" },
    { status: "retention", state: "suspendue", action: "hold" },
    { status: "factored", state: "suspendue", action: "hold" },
  ] satisfies readonly { status: ItemStatus; state: string; action: string }[])(
    "le statut $status : $state",
    ({ status, state, action }) => {
      const [line] = planOn("2026-06-04", { items: [anInvoice("FA-1", 1000, "2026-06-01", { status })] });
      expect([line?.state, line?.action]).toEqual([state, action]);
    },
  );

  it("un paiement rejeté rouvre par un appel, jamais par la relance courtoise", () => {
    const rejected = anEvent("paiement rejeté", "2026-06-03", "FA-1");
    expect(summary(planOn("2026-06-03", { items, journal: [rejected] }))).toEqual([
      "à faire | rejected-payment-call | - | FA-1 | 2026-06-03",
    ]);
    const called = anEvent("appel", "2026-06-03", "FA-1");
    expect(planOn("2026-06-11", { items, journal: [rejected, called] })[0]?.step).toBe(2);
  });

  it("un doublon et une facture sans échéance ne sont jamais relancés", () => {
    const odd = [
      anInvoice("FA-1", 1000, "2026-06-01", { duplicated: true }),
      anInvoice("FA-2", 500, undefined),
    ];
    const lines = planOn("2026-08-03", { items: odd });
    expect(lines.map((line) => [line.state, line.action, numbersOf(line).join(), line.overdue])).toEqual([
      ["à vérifier", "hold", "FA-2", 0],
      ["à vérifier", "settle-duplicate", "FA-1", 100_000],
    ]);
  });

  it("un acompte impayé reçoit au plus un appel, jamais de mise en demeure", () => {
    const deposit = [anInvoice("AC-1", 1000, "2026-06-01", { kind: "deposit" })];
    const journal = [
      anEvent("relance envoyée", "2026-06-04", "AC-1", { step: 1 }),
      anEvent("appel", "2026-06-11", "AC-1", { step: 2 }),
    ];
    expect(planOn("2026-08-03", { items: deposit, journal })[0]?.state).toBe("décision");
  });
});
