import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { type OwnerSheet, readSheet } from "./owner-sheet.ts";

const HEADERS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Statut"];
const withStatus = (status: Cell): OwnerSheet["cells"] => [
  HEADERS,
  ["Martin", "FA-1", "01/09/2026", "01/10/2026", 1000, status],
];
const ON_HOLD = "suspendue | hold | FA-1 | 0";
const TO_CHECK = "à vérifier | check-payment | FA-1 | 0";

describe("Chèque reçu, non encaissé", () => {
  it.each(["chèque reçu", "reçu, non encaissé", "en attente d'encaissement", "Chèque en attente"])(
    "« %s » : rien n'est réclamé, la facture reste due",
    (status) => {
      const read = readSheet({ cells: withStatus(status) });
      expect(read.plan).toEqual([ON_HOLD]);
      expect(read.total).toBe(1000);
    },
  );

  it.each([
    { on: "2026-11-22", line: ON_HOLD, why: "le dixième jour, on attend encore" },
    { on: "2026-11-23", line: TO_CHECK, why: "le lendemain, quelqu'un regarde" },
  ])("la cellule dit « chèque reçu le 12/11/2026 », au $on : $why", ({ on, line }) => {
    const read = readSheet({ cells: withStatus("chèque reçu le 12/11/2026"), on });
    expect(read.plan).toEqual([line]);
  });

  it.each([
    { on: "2026-11-19", line: ON_HOLD },
    { on: "2026-11-20", line: TO_CHECK },
  ])("sans jour dans la cellule, celui du journal compte : au $on", ({ on, line }) => {
    const journal = [
      {
        Identifiant: "e1",
        Date: "09/11/2026",
        Client: "Martin",
        Factures: "FA-1",
        Événement: "annoncé payé",
        Motif: "chèque reçu",
      },
    ];
    expect(readSheet({ cells: withStatus("chèque reçu"), journal, on }).plan).toEqual([line]);
  });

  it("ni jour ni événement : le premier jour vu est gardé dans « Réglages », et les 10 jours en partent", () => {
    const first = readSheet({ cells: withStatus("chèque reçu"), on: "2026-11-03" });
    const kept = first.book.settingRows.filter(([name]) => String(name).startsWith("Chèque reçu"));
    expect(kept.map(([name, value]) => [name, value])).toEqual([
      ["Chèque reçu · FA-1 · Martin", { day: "2026-11-03" }],
    ]);
    const settings = [{ Réglage: "Chèque reçu · FA-1 · Martin", Valeur: "03/11/2026" }];
    const at = (on: string) => readSheet({ cells: withStatus("chèque reçu"), settings, on });
    expect(at("2026-11-13").plan).toEqual([ON_HOLD]);
    expect(at("2026-11-14").plan).toEqual([TO_CHECK]);
    expect(at("2026-11-14").book.settingRows.filter(([name]) => String(name).startsWith("Chèque"))).toEqual(
      [],
    );
    expect(at("2026-11-14").said("setting-unknown")).toEqual([]);
  });

  it("une facture « non encaissée » n'est qu'impayée : elle se relance", () => {
    expect(readSheet({ cells: withStatus("non encaissée") }).plan).toEqual([
      "à faire | reminder | FA-1 | 1000",
    ]);
  });
});
