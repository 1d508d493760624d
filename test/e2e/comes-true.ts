import type { Page } from "playwright-core";

/**
 * Waits until an expression is true in a page. Playwright's own wait compiles its expression inside the page, which the
 * content policy of the extension refuses as soon as the first look is too early.
 * @param expression what is looked at, a promise or not
 * @throws when it is not true in time
 */
export async function comesTrue(page: Page, expression: string, timeout = 30_000): Promise<void> {
  const end = performance.now() + timeout;
  while ((await page.evaluate(expression)) !== true) {
    if (performance.now() > end) throw new Error(`Toujours pas vrai dans la page\u00a0: ${expression}`);
    await page.waitForTimeout(30);
  }
}
