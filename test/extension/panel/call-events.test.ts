import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { callRows, chosenAmount, chosenInvoices, invoiceChoices } from "#shared/entry/call-events.ts";
import { outcomeFields, reportOf } from "#shared/entry/call-forms.ts";
import { readForm } from "#shared/entry/event-form.ts";
import { typedAmount } from "#shared/entry/typed-amount.ts";
import { CALL_OUTCOMES, type CallReport } from "#shared/model/commitments.ts";
import { recapOrder } from "#shared/workbook/side-letters.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { FakeGoogle } from "../fake-google.ts";
import { asBook, lineOf, TODAY, workshopTabs } from "../workshop.ts";

const PROMISED = addDays(TODAY, 8);
const PROMISE: CallReport = {
  outcome: "promise",
  who: "Mme Roux",
  said: "virement programmé",
  day: PROMISED,
  amount: cents(80_000),
};

/** One late invoice of 800 €, another of 300 € not due yet. */
async function scene() {
  // Eleven days late: nothing was done before, the first reminder comes first whatever its channel.
  const late = { name: "Client", email: "a@b.example", phone: "04 00 00 00 00", daysLate: 11, euros: 800 };
  const reading = asBook(
    await readWorkbook(
      new FakeGoogle(workshopTabs([late, { ...late, daysLate: -10, euros: 300 }])).sheets,
      new Date(`${TODAY}T10:00:00Z`),
    ),
  );
  const { book, outcome } = reading;
  const line = lineOf(reading, "Client");
  return { book, outcome, line, choices: invoiceChoices(outcome, line) };
}

const IDS = { call: "appel-1", next: "suite-1" };

describe("Appel passé", () => {
  it("« Promesse » écrit l'appel et la promesse, avec son jour et son montant", async () => {
    const { book, line, choices } = await scene();
    const invoices = chosenInvoices(
      line,
      choices.filter(({ own }) => own),
    );
    const [call, promise, ...more] = callRows(book, line, { report: PROMISE, invoices }, IDS);
    expect(more).toEqual([]);
    expect([call?.id, call?.kind, call?.motive, call?.detail]).toEqual([
      "appel-1",
      "appel",
      "Joint",
      "Mme Roux : virement programmé",
    ]);
    expect([promise?.id, promise?.kind, promise?.promisedDay, promise?.amount]).toEqual([
      "suite-1",
      "promesse",
      PROMISED,
      80_000,
    ]);
    expect(promise?.invoices.map(({ number }) => number)).toEqual(["FA-100"]);
  });

  it("un appel fait l'étape d'une ligne qui demande un appel, jamais celle d'une lettre", async () => {
    const { book, line } = await scene();
    const stepOf = (channel: "téléphone" | "recommandé") => {
      const asked = {
        ...line,
        channel,
        action: channel === "téléphone" ? "call" : "registered-letter",
      } as const;
      return callRows(book, { ...asked, step: 4 }, { report: { outcome: "reached" }, invoices: [] }, IDS)[0]
        ?.step;
    };
    expect(stepOf("téléphone")).toBe(4);
    expect(stepOf("recommandé")).toBe(undefined);
  });

  it("« Pas de réponse » écrit une tentative, sans promesse", async () => {
    const { book, line } = await scene();
    const events = callRows(book, line, { report: { ...PROMISE, outcome: "no-answer" }, invoices: [] }, IDS);
    expect(events.map(({ kind, motive }) => [kind, motive])).toEqual([["appel", "Pas de réponse"]]);
  });

  it("un règlement annoncé garde le jour où il est parti et le moyen", async () => {
    const { book, line } = await scene();
    const report: CallReport = { outcome: "announced-paid", amount: cents(80_000), means: "virement" };
    const [, paid] = callRows(book, line, { report, invoices: [], paidOn: day("2026-11-12") }, IDS);
    expect([paid?.kind, paid?.amount, paid?.detail]).toEqual([
      "annoncé payé",
      80_000,
      "par virement ; parti le 12/11/2026",
    ]);
  });

  it("le récapitulatif reprend ce qui a été dit et ne fait avancer aucune étape", async () => {
    const { book, outcome, line } = await scene();
    const recap = recapOrder(book, outcome, line, PROMISE, "recap-1");
    if ("gaps" in recap) throw new Error(recap.gaps.join(" "));
    expect(recap.letter.text).toContain("virement programmé");
    expect(recap.letter.text).toContain("Mme Roux");
    expect(recap.letter.text).toContain("25/11/2026");
    expect(recap.event.step).toBe(undefined);
    expect(recap.event.motive).toBe("Récapitulatif d'appel");
  });
});

describe("Les factures dont parle l'appel", () => {
  it("celles de la ligne d'abord, cochées, puis les autres factures ouvertes du client", async () => {
    const { choices } = await scene();
    expect(choices.map(({ number, own, amount }) => [number, own, amount])).toEqual([
      ["FA-100", true, 80_000],
      ["FA-101", false, 30_000],
    ]);
  });

  it("le montant suit ce qui est coché", async () => {
    const { line, choices } = await scene();
    const [late, coming] = choices;
    if (late === undefined || coming === undefined) throw new Error("deux factures attendues");
    expect(chosenAmount(line, choices, [late])).toBe(80_000);
    expect(chosenAmount(line, choices, [late, coming])).toBe(110_000);
    expect(chosenAmount(line, choices, [coming])).toBe(30_000);
  });
});

const facts = async () => {
  const { book, line } = await scene();
  return {
    today: TODAY,
    customer: book.ledger.directory.get(line.customer),
    settings: { disputeSolver: "Paul Atelier" },
    currency: "EUR",
    amount: cents(80_000),
    open: cents(80_000),
  };
};

describe("L'issue en deux clics", () => {
  it.each(CALL_OUTCOMES)("« %s » s'enregistre sans rien taper", async (outcome) => {
    expect(readForm(outcomeFields(outcome, await facts()), {}).kind).toBe("answers");
  });

  it("une promesse vaut, sans rien taper, pour vendredi et pour ce qui est réclamé", async () => {
    const read = readForm(outcomeFields("promise", await facts()), {});
    if (read.kind !== "answers") throw new Error(JSON.stringify(read.errors));
    // Le 17 novembre 2026 est un mardi : vendredi est le 20.
    expect(reportOf("promise", read.answers)).toMatchObject({ day: "2026-11-20", amount: 80_000 });
  });

  it("un litige est confié à qui les réglages disent, avec dix jours ouvrés pour répondre", async () => {
    const read = readForm(outcomeFields("dispute", await facts()), {});
    if (read.kind !== "answers") throw new Error(JSON.stringify(read.errors));
    expect(reportOf("dispute", read.answers)).toEqual({
      outcome: "dispute",
      day: "2026-12-01",
      reason: "other",
      disputeOwner: "Paul Atelier",
    });
  });
});

describe("Ce que les champs refusent, chacun avec sa phrase", () => {
  const errorOf = async (outcome: "promise" | "call-back" | "announced-paid" | "dispute", typed: object) => {
    const read = readForm(outcomeFields(outcome, await facts()), typed);
    return read.kind === "errors" ? read.errors : {};
  };
  it.each([
    { outcome: "promise", typed: { day: "" }, field: "day", says: "Indiquez le jour promis." },
    { outcome: "promise", typed: { day: "2026-11-16" }, field: "day", says: "aujourd'hui ou plus tard" },
    { outcome: "promise", typed: { amount: "bientôt" }, field: "amount", says: "pas lisible" },
    { outcome: "promise", typed: { amount: "-5" }, field: "amount", says: "supérieur à zéro" },
    { outcome: "call-back", typed: { day: "2026-11-17" }, field: "day", says: "demain au plus tôt" },
    { outcome: "call-back", typed: { day: "2026-11-28" }, field: "day", says: "27/11/2026 au plus tard" },
    {
      outcome: "announced-paid",
      typed: { day: "2026-11-18" },
      field: "day",
      says: "notez plutôt une promesse",
    },
    { outcome: "dispute", typed: { amount: "800,01" }, field: "amount", says: "800,00\u00a0€" },
  ] as const)("$outcome, $typed", async ({ outcome, typed, field, says }) => {
    expect((await errorOf(outcome, typed))[field]).toContain(says);
  });

  it.each([
    { outcome: "promise", typed: { day: "2026-11-17" }, why: "le jour même" },
    { outcome: "call-back", typed: { day: "2026-11-27" }, why: "dix jours après" },
    { outcome: "announced-paid", typed: { day: "2026-11-17" }, why: "payé aujourd'hui" },
    { outcome: "dispute", typed: { amount: "800,00" }, why: "tout est contesté" },
  ] as const)("$outcome : accepté ($why)", async ({ outcome, typed }) => {
    expect(await errorOf(outcome, typed)).toEqual({});
  });
});

describe("Montant tapé", () => {
  it.each([
    { typed: "1 250,00", read: 125_000 },
    { typed: "800", read: 80_000 },
    { typed: "", read: undefined },
    { typed: "bientôt", read: "unreadable" },
    { typed: "-5", read: "unreadable" },
  ])("« $typed »", ({ typed, read }) => {
    expect(typedAmount(typed)).toBe(read);
  });

  it("le jour promis est un jour du calendrier", () => {
    const promised: Day = PROMISED;
    expect(promised).toBe(day("2026-11-25"));
  });
});
