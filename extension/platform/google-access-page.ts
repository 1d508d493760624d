/**
 * Google's own page of what was granted. Withdrawing it from here would take one more host (`oauth2.googleapis.com`) for a
 * click that the owner can make at Google's; signing out forgets the tokens of this browser.
 */
export const GOOGLE_ACCESS_PAGE = "https://myaccount.google.com/connections";
