import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstallChromium, howToGetChromium } from "./find-chromium.ts";
import { projectRoot } from "./project-root.ts";

interface Stage {
  readonly name: string;
  /** Commands run one after the other, all of them, so that every failure is seen at once. */
  readonly commands: readonly (readonly string[])[];
  /** Where vitest writes its counts, for the stages that run tests. */
  readonly report?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  readonly note?: string;
}

const bin = (name: string): string => join(projectRoot, "node_modules", ".bin", name);

/** `npm test`: types, lint, build, tests, tests in a browser; the last line is the count. */
async function runTests(): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), "crescendo-tests-"));
  const outcomes: Outcome[] = [];
  try {
    for (const stage of firstStages(scratch)) outcomes.push(await runStage(stage));
    const browser = hasBrowserTests() ? findOrInstallChromium() : undefined;
    if (browser !== undefined) outcomes.push(await runStage(browserStage(scratch, browser)));
    const missing = hasBrowserTests() && browser === undefined;
    if (missing) outcomes.push(browserMissing());
    return summary(outcomes, missing);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function firstStages(scratch: string): Stage[] {
  const report = join(scratch, "unit.json");
  return [
    {
      name: "types",
      commands: [
        "shared",
        "shared/view",
        "apps-script",
        "apps-script/sidebar",
        "apps-script/bundle",
        "extension",
        "test",
      ].map((part) => [bin("tsc"), "-p", part]),
    },
    { name: "lint", commands: [[bin("biome"), "check", "."]] },
    { name: "build", commands: [[bin("tsx"), "test/tools/build.ts"]] },
    {
      name: "tests",
      commands: [
        [bin("vitest"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      ],
      report,
    },
  ];
}

function browserStage(scratch: string, browser: string): Stage {
  const report = join(scratch, "e2e.json");
  const options = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return {
    name: "navigateur",
    commands: [[bin("vitest"), "run", "--config", "vitest.e2e.config.ts", ...options]],
    report,
    env: { CHROME_PATH: browser },
  };
}

function hasBrowserTests(): boolean {
  const dir = join(projectRoot, "test", "e2e");
  return (
    existsSync(dir) && readdirSync(dir, { recursive: true }).some((name) => String(name).endsWith(".test.ts"))
  );
}

/** Without a browser the tests in it are not run; on a build machine that is a failure. */
function browserMissing(): Outcome {
  const ok = process.env.CI !== "true";
  return {
    name: "navigateur",
    ok,
    seconds: 0,
    passed: 0,
    failed: 0,
    note: "aucun navigateur\u00a0: non lancé",
  };
}

async function runStage(stage: Stage): Promise<Outcome> {
  const startedAt = performance.now();
  console.log(`\n── ${stage.name} ──`);
  let ok = true;
  for (const command of stage.commands) {
    const code = await runCommand(command, stage.env ?? {});
    ok = ok && code === 0;
  }
  const counts = stage.report === undefined ? { passed: 0, failed: 0 } : readCounts(stage.report);
  const seconds = (performance.now() - startedAt) / 1000;
  return { name: stage.name, ok, seconds, passed: counts?.passed ?? 0, failed: counts?.failed ?? 0 };
}

function runCommand(command: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const [program = "", ...parameters] = command;
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: projectRoot,
      stdio: "inherit",
      env: { ...process.env, ...env },
      shell: process.platform === "win32",
    });
    child.on("error", (error) => {
      console.error(`${program}\u00a0: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

function readCounts(report: string): { passed: number; failed: number } | undefined {
  if (!existsSync(report)) return undefined;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<
    string,
    unknown
  >;
  return { passed: Number(numPassedTests ?? 0), failed: Number(numFailedTests ?? 0) };
}

/** Prints one line a stage and the count, in which a failed stage without a failed test counts as one failure. */
function summary(outcomes: readonly Outcome[], browserIsMissing: boolean): number {
  console.log("\nRésumé");
  for (const { name, ok, seconds, passed, failed, note } of outcomes) {
    const tests = passed + failed === 0 ? "" : `, ${passed} réussis, ${failed} échoués`;
    console.log(`  ${ok ? "réussi" : "ÉCHEC "}  ${name} (${note ?? `${seconds.toFixed(1)} s${tests}`})`);
  }
  if (browserIsMissing) console.log(`\n${howToGetChromium.join("\n")}`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, { ok, failed: tests }) => sum + (ok ? 0 : Math.max(1, tests)), 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await runTests();
