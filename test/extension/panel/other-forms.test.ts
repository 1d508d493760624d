import { describe, expect, it } from "vitest";
import { customerOf, scenarioFinder } from "#shared/dunning/customer-facts.ts";
import { disputeReports } from "#shared/dunning/dispute-reports.ts";
import { readForm, type Typed } from "#shared/entry/event-form.ts";
import { otherEvent } from "#shared/entry/other-events.ts";
import { type OtherFacts, type OtherKind, otherFields, otherRefused } from "#shared/entry/other-forms.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { commitmentInput } from "#shared/workbook/commitments-of.ts";
import {
  type Planned,
  plannedOn,
  type Row,
  rowOf,
  told,
  withEvents,
} from "../../shared/cases/grouped-book.ts";

const TODAY = "2026-11-17";
const KINDS = Object.keys(callTexts.other.kinds) as OtherKind[];

/** One invoice of 1 000 €, four days late: the first reminder is due. */
const bookOf = (journal: readonly Row[] = []): Planned =>
  plannedOn(TODAY, { invoices: [["Martin", "FA-7", "14/10/2026", "13/11/2026", 1000]], journal });

const DISPUTE: Row = {
  Identifiant: "l-1",
  Date: "16/11/2026",
  Client: "Martin",
  Factures: "FA-7",
  Événement: "litige ouvert",
  Montant: 200,
  Motif: "prix contesté",
};

function factsOf({ book, outcome, lines }: Planned): OtherFacts {
  const [line] = lines;
  if (line === undefined) throw new Error("aucune ligne");
  const customer = customerOf(book.ledger.directory, line.customer);
  return {
    today: book.asOf,
    customer,
    settings: book.settings,
    currency: "EUR",
    amount: line.overdue,
    open: line.overdue,
    disputes: disputeReports(commitmentInput(book, outcome)).filter(({ closed }) => closed === undefined),
    steps: scenarioFinder(book.scenarios)(customer).steps,
    step: line.step,
  };
}

/** The row that a filled form writes, and the plan after it. */
function noted(kind: OtherKind, typed: Typed, before = bookOf()) {
  const facts = factsOf(before);
  const read = readForm(otherFields(kind, facts), typed);
  if (read.kind === "errors") throw new Error(JSON.stringify(read.errors));
  const [line] = before.lines;
  if (line === undefined) throw new Error("aucune ligne");
  const invoices = [{ number: "FA-7", amount: undefined }];
  const { disputes } = facts;
  const about = { customer: line.customer, invoices, disputes, id: "n-1" };
  const event = otherEvent(before.book, kind, read.answers, about);
  if (event === undefined) throw new Error("rien à noter");
  return { row: rowOf(before, event), plan: told(withEvents(before, [event])) };
}

/** State, step and amount claimed of each line. */
const claimedIn = (plan: readonly string[]): readonly string[] =>
  plan.map((line) => {
    const [, state, step, , claimed] = line.split(" | ");
    return `${state} ${step} ${claimed}`;
  });

describe("Noter autre chose : une ligne de journal, et le plan suit", () => {
  it("sans rien de noté, la première relance est à faire", () => {
    expect(claimedIn(told(bookOf()))).toEqual(["à faire 1 1000"]);
  });

  it.each<{ kind: OtherKind; typed: Typed; row: Row; state: string }>([
    {
      kind: "promesse",
      typed: { day: "2026-11-24", amount: "1 000,00", means: "chèque", signatory: "M. Roy" },
      row: {
        Montant: 1000,
        "Date promise": "2026-11-24",
        Sens: "entrant",
        Détail: "par chèque ; validé par M. Roy",
      },
      state: "suspendue",
    },
    {
      kind: "annoncé payé",
      typed: { amount: "1000", means: "virement", day: "2026-11-16" },
      row: { Montant: 1000, Sens: "entrant", Détail: "par virement ; parti le 16/11/2026" },
      state: "suspendue",
    },
    {
      kind: "litige ouvert",
      typed: { reason: "price", owner: "Paul", said: "remise oubliée", day: "2026-12-01", amount: "" },
      row: {
        Motif: "prix contesté",
        "Date promise": "2026-12-01",
        Détail: "Responsable : Paul. remise oubliée",
      },
      state: "suspendue",
    },
    {
      kind: "pause",
      typed: { day: "2026-12-15", motive: "congés" },
      row: { "Date promise": "2026-12-15", Motif: "congés" },
      state: "suspendue",
    },
    {
      kind: "offre reçue",
      typed: { amount: "500", said: "la moitié maintenant ; le reste en janvier", day: "2026-11-30" },
      row: {
        Montant: 500,
        "Date promise": "2026-11-30",
        Détail: "la moitié maintenant ; le reste en janvier",
      },
      state: "suspendue",
    },
    {
      kind: "dossier transmis",
      typed: { owner: "Me Dupuis, avocate" },
      row: { Détail: "Me Dupuis, avocate" },
      state: "suspendue",
    },
    {
      kind: "passage en perte",
      typed: { motive: "client disparu" },
      row: { Motif: "client disparu", Montant: null },
      state: "suspendue",
    },
  ])("$kind", ({ kind, typed, row, state }) => {
    const { row: written, plan } = noted(kind, typed);
    expect(written).toMatchObject({ Événement: kind, Client: "Martin", Factures: "FA-7", ...row });
    expect(plan.map((line) => line.split(" | ")[1])).toEqual([state]);
  });

  it("procédure collective : la date est celle du jugement, et les créances d'avant ne sont plus relancées", () => {
    const { row, plan } = noted("procédure collective", { day: "2026-11-12", motive: "sauvegarde" });
    expect(row).toMatchObject({ Date: "2026-11-12", Motif: "sauvegarde", Factures: "" });
    expect(plan.filter((line) => line.includes("à faire"))).toEqual([]);
  });

  it("solvabilité : le fait, sa source et son jour, sans rien suspendre", () => {
    const { row, plan } = noted("solvabilité", {
      motive: "privilège du Trésor inscrit",
      source: "Infogreffe",
      day: "2026-11-10",
    });
    expect(row).toMatchObject({
      Date: "2026-11-10",
      Motif: "privilège du Trésor inscrit",
      Détail: "Source : Infogreffe.",
    });
    expect(plan).toEqual(told(bookOf()));
  });

  it("paiement rejeté : un appel, jamais le rappel courtois", () => {
    const before = bookOf();
    const facts = factsOf(before);
    const read = readForm(otherFields("paiement rejeté", facts), {
      day: "2026-11-16",
      said: "sans provision",
    });
    if (read.kind === "errors") throw new Error(JSON.stringify(read.errors));
    const [line] = before.lines;
    const event = otherEvent(before.book, "paiement rejeté", read.answers, {
      customer: line?.customer ?? ("" as never),
      invoices: [{ number: "FA-7", amount: undefined }],
      disputes: [],
      id: "n-1",
    });
    if (event === undefined) throw new Error("rien à noter");
    expect(rowOf(before, event)).toMatchObject({
      Motif: "chèque",
      Détail: "sans provision",
      Date: "2026-11-16",
    });
    const after = withEvents(before, [event]);
    expect(after.lines.map(({ action }) => action)).toEqual(["rejected-payment-call"]);
  });

  it("étape avancée : la prochaine étape est celle que le propriétaire a choisie", () => {
    const { row, plan } = noted("étape avancée", { step: "3", motive: "déjà relancé de vive voix" });
    expect(row).toMatchObject({ Étape: 3, Motif: "déjà relancé de vive voix" });
    expect(plan.map((line) => line.split(" | ")[2])).toEqual(["3"]);
  });

  it("reprise d'historique : l'étape faite avant, à son jour ; la suivante vient après", () => {
    const { row, plan } = noted("reprise d'historique", { step: "1", day: "2026-11-16" });
    expect(row).toMatchObject({ Étape: 1, Date: "2026-11-16" });
    expect(plan.map((line) => line.split(" | ").slice(1, 3))).toEqual([["en attente", "2"]]);
  });

  it("litige clos : choisi parmi les litiges ouverts, avec ce qui est accordé ; le reste redevient dû", () => {
    const before = bookOf([DISPUTE]);
    const { row, plan } = noted("litige clos", { resolution: "partial-agreement", amount: "50" }, before);
    expect(row).toMatchObject({ Référence: "l-1", Motif: "accord partiel", Montant: 50 });
    // Of 1 000 €, the 50 € granted are not claimed again: their credit note is awaited.
    expect(claimedIn(plan)).toEqual(["à faire 1 950", "à vérifier - 0"]);
  });

  it("reprise : elle met fin à la pause", () => {
    const paused = bookOf([
      { Identifiant: "p-1", Date: "16/11/2026", Client: "Martin", Factures: "FA-7", Événement: "pause" },
    ]);
    expect(told(paused).map((line) => line.split(" | ")[1])).toEqual(["suspendue"]);
    expect(noted("reprise", {}, paused).plan.map((line) => line.split(" | ")[1])).toEqual(["à faire"]);
  });

  it.each<OtherKind>(["note", "message reçu"])("%s : ne suspend rien", (kind) => {
    const { row, plan } = noted(kind, { motive: "le client a déménagé" });
    expect(row).toMatchObject({ Événement: kind, Motif: "le client a déménagé" });
    expect(plan.filter((line) => line.includes("suspendue"))).toEqual([]);
  });
});

describe("Ce qui manque est dit champ par champ", () => {
  it.each<{ kind: OtherKind; says: Typed }>([
    { kind: "message reçu", says: { motive: callTexts.missing.motive } },
    { kind: "note", says: { motive: callTexts.missing.motive } },
    { kind: "pause", says: { motive: callTexts.missing.why } },
    { kind: "offre reçue", says: { said: callTexts.missing.offer } },
    { kind: "étape avancée", says: { step: callTexts.missing.step, motive: callTexts.missing.why } },
    {
      kind: "reprise d'historique",
      says: { step: callTexts.missing.step, day: callTexts.missing.lastStepDay },
    },
    { kind: "solvabilité", says: { motive: callTexts.missing.fact, source: callTexts.missing.source } },
    { kind: "procédure collective", says: { day: callTexts.missing.judgmentDay } },
    { kind: "dossier transmis", says: { owner: callTexts.missing.handedTo } },
    { kind: "passage en perte", says: { motive: callTexts.missing.why } },
  ])("$kind", ({ kind, says }) => {
    expect(readForm(otherFields(kind, factsOf(bookOf())), {})).toEqual({ kind: "errors", errors: says });
  });

  it("un jugement ou un rejet ne peut pas être dans le futur", () => {
    for (const kind of ["procédure collective", "paiement rejeté", "solvabilité"] as const) {
      const read = readForm(otherFields(kind, factsOf(bookOf())), { day: "2026-11-18" });
      expect(read.kind === "errors" ? read.errors.day : "").toBe(callTexts.days.ahead);
    }
  });

  it("sans litige ouvert, il n'y a rien à clore, et c'est dit", () => {
    const facts = factsOf(bookOf());
    expect(KINDS.filter((kind) => otherRefused(kind, facts) !== undefined)).toEqual(["litige clos"]);
    expect(otherRefused("litige clos", factsOf(bookOf([DISPUTE])))).toBe(undefined);
  });
});
