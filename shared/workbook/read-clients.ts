import { nearestWord } from "../base/nearest-word.ts";
import { comparable, tidy } from "../base/normalise.ts";
import type { ClientRow } from "../ledger/customers.ts";
import { recipientsOf } from "../letters/recipients.ts";
import type { Cell } from "../model/cell.ts";
import { SEGMENTS } from "../model/customer.ts";
import type { Problem } from "../model/problem.ts";
import { readSegment } from "./read-segment.ts";
import type { Table } from "./read-table.ts";
import { rowProblems } from "./row-problem.ts";

/** The addresses of a cell; `undefined` when one of them cannot be written to. */
function readEmails(text: string): string | undefined {
  const { addresses, refused } = recipientsOf(text);
  return refused.length > 0 || addresses.length === 0 ? undefined : addresses.join(", ");
}

/** A postal address line by line, as its cell shows it: an envelope is read so. `undefined` for an empty cell. */
function readAddress(cell: Cell): string | undefined {
  const lines = String(cell ?? "")
    .split(/\r\n|\r|\n/)
    .map(tidy);
  return lines.filter((line) => line !== "").join("\n") || undefined;
}

/**
 * The rows of `Clients`. An unknown segment counts as `standard`, an address that cannot be one is left out; both
 * are named.
 */
export function readClients(table: Table | undefined): {
  readonly clients: readonly ClientRow[];
  readonly problems: readonly Problem[];
} {
  const { problems, say } = rowProblems("Clients");
  const clients: ClientRow[] = [];
  for (const row of table?.rows ?? []) {
    const name = row.text("Client") || row.text("Code");
    if (name === "") continue;
    const optional = (header: string): string | undefined => row.text(header) || undefined;
    const emails = (header: string): string | undefined => {
      const text = row.text(header);
      const read = text === "" ? undefined : readEmails(text);
      if (text !== "" && read === undefined) say(row, "contact-invalid", header);
      return read || undefined;
    };
    const segmentWord = row.text("Typologie");
    const segment = readSegment(segmentWord);
    if (segmentWord !== "" && segment === undefined) {
      const nearest = nearestWord(segmentWord, SEGMENTS);
      say(row, "segment-unknown", "Typologie", nearest === undefined ? undefined : { nearest });
    }
    clients.push({
      name,
      code: optional("Code"),
      segment: segment ?? "standard",
      scenario: optional("Scénario") ?? segment ?? "standard",
      contact: optional("Interlocuteur"),
      email: emails("E-mail"),
      copy: emails("Copie"),
      phone: optional("Téléphone"),
      address: readAddress(row.cell("Adresse")),
      siren: optional("SIREN"),
      terms: optional("Conditions"),
      owner: optional("Responsable"),
      language:
        comparable(row.text("Langue")).startsWith("en") ||
        comparable(row.text("Langue")).startsWith("anglais")
          ? "en"
          : "fr",
      paymentCircuit: optional("Circuit de paiement"),
      paymentMeans: optional("Moyen de paiement"),
      sector: optional("Secteur"),
      payer: optional("Payeur"),
      escalationContact: optional("Contact d'escalade"),
      note: optional("Note"),
    });
  }
  return { clients, problems };
}
