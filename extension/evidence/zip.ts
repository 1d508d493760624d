import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { type Day, dayOfMonthOf, monthOf, yearOf } from "#shared/base/day.ts";

/** A file of the ZIP. `packed`: its format is compressed already (PDF, pictures). */
interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly packed?: boolean;
}

/** A ZIP under way: files are added one after the other, so that work can be shown and stopped between two. */
export interface ZipWriter {
  add(entry: ZipEntry): void;
  /** The whole file. */
  end(): Uint8Array;
}

/** « Made by » Unix: only then does the usual `unzip` read accented names as they are, so that `sha256sum -c` finds them. */
const MADE_BY_UNIX = 3;
/** A plain file that its owner may write and everybody read (0644), where Unix keeps it. */
const PLAIN_FILE = 0o100644 * 0x10000;

/**
 * Writes a ZIP. The same files on the same day give the same bytes: every file bears that day at noon, in the ZIP's
 * own local time, whatever the clock and the time zone.
 */
export function zipWriter(on: Day): ZipWriter {
  const chunks: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error !== null) failure = error;
    else chunks.push(chunk);
  });
  const mtime = new Date(yearOf(on), monthOf(on) - 1, dayOfMonthOf(on), 12);
  return {
    add({ path, bytes, packed = false }) {
      const file = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      file.mtime = mtime;
      file.os = MADE_BY_UNIX;
      file.attrs = PLAIN_FILE;
      zip.add(file);
      file.push(bytes, true);
      if (failure !== undefined) throw failure;
    },
    end() {
      zip.end();
      if (failure !== undefined) throw failure;
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return whole;
    },
  };
}

/** A text in UTF-8. */
export const utf8 = (text: string): Uint8Array => strToU8(text);
