/**
 * The OAuth scopes, feature by feature, with the reason nothing narrower works. Each is asked at first use.
 */
export const SCOPES = {
  /** The workbook that the owner picks in Google's window, and no other. */
  file: "https://www.googleapis.com/auth/drive.file",
  /** Any workbook by its link: only when the owner prefers a link to the picker. */
  spreadsheets: "https://www.googleapis.com/auth/spreadsheets",
  /** Drafts in Gmail. Google has no scope for drafts alone; Crescendo never calls a method that sends. */
  compose: "https://www.googleapis.com/auth/gmail.compose",
} as const;

export type Scope = (typeof SCOPES)[keyof typeof SCOPES];
