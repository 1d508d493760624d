import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSeparator, splitText } from "#shared/ledger/files/split-text.ts";

describe("Le découpage d'un texte délimité", () => {
  it.each([
    {
      name: "le point-virgule malgré les virgules décimales",
      text: "Client;TTC\nAlpha;12,50\nBêta;1,5\n",
      found: ";",
    },
    {
      name: "la tabulation malgré des points-virgules dans les champs",
      text: "a\tb;c;d\te\n1\tx;y\t3\n2\tz\t4\n",
      found: "\t",
    },
    { name: "la barre d'un FEC", text: "JournalCode|Debit|Credit\nVE|0,00|69,60\n", found: "|" },
    { name: "la virgule entre guillemets ne compte pas", text: 'a,b\n"1,5",2\n"3,5",4\n', found: "," },
  ])("reconnaît $name", ({ text, found }) => {
    expect(detectSeparator(text)).toBe(found);
  });

  it("une seule colonne n'a pas de séparateur", () => {
    expect(splitText("Client\nAlpha\n")).toEqual({ separator: undefined, rows: [["Client"], ["Alpha"]] });
  });

  it("les guillemets gardent séparateurs, guillemets doublés et retours à la ligne", () => {
    expect(splitText('a;b\r\n"x;""y""\nz";2\r\n', ";").rows).toEqual([
      ["a", "b"],
      ['x;"y"\nz', "2"],
    ]);
  });

  it("un guillemet qui n'ouvre pas un champ entier est un signe comme un autre", () => {
    expect(splitText('VE|CAFE "LE PORT"|12\nVE|"LE PORT" CAFE|13\n', "|").rows).toEqual([
      ["VE", 'CAFE "LE PORT"', "12"],
      ["VE", '"LE PORT" CAFE', "13"],
    ]);
  });

  it("les lignes inégales et les lignes vides restent comme elles sont, à leur place", () => {
    expect(splitText("a;b;c\n1;2\n\n1;2;3;\n", ";").rows).toEqual([
      ["a", "b", "c"],
      ["1", "2"],
      [""],
      ["1", "2", "3", ""],
    ]);
  });

  it("« sep=; » en tête annonce le séparateur et n'est pas une ligne", () => {
    expect(splitText("sep=;\r\na;b\r\n")).toEqual({ separator: ";", rows: [["a", "b"]] });
  });

  it("un tableau écrit entre guillemets se relit à l'identique", () => {
    const field = fc.string();
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
          .join("\n");
        expect(splitText(text, ";").rows).toEqual(rows);
      }),
    );
  });
});
