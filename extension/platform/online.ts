/** Whether the browser thinks that it has a network: `false` is sure, `true` is not. In pages and in the worker. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Hears the network go and come back, in a page. Gives what stops hearing. */
export function onNetworkChange(act: () => void): () => void {
  window.addEventListener("online", act);
  window.addEventListener("offline", act);
  return () => {
    window.removeEventListener("online", act);
    window.removeEventListener("offline", act);
  };
}
