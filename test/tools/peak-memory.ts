import { readFileSync } from "node:fs";

/**
 * The most memory that this process has held, in MB. Linux keeps, across `exec`, the maximum of the process that was
 * forked from: `VmHWM` is that of the program itself.
 */
export function peakMemoryMb(): number {
  let kilobytes: number | undefined;
  try {
    kilobytes = Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
  } catch {
    // Not Linux: nothing to correct.
  }
  return (kilobytes || process.resourceUsage().maxRSS) / 1024;
}
