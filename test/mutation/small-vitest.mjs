/**
 * The little of Vitest that the tests of the pure core use, run in the same process: `describe`, `it`, `it.each` and
 * Vitest's own `expect`. It lets a bundle of tests be read afresh and run in milliseconds, thousands of times over.
 */
import * as expected from "@vitest/expect";

const { chai } = expected;
chai.use(expected.JestExtend);
chai.use(expected.JestChaiExpect);
chai.use(expected.JestAsymmetricMatchers);

/** Vitest's assertions, without what belongs to its own runner (snapshots, polling). */
function expect(value, message) {
  expected.setState({ assertionCalls: expected.getState(expect).assertionCalls + 1 }, expect);
  return chai.expect(value, message);
}
Object.assign(expect, chai.expect, expected.customMatchers);
expect.getState = () => expected.getState(expect);
expect.setState = (state) => expected.setState(state, expect);
// What Vitest's own matchers look up: the `expect` in charge.
Object.defineProperty(globalThis, expected.GLOBAL_EXPECT, {
  value: expect,
  configurable: true,
  writable: true,
});
expected.setState(
  {
    assertionCalls: 0,
    isExpectingAssertions: false,
    isExpectingAssertionsError: null,
    expectedAssertionsNumber: null,
    expectedAssertionsNumberErrorGen: null,
    environment: "node",
    customTesters: [],
  },
  expect,
);

/**
 * Collects the tests of a bundle as it is read. An identifier is the file, the suites, the name as it stands in the
 * source and the rank among equal names: the same at every run.
 */
export function collector() {
  const tests = [];
  const suites = [];
  const seen = new Map();
  let file = "";

  const add = (name, run) => {
    const title = `${file}#${[...suites, name].join(" > ")}`;
    const rank = seen.get(title) ?? 0;
    seen.set(title, rank + 1);
    tests.push({ id: rank === 0 ? title : `${title} (${rank + 1})`, name: title, file, run });
  };
  const each =
    (rows) =>
    (name, run, ..._options) => {
      for (const row of rows) add(name, () => run(...(Array.isArray(row) ? row : [row])));
    };
  const it = (name, ...rest) =>
    add(
      name,
      rest.find((one) => typeof one === "function"),
    );
  it.each = each;

  const describe = (name, body) => {
    suites.push(name);
    body();
    suites.pop();
  };
  describe.skipIf = (condition) => (condition ? () => undefined : describe);
  describe.each =
    (rows) =>
    (name, body, ..._options) => {
      for (const row of rows) describe(name, () => body(...(Array.isArray(row) ? row : [row])));
    };

  return {
    tests,
    vitest: { describe, it, test: it, expect },
    enter: (path) => {
      file = path;
    },
  };
}
