/**
 * Builds the menu Extensions › Crescendo without touching the document: this also works before the add-on is enabled in
 * the file (AuthMode.NONE).
 */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem("Actualiser", "refreshFromMenu")
    .addItem("Ouvrir le panneau", "openSidebar")
    .addItem("Accepter les colonnes proposées", "acceptMappingFromMenu")
    .addSeparator()
    .addItem("Aide", "openHelp")
    .addToUi();
}

/** Says a sentence at the bottom of the window. */
export function announce(sentence: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, "Crescendo", 8);
}

/** Opens the panel at the right of the sheet, on its state or on its help. */
export function showSidebar(view: "state" | "help"): void {
  const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Crescendo");
  // The page reads this inert mark when it starts.
  if (view === "help") page.append('<div id="open-help" hidden></div>');
  SpreadsheetApp.getUi().showSidebar(page);
}
