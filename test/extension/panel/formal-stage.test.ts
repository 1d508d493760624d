import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { formalStage } from "../../../extension/panel/formal-stage.ts";
import { lettersOf } from "../../../extension/panel/kept-letters.ts";
import { type Planned, plannedOn, type Row } from "../../shared/cases/grouped-book.ts";

const COLUMNS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"];
const OWED: readonly Cell[] = ["Martin", "FA-12", "01/03/2026", "31/03/2026", 1200, ""];
const PAID: readonly Cell[] = ["Martin", "FA-12", "01/03/2026", "31/03/2026", 1200, "15/05/2026"];
const TODAY = "2026-05-20";

const event = (row: Row): Row => ({ Client: "Martin", Factures: "FA-12", Canal: "recommandé", ...row });
const PREPARED = event({ Identifiant: "p", Date: "02/05/2026", Événement: "mise en demeure préparée" });
const SENT = event({
  Identifiant: "e",
  Date: "04/05/2026",
  Événement: "mise en demeure envoyée",
  Détail: "Recommandé n° 1A 234",
  Référence: "p",
});
const PRESENTED = event({
  Identifiant: "a",
  Date: "06/05/2026",
  Événement: "accusé de réception",
  Sens: "entrant",
  Référence: "e",
});
const cancels = (id: string): Row =>
  event({ Identifiant: `x${id}`, Date: "07/05/2026", Événement: "annulation", Référence: id });

function stageOf(invoice: readonly Cell[], journal: readonly Row[]) {
  const { book, outcome }: Planned = plannedOn(TODAY, { columns: COLUMNS, invoices: [invoice], journal });
  const customer = book.ledger.directory.keyOf("Martin");
  if (customer === undefined) throw new Error("Martin");
  return formalStage(book, outcome, customer, "EUR");
}

describe("Où en est une mise en demeure", () => {
  it("rien au journal : elle reste à préparer", () => {
    expect(stageOf(OWED, [])).toEqual({ kind: "to-prepare" });
  });

  it("préparée, elle attend la poste, d'après le journal seul", () => {
    expect(stageOf(OWED, [PREPARED])).toMatchObject({ kind: "to-post", prepared: { id: "p" } });
  });

  it("postée, son numéro et son jour sont connus", () => {
    expect(stageOf(OWED, [PREPARED, SENT])).toMatchObject({
      kind: "posted",
      posted: { deposit: "2026-05-04", number: "1A 234", event: { id: "p" } },
      presented: undefined,
    });
  });

  it("ce qui suit le numéro, noté à la main, n'en fait pas partie", () => {
    const said = event({ ...SENT, Détail: "Recommandé n° 1A 000 000 0731 5, délai au 13/05/2026" });
    expect(stageOf(OWED, [PREPARED, said])).toMatchObject({ posted: { number: "1A 000 000 0731 5" } });
  });

  it("présentée, le jour en est connu ; une présentation annulée ne compte pas", () => {
    expect(stageOf(OWED, [PREPARED, SENT, PRESENTED])).toMatchObject({ presented: { day: "2026-05-06" } });
    expect(stageOf(OWED, [PREPARED, SENT, PRESENTED, cancels("a")])).toMatchObject({ presented: undefined });
  });

  it("annulée avant d'être postée, elle est de nouveau à préparer", () => {
    expect(stageOf(OWED, [PREPARED, cancels("p")])).toEqual({ kind: "to-prepare" });
  });

  it("payée, elle est derrière nous", () => {
    expect(stageOf(PAID, [PREPARED, SENT])).toEqual({ kind: "to-prepare" });
  });

  it("un accusé d'un litige, qui part de chez nous, n'est pas une présentation", () => {
    const ours = event({ ...PRESENTED, Identifiant: "l", Sens: "sortant" });
    expect(stageOf(OWED, [PREPARED, SENT, ours])).toMatchObject({ presented: undefined });
  });

  it("notée à la main, sans lettre préparée, elle n'a pas de copie à envoyer", () => {
    expect(stageOf(OWED, [event({ ...SENT, Référence: "" })])).toMatchObject({
      kind: "posted",
      posted: undefined,
    });
  });
});

describe("Les lettres que « Courriers » garde d'un client", () => {
  const HEAD = [
    "Identifiant",
    "Date",
    "Client",
    "Étape",
    "Canal",
    "Destinataires",
    "Objet",
    "Texte",
    "Montant réclamé",
    "Empreinte (SHA-256)",
  ];

  it("chacune une fois, son texte intact, celles des autres laissées", () => {
    const { book } = plannedOn(TODAY, { columns: COLUMNS, invoices: [OWED], journal: [PREPARED] });
    const customer = book.ledger.directory.keyOf("Martin");
    if (customer === undefined) throw new Error("Martin");
    const letters = lettersOf(
      [
        HEAD,
        [
          "p",
          "02/05/2026",
          "ancien nom",
          4,
          "recommandé",
          "",
          "Objet",
          "  Bonjour,\n\nTexte\u00a0!\n",
          1200,
          "ab",
        ],
        ["p", "03/05/2026", "Martin", 4, "recommandé", "", "Autre", "autre", 1, "cd"],
        ["z", "03/05/2026", "Dupont", 1, "e-mail", "", "Objet", "texte", 5, "ef"],
        ["y", "illisible", "Martin", "", "e-mail", "a@b.example", "Objet", "=1+1", "", ""],
      ],
      book,
      customer,
    );
    expect(letters).toEqual([
      {
        id: "p",
        day: "2026-05-02",
        step: 4,
        channel: "recommandé",
        recipients: "",
        subject: "Objet",
        text: "  Bonjour,\n\nTexte\u00a0!\n",
        claimed: 120_000,
        fingerprint: "ab",
      },
      {
        id: "y",
        day: undefined,
        step: undefined,
        channel: "e-mail",
        recipients: "a@b.example",
        subject: "Objet",
        text: "=1+1",
        claimed: undefined,
        fingerprint: "",
      },
    ]);
  });
});
