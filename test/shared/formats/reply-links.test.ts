import { describe, expect, it } from "vitest";
import { messageText } from "#shared/letters/message-text.ts";
import { LONGEST_REPLY_URL, type ReplyRequest, replyLinksOf } from "#shared/letters/reply-links.ts";
import { percentEncoded } from "#shared/letters/utf8.ts";
import { SEGMENTS } from "#shared/model/customer.ts";
import { SETTINGS } from "../letters/letter-builders.ts";
import { EVERY_LETTER } from "./every-letter.ts";

const links = (rest: Partial<ReplyRequest> = {}) =>
  replyLinksOf({
    settings: SETTINGS,
    segment: "standard",
    family: "courteous",
    numbers: ["FA-12"],
    language: "fr",
    ...rest,
  });

/** A link read back by the WHATWG URL parser, which knows nothing of how it was written. */
function read(url: string) {
  const parsed = new URL(url);
  const fields = Object.fromEntries(
    parsed.search
      .slice(1)
      .split("&")
      .map((pair) => pair.split("=").map(decodeURIComponent)),
  );
  return { scheme: parsed.protocol, to: decodeURIComponent(parsed.pathname), ...fields };
}

describe("Réponse en un clic", () => {
  it("une date de règlement : message au créancier, numéro de facture en tête de l'objet", () => {
    expect(read(links()[0]?.url ?? "")).toEqual({
      scheme: "mailto:",
      to: "contact@valbois.example",
      subject: "FA-12 – date de règlement",
      body: "Bonjour,\r\n\r\nFacture FA-12\r\nDate de règlement\u00a0: \r\n\r\nCordialement,\r\n",
    });
  });

  it("un point qui bloque", () => {
    expect(links().map(({ kind, label }) => [kind, label])).toEqual([
      ["date", "J'indique ma date de règlement"],
      ["problem", "Un point bloque sur cette facture"],
    ]);
    expect(read(links()[1]?.url ?? "")).toMatchObject({ subject: "FA-12 – un point à revoir" });
  });

  it("en anglais", () => {
    const [date, problem] = links({ language: "en", numbers: ["FA-12", "FA-13"] });
    expect(date?.label).toBe("Give my payment date");
    expect(problem?.label).toBe("Something is wrong with these invoices");
    expect(read(date?.url ?? "")).toMatchObject({ subject: "FA-12, FA-13 – payment date" });
  });

  it.each([
    [2, "FA-1, FA-2 – date de règlement"],
    [3, "FA-1, FA-2, FA-3 – date de règlement"],
    [4, "FA-1 et 3 autres factures – date de règlement"],
    [30, "FA-1 et 29 autres factures – date de règlement"],
  ])("%i factures : « %s »", (count, subject) => {
    const numbers = Array.from({ length: count }, (_value, index) => `FA-${index + 1}`);
    expect(read(links({ numbers })[0]?.url ?? "")).toMatchObject({ subject });
  });

  it("deux factures dont les numéros ne tiendraient pas : la première et le compte", () => {
    const numbers = ["FA-1", "é".repeat(300)];
    expect(read(links({ numbers })[0]?.url ?? "")).toMatchObject({
      subject: "FA-1 et 1 autre facture – date de règlement",
    });
  });

  it("un numéro démesuré : pas de lien plutôt qu'un lien coupé", () => {
    expect(links({ numbers: ["é".repeat(400)] })).toEqual([]);
  });
});

describe("Adresse du lien", () => {
  it.each([
    "FA 12&cc=voleur@x.example",
    "FA-12?bcc=voleur@x.example#",
    "FA-12%0D%0ABcc: voleur@x.example",
    "FA-12\r\nBcc: voleur@x.example",
    '"><script>alert(1)</script>',
    "FA+12='😀'(*)!",
    "فاتورة-١٢",
    "\ud800FA-12\udc00",
  ])("le numéro « %s » ne change ni le destinataire ni les champs", (number) => {
    for (const { url } of links({ numbers: [number] })) {
      expect(url).toMatch(/^mailto:[A-Za-z0-9@._~%-]+\?subject=[A-Za-z0-9._~%-]+&body=[A-Za-z0-9._~%-]+$/);
      expect(url.length).toBeLessThanOrEqual(LONGEST_REPLY_URL);
      expect(Object.keys(read(url)).sort()).toEqual(["body", "scheme", "subject", "to"]);
      expect(read(url)).toMatchObject({ to: "contact@valbois.example" });
      expect(Object(read(url)).subject).not.toMatch(/[\r\n]/);
    }
  });

  it("une moitié de caractère devient U+FFFD, ce que l'encodeur de la langue refuserait", () => {
    expect(() => encodeURIComponent("F\ud83dA")).toThrow(URIError);
    expect(percentEncoded("F\ud83dA😀")).toBe("F%EF%BF%BDA%F0%9F%98%80");
  });

  it("l'adresse du créancier garde ses signes", () => {
    const settings = { sender: { ...SETTINGS.sender, email: "a+b&c?d=e'f@valbois.example" } };
    expect(read(links({ settings })[0]?.url ?? "").to).toBe("a+b&c?d=e'f@valbois.example");
  });

  it.each([undefined, "", "contact", "a@b.example, voleur@x.example", "a@b.example\r\nBcc: c@d.example"])(
    "adresse « %s » : pas de lien",
    (email) => {
      expect(links({ settings: { sender: { ...SETTINGS.sender, email } } })).toEqual([]);
    },
  );
});

describe("Où les liens sont permis (méthode, 8)", () => {
  it.each(SEGMENTS)("%s", (segment) => {
    const none = segment === "compte clé" || segment === "grand compte";
    expect(links({ segment })).toHaveLength(none ? 0 : 2);
  });

  it("avant l'échéance, seul le point qui bloque", () => {
    expect(links({ family: "preventive" }).map(({ kind }) => kind)).toEqual(["problem"]);
  });

  it.each(["recap", "dispute-acknowledgement", "plan", "hand-over", "formal-notice", "thanks"] as const)(
    "jamais dans une lettre « %s »",
    (family) => {
      expect(links({ family })).toEqual([]);
    },
  );
});

describe("Texte du message", () => {
  const withLinks = EVERY_LETTER.filter(({ letter }) => letter.replies.length > 0);

  it.each(withLinks)(
    "$name : le texte dit les mêmes objets que les liens, sans adresse mailto",
    ({ letter }) => {
      const text = messageText(letter);
      expect(text).not.toContain("mailto:");
      for (const { url } of letter.replies) expect(text).toContain(Object(read(url)).subject);
      expect(text.startsWith(letter.text.trimEnd())).toBe(true);
    },
  );

  it.each(EVERY_LETTER.filter(({ letter }) => letter.transfer === undefined && letter.replies.length === 0))(
    "$name : sans virement ni lien, le texte est celui de la lettre",
    ({ letter }) => {
      expect(messageText(letter)).toBe(letter.text);
    },
  );
});
