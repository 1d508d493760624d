import { describe, expect, it } from "vitest";
import { formatJavaDate, parseJavaDate } from "../../sandbox/apps-script/runtime/java-dates.ts";
import { instantOfSerial, serialAt } from "../../sandbox/apps-script/runtime/zoned-time.ts";

describe("Les dates dans le fuseau du classeur", () => {
  it.each([
    { zone: "Europe/Paris", serial: 46023, utc: "2025-12-31T23:00:00Z" },
    { zone: "Europe/Paris", serial: 46204, utc: "2026-06-30T22:00:00Z" },
    { zone: "UTC", serial: 46204, utc: "2026-07-01T00:00:00Z" },
    { zone: "America/Los_Angeles", serial: 46204.5, utc: "2026-07-01T19:00:00Z" },
    { zone: "Europe/Paris", serial: 46110, utc: "2026-03-28T23:00:00Z" },
    { zone: "Europe/Paris", serial: 46111, utc: "2026-03-29T22:00:00Z" },
    { zone: "Europe/Paris", serial: 46320, utc: "2026-10-24T22:00:00Z" },
    { zone: "Europe/Paris", serial: 46321, utc: "2026-10-25T23:00:00Z" },
  ])("le numéro $serial à $zone est l'instant $utc, et retour", ({ zone, serial, utc }) => {
    expect(new Date(instantOfSerial(serial, zone)).toISOString()).toBe(utc.replace("Z", ".000Z"));
    expect(serialAt(Date.parse(utc), zone)).toBe(serial);
  });

  it("formatDate et parseDate suivent les motifs de Java", () => {
    const noon = Date.parse("2026-07-01T10:05:09Z");
    expect(formatJavaDate(noon, "Europe/Paris", "EEE d MMMM yyyy 'à' HH'h'mm:ss XXX")).toBe(
      "Wed 1 July 2026 à 12h05:09 +02:00",
    );
    expect(formatJavaDate(noon, "UTC", "yyMMdd Z X")).toBe("260701 +0000 Z");
    expect(parseJavaDate("2026-07-01 12:05", "Europe/Paris", "yyyy-MM-dd HH:mm")).toBe(
      Date.parse("2026-07-01T10:05:00Z"),
    );
    expect(parseJavaDate("20260701", "UTC", "yyyyMMdd")).toBe(Date.parse("2026-07-01T00:00:00Z"));
    expect(() => parseJavaDate("1er juillet", "UTC", "yyyy-MM-dd")).toThrow("Cannot parse date");
  });
});
