import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Whether an element has the focus. */
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes to an element by the Tab key alone, backwards when it stands before. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const where = await target.evaluate((element) => {
      const held = document.activeElement ?? document.body;
      if (held === element) return "here";
      return held.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? "before" : "after";
    });
    if (where === "here") return;
    await page.keyboard.press(where === "before" ? "Shift+Tab" : "Tab");
  }
  throw new Error(`La touche Tab n'y mène pas : ${target}`);
}

/** Goes to a control by the Tab key, and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Goes to a line of a list: by Tab to the one stop of its list, then by the arrows. */
export async function moveToLine(page: Page, line: Locator): Promise<void> {
  const list = line.locator("xpath=ancestor::*[self::ol or self::ul][1]");
  const stop = list.locator('button.line:not([tabindex="-1"])');
  await expect.poll(() => stop.count()).toBe(1);
  await tabTo(page, stop);
  const [here, there] = await line.evaluate((wanted) => {
    const lines = [...(wanted.closest("ol, ul")?.querySelectorAll("button.line") ?? [])];
    const held = document.activeElement;
    return [held === null ? -1 : lines.indexOf(held), lines.indexOf(wanted)];
  });
  const steps = (there ?? 0) - (here ?? 0);
  for (let step = 0; step < Math.abs(steps); step += 1) {
    await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
  }
  await expect.poll(() => hasFocus(line)).toBe(true);
}
