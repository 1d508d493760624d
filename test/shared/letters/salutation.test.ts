import { describe, expect, it } from "vitest";
import { salutationOf } from "#shared/letters/salutation.ts";

describe("Salutation", () => {
  it.each([
    ["Mme Lefèvre", "Bonjour Madame Lefèvre,", "Madame"],
    ["madame Lefèvre", "Bonjour Madame Lefèvre,", "Madame"],
    ["Mlle Roux", "Bonjour Madame Roux,", "Madame"],
    ["M. Le Goff", "Bonjour Monsieur Le Goff,", "Monsieur"],
    ["M Garnier (compta)", "Bonjour Monsieur Garnier,", "Monsieur"],
    ["Mr Garnier, gérant", "Bonjour Monsieur Garnier,", "Monsieur"],
    ["M. et Mme Petit", "Bonjour Madame et Monsieur Petit,", "Madame, Monsieur"],
    ["Me Aubert", "Bonjour Maître Aubert,", "Maître"],
    ["Dr Aubert", "Bonjour Docteur Aubert,", "Docteur"],
    ["Sophie", "Bonjour,", "Madame, Monsieur"],
    ["Service comptabilité", "Bonjour,", "Madame, Monsieur"],
    ["Mme", "Bonjour,", "Madame, Monsieur"],
    ["Mehdi Benali", "Bonjour,", "Madame, Monsieur"],
    ["Melle", "Bonjour,", "Madame, Monsieur"],
    ["", "Bonjour,", "Madame, Monsieur"],
    [undefined, "Bonjour,", "Madame, Monsieur"],
  ])("« %s » : %s", (contact, greeting, title) => {
    expect(salutationOf(contact)).toEqual({ greeting, title });
  });
});
