import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { indexOpen } from "#shared/dunning/event-scope.ts";
import { itemKey } from "#shared/dunning/invoice-number.ts";
import { NOTHING_DONE, type Progress, stepsDone } from "#shared/dunning/steps-done.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { Channel, Condition, Step } from "#shared/model/scenario.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";

const step = (rank: number, channel: Channel = "e-mail", condition: Condition = "toujours"): Step => ({
  rank,
  offset: 10 * rank,
  channel,
  template: "Relance",
  condition,
  recipient: "contact",
  minimum: cents(0),
});
/** e-mail, call, e-mail, registered letter, decision. */
const STEPS = [step(1), step(2, "téléphone"), step(3), step(4, "recommandé"), step(5, "décision")];

interface Given {
  readonly items?: readonly LedgerItem[];
  readonly steps?: readonly Step[];
  readonly payer?: string;
}
/** How far each item has come. */
function progressOf(events: readonly JournalEvent[], { items = ITEMS, steps = STEPS, payer }: Given = {}) {
  const open = items.map((item) => ({ item, open: item.amount, daysLate: 20 }));
  const done = stepsDone(events, indexOpen(open, payer === undefined ? undefined : keyOf(payer)), steps);
  return (item: LedgerItem): Progress => done.get(itemKey(item)) ?? NOTHING_DONE;
}
/** Ranks of the items, in order. */
const ranks = (events: readonly JournalEvent[], given: Given = {}): readonly number[] =>
  (given.items ?? ITEMS).map((item) => progressOf(events, given)(item).rank);

const [ONE, TWO, THREE] = ["FA-1", "FA-2", "FA-3"].map((number) => anInvoice(number, 100, "2026-06-01"));
const ITEMS = [ONE, TWO, THREE].filter((item) => item !== undefined);
const sent = (on: string, invoices: string, rank?: number, more: Parameters<typeof anEvent>[3] = {}) =>
  anEvent("relance envoyée", on, invoices, { step: rank, ...more });

describe("Ce qui fait une étape", () => {
  const done = (event: JournalEvent): readonly unknown[] => {
    const { rank, day: on } = progressOf([event])(ITEMS[0] ?? anInvoice("", 0, undefined));
    return [rank, on];
  };

  it("une relance envoyée ou un appel répondu, à son jour", () => {
    expect(done(sent("2026-06-12", "FA-1", 1))).toEqual([1, "2026-06-12"]);
    expect(done(anEvent("appel", "2026-06-12", "FA-1", { step: 2 }))).toEqual([2, "2026-06-12"]);
  });

  it("ni un appel sans réponse, ni un brouillon, ni un message reçu, ni l'étape 0", () => {
    const nothing = [0, undefined];
    expect(done(anEvent("appel", "2026-06-12", "FA-1", { step: 2, motive: "messagerie" }))).toEqual(nothing);
    expect(done(anEvent("relance préparée", "2026-06-12", "FA-1", { step: 1 }))).toEqual(nothing);
    expect(done(anEvent("message reçu", "2026-06-12", "FA-1", { step: 1 }))).toEqual(nothing);
    expect(done(sent("2026-06-12", "FA-1", 0))).toEqual(nothing);
    expect(done(anEvent("appel", "2026-06-12", "FA-1"))).toEqual(nothing);
  });

  it("une mise en demeure envoyée fait son étape, à défaut celle du recommandé", () => {
    expect(done(anEvent("mise en demeure envoyée", "2026-06-12", "FA-1"))).toEqual([4, "2026-06-12"]);
    expect(done(anEvent("mise en demeure envoyée", "2026-06-12", "FA-1", { step: 3 }))).toEqual([
      3,
      "2026-06-12",
    ]);
    const without = [step(1), step(2)];
    expect(ranks([anEvent("mise en demeure envoyée", "2026-06-12", "FA-1")], { steps: without })).toEqual([
      0, 0, 0,
    ]);
  });

  it("une étape plus basse que celle déjà faite n'efface rien ; la même, refaite, prend son jour", () => {
    const [first] = ITEMS;
    const redone = (event: JournalEvent) =>
      first === undefined ? undefined : progressOf([sent("2026-06-12", "FA-1", 2), event])(first);
    expect(redone(sent("2026-06-20", "FA-1", 1))).toMatchObject({ rank: 2, day: "2026-06-12" });
    expect(redone(sent("2026-06-20", "FA-1", 2))).toMatchObject({ rank: 2, day: "2026-06-20" });
  });
});

describe("Un message pour plusieurs factures", () => {
  it("monte chacune à sa propre étape suivante, l'étape écrite étant la plus haute", () => {
    const before = [sent("2026-06-10", "FA-1", 1)];
    expect(ranks([...before, sent("2026-06-20", "FA-1, FA-2", 2)])).toEqual([2, 1, 0]);
  });

  it("une facture déjà plus haut reste où elle est ; une autre déjà là y reste, à son nouveau jour", () => {
    const before = [
      sent("2026-06-10", "FA-1", 1),
      sent("2026-06-10", "FA-2", 3),
      sent("2026-06-10", "FA-3", 2),
    ];
    const events = [...before, sent("2026-06-20", "FA-1, FA-2, FA-3", 2)];
    expect(ranks(events)).toEqual([2, 3, 2]);
    const days = ITEMS.map((item) => progressOf(events)(item).day);
    expect(days).toEqual(["2026-06-20", "2026-06-10", "2026-06-20"]);
  });

  it("quand aucune n'en était là, c'est le saut du propriétaire : toutes y sont", () => {
    expect(ranks([sent("2026-06-20", "FA-1, FA-2", 3)])).toEqual([3, 3, 0]);
    expect(ranks([sent("2026-06-20", "FA-1", 3)])).toEqual([3, 0, 0]);
  });

  it("une étape conditionnelle peut être passée sans que ce soit un saut", () => {
    const steps = [step(1), step(2, "e-mail", "sans réponse"), step(3)];
    const before = [sent("2026-06-10", "FA-1", 1)];
    expect(ranks([...before, sent("2026-06-20", "FA-1, FA-2", 3)], { steps })).toEqual([2, 1, 0]);
    const firm = [step(1), step(2), step(3)];
    expect(ranks([...before, sent("2026-06-20", "FA-1, FA-2", 3)], { steps: firm })).toEqual([3, 3, 0]);
  });

  it("au-delà de la dernière étape du scénario, l'étape écrite", () => {
    const steps = [step(1)];
    const before = [sent("2026-06-10", "FA-1", 1)];
    expect(ranks([...before, sent("2026-06-20", "FA-1, FA-2", 2)], { steps })).toEqual([2, 1, 0]);
  });

  it("une mise en demeure y met toutes celles qu'elle nomme", () => {
    const before = [sent("2026-06-10", "FA-1", 3)];
    const notice = anEvent("mise en demeure envoyée", "2026-06-20", "FA-1, FA-2");
    expect(ranks([...before, notice])).toEqual([4, 4, 0]);
  });
});

describe("Un message sans facture", () => {
  it("parle de celles échues ce jour-là, pas de celle qui l'est depuis le jour même", () => {
    const items = ["2026-06-09", "2026-06-10", undefined].map((due, index) =>
      anInvoice(`FA-${index}`, 100, due, { issued: day("2026-05-01") }),
    );
    expect(ranks([sent("2026-06-10", "", 1)], { items })).toEqual([1, 0, 0]);
  });

  it("d'un compte d'un payeur : les siennes", () => {
    const items = [
      anInvoice("FA-1", 100, "2026-06-01", { of: "Nord" }),
      anInvoice("FA-2", 100, "2026-06-01"),
    ];
    const said = (of: string) => ranks([sent("2026-06-10", "", 1, { of })], { items, payer: "Siège" });
    expect(said("Siège")).toEqual([1, 1]);
    expect(said("Nord")).toEqual([1, 0]);
  });
});

describe("Une facture sans numéro", () => {
  const plain = anInvoice("", 100, "2026-06-01");
  const items = [...ITEMS, plain];

  it("est relancée par tout message à son client, puisqu'aucun ne peut la nommer", () => {
    expect(ranks([sent("2026-06-10", "FA-1", 1)], { items })).toEqual([1, 0, 0, 1]);
    expect(ranks([sent("2026-06-10", "", 1)], { items })).toEqual([1, 1, 1, 1]);
  });

  it("si elle était échue, et si le message est de son compte", () => {
    expect(ranks([sent("2026-06-01", "FA-1", 1)], { items })).toEqual([1, 0, 0, 0]);
    const north = anInvoice("", 100, "2026-06-01", { of: "Nord" });
    const grouped = { items: [anInvoice("FA-1", 100, "2026-06-01", { of: "Sud" }), north], payer: "Siège" };
    expect(ranks([sent("2026-06-10", "FA-1", 1, { of: "Sud" })], grouped)).toEqual([1, 0]);
    expect(ranks([sent("2026-06-10", "FA-1", 1, { of: "Siège" })], grouped)).toEqual([1, 1]);
  });

  it("une relance notée sans étape fait monter la sienne, pas celle d'une autre ligne sans numéro", () => {
    const later = anInvoice("", 100, "2026-06-20", { issued: day("2026-05-01") });
    expect(ranks([sent("2026-06-10", "FA-1")], { items: [...ITEMS, plain, later] })).toEqual([1, 0, 0, 1, 0]);
  });
});

describe("Sous un payeur commun, un numéro n'est touché que par qui en parle", () => {
  const items = [
    anInvoice("FA-1", 100, "2026-06-01", { of: "Nord" }),
    anInvoice("FA-2", 100, "2026-06-01", { of: "Sud" }),
  ];
  const said = (of: string, invoices: string) =>
    ranks([sent("2026-06-10", invoices, 1, { of })], { items, payer: "Siège" });

  it("le payeur parle de tous, un compte du sien", () => {
    expect(said("Siège", "FA-1, FA-2")).toEqual([1, 1]);
    expect(said("Nord", "FA-1, FA-2")).toEqual([1, 0]);
    expect(said("Nord", "FA-2")).toEqual([0, 0]);
  });

  it("un numéro que deux comptes portent compte dès que l'un des deux est concerné", () => {
    const twice = [...items, anInvoice("FA-1", 100, "2026-06-01", { of: "Sud" })];
    const ranked = ranks([sent("2026-06-10", "FA-1", 1, { of: "Nord" })], { items: twice, payer: "Siège" });
    expect(ranked).toEqual([1, 0, 1]);
  });

  it("ce qui fut dit d'une facture payée depuis reste dit", () => {
    const progress = stepsDone(
      [sent("2026-06-10", "FA-9", 1, { of: "Nord" })],
      indexOpen([], keyOf("Siège")),
      STEPS,
    );
    expect([...progress.keys()]).toEqual(["fa-9"]);
  });
});

describe("Une relance notée sans son étape", () => {
  it("fait l'étape suivante", () => {
    expect(ranks([sent("2026-06-10", "FA-1")])).toEqual([1, 0, 0]);
    expect(ranks([sent("2026-06-10", "FA-1", 1), sent("2026-06-20", "FA-1")])).toEqual([2, 0, 0]);
  });

  it("jamais un recommandé, ni une décision, ni au-delà de la fin", () => {
    expect(ranks([sent("2026-06-10", "FA-1", 3), sent("2026-06-20", "FA-1")])).toEqual([3, 0, 0]);
    expect(ranks([sent("2026-06-10", "FA-1", 4), sent("2026-06-20", "FA-1")])).toEqual([4, 0, 0]);
    expect(ranks([sent("2026-06-10", "FA-1", 5), sent("2026-06-20", "FA-1")])).toEqual([5, 0, 0]);
  });

  it("elle ne refait pas le jour de l'étape qu'elle ne dépasse pas", () => {
    const [first] = ITEMS;
    const events = [sent("2026-06-10", "FA-1", 3), sent("2026-06-20", "FA-1")];
    expect(first === undefined ? undefined : progressOf(events)(first).day).toBe("2026-06-10");
  });

  it("seulement si la facture était échue ce jour-là", () => {
    expect(ranks([sent("2026-06-01", "FA-1")])).toEqual([0, 0, 0]);
    expect(ranks([sent("2026-06-02", "FA-1")])).toEqual([1, 0, 0]);
  });

  it("deux lignes d'un même numéro : il suffit que l'une soit échue", () => {
    const items = [
      anInvoice("FA-1", 100, "2026-06-01"),
      anInvoice("FA-1", 100, "2026-06-20", { issued: day("2026-05-01") }),
    ];
    expect(ranks([sent("2026-06-10", "FA-1")], { items })).toEqual([1, 1]);
  });

  it("ni l'envoi d'un brouillon, qui a son étape, ni un récapitulatif d'appel", () => {
    expect(ranks([sent("2026-06-10", "FA-1", undefined, { reference: "P1" })])).toEqual([0, 0, 0]);
    expect(ranks([sent("2026-06-10", "FA-1", undefined, { motive: "récapitulatif de l'appel" })])).toEqual([
      0, 0, 0,
    ]);
  });
});

describe("Ce que le propriétaire a déjà fait ailleurs, ou choisit de passer", () => {
  const taken = (on: string, more: Parameters<typeof anEvent>[3]) =>
    anEvent("reprise d'historique", on, "FA-1", more);
  const of = (events: readonly JournalEvent[]): Progress | undefined => {
    const [first] = ITEMS;
    return first === undefined ? undefined : progressOf(events)(first);
  };

  it("une reprise d'historique dit l'étape faite, et que la facture est connue", () => {
    expect(of([taken("2026-06-10", { step: 2 })])).toEqual({
      rank: 2,
      day: "2026-06-10",
      historyTaken: true,
    });
    expect(of([taken("2026-06-10", {})])).toEqual({ rank: 0, day: undefined, historyTaken: true });
  });

  it("elle ne fait pas redescendre, ni ne change le jour d'une étape déjà faite", () => {
    for (const stated of [1, 3]) {
      expect(of([sent("2026-06-05", "FA-1", 3), taken("2026-06-10", { step: stated })])).toEqual({
        rank: 3,
        day: "2026-06-05",
        historyTaken: true,
      });
    }
  });

  it("une étape avancée passe les étapes d'avant sans les faire : le jour reste celui de la dernière faite", () => {
    const skip = anEvent("étape avancée", "2026-06-15", "FA-1", { step: 4, motive: "il le demande" });
    expect(of([sent("2026-06-05", "FA-1", 1), skip])).toEqual({
      rank: 3,
      day: "2026-06-05",
      historyTaken: false,
      dayRank: 1,
      advanced: { day: "2026-06-15", motive: "il le demande" },
    });
  });

  it("deux de suite : le rang réellement fait reste le premier ; le motif, à défaut le détail", () => {
    const skip = (on: string, rank: number) =>
      anEvent("étape avancée", on, "FA-1", { step: rank, detail: "vu" });
    expect(of([sent("2026-06-05", "FA-1", 1), skip("2026-06-15", 3), skip("2026-06-16", 4)])).toMatchObject({
      rank: 3,
      dayRank: 1,
      advanced: { day: "2026-06-16", motive: "vu" },
    });
  });

  it("elle ne compte pas vers une étape déjà atteinte, ni sans étape", () => {
    const skip = (rank?: number) => anEvent("étape avancée", "2026-06-15", "FA-1", { step: rank });
    const before = [sent("2026-06-05", "FA-1", 2)];
    for (const rank of [1, 2, 3, undefined]) expect(of([...before, skip(rank)])?.advanced).toBeUndefined();
    expect(of([...before, skip(4)])?.advanced).toEqual({ day: "2026-06-15", motive: undefined });
    expect(of([skip()])).toEqual(NOTHING_DONE);
  });

  it("une étape faite ensuite l'oublie", () => {
    const skip = anEvent("étape avancée", "2026-06-15", "FA-1", { step: 3 });
    expect(of([skip, sent("2026-06-20", "FA-1", 3)])).toEqual({
      rank: 3,
      day: "2026-06-20",
      historyTaken: false,
    });
  });
});
