import { type ConfigData, HtmlValidate } from "html-validate";

/**
 * The HTML standard as html-validate checks it, but for what mail programs need and pages no longer use: styles in the
 * elements, layout by tables with their old attributes, what Outlook for Windows alone reads in comments. The title is
 * the subject, as long as the subject is.
 */
const EMAIL: ConfigData = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "no-inline-style": "off",
    "no-deprecated-attr": "off",
    "long-title": "off",
    "no-conditional-comment": "off",
    "prefer-tbody": "off",
  },
};

const checker = new HtmlValidate(EMAIL);

/** What the checker objects to in a page: rule, place, sentence. */
export async function faultsOf(html: string): Promise<readonly string[]> {
  const report = await checker.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${ruleId} ${line}:${column} ${message}`),
  );
}
