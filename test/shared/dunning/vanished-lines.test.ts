import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { vanishedLine } from "#shared/dunning/vanished-lines.ts";
import { keyOf } from "./builders.ts";
import { aLine } from "./line-of-plan.ts";

const gone = (number: string, on: string, euros?: number) => ({
  number,
  day: day(on),
  amount: euros === undefined ? undefined : cents(euros * 100),
});
const lineOf = (...invoices: readonly ReturnType<typeof gone>[]) =>
  vanishedLine(keyOf("Durand"), invoices, "USD", "à risque");

describe("Une facture que plus aucun onglet ne contient", () => {
  it("une question par client, qui ne réclame rien et n'a pas de jour", () => {
    const invoices = [
      gone("FA-1", "2026-05-02", 100),
      gone("FA-2", "2026-06-03", 50),
      gone("FA-3", "2026-04-01", 7),
    ];
    expect(lineOf(...invoices)).toEqual(
      aLine({
        currency: "USD",
        state: "à vérifier",
        action: "check-payment",
        scenario: "à risque",
        reasons: [
          {
            code: "invoice-vanished",
            names: ["FA-1", "FA-2", "FA-3"],
            count: 3,
            amount: cents(15_700),
            day: day("2026-06-03"),
            currency: "USD",
          },
        ],
        vanished: [
          { number: "FA-1", amount: cents(10_000) },
          { number: "FA-2", amount: cents(5_000) },
          { number: "FA-3", amount: cents(700) },
        ],
      }),
    );
  });

  it("une seule : le jour où le journal en parlait pour la dernière fois", () => {
    expect(lineOf(gone("FA-1", "2026-05-02", 100)).reasons[0]?.day).toBe("2026-05-02");
  });

  it("un montant inconnu : aucun total n'est inventé", () => {
    const [reason] = lineOf(gone("FA-1", "2026-06-02", 100), gone("FA-2", "2026-05-03")).reasons;
    expect([reason?.amount, reason?.day, reason?.count]).toEqual([undefined, "2026-06-02", 2]);
  });
});
