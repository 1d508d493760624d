import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { csv, french, type LocalGoogle, localGoogle, type Row, serial, type Value } from "./local-google.ts";

/**
 * The journal alone moves the plan on: rows typed in `Journal` and `Règlements`, days that pass, and what the built
 * add-on then writes in `Relances`. Standard customers: J+3 e, J+10 t, J+20 e+c, J+30 r, J+45 t (method 5).
 */

const AMOUNT = 1200;
const HEADER = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "E-mail", "Téléphone"];

/** Public holidays of 2026 between May and August (Code du travail L3133-1; reference: Easter on 5 April). */
const HOLIDAYS = ["2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15"];

const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day itself, or the next one that is neither a week-end nor a holiday. */
function worked(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || HOLIDAYS.includes(day) ? worked(plus(day, 1)) : day;
}

/** The n-th working day after a day. */
function workedAfter(day: string, count: number): string {
  let current = day;
  for (let left = count; left > 0; left -= 1) current = worked(plus(current, 1));
  return current;
}

const latest = (...days: string[]): string => [...days].sort().at(-1) ?? "";

// Each call of the add-on is a process of its own, and test files share the cores.
vi.setConfig({ testTimeout: 60_000 });

let google: LocalGoogle;

beforeAll(async () => {
  google = await localGoogle("2026-06-01");
}, 120_000);
afterAll(() => google.close());

/** One invoice a customer, all alike but for the due day. */
async function invoices(dues: Readonly<Record<string, string>>, day: string): Promise<void> {
  const rows = Object.entries(dues).map(([client, due], index): readonly Value[] => [
    client,
    `FA-${index + 1}`,
    french(plus(due, -30)),
    french(due),
    AMOUNT,
    `contact@client-${index + 1}.example`,
    "01 99 00 00 01",
  ]);
  await google.put("factures.csv", csv([HEADER, ...rows]));
  await google.on(day);
  await google.run("refresh");
}

/** The rows of `Relances` of a customer after a refresh on a day. */
async function planOn(day: string): Promise<(client: string) => readonly Row[]> {
  await google.on(day);
  await google.run("refresh");
  const rows = await google.table("Relances");
  return (client) => rows.filter((row) => row.Client === client);
}

let count = 0;
const event = (kind: string, client: string, day: string, more: Row = {}): Row => {
  count += 1;
  return { Identifiant: `E-${count}`, Date: french(day), Client: client, Événement: kind, ...more };
};

const dayIn = (rows: readonly Row[]): Value => rows[0]?.["À faire le"] ?? "";

describe("De l’échéance à la première relance", () => {
  it("la veille du troisième jour elle attend, avec son jour ; ce jour-là elle est à faire", async () => {
    // 1 June 2026 is a Monday.
    const due = "2026-06-01";
    const first = worked(plus(due, 3));
    await invoices({ Alpha: due }, due);
    expect((await planOn(due))("Alpha").filter((row) => row.Réclamé !== 0)).toEqual([]);
    expect((await planOn(plus(first, -1)))("Alpha")).toMatchObject([
      { État: "en attente", Étape: 1, Réclamé: 0, "À faire le": serial(first) },
    ]);
    expect((await planOn(first))("Alpha")).toMatchObject([
      {
        État: "à faire",
        Étape: 1,
        Canal: "e-mail",
        Échu: AMOUNT,
        Réclamé: AMOUNT,
        "Retard max (j)": 3,
        Factures: "FA-1",
        "À faire le": serial(first),
      },
    ]);
  });

  it("un jour non ouvré, rien n’est à faire : le jour ouvré suivant est dit", async () => {
    // Due on 11 July: the third day is 14 July, a holiday.
    const due = "2026-07-11";
    await invoices({ Alpha: due }, "2026-07-14");
    expect((await planOn("2026-07-14"))("Alpha")).toMatchObject([
      { État: "en attente", Étape: 1, "À faire le": serial("2026-07-15") },
    ]);
    expect((await planOn("2026-07-15"))("Alpha")).toMatchObject([{ État: "à faire", Étape: 1 }]);
  });
});

describe("D’une relance envoyée à la suivante", () => {
  const due = "2026-06-01";
  /** Sent on these days: in time, late, on a Friday, before a holiday. */
  const SENT = { Alpha: "2026-06-04", Bêta: "2026-06-09", Gamma: "2026-06-05", Delta: "2026-07-07" };
  const expected = Object.fromEntries(
    Object.entries(SENT).map(([client, sent]) => [
      client,
      worked(latest(plus(due, 10), plus(sent, 7), plus(sent, 5))),
    ]),
  );

  it("l’étape 2 vient au plus tôt à J+10, sept jours après l’étape 1, un jour ouvré", async () => {
    await invoices(Object.fromEntries(Object.keys(SENT).map((client) => [client, due])), "2026-06-04");
    const number = (client: string) => `FA-${Object.keys(SENT).indexOf(client) + 1}`;
    for (const [client, sent] of Object.entries(SENT)) {
      await google.append("Journal", [
        event("relance envoyée", client, sent, { Étape: 1, Canal: "e-mail", Factures: number(client) }),
      ]);
    }
    // What the rule gives, so that a reader sees it: J+10 is 11 June; sent 9 June: 16; 7 July: the 15th.
    expect(expected).toEqual({
      Alpha: "2026-06-11",
      Bêta: "2026-06-16",
      Gamma: "2026-06-12",
      Delta: "2026-07-15",
    });
    const days = new Set(Object.values(expected).flatMap((day) => [plus(day, -1), day]));
    for (const today of [...days].sort()) {
      const plan = await planOn(today);
      for (const [client, day] of Object.entries(expected)) {
        const sent = SENT[client as keyof typeof SENT];
        if (today !== plus(day, -1) && today !== day) continue;
        if (today < sent) continue;
        const [line, ...others] = plan(client);
        const said = [
          client,
          line?.Étape,
          line?.["À faire le"],
          line?.État,
          line?.Canal,
          line?.Réclamé,
          others,
        ];
        expect(said).toEqual(
          today === day
            ? [client, 2, serial(day), "à faire", "téléphone", AMOUNT, []]
            : [client, 2, serial(day), "en attente", "téléphone", 0, []],
        );
      }
    }
  });

  it("un appel où l’on a répondu fait l’étape 2 ; un appel sans réponse ne la fait pas", async () => {
    await invoices({ Alpha: due, Bêta: due }, "2026-06-11");
    await google.append("Journal", [
      event("relance envoyée", "Alpha", "2026-06-04", { Étape: 1, Canal: "e-mail", Factures: "FA-1" }),
      event("relance envoyée", "Bêta", "2026-06-04", { Étape: 1, Canal: "e-mail", Factures: "FA-2" }),
      event("appel", "Alpha", "2026-06-11", {
        Étape: 2,
        Canal: "téléphone",
        Sens: "sortant",
        Factures: "FA-1",
      }),
      event("appel", "Bêta", "2026-06-11", {
        Étape: 2,
        Canal: "téléphone",
        Sens: "sortant",
        Motif: "pas de réponse",
        Factures: "FA-2",
      }),
    ]);
    const plan = await planOn("2026-06-12");
    // J+20 and ten days after the call: 21 June is a Sunday.
    expect(plan("Alpha")).toMatchObject([
      { État: "en attente", Étape: 3, "À faire le": serial("2026-06-22") },
    ]);
    expect(plan("Bêta")).toMatchObject([{ Étape: 2 }]);
  });

  it("l’espacement de Réglages retient l’étape, même quand elle est atteinte", async () => {
    await invoices({ Alpha: due }, "2026-06-11");
    await google.setting("Délai minimum entre contacts (j)", 12);
    await google.append("Journal", [
      event("relance envoyée", "Alpha", "2026-06-04", { Étape: 1, Canal: "e-mail", Factures: "FA-1" }),
    ]);
    expect((await planOn("2026-06-11"))("Alpha")).toMatchObject([
      { État: "en attente", "À faire le": serial("2026-06-16") },
    ]);
  });

  it("la mise en demeure vient après l’avis, jamais avant, et rien de plus doux ensuite", async () => {
    await invoices({ Alpha: due }, "2026-07-01");
    await google.append("Journal", [
      event("relance envoyée", "Alpha", "2026-06-04", { Étape: 1, Canal: "e-mail", Factures: "FA-1" }),
      event("appel", "Alpha", "2026-06-11", {
        Étape: 2,
        Canal: "téléphone",
        Sens: "sortant",
        Factures: "FA-1",
      }),
      event("relance envoyée", "Alpha", "2026-06-22", {
        Étape: 3,
        Canal: "e-mail + courrier",
        Factures: "FA-1",
      }),
    ]);
    // J+30 is 1 July; ten days after the avis of 22 June: 2 July, a Thursday.
    expect((await planOn("2026-07-01"))("Alpha")).toMatchObject([
      { État: "en attente", Étape: 4, "À faire le": serial("2026-07-02") },
    ]);
    expect((await planOn("2026-07-02"))("Alpha")).toMatchObject([
      { État: "à faire", Étape: 4, Canal: "recommandé", Réclamé: AMOUNT },
    ]);
    await google.append("Journal", [
      event("mise en demeure envoyée", "Alpha", "2026-07-02", {
        Étape: 4,
        Canal: "recommandé",
        Factures: "FA-1",
      }),
    ]);
    // Printed deadline: deposit + 3 + 8 days, 13 July; the last call never before 2 working days later, and J+45.
    const call = worked(latest(plus(due, 45), plus("2026-07-02", 15), workedAfter("2026-07-13", 2)));
    const lines = (await planOn("2026-07-06"))("Alpha");
    expect(lines.map((row) => row.État)).not.toContain("à faire");
    expect(dayIn(lines)).toBe(serial(call));
    expect((await planOn(call))("Alpha")).toMatchObject([{ État: "à faire", Étape: 5, Canal: "téléphone" }]);
  });
});

describe("Ce qui suspend, et ce qui relance", () => {
  const due = "2026-06-01";

  it("une promesse suspend jusqu’à son jour et deux jours ouvrés ; non tenue, elle appelle", async () => {
    await invoices({ Alpha: due, Bêta: due }, "2026-06-11");
    const promised = "2026-06-19";
    await google.append("Journal", [
      event("relance envoyée", "Alpha", "2026-06-04", { Étape: 1, Canal: "e-mail", Factures: "FA-1" }),
      event("promesse", "Alpha", "2026-06-10", {
        Factures: "FA-1",
        Montant: AMOUNT,
        "Date promise": french(promised),
        Sens: "entrant",
      }),
    ]);
    // 19 June is a Friday: the grace ends on Tuesday 23.
    const graceEnd = workedAfter(promised, 2);
    for (const day of ["2026-06-11", promised, graceEnd]) {
      expect([day, (await planOn(day))("Alpha").map((row) => [row.État, row.Réclamé])]).toEqual([
        day,
        [["suspendue", 0]],
      ]);
    }
    const broken = await planOn(workedAfter(graceEnd, 1));
    expect(broken("Alpha")).toMatchObject([
      { État: "à faire", Canal: "téléphone", "À faire le": serial("2026-06-24") },
    ]);
    expect(String(broken("Alpha")[0]?.Action)).toContain("promesse non tenue");
  });

  it("un litige suspend sa facture et se lit dans la balance ; clos, la relance reprend", async () => {
    await invoices({ Alpha: due, Bêta: due }, "2026-06-04");
    const dispute = event("litige ouvert", "Alpha", "2026-06-03", {
      Factures: "FA-1",
      Motif: "porte abîmée",
    });
    await google.append("Journal", [dispute]);
    const held = await planOn("2026-06-04");
    expect(held("Alpha").map((row) => row.État)).not.toContain("à faire");
    expect(held("Alpha").map((row) => row.Réclamé)).toEqual(held("Alpha").map(() => 0));
    expect(held("Bêta")).toMatchObject([{ État: "à faire", Étape: 1 }]);
    const balance = await google.table("Balance âgée");
    expect(balance.find((row) => row.Client === "Alpha")).toMatchObject({
      Échu: AMOUNT,
      "Dont en litige": AMOUNT,
    });
    await google.append("Journal", [
      event("litige clos", "Alpha", "2026-06-08", { Factures: "FA-1", Référence: dispute.Identifiant ?? "" }),
    ]);
    expect((await planOn("2026-06-09"))("Alpha")).toMatchObject([
      { État: "à faire", Étape: 1, Réclamé: AMOUNT },
    ]);
    const after = await google.table("Balance âgée");
    expect(after.find((row) => row.Client === "Alpha")?.["Dont en litige"]).toBe(0);
  });

  it("un brouillon préparé attend sa réponse ; annulé, l’étape est de nouveau à faire", async () => {
    await invoices({ Alpha: due }, "2026-06-04");
    const prepared = event("relance préparée", "Alpha", "2026-06-04", {
      Étape: 1,
      Canal: "e-mail",
      Factures: "FA-1",
      Montant: AMOUNT,
    });
    await google.append("Journal", [prepared]);
    const unsettled = (await planOn("2026-06-04"))("Alpha");
    expect(unsettled).toMatchObject([{ État: "à vérifier", Étape: 1, Réclamé: 0 }]);
    expect(String(unsettled[0]?.Action)).toMatch(/^Envoyé/);
    // Three working days later it is still asked, and comes first.
    const later = (await planOn(workedAfter("2026-06-04", 4)))("Alpha");
    expect(later).toMatchObject([{ Rang: 1, État: "à vérifier" }]);
    await google.append("Journal", [
      event("annulation", "Alpha", "2026-06-10", { Référence: prepared.Identifiant ?? "", Étape: 1 }),
    ]);
    expect((await planOn("2026-06-11"))("Alpha")).toMatchObject([
      { État: "à faire", Étape: 1, Canal: "e-mail", Réclamé: AMOUNT },
    ]);
  });

  it("un brouillon envoyé deux jours après compte du jour de l’envoi", async () => {
    await invoices({ Alpha: due }, "2026-06-04");
    const prepared = event("relance préparée", "Alpha", "2026-06-04", {
      Étape: 1,
      Canal: "e-mail",
      Factures: "FA-1",
    });
    await google.append("Journal", [
      prepared,
      event("relance envoyée", "Alpha", "2026-06-08", {
        Étape: 1,
        Canal: "e-mail",
        Référence: prepared.Identifiant ?? "",
      }),
    ]);
    expect((await planOn("2026-06-08"))("Alpha")).toMatchObject([
      { État: "en attente", Étape: 2, "À faire le": serial("2026-06-15") },
    ]);
  });

  it("une même ligne recopiée dans le journal ne compte qu’une fois", async () => {
    await invoices({ Alpha: due }, "2026-06-04");
    const sent = event("relance envoyée", "Alpha", "2026-06-04", {
      Étape: 1,
      Canal: "e-mail",
      Factures: "FA-1",
    });
    await google.append("Journal", [sent, { ...sent, Étape: 2 }]);
    expect((await planOn("2026-06-05"))("Alpha")).toMatchObject([{ État: "en attente", Étape: 2 }]);
    const problems = (await google.table("Anomalies")).filter((row) => row.Onglet === "Journal");
    expect(problems).toMatchObject([{ Ligne: 3, Valeur: sent.Identifiant }]);
  });
});

describe("Ce qui est payé n’est plus relancé", () => {
  const due = "2026-06-01";

  it("un règlement qui nomme sa facture la fait disparaître ; une part laisse le reste", async () => {
    await invoices({ Alpha: due, Bêta: due, Gamma: due }, "2026-06-04");
    expect((await planOn("2026-06-04"))("Alpha")).toMatchObject([{ État: "à faire" }]);
    await google.append("Règlements", [
      { Identifiant: "R1", Date: "04/06/2026", Client: "Alpha", Montant: AMOUNT, Factures: "FA-1" },
      { Identifiant: "R2", Date: "04/06/2026", Client: "Bêta", Montant: 500, Factures: "FA-2=500,00" },
      { Identifiant: "R3", Date: "05/06/2026", Client: "Gamma", Montant: AMOUNT, Factures: "FA-3" },
    ]);
    const plan = await planOn("2026-06-04");
    expect(plan("Alpha")).toEqual([]);
    expect(plan("Bêta")).toMatchObject([{ État: "à faire", Réclamé: AMOUNT - 500 }]);
    // A payment of tomorrow does not exist today.
    expect(plan("Gamma")).toMatchObject([{ État: "à faire", Réclamé: AMOUNT }]);
    const balance = await google.table("Balance âgée");
    expect(Object.fromEntries(balance.map((row) => [row.Client, row.Total]))).toEqual({
      Bêta: AMOUNT - 500,
      Gamma: AMOUNT,
      Total: 2 * AMOUNT - 500,
    });
    expect((await planOn("2026-06-05"))("Gamma")).toEqual([]);
  });

  it("un règlement sans facture ne lettre rien : il est déduit de ce qui est réclamé", async () => {
    await invoices({ Alpha: due }, "2026-06-04");
    await google.append("Règlements", [
      { Identifiant: "R1", Date: "03/06/2026", Client: "Alpha", Montant: 450, Factures: "" },
    ]);
    expect((await planOn("2026-06-04"))("Alpha")).toMatchObject([
      { État: "à faire", Échu: AMOUNT, Réclamé: 750 },
    ]);
    const balance = (await google.table("Balance âgée")).find((row) => row.Client === "Alpha");
    expect(balance).toMatchObject({ Total: 750, "1–30 j": AMOUNT, "Avoirs et règlements non lettrés": -450 });
    // `refresh` never allocates.
    expect((await google.table("Règlements")).map((row) => row.Factures)).toEqual([""]);
  });
});

describe("Date d’arrêté", () => {
  it("remplie dans Réglages, elle commande à la place de l’horloge ; effacée, l’horloge revient", async () => {
    const due = "2026-06-01";
    await invoices({ Alpha: due }, "2026-07-20");
    const above = async () => (await google.cells("Balance âgée"))[0];
    expect(await above()).toEqual(["Arrêtée au", serial("2026-07-20"), "À jour"]);
    await google.setting("Date d'arrêté", "04/06/2026");
    // Said before anything is refreshed.
    expect((await above())?.[2]).toMatch(/^À actualiser\u00a0: la date d'arrêté a changé/);
    expect(await google.run("refresh")).toMatchObject({ asOf: "2026-06-04" });
    expect(await above()).toEqual(["Arrêtée au", serial("2026-06-04"), "À jour"]);
    expect(await google.table("Relances")).toMatchObject([
      { Client: "Alpha", État: "à faire", Étape: 1, "Retard max (j)": 3, "À faire le": serial("2026-06-04") },
    ]);
    const balance = (await google.table("Balance âgée")).find((row) => row.Client === "Alpha");
    expect(balance).toMatchObject({ "1–30 j": AMOUNT, "31–60 j": 0 });
    await google.setting("Date d'arrêté", "");
    expect(await google.run("refresh")).toMatchObject({ asOf: "2026-07-20" });
  });
});
