import { describe, expect, it } from "vitest";
import type { SampleEvent, SampleInvoice } from "../../sandbox/sample/model.ts";
import { truth } from "../../sandbox/sample/sample.ts";
import { SAMPLE_TODAY } from "../../sandbox/sample/today.ts";
import { earliestDay, isWorking, methodStep, plus, workingDaysFrom } from "./method-steps.ts";
import { daysFrom } from "./read-tab.ts";

const { customers, invoices, journal } = truth();

const paidBy = (invoice: SampleInvoice, on: string): number =>
  invoice.settlements.reduce((sum, { day, amount }) => (day <= on ? sum + amount : sum), 0);
const openOn = (invoice: SampleInvoice, on: string): number => invoice.amount - paidBy(invoice, on);

const isStep = (event: SampleEvent): boolean =>
  event.kind === "relance envoyée" ||
  event.kind === "mise en demeure envoyée" ||
  event.kind === "reprise d'historique" ||
  (event.kind === "appel" && event.motive === "répondu");
const isContact = (event: SampleEvent): boolean =>
  event.kind === "relance envoyée" || (event.kind === "appel" && event.motive === "répondu");
const isWritten = ({ kind }: SampleEvent): boolean => kind === "relance envoyée";
const prepared = journal.filter(({ kind }) => kind.endsWith("préparée"));
const named = (event: SampleEvent): string => `${event.day} ${event.customer.name} ${event.kind}`;
const ofInvoice = (invoice: SampleInvoice): SampleEvent[] =>
  journal.filter((event) => event.invoices.some(({ key }) => key === invoice.key));

describe("Le journal de l'échantillon", () => {
  it("est dans l'ordre des jours, tous ouvrés, tous passés ; chaque identifiant est unique", () => {
    const days = journal.map(({ day }) => day);
    expect([...days].sort()).toEqual(days);
    expect(journal.filter(({ day }) => !isWorking(day) || day >= SAMPLE_TODAY).map(named)).toEqual([]);
    const ids = journal.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
  });

  it("ne parle que des factures du client, déjà émises et pas encore payées", () => {
    for (const event of journal) {
      for (const invoice of event.invoices) {
        expect(invoice.customer.code, named(event)).toBe(event.customer.code);
        expect(invoice.issued <= event.day, named(event)).toBe(true);
        const cancelled =
          event.kind === "annulation" ||
          journal.some(({ reference, kind }) => kind === "annulation" && reference === event.id);
        if (!cancelled) expect(openOn(invoice, event.day), named(event)).toBeGreaterThan(0);
      }
    }
  });

  it("relie chaque envoi à sa préparation : même client, même étape, mêmes factures, jamais avant", () => {
    const sent = journal.filter(({ kind }) => kind.endsWith("envoyée"));
    expect(sent.length).toBeGreaterThan(50);
    for (const event of sent) {
      const draft = prepared.find(({ id }) => id === event.reference);
      expect(draft?.kind, named(event)).toBe(event.kind.replace("envoyée", "préparée"));
      expect(draft?.customer.code).toBe(event.customer.code);
      expect(draft?.step).toBe(event.step);
      expect(draft?.channel).toBe(event.channel);
      expect(draft?.invoices.map(({ key }) => key)).toEqual(event.invoices.map(({ key }) => key));
      expect((draft?.day ?? "9999") <= event.day).toBe(true);
    }
    const references = sent.map(({ reference }) => reference);
    expect(new Set(references).size).toBe(references.length);
  });

  it("réclame ce qui restait dû ce jour-là", () => {
    for (const event of journal.filter(({ kind }) => kind === "relance envoyée")) {
      const draft = prepared.find(({ id }) => id === event.reference);
      const open = event.invoices.reduce((sum, invoice) => sum + openOn(invoice, draft?.day ?? event.day), 0);
      expect(event.amount, named(event)).toBe(open);
    }
  });

  it("ne saute aucune étape et n'en fait aucune avant son jour", () => {
    let checked = 0;
    for (const invoice of invoices) {
      let before: { rank: number; on: string } | undefined;
      for (const event of ofInvoice(invoice).filter(isStep)) {
        const rank = event.step ?? Number.NaN;
        if (event.kind !== "reprise d'historique") {
          expect(rank, named(event)).toBe((before?.rank ?? 0) + 1);
          const earliest = earliestDay(invoice.customer.segment, rank, invoice.due ?? "", before);
          expect(event.day >= earliest, `${named(event)} avant le ${earliest}`).toBe(true);
          checked += 1;
        }
        before = { rank, on: event.day };
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it("prend le canal de l'étape, et un courriel pour un appel de moins de 300 €", () => {
    for (const event of journal) {
      if (event.step === undefined || event.kind === "reprise d'historique") continue;
      const wanted = methodStep(event.customer.segment, event.step)?.by;
      const claimed = event.invoices.reduce((sum, invoice) => sum + openOn(invoice, event.day), 0);
      const small = wanted === "téléphone" && claimed < 300_00;
      expect(event.channel, named(event)).toBe(small ? "e-mail" : wanted);
    }
  });

  it("espace les contacts : 5 jours (7 pour public et particulier), trois au plus en 30 jours", () => {
    for (const customer of customers) {
      const wanted = ["public", "particulier"].includes(customer.segment) ? 7 : 5;
      const days = journal
        .filter((event) => event.customer === customer && isContact(event))
        .map(({ day }) => day);
      days.forEach((on, at) => {
        const last = days[at - 1];
        if (last !== undefined)
          expect(daysFrom(last, on), `${customer.name} ${on}`).toBeGreaterThanOrEqual(wanted);
        const recent = days.slice(0, at + 1).filter((past) => daysFrom(past, on) <= 30);
        expect(recent.length, `${customer.name} ${on}`).toBeLessThanOrEqual(3);
      });
    }
  });

  it("met huit jours au moins entre la dernière relance écrite et la mise en demeure", () => {
    const notices = journal.filter(({ kind }) => kind === "mise en demeure envoyée");
    expect(notices).toHaveLength(2);
    for (const notice of notices) {
      const written = journal.filter((event) => event.customer === notice.customer && isWritten(event));
      const last = written.filter(({ day }) => day < notice.day).pop();
      if (last !== undefined) expect(daysFrom(last.day, notice.day)).toBeGreaterThanOrEqual(8);
    }
  });

  it("ne tente pas plus d'un appel par jour, ni plus de trois par semaine", () => {
    for (const customer of customers) {
      const calls = journal.filter((event) => event.customer === customer && event.kind === "appel");
      for (const { day } of calls) {
        expect(
          calls.filter((other) => other.day === day).length,
          named({ ...calls[0], day } as SampleEvent),
        ).toBe(1);
        const week = calls.filter((other) => daysFrom(other.day, day) >= 0 && daysFrom(other.day, day) < 7);
        expect(week.length, customer.name).toBeLessThanOrEqual(3);
      }
    }
  });
});

describe("Ce que le journal raconte", () => {
  it("des promesses tenues, une en cours, une rompue", () => {
    const outcomes = journal
      .filter(({ kind }) => kind === "promesse")
      .map((event) => {
        const promised = event.promisedDay ?? "";
        expect(daysFrom(event.day, promised), named(event)).toBeLessThanOrEqual(30);
        const kept = event.invoices.every((invoice) => openOn(invoice, promised) === 0);
        const graceOver = workingDaysFrom(promised, SAMPLE_TODAY) > 2;
        return kept ? "tenue" : graceOver ? "rompue" : "en cours";
      });
    expect(outcomes.filter((outcome) => outcome === "tenue").length).toBeGreaterThanOrEqual(5);
    expect(outcomes.filter((outcome) => outcome === "en cours")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "rompue")).toHaveLength(1);
  });

  it("deux litiges ouverts, un clos par un avoir ; chacun a son accusé de réception", () => {
    const opened = journal.filter(({ kind }) => kind === "litige ouvert");
    const closed = journal.filter(({ kind }) => kind === "litige clos").map(({ reference }) => reference);
    expect(opened).toHaveLength(3);
    expect(opened.filter(({ id }) => !closed.includes(id))).toHaveLength(2);
    for (const { id, amount, invoices: about } of opened) {
      const answers = journal.filter(
        ({ kind, reference }) => kind === "accusé de réception" && reference === id,
      );
      expect(answers).toHaveLength(1);
      const [invoice] = about;
      if (amount !== undefined) expect(amount).toBeLessThan(invoice?.amount ?? 0);
    }
  });

  it("une relance préparée depuis cinq jours ouvrés, que rien n'a réglée", () => {
    const settled = new Set(journal.map(({ reference }) => reference));
    const unsettled = prepared.filter(({ id }) => !settled.has(id));
    expect(unsettled.map(({ day }) => workingDaysFrom(day, SAMPLE_TODAY))).toEqual([5]);
  });

  it("un échéancier de trois versements dont le premier est payé", () => {
    const parts = journal.filter(({ kind }) => kind === "échéancier");
    const [invoice] = parts[0]?.invoices ?? [];
    expect(parts.map(({ promisedDay }) => promisedDay)).toEqual(["2026-11-05", "2026-12-05", "2027-01-05"]);
    expect(parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(invoice?.amount);
    expect(invoice?.settlements).toEqual([{ day: "2026-11-05", amount: parts[0]?.amount }]);
  });

  it("une pause en cours, une procédure collective, un paiement annoncé depuis moins de cinq jours ouvrés", () => {
    const of = (kind: string): SampleEvent[] => journal.filter((event) => event.kind === kind);
    expect(of("pause").map(({ promisedDay }) => (promisedDay ?? "") > SAMPLE_TODAY)).toEqual([true]);
    expect(of("procédure collective").map(({ customer }) => customer.segment)).toEqual(["à risque"]);
    expect(of("annoncé payé").map(({ day }) => workingDaysFrom(day, SAMPLE_TODAY))).toEqual([2]);
    expect(of("annulation").length).toBe(1);
  });
});

/** Next step of each late invoice that nothing holds, judged by the rules above. */
function nextSteps(): { by: string; segment: string; ready: boolean; rank: number }[] {
  const halted = ["pause", "procédure collective", "échéancier", "annoncé payé", "promesse"];
  const closed = new Set(
    journal.map(({ kind, reference }) => (kind === "litige clos" ? reference : undefined)),
  );
  return invoices.flatMap((invoice) => {
    const late = invoice.due !== undefined && invoice.due < SAMPLE_TODAY && openOn(invoice, SAMPLE_TODAY) > 0;
    const events = ofInvoice(invoice);
    const whole = journal.filter(
      (event) => event.customer === invoice.customer && event.invoices.length === 0,
    );
    const held = [...events, ...whole].some(
      ({ kind, id, amount }) =>
        halted.includes(kind) || (kind === "litige ouvert" && !closed.has(id) && amount === undefined),
    );
    if (!late || held || invoice.due === undefined) return [];
    const last = events.filter(isStep).pop();
    const rank = (last?.step ?? 0) + 1;
    const { segment } = invoice.customer;
    const by = methodStep(segment, rank)?.by;
    if (by === undefined) return [{ by: "fini", segment, ready: true, rank }];
    const before = last === undefined ? undefined : { rank: last.step ?? 0, on: last.day };
    const spacing =
      last === undefined ? "" : plus(last.day, segment === "public" || segment === "particulier" ? 7 : 5);
    const earliest = earliestDay(segment, rank, invoice.due, before);
    return [{ by, segment, ready: earliest <= SAMPLE_TODAY && spacing <= SAMPLE_TODAY, rank }];
  });
}

describe("L'état du 17/11/2026", () => {
  const steps = nextSteps();
  const ready = (segment: string): string[] =>
    [...new Set(steps.filter((step) => step.ready && step.segment === segment).map(({ by }) => by))].sort();

  it("donne à faire un courriel, un appel, un avis et une mise en demeure en standard", () => {
    expect(ready("standard")).toEqual(["e-mail", "e-mail + courrier", "fini", "recommandé", "téléphone"]);
  });

  it.each([
    ["compte clé", ["courrier", "téléphone"]],
    ["grand compte", ["courrier", "téléphone"]],
    ["public", ["courrier", "e-mail"]],
    ["à risque", ["recommandé", "téléphone"]],
    ["particulier", ["e-mail", "téléphone"]],
  ])("donne à faire, en %s : %j", (segment, expected) => {
    expect(ready(segment)).toEqual(expected);
  });

  it("laisse des clients en attente de leur jour", () => {
    expect(steps.filter((step) => !step.ready).length).toBeGreaterThanOrEqual(1);
  });

  it("a des factures importantes qui échoient bientôt, à vérifier avant : standard, compte clé, grand compte", () => {
    const soon = invoices.filter(({ fromStory, customer, due, issued, amount }) => {
      const offset = methodStep(customer.segment, 0)?.offset ?? 0;
      const inWindow = due !== undefined && due >= SAMPLE_TODAY && plus(due, offset) <= SAMPLE_TODAY;
      return fromStory && inWindow && daysFrom(issued, SAMPLE_TODAY) >= 10 && amount > 7_000_00;
    });
    expect(soon.map(({ customer }) => customer.segment).sort()).toEqual([
      "compte clé",
      "grand compte",
      "standard",
    ]);
  });
});
