import { both, FakeEvent, lastError } from "./events.ts";
import { given } from "./given.ts";

const onMessage = new FakeEvent();
const channel = new BroadcastChannel("crescendo-runtime");
const me = crypto.randomUUID();
const waiting = new Map<
  string,
  { taken: boolean; done: (value: unknown) => void; failed: (error: Error) => void }
>();

interface Wire {
  readonly kind: "ask" | "taken" | "answer";
  readonly id: string;
  readonly to?: string;
  readonly from: string;
  readonly message?: unknown;
}

channel.addEventListener("message", (event: MessageEvent<Wire>) => {
  const wire = event.data;
  if (wire.kind === "ask") return answerMessage(wire);
  const asked = waiting.get(wire.id);
  if (wire.to !== me || asked === undefined) return;
  if (wire.kind === "taken") asked.taken = true;
  else {
    waiting.delete(wire.id);
    asked.done(wire.message);
  }
});

function answerMessage(wire: Wire): void {
  const sender = { id: given.extensionId, url: location.href };
  for (const listener of [...onMessage.listeners]) {
    channel.postMessage({ kind: "taken", id: wire.id, to: wire.from, from: me });
    const respond = (message?: unknown): void =>
      channel.postMessage({ kind: "answer", id: wire.id, to: wire.from, from: me, message });
    const kept = listener(wire.message, sender, respond);
    if (kept instanceof Promise) kept.then(respond, () => respond(undefined));
    else if (kept !== true) setTimeout(respond, 0);
  }
}

function sendMessage(message: unknown): Promise<unknown> {
  const id = crypto.randomUUID();
  return new Promise((done, failed) => {
    const asked = { taken: false, done, failed };
    waiting.set(id, asked);
    channel.postMessage({ kind: "ask", id, from: me, message });
    setTimeout(() => {
      if (asked.taken) return;
      waiting.delete(id);
      failed(new Error("Could not establish connection. Receiving end does not exist."));
    }, 1500);
  });
}

/** `chrome.runtime`. */
export const runtime: Record<string, unknown> = {
  id: given.extensionId,
  get lastError() {
    return lastError.current;
  },
  getURL: (path: string) => `${location.origin}/panel/${path.replace(/^\//, "")}`,
  getManifest: () => given.manifest,
  getPlatformInfo: async () => ({ os: "linux", arch: "x86-64" }),
  getContexts: async () => [],
  sendMessage: (message: unknown, callback?: unknown) => both(sendMessage(message), callback),
  openOptionsPage: async () => {
    const page = given.manifest.options_page;
    if (typeof page === "string") window.open(`/panel/${page}`);
  },
  onMessage,
  onMessageExternal: new FakeEvent(),
  onConnect: new FakeEvent(),
  onInstalled: new FakeEvent(),
  onStartup: new FakeEvent(),
  onSuspend: new FakeEvent(),
};
