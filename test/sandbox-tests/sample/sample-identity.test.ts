import { describe, expect, it } from "vitest";
import { sampleWorkbook } from "../../sandbox/sample/make-sample.ts";
import { truth } from "../../sandbox/sample/sample.ts";
import { sampleTabs } from "../../sandbox/sample/tabs.ts";
import { rowsOf } from "./read-tab.ts";

const allTexts = sampleTabs()
  .flatMap(({ rows }) => rows.flat())
  .filter((cell): cell is string => typeof cell === "string");

const settings = new Map(rowsOf("Réglages").map((row) => [String(row.Réglage), String(row.Valeur)]));

/** Luhn key of a number read from the right: one digit in two is doubled, the total ends with 0. */
function passesLuhn(number: string): boolean {
  const weighted = [...number]
    .reverse()
    .map((digit, at) => (at % 2 === 1 ? Number(digit) * 2 : Number(digit)));
  return weighted.map((value) => (value > 9 ? value - 9 : value)).reduce((a, b) => a + b, 0) % 10 === 0;
}

describe("L'échantillon est inventé", () => {
  it("compte soixante clients des six typologies", () => {
    const counts = new Map<string, number>();
    for (const row of rowsOf("Clients")) {
      const segment = String(row.Typologie);
      counts.set(segment, (counts.get(segment) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      standard: 24,
      "compte clé": 6,
      "grand compte": 5,
      public: 7,
      "à risque": 5,
      particulier: 13,
    });
  });

  it("n'a que des SIREN à la clé juste et jamais attribués, sans doublon, aucun pour un particulier", () => {
    const customers = rowsOf("Clients");
    for (const row of customers.filter((candidate) => candidate.Typologie === "particulier")) {
      expect(row.SIREN, String(row.Client)).toBeNull();
    }
    const sirens = customers
      .filter((row) => row.Typologie !== "particulier")
      .map((row) => String(row.SIREN))
      .concat(settings.get("SIREN") ?? "");
    for (const siren of sirens) {
      expect(siren).toMatch(/^000 \d{3} \d{3}$/);
      expect(passesLuhn(siren.replace(/ /g, "")), siren).toBe(true);
    }
    expect(new Set(sirens).size).toBe(48);
  });

  it("n'a d'adresse de courriel que sous .example", () => {
    const domains = allTexts.flatMap((text) =>
      [...text.matchAll(/@([\w.-]+)/g)].map((match) => match[1] ?? ""),
    );
    expect(domains.length).toBeGreaterThan(60);
    expect(domains.filter((domain) => !domain.endsWith(".example"))).toEqual([]);
  });

  it("n'a de téléphone que dans les plages réservées à la fiction", () => {
    const fiction = /^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$/;
    const phones = rowsOf("Clients").map((row) => String(row.Téléphone));
    for (const phone of [...phones, settings.get("Téléphone") ?? ""]) expect(phone).toMatch(fiction);
    expect(new Set(phones).size).toBe(60);
  });

  it("a un IBAN à la clé juste (reste 1 modulo 97)", () => {
    const iban = settings.get("IBAN") ?? "";
    expect(iban).toMatch(/^FR\d{25}$/);
    const moved = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
      String(letter.charCodeAt(0) - 55),
    );
    expect([...moved].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)).toBe(1);
  });

  it("fait payer deux résidences par la même régie, cliente elle aussi", () => {
    const customers = rowsOf("Clients");
    const paidByOther = customers.filter((row) => row.Payeur !== null);
    expect(paidByOther).toHaveLength(2);
    expect(new Set(paidByOther.map((row) => row.Payeur)).size).toBe(1);
    expect(customers.map((row) => row.Client)).toContain(paidByOther[0]?.Payeur);
  });
});

describe("L'échantillon est toujours le même", () => {
  it("donne deux fois les mêmes octets", () => {
    expect(JSON.stringify(sampleTabs())).toBe(JSON.stringify(sampleTabs()));
    expect(JSON.stringify(truth())).toBe(JSON.stringify(truth()));
    expect(JSON.stringify(sampleWorkbook())).toBe(JSON.stringify(sampleWorkbook()));
  });

  it("rend un classeur neuf à chaque appel : changer l'un ne change pas l'autre", () => {
    const first = sampleWorkbook();
    first.sheets[0]?.rows.splice(0);
    expect(sampleWorkbook().sheets[0]?.rows.length).toBeGreaterThan(300);
  });
});
