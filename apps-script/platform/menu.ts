import { BANK_MENU, FEC_MENU } from "#shared/texts/files.ts";
import { accessOf, type OpenEvent, requireScope } from "./access.ts";
import { inFrench } from "./failures.ts";

/**
 * Builds the menu Extensions › Crescendo without touching the document. Before the add-on is enabled in the file
 * (AuthMode.NONE) it is only a door: the first click asks Google's consent, then the whole menu stands.
 */
export function addMenu(event?: OpenEvent): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  if (accessOf(event) === "menu-only") {
    menu.addItem("Commencer", "openSidebar").addItem("Aide", "openHelp").addToUi();
    return;
  }
  menu
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

/**
 * Opens the panel at the right of the sheet, on one of its views.
 * @throws Error in French when the owner did not grant what a panel needs.
 */
export function showSidebar(view: OpenedView): void {
  inFrench(() => {
    requireScope("panel");
    const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Crescendo");
    // The page reads this inert mark when it starts.
    if (view !== "home") page.append(`<div id="opened-view" data-view="${view}" hidden></div>`);
    SpreadsheetApp.getUi().showSidebar(page);
    // A menu made before the add-on was enabled here is only a door.
    addMenu();
  });
}
