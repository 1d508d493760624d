import { NOT_OWN_WORDS } from "./selectors.ts";

/** A mail longer than this is read by its beginning; its nodes as well, for a hostile one is all nodes. */
const MOST_SIGNS = 8_000;
const MOST_NODES = 4_000;

const BREAKS = new Set(["BR", "P", "DIV", "LI", "TR", "TABLE", "H1", "H2", "H3", "H4", "HR", "PRE"]);

/**
 * The words of a message as its page shows them, a line a block, without its head and without what it quotes. Read node
 * by node, never beyond a few thousands of them.
 */
export function wordsOf(message: Element, head: Element): string {
  const walker = message.ownerDocument.createTreeWalker(
    message,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    {
      acceptNode: (node) =>
        node === head || NOT_OWN_WORDS.has(node.nodeName)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    },
  );
  const parts: string[] = [];
  let length = 0;
  for (let count = 0; count < MOST_NODES && length < MOST_SIGNS; count += 1) {
    const node = walker.nextNode();
    if (node === null) break;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node as Text).data.slice(0, MOST_SIGNS);
      parts.push(text.replace(/\n/g, " "));
      length += text.length;
    } else if (BREAKS.has(node.nodeName)) parts.push("\n");
  }
  return parts.join("");
}
