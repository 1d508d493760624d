import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it, vi } from "vitest";
import { composeLetter, type Letter } from "#shared/letters/compose.ts";
import { draftMessage } from "#shared/letters/mime.ts";
import { gapsOf, renderBody, renderSubject } from "#shared/letters/render-template.ts";
import { cutsOf, rewordedLetter, wordsOf } from "#shared/letters/reworded-letter.ts";
import { readTemplate } from "#shared/letters/template-tokens.ts";
import { messageIdOf, threadHeaders } from "#shared/letters/thread-headers.ts";
import { LETTER_FIELDS } from "#shared/texts/letter-fields.ts";
import { hostileText } from "../../fuzz/hostile.ts";
import { LONG_TEST, runs } from "../../fuzz/runs.ts";
import { CASES } from "../letters/cases.ts";

vi.setConfig({ testTimeout: LONG_TEST });

/** Signs that a program of mails may not change: no control sign, no half of a character. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\ud800-\udfff]/gu;
const address = fc.stringMatching(/^[a-z][a-z0-9.+-]{0,12}[a-z0-9]@[a-z0-9]{1,10}\.(?:fr|example)$/);
const mailbox = fc.oneof(address, fc.record({ name: hostileText, address }));
const file = fc.record({
  name: hostileText,
  type: fc.oneof(
    fc.constantFrom("application/pdf", "image/png", "message/rfc822", "multipart/mixed"),
    hostileText,
  ),
  bytes: fc.uint8Array({ maxLength: 200 }),
});

const OWN_HEADERS = [
  "from",
  "to",
  "cc",
  "subject",
  "message-id",
  "in-reply-to",
  "references",
  "x-crescendo-id",
  "mime-version",
  "content-type",
];

describe("Un message, quoi qu'il porte", () => {
  it("relu par postal-mime : les mêmes destinataires, textes et fichiers, aucun en-tête de plus, aucune ligne longue", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          from: fc.option(mailbox, { nil: undefined }),
          to: fc.array(mailbox, { maxLength: 3 }),
          cc: fc.array(mailbox, { maxLength: 2 }),
          subject: hostileText,
          text: hostileText,
          html: hostileText,
          attachments: fc.array(file, { maxLength: 2 }),
          messageId: fc.option(hostileText, { nil: undefined }),
          inReplyTo: fc.option(hostileText, { nil: undefined }),
          references: fc.option(hostileText, { nil: undefined }),
          mark: hostileText,
        }),
        async ({ mark, ...parts }) => {
          const message = draftMessage({ ...parts, headers: { "X-Crescendo-Id": mark } });
          expect(message).toMatch(/^[\t\r\n -~]*$/);
          expect(message.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
          const lines = message.split("\r\n");
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
          const read = await PostalMime.parse(message);
          for (const { key } of read.headers) expect(OWN_HEADERS).toContain(key);
          expect(new Set(read.headers.map(({ key }) => key)).size).toBe(read.headers.length);
          expect(read.bcc).toBe(undefined);
          const addressesOf = (all: readonly (string | { readonly address: string })[]): readonly string[] =>
            all.map((one) => (typeof one === "string" ? one : one.address));
          expect((read.to ?? []).map((one) => one.address)).toEqual(addressesOf(parts.to));
          expect((read.cc ?? []).map((one) => one.address)).toEqual(addressesOf(parts.cc));
          expect(read.attachments.map(({ content }) => new Uint8Array(content as ArrayBuffer))).toEqual(
            parts.attachments.map(({ bytes }) => bytes),
          );
          const seen = (text: string): string =>
            text
              .replace(/\r\n|\r/g, "\n")
              .replace(/\0|^\ufeff/g, "")
              .trimEnd();
          const wellFormed = parts.text.replace(/[\ud800-\udfff]/gu, "\ufffd");
          expect(seen(read.text ?? "")).toBe(seen(wellFormed));
        },
      ),
      runs(100),
    );
  });

  it("le fil d'une relance : des identifiants entre chevrons et rien d'autre, quels que soient le journal et le classeur", () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.array(hostileText, { maxLength: 40 }),
        hostileText,
        hostileText,
        (id, answers, workbook, sender) => {
          const name = { workbook, sender };
          expect(messageIdOf(id, name)).toMatch(/^<[!-;=?-~]+@[A-Za-z0-9.-]+>$/);
          expect(messageIdOf(id, name)).toBe(messageIdOf(id, name));
          const headers = threadHeaders(id, answers, name);
          for (const text of Object.values(headers))
            if (typeof text === "string") expect(text).toMatch(/^(?:<[!-;=?-~]+>\s?)+$/);
        },
      ),
      runs(100),
    );
  });
});

function letterOf(at: number): { readonly letter: Letter; readonly segment: "standard" } {
  const found = CASES[at % CASES.length];
  const result = found && composeLetter(found.input);
  if (result?.kind !== "letter") throw new Error(found?.name);
  return { letter: result.letter, segment: "standard" };
}

describe("Une lettre récrite par n'importe quoi", () => {
  const words = fc.record({ subject: hostileText, texts: fc.array(hostileText, { maxLength: 6 }) });

  it("garde ses tableaux et ses montants ; un objet d'une ligne, rien que les textes ne disent", () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), words, (at, given) => {
        const { letter, segment } = letterOf(at);
        const after = rewordedLetter(letter, given, { family: letter.family, segment });
        expect(after.subject).not.toMatch(/\p{Cc}|[\ue000-\uf8ff\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
        expect(after.html).not.toMatch(/<script/i);
        expect(after.text).not.toMatch(INVISIBLE);
        const blocksOf = (one: Letter) => cutsOf(one).filter(({ kind }) => kind === "block");
        expect(blocksOf(after)).toEqual(blocksOf(letter));
        const { subject, text, pieces, html, enclosures, findings, ...rest } = after;
        expect(letter).toMatchObject(rest);
      }),
      runs(50),
    );
  });

  it("récrite avec ses propres mots, elle est la même au signe près", () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), (at) => {
        const { letter, segment } = letterOf(at);
        const after = rewordedLetter(letter, wordsOf(letter), { family: letter.family, segment });
        expect([after.subject, after.text, after.pieces]).toEqual([
          letter.subject,
          letter.text,
          letter.pieces,
        ]);
      }),
      runs(20),
    );
  });
});

describe("Un modèle écrit par n'importe qui", () => {
  const names = LETTER_FIELDS.map(({ name }) => name);
  const scrap = fc.oneof(
    fc.constantFrom(
      "{{",
      "}}",
      "{{{",
      "}}}",
      "{{#",
      "{{/",
      "{{^",
      "{{>x}}",
      "{{=<% %>=}}",
      "{{&",
      "{{!",
      "\n",
      " ",
      "Bonjour",
      "\ue000",
      "{{.}}",
      "{{a.b}}",
    ),
    fc
      .tuple(
        fc.constantFrom("", "#", "^", "/", "&", "> "),
        fc.constantFrom(...names, "inconnu", "__proto__", "constructor"),
      )
      .map(([sign, name]) => `{{${sign}${name}}}`),
    hostileText,
  );
  const template = fc.array(scrap, { maxLength: 25 }).map((parts) => parts.join(""));

  it("il est lu, ou ce qui manque est dit ; ce qui se rend ne parle jamais d'un champ qui n'existe pas", () => {
    const fields = new Map(
      names.map((name) => [name, { kind: "text", value: "valeur", missing: "manque" } as const]),
    );
    let rendered = 0;
    fc.assert(
      fc.property(template, fc.constantFrom("fr", "en"), (text, language) => {
        expect(typeof readTemplate(text).kind).toBe("string");
        const gaps = gapsOf(text, fields, language);
        for (const { message } of gaps) expect(message.length).toBeGreaterThan(5);
        if (gaps.length > 0) return;
        rendered += 1;
        expect(renderSubject(text, fields, language)).not.toMatch(/[\r\n\ue000\ue001]/);
        for (const piece of renderBody(text, fields, language)) expect(piece.kind).toBe("paragraph");
      }),
      runs(400),
    );
    expect(rendered).toBeGreaterThan(10);
  });
});
