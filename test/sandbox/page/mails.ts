import { element, readJson } from "./dom.ts";

interface MailLine {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly snippet: string;
}

interface ReadMail {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
  readonly html?: string;
  readonly attachments: readonly string[];
}

const headerWords: Readonly<Record<string, string>> = {
  From: "De",
  To: "À",
  Cc: "Cc",
  Bcc: "Cci",
  Date: "Date",
};

let opened: { readonly kind: "drafts" | "messages"; readonly id: string } | undefined;

/** Shows the drafts and the sent mails, or the one that is open if it is still there. */
export function showMails(into: HTMLElement, drafts: readonly MailLine[], sent: readonly MailLine[]): void {
  const here = opened?.kind === "drafts" ? drafts : sent;
  if (opened !== undefined && here.some((mail) => mail.id === opened?.id)) return;
  opened = undefined;
  if (drafts.length + sent.length === 0) {
    into.replaceChildren(
      element(
        "p",
        "Aucun courrier pour l’instant. Préparez un brouillon dans le panneau de l’extension\u00a0: il apparaîtra ici.",
        "empty",
      ),
    );
    return;
  }
  const list = element("div", "", "mails");
  const back = (): void => {
    opened = undefined;
    showMails(into, drafts, sent);
  };
  const add = (title: string, kind: "drafts" | "messages", mails: readonly MailLine[]): void => {
    if (mails.length === 0) return;
    list.append(element("h2", title));
    for (const mail of mails) {
      const button = element("button");
      button.type = "button";
      button.append(
        element("strong", mail.subject || "(aucun objet)"),
        element("span", mail.to),
        element("span", mail.snippet),
      );
      button.addEventListener("click", () => {
        opened = { kind, id: mail.id };
        void showMail(into, kind, mail.id, back);
      });
      list.append(button);
    }
  };
  add(`Brouillons (${drafts.length})`, "drafts", drafts);
  add(`Messages envoyés (${sent.length})`, "messages", sent);
  into.replaceChildren(list);
}

function shownValue(header: { readonly name: string; readonly value: string }): string {
  const moment = new Date(header.value);
  if (header.name !== "Date" || Number.isNaN(moment.getTime())) return header.value;
  return moment.toLocaleString("fr-FR", { dateStyle: "long", timeStyle: "short" });
}

async function showMail(
  into: HTMLElement,
  kind: "drafts" | "messages",
  id: string,
  back: () => void,
): Promise<void> {
  const mail = await readJson<ReadMail>(`/sandbox/${kind}/${encodeURIComponent(id)}`);
  const view = element("article", "", "mail");
  const bar = element("div", "", "bar");
  const leave = element("button", "← Tous les courriers");
  leave.type = "button";
  leave.addEventListener("click", back);
  const source = element("a", "Fichier .eml", "quiet");
  source.href = `/sandbox/${kind}/${encodeURIComponent(id)}.eml`;
  bar.append(leave, source);
  const subject = mail.headers.find((header) => header.name === "Subject")?.value ?? "";
  const headers = element("dl");
  for (const header of mail.headers) {
    const word = headerWords[header.name];
    if (word !== undefined) headers.append(element("dt", word), element("dd", shownValue(header)));
  }
  if (mail.attachments.length > 0)
    headers.append(element("dt", "Pièces"), element("dd", mail.attachments.join(", ")));
  view.append(bar, element("h2", subject || "(aucun objet)"), headers, element("pre", mail.text));
  if (mail.html !== undefined) {
    const frame = element("iframe");
    frame.title = "Version HTML du message";
    frame.setAttribute("sandbox", "");
    frame.srcdoc = mail.html;
    view.append(element("p", "Version HTML", "quiet"), frame);
  }
  into.replaceChildren(view);
}
