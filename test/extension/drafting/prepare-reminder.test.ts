import { createHash } from "node:crypto";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { columnIndex } from "#shared/workbook/tabs.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import type { DraftingPorts } from "../../../extension/drafting/ports.ts";
import { type Prepared, prepareReminder } from "../../../extension/drafting/prepare-reminder.ts";
import { resumeIntents } from "../../../extension/drafting/resume.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, type Fault, memoryStore } from "../fake-google.ts";
import { asBook, debtors, lineOf, type OpenReading, TODAY, workshopTabs } from "../workshop.ts";

const NAME = "Atelier A0";

interface Scene {
  readonly google: FakeGoogle;
  readonly reading: OpenReading;
}

/** A workbook read by the panel, with its calls not counted. */
async function scene(tabs = workshopTabs(debtors(1))): Promise<Scene> {
  const google = new FakeGoogle(tabs);
  const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  google.calls.length = 0;
  return { google, reading };
}

async function prepare(ports: DraftingPorts, { reading }: Scene): Promise<Prepared> {
  const place = await journalPlace(ports.sheets, reading.book.ourTabs, reading.metadata.tabs);
  return prepareReminder(ports, place, reading.book, reading.outcome, lineOf(reading, NAME));
}

async function resume(ports: DraftingPorts, { reading }: Scene) {
  const place = await journalPlace(ports.sheets, reading.book.ourTabs, reading.metadata.tabs);
  return resumeIntents(ports, place);
}

/** One draft, one journal row that names it, one letter, nothing left on the computer. */
async function expectDoneOnce(google: FakeGoogle, ports: DraftingPorts): Promise<void> {
  expect(google.drafts).toHaveLength(1);
  const journal = google.rows("Journal");
  expect(journal).toHaveLength(1);
  expect(journal[0]?.[columnIndex("Journal", "Référence")]).toBe(google.drafts[0]?.id);
  expect(google.rows("Courriers")).toHaveLength(1);
  expect(await ports.intents.all()).toEqual([]);
}

describe("Préparer une relance", () => {
  it("demande trois appels à Google : journal relu, brouillon, journal écrit", async () => {
    const stage = await scene();
    const prepared = await prepare(computer(stage.google), stage);
    expect(prepared.kind).toBe("prepared");
    expect(stage.google.calls).toEqual(["column", "create", "batchUpdate"]);
  });

  it("le brouillon porte le destinataire, la facture et l'identifiant de la ligne du journal", async () => {
    const stage = await scene();
    await prepare(computer(stage.google), stage);
    const message = await PostalMime.parse(Buffer.from(stage.google.drafts[0]?.raw ?? "", "base64url"));
    expect(message.to?.map(({ address }) => address)).toEqual(["compta0@atelier.example"]);
    expect(message.text).toContain("FA-100");
    const id = message.headers.find(({ key }) => key === "x-crescendo-id")?.value;
    expect(stage.google.rows("Journal")[0]?.[columnIndex("Journal", "Identifiant")]).toBe(id);
  });

  it("la lettre est gardée dans Courriers avec l'empreinte SHA-256 de son texte", async () => {
    const stage = await scene();
    await prepare(computer(stage.google), stage);
    const [row = []] = stage.google.rows("Courriers");
    const text = String(row[columnIndex("Courriers", "Texte")]);
    expect(row[columnIndex("Courriers", "Empreinte (SHA-256)")]).toBe(
      createHash("sha256").update(text, "utf8").digest("hex"),
    );
    expect(row[columnIndex("Courriers", "Montant réclamé")]).toBe(500);
  });

  it("ce qui a été montré avant le clic est inscrit dans le détail", async () => {
    const stage = await scene();
    await prepare(computer(stage.google), stage);
    const detail = String(stage.google.rows("Journal")[0]?.[columnIndex("Journal", "Détail")]);
    expect(detail).toContain("Aucun règlement n'est enregistré");
  });

  it("sans adresse ni brouillon Gmail, le journal est écrit et la fenêtre de Gmail prend le relais", async () => {
    const stage = await scene();
    const ports = computer(stage.google, memoryStore(), false);
    const prepared = await prepare(ports, stage);
    expect(prepared.kind === "prepared" && prepared.draftId).toBe(undefined);
    expect(stage.google.calls).toEqual(["column", "batchUpdate"]);
    expect(stage.google.rows("Journal")).toHaveLength(1);
  });

  it("un nom qui ressemble à une formule reste du texte", async () => {
    const [first] = debtors(1);
    const trap = { name: "=SOMME(A1)", email: "a@b.example", daysLate: 4, euros: 500 };
    const google = new FakeGoogle(workshopTabs([trap, ...(first === undefined ? [] : [first])]));
    const sent: unknown[] = [];
    const spied = {
      ...google.sheets,
      batchUpdate: async (requests: readonly unknown[]) => void sent.push(requests),
    };
    const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
    const ports = { ...computer(google), sheets: spied };
    const place = await journalPlace(spied, reading.book.ourTabs, reading.metadata.tabs);
    await prepareReminder(ports, place, reading.book, reading.outcome, lineOf(reading, trap.name));
    const text = JSON.stringify(sent);
    expect(text).toContain('{"stringValue":"=SOMME(A1)"}');
    expect(text).not.toContain("formulaValue");
  });
});

describe("Jamais deux fois", () => {
  it("deux clics en même temps", async () => {
    const stage = await scene();
    const ports = computer(stage.google);
    const kinds = (await Promise.all([prepare(ports, stage), prepare(ports, stage)])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["already", "prepared"]);
    await expectDoneOnce(stage.google, ports);
  });

  it("deux ordinateurs, l'un après l'autre, sur le même plan lu", async () => {
    const stage = await scene();
    const [office, home] = [computer(stage.google), computer(stage.google)];
    await prepare(office, stage);
    expect((await prepare(home, stage)).kind).toBe("already");
    await expectDoneOnce(stage.google, home);
  });

  const CALLS = [1, 2, 3];
  const faults: readonly Fault[] = ["before", "after"];
  for (const at of CALLS) {
    for (const fault of faults) {
      it(`appel ${at} en panne (${fault === "before" ? "avant" : "après"} son effet), puis nouveau clic`, async () => {
        const stage = await scene();
        const ports = computer(stage.google);
        stage.google.faults.set(at, fault);
        await prepare(ports, stage).catch(() => undefined);
        await prepare(ports, stage);
        await expectDoneOnce(stage.google, ports);
      });

      it(`ordinateur coupé à l'appel ${at} (${fault === "before" ? "avant" : "après"} son effet), puis rechargé`, async () => {
        const stage = await scene();
        const store = memoryStore();
        const cut = stage.google.whenCut();
        stage.google.cut = { at, when: fault === "before" ? "before" : "after" };
        await Promise.race([cut, prepare(computer(stage.google, store), stage)]);
        stage.google.cut = undefined;

        const reloaded = computer(stage.google, store);
        const { toCheck } = await resume(reloaded, stage);
        // A cut before the mailbox answered, with no draft to be found: the owner alone can tell.
        const unknown = at === 2 && fault === "before";
        expect(toCheck).toHaveLength(unknown ? 1 : 0);
        const again = await prepare(reloaded, stage);
        if (unknown) {
          expect(again.kind).toBe("to-check");
          expect(stage.google.drafts).toEqual([]);
          expect(stage.google.rows("Journal")).toEqual([]);
          return;
        }
        await expectDoneOnce(stage.google, reloaded);
      });
    }
  }

  it("deux pannes de suite, sur le brouillon puis sur le journal, toutes deux après leur effet", async () => {
    const stage = await scene();
    const ports = computer(stage.google);
    // column, create (lost), list, header, batchUpdate (lost), column
    stage.google.faults = new Map([
      [2, "after"],
      [5, "after"],
    ]);
    expect((await prepare(ports, stage)).kind).toBe("prepared");
    await expectDoneOnce(stage.google, ports);
  });

  it("Gmail refuse : rien n'est écrit, rien ne reste, et l'erreur est rendue", async () => {
    const stage = await scene();
    const ports = computer(stage.google);
    stage.google.faults.set(2, "refused");
    await expect(prepare(ports, stage)).rejects.toThrow("refused");
    expect(stage.google.rows("Journal")).toEqual([]);
    expect(await ports.intents.all()).toEqual([]);
  });

  it("un refus net après un essai au sort inconnu ne prouve pas qu'aucun brouillon n'existe", async () => {
    const stage = await scene();
    const { google } = stage;
    const ports = computer(google);
    // column, create (its effect is there, its answer lost), [list that does not show it yet], create
    google.faults = new Map([
      [2, "after"],
      [3, "refused"],
    ]);
    const slow = { ...google.mail, newest: async () => [] };
    await expect(prepare({ ...ports, mail: slow }, stage)).rejects.toThrow("after");
    expect((await ports.intents.all()).map(({ draft }) => draft.kind)).toEqual(["creating"]);
    // The list shows it later: the same click finds it, and makes no other.
    expect((await prepare(ports, stage)).kind).toBe("prepared");
    await expectDoneOnce(google, ports);
  });

  it.each(["refused", "signed-out", "offline"] as const)(
    "la recherche du brouillon échoue (%s) : le doute du premier essai reste, rien ne se refait à l'aveugle",
    async (fault) => {
      const stage = await scene();
      const { google } = stage;
      const ports = computer(google);
      // column, create (its effect is there, its answer lost), list
      google.faults = new Map([
        [2, "after"],
        [3, fault],
      ]);
      await expect(prepare(ports, stage)).rejects.toThrow("after");
      expect((await ports.intents.all()).map(({ draft }) => draft.kind)).toEqual(["creating"]);
      expect(google.rows("Journal")).toEqual([]);
      expect((await resume(ports, stage)).finished).toHaveLength(1);
      await expectDoneOnce(google, ports);
    },
  );

  it("le classeur refuse l'écriture après le brouillon : la reprise écrit la ligne sans second brouillon", async () => {
    const stage = await scene();
    const ports = computer(stage.google);
    stage.google.faults.set(3, "refused");
    await expect(prepare(ports, stage)).rejects.toThrow("refused");
    expect((await resume(ports, stage)).finished.map(({ customerName }) => customerName)).toEqual([NAME]);
    await expectDoneOnce(stage.google, ports);
  });
});
