import { describe, expect, it } from "vitest";
import type { CustomerKey } from "#shared/model/customer.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import { changePolicy } from "../../../extension/policy/change-policy.ts";
import type { PolicyChange } from "../../../extension/policy/policy-change.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, type Fault } from "../fake-google.ts";
import { asBook, debtors, TODAY, workshopTabs } from "../workshop.ts";

const NOW = new Date(`${TODAY}T10:00:00Z`);
const SEGMENT = HEADERS.Clients.indexOf("Typologie");

/** Two debtors in `Clients`, their `Typologie` empty; a third one known from its invoice alone. */
function workshop(): FakeGoogle {
  const who = [...debtors(2), { name: "Mairie de Brindas", daysLate: 4, euros: 800 }];
  return new FakeGoogle(
    workshopTabs(who).map((tab) => (tab.title === "Clients" ? { ...tab, rows: tab.rows.slice(0, 3) } : tab)),
  );
}

async function read(google: FakeGoogle) {
  const reading = asBook(await readWorkbook(google.sheets, NOW));
  google.calls.length = 0;
  return reading;
}

async function change(google: FakeGoogle, wanted: PolicyChange, reading = read(google)) {
  const { book, metadata } = await reading;
  return changePolicy(computer(google), book, metadata.tabs, wanted);
}

async function keyOf(google: FakeGoogle, name: string): Promise<CustomerKey> {
  const key = (await read(google)).book.ledger.directory.keyOf(name);
  if (key === undefined) throw new Error(name);
  return key;
}

const segments = (google: FakeGoogle) =>
  google.rows("Clients").map((row) => [row[0], row[SEGMENT] ?? null] as const);

async function choose(google: FakeGoogle, ...names: readonly string[]): Promise<PolicyChange> {
  const choices = await Promise.all(
    names.map(async (name) => ({ customer: await keyOf(google, name), segment: "public" as const })),
  );
  return { kind: "segments", choices };
}

describe("Accepter une typologie depuis le panneau", () => {
  it("seule la cellule « Typologie » du client est écrite, après relecture de sa ligne", async () => {
    const google = workshop();
    const before = google.rows("Clients").map((row) => [...row]);
    const done = await change(google, await choose(google, "Atelier A0"));
    expect([done.kind, done.said, google.calls]).toEqual([
      "done",
      "1\u00a0typologie inscrite dans «\u00a0Clients\u00a0».",
      ["batchGet", "batchUpdate"],
    ]);
    const after = google.rows("Clients");
    expect(after.flatMap((row, at) => row.map((cell, column) => [at, column, cell]))).toEqual(
      before.flatMap((row, at) =>
        row.map((cell, column) => [at, column, at === 0 && column === SEGMENT ? "public" : cell]),
      ),
    );
  });

  it("plusieurs à la fois, et un client qui n'a pas encore de ligne en reçoit une", async () => {
    const google = workshop();
    await change(google, await choose(google, "Atelier A0", "Atelier B1", "Mairie de Brindas"));
    expect(segments(google)).toEqual([
      ["Atelier A0", "public"],
      ["Atelier B1", "public"],
      ["Mairie de Brindas", "public"],
    ]);
  });

  it("accepter deux fois n'écrit qu'une fois", async () => {
    const google = workshop();
    const wanted = await choose(google, "Atelier A0", "Mairie de Brindas");
    await change(google, wanted);
    const again = await change(google, wanted);
    expect([again.kind, again.writes, segments(google).length]).toEqual(["refused", false, 3]);
    expect(google.calls).toEqual([]);
  });

  it("deux ordinateurs sur la même lecture : une seule ligne ajoutée pour le client", async () => {
    const google = workshop();
    const wanted = await choose(google, "Mairie de Brindas");
    const [one, two] = [await read(google), await read(google)];
    await change(google, wanted, Promise.resolve(one));
    await change(google, wanted, Promise.resolve(two));
    expect(segments(google).filter(([name]) => name === "Mairie de Brindas")).toHaveLength(1);
  });

  it("l'annulation rend la cellule vide, et ne touche plus à celle que quelqu'un a changée depuis", async () => {
    const google = workshop();
    const done = await change(google, await choose(google, "Atelier A0", "Atelier B1"));
    if (done.undo === undefined) throw new Error("rien à annuler");
    google.type("Clients", 2, SEGMENT, "compte clé");
    const undone = await change(google, done.undo);
    expect([undone.kind, segments(google)]).toEqual([
      "done",
      [
        ["Atelier A0", null],
        ["Atelier B1", "compte clé"],
      ],
    ]);
    expect((await change(google, done.undo)).kind).toBe("refused");
  });

  it.each([
    ["la ligne triée ailleurs", 1, 0, "Autre client"],
    ["la typologie écrite à la main", 1, SEGMENT, "à risque"],
  ] as const)(
    "le classeur a changé (%s) : rien n'est écrit, et c'est dit",
    async (_what, row, column, cell) => {
      const google = workshop();
      const wanted = await choose(google, "Atelier A0");
      const reading = Promise.resolve(await read(google));
      google.type("Clients", row, column, cell);
      const before = segments(google);
      const refused = await change(google, wanted, reading);
      expect(refused.kind).toBe("refused");
      expect(refused.said).toContain("Le classeur a changé depuis sa lecture");
      expect(segments(google)).toEqual(before);
    },
  );

  it.each<Fault>(["before", "after"])("réponse perdue (%s) : une seule ligne ajoutée", async (fault) => {
    const google = workshop();
    const wanted = await choose(google, "Atelier A0", "Mairie de Brindas");
    const reading = Promise.resolve(await read(google));
    google.faults.set(2, fault);
    expect((await change(google, wanted, reading)).kind).toBe("done");
    expect(segments(google)).toEqual([
      ["Atelier A0", "public"],
      ["Atelier B1", null],
      ["Mairie de Brindas", "public"],
    ]);
  });
});

describe("Choisir son métier depuis le panneau", () => {
  const names = (google: FakeGoogle) => [...new Set(google.rows("Scénarios").map(([name]) => String(name)))];
  const trade = (google: FakeGoogle) => google.rows("Réglages").find(([name]) => name === "Métier")?.[1];

  it("le métier est inscrit et ses scénarios ajoutés, une seule fois", async () => {
    const google = workshop();
    const done = await change(google, { kind: "trade", trade: "transport" });
    expect([done.kind, trade(google)]).toEqual(["done", "transport"]);
    const added = names(google).filter((name) => name.endsWith("– transport"));
    expect(added).toContain("standard – transport");
    const rows = google.rows("Scénarios").length;
    const again = await change(google, { kind: "trade", trade: "transport" });
    expect([again.kind, google.rows("Scénarios").length]).toEqual(["refused", rows]);
    expect(google.rows("Réglages").filter(([name]) => name === "Métier")).toHaveLength(1);
  });

  it("un journal créé depuis la lecture n'y fait pas obstacle", async () => {
    const made = new FakeGoogle(
      workshopTabs(debtors(2)).filter(({ title }) => title !== "Journal" && title !== "Courriers"),
    );
    const reading = await read(made);
    await journalPlace(made.sheets, reading.book.ourTabs, reading.metadata.tabs);
    expect(made.rows("Réglages").map(([name]) => name)).toContain("Onglet · Journal");
    const done = await change(made, { kind: "trade", trade: "transport" }, Promise.resolve(reading));
    expect([done.kind, trade(made)]).toEqual(["done", "transport"]);
  });

  it("le plan suit les étapes du métier dès la relecture", async () => {
    const google = workshop();
    const scenarioNow = async () =>
      (await read(google)).outcome.plan.map(({ line }) => line.scenario).filter((name) => name !== "");
    expect(await scenarioNow()).not.toContain("standard – transport");
    await change(google, { kind: "trade", trade: "transport" });
    expect(await scenarioNow()).toContain("standard – transport");
  });

  it("changer de métier corrige la même ligne ; n'en avoir aucun la vide, et laisse les scénarios", async () => {
    const google = workshop();
    await change(google, { kind: "trade", trade: "transport" });
    await change(google, { kind: "trade", trade: "commerce" });
    expect(trade(google)).toBe("commerce");
    const rows = google.rows("Scénarios").length;
    await change(google, { kind: "trade", trade: undefined });
    expect([trade(google) ?? null, google.rows("Scénarios").length]).toEqual([null, rows]);
  });
});

describe("Un modèle ajouté", () => {
  const template = { name: "Oubli – à moi", subject: "=HYPERLINK(1)", body: "Bonjour,\n{{signature}}" };

  it("devient une ligne à la fin de « Modèles », en texte, une seule fois", async () => {
    const google = workshop();
    const first = await change(google, { kind: "template", template });
    expect(first).toMatchObject({ kind: "done", writes: true });
    const rows = google.rows("Modèles");
    expect(rows[rows.length - 1]?.slice(0, 3)).toEqual([template.name, template.subject, template.body]);
    const again = await change(google, { kind: "template", template: { ...template, body: "autre" } });
    expect(again).toMatchObject({ kind: "refused", writes: false });
    expect(google.rows("Modèles")).toEqual(rows);
  });
});
