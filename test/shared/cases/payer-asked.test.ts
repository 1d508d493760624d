import { describe, expect, it } from "vitest";
import { problemText } from "#shared/texts/problems.ts";
import { plannedOn, problemsNamed, type Row, told, type Workbook } from "./grouped-book.ts";

const TODAY = "2026-06-04";
const STREET = "4 quai du Port, 29200 Brest";
const invoices = ["Alpha", "Bêta", "Gamma", "Delta"].map((name, index) => [
  name,
  `FA-${index + 1}`,
  "02/05/2026",
  "01/06/2026",
  100,
]);

function asked(clients: readonly Row[], more: Partial<Workbook> = {}): readonly string[] {
  const planned = plannedOn(TODAY, { invoices, clients, ...more });
  return problemsNamed(planned, "payer-to-ask").map((problem) =>
    problemText(problem).problem.replace(/\u00a0/g, " "),
  );
}

describe("Un même service paie-t-il plusieurs clients ?", () => {
  it("une même adresse, écrite de plusieurs façons : la question est posée une fois, rien n'est regroupé", () => {
    const clients = [
      { Client: "Alpha", Adresse: STREET },
      { Client: "Bêta", Adresse: "4, Quai du Port 29200 BREST" },
      { Client: "Gamma", Adresse: STREET },
      { Client: "Delta", Adresse: "9 rue Haute, 29200 Brest" },
    ];
    expect(asked(clients)).toEqual([
      "Ces 3 clients ont la même adresse (Alpha, Bêta, Gamma) : payés par le même service ?",
    ]);
    expect(told(plannedOn(TODAY, { invoices, clients }))).toHaveLength(4);
  });

  it("c'est une chose à savoir, dans Clients, colonne Payeur, avec ce qu'il faut écrire", () => {
    const clients = ["Alpha", "Bêta"].map((Client) => ({ Client, Adresse: STREET }));
    const [problem] = problemsNamed(plannedOn(TODAY, { invoices, clients }), "payer-to-ask");
    expect([problem?.severity, problem?.place.tab, problem?.place.column]).toEqual([
      "à savoir",
      "Clients",
      "Payeur",
    ]);
    expect(problem && problemText(problem).whatToDo).toContain("Remplissez Payeur");
  });

  it("un même e-mail, parmi plusieurs", () => {
    const clients = [
      { Client: "Alpha", "E-mail": "compta@groupe.example" },
      { Client: "Bêta", "E-mail": "direction@beta.example, Compta@Groupe.example" },
    ];
    expect(asked(clients)).toEqual([
      "Ces 2 clients ont la même adresse e-mail (Alpha, Bêta) : payés par le même service ?",
    ]);
  });

  it("un même nom sous deux codes, forme juridique à part", () => {
    const columns = ["Client", "Code client", "N° facture", "Date", "Échéance", "Montant TTC"];
    const rows = [
      ["SARL Martin", "C1", "FA-1", "02/05/2026", "01/06/2026", 100],
      ["Martin", "C2", "FA-2", "02/05/2026", "01/06/2026", 100],
    ];
    expect(asked([], { columns, invoices: rows })).toEqual([
      "Ces 2 clients ont le même nom sous plusieurs codes (Martin, SARL Martin, codes C2, C1) : payés par le même service ?",
    ]);
  });

  it("de proche en proche, une seule question par groupe", () => {
    const clients: readonly Row[] = [
      { Client: "Alpha", Adresse: STREET },
      { Client: "Bêta", Adresse: STREET, "E-mail": "a@b.example" },
      { Client: "Gamma", "E-mail": "a@b.example" },
    ];
    expect(asked(clients)).toEqual([
      "Ces 3 clients ont la même adresse ou la même adresse e-mail (Alpha, Bêta, Gamma) : payés par le même service ?",
    ]);
  });

  it.each(["aucun", "Alpha", "Groupe Port"])(
    "plus de question dès qu'un Payeur est rempli (%s)",
    (Payeur) => {
      expect(
        asked([
          { Client: "Alpha", Adresse: STREET },
          { Client: "Bêta", Adresse: STREET, Payeur },
        ]),
      ).toEqual([]);
    },
  );

  it("ni une ville seule, ni des particuliers, ni l'adresse du créancier recopiée ne font une question", () => {
    expect(asked(["Alpha", "Bêta"].map((Client) => ({ Client, Adresse: "29200 Brest" })))).toEqual([]);
    const people = ["Alpha", "Bêta"].map((Client) => ({ Client, Adresse: STREET, Typologie: "particulier" }));
    expect(asked(people)).toEqual([]);
    const ours = ["Alpha", "Bêta"].map((Client) => ({ Client, "E-mail": "contact@valbois.example" }));
    expect(asked(ours)).toEqual([]);
  });

  it("ceux qui n'ont aucune facture ne sont pas comptés", () => {
    expect(asked(["Alpha", "Oméga"].map((Client) => ({ Client, Adresse: STREET })))).toEqual([]);
  });
});
