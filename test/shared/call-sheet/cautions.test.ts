import { describe, expect, it } from "vitest";
import { LAMBERT, MOREL, plain, sheetFor, TOWN, told } from "./scene.ts";

const GENERAL = /^Ni menace, .* un seul appel par jour\. .*coordonnées bancaires\. .*faits utiles/;
const dispute = (id: string, motive: string, euros: number, more = {}) =>
  told(id, "10/06/2026", "litige ouvert", { Motif: motive, Montant: euros, ...more });

describe("À ne pas dire, à ne pas faire pendant l'appel", () => {
  const BUSY = [
    dispute("d1", "prix", 100, { Détail: "Responsable : Claire. trop cher" }),
    dispute("d2", "quantité", 50),
    told("m", "20/05/2026", "mise en demeure envoyée", { Étape: 4, Canal: "recommandé" }),
    told("o", "18/06/2026", "promesse", { Montant: 200, "Date promise": "26/06/2026" }),
    told("a", "18/06/2026", "annoncé payé", { Montant: 300 }),
  ];
  const sheets = [MOREL, LAMBERT, TOWN].flatMap((client) =>
    [[], BUSY].map((journal) =>
      sheetFor(
        client,
        undefined,
        journal.map((row) => ({ ...row, Client: client })),
      ),
    ),
  );

  it("cinq au plus, ce qui est propre à cet appel d'abord, le général en une ligne à la fin", () => {
    for (const { cautions } of sheets) {
      expect(cautions.length).toBeLessThanOrEqual(5);
      expect(cautions.map((one) => GENERAL.test(plain(one)))).toEqual([
        ...cautions.slice(1).map(() => false),
        true,
      ]);
    }
  });

  it("plusieurs litiges tiennent en une ligne : leur nombre, leur somme, leurs points", () => {
    const said = plain(sheetFor(MOREL, undefined, BUSY).cautions[0] ?? "");
    expect(said).toBe(
      "2 litiges en cours, 150,00 € en tout : « trop cher » (Claire), « quantité ». Aucune pression sur ces sommes.",
    );
  });

  it("ce que la loi défend avec un particulier reste dit, même quand tout se complique", () => {
    const busy = sheetFor(
      LAMBERT,
      undefined,
      BUSY.map((row) => ({ ...row, Client: LAMBERT })),
    );
    expect(plain(busy.cautions[0] ?? "")).toContain("ni 40 €, ni frais, ni pénalités");
  });

  it("ce qui est suspendu dit sa somme", () => {
    const { cautions } = sheetFor(MOREL, undefined, [
      told("a", "18/06/2026", "annoncé payé", { Montant: 300 }),
    ]);
    expect(plain(cautions.join(" "))).toContain(
      "Suspendu : annoncé payé, attente jusqu'au 25/06/2026 (300,00 €). Ne le réclamez pas.",
    );
  });
});

describe("Un avoir non rapproché", () => {
  it("l'appel demande le solde, et dit que l'avoir en est déduit", () => {
    const sheet = sheetFor(MOREL, "reminder", [], {
      invoices: [
        [MOREL, "FA-1", "02/03/2026", "01/04/2026", 500],
        [MOREL, "AV-1", "02/04/2026", "02/04/2026", -200],
      ],
    });
    expect(plain(sheet.opening)).toContain(
      "la facture FA-1, 300,00 € une fois déduits nos avoirs et vos règlements, échue le 01/04/2026",
    );
  });
});
