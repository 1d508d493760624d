import { createHash } from "node:crypto";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { epcPayload } from "#shared/letters/epc.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import { QR_CID } from "#shared/letters/transfer-html.ts";
import { columnIndex } from "#shared/workbook/tabs.ts";
import { draftedText, messageOf, previewHtml } from "../../../extension/drafting/draft-message.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import type { DraftingPorts } from "../../../extension/drafting/ports.ts";
import { type LetterExtras, prepareReminder } from "../../../extension/drafting/prepare-reminder.ts";
import { qrPng } from "../../../extension/drafting/qr-image.ts";
import { resumeIntents } from "../../../extension/drafting/resume.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { readMessage } from "../../sandbox/gmail/check-message.ts";
import { EVERY_LETTER } from "../../shared/formats/every-letter.ts";
import { computer, FakeGoogle, memoryStore } from "../fake-google.ts";
import { asBook, debtors, lineOf, TODAY, workshopTabs } from "../workshop.ts";

const NAME = "Atelier A0";
const PDF: Attachment = {
  name: "FA-100 – décompte.pdf",
  type: "application/pdf",
  bytes: Uint8Array.from({ length: 200_000 }, (_value, at) => (at * 31) % 251),
};

/** The same workshop, its customers reading English. */
function englishTabs(): ReturnType<typeof workshopTabs> {
  const at = columnIndex("Clients", "Langue");
  return workshopTabs(debtors(1)).map((tab) =>
    tab.title !== "Clients"
      ? tab
      : {
          ...tab,
          rows: tab.rows.map((row, index) =>
            index === 0 ? row : row.map((cell, column) => (column === at ? "en" : cell)),
          ),
        },
  );
}

async function scene(tabs = workshopTabs(debtors(1))) {
  const google = new FakeGoogle(tabs);
  const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  const place = await journalPlace(google.sheets, reading.book.ourTabs, reading.metadata.tabs);
  const prepare = (ports: DraftingPorts, extras: LetterExtras = {}) =>
    prepareReminder(ports, place, reading.book, reading.outcome, lineOf(reading, NAME), undefined, extras);
  const draft = () => PostalMime.parse(Buffer.from(google.drafts[0]?.raw ?? "", "base64url"));
  return { google, place, prepare, draft };
}

/** A text part with the line breaks of this computer. */
const lines = (text: string | undefined): string => (text ?? "").replace(/\r\n/g, "\n").trim();

describe("Message d'une lettre", () => {
  it.each(EVERY_LETTER)("$name : lu sans faute, image et texte compris", async ({ letter }) => {
    const drafted = { ...letter, text: draftedText(letter, "draft") };
    const message = Buffer.from(messageOf(drafted, "id"), "latin1");
    await readMessage(message);
    const email = await PostalMime.parse(message);
    // A subject is one line of single spaces: mail programs show no other.
    expect(email.subject).toBe(letter.subject.replace(/[\u00a0\u202f]/g, " "));
    expect(lines(email.text)).toBe(drafted.text.trim());
    expect(lines(email.html)).toBe(letter.html.trim());
    const shown = [...letter.html.matchAll(/src="cid:([^"]*)"/g)].map((found) => `<${found[1]}>`);
    expect(email.attachments.map(({ contentId }) => contentId)).toEqual(shown);
    expect(shown).toHaveLength(letter.transfer === undefined ? 0 : 1);
  });

  it("un aperçu montre l'image sans le message", () => {
    const found = EVERY_LETTER.find(({ letter }) => letter.transfer !== undefined);
    const { transfer } = found?.letter ?? {};
    if (found === undefined || transfer === undefined) throw new Error("aucun virement");
    const html = previewHtml(found.letter);
    expect(html).not.toContain(QR_CID);
    const data = /src="data:image\/png;base64,([^"]*)"/.exec(html)?.[1] ?? "";
    expect(Buffer.from(data, "base64").equals(Buffer.from(qrPng(epcPayload(transfer))))).toBe(true);
  });
});

describe("Brouillon avec virement et pièces jointes", () => {
  it("le brouillon porte le code à scanner et les fichiers, octet pour octet", async () => {
    const { google, prepare, draft } = await scene();
    expect((await prepare(computer(google), { attachments: [PDF] })).kind).toBe("prepared");
    const { attachments } = await draft();
    expect(attachments.map(({ filename, contentId }) => [filename, contentId])).toEqual([
      ["virement.png", `<${QR_CID}>`],
      [PDF.name, undefined],
    ]);
    expect(Buffer.from((attachments[1]?.content ?? "") as ArrayBuffer).equals(Buffer.from(PDF.bytes))).toBe(
      true,
    );
  });

  it("Courriers garde le texte du brouillon lui-même, le journal le nom des fichiers", async () => {
    const { google, prepare, draft } = await scene();
    await prepare(computer(google), { attachments: [PDF] });
    const [row = []] = google.rows("Courriers");
    const text = String(row[columnIndex("Courriers", "Texte")]);
    expect((await draft()).text?.replace(/\r\n/g, "\n")).toBe(text);
    expect(text).toContain("FR76 3000 6000 0112 3456 7890 189");
    expect(row[columnIndex("Courriers", "Empreinte (SHA-256)")]).toBe(
      createHash("sha256").update(text, "utf8").digest("hex"),
    );
    const detail = String(google.rows("Journal")[0]?.[columnIndex("Journal", "Détail")]);
    expect(detail).toContain(`Pièce jointe\u00a0: ${PDF.name}`);
  });

  it("par la fenêtre de Gmail : le virement en mots, ni lien ni fichier", async () => {
    const { google, prepare } = await scene();
    const prepared = await prepare(computer(google, memoryStore(), false), { attachments: [PDF] });
    const text = prepared.kind === "prepared" ? prepared.letter.text : "";
    expect(text).toContain("Régler par virement");
    expect(text).not.toMatch(/mailto|avec l'un de ces objets/);
    expect(String(google.rows("Journal")[0]?.[columnIndex("Journal", "Détail")])).not.toContain(
      "Pièce jointe",
    );
  });

  it("à un client de langue anglaise : texte, page, virement et fichier en anglais", async () => {
    const { google, prepare, draft } = await scene(englishTabs());
    expect((await prepare(computer(google))).kind).toBe("prepared");
    const { text = "", html = "", attachments } = await draft();
    expect(html).toContain('<html lang="en">');
    expect(text).toContain("Pay by bank transfer:");
    expect(text).toContain("€500.00");
    expect(text).not.toMatch(/Bonjour|règlement|virement/);
    expect(attachments.map(({ filename }) => filename)).toEqual(["transfer.png"]);
  });

  it("ce qui est gardé sur l'ordinateur ne contient ni message ni fichier", async () => {
    const { google, prepare } = await scene();
    const sizes: number[] = [];
    const ports = computer(google);
    const intents = {
      ...ports.intents,
      keep: async (intent: Parameters<typeof ports.intents.keep>[0]) => {
        sizes.push(JSON.stringify(intent).length);
        await ports.intents.keep(intent);
      },
    };
    await prepare({ ...ports, intents }, { attachments: [PDF] });
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThan(20_000);
  });

  it("coupé pendant la création : le brouillon est retrouvé avec ses fichiers, jamais refait", async () => {
    const { google, place, prepare, draft } = await scene();
    const store = memoryStore();
    const ports = computer(google, store);
    const cut = {
      ...ports,
      sheets: { ...ports.sheets, batchUpdate: () => Promise.reject(new Error("coupé")) },
    };
    await expect(prepare(cut, { attachments: [PDF] })).rejects.toThrow("coupé");
    const resumed = await resumeIntents(computer(google, store), place);
    expect(resumed.finished).toHaveLength(1);
    expect(google.drafts).toHaveLength(1);
    expect(google.rows("Journal")).toHaveLength(1);
    expect((await draft()).attachments).toHaveLength(2);
  });

  it("trop lourd pour Gmail : refusé avant tout effet", async () => {
    const { google, prepare } = await scene();
    const ports = computer(google);
    const heavy = { ...PDF, bytes: new Uint8Array(20_000_000) };
    await expect(prepare(ports, { attachments: [heavy] })).rejects.toThrow("Gmail n'accepte pas plus de 25");
    expect(google.drafts).toEqual([]);
    expect(google.rows("Journal")).toEqual([]);
    expect(await ports.intents.all()).toEqual([]);
  });
});
