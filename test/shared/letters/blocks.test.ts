import { describe, expect, it } from "vitest";
import { blockHtml, blockText } from "#shared/letters/blocks.ts";

const columns = [{ header: "Facture" }, { header: "À régler", right: true }];

describe("Tableaux d'une lettre", () => {
  it("les colonnes s'alignent, les montants à droite, même sous un long intitulé de total", () => {
    const text = blockText({
      kind: "table",
      columns,
      rows: [["FA-1", "1\u202f200,00\u00a0€"]],
      totals: [
        { label: "Avoirs et règlements déduits", amount: "-100,00\u00a0€" },
        { label: "Total", amount: "1\u202f100,00\u00a0€" },
      ],
    });
    const row = (label: string, amount: string): string => label.padEnd(31) + amount.padStart(10);
    expect(text.split("\n")).toEqual([
      row("Facture", "À régler"),
      row("FA-1", "1\u202f200,00\u00a0€"),
      row("Avoirs et règlements déduits", "-100,00\u00a0€"),
      row("Total", "1\u202f100,00\u00a0€"),
    ]);
  });

  it("la version HTML est une table avec ses en-têtes et un total qui en couvre les colonnes", () => {
    const html = blockHtml({
      kind: "table",
      columns,
      rows: [["<FA>", "1"]],
      totals: [{ label: "Total", amount: "1" }],
    });
    expect(html.match(/<th scope="col"/g)).toHaveLength(2);
    expect(html).toContain("&lt;FA&gt;");
    expect(html).toContain('colspan="1"');
  });

  it("des lignes groupées : chaque titre, ses lignes et ses sous-totaux, dans les deux versions", () => {
    const grouped = {
      kind: "table",
      columns,
      rows: [],
      sections: [
        { title: "A & B", rows: [["FA-1", "1"]], totals: [{ label: "Sous-total A & B", amount: "1" }] },
        { title: "C", rows: [["FA-2", "2"]], totals: [{ label: "Sous-total C", amount: "2" }] },
      ],
      totals: [{ label: "Total", amount: "3" }],
    } as const;
    const told = blockText(grouped)
      .split("\n")
      .map((line) => line.replace(/ {2,}/g, " | "));
    expect(told).toEqual([
      "Facture | À régler",
      "A & B",
      "FA-1 | 1",
      "Sous-total A & B | 1",
      "C",
      "FA-2 | 2",
      "Sous-total C | 2",
      "Total | 3",
    ]);
    const html = blockHtml(grouped);
    expect(
      html.match(/<th scope="rowgroup" colspan="2"[^>]*>[^<]*/g)?.map((one) => one.split(">")[1]),
    ).toEqual(["A &amp; B", "C"]);
    // un rang de titres, deux titres, deux factures, deux sous-totaux, un total
    expect(html.match(/<tr>/g)).toHaveLength(8);
  });

  it("une liste a ses tirets en texte et ses puces en HTML", () => {
    const list = { kind: "lines", intro: "Vos références :", lines: ["A & B", "C"] } as const;
    expect(blockText(list)).toBe("Vos références :\n–\u00a0A & B\n–\u00a0C");
    expect(
      blockHtml(list)
        .match(/<li[^>]*>[^<]*<\/li>/g)
        ?.map((one) => one.replace(/<[^>]+>/g, "")),
    ).toEqual(["A &amp; B", "C"]);
  });
});
