// The page where a person sees the workbook, works in the panel and the sidebar, and reads the mails.

import type { Box } from "../workbook/workbook.ts";
import { byId, element, readJson } from "./dom.ts";
import { showGrid } from "./grid.ts";
import { type LinkTarget, linkTarget } from "./link-target.ts";
import { showMails } from "./mails.ts";
import { type RunAnswer, runFunction, showMenu, showSidebar } from "./script-run.ts";

interface MailLine {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly snippet: string;
}

interface TabLine {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: number;
  readonly isProtected: boolean;
  readonly color?: string;
}

export interface PageState {
  readonly title: string;
  readonly today: string;
  readonly tabs: readonly TabLine[];
  readonly drafts: readonly MailLine[];
  readonly sent: readonly MailLine[];
}

type Pane = "panel" | "sidebar" | "mails";

let shownTab: number | undefined;
/** What is framed in the shown tab. */
let framed: Box | undefined;
let shownDay = "";

async function draw(): Promise<void> {
  const state = await readJson<PageState>("/sandbox/state");
  byId("book-title").textContent = state.title;
  const day = new Date(`${state.today}T12:00:00Z`);
  byId("today").textContent = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "UTC" }).format(
    day,
  );
  // The panel keeps its own clock: on another day it starts again.
  if (shownDay !== "" && shownDay !== state.today)
    byId<HTMLIFrameElement>("panel").contentWindow?.location.reload();
  shownDay = state.today;
  drawTabs(state);
  const total = state.drafts.length + state.sent.length;
  byId("mail-count").textContent = total === 0 ? "" : String(total);
  showMails(byId("pane-mails"), state.drafts, state.sent);
}

/** Shows a tab, with cells framed: what a click, a link of the workbook or a script asks for. */
function goTo({ sheetId, box }: LinkTarget): void {
  shownTab = sheetId;
  framed = box;
  revealed = false;
  void draw();
}

/** The frame is brought into sight once; after that a person scrolls as they like. */
let revealed = true;

function drawTabs(state: PageState): void {
  const wanted = state.tabs.find((tab) => tab.sheetId === shownTab) ?? firstShown(state);
  shownTab = wanted?.sheetId;
  byId("tabs").replaceChildren(
    ...state.tabs.map((tab) => {
      const button = element("button", tab.title, tab.isProtected ? "protected" : "");
      if (tab.isProtected) button.title = "Onglet protégé";
      if (tab.color !== undefined) button.style.borderBottom = `3px solid ${tab.color}`;
      button.type = "button";
      button.role = "tab";
      button.ariaSelected = String(tab.sheetId === shownTab);
      button.addEventListener("click", () => {
        shownTab = tab.sheetId;
        framed = undefined;
        drawTabs(state);
      });
      return button;
    }),
  );
  if (shownTab === undefined) {
    byId("grid-frame").replaceChildren();
    return;
  }
  document.body.dataset.shownTab = String(shownTab);
  byId<HTMLAnchorElement>("csv").href = `/sandbox/tab.csv?id=${shownTab}`;
  const reveal = !revealed;
  revealed = true;
  void showGrid(shownTab, {
    box: framed,
    reveal,
    follow: (url) => {
      const target = linkTarget(url);
      if (target !== undefined) goTo(target);
    },
    select: (box) => {
      framed = box;
      drawTabs(state);
    },
  });
}

function firstShown(state: PageState): PageState["tabs"][number] | undefined {
  return state.tabs.find((tab) => tab.title === "Balance âgée") ?? state.tabs[0];
}

function showPane(pane: Pane): void {
  for (const name of ["panel", "sidebar", "mails"] as const) {
    byId(`pane-${name}`).hidden = name !== pane;
    byId(`show-${name}`).ariaSelected = String(name === pane);
  }
}

async function moveClock(days: number): Promise<void> {
  const state = await readJson<PageState>("/sandbox/state");
  const day = new Date(`${state.today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  await fetch("/sandbox/clock", {
    method: "POST",
    body: JSON.stringify({ today: day.toISOString().slice(0, 10) }),
  });
}

function say(text: string): void {
  byId("dialog-text").textContent = text;
  byId<HTMLDialogElement>("dialog").showModal();
}

async function runItem(name: string): Promise<void> {
  const answer: RunAnswer = await runFunction(name, []);
  if (answer.active !== undefined) goTo(answer.active);
  if (answer.error !== undefined) {
    say(answer.error);
    return;
  }
  for (const text of answer.alerts) say(text);
  if (answer.sidebar !== undefined) {
    showSidebar(byId("pane-sidebar"), answer.sidebar);
    showPane("sidebar");
  }
}

for (const pane of ["panel", "sidebar", "mails"] as const) {
  byId(`show-${pane}`).addEventListener("click", () => {
    showPane(pane);
    const empty = byId("pane-sidebar").querySelector("iframe") === null;
    if (pane === "sidebar" && empty) void runItem("openSidebar");
  });
}
byId("next-day").addEventListener("click", () => void moveClock(1));
byId("ten-days").addEventListener("click", () => void moveClock(10));
byId<HTMLSelectElement>("width").addEventListener("change", (event) => {
  byId("dock").classList.toggle("wide", (event.target as HTMLSelectElement).value === "480");
});

// The sidebar's frame tells what its script selected.
window.addEventListener("message", ({ data, origin }: MessageEvent<{ crescendoActive?: LinkTarget }>) => {
  if (origin === location.origin && data.crescendoActive !== undefined) goTo(data.crescendoActive);
});

showPane("panel");
await draw();
await showMenu(byId("addon-menu"), runItem);
let planned: ReturnType<typeof setTimeout> | undefined;
new EventSource("/sandbox/events").addEventListener("changed", () => {
  clearTimeout(planned);
  planned = setTimeout(() => void draw(), 150);
});
