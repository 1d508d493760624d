import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { entryFacts } from "#shared/entry/entry-facts.ts";
import type { EntryOrder } from "#shared/entry/entry-order.ts";
import { entryRows } from "#shared/entry/entry-rows.ts";
import { isCarriedOut, rowsToAppend } from "#shared/entry/rows-to-append.ts";
import { undoRow } from "#shared/entry/undo-row.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { type Planned, plannedOn, type Row, withEvents } from "../cases/grouped-book.ts";

const TODAY = "2026-11-17";
const INVOICES = [
  ["Martin", "FA-7", "14/08/2026", "13/09/2026", 1000],
  ["Martin", "FA-8", "14/09/2026", "14/10/2026", 500],
  ["Martin", "FA-9", "14/11/2026", "14/12/2026", 250],
  ["Dupuis", "FA-3", "01/11/2026", "01/12/2026", 80],
] as const;
const bookOf = (journal: readonly Row[] = []): Planned => plannedOn(TODAY, { invoices: INVOICES, journal });

const keyOf = ({ book }: Planned, name: string): CustomerKey => {
  const key = book.ledger.directory.keyOf(name);
  if (key === undefined) throw new Error(`client absent : ${name}`);
  return key;
};

type Asked = EntryOrder extends infer One
  ? One extends EntryOrder
    ? Omit<One, "customer" | "currency" | "ids">
    : never
  : never;

const orderOf = (planned: Planned, asked: Asked, name = "Martin"): EntryOrder =>
  ({
    customer: keyOf(planned, name),
    currency: "EUR",
    ids: { first: "id-1", next: "id-2" },
    ...asked,
  }) as EntryOrder;

function noted(planned: Planned, asked: Asked, name?: string) {
  const entry = entryRows(planned.book, planned.outcome, orderOf(planned, asked, name));
  if (entry.kind === "refused") throw new Error(entry.message);
  const after = withEvents(planned, entry.rows);
  return { rows: entry.rows, said: entry.said(after.outcome.plan), after };
}

function refusalOf(planned: Planned, asked: Asked, name?: string): string {
  const entry = entryRows(planned.book, planned.outcome, orderOf(planned, asked, name));
  return entry.kind === "refused" ? entry.message : "";
}

const promise = (typed: Readonly<Record<string, string>>, invoices = ["FA-7", "FA-8"]): Asked => ({
  kind: "other",
  event: "promesse",
  typed,
  invoices,
});

describe("Une promesse notée depuis la page du client", () => {
  it("est la ligne que le panneau écrirait, et suspend les relances jusqu'à son jour", () => {
    const { rows, said, after } = noted(bookOf(), promise({ day: "2026-11-25", amount: "1 500,00" }));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: "id-1",
      day: TODAY,
      kind: "promesse",
      promisedDay: "2026-11-25",
      amount: 150_000,
      invoices: [{ number: "FA-7" }, { number: "FA-8" }],
    });
    expect(said).toBe(
      "Promesse notée\u00a0: 1\u202f500,00\u00a0€ le mercredi 25/11/2026. Pas de relance d'ici là.",
    );
    expect(after.lines.filter(({ state }) => state === "à faire")).toEqual([]);
  });

  it("sur une facture seulement, laisse le reste suivre son cours", () => {
    const { rows } = noted(bookOf(), promise({ day: "2026-11-25", amount: "500" }, ["FA-8"]));
    expect(rows[0]?.invoices).toEqual([{ number: "FA-8", amount: undefined }]);
  });

  it.each([
    ["un jour passé", promise({ day: "2026-11-01" }), "Le jour promis doit être aujourd'hui ou plus tard."],
    ["un montant illisible", promise({ day: "2026-11-25", amount: "mille" }), "Ce montant n'est pas lisible"],
    ["aucune facture", promise({ day: "2026-11-25" }, []), "Cochez au moins une facture."],
    ["une facture réglée entre-temps", promise({ day: "2026-11-25" }, ["FA-1"]), "FA-1 n'est plus ouverte"],
    [
      "la facture d'un autre client",
      promise({ day: "2026-11-25" }, ["FA-3"]),
      "FA-3 n'est plus ouverte chez ce client",
    ],
  ])("refusée avec %s, sans rien écrire", (_why, asked, words) => {
    expect(refusalOf(bookOf(), asked)).toContain(words.replace(/ :/g, "\u00a0:"));
  });

  it("refusée pour un client que les onglets ne connaissent plus", () => {
    const planned = bookOf();
    const order = { ...orderOf(planned, promise({})), customer: "inconnu" as CustomerKey };
    const entry = entryRows(planned.book, planned.outcome, order);
    expect(entry.kind === "refused" ? entry.message : "").toContain("n'est plus dans vos onglets");
  });
});

describe("Un appel noté depuis la page du client", () => {
  it("fait l'étape de la ligne quand elle demande un appel, et porte ce qu'il a apporté", () => {
    const { rows } = noted(bookOf(), {
      kind: "call",
      outcome: "promise",
      typed: { day: "2026-11-20", who: "Mme Roux" },
      invoices: ["FA-7", "FA-8"],
    });
    expect(rows.map(({ id, kind, channel }) => [id, kind, channel])).toEqual([
      ["id-1", "appel", "téléphone"],
      ["id-2", "promesse", "téléphone"],
    ]);
  });

  it("pour un client à qui rien n'est réclamé, ne fait aucune étape", () => {
    const { rows } = noted(bookOf(), { kind: "call", outcome: "reached", typed: {}, invoices: [] }, "Dupuis");
    expect(rows.map(({ kind, step }) => [kind, step])).toEqual([["appel", undefined]]);
  });
});

describe("Une pause", () => {
  const pause: Asked = {
    kind: "other",
    event: "pause",
    typed: { day: "2026-12-01", motive: "congés" },
    invoices: ["FA-7"],
  };

  it("dit jusqu'à quand", () => {
    expect(noted(bookOf(), pause).said).toBe(
      "Pause notée\u00a0: pas de relance jusqu'au 01/12/2026 compris.",
    );
  });

  it("se lève en nommant ce qui finit", () => {
    const held = noted(bookOf(), pause).after;
    const entry = entryRows(held.book, held.outcome, {
      ...orderOf(held, { kind: "resume", about: "id-1", typed: {} }),
      ids: { first: "id-3", next: "id-4" },
    });
    expect(entry).toMatchObject({ rows: [{ kind: "reprise", reference: "id-1" }] });
  });
});

describe("Un échéancier accepté", () => {
  it("devient une ligne, ses échéances dans le détail, et arrête les relances de ces factures", () => {
    const { rows, said, after } = noted(bookOf(), {
      kind: "plan",
      plan: {
        shape: "equal",
        count: "3",
        firstDay: "2026-12-01",
        rows: [],
        interest: "kept",
        means: "",
        invoices: ["FA-7", "FA-8"],
      },
    });
    expect(rows[0]).toMatchObject({
      kind: "échéancier",
      amount: 150_000,
      detail: "01/12/2026 500,00 ; 01/01/2027 500,00 ; 01/02/2027 500,00",
    });
    expect(said).toBe("Échéancier noté\u00a0: 3\u00a0échéances, la première le 01/12/2026.");
    expect(after.lines.filter(({ state }) => state === "à faire")).toEqual([]);
  });
});

describe("Ce qui est envoyé deux fois", () => {
  it("n'est écrit qu'une : la réponse s'était perdue", () => {
    const planned = bookOf();
    const order = orderOf(planned, promise({ day: "2026-11-25" }));
    expect(isCarriedOut(planned.book, order)).toBe(false);
    const { rows, after } = noted(planned, promise({ day: "2026-11-25" }));
    expect(isCarriedOut(after.book, order)).toBe(true);
    expect(rowsToAppend(after.book, rows)).toEqual([]);
  });

  it("coupé entre l'appel et sa promesse, n'ajoute que la promesse", () => {
    const planned = bookOf();
    const asked: Asked = {
      kind: "call",
      outcome: "promise",
      typed: { day: "2026-11-20" },
      invoices: ["FA-7", "FA-8"],
    };
    const { rows } = noted(planned, asked);
    const half = withEvents(planned, rows.slice(0, 1));
    expect(isCarriedOut(half.book, orderOf(half, asked))).toBe(false);
    expect(rowsToAppend(half.book, rows).map(({ kind }) => kind)).toEqual(["promesse"]);
  });

  it("un litige à une autre date, redemandé, ne se refuse pas", () => {
    const dispute: Row = {
      Client: "Martin",
      Factures: "FA-7",
      Identifiant: "l-1",
      Date: "02/11/2026",
      Événement: "litige ouvert",
      Motif: "prix contesté",
    };
    const planned = bookOf([dispute]);
    const asked: Asked = { kind: "retarget-dispute", about: "l-1", typed: { day: "2026-11-27" } };
    const { rows, after, said } = noted(planned, asked);
    expect(said).toBe("Nouvelle date de réponse\u00a0: 27/11/2026.");
    expect(rows.map(({ kind }) => kind).sort()).toEqual(["annulation", "litige ouvert"]);
    expect(isCarriedOut(after.book, orderOf(after, asked))).toBe(true);
  });
});

describe("Annuler une ligne du journal", () => {
  const after = noted(bookOf(), promise({ day: "2026-11-25" })).after;

  it("ajoute une annulation, une seule fois, et les relances reprennent", () => {
    const undo = undoRow(after.book, "id-1");
    if (undo.kind !== "row") throw new Error("rien à annuler");
    expect(undo.row).toMatchObject({ kind: "annulation", reference: "id-1", day: day(TODAY) });
    const back = withEvents(after, [undo.row]);
    expect(back.lines.some(({ state }) => state === "à faire")).toBe(true);
    expect(undoRow(back.book, "id-1")).toEqual({ kind: "already" });
  });

  it.each([
    ["inconnue", "rien", "n'est plus dans le journal"],
    ["d'un message qui attend sa réponse", "p-1", "Pas envoyé"],
  ])("%s : refusée, avec quoi faire", (_which, id, words) => {
    const drafted = bookOf([
      {
        Client: "Martin",
        Factures: "FA-7",
        Identifiant: "p-1",
        Date: "16/11/2026",
        Événement: "relance préparée",
        Étape: 1,
        Canal: "e-mail",
      },
    ]);
    const undo = undoRow(drafted.book, id);
    expect(undo.kind === "refused" ? undo.message : "").toContain(words);
  });
});

describe("Ce dont partent les formulaires", () => {
  it("les factures réclamées sont cochées, les autres proposées", () => {
    const planned = bookOf();
    const { invoices, claimed } = entryFacts(planned.book, planned.outcome, keyOf(planned, "Martin"), "EUR");
    expect(invoices.map(({ number, own }) => [number, own])).toEqual([
      ["FA-7", true],
      ["FA-8", true],
      ["FA-9", false],
    ]);
    expect(claimed).toBe(150_000);
  });

  it("sans rien d'échu, toutes sont cochées", () => {
    const planned = bookOf();
    const { invoices } = entryFacts(planned.book, planned.outcome, keyOf(planned, "Dupuis"), "EUR");
    expect(invoices.map(({ number, own }) => [number, own])).toEqual([["FA-3", true]]);
  });
});
