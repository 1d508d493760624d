import type { Letter } from "#shared/letters/compose.ts";
import type { DraftingPorts } from "../../drafting/ports.ts";
import type { Prepared } from "../../drafting/prepare-reminder.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import { copyText, openTab } from "../../platform/chrome-windows.ts";
import { composeUrl } from "../../platform/compose-url.ts";
import { readPreferences } from "../../platform/preferences.ts";
import type { Handed, PreparedNow } from "../prepared-now.ts";
import type { BookState } from "./book-state.ts";

/** What was prepared leaves the panel: a draft in Gmail, Gmail's own window, an envelope; the open book knows it. */
export async function handOver(
  state: BookState,
  ports: DraftingPorts,
  prepared: Prepared,
  byMail: boolean,
): Promise<PreparedNow> {
  if (prepared.kind === "already") {
    return { prepared, handed: "paper", opened: await state.openedAgain(ports) };
  }
  if (prepared.kind === "to-check") state.addToCheck(prepared.intent);
  if (prepared.kind !== "prepared") return { prepared, handed: "paper", opened: state.opened() };
  const now = state.withEvents([prepared.event, ...(prepared.more ?? [])]);
  if (!byMail) return { prepared, handed: "paper", opened: now };
  if (prepared.draftId !== undefined) return { prepared, handed: "gmail-draft", opened: now };
  try {
    return { prepared, handed: await compose(prepared.letter), opened: now };
  } catch {
    // The journal has its row; the window can be opened again from the panel.
    return { prepared, handed: "not-opened", opened: now };
  }
}

/** Gmail's own window with the letter in it; what is too long for its address waits on the clipboard. */
export async function compose(letter: Letter): Promise<Handed> {
  const { account } = await readPreferences(localStore);
  const { to, cc, subject, text } = letter;
  const target = composeUrl({ ...(account === "" ? {} : { account }), to, cc, subject, text });
  const long = "clipboard" in target;
  if (long) await copyText(target.clipboard, letter.html);
  await openTab(target.url);
  return long ? "clipboard" : "compose";
}
