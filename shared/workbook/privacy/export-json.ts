import { HELD_TITLES } from "../../texts/privacy.ts";
import { EXPORT_FACTS, type ExportCell, type PersonalExport } from "./export-of.ts";

/**
 * The export in a structured, commonly used and machine-readable form (RGPD art. 20): days as `AAAA-MM-JJ`, amounts as
 * numbers, empty cells left out; a header met twice bears its rank.
 */
export function exportJson({ name, day, controller, parts }: PersonalExport): string {
  const copy = {
    personne: name,
    responsable: controller,
    date: day,
    informations: EXPORT_FACTS,
    donnees: parts.map(({ tab, kind, headers, rows }) => {
      const names = distinct(headers);
      return {
        nature: HELD_TITLES[kind],
        onglet: tab,
        lignes: rows.map(({ row, cells }) => ({
          ligne: row,
          ...Object.fromEntries(
            cells.flatMap((cell, at) => (isEmpty(cell) ? [] : [[names[at] ?? "", plain(cell)]])),
          ),
        })),
      };
    }),
  };
  return `${JSON.stringify(copy, undefined, 2)}\n`;
}

const isEmpty = (cell: ExportCell): boolean => cell === null || cell === "";
const plain = (cell: ExportCell): unknown => (typeof cell === "object" && cell !== null ? cell.day : cell);

function distinct(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>([["ligne", 1]]);
  return headers.map((header, at) => {
    const name = header === "" ? `colonne ${at + 1}` : header;
    const rank = (seen.get(name) ?? 0) + 1;
    seen.set(name, rank);
    return rank === 1 ? name : `${name} (${rank})`;
  });
}
