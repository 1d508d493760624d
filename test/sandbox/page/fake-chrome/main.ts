// A small fake of the `chrome` object and of the way to Google, put before the built panel's own scripts.
import { alarms } from "./alarms.ts";
import { installClock } from "./clock.ts";
import { FakeEvent } from "./events.ts";
import { identity } from "./identity.ts";
import { message } from "./messages.ts";
import { installFetch } from "./network.ts";
import { permissions } from "./permissions.ts";
import { runtime } from "./runtime.ts";
import { storageArea, storageChanged } from "./storage.ts";
import { tabs } from "./tabs.ts";

installClock();
installFetch();

const fake = {
  runtime,
  storage: {
    local: storageArea("local", localStorage),
    sync: storageArea("sync", localStorage),
    session: storageArea("session", sessionStorage),
    onChanged: storageChanged,
  },
  identity,
  tabs,
  windows: {
    getCurrent: async () => ({ id: 1 }),
    getLastFocused: async () => ({ id: 1 }),
    WINDOW_ID_CURRENT: -2,
  },
  sidePanel: {
    open: async () => undefined,
    setOptions: async () => undefined,
    getOptions: async () => ({}),
    setPanelBehavior: async () => undefined,
  },
  action: {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async () => undefined,
    onClicked: new FakeEvent(),
  },
  alarms,
  permissions,
  i18n: { getMessage: message, getUILanguage: () => "fr", getAcceptLanguages: async () => ["fr-FR"] },
};
Reflect.set(globalThis, "chrome", fake);

// What the owner types once in the extension's options: the sandbox takes any OAuth client.
const clientKey = "chrome.local.client-id";
if (localStorage.getItem(clientKey) === null) {
  localStorage.setItem(clientKey, JSON.stringify("bac-a-sable.apps.googleusercontent.com"));
}

// The worker's frame is the extension just installed.
if (location.pathname === "/sandbox/background.html") {
  addEventListener("load", () => (runtime.onInstalled as FakeEvent).fire({ reason: "install" }));
}
