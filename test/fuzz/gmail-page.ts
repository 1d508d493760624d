import { LONGEST_TEXT, MOST_ADDRESSES, MOST_DRAFTS } from "../../extension/background/limits.ts";
import type { GmailAnswer } from "../../extension/background/messages.ts";
import { placed } from "../../extension/gmail/placed.ts";
import { draftsIn } from "../../extension/gmail/read-compose.ts";
import { conversationIn } from "../../extension/gmail/read-conversation.ts";
import { wantedParts } from "../../extension/gmail/wanted-parts.ts";
import { drawn } from "../tools/drawn.ts";

/** Attributes by which Gmail's page is known, and values that nobody expects in them. */
const NAMES = [
  "role",
  "email",
  "data-hovercard-id",
  "data-message-id",
  "data-legacy-message-id",
  "data-thread-perm-id",
  "aria-expanded",
  "title",
  "name",
  "value",
  "style",
  "hidden",
];
const VALUES = [
  "main",
  "listitem",
  "heading",
  "dialog",
  "region",
  "row",
  "",
  "@",
  "a@b@c",
  "x".repeat(20_000),
  "subjectbox",
  "draft",
  "to",
  "display: none",
  "sam. 21 nov. 2026 10:12",
  "\u202e\u0000",
  "constructor",
  "A@EXEMPLE.FR",
];
const TEXTS = [
  "FA-12 sera réglée le 30 novembre",
  "",
  "\n".repeat(3_000),
  "<b>",
  "\ud800",
  "1 ".repeat(5_000),
  "Le lun. 2 nov. 2026, Zoé a écrit :",
];
const TAGS = [
  "DIV",
  "TABLE",
  "BLOCKQUOTE",
  "FORM",
  "INPUT",
  "TEXTAREA",
  "SVG",
  "TEMPLATE",
  "H2",
  "HEADER",
  "IFRAME",
];

/** What looking at one damaged page came to. */
export interface Looked {
  /** `undefined`: nothing was thrown. */
  readonly error: string | undefined;
  readonly messages: number;
  readonly drafts: number;
  readonly parts: number;
}

/** Changes something in the page: an element goes, moves, comes twice, changes its tag, its attributes or its words. */
function spoil(page: Document, random: () => number): void {
  const one = <T>(all: ArrayLike<T>): T => all[Math.floor(random() * all.length)] as T;
  const elements = page.body.querySelectorAll("*");
  if (elements.length === 0) return;
  const [element, other] = [one(elements), one(elements)];
  switch (Math.floor(random() * 9)) {
    case 0:
      element.remove();
      break;
    case 1:
      if (!element.contains(other)) other.append(element);
      break;
    case 2:
      element.after(element.cloneNode(true));
      break;
    case 3:
      element.removeAttribute(one(NAMES));
      break;
    case 4:
      element.setAttribute(one(NAMES), one(VALUES));
      break;
    case 5:
      element.append(one(TEXTS));
      break;
    case 6:
      element.replaceWith(...element.childNodes);
      break;
    case 7: {
      const made = page.createElement(one(TAGS));
      made.append(...element.childNodes);
      element.replaceWith(made);
      break;
    }
    default: {
      const deep = page.createElement("div");
      let inner: Element = deep;
      for (let depth = 0; depth < 300; depth += 1) inner = inner.appendChild(page.createElement("div"));
      inner.append(...element.childNodes);
      element.append(deep);
    }
  }
}

function look(page: Document, parts: ReturnType<typeof placed>): Omit<Looked, "error"> {
  const conversation = conversationIn(page);
  const drafts = draftsIn(page);
  const people = [...new Set((conversation?.messages ?? []).flatMap((message) => message.people))];
  const answer: GmailAnswer = {
    customers: people.slice(0, 4).map((address, at) => ({
      key: String(at),
      name: "Morel",
      overdue: "10,00 €",
      addresses: [address],
      numbers: ["FA-12", "1"],
    })),
    stale: drafts.map((_draft, draft) => ({ draft, sentence: "Réglé depuis." })),
  };
  const wanted = wantedParts(page, { conversation, drafts }, answer, () => undefined);
  parts.show(wanted);
  const tooMuch =
    drafts.length > MOST_DRAFTS ||
    drafts.some(({ seen }) => seen.subject.length > LONGEST_TEXT || seen.to.length > MOST_ADDRESSES) ||
    people.some((address) => !/^[^@]+@[^@]+$/.test(address) || address.length > 254);
  if (tooMuch) throw new RangeError("more was read than a message may carry");
  return { messages: conversation?.messages.length ?? 0, drafts: drafts.length, parts: wanted.length };
}

/**
 * Damages the page that is open, `times` times from its first state, and looks at it as the content script does, twice
 * after each change (Gmail draws itself again and again).
 */
export function lookAtDamaged(html: string, seed: number, times: number): readonly Looked[] {
  return Array.from({ length: times }, (_none, at) => {
    const random = drawn(seed + at);
    document.body.innerHTML = html;
    const parts = placed();
    let seen = { messages: 0, drafts: 0, parts: 0 };
    try {
      seen = look(document, parts);
      for (let changes = 1 + Math.floor(random() * 12); changes > 0; changes -= 1) {
        spoil(document, random);
        seen = look(document, parts);
      }
      parts.clear();
      return { error: undefined, ...seen };
    } catch (error) {
      return {
        error: `${seed + at}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ...seen,
      };
    }
  });
}

/** What is left of the page's own words when it had moved them into a part of ours, which is then shown again or leaves. */
export function movedIntoOurs(): readonly string[] {
  document.body.innerHTML = "<main><h2>Objet</h2><p>Bonjour</p></main>";
  const heading = document.querySelector("h2");
  const parts = placed();
  const wanted = {
    key: "montant",
    make: () => document.createElement("aside"),
    put: (host: HTMLElement) => heading?.after(host),
    stands: (host: HTMLElement) => host.previousElementSibling === heading,
  };
  parts.show([wanted]);
  document.querySelector("aside")?.append(...document.querySelectorAll("h2, p"));
  const seen: string[] = [];
  for (const shown of [[wanted], []]) {
    parts.show(shown);
    seen.push(document.body.innerHTML);
  }
  return seen;
}
