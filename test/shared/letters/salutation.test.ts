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
    ["M. Franck DUSSERT", "Bonjour Monsieur Dussert,", "Monsieur"],
    ["Mme LE-GALL Anne", "Bonjour Madame Le-Gall,", "Madame"],
    ["M. Franck Dussert", "Bonjour Monsieur Dussert,", "Monsieur"],
    ["Mme Anne-Marie Kervella", "Bonjour Madame Kervella,", "Madame"],
    ["M. Thomas Laurent", "Bonjour Monsieur Thomas Laurent,", "Monsieur"],
    ["M. Kofi Mensah", "Bonjour Monsieur Kofi Mensah,", "Monsieur"],
    ["M. FRANCK DUSSERT", "Bonjour Monsieur FRANCK DUSSERT,", "Monsieur"],
    ["M. Guy DE LA TOUR", "Bonjour Monsieur Guy DE LA TOUR,", "Monsieur"],
    ["M. J. Dussert", "Bonjour Monsieur J. Dussert,", "Monsieur"],
    ["Mme DUSSERT", "Bonjour Madame DUSSERT,", "Madame"],
    ["M. Paul K Martin", "Bonjour Monsieur Paul K Martin,", "Monsieur"],
    ["Mrs Smith", "Bonjour Madame Smith,", "Madame"],
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

  it.each([
    ["Mme Lefèvre", "Dear Ms Lefèvre,", "Ms Lefèvre"],
    ["M. Franck DUSSERT", "Dear Mr Dussert,", "Mr Dussert"],
    ["Mr Garnier, CFO", "Dear Mr Garnier,", "Mr Garnier"],
    ["M. Luc Perrin", "Dear Mr Perrin,", "Mr Perrin"],
    ["M. et Mme Petit", "Dear Mr and Mrs Petit,", "Mr and Mrs Petit"],
    ["Dr Aubert", "Dear Dr Aubert,", "Dr Aubert"],
    ["Accounts payable", "Dear Sir or Madam,", "Sir or Madam"],
    [undefined, "Dear Sir or Madam,", "Sir or Madam"],
  ])("en anglais, « %s » : %s", (contact, greeting, title) => {
    expect(salutationOf(contact, "en")).toEqual({ greeting, title });
  });
});
