import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { base64url, type DraftParts, draftMessage } from "#shared/letters/mime.ts";

const parts = (rest: Partial<DraftParts> = {}): DraftParts => ({
  to: ["client@exemple.fr"],
  cc: [],
  subject: "Facture FA-12",
  text: "Bonjour,\n\nÀ bientôt.\n",
  html: "<p>Bonjour, à bientôt</p>",
  headers: { "X-Crescendo-Id": "abc-123" },
  ...rest,
});

/** What any mail program may count on, whatever went in. */
function expectSoundBytes(message: string): void {
  expect(message).toMatch(/^[\t\r\n -~]*$/);
  expect(message.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  for (const one of message.split("\r\n")) expect(one.length).toBeLessThanOrEqual(78);
}

describe("Message au format RFC 5322, lu par postal-mime", () => {
  it("texte, HTML, objet et destinataires en ressortent tels quels", async () => {
    const message = draftMessage(
      parts({
        from: { name: "Menuiserie Valbois", address: "contact@valbois.fr" },
        to: ["client@exemple.fr", "Compta <compta@exemple.fr>"],
        cc: ["copie@exemple.fr"],
        subject: "Menuiserie Valbois – facture FA-12 échue le 11/04/2026, 1\u202f480,00\u00a0€ 🪵",
      }),
    );
    expectSoundBytes(message);
    const email = await PostalMime.parse(message);
    expect(email.from).toEqual({ name: "Menuiserie Valbois", address: "contact@valbois.fr" });
    expect(email.to).toEqual([
      { name: "", address: "client@exemple.fr" },
      { name: "Compta", address: "compta@exemple.fr" },
    ]);
    expect(email.cc?.map((one) => one.address)).toEqual(["copie@exemple.fr"]);
    expect(email.subject).toBe("Menuiserie Valbois – facture FA-12 échue le 11/04/2026, 1 480,00 € 🪵");
    expect(email.text?.replace(/\r\n/g, "\n").trimEnd()).toBe("Bonjour,\n\nÀ bientôt.");
    expect(email.html?.trimEnd()).toBe("<p>Bonjour, à bientôt</p>");
    expect(email.headers.find((one) => one.key === "x-crescendo-id")?.value).toBe("abc-123");
    expect(email.attachments).toEqual([]);
  });

  it.each([
    "Dupont, Jean",
    'Le "Petit" Café',
    "Léa Müller",
    "🍞 Boulangerie de l'Étoile, Père & Fils",
    "C:\\compta",
    "=?UTF-8?B?dHJvbXBldXI=?=",
    "Société à responsabilité limitée des Menuisiers et Ébénistes du Haut-Jura et de la Petite Montagne réunis",
  ])("le nom « %s » survit, sans faire d'autre destinataire", async (name) => {
    const message = draftMessage(parts({ to: [{ name, address: "a@exemple.fr" }, "b@exemple.fr"] }));
    expectSoundBytes(message);
    const { to } = await PostalMime.parse(message);
    expect(to).toEqual([
      { name, address: "a@exemple.fr" },
      { name: "", address: "b@exemple.fr" },
    ]);
  });

  it("les réponses gardent leur fil", async () => {
    const email = await PostalMime.parse(
      draftMessage(parts({ inReplyTo: "<a@x.fr>", references: "<z@x.fr> <a@x.fr>" })),
    );
    expect(email.inReplyTo).toBe("<a@x.fr>");
    expect(email.references).toBe("<z@x.fr> <a@x.fr>");
  });

  it.each([
    "a@exemple.fr\r\nBcc: voleur@x.fr",
    "a b@exemple.fr",
    "pas une adresse",
    "é@exemple.fr",
    "a@b",
    "",
  ])("l'adresse « %s » est refusée", (address) => {
    expect(() => draftMessage(parts({ to: [address] }))).toThrow("Adresse e-mail refusée");
    expect(() => draftMessage(parts({ cc: [{ name: "x", address }] }))).toThrow("Adresse e-mail refusée");
  });

  it("un retour à la ligne dans un nom, un objet ou un en-tête ne crée pas d'en-tête", async () => {
    const message = draftMessage(
      parts({
        to: [{ name: "Jean\r\nBcc: voleur@x.fr", address: "a@exemple.fr" }],
        subject: "Facture\r\nBcc: voleur@x.fr\r\n\r\ncorps",
        headers: { "X-Crescendo-Id": "1\r\nBcc: voleur@x.fr" },
        inReplyTo: "<a@x.fr>\r\nBcc: voleur@x.fr",
      }),
    );
    expectSoundBytes(message);
    const email = await PostalMime.parse(message);
    expect(email.bcc).toBeUndefined();
    expect(email.headers.map((one) => one.key)).toEqual([
      "to",
      "subject",
      "in-reply-to",
      "x-crescendo-id",
      "mime-version",
      "content-type",
    ]);
    expect(email.subject).toBe("Facture Bcc: voleur@x.fr corps");
  });

  it("un en-tête qui n'est pas des nôtres est refusé", () => {
    expect(() => draftMessage(parts({ headers: { Bcc: "voleur@x.fr" } }))).toThrow("En-tête refusé");
    expect(() => draftMessage(parts({ headers: { "X-A: b\r\nBcc": "voleur@x.fr" } }))).toThrow(
      "En-tête refusé",
    );
  });

  it("quel que soit le texte, il ressort à l'identique et les lignes restent courtes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 400 }), async (text) => {
        const clean = text.replace(/\r/g, "").replace(/\0/g, "");
        const message = draftMessage(parts({ text: clean, subject: text }));
        expectSoundBytes(message);
        const email = await PostalMime.parse(message);
        expect((email.text ?? "").replace(/\r\n/g, "\n").trimEnd()).toBe(clean.trimEnd());
      }),
      { numRuns: 100 },
    );
  });
});

describe("base64url", () => {
  it.each(["", "a", "ab", "abc", "éà€🪵", "?>?>", "x".repeat(1000)])("« %s » comme le fait Node", (text) => {
    expect(base64url(text)).toBe(Buffer.from(text, "utf8").toString("base64url"));
  });

  it("une moitié de paire devient le caractère de remplacement", () => {
    expect(Buffer.from(base64url("a\ud83db"), "base64url").toString("utf8")).toBe("a\ufffdb");
  });
});
