import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { isContact } from "#shared/dunning/event-words.ts";
import type { Payment } from "#shared/model/ledger.ts";
import { paymentToThank, statementOfAccountOrder, thanksOrder } from "#shared/workbook/account-letters.ts";
import { draftOrder } from "#shared/workbook/draft-order.ts";
import type { SideOrder, SideOrderResult } from "#shared/workbook/side-letter.ts";
import { handOverOrder, recapOrder } from "#shared/workbook/side-letters.ts";
import { anEvent, keyOf, lineFor, MOREL, plain } from "../call-sheet/scene.ts";
import { type Planned, plannedOn, type Row, rowOf, type Workbook } from "../cases/grouped-book.ts";

const ON = "2026-06-22";
const CLIENT: Row = { Client: MOREL, Interlocuteur: "Mme Lefèvre", "E-mail": "compta@morel.example" };
const PAID: Row = {
  Identifiant: "P-1",
  Date: "19/06/2026",
  Client: MOREL,
  Libellé: "VIR MOREL",
  Montant: 400,
  Devise: "EUR",
  Factures: "FA-1=400,00",
};

const INVOICES: Workbook["invoices"] = [
  [MOREL, "FA-1", "02/03/2026", "01/04/2026", 1000],
  [MOREL, "FA-2", "02/06/2026", "02/07/2026", 500],
];

const book = (more: Partial<Workbook> = {}): Planned =>
  plannedOn(ON, { invoices: INVOICES, clients: [CLIENT], ...more });

const scope = (planned: Planned) => ({ customer: keyOf(planned, MOREL), currency: "EUR" });

function ready(result: SideOrderResult): SideOrder {
  if ("gaps" in result) throw new Error(result.gaps.join(" "));
  return result;
}

function payment(planned: Planned, id = "P-1"): Payment {
  const found = planned.book.payments.find((one) => one.id === id);
  if (found === undefined) throw new Error(`Règlement absent : ${id}`);
  return found;
}

const statement = (planned: Planned): SideOrderResult =>
  statementOfAccountOrder(planned.book, planned.outcome, scope(planned), "s-1");
const thanks = (planned: Planned, id = "P-1"): SideOrderResult =>
  thanksOrder(planned.book, planned.outcome, payment(planned, id), "t-1");

describe("Relevé de compte", () => {
  it("dit toutes les factures ouvertes, échues ou non, et ne réclame rien", () => {
    const { letter, event } = ready(statement(book({ payments: [PAID] })));
    const text = plain(letter.text);
    expect(text).toMatch(/FA-1 .*600,00 €/);
    expect(text).toMatch(/FA-2 .*500,00 €/);
    expect(text).toContain("1 100,00 €");
    expect(letter.claimed).toBe(0);
    expect(letter.family).toBe("statement");
    expect(letter.transfer).toBeUndefined();
    expect(letter.replies).toEqual([]);
    expect([event.kind, event.motive, event.invoices]).toEqual(["relance préparée", "Relevé de compte", []]);
  });

  it("le solde tient compte de ce qui n'est pas affecté", () => {
    const { Factures: _, ...loose } = PAID;
    // 1 000 + 500 − 400 received and matched with nothing.
    expect(plain(ready(statement(book({ payments: [loose] }))).letter.text)).toContain("1 100,00 €");
  });

  it("un compte sans rien d'ouvert n'a pas de relevé", () => {
    const result = statement(book({ invoices: [[MOREL, "FA-1", "02/03/2026", "01/04/2026", 0]] }));
    expect("gaps" in result && result.gaps.join()).toContain("pas de relevé à envoyer");
  });

  it("envoyé, il ne compte ni comme relance ni comme contact", () => {
    const planned = book();
    const { event } = ready(statement(planned));
    const sent = { ...event, id: "s-2", kind: "relance envoyée" as const, reference: event.id };
    const next = book({ journal: [rowOf(planned, event), rowOf(planned, sent)] });
    expect(next.book.journal.filter(isContact)).toEqual([]);
    expect(lineFor(next, MOREL).day).toBe(lineFor(planned, MOREL).day);
    // The step of a key account may be called so: with its step, it is a reminder.
    const step = book({ journal: [rowOf(planned, { ...sent, step: 2 })] });
    expect(step.book.journal.filter(isContact)).toHaveLength(1);
  });
});

describe("Remerciement après règlement", () => {
  const planned = book({ payments: [PAID] });

  it("dit la somme, le jour et la facture, sans rien demander", () => {
    const { letter, event } = ready(thanks(planned));
    const text = plain(letter.text);
    expect(text).toContain("400,00 €");
    expect(text).toContain("19/06/2026");
    expect(letter.claimed).toBe(0);
    expect(letter.family).toBe("thanks");
    expect([event.motive, event.invoices.map(({ number }) => number)]).toEqual([
      "Remerciement après règlement",
      ["FA-1"],
    ]);
  });

  it("un modèle du propriétaire peut nommer ce que le règlement a payé", () => {
    const own = (body: string, from: Planned): string => {
      const template = { name: "Remerciement après règlement", subject: "Merci", body };
      const result = thanksOrder({ ...from.book, templates: [template] }, from.outcome, payment(from), "t-1");
      return plain(ready(result).letter.text);
    };
    expect(
      own("{{règlement_montant}} pour {{facture}}{{#compte_soldé}}, soldé{{/compte_soldé}}", planned),
    ).toBe("400,00 € pour FA-1\n");
    const [first] = INVOICES;
    const whole = { ...PAID, Montant: 1000, Factures: "FA-1" };
    const settled = book({ invoices: first === undefined ? [] : [first], payments: [whole] });
    expect(own("{{factures}}{{#compte_soldé}}, soldé{{/compte_soldé}}", settled)).toBe("FA-1, soldé\n");
  });

  it("une fois pour un règlement, et jamais un contact", () => {
    const { event } = ready(thanks(planned));
    const next = book({ payments: [PAID], journal: [rowOf(planned, event)] });
    expect(next.book.journal.filter(isContact)).toEqual([]);
    const again = thanks(next);
    expect("gaps" in again && again.gaps.join()).toContain("déjà été préparé");
    expect(paymentToThank(next.book, scope(next))).toBeUndefined();
    const given = { ...event, id: "x", kind: "annulation" as const, reference: event.id };
    const free = book({ payments: [PAID], journal: [rowOf(planned, event), rowOf(planned, given)] });
    expect("letter" in thanks(free)).toBe(true);
  });

  it("pas avant un vrai règlement : ni rejet, ni contre-passation, ni écart réglé par une décision", () => {
    const back = { ...PAID, Identifiant: "P-2", Date: "20/06/2026", Montant: -400 };
    const reversed = thanks(book({ payments: [PAID, back] }));
    expect("gaps" in reversed && reversed.gaps.join()).toContain("revenu impayé");
    const rejected = anEvent(planned, "paiement rejeté", { day: day("2026-06-20") });
    const refused = thanks(book({ payments: [PAID], journal: [rowOf(planned, rejected)] }));
    expect("gaps" in refused && refused.gaps.join()).toContain("revenu impayé");
    const residual = thanks(book({ payments: [{ ...PAID, Moyen: "escompte" }] }));
    expect("gaps" in residual && residual.gaps.join()).toContain("vrai règlement");
    const lost = book({ payments: [{ ...PAID, Identifiant: "P-3", Montant: -400 }] });
    expect("gaps" in thanks(lost, "P-3")).toBe(true);
    expect(paymentToThank(lost.book, scope(lost))).toBeUndefined();
  });

  it("le dernier règlement récent est proposé ; passé quinze jours, ce n'est plus une nouvelle", () => {
    const older = { ...PAID, Identifiant: "P-0", Date: "10/06/2026", Montant: 50, Factures: "FA-1=50,00" };
    const both = book({ payments: [PAID, older] });
    expect(paymentToThank(both.book, scope(both))?.id).toBe("P-1");
    const limit = (on: string) => {
      const one = book({ payments: [{ ...PAID, Date: on }] });
      return paymentToThank(one.book, scope(one))?.id;
    };
    expect([limit("07/06/2026"), limit("06/06/2026")]).toEqual(["P-1", undefined]);
  });
});

describe("La langue du client choisit le modèle", () => {
  const english = book({ clients: [{ ...CLIENT, Langue: "en" }] });

  it("une relance part dans sa langue, sans alerte", () => {
    const order = draftOrder(english.book, english.outcome, lineFor(english, MOREL));
    if (order.kind === "gaps") throw new Error(order.gaps.map(({ message }) => message).join());
    expect(order.letter.language).toBe("en");
    expect(order.letter.html).toContain('<html lang="en">');
    expect(order.letter.text).toContain("€1,000.00");
    expect(order.warnings.join()).not.toContain("modèle anglais");
    expect(order.event.detail).toBe(order.letter.subject);
  });

  it("sans traduction, la lettre est en français et on le dit", () => {
    const { book: whole, outcome } = english;
    const templates = whole.templates.filter(({ name }) => !name.endsWith("(EN)"));
    const order = draftOrder({ ...whole, templates }, outcome, lineFor(english, MOREL));
    if (order.kind === "gaps") throw new Error(order.gaps.map(({ message }) => message).join());
    expect(order.letter.language).toBe("fr");
    expect(order.letter.text).toContain("1\u202f000,00\u00a0€");
    expect(order.warnings.join(" ")).toMatch(
      /Pas de modèle anglais pour «\u00a0.+\u00a0»\u00a0: le message est en français/,
    );
    const side = ready(
      recapOrder({ ...whole, templates }, outcome, lineFor(english, MOREL), { outcome: "reached" }, "r"),
    );
    expect(side.warnings.join(" ")).toContain("Récapitulatif d'appel (EN)");
    expect(side.letter.text).toContain("nous avons fait le point sur votre compte");
  });

  it("un récapitulatif sans propos noté dit, en anglais, comment l'appel a fini", () => {
    const { letter, warnings } = ready(
      recapOrder(english.book, english.outcome, lineFor(english, MOREL), { outcome: "reached" }, "r"),
    );
    expect(letter.text).toContain("we went over your account together");
    expect(warnings).toEqual([]);
  });

  it("un message interne reste en français", () => {
    const dispute = anEvent(english, "litige ouvert", {
      motive: "prix contesté",
      detail: "le devis disait moins",
    });
    const { letter } = ready(handOverOrder(english.book, english.outcome, dispute, { name: "Claire" }, "h"));
    expect(letter.language).toBe("fr");
    expect(letter.subject).toContain("Litige à traiter");
  });

  it("une mise en demeure anglaise est une mise en demeure", () => {
    const line = { ...lineFor(english, MOREL), template: "Mise en demeure", channel: "recommandé" as const };
    const clients = [{ ...CLIENT, Langue: "en", Adresse: "1 High Street, London" }];
    const addressed = book({ clients });
    const order = draftOrder(addressed.book, addressed.outcome, line);
    if (order.kind === "gaps") throw new Error(order.gaps.map(({ message }) => message).join());
    expect(order.event.kind).toBe("mise en demeure préparée");
    expect(order.letter.family).toBe("formal-notice");
    expect(order.letter.language).toBe("en");
  });
});
