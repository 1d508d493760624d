import { describe, expect, it } from "vitest";
import {
  type Collector,
  type CollectorOrder,
  type CollectorResult,
  collectorOrder,
} from "#shared/workbook/collector-of.ts";
import { csvCell, csvText } from "#shared/workbook/csv-text.ts";
import { type Planned, withEvents } from "../cases/grouped-book.ts";
import { aBook, FA1, keyOf, MOREL, MOREL_ROW, plain, STEPS_DONE, told } from "../formal-notice/scene.ts";

const ROUX: Collector = { name: "Cabinet Roux", email: "contact@roux.example" };

const handOver = (planned: Planned, to = ROUX): CollectorResult =>
  collectorOrder(planned.book, planned.outcome, keyOf(planned), "EUR", to, "t-1");

function ready(result: CollectorResult): CollectorOrder {
  if ("gaps" in result) throw new Error(result.gaps.join(" "));
  return result;
}

const gapsOf = (result: CollectorResult): string => ("gaps" in result ? plain(result.gaps.join(" ")) : "");

describe("Transmission à un recouvreur", () => {
  it("la lettre va au recouvreur, jamais au client", () => {
    const { letter } = ready(handOver(aBook(STEPS_DONE)));
    expect(letter.to).toEqual(["contact@roux.example"]);
    expect(letter.cc).toEqual([]);
    expect(plain(letter.text)).toContain("Cabinet Roux");
    expect(letter.claimed).toBe(0);
  });

  it("le Journal note « dossier transmis », à qui, et combien", () => {
    const { event } = ready(handOver(aBook(STEPS_DONE)));
    expect(event).toMatchObject({
      id: "t-1",
      kind: "dossier transmis",
      motive: "Cabinet Roux",
      amount: 148_000,
      invoices: [{ number: "FA-1" }],
    });
  });

  it("une fois la ligne écrite, plus aucune relance ; la transmettre à nouveau est refusé", () => {
    const planned = aBook(STEPS_DONE);
    const after = withEvents(planned, [ready(handOver(planned)).event]);
    const own = after.lines.filter(({ customer }) => customer === keyOf(after));
    expect(own.map(({ state }) => state)).toEqual(["suspendue"]);
    expect(gapsOf(handOver(after))).toContain("déjà transmises");
  });

  it("ce qui est contesté reste au propriétaire, et c'est dit", () => {
    const journal = [
      ...STEPS_DONE,
      told("d-1", "2026-06-10", "litige ouvert", { Montant: 300, Motif: "prix" }),
    ];
    const order = ready(handOver(aBook(journal)));
    expect(order.event.amount).toBe(118_000);
    expect(plain(order.facts.join(" "))).toContain("300,00 € ne sont pas transmis");
    expect(order.list.text).toContain(";1180,00;");
  });

  it.each([
    [
      "tout promis",
      told("p-1", "2026-06-18", "promesse", { "Date promise": "2026-06-30" }),
      "restent à vous",
    ],
    ["procédure collective", told("j-1", "2026-06-18", "procédure collective", { Factures: "" }), "L622-24"],
  ])("%s : rien n'est transmis", (_what, row, why) => {
    expect(gapsOf(handOver(aBook([...STEPS_DONE, row])))).toContain(why);
  });

  it("sans nom de recouvreur, la phrase dit quoi faire", () => {
    expect(gapsOf(handOver(aBook(STEPS_DONE), { name: "  " }))).toContain("Indiquez le nom");
  });

  it("les conditions sont des faits, avec leurs articles", () => {
    expect(plain(ready(handOver(aBook(STEPS_DONE))).facts.join(" "))).toContain(
      "art. L124-1 et R124-1 à R124-7",
    );
  });
});

describe("La liste transmise", () => {
  it("une ligne par facture, en-têtes compris, que le tableur français ouvre", () => {
    const invoices = [[...FA1], [MOREL, "FA-2", "10/04/2026", "10/05/2026", 20.5]];
    const { list } = ready(handOver(aBook([], { invoices })));
    const rows = list.text.replace("\ufeff", "").trimEnd().split("\r\n");
    expect(rows.length).toBe(3);
    expect(rows[1]?.split(";").slice(8, 15)).toEqual([
      "FA-1",
      "08/04/2026",
      "08/05/2026",
      "1480,00",
      "1480,00",
      "EUR",
      "45",
    ]);
    expect(new Set(rows.map((row) => row.split(";").length)).size).toBe(1);
    expect(list.name).toBe("Creances Boulangerie Morel 2026-06-22.csv");
  });

  it("aucune cellule ne peut être prise pour une formule", () => {
    const clients = [
      { ...MOREL_ROW, Interlocuteur: '=HYPERLINK("http://x")', Téléphone: "+33 6 00 00 00 00" },
    ];
    const { list } = ready(handOver(aBook(STEPS_DONE, { clients })));
    expect(list.text).not.toMatch(/(?:^|;)"?[=+@-]/m);
    expect(list.text).toContain("'+33 6 00 00 00 00");
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["-5", "'-5"],
    ["@x", "'@x"],
    ["\t=1", "' =1"],
    ['a;"b"', '"a;""b"""'],
    ["a\r\nb", "a b"],
    ["simple", "simple"],
    ["", ""],
  ])("« %s » s'écrit %s", (value, written) => {
    expect(csvCell(value)).toBe(written);
  });

  it("chaque ligne finit par CRLF, le fichier commence par sa marque", () => {
    expect(
      csvText([
        ["a", "b"],
        ["c", "d"],
      ]),
    ).toBe("\ufeffa;b\r\nc;d\r\n");
  });
});
