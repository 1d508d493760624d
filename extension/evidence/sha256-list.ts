/** The name of the list, at the root of the ZIP. */
export const SHA256_LIST = "SHA-256.txt";

export interface Summed {
  readonly path: string;
  readonly sha256: string;
}

/** The list in the format of `sha256sum`: `sha256sum -c SHA-256.txt` checks every file. */
export function sha256List(files: readonly Summed[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}
