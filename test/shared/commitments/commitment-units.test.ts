import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { CommitmentInput } from "#shared/dunning/commitment-input.ts";
import { type CommitmentFacts, commitmentUnits, isWordOf } from "#shared/dunning/commitment-units.ts";
import { numberKey } from "#shared/dunning/invoice-number.ts";
import type { Customer, CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import {
  aCustomer,
  anEvent,
  anInvoice,
  aPaidInvoice,
  directoryOf,
  keyOf,
  type Scene,
} from "../dunning/builders.ts";
import { inputOn, unmatched } from "./scene.ts";

const TODAY = "2026-06-30";
const said = (of: string, invoices = "", on = "2026-06-20"): JournalEvent =>
  anEvent("promesse", on, invoices, { of, id: `${of} ${invoices}` });
const invoice = (of: string, number: string) => anInvoice(number, 100, "2026-06-10", { of });
const paidBy = (name: string, payer: string): Customer => aCustomer(name, "standard", { payer });

const names = (list: readonly { readonly customer: CustomerKey }[]): string =>
  list.map(({ customer }) => customer).join(" ");
/** A unit as a person reads it: who answers, who speaks, whose items, open items and credits it holds. */
const told = ({ customer, index, events, items, credits }: CommitmentFacts): string =>
  [
    `${customer.name}${index.payer === undefined ? "" : " (payeur)"}`,
    `dit ${events.map((event) => `${event.customer} ${event.invoices.map(({ number }) => number).join("+")}`.trim()).join(", ")}`,
    `a ${items.all.map(({ number }) => number).join(" ")}`,
    `doit ${index.all.map(({ item }) => item.number).join(" ")}`,
    `avance ${names(credits)}`,
  ]
    .map((part) => part.trim())
    .join(" · ");
const units = (scene: Scene, more: Partial<CommitmentInput> = {}, only?: string): readonly string[] =>
  commitmentUnits({ ...inputOn(TODAY, scene), ...more }, only === undefined ? undefined : keyOf(only)).map(
    told,
  );

describe("Les clients dont parle le journal", () => {
  const scene: Scene = {
    items: [
      invoice("Durand", "FA-1"),
      { ...aPaidInvoice("FA-2"), customer: keyOf("Durand") },
      invoice("Ami", "FA-3"),
      invoice("Muet", "FA-4"),
    ],
    journal: [said("Durand", "FA-1"), said("Ami")],
    credits: [unmatched("2026-06-15", 10), unmatched("2026-06-15", 20, { customer: keyOf("Muet") })],
    customers: [aCustomer("Durand"), aCustomer("Ami"), aCustomer("Muet")],
  };

  it("chacun le sien, dans l'ordre de leurs clés, avec ce qu'il a, doit et a versé d'avance", () => {
    expect(units(scene)).toEqual([
      "Ami · dit Ami · a FA-3 · doit FA-3 · avance",
      "Durand · dit Durand FA-1 · a FA-1 FA-2 · doit FA-1 · avance Durand",
    ]);
  });

  it("un seul quand on le demande, personne si le journal n'en parle pas", () => {
    expect(units(scene, {}, "Durand")).toEqual([
      "Durand · dit Durand FA-1 · a FA-1 FA-2 · doit FA-1 · avance Durand",
    ]);
    expect(units(scene, {}, "Muet")).toEqual([]);
  });

  it("une ligne dont il ne reste rien à payer n'est pas due", () => {
    const { position } = inputOn(TODAY, scene);
    const items = position.items.map((open, index) =>
      index === 0 ? { ...open, open: 0 as typeof open.open } : open,
    );
    expect(units(scene, { position: { ...position, items } }, "Durand")[0]).toContain(" · doit · ");
  });

  it("les jours fériés d'Alsace-Moselle à leur adresse", () => {
    const moved = {
      ...scene,
      customers: [aCustomer("Durand", "standard", { address: "3 rue Haute 67000 Strasbourg" })],
    };
    expect(commitmentUnits(inputOn(TODAY, moved)).map(({ alsace }) => alsace)).toEqual([false, true]);
  });
});

describe("Ceux d'un payeur commun", () => {
  const customers = [aCustomer("Siège"), paidBy("Nord", "Siège"), paidBy("Sud", "Siège")];
  const items = [
    invoice("Siège", "FA-1"),
    invoice("Nord", "FA-2"),
    invoice("Sud", "FA-3"),
    invoice("Autre", "FA-4"),
  ];
  const credits = ["Siège", "Nord", "Autre"].map((name) =>
    unmatched("2026-06-15", 10, { customer: keyOf(name) }),
  );

  it("ne font qu'un, au nom du payeur, dès que l'un d'eux parle", () => {
    const whole = " · a FA-1 FA-2 FA-3 · doit FA-1 FA-2 FA-3 · avance Siège Nord";
    expect(units({ items, customers, credits, journal: [said("Nord", "FA-2")] })).toEqual([
      `Siège (payeur) · dit Nord FA-2${whole}`,
    ]);
    expect(units({ items, customers, credits, journal: [said("Siège"), said("Sud")] })).toEqual([
      `Siège (payeur) · dit Siège, Sud${whole}`,
    ]);
    expect(units({ items, customers, credits, journal: [said("Nord", "FA-2")] }, {}, "Sud")).toEqual([
      `Siège (payeur) · dit Nord FA-2${whole}`,
    ]);
  });

  it("le payeur qui parle des factures de ses comptes ne les a pas perdues", () => {
    expect(units({ items, customers, journal: [said("Siège", "FA-2")] })[0]).toMatch(
      /^Siège \(payeur\) · dit Siège FA-2 /,
    );
  });

  it("un payeur dont aucun compte n'a de facture ni n'a parlé est un client seul", () => {
    const own = [invoice("Siège", "FA-1")];
    expect(units({ items: own, customers, journal: [said("Siège")] })[0]).toMatch(/^Siège · dit Siège /);
    expect(units({ items: own, customers, journal: [said("Siège"), said("Nord")] })[0]).toMatch(
      /^Siège \(payeur\) /,
    );
    expect(units({ items: own, customers, journal: [said("Nord")] })[0]).toMatch(/^Siège \(payeur\) /);
    expect(units({ items, customers, journal: [said("Siège")] })[0]).toMatch(/^Siège \(payeur\) /);
    expect(units({ items: [], customers, journal: [said("Siège")] })[0]).toMatch(/^Siège · dit Siège /);
  });

  it("celui que dit l'appelant l'emporte sur la liste des clients", () => {
    const scene = { items, customers, journal: [said("Nord", "FA-2")] };
    expect(units(scene, { payerOf: (account) => account })).toEqual([
      "Nord · dit Nord FA-2 · a FA-2 · doit FA-2 · avance",
    ]);
  });

  it("le mot d'un compte, du payeur, de tous", () => {
    const [facts] = commitmentUnits(inputOn(TODAY, { items, customers, journal: [said("Nord", "FA-2")] }));
    const counts = (of: string, customer: string | undefined) =>
      facts === undefined
        ? undefined
        : isWordOf(said(of), customer === undefined ? undefined : keyOf(customer), facts);
    expect(counts("Nord", "Nord")).toBe(true);
    expect(counts("Siège", "Nord")).toBe(true);
    expect(counts("Nord", "Siège")).toBe(true);
    expect(counts("Nord", undefined)).toBe(true);
    expect(counts("Nord", "Sud")).toBe(false);
  });
});

describe("Une facture passée à un autre client emmène ce qui en fut dit, une fois", () => {
  const customers = ["Ancien", "Neuf", "Second"].map((name) => aCustomer(name));
  const heard = (items: Scene["items"], ...journal: readonly JournalEvent[]) =>
    units({ items, customers, journal }).map((unit) => unit.split(" · ").slice(0, 2).join(" · "));

  it("le client renommé emmène toute son histoire", () => {
    expect(heard([invoice("Neuf", "FA-1")], said("Ancien", "FA-1"), said("Ancien"))).toEqual([
      "Ancien · dit",
      "Neuf · dit Neuf FA-1, Neuf",
    ]);
  });

  it("celui qui garde des factures garde ce qu'il a dit de tout son compte, ou aussi d'une autre", () => {
    const items = [invoice("Neuf", "FA-1"), invoice("Ancien", "FA-2")];
    expect(
      heard(
        items,
        said("Ancien", "FA-1"),
        said("Ancien"),
        said("Ancien", "FA-1, FA-2"),
        said("Ancien", "FA-2"),
      ),
    ).toEqual(["Ancien · dit Ancien, Ancien FA-1+FA-2, Ancien FA-2", "Neuf · dit Neuf FA-1, Neuf FA-1"]);
  });

  it("partagé entre deux clients, ce qu'il a dit de tout son compte reste à lui", () => {
    const items = [invoice("Neuf", "FA-1"), invoice("Second", "FA-2")];
    expect(heard(items, said("Ancien", "FA-1, FA-2"), said("Ancien"))).toEqual([
      "Ancien · dit Ancien",
      "Neuf · dit Neuf FA-1",
      "Second · dit Second FA-2",
    ]);
  });

  it("un document annulé qui est encore dans son onglet n'a pas bougé", () => {
    const scene = { items: [invoice("Neuf", "FA-1")], customers, journal: [said("Ancien", "FA-1")] };
    const [unit] = units(scene, { standing: new Set([numberKey("FA-1")]) });
    expect(unit).toMatch(/^Ancien · dit Ancien FA-1 /);
  });
});

describe("Un même journal relu avec autre chose", () => {
  const journal = [said("Nord", "FA-2"), said("Nord", "", "2026-06-25")];
  const customers = [aCustomer("Nord")];
  const base = inputOn(TODAY, { items: [invoice("Nord", "FA-2")], customers, journal });
  const read = (more: Partial<CommitmentInput>): string => {
    // The base first: what is remembered of it must not answer for the other.
    commitmentUnits(base);
    return commitmentUnits({ ...base, ...more })
      .map(told)
      .join(" | ");
  };

  it("un autre jour, une autre liste de factures ou de clients, un autre payeur, d'autres documents annulés", () => {
    const own = "dit Nord FA-2, Nord · a FA-2 · doit FA-2 · avance";
    expect(read({})).toBe(`Nord · ${own}`);
    expect(read({ today: day("2026-06-24") })).toBe("Nord · dit Nord FA-2 · a FA-2 · doit FA-2 · avance");
    const more = [...base.items, { ...aPaidInvoice("FA-9"), customer: keyOf("Nord") }];
    expect(read({ items: more })).toBe("Nord · dit Nord FA-2, Nord · a FA-2 FA-9 · doit FA-2 · avance");
    const directory = directoryOf([paidBy("Nord", "Siège"), aCustomer("Siège")]);
    expect(read({ directory })).toBe(`Siège (payeur) · ${own}`);
    expect(read({ payerOf: () => keyOf("Siège") })).toBe(`Siège (payeur) · ${own}`);
  });

  it("d'autres documents annulés", () => {
    const moved = inputOn(TODAY, { items: [invoice("Neuf", "FA-1")], journal: [said("Ancien", "FA-1")] });
    expect(commitmentUnits(moved).map(({ customer }) => customer.key)).toEqual(["Ancien", "Neuf"]);
    const standing = new Set([numberKey("FA-1")]);
    expect(commitmentUnits({ ...moved, standing }).map(({ customer }) => customer.key)).toEqual(["Ancien"]);
  });
});
