/** Milliseconds that a browser has to begin reading a file before its address is taken back. */
const KEPT_FOR = 60_000;

/**
 * Saves bytes among the browser's downloads: a link that is clicked, no permission asked.
 * @param name one that file systems accept (panel/file-name.ts)
 */
export function downloadFile(name: string, bytes: Uint8Array, type: string): void {
  // A copy: the bytes stay the caller's, to be saved again.
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
