/**
 * The only names of Gmail's page that Crescendo relies on: roles, never class names, which change without notice.
 */
export const SELECTORS = {
  /** The list or the conversation: it is there once Gmail is ready. */
  main: '[role="main"]',
} as const;
