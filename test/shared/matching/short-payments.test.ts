import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { accountsOf } from "#shared/matching/accounts.ts";
import { shortfall } from "#shared/matching/short-payments.ts";
import type { OpenInvoice } from "#shared/model/matching.ts";
import { euros, invoice } from "./builders.ts";

const PAID = "2026-03-20";
/** One item for each pair of what is left and its whole amount, due after the payment unless told. */
function items(
  amounts: readonly (readonly [left: number, whole: number])[],
  more: Partial<OpenInvoice> = {},
) {
  const due = day("2026-03-31");
  const invoices = amounts.map(([left, whole], at) =>
    invoice(`F-${at}`, whole, "Alpha", "2026-03-01", { open: euros(left), due, ...more }),
  );
  return accountsOf(invoices, "keep").items;
}
/** `retention 0.003 F-0=50.00`: the kind, the chance and what stays open on each item. */
function said(found: ReturnType<typeof shortfall>): string {
  if (!found) return "";
  const residuals = found.residuals.map(({ number, amount }) => `${number}=${(amount / 100).toFixed(2)}`);
  return [found.kind, Number(found.chance.toPrecision(3)), ...residuals].join(" ");
}
const late = { due: day("2026-03-10") };
const short = (amounts: Parameters<typeof items>[0], missing: number, more: Partial<OpenInvoice> = {}) =>
  said(shortfall(items(amounts, more), euros(missing), day(PAID)));

describe("Ce qui manque à un règlement", () => {
  it("quelques centimes, cinq au plus", () => {
    expect(short([[1_000, 1_000]], 0.05, late)).toBe("small-difference 0.003 F-0=0.05");
    // Six cents are fees: 1 % spread over 1 % of 1 000 €.
    expect(short([[1_000, 1_000]], 0.06, late)).toBe("small-difference 0.00001 F-0=0.06");
    expect(short([[1_000, 1_000]], 0, late)).toBe("");
  });

  it("des frais de banque : un pour cent et 25 € au plus", () => {
    expect(short([[1_000, 1_000]], 10, late)).toBe("small-difference 0.00001 F-0=10.00");
    expect(short([[1_000, 1_000]], 10.01, late)).toBe("");
    expect(short([[9_000, 9_000]], 25, late)).toBe("small-difference 0.000004 F-0=25.00");
    expect(short([[9_000, 9_000]], 25.01, late)).toBe("");
  });

  it("sur la dernière facture qui peut les porter", () => {
    expect(
      short(
        [
          [900, 900],
          [800, 800],
          [4, 4],
        ],
        5,
        late,
      ),
    ).toBe("small-difference 0.00000587 F-1=5.00");
    expect(
      short(
        [
          [0.03, 0.03],
          [0.03, 0.03],
        ],
        0.03,
        late,
      ),
    ).toBe("");
  });

  it("un escompte avant l'échéance, aux taux d'usage à un centime près par facture", () => {
    expect(short([[1_000, 1_000]], 20)).toBe("early-discount 0.001 F-0=20.00");
    expect(short([[1_000, 1_000]], 20.01)).toBe("early-discount 0.001 F-0=20.01");
    // 3 ‰ shared out over 3 % of 1 000 €: 3 000 cents.
    expect(short([[1_000, 1_000]], 20.02)).toBe("early-discount 0.000001 F-0=20.02");
    expect(
      short(
        [
          [1_000, 1_000],
          [1_000, 1_000],
        ],
        40.02,
      ),
    ).toBe("early-discount 0.001 F-0=20.01 F-1=20.01");
    expect(
      short(
        [
          [1_000, 1_000],
          [1_000, 1_000],
        ],
        40.03,
      ),
    ).toBe("early-discount 5e-7 F-0=20.01 F-1=20.02");
  });

  it("de trois pour cent au plus, et d'aucune facture échue ou sans échéance", () => {
    expect(short([[1_000, 1_000]], 30)).toBe("early-discount 0.001 F-0=30.00");
    expect(short([[1_000, 1_000]], 30.01)).toBe("");
    expect(short([[1_000, 1_000]], 20, { due: day(PAID) })).toBe("early-discount 0.001 F-0=20.00");
    expect(short([[1_000, 1_000]], 20, late)).toBe("");
    const [undated] = [invoice("F-0", 1_000, "Alpha")].map(({ due: _due, ...rest }) => rest);
    if (!undated) throw new Error("no invoice");
    expect(said(shortfall(accountsOf([undated], "keep").items, euros(20), day(PAID)))).toBe("");
    expect(said(shortfall(items([[1_000, 1_000]]), euros(20), undefined))).toBe("");
  });

  it("un escompte qui solderait une facture d'un centime n'en est pas un", () => {
    // 4 € on 200 €: 2 € and 1,99 € of the first two, and the whole cent of the last.
    expect(
      short(
        [
          [100, 100],
          [99.99, 99.99],
          [0.01, 0.01],
        ],
        4,
      ),
    ).toBe("");
  });

  it("une retenue de cinq pour cent, du montant entier, à cinq centimes près par facture", () => {
    expect(short([[1_000, 1_000]], 50, late)).toBe("retention 0.003 F-0=50.00");
    expect(short([[1_000, 1_000]], 50.05, late)).toBe("retention 0.003 F-0=50.05");
    expect(short([[1_000, 1_000]], 49.95, late)).toBe("retention 0.003 F-0=49.95");
    expect(short([[1_000, 1_000]], 50.06, late)).toBe("");
    expect(
      short(
        [
          [1_000, 1_000],
          [400, 400],
        ],
        70.1,
        late,
      ),
    ).toBe("retention 0.003 F-0=50.00 F-1=20.10");
    expect(
      short(
        [
          [1_000, 1_000],
          [400, 400],
        ],
        70.11,
        late,
      ),
    ).toBe("");
  });

  it("jusqu'à six pour cent de ce qui reste", () => {
    expect(short([[1_000, 1_200]], 60, late)).toBe("retention 0.003 F-0=60.00");
    expect(short([[999.99, 1_200]], 60, late)).toBe("");
    expect(short([[500, 1_000]], 50, late)).toBe("");
  });

  it("du montant hors taxes aussi, quand toutes les factures le disent", () => {
    expect(short([[1_200, 1_200]], 50, { ...late, amountExclTax: euros(1_000) })).toBe(
      "retention 0.003 F-0=50.00",
    );
    expect(short([[1_200, 1_200]], 50, { ...late, amountExclTax: euros(-1_000) })).toBe("");
    const [first, second] = [
      invoice("F-0", 1_200, "Alpha", "2026-03-01", { ...late, amountExclTax: euros(1_000) }),
      invoice("F-1", 600, "Alpha", "2026-03-01", late),
    ];
    expect(said(shortfall(accountsOf([first, second], "keep").items, euros(50), day(PAID)))).toBe("");
  });

  it("une facture à qui il reste moins que sa retenue n'en a pas", () => {
    // 500 € held back of the first; of the second 50 €, and it must keep more than that and five cents.
    expect(
      short(
        [
          [10_000, 10_000],
          [50.06, 1_000],
        ],
        550,
        late,
      ),
    ).toBe("retention 0.003 F-0=500.00 F-1=50.00");
    expect(
      short(
        [
          [10_000, 10_000],
          [50.05, 1_000],
        ],
        550,
        late,
      ),
    ).toBe("");
  });

  it("chaque facture reçoit ce qui lui revient, moins ce qu'elle garde", () => {
    const found = shortfall(
      items(
        [
          [1_000, 1_000],
          [400, 400],
        ],
        late,
      ),
      euros(70),
      day(PAID),
    );
    expect(found?.shares.map(({ amount }) => amount)).toEqual([95_000, 38_000]);
  });
});
