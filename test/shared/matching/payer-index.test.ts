import { describe, expect, it } from "vitest";
import { labelTokens } from "#shared/matching/label-tokens.ts";
import { payerIndex } from "#shared/matching/payer-index.ts";
import type { PayerNames } from "#shared/model/matching.ts";
import { customer } from "./builders.ts";

const named = (label: string, customers: readonly PayerNames[]) =>
  payerIndex(customers).namedIn(labelTokens(label));

/** The power of ten of the odds of the only customer named, on two decimals; `""` when nobody is. */
function power(label: string, ...names: readonly string[]): string {
  const [first] = named(
    label,
    names.map((name) => customer(name)),
  );
  return first ? Math.log10(first.odds).toFixed(2) : "";
}
/** A name joined, or a phrase of words that say little: 30 000. */
const JOINED = "4.48";

describe("Ce que vaut un nom lu dans un libellé", () => {
  // A word of five letters 3.4, four 2.9, three 2.2, two 1.2, one 0.5; a common word 1.3; digits 1.5 from three on, else
  // 0.7; a word of the bank 0.3.
  it.each<[name: string, label: string, power: string, why: string]>([
    ["MARTY", "VIR MARTY", "3.40", "cinq lettres"],
    ["RENE", "VIR RENE", "2.90", "quatre"],
    ["ZAC", "VIR ZAC", "2.20", "trois"],
    ["XY", "VIR XY", "1.20", "deux, seules : tout juste assez"],
    ["Z", "VIR Z", "", "une : trop peu"],
    ["MARTY PARIS", "PARIS MARTY", "4.70", "un mot que beaucoup portent"],
    ["MARTY 12", "12 MARTY", "4.10", "deux chiffres"],
    ["MARTY 123", "123 MARTY", "4.90", "trois chiffres"],
    ["MARTY 1234", "1234 MARTY", "4.90", "quatre ne disent pas plus"],
    ["MARTY LOYER", "LOYER MARTY", "3.70", "un mot de banque"],
    ["MARTY Z", "Z MARTY", "3.90", "une lettre avec un nom"],
    ["MARTY RENE", "RENE MARTY", "6.00", "un million au plus : 6,3"],
    ["SARL MARTY", "VIR MARTY", "3.40", "la forme juridique n'est pas attendue"],
    ["SARL LE X", "X LE SARL", "3.70", "sauf quand rien d'autre ne reste"],
    ["SARL K MARTY", "MARTY K", "3.90", "une initiale et un nom : elle ne revient pas"],
    // Half of a name: what is missing is taken off, one at most for each word.
    ["MARTY CARPE", "VIR MARTY", "2.40", "un mot sur deux : 3,4 - 1"],
    ["MARTY XY", "VIR MARTY", "2.92", "il manque peu : 1,2 / 2,5 de moins"],
    ["K MARTY", "VIR MARTY", "3.40", "une initiale ne manque pas"],
    ["ZAC XY", "VIR ZAC", "", "1,72 : trop peu pour une part de nom"],
    ["MARTY CARPEN", "VIR MARTY", "2.40", "douze signes : le nom est entier"],
    ["MARTY CARPENT", "VIR MARTY", "2.80", "treize : la banque a pu le couper, 0,6 de moins"],
    ["MARTY CARPEN ", "VIR MARTY", "2.40", "un blanc final ne compte pas"],
    ["MARTY CARPENTIER LEFEVRE", "VIR MARTY", "", "moins de la moitié d'un nom"],
  ])("« %s » dans « %s » : « %s » (%s)", (name, label, expected) => {
    expect(power(label, name)).toBe(expected);
  });

  it.each<[name: string, label: string, power: string, why: string]>([
    ["AB CDEFG", "VIR ABCDEFG", JOINED, "joint, sept lettres"],
    ["AB CDEF", "VIR ABCDEF", "", "six : d'autres mots peuvent s'écrire ainsi"],
    ["MARTYBIS", "VIR MARTYBIS", "3.40", "un seul mot n'est joint à rien"],
    ["K B C EFGH", "VIR K B C EFGH", JOINED, "quatre morceaux"],
    ["K B C G EFG", "VIR K B C G EFG", "4.20", "cinq : mot à mot"],
    ["K B C EFGH", "VIR K B C   EFGH", JOINED, "trois blancs au milieu"],
    ["K B C EFGH", "VIR K B C    EFGH", "4.40", "quatre : mot à mot"],
    ["K B C EFGH", "VIR        K B C EFGH", JOINED, "autant qu'on veut avant"],
    ["SAS PARIS", "VIR SAS PARIS", JOINED, "la forme et un mot commun, ensemble"],
    ["SAS PARIS", "VIR PARIS", "1.30", "le mot commun seul"],
    ["SA ZAC", "VIR SA ZAC", JOINED, "cinq lettres ensemble"],
    ["SA XY", "VIR SA XY", "1.20", "quatre : trop court pour une phrase"],
    ["SARL MARTY", "VIR SARL MARTY", "3.40", "un nom qui dit déjà assez"],
    ["PARIS SAS XY", "VIR PARIS SAS XY", "2.50", "des mots qui, ensemble, disent déjà assez : 2,5"],
    ["TPE 12", "VIR TPE 12", JOINED, "deux mots qui disent peu, ensemble"],
    ["CB 12", "VIR CB 12", "", "quatre signes"],
    ["BAR XY", "VIR BAR XY", "2.50", "deux mots qui, ensemble, disent déjà assez"],
    ["GARAGE", "VIR GARAGE DURAND", "1.30", "un mot commun à lui seul dit peu, même court"],
    ["MENUISERIE", "VIR MENUISERIE DURAND", "1.30", "et long"],
    ["CLIENT", "VIR CLIENT DURAND", "", "un mot de banque à lui seul ne nomme personne"],
  ])("d'un trait ou en phrase, « %s » dans « %s » : « %s » (%s)", (name, label, expected) => {
    expect(power(label, name)).toBe(expected);
  });

  it.each<[name: string, label: string, power: string, why: string]>([
    // 0.8 × 3.4: the ledger lost the end; 0.7 × 3.4: the bank did.
    ["PEINTRES DU MIDI CARPENTR", "PEINTRES MIDI CARPENTRAS", "6.00", "la fin que le grand livre a perdue"],
    ["BRASSEURS CARPENTR", "VIR CARPENTRAS", "2.12", "de même, seule : 2,72 - 0,6"],
    ["BRASSEURS CARPENTR", "VIR CARPENTIER", "", "une autre fin"],
    ["BRASSEU CARPE", "VIR CARPENTRAS", "2.12", "treize signes : coupé"],
    ["BRASSE CARPE", "VIR CARPENTRAS", "", "douze : entier"],
    ["MARTYCARPENT", "VIR MARTYCARPE", "2.38", "la banque a coupé le mot"],
    ["MARTYCARPENT", "VIR MART", "2.38", "à quatre lettres"],
    ["MARTYCARPENT", "VIR MAR", "", "à trois : rien"],
  ])("coupé, « %s » dans « %s » : « %s » (%s)", (name, label, expected) => {
    expect(power(label, name)).toBe(expected);
  });

  it("la fin perdue a neuf lettres au plus, et ce qui reste trois au moins", () => {
    const cut = (label: string) => named(label, [customer("RENE MARTY DE DIS")])[0]?.text;
    expect(cut("RENE MARTY DISTRIBUTION")).toBe("RENE MARTY DISTRIBUTION");
    expect(cut("RENE MARTY DISTRIBUTIONS")).toBe("RENE MARTY");
  });

  it("un mot coupé peut être de douze mots du livre au plus", () => {
    const letters = "ABCDEFGHIJKLMN".split("");
    // Out of order: they are looked for in order all the same.
    const customers = [...letters].reverse().map((letter) => customer(`DISTRIBU${letter}`));
    const found = named("VIR DISTRIBU", customers).map((one) => String(one.customer));
    expect(found).toEqual(letters.slice(0, 12).map((letter) => `DISTRIBU${letter}`));
    expect(named("VIR DISTRIBUB", customers).map((one) => String(one.customer))).toEqual(["DISTRIBUB"]);
  });
});

describe("Les mots qui nomment", () => {
  it("sont ceux du libellé, à leur première place, entiers plutôt que coupés", () => {
    const text = (label: string, name: string) => named(label, [customer(name)])[0]?.text;
    expect(text("MARTY ET RENE MARTY", "RENE MARTY")).toBe("MARTY RENE");
    const whole = named("DISTRIBUTION DISTRIBUTIO", [customer("DISTRIBUTIONX"), customer("DISTRIBUTION")]);
    // « Distribution » : mot commun, entier ; le second le lit coupé.
    expect(whole.map(({ customer: who, text: words }) => [who, words])).toEqual([
      ["DISTRIBUTIONX", "DISTRIBUTIO"],
      ["DISTRIBUTION", "DISTRIBUTION"],
    ]);
  });

  it("le nom d'un client passe avant son payeur de même nom", () => {
    expect(named("VIR MARTY", [customer("MARTY", { payer: "Marty" })])).toEqual([
      { customer: "MARTY", odds: 10 ** 3.4, by: "customer-name", text: "MARTY" },
    ]);
    expect(named("VIR MARTY", [customer("DURAND", { payer: "Marty" })])).toEqual([
      { customer: "DURAND", odds: 10 ** 3.4, by: "payer-name", text: "MARTY" },
    ]);
  });

  it("le plus fort de ce qui nomme un client reste : le nom plutôt que le code, joint plutôt que mot à mot", () => {
    const by = (label: string) => named(label, [customer("RENE MARTY", { code: "C1234" })])[0]?.by;
    expect(by("MARTY RENE C1234")).toBe("customer-name");
    expect(by("VIR C1234")).toBe("customer-code");
    // 10^4.9 mot à mot, 30 000 joint.
    expect(power("VIR MARTY 123", "MARTY 123")).toBe("4.90");
  });

  it("le plus probable d'abord, à égalité dans l'ordre des clients, vingt-quatre au plus", () => {
    const found = named("ZOLTAN MARTY XY", [customer("ZOLTAN"), customer("XY"), customer("MARTY")]);
    expect(found.map((one) => String(one.customer))).toEqual(["MARTY", "ZOLTAN", "XY"]);
    const many = Array.from({ length: 400 }, (_, at) => customer("ZOLTAN", { key: `C${999 - at}` as never }));
    const first = named("VIR ZOLTAN", many).map((one) => String(one.customer));
    expect(first).toEqual(Array.from({ length: 24 }, (_, at) => `C${600 + at}`));
  });

  it("un mot que plus de quatre cents clients portent n'en nomme aucun", () => {
    const many = Array.from({ length: 401 }, (_, at) => customer("ZOLTAN", { key: `C${at}` as never }));
    expect(named("VIR ZOLTAN", many)).toEqual([]);
  });

  it("un nom joint que plus de cinq clients portent ne compte que mot à mot", () => {
    const same = (count: number) =>
      Array.from({ length: count }, (_, at) => customer("K B C EFGH", { key: `C${at}` as never }));
    expect(named("K B C EFGH", same(5)).map(({ odds }) => odds)).toEqual([
      30_000, 30_000, 30_000, 30_000, 30_000,
    ]);
    expect(named("K B C EFGH", same(6)).map(({ odds }) => Math.log10(odds).toFixed(2))).toEqual(
      Array.from({ length: 6 }, () => "4.40"),
    );
  });
});

describe("Le code d'un client", () => {
  const coded = (label: string, ...codes: readonly string[]) =>
    named(
      label,
      codes.map((code, at) => customer(`Client ${"ABC"[at]}`, { code })),
    )
      .filter(({ by }) => by === "customer-code")
      .map(({ customer: who, odds, text }) => `${who} ${odds} ${text}`);

  it.each<[code: string, label: string, found: string, why: string]>([
    ["12345", "VIR 12345", "12345", "écrit seul"],
    ["12345", "12345 VIR", "12345", "en tête"],
    ["12345", "VIR   12345", "12345", "après des blancs"],
    ["12345", "VIR        12345", "12345", "après beaucoup de blancs"],
    ["12345", "VIR 12 345", "12 345", "coupé d'un blanc"],
    ["12345", "VIR 12  345", "", "de deux"],
    ["12345", "VIR X12345", "", "collé à une lettre avant"],
    ["12345", "VIR 12345X MERCI", "", "collé à une lettre après"],
    ["C12345", "VIR C12345", "C12345", "des lettres et des chiffres"],
    ["C12345", "VIR C12345X", "", "qui vont plus loin"],
    ["C123", "VIR C123", "C123", "quatre signes avec un chiffre"],
    ["C12", "VIR C12", "", "trois : trop court"],
    ["ABCDE", "VIR ABCDE", "ABCDE", "cinq lettres"],
    ["ABCD", "VIR ABCD", "", "quatre : un mot"],
    ["2026", "VIR 2026", "", "une année"],
    ["C2026", "VIR C2026", "C2026", "une lettre avant l'année"],
    ["20261", "VIR 20261", "20261", "un chiffre après"],
  ])("« %s » dans « %s » : « %s » (%s)", (code, label, found) => {
    expect(coded(label, code)).toEqual(found === "" ? [] : [`Client A 3000 ${found}`]);
  });

  it("à plusieurs clients, il vaut d'autant moins pour chacun ; le même client deux fois n'en fait qu'un", () => {
    expect(coded("VIR 12345", "12345", "12345", "12345")).toEqual([
      "Client A 1000 12345",
      "Client B 1000 12345",
      "Client C 1000 12345",
    ]);
    const twice = [customer("Client A", { code: "12345" }), customer("Client A", { code: "12345" })];
    expect(named("VIR 12345", twice).map(({ odds }) => odds)).toEqual([3_000]);
  });
});
