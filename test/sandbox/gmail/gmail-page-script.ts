// The fake Gmail's own script. Trusted Types rule here as in Gmail: elements are made, text is set as text.
interface ReadMail {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
}

const compose = document.querySelector<HTMLFormElement>("#compose");
if (compose === null) showFolders();
else readyCompose(compose);

function readyCompose(form: HTMLFormElement): void {
  const said = form.querySelector("output");
  const buttons = [...form.querySelectorAll("button")];
  for (const button of buttons) {
    button.addEventListener("click", async () => {
      const fields = Object.fromEntries(new FormData(form));
      const answer = await fetch("/sandbox/gmail-compose", {
        method: "POST",
        body: JSON.stringify({ ...fields, action: button.value }),
      });
      const refused = answer.ok
        ? undefined
        : ((await answer.json()) as { error: { message: string } }).error.message;
      if (said !== null)
        said.textContent = refused ?? (button.value === "send" ? "Message envoyé." : "Brouillon enregistré.");
      if (refused === undefined) for (const other of buttons) other.disabled = true;
    });
  }
}

function showFolders(): void {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr")];
  const table = document.querySelector<HTMLElement>("table");
  const message = document.querySelector<HTMLElement>("#message");
  const show = async (): Promise<void> => {
    const [folder = "inbox", id] = decodeURIComponent(location.hash.slice(1) || "inbox").split("/");
    for (const link of document.querySelectorAll<HTMLAnchorElement>("[role=navigation] a")) {
      link.classList.toggle("current", link.hash === `#${folder}`);
    }
    const reading = id !== undefined && folder !== "search";
    if (table !== null) table.hidden = reading;
    if (message !== null) message.hidden = !reading;
    for (const row of rows) {
      const searched = row.textContent?.toLowerCase().includes((id ?? "").toLowerCase()) ?? false;
      row.hidden = folder === "search" ? !searched : row.dataset.kind !== folder;
    }
    if (reading && message !== null) await read(message, id);
  };
  for (const row of rows) {
    row.addEventListener("click", () => {
      location.hash = `#${row.dataset.kind}/${row.dataset.message}`;
    });
  }
  document.querySelector(".new")?.addEventListener("click", () => window.open("?view=cm&fs=1"));
  const search = document.querySelector<HTMLFormElement>("[role=search]");
  search?.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = `#search/${encodeURIComponent(search.querySelector("input")?.value ?? "")}`;
  });
  addEventListener("hashchange", () => void show());
  void show();
}

async function read(into: HTMLElement, id: string): Promise<void> {
  const answer = await fetch(`/sandbox/messages/${id}`);
  into.replaceChildren();
  const add = (name: string, text: string, className = ""): void => {
    const element = document.createElement(name);
    element.textContent = text;
    element.className = className;
    into.append(element);
  };
  if (!answer.ok) return add("p", "Cette conversation n’existe plus.");
  const mail = (await answer.json()) as ReadMail;
  const header = (name: string): string => mail.headers.find((entry) => entry.name === name)?.value ?? "";
  add("h2", header("Subject"));
  add("p", `${header("From")} → ${header("To")}`, "who");
  add("p", mail.text);
}

// Marks this file as a module, so that its names stay its own.
export {};
