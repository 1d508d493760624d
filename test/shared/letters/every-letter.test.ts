import { describe, expect, it } from "vitest";
import { cents, sumCents } from "#shared/base/money.ts";
import { DEFAULT_SCENARIOS, FIRST_CONTACT_TEMPLATE } from "#shared/dunning/default-scenarios.ts";
import { composeLetter } from "#shared/letters/compose.ts";
import { familyOf } from "#shared/letters/families.ts";
import { SEGMENTS, type Segment } from "#shared/model/customer.ts";
import type { Channel } from "#shared/model/scenario.ts";
import { letterCase, part } from "./cases.ts";

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

describe("Toutes les lettres, dans tous les cas d'un plan", () => {
  it.each(SENT.flatMap((sent) => [1, 2, 6].map((count) => ({ ...sent, count }))))(
    "$segment, « $template », $count facture(s) : rien ne manque, rien à redire",
    ({ segment, template, offset, channel, count }) => {
      const parts = Array.from({ length: count }, (_, at) => part(`FA-${at + 1}`, 45_050 + at, offset + at));
      const overdue = sumCents(parts.map((one) => one.amount));
      const preventive = offset < 0;
      const { input } = letterCase({
        template,
        segment,
        parts,
        rest: {
          channel,
          informed: preventive ? [] : [part("FA-99", 9_900, 1)],
          claimed: preventive ? cents(0) : overdue,
        },
      });
      const result = composeLetter(input);
      if (result.kind === "gaps") throw new Error(JSON.stringify(result.gaps));
      expect(result.letter.findings).toEqual([]);
      expect(result.letter.claimed).toBe(preventive ? 0 : overdue);
      // One word for one invoice, the plural for several: never the wrong one.
      const wrong =
        count === 1 ? /nos factures|les factures|ci-dessous/i : /notre facture|la facture\b(?! vous)/i;
      expect(
        result.letter.text.replace(/ou de la facture vous|Si vous contestez la facture/g, ""),
      ).not.toMatch(wrong);
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
