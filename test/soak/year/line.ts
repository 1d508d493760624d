import type { Fetch, Sleep } from "../../../extension/platform/ports.ts";
import { errorOfStatus } from "../../sandbox/control/google-errors.ts";
import type { Fate, Weather } from "./weather.ts";

/** How a computer reaches the local Google: as the weather lets it. */
export interface Line {
  readonly fetch: Fetch;
  readonly isOffline: () => boolean;
  /** Waits are none; what came late comes now. */
  readonly sleep: Sleep;
  /** Everything that was on its way has arrived. */
  settle(): Promise<void>;
  /** Stops the computer at that call of what comes next, before or after its effect. */
  stopAt(cut: { readonly at: number; readonly when: "before" | "after" } | undefined): void;
  /** Fulfilled when the computer stops. */
  readonly stopped: () => Promise<void>;
}

const GOOGLE = /^https:\/\/(?:sheets|gmail)\.googleapis\.com/;
const never = <T>(): Promise<T> => new Promise(() => undefined);

/** @param url where the local Google listens */
export function lineTo(url: string, weather: Weather): Line {
  let count = 0;
  let cut: { readonly at: number; readonly when: "before" | "after" } | undefined;
  let stop = (): void => undefined;
  let stopped = never<void>();
  /** So many looks at the network still find none: at the answer, before the next try, before the next call. */
  let offline = 0;
  let late: (() => Promise<unknown>)[] = [];

  async function settle(): Promise<void> {
    const waiting = late;
    late = [];
    for (const arrive of waiting) await arrive();
  }

  async function reach(address: string, init: RequestInit): Promise<Response> {
    // The deadline is the weather's: the stand-in may be slow on a busy machine.
    const { signal: _signal, cache: _cache, credentials: _credentials, ...given } = init;
    const answer = await fetch(address.replace(GOOGLE, url), given);
    return new Response(await answer.text(), { status: answer.status });
  }

  async function fetchUnder(address: string, init: RequestInit): Promise<Response> {
    count += 1;
    if (cut?.at === count) {
      if (cut.when === "after") await reach(address, init);
      weather.note(cut.when === "after" ? "ordinateur arrêté après" : "ordinateur arrêté avant");
      stop();
      return never();
    }
    return answered(weather.next(), () => reach(address, init));
  }

  async function answered(fate: Fate | undefined, send: () => Promise<Response>): Promise<Response> {
    switch (fate) {
      case undefined:
        return send();
      case "401":
      case "429":
        return refusal(Number(fate));
      case "500 avant":
      case "503 avant":
        return refusal(Number(fate.slice(0, 3)));
      case "500 après":
      case "503 après":
        await send();
        return refusal(Number(fate.slice(0, 3)));
      case "coupure avant":
        throw new TypeError("fetch failed");
      case "coupure après":
        await send();
        throw new TypeError("fetch failed");
      case "délai avant":
        throw new DOMException("", "TimeoutError");
      case "délai après":
        await send();
        throw new DOMException("", "TimeoutError");
      case "délai, effet tardif":
        late.push(send);
        throw new DOMException("", "TimeoutError");
      case "hors ligne":
        offline = 4;
        throw new TypeError("fetch failed");
    }
  }

  return {
    fetch: fetchUnder,
    isOffline: () => {
      offline = Math.max(0, offline - 1);
      return offline > 0;
    },
    sleep: settle,
    settle,
    stopAt(wanted) {
      count = 0;
      cut = wanted;
      stopped = new Promise((resolve) => {
        stop = resolve;
      });
    },
    stopped: () => stopped,
  };
}

function refusal(status: number): Response {
  const { body } = errorOfStatus(status);
  return new Response(JSON.stringify(body), { status });
}
