import { describe, expect, it } from "vitest";
import { disputeIn } from "#shared/entry/reply-disputes.ts";
import { paymentIn } from "#shared/entry/reply-payment.ts";

// Words as `ownWords` gives them: without accents, in small letters.
describe("Ce qu'une réponse dit d'un règlement", () => {
  it.each([
    ["nous avons prevu de regler fa-12 vendredi", "promise"],
    ["nous avons 45 jours pour payer fa-12", undefined],
    ["fa-12 est a payer au 30/12", undefined],
    ["le paiement de fa-12 pourra etre effectue vendredi", "promise"],
    ["le virement doit etre fait demain", "promise"],
    ["nous venons de regler fa-12", "announced-paid"],
    ["j'ai regle fa-12 hier", "announced-paid"],
  ] as const)("%s", (words, said) => {
    expect(paymentIn(words)).toBe(said);
  });
});

describe("Ce qu'une réponse conteste", () => {
  it.each([
    "nous n'avons pas encore recu le paiement de notre client",
    "il nous manque votre rib",
    "suite a une erreur de notre part, fa-12 partira demain",
    "un defaut de paiement de notre client",
  ])("n'est pas un litige : %s", (words) => {
    expect(disputeIn(words)).toBe(undefined);
  });

  it.each([
    ["il manque deux portes", "quantity"],
    ["nous n'avons jamais ete livres", "delivery"],
    ["il y a une erreur", "other"],
    ["il y a un defaut sur la porte", "quality"],
  ] as const)("est un litige : %s", (words, reason) => {
    expect(disputeIn(words)).toBe(reason);
  });
});
