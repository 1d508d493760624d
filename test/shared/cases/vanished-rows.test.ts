import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { problemText } from "#shared/texts/problems.ts";
import { plannedOn, problemsNamed, type Row, shown, told, type Workbook } from "./grouped-book.ts";

const TODAY = "2026-06-05";
const OTHER: readonly Cell[] = ["Alpha", "FA-11", "02/05/2026", "01/06/2026", 80];
const FA12: readonly Cell[] = ["Alpha", "FA-12", "02/05/2026", "01/06/2026", 300];
const SENT: Row = {
  Identifiant: "S1",
  Date: "04/06/2026",
  Client: "Alpha",
  Factures: "FA-12",
  Événement: "relance envoyée",
  Étape: 1,
  Montant: 300,
};

function questions(workbook: Workbook, on = TODAY): readonly string[] {
  return shown(plannedOn(on, workbook))
    .filter(({ Action }) => String(Action).startsWith("Facture disparue"))
    .map((row) => `${row.Client} | ${row.État} | ${row.Factures} | ${row.Échu}`);
}

describe("Une ligne disparue des factures, que le journal connaît", () => {
  it("« n'est plus dans vos factures : payée ? », à vérifier, avec le dernier montant connu ; la balance n'en dit rien", () => {
    const planned = plannedOn(TODAY, { invoices: [OTHER], journal: [SENT] });
    const row = shown(planned).find(({ État }) => État === "à vérifier");
    const why = String(row?.Pourquoi).replace(/[\u00a0\u202f]/g, " ");
    expect(why).toContain("FA-12 n'est plus dans vos factures (dernier montant connu : 300,00 €) : payée ?");
    expect([row?.Client, row?.Factures, row?.Réclamé, row?.Échu]).toEqual(["Alpha", "FA-12", 0, 0]);
    expect(planned.outcome.balance.totals.map(({ total }) => total)).toEqual([8_000]);
  });

  it("posée aussi quand le client n'a plus aucune facture", () => {
    const invoices = [["Bêta", "FA-20", "02/05/2026", "01/06/2026", 10]];
    expect(questions({ invoices, journal: [SENT] })).toEqual(["Alpha | à vérifier | FA-12 | 0"]);
  });

  it("une seule ligne par client, pour toutes ses factures disparues", () => {
    const journal = [
      SENT,
      { Date: "03/06/2026", Client: "Alpha", Factures: "FA-9, FA-10=50,00", Événement: "promesse" },
    ];
    const [row] = questions({ invoices: [OTHER], journal });
    expect(row?.split(" | ")[2]?.split(", ").sort()).toEqual(["FA-10", "FA-12", "FA-9"]);
  });

  it.each([
    "relance préparée",
    "promesse",
    "litige ouvert",
    "appel",
    "mise en demeure envoyée",
    "annoncé payé",
  ])("connue par un événement « %s »", (kind) => {
    expect(questions({ invoices: [OTHER], journal: [{ ...SENT, Événement: kind }] })).toHaveLength(1);
  });

  it("pas quand cet événement est annulé, ni par une simple note", () => {
    const cancelled = [
      SENT,
      { Date: "05/06/2026", Client: "Alpha", Événement: "annulation", Référence: "S1" },
    ];
    expect(questions({ invoices: [OTHER], journal: cancelled })).toEqual([]);
    const note = [{ ...SENT, Événement: "note", Motif: "appelé sans succès" }];
    expect(questions({ invoices: [OTHER], journal: note })).toEqual([]);
  });

  it.each(["ligne retirée : payée", "Ligne retirée : annulée"])(
    "la réponse « %s » clôt la question",
    (Motif) => {
      const answer = { Date: "05/06/2026", Client: "Alpha", Factures: "FA-12", Événement: "note", Motif };
      expect(questions({ invoices: [OTHER], journal: [SENT, answer] })).toEqual([]);
      const other = { ...answer, Factures: "FA-99" };
      expect(questions({ invoices: [OTHER], journal: [SENT, other] })).toHaveLength(1);
    },
  );

  it("une relance d'après la réponse la repose", () => {
    const answer = {
      Date: "03/06/2026",
      Client: "Alpha",
      Factures: "FA-12",
      Événement: "note",
      Motif: "ligne retirée : payée",
    };
    expect(questions({ invoices: [OTHER], journal: [answer, SENT] })).toHaveLength(1);
  });

  it("la ligne revenue, ou restée comme payée : plus de question", () => {
    expect(questions({ invoices: [OTHER, FA12], journal: [SENT] })).toEqual([]);
    const columns = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"];
    const invoices = [
      [...OTHER, null],
      [...FA12, "04/06/2026"],
    ];
    expect(questions({ columns, invoices, journal: [SENT] })).toEqual([]);
  });

  it("la ligne est toujours là, au statut annulée : rien à demander", () => {
    const columns = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Statut"];
    const invoices = [
      [...OTHER, "envoyée"],
      [...FA12, "annulée"],
    ];
    expect(questions({ columns, invoices, journal: [SENT] })).toEqual([]);
  });

  it("un numéro noté à la main avec un espace est celui de la feuille", () => {
    const journal = [{ ...SENT, Factures: "fa 12" }];
    expect(questions({ invoices: [OTHER, FA12], journal })).toEqual([]);
  });

  it("le client renommé : ce qui a été fait compte pour lui, et c'est dit au lieu d'être demandé", () => {
    const renamed: Workbook = {
      invoices: [["Alpha Industries", ...FA12.slice(1)]],
      journal: [
        SENT,
        { Date: "04/06/2026", Client: "Alpha", Événement: "pause", "Date promise": "30/06/2026" },
      ],
    };
    const planned = plannedOn(TODAY, renamed);
    expect(questions(renamed)).toEqual([]);
    expect(told(planned)).toEqual(["Alpha Industries | suspendue | - | FA-12 | 0 | 2026-07-01"]);
    const [said] = problemsNamed(planned, "invoice-moved").map((problem) => problemText(problem).problem);
    expect(said?.replace(/\u00a0/g, " ")).toContain(
      "FA-12 : le journal la connaît au nom de Alpha, vos factures la portent au nom de Alpha Industries",
    );
  });

  it("le même numéro donné plus tard à une autre facture n'est pas la facture disparue", () => {
    const invoices = [OTHER, ["Bêta", "FA-12", "05/06/2026", "05/07/2026", 40]];
    expect(questions({ invoices, journal: [SENT] })).toEqual(["Alpha | à vérifier | FA-12 | 0"]);
  });

  it("le lendemain et la semaine suivante, la question est toujours là", () => {
    for (const on of ["2026-06-06", "2026-06-15", "2026-12-01"]) {
      expect(questions({ invoices: [OTHER], journal: [SENT] }, on)).toHaveLength(1);
    }
  });
});
