/** The public registers that look-ups ask: optional in the manifest, granted in Chrome's own window, at first use. */
export const LOOK_UP_HOSTS: readonly string[] = [
  "https://recherche-entreprises.api.gouv.fr/*",
  "https://bodacc-datadila.opendatasoft.com/*",
];
