import { describe, expect, it } from "vitest";
import type { ContactChange } from "#shared/entry/contact-form.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { changeContact, type ReadBook } from "../../../extension/policy/contact-change.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, type Fault } from "../fake-google.ts";
import { asBook, debtors, TODAY, workshopTabs } from "../workshop.ts";

const NOW = new Date(`${TODAY}T10:00:00Z`);
const NAME = HEADERS.Clients.indexOf("Client");
const EMAIL = HEADERS.Clients.indexOf("E-mail");
const PHONE = HEADERS.Clients.indexOf("Téléphone");
const NOTE = HEADERS.Clients.indexOf("Note");

/** Two debtors in `Clients`; a third one known from its invoice alone. */
function workshop(): FakeGoogle {
  const who = [...debtors(2), { name: "Mairie de Brindas", daysLate: 4, euros: 800 }];
  return new FakeGoogle(
    workshopTabs(who).map((tab) => (tab.title === "Clients" ? { ...tab, rows: tab.rows.slice(0, 3) } : tab)),
  );
}

async function read(google: FakeGoogle): Promise<ReadBook> {
  const { book, metadata } = asBook(await readWorkbook(google.sheets, NOW));
  return { book, tabs: metadata.tabs };
}

function keyOf({ book }: ReadBook, name: string): CustomerKey {
  const key = book.ledger.directory.keyOf(name);
  if (key === undefined) throw new Error(name);
  return key;
}

async function save(
  google: FakeGoogle,
  name: string,
  changes: readonly ContactChange[],
  open: Promise<ReadBook> = read(google),
) {
  const now = await open;
  google.calls.length = 0;
  return changeContact(computer(google), now, () => read(google), keyOf(now, name), changes);
}

const cell = (google: FakeGoogle, name: string, column: number) =>
  google.rows("Clients").find((row) => row[NAME] === name)?.[column] ?? null;
const email = (before: string, value: string): ContactChange => ({ header: "E-mail", before, value });
const note = (value: string): ContactChange => ({ header: "Note", before: "", value });

/** What `workshop` has put there, so that no test repeats it. */
const firstEmail = (google: FakeGoogle): string => String(cell(google, "Atelier A0", EMAIL) ?? "");

describe("Le contact d'un client, modifié depuis sa page", () => {
  it("seule la cellule changée est écrite, après relecture de l'onglet", async () => {
    const google = workshop();
    const before = google.rows("Clients").map((row) => [...row]);
    const done = await save(google, "Atelier A0", [email(firstEmail(google), "compta@a0.example")]);
    expect([done.kind, done.said, google.calls]).toEqual([
      "done",
      "1\u00a0cellule modifiée dans l'onglet Clients.",
      ["batchGet", "batchUpdate"],
    ]);
    expect(google.rows("Clients")).toEqual(
      before.map((row, at) =>
        at === 0 ? row.map((one, column) => (column === EMAIL ? "compta@a0.example" : one)) : row,
      ),
    );
  });

  it("l'annulation rend à la cellule ce qu'elle contenait, et rien si elle a changé depuis", async () => {
    const google = workshop();
    const was = firstEmail(google);
    const done = await save(google, "Atelier A0", [email(was, "compta@a0.example")]);
    expect((await save(google, "Atelier A0", done.undo)).kind).toBe("done");
    expect(firstEmail(google)).toBe(was);

    const again = await save(google, "Atelier A0", [email(was, "compta@a0.example")]);
    google.type("Clients", 1, EMAIL, "autre@a0.example");
    expect((await save(google, "Atelier A0", again.undo)).kind).toBe("refused");
    expect(firstEmail(google)).toBe("autre@a0.example");
  });

  it("un client sans ligne en reçoit une, avec ce qui a été saisi", async () => {
    const google = workshop();
    const done = await save(google, "Mairie de Brindas", [email("", "mairie@brindas.example")]);
    expect(done.said).toBe("Le client a maintenant sa ligne dans l'onglet Clients.");
    expect(google.rows("Clients")).toHaveLength(3);
    expect(cell(google, "Mairie de Brindas", EMAIL)).toBe("mairie@brindas.example");
  });

  it("une adresse incomplète refuse tout, sans appel", async () => {
    const google = workshop();
    const refused = await save(google, "Atelier A0", [
      note("à rappeler"),
      email(firstEmail(google), "compta@a0"),
    ]);
    expect([refused.kind, google.calls, cell(google, "Atelier A0", NOTE)]).toEqual(["refused", [], null]);
    expect(refused.said).toContain("Cette adresse e-mail n'est pas complète");
  });

  it("ce qui ressemble à une formule reste un texte", async () => {
    const google = workshop();
    await save(google, "Atelier A0", [note('=HYPERLINK("http://exemple.test")')]);
    expect(cell(google, "Atelier A0", NOTE)).toBe('=HYPERLINK("http://exemple.test")');
  });
});

describe("Le classeur a changé depuis sa lecture", () => {
  it("la cellule elle-même : rien n'est écrit, et ce qu'elle contient maintenant est dit", async () => {
    const google = workshop();
    const open = read(google);
    await open;
    const was = firstEmail(google);
    google.type("Clients", 1, EMAIL, "neuf@a0.example");
    const refused = await save(google, "Atelier A0", [email(was, "compta@a0.example")], open);
    expect(refused.kind).toBe("refused");
    expect(refused.said).toContain("contient maintenant «\u00a0neuf@a0.example\u00a0»");
    expect(firstEmail(google)).toBe("neuf@a0.example");
  });

  it("une autre cellule de la ligne : ce qui a été saisi est écrit, l'autre saisie reste", async () => {
    const google = workshop();
    const open = read(google);
    await open;
    google.type("Clients", 1, PHONE, "04 00 00 00 99");
    const done = await save(google, "Atelier A0", [note("à rappeler")], open);
    expect(done.kind).toBe("done");
    expect([cell(google, "Atelier A0", NOTE), cell(google, "Atelier A0", PHONE)]).toEqual([
      "à rappeler",
      "04 00 00 00 99",
    ]);
  });

  it("les lignes ont été triées : c'est la ligne du client qui est écrite, où qu'elle soit", async () => {
    const google = workshop();
    const open = read(google);
    await open;
    const rows = google.rows("Clients").map((row) => [...row]);
    for (const [at, row] of rows.reverse().entries()) {
      for (const [column, one] of row.entries()) google.type("Clients", at + 1, column, one);
    }
    await save(google, "Atelier A0", [note("à rappeler")], open);
    expect([cell(google, "Atelier A0", NOTE), cell(google, "Atelier B1", NOTE)]).toEqual([
      "à rappeler",
      null,
    ]);
  });
});

describe("Une réponse perdue", () => {
  it.each<Fault>(["before", "after"])("(%s) : écrit une fois, une seule ligne ajoutée", async (fault) => {
    const google = workshop();
    const open = read(google);
    await open;
    google.faults.set(2, fault);
    const done = await save(google, "Mairie de Brindas", [email("", "mairie@brindas.example")], open);
    expect(done.kind).toBe("done");
    expect(google.rows("Clients").filter((row) => row[NAME] === "Mairie de Brindas")).toHaveLength(1);
  });
});
