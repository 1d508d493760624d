import { comparable } from "../base/normalise.ts";
import { DEFAULT_TEMPLATES } from "../letters/default-templates.ts";
import type { Cell } from "../model/cell.ts";
import type { Template } from "../model/scenario.ts";
import type { Table } from "./read-table.ts";

// The body keeps its line breaks and its no-break spaces: it is the owner's text, not a value to compare.
const raw = (cell: Cell): string => (cell === null ? "" : String(cell).normalize("NFC").trim());

/** The templates of the `Modèles` tab, completed with the default ones whose name it does not hold. */
export function readTemplates(table: Table | undefined): readonly Template[] {
  const read = new Map<string, Template>();
  for (const row of table?.rows ?? []) {
    const name = row.text("Modèle");
    const body = raw(row.cell("Corps"));
    if (name === "" || body === "" || read.has(comparable(name))) continue;
    read.set(comparable(name), { name, subject: raw(row.cell("Objet")), body });
  }
  const missing = DEFAULT_TEMPLATES.filter((template) => !read.has(comparable(template.name)));
  return [...read.values(), ...missing];
}
