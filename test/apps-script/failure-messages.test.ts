import { describe, expect, it } from "vitest";
import { failureMessage } from "../../apps-script/platform/failure-messages.ts";
import { failureOf } from "../../apps-script/sidebar/failure.ts";

const none = (): readonly string[] => [];

describe("Refus de Google, dits au propriétaire", () => {
  it.each([
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    "Vous essayez de modifier une cellule ou un objet protégés. Contactez le propriétaire de la feuille de calcul.",
  ])("une plage protégée est nommée, avec son onglet (%s)", (message) => {
    const said = failureMessage(message, "Anomalies", () => ["A2:G4 (Comptable)"]);
    expect(said).toContain("Anomalies");
    expect(said).toContain("A2:G4 (Comptable)");
    expect(said).toContain("Données › Feuilles et plages protégées");
  });

  it("la lecture seule n'est pas confondue avec l'autorisation manquante", () => {
    expect(
      failureMessage("You do not have permission to access the requested document.", "", none),
    ).toContain("que consulter");
    expect(
      failureMessage(
        "You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: spreadsheets.currentonly",
        "",
        none,
      ),
    ).toContain("n'a pas l'autorisation");
  });

  it("une panne passagère dit de recommencer", () => {
    expect(
      failureMessage("Service Spreadsheets failed while accessing document with id 1.", "", none),
    ).toContain("recommencez dans un instant");
  });

  it("une cellule trop longue se dit en bon français", () => {
    expect(
      failureMessage(
        "Your input contains more than the maximum of 50000 characters in a single cell.",
        "Journal",
        none,
      ),
    ).toMatch(/^Le texte d'une cellule de l'onglet «\u00a0Journal\u00a0» dépasserait/);
  });

  it("un message de Crescendo passe tel quel", () => {
    const ours = "L'onglet « Journal » a disparu du classeur.";
    expect(failureMessage(ours, "Journal", none)).toBe(ours);
  });
});

describe("Échecs d'un appel du panneau", () => {
  it.each([
    ["PERMISSION_DENIED", "Plusieurs comptes Google"],
    ["Authorization is required to perform that action.", "Plusieurs comptes Google"],
    [
      "You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly",
      "Autorisation manquante",
    ],
    [
      "Le classeur est déjà en cours d'actualisation par une autre personne ou un autre onglet.",
      "Classeur occupé",
    ],
    ["Exceeded maximum execution time", "Google a interrompu le calcul"],
    ["NetworkError: Connection failure due to HTTP 0", "Pas de connexion"],
  ])("%s : %s", (message, title) => {
    expect(failureOf(message).title).toBe(title);
  });

  it("plusieurs comptes : le contournement est donné, pas à pas", () => {
    expect(failureOf("PERMISSION_DENIED").steps.join(" ")).toMatch(/profil Chrome.*connectez d'abord/);
  });

  it("un message inconnu est montré tel quel", () => {
    expect(failureOf("L'onglet « Journal » a disparu.").message).toBe("L'onglet « Journal » a disparu.");
  });
});
