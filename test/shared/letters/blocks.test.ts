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
