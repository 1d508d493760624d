import type { Locator, Page } from "playwright-core";

/** The line of a customer in the day's list, in a folded section or not. */
export function lineOf(panel: Page, customer: string): Locator {
  return panel.locator("button.line", { has: panel.locator(".customer", { hasText: customer }) });
}

/** The customers of one section of the day's list, in order. */
export async function customersIn(
  panel: Page,
  section: "À traiter avant tout" | "À faire",
): Promise<string[]> {
  await dayIsShown(panel);
  const named = panel.getByRole("region", { name: section, exact: true });
  return (await named.count()) === 0 ? [] : named.locator(".customer").allTextContents();
}

/** Waits until the day's list is there. */
export async function dayIsShown(panel: Page): Promise<void> {
  await panel.getByRole("heading", { name: "À faire", exact: true }).waitFor();
}

/** From the day's list to the reminder of a customer; opens the folded section it may be in. */
export async function openReminder(panel: Page, customer: string): Promise<void> {
  await dayIsShown(panel);
  const line = lineOf(panel, customer).first();
  await line.waitFor({ state: "attached" });
  const fold = panel.locator("details:not([open])", { has: lineOf(panel, customer) });
  if ((await fold.count()) > 0) await fold.first().locator("summary").click();
  await line.click();
  await panel.getByRole("heading", { level: 1, name: customer }).waitFor();
}

/** To a customer's page, found by its name among all of them. */
export async function openClient(panel: Page, customer: string): Promise<void> {
  await panel.getByRole("navigation").getByRole("button", { name: "Clients" }).click();
  await panel.getByLabel("Chercher un client").fill(customer);
  await lineOf(panel, customer).first().click();
  await panel.getByRole("heading", { level: 1, name: customer }).waitFor();
}

/** The button that drafts, on a reminder. */
export function prepareButton(panel: Page): Locator {
  return panel.getByRole("button", { name: "Préparer le brouillon" });
}

/** Drafts the reminder of a customer by the Gmail API, and comes back to the list. */
export async function draft(panel: Page, customer: string): Promise<void> {
  await openReminder(panel, customer);
  await prepareButton(panel).click();
  await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor({ timeout: 20_000 });
  await backToList(panel);
}

/** Back to the day's list. */
export async function backToList(panel: Page): Promise<void> {
  await panel.getByRole("button", { name: "Retour à la liste" }).click();
  await dayIsShown(panel);
}

/** The card « Envoyé ? » of a customer. */
export function settleCard(panel: Page, customer: string): Locator {
  return panel.getByRole("group", { name: customer }).filter({ hasText: "Envoyé\u00a0?" });
}

/** Answers « Envoyé » for a customer. */
export async function answerSent(panel: Page, customer: string): Promise<void> {
  await settleCard(panel, customer).getByRole("button", { name: "Envoyé", exact: true }).click();
  await panel.getByText(`Noté\u00a0: relance pour ${customer} envoyée.`).waitFor();
}

/** Google's window, and the owner's answer in it. */
export async function inGoogleWindow(
  panel: Page,
  act: () => Promise<void>,
  answer: (window: Page) => Promise<void> = async (window) => {
    await window.getByRole("button", { name: "Autoriser" }).click();
  },
): Promise<void> {
  const opened = panel.context().waitForEvent("page");
  await act();
  const window = await opened;
  await window.getByRole("button", { name: "Autoriser" }).waitFor();
  const closed = window.waitForEvent("close");
  // The window closes under the click that answers, which Playwright may then call cut short.
  await answer(window).catch((error: unknown) => {
    if (!window.isClosed()) throw error;
  });
  await closed;
}
