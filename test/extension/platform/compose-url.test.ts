import { describe, expect, it } from "vitest";
import { composeUrl } from "../../../extension/platform/compose-url.ts";

const parts = {
  account: "contact@valbois.fr",
  to: ["a@exemple.fr", "b@exemple.fr"],
  cc: ["c@exemple.fr"],
  subject: "Facture FA-12 – échue & due?",
  text: "Bonjour,\n\nÀ bientôt #1 + 2 = 3.\n",
};

describe("Fenêtre de rédaction de Gmail par lien", () => {
  it("porte compte, destinataires, copie, objet et texte avec ses lignes", () => {
    const { url } = composeUrl(parts);
    const read = new URL(url);
    expect(read.origin + read.pathname).toBe("https://mail.google.com/mail/");
    expect(Object.fromEntries(read.searchParams)).toEqual({
      authuser: "contact@valbois.fr",
      view: "cm",
      fs: "1",
      to: "a@exemple.fr,b@exemple.fr",
      cc: "c@exemple.fr",
      su: "Facture FA-12 – échue & due?",
      body: "Bonjour,\r\n\r\nÀ bientôt #1 + 2 = 3.\r\n",
    });
    expect(url).toContain("%0D%0A");
    expect(composeUrl(parts)).not.toHaveProperty("clipboard");
  });

  it("à 5 800 caractères tout est dans le lien, au-delà le texte va au presse-papiers", () => {
    const empty = composeUrl({ ...parts, text: "" }).url.length;
    const fits = { ...parts, text: "x".repeat(5_800 - empty) };
    expect(composeUrl(fits).url).toHaveLength(5_800);
    const over = { ...parts, text: `${fits.text}x` };
    const result = composeUrl(over);
    expect(result).toMatchObject({ clipboard: over.text });
    expect(new URL(result.url).searchParams.has("body")).toBe(false);
    expect(new URL(result.url).searchParams.get("su")).toBe(parts.subject);
  });

  it("une moitié de paire et un retour à la ligne dans l'objet ne cassent rien", () => {
    const { url } = composeUrl({ ...parts, subject: "a\r\nb", text: "x\ud83d" });
    expect(new URL(url).searchParams.get("su")).toBe("a b");
    expect(new URL(url).searchParams.get("body")).toBe("x\ufffd");
  });
});
