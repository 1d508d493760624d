import type { TargetedDragEvent } from "preact";
import { useState } from "preact/hooks";

/** Where files are dropped: whether some are held over it, and what its element listens to. */
export interface Drop {
  readonly over: boolean;
  readonly on: {
    readonly onDragOver: (event: TargetedDragEvent<HTMLElement>) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: TargetedDragEvent<HTMLElement>) => void;
  };
}

/** @param take the files dropped; the browser would open them in place of the page */
export function useDrop(take: (files: readonly File[]) => void): Drop {
  const [over, setOver] = useState(false);
  return {
    over,
    on: {
      onDragOver(event) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event) {
        event.preventDefault();
        setOver(false);
        take([...(event.dataTransfer?.files ?? [])]);
      },
    },
  };
}
