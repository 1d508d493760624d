import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { Customer } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine, Reason } from "#shared/model/plan.ts";
import { channelAdvice, expectedGain } from "#shared/priority/channel-advice.ts";
import { rankPlan } from "#shared/priority/rank.ts";
import { whySentence } from "#shared/texts/reasons.ts";
import { aCustomer, anEvent, anInvoice, directoryOf, planOn, SETTINGS } from "../dunning/builders.ts";
import { aLine, euros } from "./lines.ts";

const TODAY = day("2026-06-30");
const late = (days: number) => addDays(TODAY, -days);
const SILENCE = { written: 0, calls: 0 };

function advised(
  euros: number,
  more: {
    readonly customer?: Partial<Customer>;
    readonly journal?: readonly JournalEvent[];
    readonly currency?: string;
    readonly delay?: number;
    readonly daysLate?: number;
  } = {},
): Reason | undefined {
  const customer = aCustomer("Durand", "standard", more.customer);
  const items = [anInvoice("A", euros, late(more.daysLate ?? 5), { currency: more.currency ?? "EUR" })];
  const journal = more.journal ?? [];
  const [line] = planOn(TODAY, { items, customers: [customer], journal });
  const expectation = { claimed: cents(0), claimable: cents(euros * 100), delay: more.delay ?? 30 };
  return line && channelAdvice(line, customer, expectation, journal, SETTINGS);
}

describe("Le conseil de canal", () => {
  it("pèse le gain espéré contre le coût : 10 % l'an et 1 % de perte par mois", () => {
    const claim = { claimable: cents(365_000), delay: 30 };
    // 3 650 € × 30 j : 30,00 € d'intérêts et 36,50 € de perte = 66,50 € ; appel 60 % − 12,50 ; e-mail 30 %
    expect(expectedGain("téléphone", claim, SILENCE, SETTINGS)).toBeCloseTo(6650 * 0.6 - 1250, 6);
    expect(expectedGain("e-mail", claim, SILENCE, SETTINGS)).toBeCloseTo(6650 * 0.3, 6);
    // La lettre coûte un dixième d'un appel : 1,25 €.
    expect(expectedGain("e-mail + courrier", claim, SILENCE, SETTINGS)).toBeCloseTo(6650 * 0.4 - 125, 6);
  });

  it("chaque silence divise par deux la chance du même moyen, pas de l'autre", () => {
    const claim = { claimable: cents(365_000), delay: 30 };
    const silent = { written: 2, calls: 1 };
    expect(expectedGain("e-mail", claim, silent, SETTINGS)).toBeCloseTo((6650 * 0.3) / 4, 6);
    expect(expectedGain("téléphone", claim, silent, SETTINGS)).toBeCloseTo((6650 * 0.6) / 2 - 1250, 6);
  });

  it("un appel pour une grosse somme, rien à redire pour une petite", () => {
    expect(advised(400)).toBeUndefined();
    expect(advised(10_000)).toMatchObject({ code: "channel-advice", text: "téléphone", currency: "EUR" });
    // 182,19 € : × (0,6 − 0,3) − 12,50 = 42,16 €
    expect(advised(10_000)?.amount).toBe(Math.round(1_000_000 * 30 * (0.1 / 365 + 0.01 / 30) * 0.3 - 1250));
  });

  it("se tait à moins de cinq euros de différence", () => {
    // x × 0,3 − 12,50 = 5 € pour x = 58,33 € de coût de l'attente, soit 3 201,75 € pendant 30 jours
    expect(advised(3_190)).toBeUndefined();
    expect(advised(3_210)?.text).toBe("téléphone");
  });

  it("sans téléphone, pas d'appel ; à qui n'a qu'une adresse, une lettre", () => {
    expect(advised(10_000, { customer: { phone: undefined } })).toBeUndefined();
    expect(
      advised(10_000, { customer: { phone: undefined, email: undefined, address: "1 rue X, 75001 Paris" } })
        ?.text,
    ).toBe("courrier");
  });

  it("après deux messages sans réponse, l'appel vaut pour une somme plus petite", () => {
    const journal = [
      anEvent("relance envoyée", "2026-06-08", "A", { step: 1, channel: "e-mail" }),
      anEvent("relance envoyée", "2026-06-18", "A", { step: 2, channel: "e-mail" }),
    ];
    const claim = { claimable: cents(200_000), delay: 30 };
    const gap = (silence: { written: number; calls: number }) =>
      expectedGain("téléphone", claim, silence, SETTINGS) - expectedGain("e-mail", claim, silence, SETTINGS);
    expect(gap(SILENCE)).toBeLessThan(500);
    expect(gap({ written: 2, calls: 0 })).toBeGreaterThan(500);
    expect(advised(2_000, { journal, daysLate: 22 })?.text).toBe("téléphone");
  });

  it("les coûts sont en euros : rien n'est conseillé dans une autre devise", () => {
    expect(advised(10_000, { currency: "USD" })).toBeUndefined();
  });

  const lineAdvice = (
    line: Partial<PlanLine>,
    customer: Partial<Customer> = {},
    { claim = 10_000, costOfCall = 12.5 }: { readonly claim?: number; readonly costOfCall?: number } = {},
  ) =>
    channelAdvice(
      aLine("Durand", line),
      aCustomer("Durand", "standard", customer),
      { claimed: euros(claim), claimable: euros(claim), delay: 30 },
      [],
      { ...SETTINGS, costOfCall: euros(costOfCall) },
    )?.text;

  it("un courriel pour une petite somme à appeler, à qui en a un", () => {
    // 10 € ne valent pas un appel à 12,50 €.
    expect(lineAdvice({ action: "call", channel: "téléphone" }, {}, { claim: 10 })).toBe("e-mail");
    expect(
      lineAdvice({ action: "call", channel: "téléphone" }, { email: undefined }, { claim: 10 }),
    ).toBeUndefined();
  });

  it("une lettre avec le courriel à qui n'a pas de téléphone ; sinon l'appel vaut mieux", () => {
    const address = "1 rue X, 75001 Paris";
    expect(lineAdvice({}, { phone: undefined, address })).toBe("e-mail + courrier");
    expect(lineAdvice({}, { address })).toBe("téléphone");
    expect(lineAdvice({}, { phone: undefined })).toBeUndefined();
  });

  it("cinq euros de différence suffisent tout juste", () => {
    // Rien à gagner par aucun : il ne reste que le coût de l'appel.
    const call = { action: "call", channel: "téléphone" } as const;
    expect(lineAdvice(call, {}, { claim: 0, costOfCall: 5 })).toBe("e-mail");
    expect(lineAdvice(call, {}, { claim: 0, costOfCall: 4.99 })).toBeUndefined();
  });

  it("se tait sur ce qui attend, et sur ce dont le canal ne se choisit pas", () => {
    expect(lineAdvice({})).toBe("téléphone");
    expect(lineAdvice({ state: "en attente" })).toBeUndefined();
    expect(lineAdvice({ action: "settle-draft" })).toBeUndefined();
    expect(lineAdvice({ action: "letter", channel: "recommandé" })).toBeUndefined();
    expect(lineAdvice({ channel: undefined })).toBeUndefined();
  });

  it("se lit dans Pourquoi et ne change pas le canal du scénario", () => {
    const customers = [aCustomer("Durand")];
    const items = [anInvoice("A", 20_000, late(5))];
    const lines = planOn(TODAY, { items, customers });
    const [ranked] = rankPlan(lines, {
      items,
      payments: [],
      directory: directoryOf(customers),
      journal: [],
      settings: SETTINGS,
      asOf: TODAY,
    });
    expect(ranked?.line).toBe(lines[0]);
    expect(ranked?.line.channel).toBe("e-mail");
    const why = ranked === undefined ? "" : whySentence(ranked.line, ranked.scoreReasons);
    expect(why.replace(/[\u00a0\u202f]/g, " ")).toMatch(
      /conseil : plutôt par téléphone, environ [\d ]+,\d\d € de mieux une fois le coût du contact déduit/,
    );
  });
});
