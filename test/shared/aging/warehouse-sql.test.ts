import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type WarehouseQuery, warehouseBalanceSql, warehouseBuckets } from "#shared/aging/warehouse-sql.ts";
import { tableName, WAREHOUSE_TABLES, warehouseTablesSql } from "#shared/aging/warehouse-tables.ts";
import { day } from "#shared/base/day.ts";

const QUERY: WarehouseQuery = { asOf: day("2026-11-17"), bounds: [30, 60, 90], by: "customer" };
const sql = (change: Partial<WarehouseQuery> = {}): string => warehouseBalanceSql({ ...QUERY, ...change });

/** The condition on the due day of a column of money. */
function conditionOf(text: string, column: string): string | undefined {
  const line = text.split("\n").find((one) => one.endsWith("ELSE 0 END AS ".concat(column, ",")));
  return /rest_cents > 0 AND (.*) THEN/.exec(line ?? "")?.[1];
}

/** Words that BigQuery keeps for itself: none may name a table or a column. */
const RESERVED =
  "all and any array as asc at between by case cast collate contains create cross cube current default define desc distinct else end enum escape except exclude exists extract false fetch following for from full group grouping groups hash having if ignore in inner intersect interval into is join lateral left like limit lookup merge natural new no not null nulls of on or order outer over partition preceding proto qualify range recursive respect right rollup rows select set some struct tablesample then to treat true unbounded union unnest using when where window with within";

describe("La balance âgée d'un entrepôt de données", () => {
  it.each([
    ["no_due", "due_on IS NULL"],
    ["not_due", "due_on >= DATE '2026-11-17'"],
    ["days_1_30", "due_on >= DATE '2026-10-18' AND due_on < DATE '2026-11-17'"],
    ["days_31_60", "due_on >= DATE '2026-09-18' AND due_on < DATE '2026-10-18'"],
    ["days_61_90", "due_on >= DATE '2026-08-19' AND due_on < DATE '2026-09-18'"],
    ["days_over_90", "due_on < DATE '2026-08-19'"],
    ["due_soon", "due_on >= DATE '2026-11-17' AND due_on <= DATE '2026-12-02'"],
  ])("%s : les échéances %s, au 17 novembre 2026", (column, condition) => {
    expect(conditionOf(sql(), column)).toBe(condition);
  });

  it("d'autres tranches donnent d'autres colonnes, un jour après un 29 février compris", () => {
    expect(warehouseBuckets([45, 75])).toEqual(["days_1_45", "days_46_75", "days_over_75"]);
    const text = sql({ asOf: day("2028-03-01"), bounds: [1] });
    expect(conditionOf(text, "days_1_1")).toBe("due_on >= DATE '2028-02-29' AND due_on < DATE '2028-03-01'");
    expect(conditionOf(text, "days_over_1")).toBe("due_on < DATE '2028-02-29'");
  });

  it.each([[[]], [[30, 30]], [[60, 30]], [[0]], [[-1, 30]], [[30.5]], [[Number.NaN]]])(
    "des tranches impossibles (%j) sont refusées",
    (bounds) => {
      expect(() => sql({ bounds })).toThrow(RangeError);
    },
  );

  it("les totaux ne regroupent que par devise, jamais des devises ensemble", () => {
    const total = sql({ by: "currency" });
    expect(total).toContain("  FROM all_lines\n  GROUP BY currency\n");
    expect(total).toContain("FROM dated\nORDER BY currency\n");
    expect(sql()).toContain("  FROM all_lines\n  GROUP BY customer, currency\n");
  });

  it("le jour de l'arrêté borne tout ce qui est daté", () => {
    const text = sql({ asOf: day("2027-01-05") });
    for (const column of ["settled_on", "i.issued_on", "s.settled_on", "p.paid_on"]) {
      expect(text).toContain(`(${column} IS NULL OR ${column} <= DATE '2027-01-05')`);
    }
    expect(text).toContain("opened_on <= DATE '2027-01-05'");
    expect(text).toContain("closed_on > DATE '2027-01-05'");
  });

  it("aucun nom n'est un mot réservé de BigQuery", () => {
    const reserved = new Set(RESERVED.split(" "));
    const given = [...sql().matchAll(/\bAS ([a-z]\w*)|^(\w+) AS \(|WITH (\w+) AS/gm)].map(
      ([, alias, cte, first]) => alias ?? cte ?? first ?? "",
    );
    const columns = Object.values(WAREHOUSE_TABLES).flatMap((table) => table.map(({ name }) => name));
    const names = [...new Set([...given, ...columns, ...Object.keys(WAREHOUSE_TABLES)])];
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => reserved.has(name.toLowerCase()))).toEqual([]);
  });

  it("rien que BigQuery et DuckDB n'aient tous deux : ni différence de dates, ni syntaxe d'un seul", () => {
    const called = new Set([...sql().matchAll(/\b([A-Z]+)\(/g)].map(([, name = ""]) => name));
    expect([...called].sort()).toEqual(
      ["CAST", "COALESCE", "EXTRACT", "FLOOR", "GREATEST", "LEAST", "MAX", "MIN", "MOD", "SUM"].sort(),
    );
    expect(sql()).not.toMatch(/::|\/\/|\bFILTER\b|\bIF\(|`/);
  });

  it("un jeu de données de BigQuery se met devant chaque table, et rien d'autre ne s'y glisse", () => {
    expect(tableName("items", undefined)).toBe("items");
    expect(sql({ dataset: "mon-projet.ventes" })).toContain("FROM `mon-projet.ventes.items` AS i\n");
    for (const dataset of ["a`; DROP TABLE items; --", "a.b.c", "", "a b", "1a"]) {
      expect(() => sql({ dataset })).toThrow(RangeError);
      expect(() => warehouseTablesSql(dataset)).toThrow(RangeError);
    }
  });

  it("les tables : centimes entiers, et vide seulement ce qui peut être inconnu", () => {
    const tables = warehouseTablesSql();
    expect(tables.match(/CREATE TABLE \w+/g)).toEqual([
      "CREATE TABLE items",
      "CREATE TABLE settlements",
      "CREATE TABLE payments",
      "CREATE TABLE disputes",
    ]);
    expect(tables.match(/amount_cents INT64( NOT NULL)?/g)).toEqual([
      "amount_cents INT64 NOT NULL",
      "amount_cents INT64 NOT NULL",
      "amount_cents INT64 NOT NULL",
      "amount_cents INT64",
    ]);
    expect(tables).toContain("  due_on DATE,\n");
    expect(tables).not.toMatch(/FLOAT|NUMERIC|DOUBLE/);
  });

  it("la page « Past one workbook » montre la requête d'aujourd'hui et explique chaque colonne", () => {
    const page = readFileSync(new URL("../../../shared/aging/warehouse.md", import.meta.url), "utf8");
    expect(page).toContain(sql());
    expect(page).toContain(warehouseTablesSql());
    for (const columns of Object.values(WAREHOUSE_TABLES)) {
      for (const { name, holds } of columns) expect(page).toContain(`| \`${name}\` | ${holds} |`);
    }
  });
});
