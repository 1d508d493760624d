import { describe, expect, it } from "vitest";
import { problemText } from "#shared/texts/problems.ts";
import { readLines } from "./tabs-of-words.ts";

const HEADER = "Client;N° facture;Date;Montant TTC;Conditions";

describe("« 45 jours fin de mois » en toutes lettres", () => {
  const reading = readLines(
    "F",
    [
      HEADER,
      "Dupont;F1;15/02/2025;10,00;45 jours fin de mois",
      "Martin;F2;17/02/2025;10,00;45 jours fin de mois",
    ],
    { defaultTerms: undefined },
  );

  it("se compte 45 jours puis la fin du mois", () => {
    expect(reading.items.map((item) => item.due)).toEqual(["2025-04-30", "2025-04-30"]);
  });

  it("et l'autre façon de compter est dite une seule fois, avec un exemple du classeur", () => {
    expect(reading.problems.map((problem) => problem.code)).toEqual(["terms-two-readings"]);
    const [problem] = reading.problems;
    if (!problem) throw new Error("rien n'est dit");
    expect(problem).toMatchObject({
      severity: "à savoir",
      place: { tab: "F", row: 2, column: "Conditions" },
    });
    const { problem: text, whatToDo } = problemText(problem);
    expect(text).toContain("facture du 15/02/2025, l’échéance est le 30/04/2025");
    expect(text).toContain("donnerait le 14/04/2025");
    expect(whatToDo).toContain("FDM 45J");
  });

  it.each(["45J FDM", "45 J FDM", "FDM 45J", "fin de mois 45 jours", "30 jours", "comptant"])(
    "« %s » ne laisse pas de doute",
    (terms) => {
      const { problems } = readLines("F", [HEADER, `Dupont;F1;15/02/2025;10,00;${terms}`], {
        defaultTerms: undefined,
      });
      expect(problems).toEqual([]);
    },
  );

  it("dans Clients ou dans Réglages, c'est là qu'on l'écrit", () => {
    const places = (options: Parameters<typeof readLines>[2]) =>
      readLines(
        "F",
        ["Client;N° facture;Date;Montant TTC", "Dupont;F1;15/02/2025;10,00"],
        options,
      ).problems.map(({ place }) => [place.tab, place.column]);
    expect(places({ defaultTerms: "45 jours fin de mois" })).toEqual([["Réglages", "Conditions par défaut"]]);
    expect(
      places({ defaultTerms: "30J", clients: [{ name: "Dupont", terms: "45 jours fin de mois" }] }),
    ).toEqual([["Clients", "Conditions"]]);
  });
});

describe("Le plafond légal se signale sans rien bloquer", () => {
  it("90 jours par défaut : une ligne « à savoir », l'échéance reste celle du réglage", () => {
    const reading = readLines(
      "F",
      ["Client;N° facture;Date;Montant TTC", "Dupont;F1;15/01/2026;10,00", "Martin;F2;16/01/2026;10,00"],
      {
        defaultTerms: "90J",
      },
    );
    expect(reading.items.map((item) => item.due)).toEqual(["2026-04-15", "2026-04-16"]);
    expect(reading.problems).toMatchObject([
      { code: "terms-over-ceiling", severity: "à savoir", place: { tab: "Réglages" }, value: "90J" },
    ]);
  });

  it("un transporteur à 45 jours dans Clients", () => {
    const { problems } = readLines(
      "F",
      ["Client;N° facture;Date;Montant TTC", "Dupont;F1;15/01/2026;10,00"],
      {
        clients: [{ name: "Dupont", terms: "45J", sector: "Transport" }],
      },
    );
    expect(problems).toMatchObject([{ code: "terms-over-ceiling", data: { rule: "transport", days: "30" } }]);
  });

  it("des échéances écrites à 90 jours : une fois par client, pas par facture", () => {
    const { problems } = readLines("F", [
      "Client;N° facture;Date;Échéance;Montant TTC",
      "Dupont;F1;15/01/2026;15/04/2026;10,00",
      "Dupont;F2;16/01/2026;16/04/2026;10,00",
      "Martin;F3;17/01/2026;16/02/2026;10,00",
    ]);
    expect(problems.map(({ code, place }) => [code, place.row])).toEqual([["terms-over-ceiling", 2]]);
  });

  it("plus de dix clients : les autres sont comptés, la liste ne s'allonge pas", () => {
    const rows = Array.from({ length: 15 }, (_, at) => `Client ${at};F${at};15/01/2026;15/04/2026;10,00`);
    const { problems } = readLines("F", ["Client;N° facture;Date;Échéance;Montant TTC", ...rows]);
    expect(problems).toHaveLength(10);
    expect(problems[9]?.data?.more).toBe("5");
  });

  it("un particulier ou une facture en dollars n'y sont pas soumis", () => {
    const { problems } = readLines(
      "F",
      [
        "Client;N° facture;Date;Échéance;Montant TTC",
        "Dupont;F1;15/01/2026;15/04/2026;10,00",
        "Acme;F2;15/01/2026;15/04/2026;$10.00",
      ],
      { clients: [{ name: "Dupont", segment: "particulier" }] },
    );
    expect(problems).toEqual([]);
  });

  it("des conditions illisibles sur la ligne sont nommées, et aucune autre échéance n'est mise à leur place", () => {
    const reading = readLines("F", [HEADER, "Dupont;F1;15/01/2026;10,00;à la livraison du lot 3"], {
      defaultTerms: "30J",
    });
    expect(reading.items[0]?.due).toBeUndefined();
    expect(reading.problems.map(({ code, place }) => [code, place.row])).toEqual([
      ["terms-unreadable", 2],
      ["due-missing", 2],
    ]);
  });
});
