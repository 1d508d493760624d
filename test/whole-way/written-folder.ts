import { expect } from "vitest";
import { headerOf, plainSpaces, writtenDrafts, writtenTab } from "./command-line.ts";
import { centsOfNumber, sum } from "./plain-table.ts";

/** Cents of the last rows of the written balance, by currency. */
export function writtenTotals(dir: string): Readonly<Record<string, number>> {
  const rows = writtenTab(dir, "Balance âgée", "Client").filter((row) => row.Client === "Total");
  return Object.fromEntries(rows.map((row) => [row.Devise ?? "", centsOfNumber(row.Total ?? "")]));
}

const frenchTotal = (cents: number): string =>
  plainSpaces(
    new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
      cents / 100,
    ),
  );

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What must hold of every folder written, whatever the file. */
export async function checkFolder(dir: string, printed: string): Promise<void> {
  const balance = writtenTab(dir, "Balance âgée", "Client");
  const columns = [
    "Sans échéance",
    "Non échu",
    "1–30 j",
    "31–60 j",
    "61–90 j",
    "Plus de 90 j",
    "Avoirs et règlements non lettrés",
  ];
  for (const row of balance) {
    const parts = sum(columns.map((column) => centsOfNumber(row[column] ?? "")));
    expect([row.Client, parts]).toEqual([row.Client, centsOfNumber(row.Total ?? "")]);
  }
  for (const total of balance.filter((row) => row.Client === "Total")) {
    const own = balance.filter((row) => row.Client !== "Total" && row.Devise === total.Devise);
    expect(sum(own.map((row) => centsOfNumber(row.Total ?? "")))).toBe(centsOfNumber(total.Total ?? ""));
    const line = printed
      .split("\n")
      .find((text) => text.startsWith("Total ") && text.includes(` ${total.Devise} `));
    expect(line).toContain(` ${frenchTotal(centsOfNumber(total.Total ?? ""))} `);
  }

  const plan = writtenTab(dir, "Relances", "Rang");
  expect(plan.map((row) => row.Rang)).toEqual(plan.map((_row, index) => String(index + 1)));
  for (const row of plan) {
    expect(["à faire", "en attente", "suspendue", "à vérifier", "décision"]).toContain(row.État);
    expect(row.Pourquoi).not.toBe("");
  }

  const drafts = await writtenDrafts(dir);
  const ids = drafts.map((mail) => headerOf(mail, "X-Crescendo-Id"));
  expect(new Set(ids).size).toBe(drafts.length);
  const journal = writtenTab(dir, "Journal", "Identifiant");
  const letters = writtenTab(dir, "Courriers", "Identifiant");
  for (const [index, mail] of drafts.entries()) {
    const id = ids[index] ?? "";
    expect(id).toMatch(/^R-[0-9a-f]{32}$/);
    const rows = journal.filter((row) => row.Identifiant === id);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.Événement).toMatch(/^(relance|mise en demeure) préparée$/);
    const kept = letters.filter((row) => row.Identifiant === id);
    expect(kept.map((row) => plainSpaces(row.Objet ?? ""))).toEqual([plainSpaces(mail.subject ?? "")]);
    // A cell holds 50,000 characters: a longer text is kept from its beginning.
    const written = oneLine(kept[0]?.Texte ?? "").slice(0, 30_000);
    expect(written).not.toBe("");
    expect(oneLine(mail.text ?? "").startsWith(written)).toBe(true);
    for (const number of (rows[0]?.Factures ?? "").split(", ")) {
      expect([number, (mail.text ?? "").includes(number.split("=")[0] ?? "")]).toEqual([number, true]);
    }
  }
  expect(journal.filter((row) => ids.includes(row.Identifiant ?? ""))).toHaveLength(drafts.length);
}
