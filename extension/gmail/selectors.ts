/**
 * The only names of Gmail's page that Crescendo relies on: roles and the attributes that carry data, never class names,
 * which change without notice. Whatever is missing, nothing is shown and the toolbar button still opens the panel.
 */
export const SELECTORS = {
  /** A list or a conversation; Gmail keeps hidden ones in the page. */
  main: '[role="main"]',
  /** One message of a conversation. */
  message: "[data-message-id], [data-legacy-message-id]",
  /** The same in a page that names no message: an entry of the list that shows an address. */
  entry: '[role="listitem"]',
  /** Who wrote, and to whom. */
  person: "[email], [data-hovercard-id]",
  /** The line of a head that names who wrote. */
  line: 'h3, [role="heading"]',
  /** The conversation's subject. */
  subject: "[data-thread-perm-id], [data-legacy-thread-id]",
  heading: 'h1, h2, [role="heading"]',
  /** A row of a list of conversations, which names them too. */
  row: 'tr[role="row"]',
  /** A moment in full, under a short one. */
  moment: "[title]",
  /** A compose window, or a draft open in its conversation. */
  composeSubject: 'input[name="subjectbox"]',
  composeForm: "form",
  composeWindow: '[role="dialog"], [role="region"], form',
  /** What holds a message being written with its recipients, when its form holds the text alone. */
  composeAround: '[role="dialog"], [role="region"]',
  /** The recipients: chips beside the subject, or a field. */
  composePerson: '[email], [data-hovercard-id], [name="to"]',
  composeDraft: 'input[name="draft"]',
} as const;

/** Attributes that hold an address. */
export const ADDRESS_ATTRIBUTES = ["email", "data-hovercard-id"] as const;

/** Elements of a mail that are not its sender's words: what is quoted, what is not text. */
export const NOT_OWN_WORDS = new Set([
  "BLOCKQUOTE",
  "STYLE",
  "SCRIPT",
  "NOSCRIPT",
  "TEMPLATE",
  "SVG",
  "svg",
  "FORM",
]);
