import { escapeHtml } from "./escape-html.ts";

/**
 * The HTML page of a message: one column, system fonts, every style inline and the layout by tables, which is what
 * Gmail and Outlook keep. No image, no link, no button: a reminder reads like a letter.
 */
export function emailHtml(subject: string, inside: string): string {
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:0;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="left" style="padding:8px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px;"><tr>
<td lang="fr" style="font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#1f2933;">
${inside}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}
