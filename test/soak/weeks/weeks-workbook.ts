import { HEADERS } from "#shared/workbook/tabs.ts";
import { type Made, workbookOf } from "../../apps-script/built-add-on.ts";
import { OWNER_SETTINGS } from "../../e2e/owner-settings.ts";
import { randomFrom } from "../../sandbox/sample/random.ts";
import type { Workbook } from "../../sandbox/workbook/workbook.ts";
import { plusDays } from "../year/calendar.ts";

/** A customer of a day, by its number from 1. */
export const customerOf = (day: string, number: number): string => `Atelier ${day.slice(8)}-${number}`;

/** Whether a name is that of a customer of a day. */
export const isOf = (name: string, day: string): boolean => name.startsWith(`Atelier ${day.slice(8)}-`);

/** Two to four customers for each day, whose first reminder, three days after the due day, falls on it. */
export function weeksWorkbook(seed: number, days: readonly string[]): Workbook {
  const debtors = days.flatMap((day) => {
    const count = randomFrom(`${seed} semaine ${day}`).integer(2, 4);
    return Array.from({ length: count }, (_one, index) => ({
      day,
      name: customerOf(day, index + 1),
    }));
  });
  return workbookOf({
    Factures: [
      ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC"],
      ...debtors.map(({ day, name }, n): Made[] => [
        `FA-${100 + n}`,
        name,
        { day: plusDays(day, -33) },
        { day: plusDays(day, -3) },
        500 + n,
      ]),
    ],
    Clients: [
      HEADERS.Clients,
      ...debtors.map(({ name }, n) =>
        HEADERS.Clients.map((header): Made => {
          if (header === "Client") return name;
          return header === "E-mail" ? `compta${n}@atelier.example` : "";
        }),
      ),
    ],
    Réglages: [HEADERS.Réglages, ...OWNER_SETTINGS.map(([name, value]): Made[] => [name, value, ""])],
    Journal: [HEADERS.Journal],
    Courriers: [HEADERS.Courriers],
  });
}
