import type { Message } from "../background/messages.ts";
import { sendMessage } from "../platform/chrome-worker.ts";
import { HOST_ID, panelButton } from "./panel-button.ts";
import { SELECTORS } from "./selectors.ts";

/** Adds the button once Gmail is there; without its anchor nothing is shown, the toolbar button still works. */
function place(): void {
  if (document.getElementById(HOST_ID) !== null || document.querySelector(SELECTORS.main) === null) return;
  document.body.append(panelButton(document, () => void askForPanel()));
}

async function askForPanel(): Promise<void> {
  const message: Message = { type: "open-panel" };
  try {
    await sendMessage(message);
  } catch {
    // The extension was updated or removed under the page: the button of an old script must not stay.
    document.getElementById(HOST_ID)?.remove();
  }
}

/** Gmail draws itself after the page loads: looked for a few times, then again at each change of view. */
function watch(triesLeft: number): void {
  place();
  if (document.getElementById(HOST_ID) === null && triesLeft > 0) {
    setTimeout(() => watch(triesLeft - 1), 1000);
  }
}

watch(20);
window.addEventListener("hashchange", place);
