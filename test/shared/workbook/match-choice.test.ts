import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import {
  acceptProposal,
  assignChoices,
  assignPayment,
  ignorePayment,
  matchBook,
  matchState,
  refuseProposal,
  undoRun,
} from "#shared/workbook/match-book.ts";
import type { MatchChange, ProposalView } from "#shared/workbook/match-report.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { PaperWorkbook, serial } from "./paper-workbook.ts";

/** Writes a change that must be accepted. */
function done(book: PaperWorkbook, change: MatchChange): Extract<MatchChange, { kind: "done" }> {
  if (change.kind === "refused") throw new Error(change.message);
  book.write(change.writes);
  return change;
}

function proposals(book: PaperWorkbook): readonly ProposalView[] {
  return matchState(book.read()).proposals;
}

function firstProposal(book: PaperWorkbook): ProposalView {
  const [first] = proposals(book);
  if (first === undefined) throw new Error("aucune proposition");
  return first;
}

const rows = (book: PaperWorkbook) =>
  book.rows("Règlements").map(({ Client, Montant, Factures, État }) => [Client, Montant, Factures, État]);

const owed = (book: PaperWorkbook) =>
  Object.fromEntries(planBook(book.read()).position.items.map(({ item, open }) => [item.number, open / 100]));

function workshop(): PaperWorkbook {
  return new PaperWorkbook().withInvoices(
    ["FA-2026-0101", "Garage Petit", "2026-09-01", "2026-10-01", 1000],
    ["FA-2026-0102", "Garage Petit", "2026-09-15", "2026-10-15", 400],
    ["FA-2026-0103", "Boulangerie Lopez", "2026-09-20", "2026-10-20", 780],
  );
}

describe("Accepter une proposition", () => {
  it("le règlement est affecté comme proposé, et l'annulation rend tout", () => {
    const book = workshop().withPayments({ id: "B1", on: "2026-11-02", label: "VIR LOPEZ", euros: 700 });
    const before = book.cellsBesideJournal();
    const proposal = firstProposal(book);
    expect([proposal.customer, proposal.invoices.map(({ number, cents: part }) => [number, part])]).toEqual([
      "Boulangerie Lopez",
      [["FA-2026-0103", 70_000]],
    ]);
    const { runId, sentence } = done(book, acceptProposal(book.read(), proposal.id));
    expect(sentence).toBe(
      "Proposition acceptée\u00a0: 700,00\u00a0€ du 02/11/2026, Boulangerie Lopez, FA-2026-0103.",
    );
    expect(rows(book)).toEqual([["Boulangerie Lopez", 700, "FA-2026-0103=700,00", "lettré"]]);
    expect(owed(book)["FA-2026-0103"]).toBe(80);
    done(book, undoRun(book.read(), runId ?? ""));
    expect(book.cellsBesideJournal()).toEqual(before);
  });

  it("acceptée deux fois : la seconde est refusée, rien n'est écrit deux fois", () => {
    const book = workshop().withPayments({ id: "B1", on: "2026-11-02", label: "VIR LOPEZ", euros: 700 });
    const { id } = firstProposal(book);
    done(book, acceptProposal(book.read(), id));
    expect(acceptProposal(book.read(), id)).toEqual({
      kind: "refused",
      message:
        "Cette proposition n'existe plus\u00a0: le classeur a changé depuis. Rien n'a été écrit. Relisez les règlements.",
    });
  });

  it("l'identifiant d'une proposition ne dépend ni de l'ordre des lignes ni de l'ordinateur", () => {
    const book = workshop().withPayments(
      { on: "2026-11-02", label: "VIR LOPEZ", euros: 700 },
      { on: "2026-11-03", label: "VIR GARAGE PETIT", euros: 350 },
    );
    const ids = proposals(book).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    book.turn("Règlements");
    expect(new Set(proposals(book).map(({ id }) => id))).toEqual(new Set(ids));
  });
});

describe("Solder l'écart d'un règlement", () => {
  const discounted = () =>
    workshop().withPayments({ id: "B1", on: "2026-09-25", label: "VIR GARAGE PETIT", euros: 980 });
  const residualOf = (book: PaperWorkbook): ProposalView => {
    const found = proposals(book).find(({ residuals }) => residuals.length > 0);
    if (found === undefined) throw new Error("aucun écart proposé");
    return found;
  };

  it("un escompte accordé devient une ligne de règlement à lui, et son annulation la vide sans l'effacer", () => {
    const book = discounted();
    const proposal = residualOf(book);
    expect(proposal.residuals.map(({ kind, number, amount }) => [kind, number, amount])).toEqual([
      ["early-discount", "FA-2026-0101", "20,00\u00a0€"],
    ]);
    const { runId } = done(book, acceptProposal(book.read(), proposal.id, { residual: true }));
    expect(rows(book)).toEqual([
      ["Garage Petit", 980, "FA-2026-0101=980,00", "lettré"],
      ["Garage Petit", 20, "FA-2026-0101", "lettré"],
    ]);
    const [, discount] = book.rows("Règlements");
    expect([discount?.Moyen, discount?.Date, discount?.Devise]).toEqual([
      "escompte",
      serial("2026-09-25"),
      "EUR",
    ]);
    expect(discount?.Libellé).toContain("Escompte accordé sur FA-2026-0101");
    expect(owed(book)["FA-2026-0101"]).toBe(undefined);

    done(book, undoRun(book.read(), runId ?? ""));
    expect(rows(book)).toEqual([
      ["", 980, "", ""],
      ["Garage Petit", 0, "", "ignoré"],
    ]);
    expect(owed(book)["FA-2026-0101"]).toBe(1000);
    expect(matchState(book.read()).runs).toEqual([]);
  });

  it("sans l'écart, la facture garde son reste, et la question reste posée", () => {
    const book = discounted();
    done(book, acceptProposal(book.read(), residualOf(book).id));
    expect(rows(book)).toEqual([["Garage Petit", 980, "FA-2026-0101=980,00", "lettré"]]);
    expect(owed(book)["FA-2026-0101"]).toBe(20);
    const rest = residualOf(book);
    expect([rest.kind, rest.residuals.map(({ amount }) => amount)]).toEqual(["residual", ["20,00\u00a0€"]]);
    done(book, acceptProposal(book.read(), rest.id));
    expect(rows(book)).toEqual([
      ["Garage Petit", 980, "FA-2026-0101=980,00", "lettré"],
      ["Garage Petit", 20, "FA-2026-0101", "lettré"],
    ]);
    expect(proposals(book)).toEqual([]);
  });

  it("l'écart refusé : le reste est dû, la question n'est plus posée", () => {
    const book = discounted();
    done(book, acceptProposal(book.read(), residualOf(book).id));
    done(book, refuseProposal(book.read(), residualOf(book).id));
    expect(proposals(book)).toEqual([]);
    expect(owed(book)["FA-2026-0101"]).toBe(20);
    expect(
      book
        .rows("Journal")
        .filter((row) => row.Motif === "escompte refusé")
        .map((row) => [row.Client, row.Factures]),
    ).toEqual([["Garage Petit", "FA-2026-0101"]]);
  });

  it.each([
    { euros: 999.5, missing: 0.5, means: "écart" },
    { euros: 992.35, missing: 7.65, means: "frais bancaires" },
  ])("$missing € de moins\u00a0: « $means »", ({ euros, missing, means }) => {
    const book = workshop().withPayments({
      id: "B1",
      on: "2026-11-02",
      label: "VIR GARAGE PETIT FA-2026-0101",
      euros,
    });
    book.write(matchBook(book.read()).writes);
    done(book, acceptProposal(book.read(), residualOf(book).id));
    const [paid, rest] = book.rows("Règlements");
    expect([paid?.Montant, rest?.Montant, rest?.Moyen]).toEqual([euros, missing, means]);
    expect(owed(book)["FA-2026-0101"]).toBe(undefined);
  });

  it.each([
    { releaseDay: undefined, due: "2027-09-01", why: "un an après la facture" },
    { releaseDay: day("2027-12-15"), due: "2027-12-15", why: "le jour que dit le propriétaire" },
  ])("une retenue de garantie est mise de côté jusqu'à $why", ({ releaseDay, due }) => {
    const book = workshop().withPayments({
      id: "B1",
      on: "2026-11-02",
      label: "VIR GARAGE PETIT",
      euros: 950,
    });
    const proposal = residualOf(book);
    expect(proposal.residuals.map((offer) => [offer.kind, offer.releaseDay])).toEqual([
      ["retention", "2027-09-01"],
    ]);
    const { runId } = done(
      book,
      acceptProposal(book.read(), proposal.id, {
        residual: true,
        ...(releaseDay === undefined ? {} : { releaseDay }),
      }),
    );
    expect(rows(book)).toEqual([["Garage Petit", 950, "FA-2026-0101=950,00", "lettré"]]);
    expect(proposals(book)).toEqual([]);
    const pauses = () => book.rows("Journal").filter((row) => row.Événement === "pause");
    expect(
      pauses().map((row) => [row.Client, row.Motif, row.Montant, row.Factures, row["Date promise"]]),
    ).toEqual([["Garage Petit", "retenue de garantie", 50, "FA-2026-0101=50,00", serial(due)]]);
    const retained = planBook(book.read()).position.items.find(({ open }) => open === 5_000);
    expect(retained?.item.due).toBe(due);

    done(book, undoRun(book.read(), runId ?? ""));
    const ended = book.rows("Journal").filter((row) => row.Événement === "annulation");
    expect(ended.map((row) => row.Référence)).toEqual([runId, pauses()[0]?.Identifiant]);
    expect(rows(book)).toEqual([["", 950, "", ""]]);
  });
});

describe("Un encaissement de plusieurs clients", () => {
  const cards = () =>
    new PaperWorkbook()
      .withInvoices(
        ["TK-501", "Mme Martin", "2026-10-01", "2026-10-01", 120],
        ["TK-502", "M. Durand", "2026-10-01", "2026-10-01", 80],
        ["TK-503", "Mme Petit", "2026-10-02", "2026-10-02", 500],
      )
      .withPayments({ id: "B1", on: "2026-10-02", label: "REMISE CB 01/10", euros: 200 });

  it("accepté, il est coupé en une ligne par client, et l'annulation rend sa ligne entière", () => {
    const book = cards();
    const proposal = proposals(book).find(({ invoices }) => invoices.length === 2);
    expect(new Set(proposal?.customer.split(", "))).toEqual(new Set(["Mme Martin", "M. Durand"]));
    const { runId } = done(book, acceptProposal(book.read(), proposal?.id ?? ""));
    expect(new Set(rows(book).map((row) => row.join(" ")))).toEqual(
      new Set(["Mme Martin 120 TK-501 lettré", "M. Durand 80 TK-502 lettré"]),
    );
    expect(owed(book)).toEqual({ "TK-503": 500 });
    done(book, undoRun(book.read(), runId ?? ""));
    const [whole, part] = rows(book);
    expect([whole, part?.slice(1)]).toEqual([
      ["", 200, "", ""],
      [0, "", "ignoré"],
    ]);
    expect(owed(book)).toEqual({ "TK-501": 120, "TK-502": 80, "TK-503": 500 });
  });
});

describe("Refuser une proposition", () => {
  it("elle n'est plus faite, et le journal dit laquelle", () => {
    const book = workshop().withPayments({ id: "B1", on: "2026-11-02", label: "VIR LOPEZ", euros: 700 });
    const { id } = firstProposal(book);
    done(book, refuseProposal(book.read(), id));
    expect(proposals(book).some((one) => one.id === id)).toBe(false);
    expect(
      book.rows("Journal").map((row) => [row.Événement, row.Motif, row.Référence, row.Factures, row.Client]),
    ).toEqual([["note", "rapprochement refusé", "B1", "FA-2026-0103", "Boulangerie Lopez"]]);
    expect(refuseProposal(book.read(), id).kind).toBe("refused");
  });

  it("le refus annulé dans le journal, elle est de nouveau faite", () => {
    const book = workshop().withPayments({ id: "B1", on: "2026-11-02", label: "VIR LOPEZ", euros: 700 });
    const { id } = firstProposal(book);
    done(book, refuseProposal(book.read(), id));
    const refusal = String(book.rows("Journal")[0]?.Identifiant);
    book.type("Journal", 0, "Identifiant", refusal);
    const reopened = new PaperWorkbook();
    for (const tab of book.tabs) {
      const cancelled = ["J2", serial("2026-11-17"), null, null, "annulation"];
      const rest = new Array(8).fill(null);
      const rows_ = tab.title === "Journal" ? [...tab.rows, [...cancelled, ...rest, refusal]] : tab.rows;
      reopened.withTab(tab.title, tab.sheetId, rows_);
    }
    expect(proposals(reopened).map((one) => one.id)).toContain(id);
  });

  it("« ce n'est pas un client » : plus rien n'est proposé, l'état le dit, et il reste affectable à la main", () => {
    const book = workshop().withPayments({ id: "B1", on: "2026-11-02", label: "VIR LOPEZ", euros: 700 });
    done(book, ignorePayment(book.read(), "B1"));
    expect(proposals(book)).toEqual([]);
    expect(rows(book)).toEqual([["", 700, "", "ignoré"]]);
    expect(assignChoices(book.read()).payments.map(({ id, standing }) => [id, standing])).toEqual([
      ["B1", "ignored"],
    ]);
    expect(ignorePayment(book.read(), "B1").kind).toBe("refused");
  });
});

describe("Affecter un règlement soi-même", () => {
  const lopez = (book: PaperWorkbook): string =>
    assignChoices(book.read()).invoices.find(({ customer }) => customer === "Boulangerie Lopez")
      ?.customerKey ?? "";
  const petit = (book: PaperWorkbook): string =>
    assignChoices(book.read()).invoices.find(({ customer }) => customer === "Garage Petit")?.customerKey ??
    "";
  const one = () => workshop().withPayments({ id: "B1", on: "2026-11-02", label: "REMISE 12", euros: 1200 });

  it("à plusieurs factures, la dernière pour ce qui reste, et l'annulation rend tout", () => {
    const book = one();
    const before = book.cellsBesideJournal();
    const { runId } = done(
      book,
      assignPayment(book.read(), "B1", petit(book), [{ number: "FA-2026-0101" }, { number: "FA-2026-0102" }]),
    );
    expect(rows(book)).toEqual([["Garage Petit", 1200, "FA-2026-0101, FA-2026-0102=200,00", "lettré"]]);
    expect(owed(book)).toEqual({ "FA-2026-0102": 200, "FA-2026-0103": 780 });
    done(book, undoRun(book.read(), runId ?? ""));
    expect(book.cellsBesideJournal()).toEqual(before);
  });

  it("à une facture plus petite : le reste du règlement attend", () => {
    const book = one();
    done(book, assignPayment(book.read(), "B1", lopez(book), [{ number: "FA-2026-0103" }]));
    expect(rows(book)).toEqual([["Boulangerie Lopez", 1200, "FA-2026-0103", "partiel"]]);
    expect(planBook(book.read()).position.credits.map(({ amount }) => amount)).toEqual([42_000]);
  });

  it("à un client sans facture : seul le compte crédité est inscrit", () => {
    const book = one();
    done(book, assignPayment(book.read(), "B1", lopez(book), []));
    expect(rows(book)[0]?.slice(0, 3)).toEqual(["Boulangerie Lopez", 1200, ""]);
  });

  it("un avoir choisi avec une facture paie sa part", () => {
    const book = new PaperWorkbook()
      .withInvoices(
        ["FA-301", "Alpha", "2026-09-01", "2026-10-01", 500],
        ["AV-302", "Alpha", "2026-09-05", "2026-09-05", -120],
      )
      .withPayments({ id: "B1", on: "2026-10-02", label: "REMISE 12", euros: 380 });
    const key = assignChoices(book.read()).invoices[0]?.customerKey ?? "";
    done(book, assignPayment(book.read(), "B1", key, [{ number: "FA-301" }, { number: "AV-302" }]));
    expect(rows(book)[0]?.[2]).toBe("AV-302, FA-301");
    const { items, credits } = planBook(book.read()).position;
    expect([items, credits]).toEqual([[], []]);
  });

  it.each([
    {
      what: "plus que le règlement",
      chosen: [{ number: "FA-2026-0101" }, { number: "FA-2026-0102", cents: cents(30_000) }],
      message: "Les montants choisis dépassent ce qui reste du règlement (1\u202f200,00\u00a0€).",
    },
    {
      what: "plus que la facture",
      chosen: [{ number: "FA-2026-0102", cents: cents(40_001) }],
      message: "Le montant choisi dépasse ce qui reste dû de FA-2026-0102 (400,00\u00a0€).",
    },
    {
      what: "une facture d'un autre client",
      chosen: [{ number: "FA-2026-0103" }],
      message: "La facture FA-2026-0103 n'est pas ouverte au compte de ce client",
    },
    {
      what: "deux fois la même",
      chosen: [
        { number: "FA-2026-0101", cents: cents(100) },
        { number: "fa-2026-0101", cents: cents(100) },
      ],
      message: "La facture fa-2026-0101 n'est pas ouverte au compte de ce client",
    },
  ])("refusé : $what", ({ chosen, message }) => {
    const book = one();
    const change = assignPayment(book.read(), "B1", petit(book), chosen);
    expect(change.kind === "refused" && change.message).toContain(message);
  });

  it("refusé : un règlement déjà affecté en partie à un autre client", () => {
    const book = workshop().withPayments({
      id: "B1",
      on: "2026-11-02",
      label: "REMISE 12",
      euros: 1200,
      client: "Garage Petit",
      invoices: "FA-2026-0101",
    });
    const change = assignPayment(book.read(), "B1", lopez(book), [{ number: "FA-2026-0103" }]);
    expect(change.kind === "refused" && change.message).toContain("déjà affecté en partie à Garage Petit");
  });

  it("refusé : un règlement qui n'est plus là", () => {
    const book = one();
    const change = assignPayment(book.read(), "B9", petit(book), [{ number: "FA-2026-0101" }]);
    expect(change.kind === "refused" && change.message).toContain("n'est plus à affecter");
  });
});
