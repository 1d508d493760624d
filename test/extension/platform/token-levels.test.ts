import { describe, expect, it } from "vitest";
import { draftingAt, levelOf } from "../../../extension/platform/level.ts";
import {
  EXAMPLE_ID,
  forgetLocalWorkbook,
  forgetWorkbookChoice,
  isExample,
  keepWorkbookChoice,
  openExampleChoice,
  openLastWorkbook,
  readLastWorkbooks,
  readWorkbookChoice,
  scopeOf,
  type WorkbookChoice,
} from "../../../extension/platform/workbook-choice.ts";
import { memoryStore } from "../fake-google.ts";

const GOOGLE: WorkbookChoice = { id: "classeur-google", access: "file" };
const LINKED: WorkbookChoice = { id: "classeur-lien", access: "spreadsheets" };
const LOCAL: WorkbookChoice = { id: "local-1", access: "local" };

describe("Les trois niveaux", () => {
  it.each([
    { choice: undefined, drafting: undefined, level: 0 },
    { choice: LOCAL, drafting: "gmail", level: 0 },
    { choice: GOOGLE, drafting: undefined, level: 1 },
    { choice: LINKED, drafting: "compose", level: 1 },
    { choice: GOOGLE, drafting: "gmail", level: 2 },
  ] as const)("$choice.access, $drafting : niveau $level", ({ choice, drafting, level }) => {
    expect(levelOf(choice, drafting)).toBe(level);
  });

  it("sans connexion, les messages passent par la fenêtre de rédaction, quoi qu'on ait choisi avant", () => {
    expect([draftingAt(0, "gmail"), draftingAt(0, undefined)]).toEqual(["compose", "compose"]);
    expect([draftingAt(1, undefined), draftingAt(2, "gmail")]).toEqual([undefined, "gmail"]);
  });

  it("un classeur de ce navigateur n'a rien à demander à Google", () => {
    expect(() => scopeOf(LOCAL)).toThrow();
    expect([scopeOf(GOOGLE), scopeOf(LINKED)].map((scope) => scope.split("/").pop())).toEqual([
      "drive.file",
      "spreadsheets",
    ]);
  });
});

describe("Changer de niveau et revenir", () => {
  it("chaque sorte de classeur se retrouve, dans les deux sens", async () => {
    const store = memoryStore();
    await keepWorkbookChoice(store, GOOGLE);
    await keepWorkbookChoice(store, LOCAL);
    expect(await openLastWorkbook(store, ["google"])).toEqual(GOOGLE);
    expect(await readWorkbookChoice(store)).toEqual(GOOGLE);
    expect(await openLastWorkbook(store, ["local"])).toEqual(LOCAL);
    expect(await readLastWorkbooks(store)).toEqual({ google: GOOGLE, local: LOCAL });
  });

  it("sans classeur de l'autre sorte, ce qui est ouvert le reste", async () => {
    const store = memoryStore();
    await keepWorkbookChoice(store, GOOGLE);
    expect(await openLastWorkbook(store, ["local"])).toBe(undefined);
    expect(await readWorkbookChoice(store)).toEqual(GOOGLE);
  });

  it("un classeur choisi avant que les derniers soient retenus l'est au premier changement", async () => {
    const store = memoryStore();
    await store.set("workbook", GOOGLE);
    await keepWorkbookChoice(store, LOCAL);
    expect(await openLastWorkbook(store, ["google"])).toEqual(GOOGLE);
  });

  it("l'exemple ne prend la place d'aucun classeur du propriétaire", async () => {
    const store = memoryStore();
    await keepWorkbookChoice(store, LOCAL);
    await openExampleChoice(store);
    expect(isExample(await readWorkbookChoice(store))).toBe(true);
    expect((await readLastWorkbooks(store)).local).toEqual(LOCAL);
    expect(await openLastWorkbook(store, ["google", "local"])).toEqual(LOCAL);
  });

  it("quitter l'exemple sans rien d'autre ramène au choix", async () => {
    const store = memoryStore();
    await openExampleChoice(store);
    expect((await readWorkbookChoice(store))?.id).toBe(EXAMPLE_ID);
    expect(await openLastWorkbook(store, ["google", "local"])).toBe(undefined);
    expect(await readWorkbookChoice(store)).toBe(undefined);
  });

  it("se déconnecter oublie le classeur de Google, pas celui de ce navigateur ; l'effacer fait l'inverse", async () => {
    const store = memoryStore();
    await keepWorkbookChoice(store, LOCAL);
    await keepWorkbookChoice(store, GOOGLE);
    await forgetWorkbookChoice(store);
    expect(await readWorkbookChoice(store)).toBe(undefined);
    expect(await readLastWorkbooks(store)).toEqual({ local: LOCAL });
    await keepWorkbookChoice(store, GOOGLE);
    await keepWorkbookChoice(store, LOCAL);
    await forgetLocalWorkbook(store);
    expect(await readWorkbookChoice(store)).toBe(undefined);
    expect(await readLastWorkbooks(store)).toEqual({ google: GOOGLE });
  });

  it("ce qui est illisible dans le stockage n'est pas un choix", async () => {
    const store = memoryStore();
    for (const value of [null, 3, "x", {}, { id: 1, access: "file" }, { id: "a", access: "autre" }]) {
      await store.set("workbook", value);
      await store.set("last-workbooks", { google: value, local: value });
      expect([await readWorkbookChoice(store), await readLastWorkbooks(store)]).toEqual([undefined, {}]);
    }
  });
});
