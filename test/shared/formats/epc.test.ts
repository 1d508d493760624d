import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { creditorReference } from "#shared/letters/creditor-reference.ts";
import { epcPayload, epcTransferOf, type TransferClaim } from "#shared/letters/epc.ts";
import { SEGMENTS } from "#shared/model/customer.ts";
import type { EpcTransfer } from "#shared/model/letter.ts";
import { SETTINGS } from "../letters/letter-builders.ts";
import { EVERY_LETTER } from "./every-letter.ts";

const claim = (
  rest: Partial<TransferClaim> = {},
  sender: Partial<TransferClaim["settings"]["sender"]> = {},
) =>
  epcTransferOf({
    settings: { sender: { ...SETTINGS.sender, ...sender } },
    segment: "standard",
    family: "courteous",
    currency: "EUR",
    amount: cents(1_234),
    numbers: ["FA-12"],
    ...rest,
  });

const payload = (transfer: EpcTransfer | undefined): string =>
  transfer === undefined ? "" : epcPayload(transfer);

describe("Contenu du code (EPC069-12)", () => {
  it("octet pour octet : onze lignes séparées par LF, rien après la dernière", () => {
    expect(payload(claim())).toBe(
      "BCD\n002\n1\nSCT\nAGRIFRPP\nMenuiserie Valbois\nFR7630006000011234567890189\nEUR12.34\n\n\nFA-12",
    );
  });

  it("sans BIC, sa ligne est vide (version 002)", () => {
    expect(payload(claim({}, { bic: undefined })).split("\n")[4]).toBe("");
  });

  it.each([
    [1, "EUR0.01"],
    [10, "EUR0.10"],
    [100, "EUR1.00"],
    [123_456_789, "EUR1234567.89"],
    [99_999_999_999, "EUR999999999.99"],
  ])("%i centimes s'écrivent %s", (amount, written) => {
    expect(payload(claim({ amount: cents(amount) })).split("\n")[7]).toBe(written);
  });

  it.each([0, -1, 100_000_000_000])("%i centimes : hors des bornes de la norme, pas de code", (amount) => {
    expect(claim({ amount: cents(amount) })).toBeUndefined();
  });

  it("un nom de plus de 70 caractères est coupé à 70", () => {
    const name = "Menuiserie ".repeat(10).trim();
    expect(claim({}, { name })?.name).toBe(name.slice(0, 70).trim());
  });

  it("un saut de ligne dans une cellule ne peut pas ajouter de ligne", () => {
    const lines = payload(claim({ numbers: ["FA\n12\r\nEUR1"] }, { name: "Menuiserie\nDE00" })).split("\n");
    expect(lines).toHaveLength(11);
    expect(lines[5]).toBe("Menuiserie DE00");
    expect(lines[10]).toBe("FA 12 EUR1");
  });
});

describe("Référence du virement", () => {
  it("plusieurs factures : leurs numéros", () => {
    expect(claim({ numbers: ["FA-1", "FA-2", "FA-3"] })?.remittance).toBe("FA-1, FA-2, FA-3");
  });

  it("plus qu'il n'en tient en 140 caractères : autant que possible, et combien d'autres", () => {
    const numbers = Array.from({ length: 40 }, (_value, index) => `FA-2026-${100 + index}`);
    const remittance = claim({ numbers })?.remittance ?? "";
    const [named = "", more = ""] = remittance.split(" + ");
    expect(remittance.length).toBeLessThanOrEqual(140);
    expect(named.split(", ")).toEqual(numbers.slice(0, 40 - Number(more)));
    // One more would not fit: 11 characters, a comma and a space, with what is left still to be said.
    expect(remittance.length + 13).toBeGreaterThan(140);
  });

  it("un numéro qui ne tient pas entier : pas de code plutôt qu'une référence fausse", () => {
    expect(claim({ numbers: ["F".repeat(141)] })).toBeUndefined();
    expect(claim({ numbers: ["F".repeat(140)] })?.remittance).toHaveLength(140);
  });

  it("sans numéro de facture : pas de code", () => {
    expect(claim({ numbers: [] })).toBeUndefined();
    expect(claim({ numbers: [" "] })).toBeUndefined();
  });

  it.each([
    ["nom en japonais", "株式会社".repeat(20), ["FA-12"]],
    ["nom et numéros en cyrillique", "Мастерская".repeat(7), Array.from({ length: 9 }, () => "СЧЁТ-2026-ЮГ")],
    ["émojis", "🔨".repeat(70), ["FA-12"]],
  ])("%s : jamais plus de 331 octets, aucun caractère coupé", (_why, name, numbers) => {
    const transfer = claim({ numbers }, { name });
    const bytes = Buffer.from(payload(transfer), "utf8");
    expect(bytes.length).toBeGreaterThan(100);
    expect(bytes.length).toBeLessThanOrEqual(331);
    expect(name.startsWith(transfer?.name ?? "–")).toBe(true);
    expect(payload(transfer)).not.toContain("\ufffd");
  });
});

describe("Référence structurée (ISO 11649)", () => {
  it.each([
    ["FA2026001", "RF11FA2026001"],
    // Examples of the norm and of the Finnish bank federation.
    ["539007547034", "RF18539007547034"],
    ["fa2026001", "RF11FA2026001"],
  ])("%s → %s", (number, reference) => {
    expect(creditorReference(number)).toBe(reference);
  });

  it("la clé de contrôle donne le reste 1 modulo 97", () => {
    for (const number of ["1", "A", "FA12", "Z".repeat(21), "2026118"]) {
      const turned = `${creditorReference(number)?.slice(4)}${creditorReference(number)?.slice(0, 4)}`;
      const digits = [...turned].map((character) => Number.parseInt(character, 36)).join("");
      expect([...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)).toBe(1);
    }
  });

  it.each(["FA-12", "É12", "", "F".repeat(22)])(
    "« %s » n'en donne pas : le numéro serait changé",
    (number) => {
      expect(creditorReference(number)).toBeUndefined();
    },
  );

  it("prend la dixième ligne, et la ligne libre disparaît", () => {
    const lines = payload(claim({ numbers: ["FA2026001"], structured: true })).split("\n");
    expect(lines.slice(8)).toEqual(["", "RF11FA2026001"]);
  });

  it("plusieurs factures, ou un numéro qui n'en donne pas : la ligne libre", () => {
    const free = (numbers: readonly string[]) =>
      payload(claim({ numbers, structured: true }))
        .split("\n")
        .slice(8);
    expect(free(["FA1", "FA2"])).toEqual(["", "", "FA1, FA2"]);
    expect(free(["FA-12"])).toEqual(["", "", "FA-12"]);
  });
});

describe("Où le code est permis (méthode, 8)", () => {
  it.each(SEGMENTS)("%s", (segment) => {
    const allowed = ["standard", "à risque", "particulier"].includes(segment);
    expect(claim({ segment }) !== undefined).toBe(allowed);
  });

  it.each([
    "preventive",
    "recap",
    "dispute-acknowledgement",
    "offer-request",
    "counter-proposal",
    "plan",
    "hand-over",
    "statement",
    "thanks",
    "collector",
    // The attached letter carries the one sum that is asked.
    "registered-copy",
  ] as const)("jamais dans une lettre « %s »", (family) => {
    expect(claim({ family })).toBeUndefined();
  });

  it.each(["courteous", "firm", "unpaid-notice", "formal-notice", "last-call"] as const)(
    "dans une lettre « %s »",
    (family) => {
      expect(claim({ family })?.remittance).toBe("FA-12");
    },
  );

  it.each([
    ["autre devise", { currency: "CHF" }, {}],
    ["IBAN faux", {}, { iban: "FR7630006000011234567890188" }],
    ["IBAN hors SEPA", {}, { iban: "BR1500000000000010932840814P2" }],
    ["sans IBAN", {}, { iban: undefined }],
    ["BIC faux", {}, { bic: "AGRI" }],
    ["sans nom", {}, { name: " " }],
  ])("%s : pas de code", (_why, rest, sender) => {
    expect(claim(rest, sender)).toBeUndefined();
  });

  it.each(EVERY_LETTER.filter(({ letter }) => letter.transfer !== undefined))(
    "$name : le montant à scanner est en euros et tient dans la lettre",
    ({ letter }) => {
      const amount = Number(payload(letter.transfer).split("\n")[7]?.slice(3));
      const written = [...letter.text.matchAll(/\d[\d\u202f,]*[.,]\d{2}(?!\d)/g)].map(([text]) =>
        Number(
          text
            .replace(/[\u202f]/g, "")
            .replace(/[.,](?=\d{2}$)/, "·")
            .replace(/,/g, "")
            .replace("·", "."),
        ),
      );
      expect(written).toContain(amount);
    },
  );
});
