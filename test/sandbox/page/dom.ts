/** The element of that id; the page is ours, so it is there. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`Élément absent de la page\u00a0: ${id}`);
  return found as T;
}

/** A new element with a text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = "",
  className = "",
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** A JSON answer of the sandbox. */
export async function readJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}\u00a0: ${answer.status}`);
  return (await answer.json()) as T;
}
