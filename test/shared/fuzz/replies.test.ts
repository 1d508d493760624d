import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Day, dayOfSerial, dayOrUndefined, daysBetween } from "#shared/base/day.ts";
import { readInstalments } from "#shared/dunning/instalment-reading.ts";
import { dayIn, dayWritten } from "#shared/entry/reply-day.ts";
import { REPLY_KINDS } from "#shared/entry/reply-kinds.ts";
import { replyProposals } from "#shared/entry/reply-proposals.ts";
import { readProposal } from "#shared/entry/reply-read.ts";
import { clausesOf, ownWords } from "#shared/entry/reply-words.ts";
import { anyJson, hostileText } from "../../fuzz/hostile.ts";
import { LONG_TEST, runs } from "../../fuzz/runs.ts";

vi.setConfig({ testTimeout: LONG_TEST });

const NUMBERS = ["FA-12", "2026/041", "123", "F2026-7"];

/** Scraps of what customers write, from which sense and nonsense are made. */
const scrap = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "Bonjour,",
      "la facture FA-12",
      "n° 123",
      "2026/041",
      "sera réglée",
      "le 30 novembre",
      "vendredi",
      "fin du mois",
      "a été payée hier",
      "virement parti ce matin",
      "n'est pas conforme",
      "nous contestons",
      "pas encore",
      "si",
      "dès que",
      "?",
      ".",
      ",",
      "et",
      "mais",
      "\n",
      "\n> ",
      "Le lun. 2 nov. 2026 à 10:00, Zoé a écrit :",
      "-- ",
      "demain",
      "12/13/2026",
      "31/02",
      "le 45",
      "sous 99 jours",
      "sous 15 jours",
    ),
  },
  { weight: 1, arbitrary: hostileText },
);
const text = fc.array(scrap, { maxLength: 25 }).map((parts) => parts.join(" "));
const day = fc.integer({ min: 40_000, max: 60_000 }).map(dayOfSerial);
const writtenOn = fc.option(day, { nil: undefined });

/** Farthest that a day named without its year may lie from the day of the mail. */
const FAR = 800;

describe("La réponse d'un client, quoi qu'il écrive", () => {
  it("deux propositions au plus, sur ses factures ouvertes seules, un jour du calendrier, et qui se relisent telles quelles", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(text, text, writtenOn, fc.subarray(NUMBERS), (body, subject, on, open) => {
        const proposals = replyProposals({ text: body, subject, writtenOn: on }, open);
        expect(proposals.length).toBeLessThanOrEqual(2);
        for (const proposal of proposals) {
          met.add(proposal.kind);
          expect(REPLY_KINDS).toContain(proposal.kind);
          expect(proposal.numbers.length).toBeGreaterThan(0);
          for (const number of proposal.numbers) expect(open).toContain(number);
          if (proposal.day !== undefined) expect(dayOrUndefined(proposal.day)).toBe(proposal.day);
          expect(readProposal(JSON.parse(JSON.stringify(proposal)))).toEqual(proposal);
        }
        if (open.length === 0) expect(proposals).toEqual([]);
      }),
      runs(400),
    );
    expect([...met].sort()).toEqual([...REPLY_KINDS].sort());
  });

  it("ce qui est cité, ou sous la signature, ne propose rien", () => {
    const heads = fc.constantFrom(
      "> ",
      "-- \n",
      "Le lun. 2 nov. 2026 à 10:00, Zoé Martin a écrit :\n",
      "-----Message d'origine-----\n",
      "________________\n",
    );
    fc.assert(
      fc.property(heads, writtenOn, (head, on) => {
        const quoted = `Merci.\n${head}La facture FA-12 sera réglée le 30 novembre 2026.`;
        expect(replyProposals({ text: quoted, subject: "", writtenOn: on }, NUMBERS)).toEqual([]);
      }),
      runs(30),
    );
  });

  it("les mots d'un mail : des phrases qui se suivent et le refont tout entier", () => {
    fc.assert(
      fc.property(text, (body) => {
        const words = ownWords(body);
        let end = 0;
        for (const { text: clause, start } of clausesOf(words)) {
          expect(words.slice(end, start).trim()).toBe("");
          expect(words.slice(start, start + clause.length)).toBe(clause);
          end = start + clause.length;
        }
        expect(words.slice(end).trim()).toBe("");
      }),
      runs(200),
    );
  });

  it("un jour nommé dans une phrase : un jour du calendrier, du bon côté du mail quand l'année n'est pas dite", () => {
    fc.assert(
      fc.property(
        text,
        writtenOn,
        fc.constantFrom("ahead", "behind"),
        (body, on: Day | undefined, direction) => {
          const words = ownWords(body);
          const found = dayIn(words, on, direction);
          if (found === undefined) return;
          expect(dayOrUndefined(found)).toBe(found);
          if (on !== undefined && !/\d{4}|\/\d\d\b/.test(words))
            expect(Math.abs(daysBetween(on, found))).toBeLessThan(FAR);
        },
      ),
      runs(300),
    );
  });

  it("l'heure d'un mail de Gmail, un détail d'échéancier, une proposition venue d'ailleurs : lus ou laissés", () => {
    fc.assert(
      fc.property(hostileText, text, anyJson, (moment, detail, json) => {
        const on = dayWritten(moment);
        if (on !== undefined) expect(dayOrUndefined(on)).toBe(on);
        for (const { day: due, amount } of readInstalments(detail)) {
          expect(dayOrUndefined(due)).toBe(due);
          expect(Number.isSafeInteger(amount)).toBe(true);
        }
        const read = readProposal(json);
        if (read !== undefined) expect(readProposal(read)).toEqual(read);
      }),
      runs(300),
    );
  });
});
