import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day } from "#shared/base/day.ts";
import { threadOf } from "#shared/dunning/thread.ts";
import { threadMarkOf, withoutThreadMark, withThreadMark } from "#shared/dunning/thread-mark.ts";
import { threadHeaders } from "#shared/letters/thread-headers.ts";
import { customerPage } from "#shared/workbook/customer-page.ts";
import { draftOrder } from "#shared/workbook/draft-order.ts";
import { columnIndex } from "#shared/workbook/tabs.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import type { DraftingPorts, MailPort } from "../../../extension/drafting/ports.ts";
import { type LetterExtras, prepareReminder } from "../../../extension/drafting/prepare-reminder.ts";
import { resumeIntents } from "../../../extension/drafting/resume.ts";
import { settle } from "../../../extension/drafting/settle.ts";
import { detailOf } from "../../../extension/panel/journal-search.ts";
import { googleMail } from "../../../extension/platform/google-mail.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import type { RunningSandbox } from "../../sandbox/server.ts";
import { startedSandbox } from "../../sandbox-tests/started-sandbox.ts";
import { computer, FakeGoogle, memoryStore } from "../fake-google.ts";
import { asBook, lineOf, TODAY, workshopTabs } from "../workshop.ts";

const NAME = "Atelier A0";
/** Below the minimum of a call, so that the second step is an e-mail too. */
const SMALL = { name: NAME, email: "compta@atelier.example", daysLate: 4, euros: 120 };
const SECOND = addDays(TODAY, 8);
const THIRD = addDays(TODAY, 20);
const NOTICE = addDays(TODAY, 31);

/** A workbook whose days go by, one reminder after the other. */
function story(mail?: MailPort) {
  const google = new FakeGoogle(workshopTabs([SMALL]));
  const store = memoryStore();
  const ports: DraftingPorts = { ...computer(google, store), ...(mail === undefined ? {} : { mail }) };
  const on = async (today: Day) => {
    const reading = asBook(await readWorkbook(google.sheets, new Date(`${today}T10:00:00Z`)));
    const place = await journalPlace(google.sheets, reading.book.ourTabs, reading.metadata.tabs);
    return { reading, place, line: lineOf(reading, NAME) };
  };
  const draft = async (today: Day, extras: LetterExtras = {}, from = ports) => {
    const { reading, place, line } = await on(today);
    return prepareReminder(from, place, reading.book, reading.outcome, line, undefined, extras);
  };
  const send = async (today: Day): Promise<void> => {
    const { reading, place } = await on(today);
    const last = reading.book.journal[reading.book.journal.length - 1];
    await settle(ports, place, reading.book, last?.id ?? "", { kind: "sent", on: today });
  };
  const detail = (row: number): string =>
    String(google.rows("Journal")[row]?.[columnIndex("Journal", "Détail")]);
  return { google, store, ports, on, draft, send, detail };
}

async function messageAt(google: FakeGoogle, at: number) {
  const drafts = [...google.drafts].reverse();
  const raw = drafts[at]?.raw ?? "";
  const read = await PostalMime.parse(Buffer.from(raw, "base64url"));
  const { messageId, inReplyTo, references, subject } = read;
  return { messageId, inReplyTo, references, subject, threadId: drafts[at]?.threadId };
}

describe("Les trois premières étapes dans la même conversation", () => {
  it("la deuxième relance répond à la première, sous le même objet, avec ses en-têtes", async () => {
    const { google, draft, send } = story();
    await draft(TODAY);
    await send(TODAY);
    await draft(SECOND);
    const [first, second] = [await messageAt(google, 0), await messageAt(google, 1)];
    expect(first.inReplyTo).toBe(undefined);
    expect(second).toMatchObject({
      threadId: first.threadId,
      subject: first.subject,
      inReplyTo: first.messageId,
      references: first.messageId,
    });
    expect(second.messageId).not.toBe(first.messageId);
  });

  it("la troisième les nomme toutes deux ; la mise en demeure ouvre une autre conversation", async () => {
    const { google, draft, send, on } = story();
    for (const day of [TODAY, SECOND]) {
      await draft(day);
      await send(day);
    }
    await draft(THIRD);
    const [first, second, third] = [
      await messageAt(google, 0),
      await messageAt(google, 1),
      await messageAt(google, 2),
    ];
    expect(third).toMatchObject({ threadId: first.threadId, inReplyTo: second.messageId });
    expect(third.references).toBe(`${first.messageId} ${second.messageId}`);
    await send(THIRD);
    const { reading } = await on(NOTICE);
    const { journal } = reading.book;
    const last = journal.find(({ step, kind }) => step === 3 && kind === "relance préparée");
    if (last === undefined) throw new Error("pas de troisième étape");
    expect(threadOf(journal, { ...last, step: 4, kind: "mise en demeure préparée" })).toBe(undefined);
    expect(threadOf(journal, { ...last, kind: "mise en demeure préparée" })).toBe(undefined);
    expect(threadOf(journal, { ...last, step: 4 })).toBe(undefined);
  });

  it("le journal garde l'objet et le fil de la conversation, sans déranger les autres notes", async () => {
    const { google, draft, detail } = story();
    await draft(TODAY);
    const { subject } = await messageAt(google, 0);
    expect(detail(0)).toMatch(/ · fil conv-1 · Vu avant le brouillon/);
    expect(threadMarkOf(detail(0))).toEqual({ threadId: "conv-1", subject });
    expect(withoutThreadMark(detail(0))).not.toContain("fil conv-1");
  });

  it("la page du client et le journal montrent l'objet, jamais l'identifiant de la conversation", async () => {
    const { google, draft, on } = story();
    await draft(TODAY);
    const { subject = "" } = await messageAt(google, 0);
    const { book, outcome } = (await on(TODAY)).reading;
    const [prepared] = book.journal;
    if (prepared === undefined) throw new Error("rien au journal");
    const told = customerPage(book, outcome, prepared.customer)?.timeline[0]?.detail ?? "";
    expect(told.startsWith(subject)).toBe(true);
    expect(told).not.toContain("conv-1");
    expect(detailOf(prepared).startsWith(`${subject} · Vu avant le brouillon`)).toBe(true);
  });

  it("un brouillon jamais envoyé n'ouvre pas de conversation à suivre", async () => {
    const { draft, on } = story();
    await draft(TODAY);
    const { reading } = await on(SECOND);
    const [first] = reading.book.journal;
    if (first === undefined) throw new Error("journal vide");
    expect(threadOf(reading.book.journal, { ...first, step: 2 })).toBe(undefined);
  });

  it("d'autres factures, ou un objet changé par l'utilisateur : une nouvelle conversation", async () => {
    const { google, draft, send, on } = story();
    await draft(TODAY);
    await send(TODAY);
    const { reading, line } = await on(SECOND);
    const [first] = reading.book.journal;
    if (first === undefined) throw new Error("journal vide");
    const more = {
      ...first,
      step: 2,
      invoices: [...first.invoices, { number: "FA-999", amount: undefined }],
    };
    expect(threadOf(reading.book.journal, more)).toBe(undefined);
    const order = draftOrder(reading.book, reading.outcome, line);
    if (order.kind !== "ready") throw new Error("lettre incomplète");
    const texts = [order.letter.text];
    await draft(SECOND, { reworded: { words: { subject: "Un mot", texts }, of: order.letter.text } });
    expect(await messageAt(google, 1)).toMatchObject({ subject: "Un mot", inReplyTo: undefined });
    expect((await messageAt(google, 1)).threadId).not.toBe((await messageAt(google, 0)).threadId);
  });

  it("création dont la réponse est perdue : le fil est retrouvé avec le brouillon", async () => {
    const { google, draft, detail } = story();
    google.calls.length = 0;
    // Reading takes three calls, the journal's identifiers one; then the draft.
    google.faults.set(4, "after");
    await draft(TODAY);
    expect(google.calls).toContain("list");
    expect(google.drafts).toHaveLength(1);
    expect(threadMarkOf(detail(0))?.threadId).toBe("conv-1");
  });

  it("ordinateur coupé une fois le brouillon créé : la reprise écrit le même fil", async () => {
    const { google, store, draft, detail, on } = story();
    const { place } = await on(TODAY);
    google.calls.length = 0;
    const cut = google.whenCut();
    google.cut = { at: 4, when: "after" };
    await Promise.race([cut, draft(TODAY)]);
    google.cut = undefined;
    await resumeIntents(computer(google, store), place);
    expect(threadMarkOf(detail(0))?.threadId).toBe("conv-1");
  });
});

describe("La marque du fil dans « Détail »", () => {
  const mark = { threadId: "19a3f00", subject: "Menuiserie – facture FA-1 · lot 2" };

  it.each([
    { detail: mark.subject, written: `${mark.subject} · fil 19a3f00` },
    { detail: `${mark.subject} · Vu avant`, written: `${mark.subject} · fil 19a3f00 · Vu avant` },
    { detail: undefined, written: `${mark.subject} · fil 19a3f00` },
    { detail: "Tout autre chose", written: `${mark.subject} · fil 19a3f00 · Tout autre chose` },
  ])("« $detail » devient « $written », et se relit", ({ detail, written }) => {
    expect(withThreadMark(detail, mark)).toBe(written);
    expect(threadMarkOf(written)).toEqual(mark);
  });

  it.each(["Objet · fil ", "Objet · fil à retordre", " · fil 19a3f00", "Objet", undefined])(
    "« %s » n'en est pas une",
    (detail) => expect(threadMarkOf(detail)).toBe(undefined),
  );
});

describe("Les noms des messages", () => {
  it("ce que quelqu'un écrit dans la colonne « Identifiant » ne fait ni ligne de trop, ni ligne trop longue", () => {
    const rows = ["a\r\nBcc: vol@x.example", "a".repeat(1_200), "<x@y.z>", "é ".repeat(600)];
    const name = { workbook: "classeur", sender: "contact@menuiserie.example\r\nBcc: vol@x.example" };
    const { messageId, inReplyTo, references = "" } = threadHeaders(rows[0] ?? "", rows.slice(1), name);
    for (const id of [messageId, inReplyTo, ...references.split(" ")]) {
      expect(id).toMatch(/^<[0-9A-Za-z-]{1,100}\.[0-9A-Za-z-]{1,40}@crescendo\.invalid>$/);
    }
    expect(new Set(references.split(" ")).size).toBe(3);
  });
});

describe("Chez Google, par HTTP", () => {
  let sandbox: RunningSandbox;
  beforeAll(async () => {
    sandbox = await startedSandbox();
  });
  afterAll(() => sandbox.close());

  const mail = (): MailPort =>
    googleMail({
      fetch: (url, init) => fetch(String(url).replace("https://gmail.googleapis.com", sandbox.url), init),
      token: async () => sandbox.accessToken,
      invalidate: async () => undefined,
      sleep: async () => undefined,
      random: () => 0,
    });

  it("le deuxième brouillon rejoint la conversation du premier, même une fois celui-ci envoyé", async () => {
    const { mailbox } = sandbox.sandbox;
    const { draft, send } = story(mail());
    await draft(TODAY);
    const [first] = mailbox.drafts();
    await mailbox.sendDraft(first?.draft.id ?? "");
    await send(TODAY);
    await draft(SECOND);
    const [second] = mailbox.drafts();
    expect(second?.item.stored.threadId).toBe(first?.item.stored.threadId);
    expect(mailbox.thread(first?.item.stored.threadId ?? "")).toHaveLength(2);
  });

  it("conversation supprimée depuis : le brouillon est fait quand même, dans une nouvelle", async () => {
    const { mailbox } = sandbox.sandbox;
    const { draft, send, detail } = story(mail());
    await draft(TODAY);
    const [first] = mailbox.drafts();
    mailbox.deleteDraft(first?.draft.id ?? "");
    await send(TODAY);
    const before = mailbox.drafts().length;
    const done = await draft(SECOND);
    const [second] = mailbox.drafts();
    expect([done.kind, mailbox.drafts().length]).toEqual(["prepared", before + 1]);
    expect(threadMarkOf(detail(2))?.threadId).toBe(second?.item.stored.threadId);
  });
});
