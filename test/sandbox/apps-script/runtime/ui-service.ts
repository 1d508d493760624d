import { type Host, type MenuEntry, ServiceFailure } from "./host.ts";

/** `SpreadsheetApp.getUi()`: what it shows is recorded; a question is answered by its first button. */
export function uiService(host: Host): object {
  if (!host.request.ui) {
    throw new ServiceFailure("Cannot call SpreadsheetApp.getUi() from this context.");
  }
  const pageOf = (service: unknown, title?: unknown) => {
    const inside = host.inside(service) as { content?: string; title?: string } | undefined;
    if (inside?.content === undefined) throw new ServiceFailure("An HtmlOutput is expected.");
    return { title: String(title ?? inside.title ?? ""), html: inside.content };
  };
  return host.service(
    "Ui",
    {
      navigate: {
        createMenu: (title) => menuService(host, String(title)),
        createAddonMenu: () => menuService(host, "Crescendo"),
        showSidebar: (service) => {
          host.shown.sidebar = pageOf(service);
        },
        showModalDialog: (service, title) => {
          host.shown.dialog = pageOf(service, title);
        },
        showModelessDialog: (service, title) => {
          host.shown.dialog = pageOf(service, title);
        },
        alert: (...args) => {
          const texts = args.filter((value) => typeof value === "string" && !value.startsWith("BUTTON_SET_"));
          host.shown.alerts.push(texts.join(" : "));
          const buttons = args.find((value) => typeof value === "string" && value.startsWith("BUTTON_SET_"));
          return String(buttons ?? "").includes("YES") ? "YES" : "OK";
        },
      },
    },
    {
      Button: { OK: "OK", CANCEL: "CANCEL", YES: "YES", NO: "NO", CLOSE: "CLOSE" },
      ButtonSet: {
        OK: "BUTTON_SET_OK",
        OK_CANCEL: "BUTTON_SET_OK_CANCEL",
        YES_NO: "BUTTON_SET_YES_NO",
        YES_NO_CANCEL: "BUTTON_SET_YES_NO_CANCEL",
      },
    },
  );
}

function menuService(host: Host, caption: string): object {
  const items: MenuEntry[] = [];
  const self: object = host.service("Menu", {
    navigate: {
      addItem: (label, functionName) => {
        items.push({ caption: String(label), functionName: String(functionName) });
        return self;
      },
      addSeparator: () => {
        items.push({ caption: "" });
        return self;
      },
      addSubMenu: (menu) => {
        items.push(...((host.inside(menu) as { items: MenuEntry[] } | undefined)?.items ?? []));
        return self;
      },
      addToUi: () => {
        host.shown.menus.push({ caption, items });
      },
    },
  });
  return host.link(self, { items });
}
