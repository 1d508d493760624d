import { describe, expect, it } from "vitest";
import { recognise } from "#shared/ledger/recognise.ts";
import type { Cell } from "#shared/model/cell.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { fields, HEADINGS, type Line, receipt, sale } from "./fec/fec-builder.ts";
import { codesOf, NOTHING_KEPT, owed, readTabs, tabOf } from "./tabs-of-words.ts";

const OURS: readonly Cell[] = HEADERS["Grand livre"];
const FEC: readonly Cell[] = [...HEADINGS];
const BOOK: readonly Line[] = [
  ...sale("C1", "F1", "20260110", "1200,00", { letter: "A" }),
  ...sale("C2", "F2", "20260115", "350,50"),
  ...receipt("C1", "V1", "20260210", "1200,00", { letter: "A" }),
];
const cells = (line: Line): readonly Cell[] => fields(line).map((field) => (field === "" ? null : field));
const rows = (lines: readonly Line[] = BOOK): readonly (readonly Cell[])[] => lines.map(cells);
const raw = (separator: string, lines: readonly Line[] = BOOK): readonly (readonly Cell[])[] =>
  [HEADINGS, ...lines.map(fields)].map((row) => [row.join(separator)]);

/** What a paste of BOOK must give, wherever and however it was pasted. */
function check(lines: readonly (readonly Cell[])[]): void {
  const tab = tabOf("Grand livre", lines);
  expect(recognise([tab], NOTHING_KEPT).certain).toBe(true);
  const reading = readTabs([tab]);
  expect(owed(reading)).toBe(35_050);
  expect(
    reading.items.map(({ number, group }) => `${number}${group === undefined ? "" : " lettré"}`),
  ).toEqual(["F1 lettré", "F2", "V1 lettré"]);
  expect(reading.items[1]).toMatchObject({ issued: "2026-01-15", due: "2026-02-14" });
}

describe("Un FEC collé dans « Grand livre »", () => {
  it.each<[string, readonly (readonly Cell[])[]]>([
    ["par-dessus nos titres", [FEC, ...rows()]],
    ["sous nos titres", [OURS, FEC, ...rows()]],
    ["sous nos titres, plus bas", [OURS, [], [], FEC, ...rows()]],
    ["sans rien au-dessus, à partir de la ligne 6", [[], [], [], [], [], FEC, ...rows()]],
    ["décalé de deux colonnes", [OURS, [null, null, ...FEC], ...rows().map((row) => [null, null, ...row])]],
    ["en texte brut dans une colonne, barres verticales", [OURS, ...raw("|")]],
    ["en texte brut par-dessus nos titres, tabulations", raw("\t")],
    ["en texte brut, points-virgules", [OURS, [], ...raw(";")]],
  ])("%s", (_name, lines) => {
    check(lines);
  });

  it("les montants et les dates que la feuille a convertis en nombres se lisent pareil", () => {
    check([
      FEC,
      ...rows().map((row) =>
        row.map((cell): Cell => {
          if (typeof cell !== "string" || !/^\d+(,\d\d)?$/.test(cell)) return cell;
          return Number(cell.replace(",", "."));
        }),
      ),
    ]);
  });

  it("deux collages l'un sous l'autre, deux périodes : tout compte", () => {
    const later = sale("C3", "F9", "20260601", "10,00");
    for (const second of [rows(later), [FEC, ...rows(later)], [[], FEC, ...rows(later)], raw("|", later)]) {
      const reading = readTabs([tabOf("Grand livre", [OURS, FEC, ...rows(), ...second])]);
      expect(owed(reading)).toBe(36_050);
      expect(codesOf(reading)).not.toContain("line-repeated");
    }
  });

  it.each<[string, readonly (readonly Cell[])[]]>([
    ["avec ses titres", [FEC, ...rows()]],
    ["sans ses titres", rows()],
    ["après une ligne vide", [[], ...rows()]],
    ["en texte brut", raw("|")],
    ["colonnes dans un autre ordre", [[...FEC].reverse(), ...rows().map((row) => [...row].reverse())]],
  ])("le même collage deux fois (%s) compte une fois, et c'est dit", (_name, again) => {
    const reading = readTabs([tabOf("Grand livre", [OURS, FEC, ...rows(), ...again])]);
    expect(owed(reading)).toBe(35_050);
    expect(reading.items).toHaveLength(3);
    const said = reading.problems.filter(({ code }) => code === "line-repeated");
    expect(said.map(({ data }) => data?.count)).toEqual(["6"]);
    expect(reading.controls.reduce((sum, one) => sum + one.debit, 0)).toBe(275_050);
  });

  it("deux collages qui se recouvrent : la partie commune compte une fois", () => {
    const reading = readTabs([
      tabOf("Grand livre", [FEC, ...rows(BOOK.slice(0, 4)), FEC, ...rows(BOOK.slice(2))]),
    ]);
    expect(owed(reading)).toBe(35_050);
    expect(reading.problems.filter(({ code }) => code === "line-repeated")[0]?.data?.count).toBe("2");
  });

  it("deux lignes identiques d'un même collage sont deux lignes", () => {
    const twins = [...sale("C1", "F1", "20260110", "10,00"), ...sale("C1", "F1", "20260110", "10,00")];
    const once = readTabs([tabOf("Grand livre", [FEC, ...rows(twins.filter(({ aux }) => aux))])]);
    expect(owed(once)).toBe(2000);
    const again = readTabs([
      tabOf("Grand livre", [
        FEC,
        ...rows(twins.filter(({ aux }) => aux)),
        FEC,
        ...rows(twins.filter(({ aux }) => aux)),
      ]),
    ]);
    expect(owed(again)).toBe(2000);
  });

  it("un second collage plus récent apporte le lettrage", () => {
    const unlettered = BOOK.map((line) => ({ ...line, letter: "" }));
    const reading = readTabs([tabOf("Grand livre", [FEC, ...rows(unlettered), FEC, ...rows()])]);
    expect(reading.items.map(({ number, group }) => `${number} ${group !== undefined}`)).toEqual([
      "F1 true",
      "F2 false",
      "V1 true",
    ]);
  });

  it("un autre onglet que « Grand livre » garde toutes ses lignes", () => {
    const reading = readTabs([tabOf("Mes écritures", [FEC, ...rows(), ...rows()])]);
    expect(owed(reading)).toBe(70_100);
  });

  it("un texte à barres verticales dans une colonne de notes n'est pas découpé", () => {
    const reading = readTabs([
      tabOf("Factures", [
        ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Note"],
        ["Dupont", "F1", "10/01/2026", "10/02/2026", 100, "a|b|c"],
        [null, null, null, null, null, "JournalCode|Date|Compte"],
      ]),
    ]);
    expect(owed(reading)).toBe(10_000);
  });
});
