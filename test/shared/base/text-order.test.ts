import { describe, expect, it } from "vitest";
import { inTextOrder } from "#shared/base/text-order.ts";

describe("L'ordre de deux textes ou de deux jours", () => {
  it.each([
    { a: "2026-06-01", b: "2026-06-02", order: -1 },
    { a: "2026-06-02", b: "2026-06-02", order: 0 },
    { a: "2026-06-02", b: "2026-06-01", order: 1 },
    { a: "", b: "a", order: -1 },
    { a: "Z", b: "a", order: -1 },
    { a: "é", b: "z", order: 1 },
  ])("« $a » puis « $b » : $order", ({ a, b, order }) => {
    expect(inTextOrder(a, b)).toBe(order);
  });
});
