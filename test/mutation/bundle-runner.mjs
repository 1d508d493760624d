/**
 * A runner for Stryker: the tests of one folder and the mutated core become one script, read afresh for every mutant (a
 * memory of a value that a mutant spoiled never reaches the next one) and run in this process, without the second or two
 * that a new worker of Vitest takes to read three hundred modules.
 */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { Script } from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { build } from "vite";
import { collector } from "./small-vitest.mjs";

const ENTRY = "\0tests";
const requireHere = createRequire(import.meta.url);

/** The test files of the copy whose path begins in one of these ways, but for those of other ways. */
function testFiles(tests, leftOut) {
  const beginsWith = (path, beginnings) => beginnings.some((beginning) => path.startsWith(beginning));
  return readdirSync("test/shared", { recursive: true })
    .map((path) => `test/shared/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".test.ts") && beginsWith(path, tests) && !beginsWith(path, leftOut))
    .sort();
}

/** One script of all test files and what they import; Vitest and fast-check stay outside. */
async function bundled(files) {
  const byPath = new Map(files.map((path) => [resolve(path), path]));
  const tests = {
    name: "tests",
    enforce: "pre",
    resolveId: (id) => (id === ENTRY ? id : undefined),
    load: (id) =>
      id === ENTRY
        ? [...byPath.keys()].map((path) => `import ${JSON.stringify(path)};`).join("\n")
        : undefined,
    transform: (code, id) =>
      byPath.has(id) ? `globalThis.enterTestFile(${JSON.stringify(byPath.get(id))});\n${code}` : undefined,
  };
  const result = await build({
    configFile: false,
    logLevel: "error",
    plugins: [tests],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: "node20",
      rolldownOptions: {
        input: ENTRY,
        external: ["vitest", "fast-check", /^node:/],
        treeshake: false,
        output: { format: "cjs", codeSplitting: false },
      },
    },
  });
  const [chunk] = result.output;
  return new Script(`(function (require, module, exports) {${chunk.code}\n})`, { filename: "tests.cjs" });
}

class BundleRunner {
  static inject = tokens(commonTokens.options);

  constructor(options) {
    this.wanted = options.bundle;
    /** Milliseconds that each test last took: the cheapest are asked first. */
    this.cost = new Map();
    // Where the mutated code looks for the mutant in force, and counts where the tests come by.
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // The same examples of every property at every run: a mutant is judged by the same tests as its neighbour.
    requireHere("fast-check").configureGlobal({ seed: 20_260 });
    const { tests, others, leftOut } = this.wanted;
    const first = testFiles(tests, leftOut);
    const further = testFiles(others, [...tests, ...leftOut]);
    this.scripts = [await bundled(first)];
    if (further.length > 0) this.scripts.push(await bundled(further));
  }

  /** Reads a script afresh: new modules, new tests. */
  collect(script) {
    const { tests, vitest, enter } = collector();
    globalThis.enterTestFile = enter;
    const module = { exports: {} };
    const required = (name) => (name === "vitest" ? vitest : requireHere(name));
    script.runInThisContext()(required, module, module.exports);
    return tests;
  }

  async dryRun() {
    this.stryker.activeMutant = undefined;
    this.stryker.hitCount = undefined;
    const results = [];
    for (const test of this.scripts.flatMap((script) => this.collect(script))) {
      this.stryker.currentTestId = test.id;
      const result = await outcome(test);
      results.push(result);
      this.cost.set(test.id, result.timeSpentMs);
      this.stryker.currentTestId = undefined;
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.stryker.mutantCoverage };
  }

  /** Runs the wanted tests of one script on a mutant, the cheapest first; true once one of them noticed. */
  async ask(script, activeMutant, wanted, results, disableBail) {
    const beingRead = this.stryker.activeMutant;
    const tests = this.collect(script);
    this.stryker.activeMutant = activeMutant.id;
    const asked = tests.filter(({ id }) => wanted === undefined || wanted.has(id));
    asked.sort((a, b) => (this.cost.get(a.id) ?? 0) - (this.cost.get(b.id) ?? 0));
    for (const test of asked) {
      const result = await outcome(test);
      results.push(result);
      this.cost.set(test.id, result.timeSpentMs);
      if (result.status === TestStatus.Failed && !disableBail) return true;
    }
    this.stryker.activeMutant = beingRead;
    return false;
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, hitLimit, disableBail }) {
    this.stryker.hitCount = hitLimit === undefined ? undefined : 0;
    this.stryker.hitLimit = hitLimit;
    this.stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    const results = [];
    try {
      const wanted = testFilter === undefined ? undefined : new Set(testFilter);
      for (const script of this.scripts) {
        const failed = await this.ask(script, activeMutant, wanted, results, disableBail);
        if (failed) break;
      }
    } catch (error) {
      // The mutant keeps the modules from being read at all: every test notices.
      const [id = "reading"] = testFilter ?? [];
      results.push({
        id,
        name: id,
        timeSpentMs: 0,
        status: TestStatus.Failed,
        failureMessage: String(error),
      });
    } finally {
      this.stryker.activeMutant = undefined;
    }
    const limit = determineHitLimitReached(this.stryker.hitCount, hitLimit);
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests: results });
  }
}

/** Runs one test. */
async function outcome({ id, name, file, run }) {
  const startedAt = performance.now();
  const told = () => ({
    id,
    name,
    fileName: resolve(file),
    timeSpentMs: Math.round(performance.now() - startedAt),
  });
  try {
    await run();
    return { ...told(), status: TestStatus.Success };
  } catch (error) {
    return { ...told(), status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "bundle", BundleRunner)];
export const strykerValidationSchema = { properties: { bundle: { type: "object" } } };
