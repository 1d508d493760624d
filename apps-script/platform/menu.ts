import { BANK_MENU, FEC_MENU } from "#shared/texts/files.ts";

/**
 * Builds the menu Extensions › Crescendo without touching the document: this also works before the add-on is enabled in
 * the file (AuthMode.NONE).
 */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem("Actualiser", "refreshFromMenu")
    .addItem("Ouvrir le panneau", "openSidebar")
    .addSeparator()
    .addItem(`${FEC_MENU}…`, "openFecImport")
    .addItem(`${BANK_MENU}…`, "openBankImport")
    .addItem("Rapprocher les règlements", "matchPaymentsFromMenu")
    .addSeparator()
    .addItem("Accepter les colonnes proposées", "acceptMappingFromMenu")
    .addItem("Aide", "openHelp")
    .addToUi();
}

/** Says a sentence at the bottom of the window. */
export function announce(sentence: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, "Crescendo", 8);
}

/** Views of the panel that the menu opens directly. */
export type OpenedView = "home" | "import-fec" | "import-bank" | "help";

/** Opens the panel at the right of the sheet, on one of its views. */
export function showSidebar(view: OpenedView): void {
  const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Crescendo");
  // The page reads this inert mark when it starts.
  if (view !== "home") page.append(`<div id="opened-view" data-view="${view}" hidden></div>`);
  SpreadsheetApp.getUi().showSidebar(page);
}
