import type { Message, PanelWanted } from "../background/messages.ts";
import { isOrphan, sendMessage } from "../platform/chrome-worker.ts";
import { asking } from "./asking.ts";
import { OWN_MARK } from "./page-part.ts";
import { panelButton } from "./panel-button.ts";
import { placed, takenOut } from "./placed.ts";
import { quietly } from "./quietly.ts";
import { draftsIn } from "./read-compose.ts";
import { conversationIn } from "./read-conversation.ts";
import { SELECTORS } from "./selectors.ts";
import { wantedParts } from "./wanted-parts.ts";

/** Milliseconds between two looks at the page, however often it changes. */
const BETWEEN_LOOKS = 300;
/** Gmail is left to its own work first, for so long at most. */
const IDLE_AT_MOST = 1_000;

const parts = placed();
const known = asking(soon, leave);
const observer = new MutationObserver(soon);
let waiting = false;
let gone = false;

/** Looks at the page, asks what is not known yet, and shows what is. */
function look(): void {
  if (gone || document.visibilityState === "hidden") return;
  // The page is read before anything is put into it: read after, Gmail would have to lay itself out again at once.
  const seen = { conversation: conversationIn(document), drafts: draftsIn(document) };
  const isReady = document.querySelector(SELECTORS.main) !== null;
  if (isReady && document.querySelector(`[${OWN_MARK}="ouvrir"]`) === null) {
    document.body.append(panelButton(document, () => openPanel()));
  }
  const answer = known.about(seen);
  if (answer !== undefined) parts.show(wantedParts(document, seen, answer, openPanel));
}

/** Looks soon: many changes are one look, when Gmail has nothing better to do. */
function soon(): void {
  if (waiting || gone) return;
  waiting = true;
  setTimeout(() => {
    requestIdleCallback(
      () => {
        waiting = false;
        quietly(look);
      },
      { timeout: IDLE_AT_MOST },
    );
  }, BETWEEN_LOOKS);
}

/** The same, and what was known is asked again: the owner comes back from the panel. */
function anew(): void {
  known.forget();
  soon();
}

function openPanel(about?: PanelWanted): void {
  const message: Message = { type: "open-panel", ...(about === undefined ? {} : { about }) };
  sendMessage(message).catch(leave);
}

/** A message was lost. When the extension was updated or removed under the page, nothing of an old script may stay. */
function leave(): void {
  if (!isOrphan()) return;
  gone = true;
  observer.disconnect();
  quietly(() => {
    parts.clear();
    for (const host of document.querySelectorAll(`[${OWN_MARK}]`)) takenOut(host);
  });
}

// Gmail draws itself after the page loads, and again at each change of view.
observer.observe(document.documentElement, { childList: true, subtree: true });
addEventListener("hashchange", soon);
addEventListener("focus", anew);
document.addEventListener("visibilitychange", anew);
document.addEventListener("focusin", soon);
soon();
