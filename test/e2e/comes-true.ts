import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Waits until an expression is true in a page. Playwright's own wait compiles its expression inside the page, which the
 * content policy of the extension refuses as soon as the first look is too early.
 * @param expression what is looked at, a promise or not
 */
export async function comesTrue(page: Page, expression: string, timeout = 30_000): Promise<void> {
  await expect.poll(() => page.evaluate(expression), { interval: 30, timeout }).toBe(true);
}
