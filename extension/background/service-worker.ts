import { onFinishAlarm } from "../platform/chrome-alarms.ts";
import { closeStoresToPages, sessionStore } from "../platform/chrome-storage.ts";
import {
  onInstalledOrStarted,
  onMessage,
  openPanel,
  openPanelOnToolbarClick,
  ownId,
} from "../platform/chrome-worker.ts";
import { readGmailKnown } from "../platform/gmail-known.ts";
import { keepPanelTarget } from "../platform/panel-target.ts";
import { finishLeftOvers, remindOfLeftOvers } from "./finish-left-overs.ts";
import { answerGmail } from "./gmail-questions.ts";
import { isFromGmail, readMessage } from "./messages.ts";

// The worker stops when idle: listeners are set at each start, and nothing is kept in variables.

// At each start: a browser that knows this for one store alone refuses the other, and works as before.
closeStoresToPages().catch(() => undefined);

onInstalledOrStarted(() => void openPanelOnToolbarClick());

onMessage((given, source) => {
  const message = isFromGmail(source, ownId()) ? readMessage(given) : undefined;
  if (message === undefined) return undefined;
  if (message.type === "ask-gmail") {
    return readGmailKnown(sessionStore).then((known) => answerGmail(known, message));
  }
  const { windowId } = source;
  // First thing in the click: what waits before it loses the gesture that Chrome wants to see.
  if (windowId !== undefined) openPanel(windowId).catch(() => undefined);
  if (message.about === undefined) return undefined;
  const target = windowId === undefined ? {} : { windowId };
  return keepPanelTarget(sessionStore, { wanted: message.about, ...target });
});

onInstalledOrStarted(() => void remindOfLeftOvers());

onFinishAlarm(() => void finishLeftOvers());
