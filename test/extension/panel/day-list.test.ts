import { describe, expect, it } from "vitest";
import { dayList, isCall } from "../../../extension/panel/day-list.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { FakeGoogle } from "../fake-google.ts";
import { asBook, type Debtor, debtors, TODAY, workshopTabs } from "../workshop.ts";

async function listOf(who: readonly Debtor[]) {
  const reading = asBook(
    await readWorkbook(new FakeGoogle(workshopTabs(who)).sheets, new Date(`${TODAY}T10:00:00Z`)),
  );
  return dayList(reading.book, reading.outcome);
}

describe("Liste du jour", () => {
  it("au-delà de quinze messages, le reste est replié, dans l'ordre", async () => {
    const { toDo, beyond } = await listOf(debtors(18));
    expect([toDo.length, beyond.length]).toEqual([15, 3]);
    const ranks = [...toDo, ...beyond].map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it("le total à réclamer ne compte que ce qui est proposé aujourd'hui", async () => {
    const { claimed, toDo } = await listOf(debtors(18));
    const sum = toDo.reduce((total, { line }) => total + line.claimed, 0);
    expect([...claimed]).toEqual([["EUR", sum]]);
  });

  it("sans retard, il n'y a rien à faire", async () => {
    const { toDo, first, claimed } = await listOf([{ name: "À l'heure", daysLate: -20, euros: 100 }]);
    expect([toDo.length, first.length, claimed.size]).toEqual([0, 0, 0]);
  });

  it("un appel est reconnu à son canal ou à son action", () => {
    expect(isCall({ channel: "téléphone", action: "reminder" } as Parameters<typeof isCall>[0])).toBe(true);
    expect(
      isCall({ channel: undefined, action: "broken-promise-call" } as Parameters<typeof isCall>[0]),
    ).toBe(true);
    expect(isCall({ channel: "e-mail", action: "reminder" } as Parameters<typeof isCall>[0])).toBe(false);
  });
});
