import { describe, expect, it } from "vitest";
import type { Customer } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { OpenCredit } from "#shared/model/open-position.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { unmatched } from "../commitments/scene.ts";
import { aCustomer, anEvent, anInvoice, keyOf, numbersOf, planOn, type Scene } from "./builders.ts";

// 2026-06-01 is a Monday. Standard: J+3 e · J+10 t · J+20 e+c · J+30 r.
const TODAY = "2026-06-01";
const paidBy = (name: string, more: Partial<Customer> = {}): Customer =>
  aCustomer(name, "standard", { payer: "Siège", ...more });
const CUSTOMERS = [aCustomer("Siège"), paidBy("Nord"), paidBy("Sud")];
const invoice = (of: string, number: string, due: string): LedgerItem =>
  anInvoice(number, 1_000, due, { of });
/** Step 3 sent ten days before the formal notice falls due, on Monday 1 June. */
const OLD = invoice("Nord", "FA-1", "2026-05-02");
const firm = (of = "Siège", invoices = "FA-1"): JournalEvent =>
  anEvent("relance envoyée", "2026-05-22", invoices, { of, step: 3, id: `F ${invoices}` });
/** First step due on 28 May. */
const YOUNG = invoice("Sud", "FA-2", "2026-05-25");
const credit = (of: string, euros: number): OpenCredit =>
  unmatched("2026-05-20", euros, { customer: keyOf(of) });

const plan = (scene: Scene, on = TODAY): readonly PlanLine[] =>
  planOn(on, { customers: CUSTOMERS, ...scene });
/** Lines as a person reads them: `Siège à faire reminder FA-1+FA-2 2000`. */
const told = (scene: Scene, on?: string): readonly string[] =>
  plan(scene, on).map((line) =>
    [line.customer, line.state, line.action, numbersOf(line).join("+"), line.claimed / 100].join(" "),
  );
const reason = (line: PlanLine | undefined, code: string) => line?.reasons.find((one) => one.code === code);

describe("Un message au payeur pour tous ses comptes", () => {
  it("dit de qui sont les factures", () => {
    const [line, ...others] = plan({ items: [invoice("Nord", "FA-3", "2026-05-25"), YOUNG] });
    expect(others).toEqual([]);
    expect(line?.customer).toBe("Siège");
    expect(line?.accounts).toEqual([
      { key: "Nord", name: "Nord" },
      { key: "Sud", name: "Sud" },
    ]);
    expect(reason(line, "shared-payer")).toEqual({ code: "shared-payer", names: ["Nord", "Sud"] });
  });

  it("les siennes aussi, sans se nommer lui-même", () => {
    const [line] = plan({ items: [invoice("Siège", "FA-3", "2026-05-25"), YOUNG] });
    expect(line?.accounts?.map(({ name }) => name)).toEqual(["Siège", "Sud"]);
    expect(reason(line, "shared-payer")).toEqual({ code: "shared-payer", names: ["Sud"] });
  });

  it("rien de plus quand il n'y a que les siennes, ni d'un client que personne ne paie", () => {
    const [own] = plan({ items: [invoice("Siège", "FA-3", "2026-05-25")] });
    expect([own?.accounts, reason(own, "shared-payer")]).toEqual([undefined, undefined]);
    const [alone] = plan({
      items: [invoice("Autre", "FA-3", "2026-05-25")],
      customers: [aCustomer("Autre")],
    });
    expect([alone?.accounts, reason(alone, "shared-payer")]).toEqual([undefined, undefined]);
  });

  it("d'un seul compte : le sien", () => {
    const [line] = plan({ items: [YOUNG] });
    expect(line?.customer).toBe("Siège");
    expect(line?.accounts).toEqual([{ key: "Sud", name: "Sud" }]);
  });

  it("moins ce que le payeur ou l'un des comptes a versé d'avance, même celui qui ne doit rien", () => {
    const items = [YOUNG];
    expect(told({ items, credits: [credit("Siège", 100)] })).toEqual(["Siège à faire reminder FA-2 900"]);
    expect(told({ items, credits: [credit("Nord", 100)] })).toEqual(["Siège à faire reminder FA-2 900"]);
    expect(told({ items, credits: [credit("Sud", 100)] })).toEqual(["Siège à faire reminder FA-2 900"]);
    expect(told({ items, credits: [credit("Autre", 100)] })).toEqual(["Siège à faire reminder FA-2 1000"]);
  });
});

describe("La mise en demeure va à celui qui doit", () => {
  const items = [OLD, YOUNG];
  const journal = [firm()];

  it("le jour où elle est due, elle part seule, et le payeur n'a rien d'autre ce jour-là", () => {
    expect(told({ items, journal })).toEqual([
      "Nord à faire registered-letter FA-1 1000",
      "Siège en attente wait FA-2 0",
    ]);
  });

  it("dit que ce n'est pas au payeur qu'elle va", () => {
    const [notice, waiting] = plan({ items, journal });
    expect(reason(notice, "debtor-itself")).toEqual({ code: "debtor-itself", text: "Siège" });
    expect(reason(waiting, "debtor-itself")).toBeUndefined();
    expect(notice?.accounts).toBeUndefined();
  });

  it("la veille, la facture est encore dans le message du payeur", () => {
    const before = told({ items, journal }, "2026-05-29");
    expect(before.every((line) => line.startsWith("Siège "))).toBe(true);
  });

  it("le payeur qui doit lui-même reçoit la sienne sans autre mot", () => {
    const own = [invoice("Siège", "FA-1", "2026-05-02")];
    const [notice] = plan({ items: own, journal });
    expect([notice?.customer, notice?.action]).toEqual(["Siège", "registered-letter"]);
    expect(reason(notice, "debtor-itself")).toBeUndefined();
  });

  it("les autres factures de ce compte attendent derrière elle", () => {
    const more = [...items, invoice("Nord", "FA-3", "2026-05-25")];
    const lines = told({ items: more, journal });
    expect(lines[0]).toBe("Nord à faire registered-letter FA-1 1000");
    expect(lines.filter((line) => line.startsWith("Siège"))).toEqual(["Siège en attente wait FA-2 0"]);
    expect(lines.some((line) => line.startsWith("Nord") && line.includes("FA-3"))).toBe(true);
  });

  it("refusée tant qu'un règlement n'est pas rapproché : seule sa facture est à part", () => {
    const more = [...items, invoice("Nord", "FA-3", "2026-05-25")];
    const lines = told({ items: more, journal, credits: [credit("Nord", 100)] });
    expect(lines).toEqual(["Nord à vérifier check-payment FA-1 0", "Siège à faire reminder FA-2+FA-3 1900"]);
  });

  it("refusée, elle ne dit pas à qui elle irait", () => {
    const [refused] = plan({ items, journal, credits: [credit("Nord", 100)] });
    expect([refused?.action, reason(refused, "debtor-itself")]).toEqual(["check-payment", undefined]);
  });

  it("ce que le payeur a versé d'avance reste déduit de son message, même si sa propre facture est à part", () => {
    const own = [invoice("Siège", "FA-1", "2026-05-02"), YOUNG];
    expect(told({ items: own, journal, credits: [credit("Siège", 100)] })).toContain(
      "Siège à faire reminder FA-2 900",
    );
  });

  it("ce que ce compte a versé d'avance n'est pas déduit deux fois quand plus rien de lui n'est au payeur", () => {
    const lines = told({ items, journal, credits: [credit("Nord", 100)] });
    expect(lines).toEqual(["Nord à vérifier check-payment FA-1 0", "Siège à faire reminder FA-2 1000"]);
    const both = told({ items, journal, credits: [credit("Nord", 100), credit("Siège", 50)] });
    expect(both[1]).toBe("Siège à faire reminder FA-2 950");
  });

  it("préparée, elle retient ce compte et laisse les autres au payeur", () => {
    const draft = anEvent("mise en demeure préparée", "2026-05-29", "FA-1", { of: "Nord", id: "M" });
    const more = [...items, invoice("Nord", "FA-3", "2026-05-25")];
    const lines = told({ items: more, journal: [...journal, draft] });
    expect(lines.filter((line) => line.includes("FA-1"))).toEqual(["Nord à vérifier settle-draft FA-1 0"]);
    expect(lines.filter((line) => line.startsWith("Siège")).map((line) => line.includes("FA-2"))).toEqual([
      true,
    ]);
    expect(lines.filter((line) => line.includes("FA-3")).map((line) => line.split(" ", 1))).toEqual([
      ["Nord"],
    ]);
  });

  it("une relance préparée pour un compte ne retient pas la mise en demeure d'un autre", () => {
    const draft = anEvent("relance préparée", "2026-05-29", "FA-2", { of: "Siège", id: "B", step: 1 });
    const lines = told({ items, journal: [...journal, draft] });
    expect(lines).toContain("Nord à faire registered-letter FA-1 1000");
    expect(lines).toContain("Siège à vérifier settle-draft FA-2 0");
  });

  it("une relance préparée retient les autres factures du même message", () => {
    const draft = anEvent("relance préparée", "2026-05-29", "FA-2", { of: "Siège", id: "B", step: 1 });
    const lines = told({ items: [YOUNG, invoice("Nord", "FA-3", "2026-05-25")], journal: [draft] });
    expect(lines).toContain("Siège à vérifier settle-draft FA-2 0");
    expect(lines.some((line) => line.includes("à faire"))).toBe(false);
  });

  it("elle ne compte pas parmi les trois contacts de trente jours du payeur", () => {
    const called = anEvent("appel", "2026-05-12", "FA-1", { of: "Siège", step: 2 });
    const waiting = plan({ items, journal: [called, firm()] }).find(({ customer }) => customer === "Siège");
    // Five days after it: Saturday 6, so Monday 8. A fourth contact would wait until 11 June.
    expect([waiting?.state, waiting?.day]).toEqual(["en attente", "2026-06-08"]);
  });

  it("envoyée et impayée, ce compte n'a rien de plus doux", () => {
    const sent = anEvent("mise en demeure envoyée", "2026-06-01", "FA-1", { of: "Nord", step: 4 });
    const more = [...items, invoice("Nord", "FA-3", "2026-05-25")];
    const lines = told({ items: more, journal: [...journal, sent] }, "2026-06-08");
    expect(lines.filter((line) => line.startsWith("Siège"))).toEqual(["Siège à faire reminder FA-2 1000"]);
    expect(lines.filter((line) => line.startsWith("Nord") && line.includes("à faire"))).toEqual([]);
  });

  it("deux comptes le même jour : chacun la sienne", () => {
    const two = [OLD, invoice("Sud", "FA-2", "2026-05-02")];
    expect(told({ items: two, journal: [firm(), firm("Siège", "FA-2")] })).toEqual([
      "Nord à faire registered-letter FA-1 1000",
      "Sud à faire registered-letter FA-2 1000",
    ]);
  });
});
