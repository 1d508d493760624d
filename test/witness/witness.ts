/**
 * `npm run witness`: the built add-on under gas-fakes, an Apps Script of other hands that talks to the Sheets REST API,
 * beside the same bundle in our own sandbox, on the same workbook. gas-fakes has its own package.json and lock here and
 * is installed by this command only.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAppsScript } from "../../apps-script/build.ts";
import { runInProcess } from "../sandbox/apps-script/run-in-process.ts";
import { startSandbox } from "../sandbox/server.ts";
import { copyWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";
import { CALLS, type Call, TODAY, witnessWorkbook } from "./calls.ts";
import { cellDifferences, type Difference, differences, filledCells } from "./compare.ts";
import { googleFront } from "./google-front.ts";

interface Given {
  readonly result?: unknown;
  readonly error?: string;
  readonly at?: readonly string[];
}

const here = fileURLToPath(new URL(".", import.meta.url));

/** Installs gas-fakes exactly as locked, when it is not there yet. */
function install(): void {
  if (existsSync(join(here, "node_modules/@mcpher/gas-fakes/package.json"))) return;
  console.log("gas-fakes s'installe (environ 270 Mo, une seule fois)…");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: here,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("gas-fakes n'a pas pu être installé\u00a0: vérifiez l'accès à Internet.");
}

/** Runs the calls under gas-fakes on a stand-in of its own; gives what each gave and the workbook afterwards. */
async function underGasFakes(dir: string, folder: string, workbook: Workbook, calls: readonly Call[]) {
  const running = await startSandbox({ port: 0, workbook, today: TODAY });
  const front = await googleFront(running);
  try {
    const file = (name: string, value: unknown): string => {
      const path = join(folder, name);
      writeFileSync(path, JSON.stringify(value));
      return path;
    };
    const login = { type: "authorized_user", client_id: "a", client_secret: "b", refresh_token: "c" };
    const adc = file("adc.json", login);
    const manifest = JSON.parse(readFileSync(join(dir, "appsscript.json"), "utf8"));
    file("appsscript.json", manifest);
    const settings = file("gasfakes.json", {
      manifest: "./appsscript.json",
      clasp: "./.clasp.json",
      documentId: workbook.spreadsheetId,
      cache: join(folder, "cache"),
      properties: join(folder, "properties"),
      scriptId: "temoin",
    });
    const results = join(folder, "results.json");
    const script = join(here, "run-in-gas-fakes.mjs");
    const child = spawn(
      process.execPath,
      [script, file("calls.json", calls), results, join(dir, "Code.js")],
      {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          TZ: manifest.timeZone,
          ...front.env,
          GF_SETTINGS_PATH: settings,
          GOOGLE_CLOUD_PROJECT: "temoin",
          AUTH_TYPE: "adc",
          GOOGLE_APPLICATION_CREDENTIALS: adc,
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (piece: Buffer) => {
        said = (said + piece.toString("utf8")).slice(-20_000);
      });
    }
    const alarm = setTimeout(() => child.kill("SIGKILL"), 240_000);
    await new Promise<void>((resolve) => child.on("close", () => resolve()));
    clearTimeout(alarm);
    if (!existsSync(results)) throw new Error(`gas-fakes s'est arrêté avant la fin\u00a0:\n${said}`);
    const told: { results: readonly Given[]; supplements: readonly string[] } = JSON.parse(
      readFileSync(results, "utf8"),
    );
    if (process.env.WITNESS_SAYS !== undefined) console.log(said);
    return {
      given: told.results,
      supplements: told.supplements,
      workbook: running.sandbox.workbook,
      refused: front.refused,
      asked: front.asked,
    };
  } finally {
    await front.close();
    await running.close();
  }
}

const say = (line: string): void => console.log(line.replace(/ ([:;?!])/g, "\u00a0$1"));

function sayDifference({ where, ours, witness: theirs }: Difference): void {
  say(`    ${where || "résultat"} : ${JSON.stringify(ours)} ici, ${JSON.stringify(theirs)} chez gas-fakes`);
}

/** Prints whether a call gave the same on both sides: the same value to the last bit, or the same refusal. */
function alike({ name, label }: Call, ours: Given, theirs: Given): boolean {
  // Whether the look of new tabs is finished: out of gas-fakes' reach, as said at the end.
  const apart = differences(plain(ours), plain(theirs)).filter(({ where }) => where !== ".result.unfinished");
  say(`${apart.length === 0 ? "pareil" : "ÉCART "}  ${name} · ${label}`);
  for (const found of apart.slice(0, 5)) sayDifference(found);
  if (apart.length > 0 && theirs.at !== undefined) say(`      ${theirs.at.join("\n      ")}`);
  return apart.length === 0;
}

/** As JSON carries it, without the place of an error and its class. */
function plain({ result, error }: Given): unknown {
  return JSON.parse(
    JSON.stringify(error === undefined ? { result } : { error: error.replace(/^\w+: /, "") }),
  );
}

async function witness(): Promise<number> {
  install();
  const folder = mkdtempSync(join(tmpdir(), "crescendo-witness-"));
  try {
    const dir = await buildAppsScript(join(folder, "add-on"));
    const ours = copyWorkbook(witnessWorkbook());
    const expected = CALLS.map(({ name, parameters }): Given => {
      const { result, error } = runInProcess(ours, name, parameters, { project: { dir }, today: TODAY });
      return error === undefined ? { result } : { error: error.errorMessage };
    });
    const theirs = await underGasFakes(dir, folder, witnessWorkbook(), CALLS);
    const failures = CALLS.filter(
      (call, at) => !alike(call, expected[at] ?? {}, theirs.given[at] ?? {}),
    ).length;
    const cells = cellDifferences(ours, theirs.workbook);
    say(`\nClasseur après les appels : ${filledCells(ours)} cellules remplies, ${cells.length} différentes.`);
    for (const found of cells.slice(0, 20)) sayDifference(found);
    say(`gas-fakes a parlé ${theirs.asked.length} fois à l'API Sheets ; refus : ${theirs.refused.length}.`);
    for (const line of new Set(theirs.refused)) say(`    ${line}`);
    say(
      "\nCe que gas-fakes n'a pas, ou fait autrement que Google, et que le témoin complète par la même API :",
    );
    for (const name of theirs.supplements) say(`    ${name}`);
    say(
      "Hors de sa portée : getUi et HtmlService (menu, panneau), le verrou entre deux processus, l'apparence.",
    );
    return failures + cells.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await witness();
