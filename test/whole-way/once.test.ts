import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../tools/project-root.ts";
import { ensureBuilt } from "./built-once.ts";
import { type Ended, folder, removeFolders, start, writtenDrafts, writtenTab } from "./command-line.ts";
import { seenDrafts } from "./drafted-transfers.ts";
import { centsOf, receivableOfFec, recordsOf, rowsOf, sum } from "./plain-table.ts";
import { checkFolder, writtenTotals } from "./written-folder.ts";

const fixtures = join(projectRoot, "test", "fixtures");
const AS_OF = "2026-05-12";

beforeAll(() => ensureBuilt(["apps-script", "extension"]), 120_000);
afterAll(removeFolders);

interface Given {
  readonly file: string;
  readonly separator: string;
  /** Cents by currency, computed by the plainest means. */
  readonly totals: () => Readonly<Record<string, number>>;
}

const given: readonly Given[] = [
  {
    file: "factures-en-desordre.csv",
    separator: ";",
    totals: () => {
      const rows = rowsOf(readFileSync(join(fixtures, "factures-en-desordre.csv"), "utf8"), ";");
      const header = rows.findIndex((row) => row[0] === "N° facture");
      const invoices = recordsOf(rows, header).filter((row) => row["N° facture"] !== "");
      return {
        EUR: sum(invoices.map((row) => centsOf(row["Montant TTC"] ?? "") - centsOf(row.Réglé ?? ""))),
      };
    },
  },
  {
    file: "postes-ouverts.tsv",
    separator: "\t",
    totals: () => {
      const rows = rowsOf(readFileSync(join(fixtures, "postes-ouverts.tsv"), "utf8"), "\t");
      const items = recordsOf(rows, 0).filter((row) => row.Pièce !== "");
      const totals: Record<string, number> = {};
      for (const item of items) {
        const currency = item.Devise ?? "";
        totals[currency] = (totals[currency] ?? 0) + centsOf(item["Solde dû"] ?? "");
      }
      return totals;
    },
  },
  {
    file: "111222333FEC20261231.txt",
    separator: "|",
    totals: () => ({
      EUR: receivableOfFec(readFileSync(join(fixtures, "111222333FEC20261231.txt"), "latin1"), "|", AS_OF),
    }),
  },
];

function once(file: string, state: string): Promise<Ended> {
  return start(
    ["--once", "--workbook", file, "--as-of", AS_OF, "--terms", "30J", "--state", state],
    fixtures,
  );
}

interface Run {
  readonly dir: string;
  readonly ended: Ended;
}

const runs = new Map<string, Promise<Run>>();

/** The first run on a file, made once for all the tests that look at it. */
function firstRun(file: string): Promise<Run> {
  const known = runs.get(file);
  if (known !== undefined) return known;
  const dir = folder();
  const run = once(file, dir).then((ended) => ({ dir, ended }));
  runs.set(file, run);
  return run;
}

describe.concurrent("Un fichier de factures, une commande", () => {
  it.each(given)(
    "$file : la balance imprimée et écrite égale la somme du fichier",
    async ({ file, totals }) => {
      const { dir, ended } = await firstRun(file);
      const { code, out, err } = ended;
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("Balance âgée au 12/05/2026");
      expect(writtenTotals(dir)).toEqual(totals());
      await checkFolder(dir, out);
    },
    60_000,
  );
});

describe.concurrent("Les factures en désordre", () => {
  it("les totaux de contrôle d'un FEC sont dits, et ce sont ceux du fichier", async () => {
    const { ended } = await firstRun("111222333FEC20261231.txt");
    const rows = rowsOf(readFileSync(join(fixtures, "111222333FEC20261231.txt"), "latin1"), "|");
    const lines = recordsOf(rows, 0).filter((row) => row.JournalCode !== "");
    const debit = sum(lines.map((row) => centsOf(row.Debit ?? "")));
    // The command line gives plain spaces for no-break ones.
    const euros = (debit / 100)
      .toFixed(2)
      .replace(".", ",")
      .replace(/\B(?=(\d{3})+,)/g, " ");
    expect(ended.out).toContain(`lignes lues : ${lines.length} ·`);
    expect(ended.out).toContain(`total débit : ${euros} €`);
  });

  it("chaque client relancé reçoit un brouillon à son adresse, jamais pour un numéro en double", async () => {
    const { dir } = await firstRun("factures-en-desordre.csv");
    const drafts = await writtenDrafts(dir);
    const byRecipient = new Map(drafts.map((mail) => [mail.to?.[0]?.address ?? "", mail]));
    expect(byRecipient.get("dupont@bois.example")?.subject).toContain("F-2026-005");
    expect(byRecipient.get("creche@lutins.example")?.text).toContain("F-2026-006");
    expect(byRecipient.get("creche@lutins.example")?.text).toContain("640,80");
    expect(byRecipient.has("accueil@garage-pons.example")).toBe(false);
    expect(byRecipient.has("secretariat@oeillet.example")).toBe(false);
    expect(drafts.every((mail) => !(mail.text ?? "").includes("F-2026-004"))).toBe(true);

    const problems = writtenTab(dir, "Anomalies", "Onglet");
    const duplicate = problems.filter((row) => row.Valeur === "F-2026-004");
    expect(duplicate.map((row) => row.Ligne)).toEqual(["8", "9"]);
    const plan = writtenTab(dir, "Relances", "Rang");
    expect(plan.find((row) => row.Client === "Garage Pons")?.Action).toBe("Régler le doublon");
  }, 60_000);
});

describe("L’échantillon, deux fois avec le même dossier", () => {
  it("la seconde fois ne prépare plus rien : mêmes brouillons, même journal", async () => {
    const dir = folder();
    const first = await start(["--once", "--state", dir]);
    expect([first.code, first.err]).toEqual([0, ""]);
    await checkFolder(dir, first.out);
    const drafts = readdirSync(dir).filter((name) => name.endsWith(".eml"));
    expect(drafts.length).toBeGreaterThan(5);
    const ids = writtenTab(dir, "Journal", "Identifiant").map((row) => row.Identifiant);
    const seen = await seenDrafts(dir);
    expect(seen.filter(({ scanned }) => scanned.length > 0).length).toBeGreaterThan(0);
    for (const { text, html, scanned } of seen) {
      // An image that is named is there and can be scanned; what it says is written beside it.
      expect(scanned.length).toBe(html.includes("cid:") ? 11 : 0);
      if (scanned.length === 0) continue;
      expect(scanned.slice(0, 4)).toEqual(["BCD", "002", "1", "SCT"]);
      expect(text.replace(/\s/g, "")).toContain(scanned[6]);
      expect(text).toContain(scanned[10]);
    }

    const second = await start(["--once", "--state", dir]);
    expect([second.code, second.err]).toEqual([0, ""]);
    expect(second.out).toContain("Brouillons préparés : 0");
    expect(readdirSync(dir).filter((name) => name.endsWith(".eml"))).toEqual(drafts);
    expect(writtenTab(dir, "Journal", "Identifiant").map((row) => row.Identifiant)).toEqual(ids);
    await checkFolder(dir, second.out);
  }, 60_000);

  it("la même commande deux fois sur un fichier ne double ni brouillon ni ligne de journal", async () => {
    const { dir } = await firstRun("postes-ouverts.tsv");
    const seen = [readdirSync(dir), writtenTab(dir, "Journal", "Identifiant").map((row) => row.Identifiant)];
    const { code } = await once("postes-ouverts.tsv", dir);
    expect(code).toBe(0);
    expect([
      readdirSync(dir),
      writtenTab(dir, "Journal", "Identifiant").map((row) => row.Identifiant),
    ]).toEqual(seen);
  }, 60_000);
});

describe.concurrent("Le grand livre exporté (FEC)", () => {
  it("un règlement lettré après le jour d’arrêté n’existe pas encore ; une facture lettrée avant n’est pas relancée", async () => {
    const { dir } = await firstRun("111222333FEC20261231.txt");
    const balance = writtenTab(dir, "Balance âgée", "Client");
    // FA26-005 is lettered with a transfer of 18 May; FA26-007 is of 20 May.
    expect(balance.find((row) => row.Client === "Établissements Noël")?.["1–30 j"]).toBe("936.24");
    expect(balance.find((row) => row.Client === "Crêperie du Môle")).toMatchObject({
      "61–90 j": "1188.5",
      "Avoirs et règlements non lettrés": "-500",
    });
    expect(balance.map((row) => row.Client)).not.toContain("Forêt & Paysages");
    expect(balance.map((row) => row.Client)).not.toContain("Pralon Matériaux");
    const claimed = writtenTab(dir, "Relances", "Rang").map((row) => row.Factures);
    expect(claimed.some((numbers) => /FA26-001|FA26-003|FA26-007/.test(numbers ?? ""))).toBe(false);
  }, 60_000);
});

describe.concurrent("Une commande qui ne peut pas être suivie le dit en français", () => {
  it.each([
    { words: ["--une-fois"], code: 2, says: "Option inconnue : --une-fois" },
    {
      words: ["--once", "--workbook", "absent.csv"],
      code: 2,
      says: "le fichier « absent.csv » n’existe pas",
    },
  ])("$words", async ({ words, code, says }) => {
    const ended = await start(words, fixtures);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(says);
    expect(ended.err).not.toMatch(/\n\s+at |node:internal/);
  });

  it("un port pris : le numéro, et la commande qui en prend un autre", async () => {
    const occupied = createServer();
    const port = await new Promise<number>((resolve) => {
      occupied.listen(0, "127.0.0.1", () => {
        const address = occupied.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    try {
      const ended = await start(["--port", String(port)]);
      expect(ended.code).toBe(1);
      expect(ended.err).toContain(`Le port ${port} est déjà pris`);
      expect(ended.err).toContain(`npm start -- --port ${port + 1}`);
    } finally {
      await new Promise((resolve) => occupied.close(resolve));
    }
  });

  it("un fichier dont on ne peut rien tirer : pourquoi, que faire, et rien n’est écrit", async () => {
    const dir = folder();
    const ended = await once("ne-dit-rien.csv", dir);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain("aucune ligne de titres n’y est reconnue");
    expect(ended.err).toContain("Montant TTC");
    expect(existsSync(join(dir, "Relances.csv"))).toBe(false);
  });
});
