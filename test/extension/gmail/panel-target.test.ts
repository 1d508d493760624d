import { beforeAll, describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { ReplyProposal } from "#shared/entry/reply-kinds.ts";
import type { PanelWanted } from "../../../extension/background/messages.ts";
import type { OpenBook } from "../../../extension/panel/opened.ts";
import { screenOfTarget } from "../../../extension/panel/panel-target.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle } from "../fake-google.ts";
import { asBook, debtors, TODAY, workshopTabs } from "../workshop.ts";

let opened: OpenBook;
let customer: string;

beforeAll(async () => {
  const { sheets } = computer(new FakeGoogle(workshopTabs(debtors(2))));
  const { book, outcome } = asBook(await readWorkbook(sheets, new Date("2026-11-17T09:00:00Z")));
  opened = { kind: "book", title: "Classeur", today: TODAY, book, outcome, toCheck: [], finished: 0 };
  customer = book.ledger.directory.all().find(({ name }) => name === "Atelier A0")?.key ?? "";
});

const wanted = (reply?: ReplyProposal): PanelWanted => ({
  place: "customer",
  customer,
  ...(reply === undefined ? {} : { reply }),
});
const noteOf = (reply: ReplyProposal) => {
  const target = screenOfTarget(opened, wanted(reply), 1);
  if (!("screen" in target) || target.screen.name !== "client")
    throw new Error("La page du client est attendue.");
  return target.screen.note;
};

describe("Où mène la page de Gmail", () => {
  it("à la page du client, dans la devise de ce qui est dû, sans formulaire ouvert", () => {
    expect(screenOfTarget(opened, wanted(), 3)).toEqual({
      screen: { name: "client", customer, currency: "EUR", back: { name: "today" }, arrival: 3 },
    });
  });

  it("un client qui n'est plus dans le classeur se dit", () => {
    const gone: PanelWanted = { place: "customer", customer: "personne" };
    expect(screenOfTarget(opened, gone, 1)).toEqual({
      refused: "Ce client n'est plus dans le classeur ouvert.",
    });
  });

  it("une promesse remplit la facture et le jour ; un jour passé se dit et n'est pas repris", () => {
    const promise = { kind: "promise", numbers: ["FA-100"], day: day("2026-11-20") } as const;
    expect(noteOf(promise)).toMatchObject({
      kind: "promesse",
      invoices: ["FA-100"],
      typed: { day: "2026-11-20" },
    });
    const past = noteOf({ ...promise, day: day("2026-11-16") });
    expect(past?.typed).toEqual({});
    expect(past?.said?.join(" ")).toContain("16/11/2026, est passé");
  });

  it("un litige remplit son motif ; une facture qui n'est plus ouverte se dit", () => {
    const note = noteOf({ kind: "dispute", numbers: ["FA-100", "FA-7"], reason: "price" });
    expect(note).toMatchObject({ kind: "litige ouvert", invoices: ["FA-100"], typed: { reason: "price" } });
    expect(note?.said?.join(" ")).toContain("La facture FA-7 n'est plus ouverte");
  });

  it("une phrase qui ne dit rien de sûr n'ouvre aucun formulaire, la facture reste cochée", () => {
    const note = noteOf({ kind: "unsaid", numbers: ["FA-100"] });
    expect([note?.kind, note?.invoices]).toEqual([undefined, ["FA-100"]]);
  });

  it("ce qui est déjà noté pour la même facture et le même jour se dit avant", () => {
    const { book } = opened;
    const known = book.ledger.directory.all().find(({ key }) => key === customer);
    if (known === undefined) throw new Error("Client absent.");
    const row = {
      id: "p1",
      day: day("2026-11-16"),
      customer: known.key,
      kind: "promesse" as const,
      invoices: [{ number: "FA-100", amount: undefined }],
      promisedDay: day("2026-11-20"),
      origin: { tab: "Journal", row: 2 },
    };
    const before = opened;
    opened = { ...before, book: { ...book, journal: [row] } };
    const same = { kind: "promise", numbers: ["FA-100"], day: day("2026-11-20") } as const;
    expect(noteOf(same)?.said?.join(" ")).toContain("est déjà noté pour ces factures, le 16/11/2026");
    expect(noteOf({ ...same, day: day("2026-11-27") })?.said).toHaveLength(1);
    opened = before;
  });
});
