import { describe, expect, it } from "vitest";
import { mobileNumber } from "#shared/base/mobile-number.ts";
import { type SmsInput, smsOf } from "#shared/letters/sms.ts";
import { gsmText, smsParts } from "#shared/letters/sms-segments.ts";
import { CASES } from "../letters/cases.ts";
import { letterCase, SETTINGS } from "../letters/letter-builders.ts";

const MOBILE = "06 12 34 56 78";

function input(template: string, rest: Partial<SmsInput["customer"]> = {}): SmsInput {
  const found = CASES.find((one) => one.input.template.name === template);
  if (found === undefined) throw new Error(`Modèle sans cas : ${template}`);
  const { line, customer, settings } = found.input;
  return { line: { ...line, template }, customer: { ...customer, phone: MOBILE, ...rest }, settings };
}

function text(from: SmsInput): string {
  const result = smsOf(from);
  return "gap" in result ? `[${result.gap}]` : result.text;
}

describe("Téléphone mobile", () => {
  it.each([
    ["06 12 34 56 78", "+33612345678"],
    ["07.12.34.56.78", "+33712345678"],
    ["06-12-34-56-78", "+33612345678"],
    ["06\u00a012\u00a034\u00a056\u00a078", "+33612345678"],
    ["+33 6 12 34 56 78", "+33612345678"],
    ["+33 (0)6 12 34 56 78", "+33612345678"],
    ["0033 6 12 34 56 78", "+33612345678"],
    ["03 84 00 00 12 / 06 12 34 56 78", "+33612345678"],
    ["mobile : 06 12 34 56 78", "+33612345678"],
    ["0690 12 34 56", "+590690123456"],
    ["0692 12 34 56", "+262692123456"],
    ["+262 692 12 34 56", "+262692123456"],
    ["+44 7700 900123", "+447700900123"],
    ["+32 470 12 34 56", "+32470123456"],
  ])("« %s » → %s", (cell, number) => {
    expect(mobileNumber(cell)).toEqual({ kind: "mobile", number });
  });

  it.each([
    [undefined, "missing"],
    ["  ", "missing"],
    ["03 84 00 00 12", "fixed"],
    ["09 70 00 00 00", "fixed"],
    ["+33 1 42 00 00 00", "fixed"],
    ["0890 12 34 56", "fixed"],
    ["+262 262 12 34 56", "fixed"],
    ["06 12 34 56", "unreadable"],
    ["voir avec Paul", "unreadable"],
    ["12345", "unreadable"],
    ["0".repeat(5_000), "unreadable"],
  ])("« %s » : aucun, %s", (cell, why) => {
    expect(mobileNumber(cell)).toMatchObject({ kind: "none", why });
  });
});

describe("Segments d'un SMS (3GPP TS 23.038, TS 23.040)", () => {
  it.each([
    ["160 caractères", "a".repeat(160), 1],
    ["161", "a".repeat(161), 2],
    ["306", "a".repeat(306), 2],
    ["307", "a".repeat(307), 3],
    ["l'euro compte double", `${"a".repeat(158)}€`, 1],
    ["un de plus", `${"a".repeat(159)}€`, 2],
    ["é, è, à, ù et É sont simples", "éèàùÉ".repeat(32), 1],
    ["hors de l'alphabet : 70", `${"a".repeat(69)}ж`, 1],
    ["71", `${"a".repeat(70)}ж`, 2],
    ["134", `${"a".repeat(133)}ж`, 2],
    ["135", `${"a".repeat(134)}ж`, 3],
    ["un émoji compte deux et n'est pas coupé", `${"a".repeat(66)}😀${"a".repeat(66)}`, 3],
    ["l'euro n'est pas coupé", `${"a".repeat(152)}€${"a".repeat(152)}`, 3],
  ])("%s", (_why, message, parts) => {
    expect(smsParts(message)).toBe(parts);
  });

  it("nos espaces insécables, tirets et accents rares s'écrivent simplement", () => {
    expect(gsmText("Hôtel des Cèdres – «\u00a0reçu\u00a0» 1\u202f234,56\u00a0€ œuf")).toBe(
      'Hotel des Cèdres - " recu " 1 234,56 € oeuf',
    );
  });

  it("ce qui n'a pas d'équivalent reste", () => {
    expect(gsmText("Жук 株")).toBe("Жук 株");
  });
});

describe("SMS d'une étape", () => {
  it("dit qui écrit, la facture, son montant, son jour et où rappeler", () => {
    expect(text(input("Oubli"))).toBe(
      "Bonjour, ici Menuiserie Valbois. Sauf erreur, la facture FA-2026-118 (1 480,00 €) échue le 20/11/2026 reste à régler. Quand part votre règlement ? Un souci : 03 84 00 00 12. Si c'est fait, ne tenez pas compte de ce message.",
    );
  });

  it("avant l'échéance : rien n'est dû, une question", () => {
    const said = text(input("Facture en ordre"));
    expect(said).toContain("Tout est-il en ordre chez vous ?");
    expect(said).not.toMatch(/régler|retard|échue/);
  });

  it("en anglais", () => {
    const said = text({ ...input("Oubli"), language: "en" });
    expect(said).toContain("this is Menuiserie Valbois");
    expect(said).toContain("€1,480.00");
    expect(said).toContain("20 November 2026");
  });

  it("à un particulier, aucun montant : d'autres que lui voient l'écran", () => {
    expect(text(input("Oubli – particulier"))).not.toMatch(/€|EUR/);
  });

  it.each(CASES.filter(({ input: one }) => one.template.name !== "").map((one) => [one.name, one] as const))(
    "%s : ni frais, ni pénalité, 306 caractères au plus, le lien redonne le texte",
    (_name, { input: one }) => {
      const result = smsOf({
        ...one,
        line: { ...one.line, template: one.template.name },
        customer: { ...one.customer, phone: MOBILE },
      });
      if ("gap" in result) {
        expect(result.gap).toContain("SMS");
        return;
      }
      expect(result.text).not.toMatch(/pénalité|40 €|frais|intérêt|mise en demeure/i);
      expect([...result.text].length).toBeLessThanOrEqual(306);
      expect(result.parts).toBeLessThanOrEqual(2);
      const [to = "", body = ""] = result.url.split("?body=");
      expect(to).toBe("sms:+33612345678");
      expect(decodeURIComponent(body)).toBe(result.text);
    },
  );

  it.each([
    ["une mise en demeure", "Mise en demeure"],
    ["un accusé de réception de litige", "Accusé de réception de litige"],
    ["un récapitulatif d'appel", "Récapitulatif d'appel"],
  ])("%s ne s'écrit pas par SMS", (_why, template) => {
    expect(text(input(template))).toContain("Cette étape ne s'écrit pas par SMS");
  });

  it.each([
    [{ phone: "03 84 00 00 12" }, "n'est pas un mobile"],
    [{ phone: undefined }, "Il manque Clients › Téléphone"],
    [{ phone: "à demander" }, "Clients › Téléphone illisible"],
  ])("client %o : refusé avec sa raison", (rest, why) => {
    expect(text(input("Oubli", rest))).toContain(why);
  });

  it.each([
    ["name", "Réglages › Raison sociale"],
    ["phone", "Réglages › Téléphone"],
  ])("sans %s : le manque est nommé", (field, where) => {
    const from = input("Oubli");
    const settings = { ...SETTINGS, sender: { ...SETTINGS.sender, [field]: undefined } };
    expect(text({ ...from, settings })).toContain(where);
  });

  it("un nom de société trop long : refusé plutôt que coupé", () => {
    const settings = { ...SETTINGS, sender: { ...SETTINGS.sender, name: "Menuiserie ".repeat(20) } };
    expect(text({ ...input("Oubli"), settings })).toContain("dépasserait deux messages");
  });

  it("une facture sans numéro : refusé, la réponse n'aurait pas de code", () => {
    const wanted = letterCase({ template: "Oubli", segment: "standard", parts: input("Oubli").line.parts });
    const parts = wanted.input.line.parts.map((part) => ({
      ...part,
      open: { ...part.open, item: { ...part.open.item, number: "" } },
    }));
    const from = input("Oubli");
    expect(text({ ...from, line: { ...from.line, parts } })).toContain("Aucune facture numérotée");
  });
});
