import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SetupAnswer, SetupDone, SetupState } from "../../apps-script/setup/contract.ts";
import type { SidebarState } from "../../apps-script/sidebar-contract.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { valuesOf, workbookOf } from "./built-add-on.ts";
import { type BuiltCode, builtCode } from "./built-code.ts";
import { contentOf, cutEverywhere } from "./fault-runs.ts";

type ReadState = Extract<SetupState, { kind: "read" }>;

const owned = (): Workbook =>
  workbookOf({
    Factures: [
      ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"],
      ["Mairie de Vaudreuil", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200, ""],
      ["Alpha", "FA-2", { day: "2026-03-05" }, "", 900, ""],
      ["=1+1", "FA-3", { day: "2026-03-20" }, { day: "2026-04-19" }, 700, ""],
    ],
  });

let code: BuiltCode;
beforeAll(async () => {
  code = await builtCode();
}, 120_000);
afterAll(() => code.remove());

function run<T>(workbook: Workbook, name: string, ...given: unknown[]): T {
  const { error, result } = code.run(workbook, name, given);
  expect(error).toBe(undefined);
  return result as T;
}

function read(workbook: Workbook): ReadState {
  const state = run<SetupState>(workbook, "setupState");
  if (state.kind !== "read") throw new Error(state.kind);
  return state;
}

function answer(workbook: Workbook, given: SetupAnswer): Extract<SetupDone, { kind: "done" }> {
  const done = run<SetupDone>(workbook, "answerSetup", given);
  if (done.kind !== "done") throw new Error(JSON.stringify(done));
  return done;
}

const all = (workbook: Workbook) => workbook.sheets.map((sheet) => [sheet.title, contentOf(sheet)]);
const tab = (workbook: Workbook, title: string) => {
  const sheet = workbook.sheets.find((one) => one.title === title);
  return sheet === undefined ? undefined : valuesOf(sheet);
};

/** The answers of an owner, one after the other, each made of what the workbook then shows. */
const STORY: readonly ((state: ReadState) => SetupAnswer)[] = [
  ({ balance }) => ({ question: "balance", exact: true, total: balance.total }),
  () => ({ question: "terms", terms: "30J" }),
  ({ customers }) => {
    const offer = customers.offers.find(({ majority }) => majority === "professionnels");
    const choices = (offer?.exceptions ?? []).map(({ customer, segment }) => ({ customer, segment }));
    return { question: "customers", majority: "professionnels", choices, rest: offer?.rest ?? -1 };
  },
  ({ history }) => ({
    question: "history",
    customers: history.customers.map(({ customer }, at) => ({ customer, rank: at === 0 ? 2 : 0, day: "" })),
  }),
  () => ({
    question: "sender",
    name: "Menuiserie Durand",
    signatory: "Camille Durand, gérante",
    signsNotices: true,
    siren: "732 829 320",
    iban: "FR76 3000 6000 0112 3456 7890 189",
  }),
];

describe("La mise en route par l'API", () => {
  it("chaque réponse va aussitôt à sa place, une seule fois même rendue deux fois, et la fin fait tous les onglets", () => {
    const workbook = owned();
    const titles = () => workbook.sheets.map(({ title }) => title);
    expect(run<SidebarState>(workbook, "sidebarState").setup).toBe("to-do");
    const seen: string[][] = [];
    for (const given of STORY) {
      const before = all(workbook);
      const sent = given(read(workbook));
      expect(all(workbook)).toEqual(before);
      answer(workbook, sent);
      const once = all(workbook);
      answer(workbook, sent);
      expect(all(workbook)).toEqual(once);
      seen.push(titles());
    }
    expect(seen.map((names) => names.slice(1))).toEqual([
      ["Réglages"],
      ["Réglages"],
      ["Réglages", "Clients"],
      ["Réglages", "Clients", "Journal"],
      ["Réglages", "Clients", "Journal"],
    ]);
    expect(run<SidebarState>(workbook, "sidebarState").setup).toBe("under-way");
    const done = answer(workbook, { question: "finish" });
    expect(done.report?.totals[0]?.total).toBe(280_000);
    expect(done.state.stage).toBe("done");
    expect(titles()).toContain("Balance âgée");
    expect(
      tab(workbook, "Clients")
        ?.filter((row) => row[2] !== null)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ["Client", "Code", "Typologie"],
      ["Mairie de Vaudreuil", null, "public"],
    ]);
    const { name, siren, iban } = read(workbook).sender;
    expect([name, siren, iban]).toEqual([
      "Menuiserie Durand",
      "732 829 320",
      "FR76 3000 6000 0112 3456 7890 189",
    ]);
    expect(tab(workbook, "Factures")).toEqual(tab(owned(), "Factures"));
  }, 60_000);

  it("un appel de Google qui échoue, à quelque endroit que ce soit : chaque onglet ancien ou nouveau, et la même réponse reprise donne le même classeur", () => {
    let workbook = owned();
    for (const given of STORY) {
      const sent = given(read(workbook));
      // Those that make a tab, change cells, or do both; the two others are of the same kinds.
      if (sent.question === "terms" || sent.question === "history") {
        answer(workbook, sent);
        continue;
      }
      const { cuts, afterwards } = cutEverywhere(code, {
        before: workbook,
        name: "answerSetup",
        parameters: [sent],
      });
      expect([sent.question, cuts.filter(({ broken }) => broken.length > 0)]).toEqual([sent.question, []]);
      expect([sent.question, cuts.some(({ message }) => message !== "")]).toEqual([sent.question, true]);
      workbook = afterwards;
    }
  }, 60_000);

  it("des coordonnées fausses reviennent champ par champ, sans rien écrire", () => {
    const workbook = owned();
    const before = all(workbook);
    const wrong = { question: "sender", name: "", signatory: "", siren: "732829321", iban: "FR00" };
    const done = run<SetupDone>(workbook, "answerSetup", wrong);
    expect(done).toMatchObject({ kind: "faults", faults: [{ field: "siren" }, { field: "iban" }] });
    expect(all(workbook)).toEqual(before);
  });

  it.each([
    [undefined, "n'est pas l'une de celles de la mise en route"],
    [{ question: "terms", terms: 30 }, "Le délai se donne en texte"],
    [{ question: "balance", exact: true }, "en centimes"],
    [{ question: "customers", majority: "amis" }, "professionnels, particuliers, organismes publics"],
    [{ question: "history", customers: "tous" }, "se donnent en une liste"],
    [{ question: "history", customers: [{ customer: "name:alpha", rank: 1.5 }] }, "nombre entier"],
    [
      { question: "balance", exact: true, total: 1 },
      "vos clients vous doivent maintenant 2\u202f800,00\u00a0€",
    ],
  ])("une réponse mal formée (%j) est refusée en français, sans rien écrire", (given, said) => {
    const workbook = owned();
    const before = all(workbook);
    const { error } = code.run(workbook, "answerSetup", [given]);
    expect(error?.errorMessage).toContain(said);
    expect(all(workbook)).toEqual(before);
  });
});
