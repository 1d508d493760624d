import { describe, expect, it } from "vitest";
import type { CustomerKey } from "#shared/model/customer.ts";
import { knownCustomers } from "#shared/workbook/gmail-known.ts";
import { answerGmail } from "../../../extension/background/gmail-questions.ts";
import { type GmailKnown, readGmailKnown } from "../../../extension/platform/gmail-known.ts";
import { takePanelTarget } from "../../../extension/platform/panel-target.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, memoryStore } from "../fake-google.ts";
import { asBook, debtors, workshopTabs } from "../workshop.ts";

const customer = (key: string, addresses: readonly string[]) => ({
  key: key as CustomerKey,
  name: `Client ${key}`,
  overdue: "100,00\u00a0€",
  addresses,
  numbers: [`FA-${key}`],
});
const draft = {
  draftId: "r-12",
  subject: "Menuiserie – facture FA-1 échue",
  to: ["a@un.fr"],
  sentence: "Réglé depuis.",
};
const KNOWN: GmailKnown = {
  customers: [
    customer("1", ["a@un.fr", "b@un.fr"]),
    customer("2", ["a@deux.fr"]),
    customer("3", ["a@un.fr"]),
  ],
  stale: [draft],
};
const ask = (addresses: readonly string[], drafts: Parameters<typeof answerGmail>[1]["drafts"] = []) =>
  answerGmail(KNOWN, { addresses, drafts });

describe("Ce que la page de Gmail apprend", () => {
  it("les clients de la conversation, et rien de personne d'autre", () => {
    const { customers, stale } = ask(["A@un.fr", "moi@moi.fr"]);
    expect(customers.map(({ key, addresses }) => [key, addresses])).toEqual([
      ["1", ["a@un.fr"]],
      ["3", ["a@un.fr"]],
    ]);
    expect(stale).toEqual([]);
    expect(JSON.stringify(ask(["a@un.fr"]))).not.toContain("deux.fr");
  });

  it("rien tant que le panneau n'a pas ouvert de classeur", () => {
    expect(answerGmail(undefined, { addresses: ["a@un.fr"], drafts: [] })).toEqual({
      customers: [],
      stale: [],
    });
  });

  it.each([
    ["le même objet au même client", { subject: draft.subject, to: ["a@un.fr"], draftId: "" }, true],
    [
      "l'objet d'une réponse, aux espaces près",
      { subject: "Re: Menuiserie\u00a0–  facture FA-1 échue", to: ["A@UN.FR"], draftId: "" },
      true,
    ],
    ["l'objet sans destinataire lisible", { subject: draft.subject, to: [], draftId: "" }, true],
    [
      "le brouillon que Google nomme, son objet changé",
      { subject: "Autre", to: ["x@y.fr"], draftId: "#msg-a:r-12" },
      true,
    ],
    ["le même objet à quelqu'un d'autre", { subject: draft.subject, to: ["x@y.fr"], draftId: "" }, false],
    ["un autre objet", { subject: "Bonjour", to: ["a@un.fr"], draftId: "#msg-a:r-112" }, false],
  ])("un brouillon dépassé se reconnaît : %s", (_what, seen, found) => {
    expect(ask([], [seen]).stale).toEqual(found ? [{ draft: 0, sentence: "Réglé depuis." }] : []);
  });
});

describe("Ce que le panneau garde pour Gmail", () => {
  it("les adresses, ce qui est échu et les factures ouvertes de chaque client que l'on peut reconnaître", async () => {
    const who = [
      { name: "Atelier A", email: "Compta@A.example", daysLate: 4, euros: 500 },
      { name: "Atelier B", email: "b@b.example", daysLate: -10, euros: 80 },
      { name: "Atelier C", daysLate: 9, euros: 70 },
      ...debtors(1),
    ];
    const reading = asBook(
      await readWorkbook(
        computer(new FakeGoogle(workshopTabs(who))).sheets,
        new Date("2026-11-17T09:00:00Z"),
      ),
    );
    const known = knownCustomers(reading.book, reading.outcome);
    expect(known.map(({ name, overdue, addresses, numbers }) => [name, overdue, addresses, numbers])).toEqual(
      [
        ["Atelier A", "500,00\u00a0€", ["compta@a.example"], ["FA-100"]],
        ["Atelier B", "", ["b@b.example"], ["FA-101"]],
        ["Atelier A0", "500,00\u00a0€", ["compta0@atelier.example"], ["FA-103"]],
      ],
    );
  });
});

describe("Ce que ce navigateur garde est vérifié à chaque lecture", () => {
  it.each([null, 7, "tout", [], { customers: {}, stale: [] }])("%j n'est rien de connu", async (value) => {
    const store = memoryStore();
    await store.set("gmail-known", value);
    expect(await readGmailKnown(store)).toBe(undefined);
  });

  it("un client ou un brouillon mal formé est laissé de côté, les autres restent", async () => {
    const store = memoryStore();
    const bad = [null, 3, { ...customer("9", []), addresses: "a@un.fr" }, { ...customer("9", []), name: {} }];
    await store.set("gmail-known", {
      customers: [...bad, ...KNOWN.customers],
      stale: [null, { ...draft, to: [1] }, { ...draft, sentence: undefined }, draft],
    });
    expect(await readGmailKnown(store)).toEqual(KNOWN);
  });

  it.each([
    null,
    "today",
    { wanted: { place: "ailleurs" } },
    { wanted: { place: "customer", customer: 7 } },
    { wanted: { place: "customer", customer: "1", reply: { kind: "promise" } } },
  ])("%j ne mène nulle part", async (value) => {
    const store = memoryStore();
    await store.set("panel-target", value);
    expect(await takePanelTarget(store)).toBe(undefined);
  });
});
