import type { Page, Route } from "playwright-core";
import type { Desk } from "../../e2e/desk.ts";
import { errorOfStatus } from "../../sandbox/control/google-errors.ts";
import type { Weather } from "../year/weather.ts";

/** Where a panel stops for ever, if it does. */
export interface Stop {
  /** Fulfilled once the panel is held at its call. */
  readonly reached: Promise<void>;
}

/** The workbook read, work taken up that was cut, a draft or two. */
const USUAL_CALLS = 9;

/** Hands a call over to the stand-in: its effect is there, whatever the panel is told. */
async function reachGoogle({ running }: Desk, route: Route): Promise<void> {
  const request = route.request();
  const { pathname, search } = new URL(request.url());
  const { authorization = "", "content-type": type = "application/json" } = await request.allHeaders();
  await fetch(`${running.url}${pathname}${search}`, {
    method: request.method(),
    headers: { authorization, "content-type": type },
    ...(request.method() === "GET" || request.method() === "DELETE" ? {} : { body: request.postData() }),
  });
}

const refused = (route: Route, status: number): Promise<void> =>
  route.fulfill({
    status,
    contentType: "application/json",
    body: JSON.stringify(errorOfStatus(status).body),
  });

/** Every call of the panel's page to Google goes through the weather. @param stops whether the page may be held for ever */
export async function underWeather(desk: Desk, page: Page, weather: Weather, stops: boolean): Promise<Stop> {
  const cut = stops ? weather.cut(USUAL_CALLS) : undefined;
  let count = 0;
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  await page.route("https://*.googleapis.com/**", async (route) => {
    count += 1;
    if (cut !== undefined && count >= cut.at) {
      if (count > cut.at) return;
      if (cut.when === "after") await reachGoogle(desk, route);
      weather.note(cut.when === "after" ? "ordinateur arrêté après" : "ordinateur arrêté avant");
      return reach();
    }
    const fate = weather.next();
    switch (fate) {
      case undefined:
        return route.continue();
      case "401":
      case "429":
        return refused(route, Number(fate));
      case "500 avant":
      case "503 avant":
        return refused(route, Number(fate.slice(0, 3)));
      case "500 après":
      case "503 après":
        await reachGoogle(desk, route);
        return refused(route, Number(fate.slice(0, 3)));
      case "coupure avant":
      case "hors ligne":
        return route.abort("internetdisconnected");
      case "coupure après":
        await reachGoogle(desk, route);
        return route.abort("connectionreset");
      // The page gives up by itself.
      case "délai avant":
        return;
      case "délai après":
      case "délai, effet tardif":
        return reachGoogle(desk, route);
    }
  });
  return { reached };
}
