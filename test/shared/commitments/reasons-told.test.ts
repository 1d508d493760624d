import { describe, expect, it } from "vitest";
import type { PlanLine } from "#shared/model/plan.ts";
import { actionWords } from "#shared/texts/action-words.ts";
import { whySentence } from "#shared/texts/reasons.ts";
import { MOREL, oneInvoice, plain, told } from "../call-sheet/scene.ts";
import { type Planned, plannedOn, type Row } from "../cases/grouped-book.ts";

const on = (day: string, journal: readonly Row[], payments: readonly Row[] = []): Planned =>
  plannedOn(day, { invoices: oneInvoice(MOREL), journal, payments });
const why = ({ lines }: Planned): string => plain(lines.map((line) => whySentence(line)).join(" | "));
function only({ lines }: Planned): PlanLine {
  const [line] = lines;
  if (line === undefined || lines.length > 1) throw new Error(`${lines.length} lignes`);
  return line;
}
const promised = (id: string, said: string, until: string, more: Row = {}): Row =>
  told(id, said, "promesse", { "Date promise": until, ...more });

describe("Ce que la ligne dit d'une parole donnée", () => {
  it("une promesse non tenue : pour quel jour elle était", () => {
    expect(why(on("2026-06-23", [promised("p", "11/06/2026", "18/06/2026")]))).toContain(
      "promesse pour le 18/06/2026 non tenue",
    );
  });

  it("tenue en partie : ce qui est venu n'est pas passé sous silence", () => {
    const paid = { Identifiant: "r", Date: "17/06/2026", Client: MOREL, Montant: 600, Factures: "FA-1" };
    const text = why(on("2026-06-24", [promised("p", "11/06/2026", "18/06/2026")], [paid]));
    expect(text).toContain("promesse pour le 18/06/2026 tenue en partie : 600,00 € reçus");
    expect(text).not.toContain("non tenue");
  });

  it("une deuxième promesse est à confirmer dès le jour où elle est donnée", () => {
    const line = only(
      on("2026-06-24", [
        promised("p", "01/06/2026", "08/06/2026"),
        promised("q", "15/06/2026", "30/06/2026"),
      ]),
    );
    expect([plain(actionWords(line)), line.state, line.day]).toEqual([
      "Confirmer la promesse ?",
      "à vérifier",
      "2026-06-15",
    ]);
  });

  it("une troisième ne suspend plus rien, et la relance dit pourquoi", () => {
    const planned = on("2026-06-24", [
      promised("p", "01/05/2026", "08/05/2026"),
      promised("q", "15/05/2026", "20/05/2026", { Motif: "confirmée" }),
      promised("r", "20/06/2026", "30/06/2026", { Motif: "confirmée" }),
    ]);
    expect(only(planned).state).toBe("à faire");
    expect(why(planned)).toContain("nouvelle promesse pour le 30/06/2026, sans suspension");
  });

  it("un échéancier sans date est à compléter dès aujourd'hui", () => {
    const line = only(on("2026-06-22", [told("e", "10/06/2026", "échéancier", { Montant: 1480 })]));
    expect([actionWords(line), line.day]).toEqual(["Compléter l'échéancier", "2026-06-10"]);
  });
});

describe("Ce que la ligne dit d'un litige", () => {
  const dispute = told("d", "10/06/2026", "litige ouvert", { Motif: "prix", "Date promise": "19/06/2026" });

  it.each([
    ["2026-06-19", "réponse attendue le 19/06/2026", false],
    ["2026-06-20", "réponse attendue le 19/06/2026, dépassée de 1 jour", true],
    ["2026-06-22", "réponse attendue le 19/06/2026, dépassée de 3 jours", true],
  ])("au %s : %s", (today, expected, over) => {
    const text = why(on(today, [dispute]));
    expect(text).toContain(expected);
    expect(text.includes("dépassée")).toBe(over);
  });
});
