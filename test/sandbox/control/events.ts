import type { ServerResponse } from "node:http";

/** Tells the open pages that something changed (server-sent events). */
export class EventStream {
  readonly #listeners = new Set<ServerResponse>();
  #planned = false;

  /** Keeps a page informed until it leaves. */
  open(outgoing: ServerResponse): void {
    outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    outgoing.write("retry: 1000\n\n");
    this.#listeners.add(outgoing);
    outgoing.on("close", () => this.#listeners.delete(outgoing));
  }

  /** Many changes in one go are told once. */
  announce(): void {
    if (this.#planned) return;
    this.#planned = true;
    setImmediate(() => {
      this.#planned = false;
      for (const listener of this.#listeners) listener.write("event: changed\ndata: {}\n\n");
    });
  }

  close(): void {
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }
}
