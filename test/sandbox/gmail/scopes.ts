// Which scopes open what, as in Google's discovery document of Gmail v1.
const whole = "https://mail.google.com/";
export const auth = "https://www.googleapis.com/auth/gmail.";
export const writing = [whole, `${auth}addons.current.action.compose`, `${auth}compose`, `${auth}modify`];
export const readingDrafts = [whole, `${auth}compose`, `${auth}modify`, `${auth}readonly`];
export const contentScopes = [whole, `${auth}modify`, `${auth}readonly`];
export const addonReading = ["action", "metadata", "readonly"].map(
  (kind) => `${auth}addons.current.message.${kind}`,
);
export const reading = [...contentScopes, `${auth}metadata`];
