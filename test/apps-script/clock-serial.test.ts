import { describe, expect, it } from "vitest";
import { serialOfClock } from "../../apps-script/platform/clock-serial.ts";

/** What Apps Script's formatDate answers in UTC: the year has as many digits as it needs. */
function clockOf(serial: number): string {
  const instant = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  const two = (value: number): string => String(value).padStart(2, "0");
  const on = [instant.getUTCFullYear(), two(instant.getUTCMonth() + 1), two(instant.getUTCDate())].join("-");
  const at = [instant.getUTCHours(), instant.getUTCMinutes(), instant.getUTCSeconds()].map(two).join(":");
  return `${on} ${at}`;
}

describe("Le numéro de série d'une cellule de date", () => {
  it("une date de FEC collée sous un format de date (20260510) reste ce nombre", () => {
    expect(serialOfClock(clockOf(20_260_510))).toBe(20_260_510);
  });

  it("un jour et une heure ordinaires aussi", () => {
    for (const serial of [46_152, 46_152.5, 1]) expect(serialOfClock(clockOf(serial))).toBe(serial);
  });
});
