import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Rules of axe-core that the page breaks, the size of targets among them (WCAG 2.5.8), each with where. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // At the top: a button half scrolled away under a bar that stays would count as a small one.
  const scrolled = await page.evaluate<number>("scrollY");
  await page.evaluate("scrollTo(0, 0)");
  const found = [
    ...(await broken(page, "rules: { 'target-size': { enabled: true } }")),
    ...(await page.evaluate<readonly string[]>(SAID_TWICE)),
  ];
  await page.evaluate(`scrollTo(0, ${scrolled})`);
  return found;
}

/** The same of the rules on colours alone: nothing else on a screen changes with the colour scheme. */
export function contrastFaultsOf(page: Page): Promise<readonly string[]> {
  return broken(page, "runOnly: ['color-contrast', 'link-in-text-block']");
}

async function broken(page: Page, options: string): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document, { resultTypes: ['violations'], ${options} }).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Live regions inside one another, where a screen reader would say the same words twice. */
const SAID_TWICE = `(() => {
  const live = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]";
  return [...document.querySelectorAll(live)]
    .filter((one) => one.parentElement.closest(live) !== null)
    .map((one) => "dit deux fois : " + one.outerHTML.slice(0, 300));
})()`;
