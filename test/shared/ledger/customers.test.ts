import { describe, expect, it } from "vitest";
import { buildDirectory } from "#shared/ledger/customers.ts";

describe("Annuaire des clients", () => {
  it("le nom s'écrit avec ou sans accents, capitales et ponctuation", () => {
    const { directory } = buildDirectory([], [{ name: "Menuiserie Éric & Fils", code: "" }]);
    expect(directory.keyOf("MENUISERIE ERIC ET FILS")).not.toBe(directory.keyOf("Menuiserie Éric & Fils"));
    expect(directory.keyOf("menuiserie  eric - fils")).toBe(directory.keyOf("Menuiserie Éric & Fils"));
  });

  it("des noms sans lettre ni chiffre restent deux noms, et un nom en une autre écriture aussi", () => {
    const names = ["★★", "☆", "北京", "東京"];
    const { directory } = buildDirectory(
      [],
      names.map((name) => ({ name, code: "" })),
    );
    expect(new Set(names.map((name) => directory.keyOf(name))).size).toBe(names.length);
    expect(directory.keyOf(" ★★ ")).toBe(directory.keyOf("★★"));
  });

  it("un code désigne un client quel que soit le nom écrit à côté", () => {
    const { directory } = buildDirectory(
      [],
      [
        { name: "OK systems", code: "77" },
        { name: "OK us", code: "77" },
      ],
    );
    expect(directory.all()).toHaveLength(1);
    expect(directory.keyOf("77")).toBe(directory.keyOf("OK us", "77"));
    expect(directory.keyOf("OK us")).toBe(directory.keyOf("77"));
  });

  it("une ligne de Clients sans code rejoint le seul code de ce nom", () => {
    const { directory, problems } = buildDirectory(
      [{ name: "Dupont", email: "a@b.fr" }],
      [{ name: "DUPONT", code: "C1" }],
    );
    const key = directory.keyOf("DUPONT", "C1");
    expect(key && directory.get(key)).toMatchObject({
      name: "Dupont",
      code: "C1",
      email: "a@b.fr",
      segment: "standard",
    });
    expect(directory.keyOf("Dupont")).toBe(key);
    expect(problems).toEqual([]);
  });

  it("deux comptes d'un même nom dans Clients sont signalés", () => {
    const { problems } = buildDirectory(
      [{ name: "Dupont" }],
      [
        { name: "Dupont", code: "C1" },
        { name: "Dupont", code: "C2" },
      ],
    );
    expect(problems.map((problem) => [problem.code, problem.value])).toEqual([
      ["two-customers-one-name", "Dupont"],
    ]);
  });

  it("le scénario suit la typologie, un texte vide n'est personne, un nom jamais vu a sa propre clé", () => {
    const { directory } = buildDirectory([{ name: "Mairie", segment: "public" }], []);
    const key = directory.keyOf("Mairie");
    expect(key && directory.get(key)?.scenario).toBe("public");
    expect(directory.keyOf(" ")).toBeUndefined();
    expect(directory.keyOf("Inconnu")).not.toBe(key);
  });
});
