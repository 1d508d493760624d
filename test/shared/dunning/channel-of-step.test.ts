import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { actionOn, type ChannelFacts, channelOf, missingContact } from "#shared/dunning/channel-of-step.ts";
import type { Customer } from "#shared/model/customer.ts";
import type { Channel, Step } from "#shared/model/scenario.ts";
import { aCustomer, SETTINGS } from "./builders.ts";

/** A step with its minimum in euros. */
const step = (channel: Channel, minimum: number): Step => ({
  rank: 2,
  offset: 10,
  channel,
  template: "Relance",
  condition: "toujours",
  recipient: "contact",
  minimum: cents(minimum * 100),
});
const chosen = (of: Step, euros: number, more: Partial<ChannelFacts> = {}) =>
  channelOf(of, {
    customer: aCustomer("Durand"),
    settings: SETTINGS,
    claimable: euros * 100,
    attempts: 0,
    writtenNext: false,
    ...more,
  });
const below = (euros: number, text: Channel) => [
  { code: "channel-below-minimum", amount: cents(euros * 100), text },
];
const CALL = step("téléphone", 300);
const REGISTERED = step("recommandé", 150);

describe("Sous son minimum, une étape change de canal au lieu de bloquer", () => {
  it.each<{ readonly of: Step; readonly euros: number; readonly channel: Channel }>([
    { of: CALL, euros: 300, channel: "téléphone" },
    { of: CALL, euros: 299.99, channel: "e-mail" },
    { of: REGISTERED, euros: 150, channel: "recommandé" },
    { of: REGISTERED, euros: 149.99, channel: "e-mail + courrier" },
    { of: step("courrier", 50), euros: 50, channel: "courrier" },
    { of: step("courrier", 50), euros: 49, channel: "e-mail" },
    { of: step("e-mail + courrier", 50), euros: 50, channel: "e-mail + courrier" },
    { of: step("e-mail + courrier", 50), euros: 49, channel: "e-mail" },
  ])("$of.channel pour $euros € : $channel", ({ of, euros, channel }) => {
    const reasons = of.channel === channel ? [] : below(of.minimum / 100, of.channel);
    expect(chosen(of, euros)).toEqual({ channel, reasons });
  });

  it.each<{ readonly channel: Channel }>([
    { channel: "e-mail" },
    { channel: "SMS" },
    { channel: "portail" },
    { channel: "décision" },
  ])("$channel n'en change jamais", ({ channel }) => {
    expect(chosen(step(channel, 50), 1)).toEqual({ channel, reasons: [] });
  });
});

describe("Le minimum d'une étape : le sien, ou celui des réglages quand il est resté celui d'origine", () => {
  const settings = { ...SETTINGS, minimumCall: cents(10_000), minimumRegistered: cents(50_000) };

  it("un appel à 300 € suit le réglage des appels, pas un autre montant", () => {
    expect(chosen(CALL, 100, { settings }).channel).toBe("téléphone");
    expect(chosen(CALL, 99, { settings }).reasons).toEqual(below(100, "téléphone"));
    expect(chosen(step("téléphone", 200), 199, { settings }).reasons).toEqual(below(200, "téléphone"));
    expect(chosen(step("téléphone", 150), 149, { settings }).reasons).toEqual(below(150, "téléphone"));
  });

  it("un recommandé à 150 € suit le réglage des recommandés, pas un autre montant", () => {
    expect(chosen(REGISTERED, 499, { settings }).reasons).toEqual(below(500, "recommandé"));
    expect(chosen(step("recommandé", 200), 200, { settings }).channel).toBe("recommandé");
    expect(chosen(step("recommandé", 300), 299, { settings }).reasons).toEqual(below(300, "recommandé"));
  });

  it("une lettre à 300 ou 150 € garde le sien", () => {
    expect(chosen(step("courrier", 300), 299, { settings }).reasons).toEqual(below(300, "courrier"));
    expect(chosen(step("courrier", 150), 150, { settings }).channel).toBe("courrier");
  });
});

describe("Un appel qui devient un message", () => {
  it("après trois tentatives sans réponse, et le dit", () => {
    expect(chosen(CALL, 300, { attempts: 2 })).toEqual({ channel: "téléphone", reasons: [] });
    expect(chosen(CALL, 300, { attempts: 3 })).toEqual({
      channel: "e-mail",
      reasons: [{ code: "unanswered-attempts", count: 3 }],
    });
    expect(chosen(REGISTERED, 300, { attempts: 3 })).toEqual({ channel: "recommandé", reasons: [] });
  });

  it("après l'appel d'une promesse non tenue, sans rien dire de plus", () => {
    expect(chosen(CALL, 300, { writtenNext: true })).toEqual({ channel: "e-mail", reasons: [] });
  });
});

describe("Un SMS à la place de l'e-mail : un particulier sans e-mail, avec un téléphone", () => {
  const written = (segment: Customer["segment"], more: Partial<Customer>): Channel =>
    chosen(step("e-mail", 0), 100, { customer: aCustomer("Durand", segment, more) }).channel;

  it.each<{
    readonly segment: Customer["segment"];
    readonly more: Partial<Customer>;
    readonly channel: Channel;
  }>([
    { segment: "particulier", more: { email: "" }, channel: "SMS" },
    { segment: "particulier", more: { email: undefined }, channel: "SMS" },
    { segment: "particulier", more: {}, channel: "e-mail" },
    { segment: "particulier", more: { email: "", phone: "" }, channel: "e-mail" },
    { segment: "particulier", more: { email: "", phone: undefined }, channel: "e-mail" },
    { segment: "standard", more: { email: "" }, channel: "e-mail" },
  ])("$segment, $more : $channel", ({ segment, more, channel }) => {
    expect(written(segment, more)).toBe(channel);
  });
});

describe("Ce qui se fait sur chaque canal", () => {
  it.each<{ readonly channel: Channel; readonly action: string }>([
    { channel: "téléphone", action: "call" },
    { channel: "recommandé", action: "registered-letter" },
    { channel: "courrier", action: "letter" },
    { channel: "e-mail + courrier", action: "letter" },
    { channel: "portail", action: "portal-check" },
    { channel: "décision", action: "decide" },
    { channel: "e-mail", action: "reminder" },
    { channel: "SMS", action: "reminder" },
  ])("$channel : $action", ({ channel, action }) => {
    expect(actionOn(channel)).toBe(action);
  });
});

describe("Ce qui manque pour joindre le client", () => {
  const nowhere: readonly Partial<Customer>[] = [
    { email: "", phone: "" },
    { email: undefined, phone: undefined },
  ];

  it.each<{ readonly channel: Channel; readonly missing: readonly string[] }>([
    { channel: "e-mail", missing: ["missing-email"] },
    { channel: "e-mail + courrier", missing: ["missing-email"] },
    { channel: "téléphone", missing: ["missing-phone"] },
    { channel: "SMS", missing: ["missing-phone"] },
    { channel: "courrier", missing: [] },
    { channel: "recommandé", missing: [] },
  ])("$channel sans coordonnées : $missing", ({ channel, missing }) => {
    for (const more of nowhere) {
      expect(missingContact(channel, aCustomer("Durand", "standard", more))).toEqual(
        missing.map((code) => ({ code })),
      );
    }
    expect(missingContact(channel, aCustomer("Durand"))).toEqual([]);
  });

  it("chaque canal demande le sien", () => {
    expect(missingContact("e-mail", aCustomer("Durand", "standard", { phone: "" }))).toEqual([]);
    expect(missingContact("téléphone", aCustomer("Durand", "standard", { email: "" }))).toEqual([]);
  });
});
