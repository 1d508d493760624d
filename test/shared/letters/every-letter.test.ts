import { describe, expect, it } from "vitest";
import { cents, sumCents } from "#shared/base/money.ts";
import { DEFAULT_SCENARIOS, FIRST_CONTACT_TEMPLATE } from "#shared/dunning/default-scenarios.ts";
import { composeLetter } from "#shared/letters/compose.ts";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import { familyOf } from "#shared/letters/families.ts";
import { SEGMENTS, type Segment } from "#shared/model/customer.ts";
import type { Channel } from "#shared/model/scenario.ts";
import { CASES } from "./cases.ts";
import { CASES_BY_LANGUAGE, ENGLISH_CASES, inEnglish } from "./english-cases.ts";
import { englishIn, frenchIn, withoutValues } from "./foreign-words.ts";
import { letterCase, part } from "./letter-builders.ts";
import { letterOf } from "./printed.ts";

interface Sent {
  readonly segment: Segment;
  readonly template: string;
  readonly offset: number;
  readonly channel: Channel;
}

/** Every step that writes, in the scenario of each segment, and the first contact of all of them. */
const SENT: readonly Sent[] = SEGMENTS.flatMap((segment) => {
  const steps = DEFAULT_SCENARIOS.find((one) => one.name === segment)?.steps ?? [];
  const first: Sent = { segment, template: FIRST_CONTACT_TEMPLATE, offset: 75, channel: "e-mail" };
  return [first, ...steps.filter((step) => step.template !== "").map((step) => ({ ...step, segment }))];
});

const IN_ALL = SENT.flatMap((sent) =>
  [1, 2, 6].flatMap((count) => (["fr", "en"] as const).map((language) => ({ ...sent, count, language }))),
);

/** The wrong number: several invoices where there is one, one where there are several. */
const WRONG_NUMBER = {
  fr: { one: /nos factures|les factures|ci-dessous/i, several: /notre facture|la facture\b(?! ou de)/i },
  en: {
    one: /our invoices|the invoices|invoices below/i,
    several: /our invoice\b|the invoice\b(?! or our| numbers)/i,
  },
} as const;

describe("Toutes les lettres, dans tous les cas d'un plan", () => {
  it.each(IN_ALL)(
    "$segment, « $template », $count facture(s), $language : rien ne manque, rien à redire",
    ({ segment, template, offset, channel, count, language }) => {
      const parts = Array.from({ length: count }, (_, at) => part(`FA-${at + 1}`, 45_050 + at, offset + at));
      const overdue = sumCents(parts.map((one) => one.amount));
      const preventive = offset < 0;
      const french = letterCase({
        template,
        segment,
        parts,
        rest: {
          channel,
          informed: preventive ? [] : [part("FA-99", 9_900, 1)],
          claimed: preventive ? cents(0) : overdue,
        },
      });
      const { input } = language === "fr" ? french : inEnglish(french);
      const result = composeLetter(input);
      if (result.kind === "gaps") throw new Error(JSON.stringify(result.gaps));
      expect(result.letter.findings).toEqual([]);
      expect(result.letter.claimed).toBe(preventive ? 0 : overdue);
      const { one, several } = WRONG_NUMBER[language];
      // « si vous contestez la facture » speaks of any of them.
      const [letter = ""] = result.letter.text.split(/\nAnnexe? –/);
      const text = letter.replace(/Si vous contestez la facture/g, "");
      expect(text).not.toMatch(count === 1 ? one : several);
    },
  );

  it.each([
    ["Ma mise en demeure", "reminder", 5, "e-mail + courrier", "formal-notice"],
    ["Mon courrier", "reminder", 3, "e-mail + courrier", "unpaid-notice"],
    ["Mon mot", "reminder", 1, "e-mail", "courteous"],
    ["Mon mot", "preventive", 0, "e-mail", "preventive"],
    ["Mon mot", "registered-letter", 5, "recommandé", "formal-notice"],
  ] as const)(
    "un modèle du propriétaire « %s » (%s) suit les règles qui conviennent",
    (name, action, step, channel, family) => {
      expect(familyOf(name, { action, step, channel })).toBe(family);
    },
  );
});

const everyCase = (["fr", "en"] as const).flatMap((language) =>
  CASES_BY_LANGUAGE[language].map(({ name, input }) => ({ name, input, language })),
);

/** Where a line could end before « : ; ? ! € % » », after « « » or « n° »: some words around each. What people said or typed stays as it is. */
function badFrenchSpaces(text: string): readonly string[] {
  const faults = /.{0,12}(?:[^\u00a0\u202f][;?!»€%]|[^\u00a0]:(?!\d)|«[^\u00a0]|n° ).{0,12}/gu;
  const own = withoutValues(text).replace(/«\u00a0[^»]*\u00a0»/g, "…");
  return own.match(faults) ?? [];
}

describe("Chaque lettre, dans chaque langue", () => {
  it.each(everyCase)("« $name » ($language) ne garde aucune balise", ({ input }) => {
    const { subject, text, html } = letterOf(input);
    expect(`${subject}\n${text}`).not.toMatch(/\{\{|\}\}|undefined|\[object/);
    expect(html).not.toMatch(/\{\{|>undefined|\[object/);
  });

  it.each(everyCase)(
    "« $name » ($language) ne dit rien deux fois de suite et ne laisse ni blanc ni paragraphe vide",
    ({ input }) => {
      const { text } = letterOf(input);
      expect(text).not.toMatch(
        /\n\n\n| {2,}[.,;:]|\b(?!nous |vous )(\p{L}{3,}) \1\b|[^\s.]\.\.(?!\.)| ,|, ,|\( | \)/u,
      );
    },
  );

  it.each(CASES.map(({ name, input }) => ({ name, input })))(
    "« $name » respecte la typographie française",
    ({ input }) => {
      const { subject, text } = letterOf(input);
      expect(badFrenchSpaces(`${subject}\n${text}`)).toEqual([]);
    },
  );

  it.each(ENGLISH_CASES.map(({ name, input }) => ({ name, input })))(
    "« $name » (en) respecte la typographie anglaise",
    ({ input }) => {
      const { subject, text } = letterOf(input);
      const own = withoutValues(`${subject}\n${text}`);
      expect(own).not.toMatch(
        /[\s\u00a0\u202f][:;?!%]|[«»]|\d[\u00a0\u202f ]€|\d{2}\/\d{2}\/\d{4}|\d,\d{2}\b(?!\d)/,
      );
    },
  );

  it.each(ENGLISH_CASES.map(({ name, input }) => ({ name, input })))(
    "« $name » (en) ne garde pas un mot de français",
    ({ input }) => {
      const { subject, text } = letterOf(input);
      expect(frenchIn(`${subject}\n${text}`)).toEqual([]);
    },
  );

  it.each(CASES.map(({ name, input }) => ({ name, input })))(
    "« $name » ne contient pas un mot d'anglais",
    ({ input }) => {
      const { subject, text } = letterOf(input);
      expect(englishIn(`${subject}\n${text}`)).toEqual([]);
    },
  );

  it("un article de loi ne se coupe pas de son numéro, dans aucun modèle", () => {
    const cut = DEFAULT_TEMPLATES.filter(({ body }) => /\bart\. |\barticles? (?=[LRD]?\d)/.test(body));
    expect(cut.map(({ name }) => name)).toEqual([]);
    expect(
      DEFAULT_TEMPLATES.filter(({ body }) => /art(?:\.|icles?)\u00a0[LRD]?\d/.test(body)).length,
    ).toBeGreaterThan(10);
  });

  it("les listes de mots voient ce qu'elles cherchent", () => {
    expect(frenchIn("Please pay la facture before vendredi.")).toEqual(["la", "facture"]);
    expect(frenchIn("This is a formal notice (mise en demeure).")).toEqual([]);
    expect(englishIn("Merci de payer your invoice.")).toEqual(["your", "invoice"]);
  });
});
