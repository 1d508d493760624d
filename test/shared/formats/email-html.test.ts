import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { emailHtml } from "#shared/letters/email-html.ts";
import { QR_CID } from "#shared/letters/transfer-html.ts";
import type { EpcTransfer, ReplyLink } from "#shared/model/letter.ts";
import { faultsOf } from "./email-page.ts";
import { EVERY_LETTER } from "./every-letter.ts";

const TRANSFER: EpcTransfer = {
  name: "Menuiserie <Valbois> & Fils",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  amount: cents(123_456),
  remittance: 'FA-12 "><script>alert(1)</script>',
};

const LINK: ReplyLink = {
  kind: "date",
  label: "J'indique ma date de règlement",
  url: "mailto:a@b.example?subject=x&body=y",
};

const page = (rest: Partial<Parameters<typeof emailHtml>[0]> = {}): string =>
  emailHtml({ language: "fr", subject: "Objet", inside: "<p>Bonjour</p>", replies: [], ...rest });

describe("Toutes les lettres en HTML", () => {
  it.each(EVERY_LETTER)("$name : un vérificateur de HTML n'y trouve rien", async ({ letter }) => {
    expect(await faultsOf(letter.html)).toEqual([]);
  });

  it.each(EVERY_LETTER)("$name : rien n'est chargé d'ailleurs, rien ne s'exécute", ({ letter }) => {
    const { html } = letter;
    const links = [...html.matchAll(/\b(?:src|href|background|action)="([^"]*)"/g)].map((found) => found[1]);
    expect(links.filter((link) => !/^(?:mailto:|cid:)/.test(link ?? ""))).toEqual([]);
    expect(html).not.toMatch(/<script|<iframe|<link|<form|\son[a-z]+=|javascript:|@import|url\(|https?:/i);
    expect(html).not.toContain("Crescendo");
  });

  it.each(EVERY_LETTER)(
    "$name : la page dit sa langue, ses mises en page ne sont pas des tableaux lus",
    (one) => {
      expect(one.letter.html).toContain(`<html lang="${one.language}">`);
      const tables = [...one.letter.html.matchAll(/<table([^>]*)>/g)].map((found) => found[1] ?? "");
      for (const attributes of tables) expect(attributes).toMatch(/role="presentation"|class="lignes/);
      expect(one.letter.html).not.toMatch(/display:\s*(?:flex|grid)|position:/);
    },
  );

  it.each(EVERY_LETTER)("$name : le texte de l'e-mail et son HTML disent les mêmes mots", ({ letter }) => {
    const inside = /<td lang="[^"]*"[^>]*>\n([\s\S]*?)\n<\/td><\/tr><\/table>\n<!--\[if mso/.exec(
      letter.html,
    )?.[1];
    const shown = words(plain(inside ?? ""));
    for (const word of words(letter.text)) expect(shown).toContain(word);
  });
});

describe("Page d'un message", () => {
  it("l'objet et ce que dit le virement ne sont que du texte", async () => {
    const html = page({ subject: "</title><script>", transfer: TRANSFER });
    expect(html).not.toMatch(/<script/);
    expect(html).toContain("Menuiserie &lt;Valbois&gt; &amp; Fils");
    expect(await faultsOf(html)).toEqual([]);
  });

  it("le code à scanner est une image du message, dite en mots à qui ne la voit pas", () => {
    const image = /<img [^>]*>/.exec(page({ transfer: TRANSFER }))?.[0];
    expect(image).toContain(`src="cid:${QR_CID}"`);
    expect(image).toContain('alt="Code à scanner avec l&#39;application de votre banque');
  });

  it("les faits du virement sont lisibles sans l'image, dans la langue de la lettre", () => {
    expect(plain(page({ transfer: TRANSFER }))).toMatch(/Régler par virement[\s\S]*1\u202f234,56\u00a0€/);
    const english = plain(page({ transfer: TRANSFER, language: "en" }));
    expect(english).toMatch(/Pay by bank transfer[\s\S]*€1,234\.56/);
    expect(english).toContain("FR76 3000 6000 0112 3456 7890 189");
  });

  it("sans virement ni réponse, ni image ni lien", () => {
    expect(page()).not.toMatch(/<img|<a /);
  });

  it("un lien de réponse échappe l'esperluette de son adresse", async () => {
    const html = page({ replies: [LINK] });
    expect(html).toContain('href="mailto:a@b.example?subject=x&amp;body=y"');
    expect(await faultsOf(html)).toEqual([]);
  });
});

function plain(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

/** Words of at least two letters or digits; the dash of a list is a bullet in HTML. */
function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]{2}/u.test(word));
}
