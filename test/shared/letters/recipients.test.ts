import { describe, expect, it } from "vitest";
import { recipientsOf } from "#shared/letters/recipients.ts";

describe("Les adresses d'une cellule", () => {
  it.each([
    ["compta@morel.example", ["compta@morel.example"]],
    ["a@x.example, b@x.example", ["a@x.example", "b@x.example"]],
    ["a@x.example ; b@x.example\nc@x.example", ["a@x.example", "b@x.example", "c@x.example"]],
    ["Jeanne Morel <compta@morel.example>", ["compta@morel.example"]],
    ["compta : a@x.example", ["a@x.example"]],
  ])("« %s » : %j, rien de refusé", (cell, addresses) => {
    expect(recipientsOf(cell)).toEqual({ addresses, refused: [] });
  });

  it.each([
    ["a@x.example\nBcc: pirate@x.example", ["a@x.example"], ["Bcc: pirate@x.example"]],
    ["a@x.example\r\nCC:  pirate@x.example", ["a@x.example"], ["CC: pirate@x.example"]],
    ["Cci: caché@x.example", [], ["Cci: caché@x.example"]],
    ["a@x..example@", [], ["a@x..example@"]],
  ])("« %s » : ce qui suit un nom d'en-tête est refusé, jamais écrit", (cell, addresses, refused) => {
    expect(recipientsOf(cell)).toEqual({ addresses, refused });
  });
});
