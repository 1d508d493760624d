import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { registeredCopyOrder } from "#shared/workbook/side-letters.ts";
import { aBook, noticeOf, plain, STEPS_DONE, TODAY } from "./scene.ts";

/** The copy of a letter prepared on 22 June, by the day of its deposit. */
function copyOf(deposit: string): string {
  const planned = aBook(STEPS_DONE);
  const posted = { deposit: day(deposit), number: "1A 234 567 8901 2", event: { day: day(TODAY) } };
  const order = registeredCopyOrder(planned.book, noticeOf(planned).line, posted, "c-1");
  if ("gaps" in order) throw new Error(order.gaps.join(" "));
  return plain(order.letter.text);
}

describe("La copie d'une lettre recommandée", () => {
  it.each(["2026-06-22", "2026-06-25"])("déposée le %s, répète le délai que la lettre imprime", (deposit) => {
    // 22 June + 3 days of post + 8 days.
    expect(copyOf(deposit)).toContain("au plus tard le 3 juillet 2026");
  });

  it("dit le jour du dépôt, qui n'est pas celui de la lettre", () => {
    expect(copyOf("2026-06-25")).toContain("déposée à La Poste le 25/06/2026");
  });
});
