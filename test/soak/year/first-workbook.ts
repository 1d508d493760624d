import { HEADERS } from "#shared/workbook/tabs.ts";
import { type Made, workbookOf } from "../../apps-script/built-add-on.ts";
import type { Workbook } from "../../sandbox/workbook/workbook.ts";
import type { World } from "./world.ts";

/** The owner's own tab. */
export const INVOICES = "Factures";
const INVOICE_HEADERS = ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC"];

/** The workbook on the first morning: the owner's empty list, the customers' addresses, who writes. */
export function firstWorkbook({ customers }: World): Workbook {
  const settings: readonly (readonly [string, Made])[] = [
    ["Raison sociale", "Menuiserie Essai"],
    ["Forme et capital", "SARL au capital de 8 000 €"],
    ["SIREN", "732829320"],
    ["Adresse", "1 rue de l'Atelier, 69001 Lyon"],
    ["E-mail", "contact@menuiserie.example"],
    ["Téléphone", "04 11 22 33 44"],
    ["IBAN", "FR7630006000011234567890189"],
    ["Signataire courant", "Claire Essai, gérante"],
    ["Signataire mise en demeure", "Claire Essai, gérante"],
    ["Capacité du jour", "20 appels, 30 messages"],
  ];
  return workbookOf({
    [INVOICES]: [INVOICE_HEADERS],
    Clients: [
      HEADERS.Clients,
      ...customers.map(({ name, email, phone }) =>
        HEADERS.Clients.map((header): Made => {
          if (header === "Client") return name;
          if (header === "Adresse") return "2 rue du Port, 69002 Lyon";
          if (header === "E-mail") return email;
          return header === "Téléphone" ? phone : "";
        }),
      ),
    ],
    Réglages: [HEADERS.Réglages, ...settings.map(([name, value]): Made[] => [name, value, ""])],
  });
}
