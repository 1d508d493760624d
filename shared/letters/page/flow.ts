import type { Box } from "./box.ts";
import { lowered, type Mark, type Page } from "./drawing.ts";

/** The part of each page that text may fill. */
export interface Area {
  readonly firstTop: number;
  readonly top: number;
  readonly bottom: number;
}

/** Boxes that stay together: each joined to the next, down to one that is not. */
function groupsOf(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const groups: Box[][] = [];
  let open = false;
  for (const box of boxes) {
    const group = groups[groups.length - 1];
    if (open && group !== undefined && box.newPage !== true) group.push(box);
    else groups.push([box]);
    open = box.joined;
  }
  return groups;
}

function heightOf(group: readonly Box[], atTop: boolean): number {
  return group.reduce((sum, box, index) => sum + box.height + (atTop && index === 0 ? 0 : box.before), 0);
}

/** The boxes on pages, from top to bottom; a group too tall for any page is cut between two of its boxes. */
export function pagesOf(boxes: readonly Box[], area: Area): readonly Page[] {
  const pages: Mark[][] = [[]];
  let y = area.firstTop;
  let atTop = true;
  const turn = (): void => {
    pages.push([]);
    y = area.top;
    atTop = true;
  };
  const place = (box: Box): void => {
    y += atTop ? 0 : box.before;
    for (const mark of box.marks) pages[pages.length - 1]?.push(lowered(mark, y));
    y += box.height;
    atTop = false;
  };
  const fits = (group: readonly Box[]): boolean => y + heightOf(group, atTop) <= area.bottom + 0.01;
  for (const group of groupsOf(boxes)) {
    const [first] = group;
    if (first === undefined) continue;
    if (first.newPage === true && !atTop) turn();
    const header = first.header;
    const alone = area.top + heightOf(group, true) + (header?.height ?? 0) <= area.bottom;
    if (!fits(group) && alone && !(atTop && pages.length > 1)) {
      turn();
      if (header !== undefined) place(header);
    }
    for (const box of group) {
      if (!fits([box]) && !atTop) {
        turn();
        if (box.header !== undefined) place(box.header);
      }
      place(box);
    }
  }
  return pages;
}
