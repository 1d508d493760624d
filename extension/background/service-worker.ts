import { onFinishAlarm } from "../platform/chrome-alarms.ts";
import {
  onInstalledOrStarted,
  onMessage,
  openPanel,
  openPanelOnToolbarClick,
  ownId,
} from "../platform/chrome-worker.ts";
import { finishLeftOvers } from "./finish-left-overs.ts";
import { isFromGmail, isMessage } from "./messages.ts";

// The worker stops when idle: listeners are set at each start, and nothing is kept in variables.

onInstalledOrStarted(() => void openPanelOnToolbarClick());

onMessage((message, source) => {
  if (!isMessage(message) || !isFromGmail(source, ownId())) return;
  if (source.windowId !== undefined) void openPanel(source.windowId);
});

onFinishAlarm(() => void finishLeftOvers());
