import { describe, expect, it } from "vitest";
import { contactChanges } from "#shared/entry/contact-changes.ts";
import type { ContactChange } from "#shared/entry/contact-form.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { clientContact } from "#shared/workbook/client-contact.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { type Planned, plannedOn, type Row } from "../cases/grouped-book.ts";

const INVOICES = [["Martin", "FA-7", "14/08/2026", "13/09/2026", 1000]] as const;
const MARTIN: Row = {
  Client: "Martin",
  Interlocuteur: "Mme Roux",
  "E-mail": "compta@martin.example",
  Téléphone: 384000012,
};
const bookOf = (clients: readonly Row[] = [MARTIN]): Planned =>
  plannedOn("2026-11-17", { invoices: INVOICES, clients });

const keyOf = ({ book }: Planned): CustomerKey => {
  const key = book.ledger.directory.keyOf("Martin");
  if (key === undefined) throw new Error("client absent");
  return key;
};
const changed = (planned: Planned, ...changes: readonly ContactChange[]) =>
  contactChanges(planned.book, keyOf(planned), changes);
const column = (header: string): number => HEADERS.Clients.indexOf(header);

describe("Le contact d'un client, dans « Clients »", () => {
  it("ne change que les cellules nommées, et dit combien", () => {
    const done = changed(bookOf(), { header: "Interlocuteur", before: "Mme Roux", value: " M. Blanc " });
    expect(done).toEqual({
      kind: "done",
      said: "1\u00a0cellule modifiée dans l'onglet Clients.",
      writes: [
        {
          tab: "Clients",
          sheetId: 2,
          cells: [{ row: 2, column: column("Interlocuteur"), before: "Mme Roux", value: "M. Blanc" }],
        },
      ],
    });
  });

  it("vide une cellule que l'on a vidée, un nombre compris comme ce qu'il montre", () => {
    const done = changed(bookOf(), { header: "Téléphone", before: "384000012", value: "" });
    expect(done).toMatchObject({
      writes: [{ cells: [{ column: column("Téléphone"), before: 384000012, value: null }] }],
    });
  });

  it("refuse une cellule qui a changé depuis, la nomme, et dit ce qu'elle contient", () => {
    const done = changed(
      bookOf(),
      { header: "E-mail", before: "compta@martin.example", value: "paie@martin.example" },
      { header: "Interlocuteur", before: "M. Gris", value: "M. Blanc" },
    );
    expect(done.kind === "refused" ? done.message : "").toContain(
      `D2 de l'onglet «\u00a0Clients\u00a0» contient maintenant «\u00a0Mme Roux\u00a0»`,
    );
  });

  it("ne réécrit pas ce que la cellule dit déjà, même changée depuis", () => {
    const done = changed(bookOf(), { header: "Interlocuteur", before: "M. Gris", value: "Mme Roux" });
    expect(done).toMatchObject({ kind: "done", writes: [] });
  });

  it.each(["compta", "compta@martin", "a@b.fr, nul@"])("refuse l'adresse « %s »", (value) => {
    const done = changed(bookOf(), { header: "E-mail", before: "compta@martin.example", value });
    expect(done.kind === "refused" ? done.message : "").toContain("adresse e-mail n'est pas complète");
  });

  it("donne sa ligne à un client qui n'en a pas", () => {
    const done = changed(bookOf([]), { header: "E-mail", before: "", value: "compta@martin.example" });
    if (done.kind !== "done") throw new Error(done.message);
    const [write] = done.writes;
    if (write === undefined || !("values" in write)) throw new Error("aucune ligne ajoutée");
    expect([write.tab, write.row]).toEqual(["Clients", 2]);
    expect(write.values[0]?.[column("Client")]).toBe("Martin");
    expect(write.values[0]?.[column("E-mail")]).toBe("compta@martin.example");
  });

  it("montre aussi une adresse à laquelle on ne peut pas écrire", () => {
    const planned = bookOf([{ ...MARTIN, "E-mail": "à demander" }]);
    const { row, cells } = clientContact(planned.book, { key: keyOf(planned), name: "Martin" });
    expect(row).toBe(2);
    expect(cells.find(({ header }) => header === "E-mail")?.value).toBe("à demander");
  });
});
