import { describe, expect, it } from "vitest";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { channelGroup, NOBODY } from "#shared/priority/channel-group.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { peopleOfDay, WHOLE_DAY } from "../../../extension/panel/day-filter.ts";
import { dayList } from "../../../extension/panel/day-list.ts";
import type { OpenBook } from "../../../extension/panel/opened.ts";
import { rankedBy, workbookMode } from "../../../extension/panel/ranked-by.ts";
import { keepFilter, keptFilter } from "../../../extension/panel/session-filter.ts";
import { disputesToSolve, solvedBy } from "../../../extension/panel/solver-list.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { FakeGoogle } from "../fake-google.ts";
import { asBook, type Debtor, debtors, TODAY, workshopTabs } from "../workshop.ts";

const OWNER = HEADERS.Clients.indexOf("Responsable");

interface Setting {
  readonly owners?: readonly (string | null)[];
  readonly settings?: readonly (readonly Cell[])[];
  readonly journal?: readonly Readonly<Record<string, Cell>>[];
}

/** A workshop whose customers have people responsible for them, its settings and its journal. */
function tabsOf(who: readonly Debtor[], { owners = [], settings = [], journal = [] }: Setting) {
  return workshopTabs(who).map((tab): TabCells => {
    if (tab.title === "Clients") {
      const rows = tab.rows.map((row, at) =>
        row.map((cell, column) => (at > 0 && column === OWNER ? (owners[at - 1] ?? null) : cell)),
      );
      return { ...tab, rows };
    }
    if (tab.title === "Réglages") return { ...tab, rows: [...tab.rows, ...settings] };
    if (tab.title !== "Journal") return tab;
    const row = (event: Readonly<Record<string, Cell>>) =>
      HEADERS.Journal.map((header) => event[header] ?? null);
    return { ...tab, rows: [...tab.rows, ...journal.map(row)] };
  });
}

async function opened(who: readonly Debtor[], setting: Setting = {}): Promise<OpenBook> {
  const google = new FakeGoogle(tabsOf(who, setting));
  const { book, outcome, today, metadata } = asBook(
    await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)),
  );
  return { kind: "book", title: metadata.title, today, book, outcome, toCheck: [], finished: 0 };
}

const namesOf = ({ book }: OpenBook, lines: readonly { readonly line: PlanLine }[]) =>
  lines.map(({ line }) => book.ledger.directory.get(line.customer)?.name);

const day = (text: string): number => {
  const epoch = Date.UTC(1899, 11, 30);
  return Math.round((Date.parse(`${text}T00:00:00Z`) - epoch) / 86_400_000);
};

const DISPUTE = {
  Identifiant: "L1",
  Date: day("2026-11-10"),
  Client: "Atelier A0",
  Factures: "FA-100",
  Événement: "litige ouvert",
  Sens: "entrant",
  Montant: 200,
  "Date promise": day("2026-11-13"),
  Motif: "prix contesté",
  Détail: "Responsable : Paul. La remise manque.",
};

describe("Listes par personne", () => {
  it("chacun a sa liste : le responsable du client, sauf ce qui est confié à une autre personne", async () => {
    const shown = await opened(debtors(3), { owners: ["Claire", "Paul", null] });
    const of = (person: string) =>
      namesOf(shown, dayList(shown.book, shown.outcome, { ...WHOLE_DAY, person }).toDo);
    expect(of("Claire")).toEqual(["Atelier A0"]);
    expect(of("Paul")).toEqual(["Atelier B1"]);
    expect(of(NOBODY)).toEqual(["Atelier C2"]);
  });

  it("« Relances confiées à » : la personne qui relance agit, le responsable voit ses clients suivis par elle", async () => {
    const shown = await opened(debtors(2), {
      owners: ["Claire", "Paul"],
      settings: [["Relances confiées à", "Inès"]],
    });
    const list = (person: string) => dayList(shown.book, shown.outcome, { ...WHOLE_DAY, person });
    expect(namesOf(shown, list("Inès").toDo).sort()).toEqual(["Atelier A0", "Atelier B1"]);
    expect(list("Claire").toDo).toEqual([]);
    expect(namesOf(shown, list("Claire").others)).toEqual(["Atelier A0"]);
  });

  it("chaque personne a sa propre capacité du jour", async () => {
    const owners = Array.from({ length: 32 }, (_value, at) => (at % 2 === 0 ? "Claire" : "Paul"));
    const shown = await opened(debtors(32), { owners });
    const whole = dayList(shown.book, shown.outcome);
    expect([whole.toDo.length, whole.beyond.length]).toEqual([15, 17]);
    const own = dayList(shown.book, shown.outcome, { ...WHOLE_DAY, person: "Paul" });
    expect([own.toDo.length, own.beyond.length]).toEqual([15, 1]);
  });

  it("un litige est dans la liste de qui le résout, avec son montant, son jour et son âge", async () => {
    const shown = await opened(debtors(2), { owners: ["Claire", "Claire"], journal: [DISPUTE] });
    const disputes = disputesToSolve(shown);
    expect(
      solvedBy(disputes, "Paul").map(({ name, isLate, report }) => [
        name,
        report.reason,
        report.words,
        report.amount,
        report.targetDay,
        report.ageDays,
        isLate,
      ]),
    ).toEqual([["Atelier A0", "price", "La remise manque.", 20_000, "2026-11-13", 7, true]]);
    expect(solvedBy(disputes, "Claire")).toEqual([]);
    expect(disputes[0]?.line?.customer).toBe(disputes[0]?.report.customer);
  });

  it("un litige que personne ne porte va à « Litiges confiés à », sinon au responsable du client", async () => {
    const nobody = { ...DISPUTE, Détail: "La remise manque." };
    const set = { owners: ["Claire", null], journal: [nobody] };
    const entrusted = await opened(debtors(2), { ...set, settings: [["Litiges confiés à", "Marc"]] });
    expect(disputesToSolve(entrusted)[0]?.solver).toBe("Marc");
    expect(disputesToSolve(await opened(debtors(2), set))[0]?.solver).toBe("Claire");
  });

  it("les personnes proposées sont celles du plan et des litiges, par ordre alphabétique, chacune une fois", async () => {
    const shown = await opened(debtors(3), { owners: ["Élodie", "Zoé", "Élodie"], journal: [DISPUTE] });
    const owners = disputesToSolve(shown).map(({ solver }) => solver);
    expect(peopleOfDay(shown.outcome.plan, owners)).toEqual(["Élodie", "Paul", "Zoé"]);
  });
});

describe("Listes par canal", () => {
  const line = (channel: PlanLine["channel"], action: PlanLine["action"], state: PlanLine["state"]) =>
    channelGroup({ channel, action, state } as PlanLine);

  it.each([
    ["téléphone", "call", "à faire", "calls"],
    [undefined, "broken-promise-call", "à faire", "calls"],
    ["e-mail", "reminder", "à faire", "messages"],
    ["SMS", "reminder", "à faire", "messages"],
    ["portail", "portal-check", "à faire", "messages"],
    ["courrier", "letter", "à faire", "letters"],
    ["e-mail + courrier", "letter", "à faire", "letters"],
    ["recommandé", "registered-letter", "à faire", "letters"],
    ["téléphone", "decide", "décision", "decisions"],
    [undefined, "hold", "suspendue", undefined],
  ] as const)("canal %s, action %s, état %s : %s", (channel, action, state, group) => {
    expect(line(channel, action, state)).toBe(group);
  });

  it("un canal ne fait que cacher les autres : il n'ouvre pas de place dans la capacité du jour", async () => {
    const shown = await opened(debtors(18));
    const messages = dayList(shown.book, shown.outcome, { ...WHOLE_DAY, channel: "messages" });
    expect([messages.toDo.length, messages.beyond.length]).toEqual([15, 3]);
    const calls = dayList(shown.book, shown.outcome, { ...WHOLE_DAY, channel: "calls" });
    expect([calls.toDo.length, calls.beyond.length]).toEqual([0, 0]);
  });
});

describe("Ordre de la liste", () => {
  const two: readonly Debtor[] = [
    { name: "Petit vieux", daysLate: 60, euros: 60, email: "a@a.example" },
    { name: "Gros récent", daysLate: 4, euros: 9000, email: "b@b.example" },
  ];

  it("le réglage du classeur vaut tant que rien d'autre n'est choisi ici", async () => {
    const shown = await opened(two, { settings: [["Mode de priorité", "retard"]] });
    expect(workbookMode(shown)).toBe("retard");
    expect(rankedBy(shown, "retard")).toBe(shown);
    expect(workbookMode(await opened(two))).toBe("mixte");
  });

  it("choisir l'ordre change les rangs, rien d'autre", async () => {
    const shown = await opened(two);
    const order = (mode: "retard" | "montant") =>
      namesOf(
        shown,
        rankedBy(shown, mode).outcome.plan.filter(({ line, first }) => line.state === "à faire" && !first),
      );
    expect(order("montant")[0]).toBe("Gros récent");
    expect(order("retard")[0]).toBe("Petit vieux");
    const other = rankedBy(shown, "retard");
    expect(other.book).toBe(shown.book);
    expect(new Set(other.outcome.plan.map(({ line }) => line))).toEqual(
      new Set(shown.outcome.plan.map(({ line }) => line)),
    );
  });
});

describe("Filtre retenu pour la session", () => {
  const store = () => {
    const held = new Map<string, string>();
    return {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
    };
  };

  it("ce qui est choisi est retrouvé", () => {
    const kept = store();
    keepFilter({ person: "Paul", channel: "letters" }, kept);
    expect(keptFilter(kept)).toEqual({ person: "Paul", channel: "letters" });
    keepFilter(WHOLE_DAY, kept);
    expect(keptFilter(kept)).toEqual(WHOLE_DAY);
  });

  it.each(["", "null", "{", '{"person":3,"channel":"pigeon"}', '"Paul"'])(
    "un contenu étranger (%s) montre tout",
    (text) => {
      expect(keptFilter({ getItem: () => text })).toEqual(WHOLE_DAY);
    },
  );
});
