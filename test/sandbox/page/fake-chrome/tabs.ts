import { FakeEvent } from "./events.ts";
import { mapped } from "./network.ts";

const gmailTab = {
  id: 1,
  windowId: 1,
  active: true,
  url: "https://mail.google.com/mail/u/0/",
  title: "Gmail",
};

/** `chrome.tabs`: Gmail is the only tab; opening one opens the sandbox's page for it. */
export const tabs = {
  create: async (details: { url?: string }) => {
    if (details.url !== undefined) window.open(mapped(details.url), "_blank");
    return { ...gmailTab, id: 2, url: details.url };
  },
  update: async (_id: unknown, details: { url?: string }) => {
    if (details?.url !== undefined) window.open(mapped(details.url), "_blank");
    return gmailTab;
  },
  query: async () => [gmailTab],
  get: async () => gmailTab,
  getCurrent: async () => gmailTab,
  sendMessage: async () => {
    throw new Error("Could not establish connection. Receiving end does not exist.");
  },
  onActivated: new FakeEvent(),
  onUpdated: new FakeEvent(),
  onRemoved: new FakeEvent(),
};
