import { resolveA1 } from "../../workbook/a1.ts";
import { wholeSheet } from "../../workbook/cells.ts";
import type { Box, ProtectedRange, Sheet } from "../../workbook/workbook.ts";
import type { Host } from "./host.ts";
import { refusedPlaces } from "./permissions.ts";
import { rangeInside, rangeService } from "./range-service.ts";

/** Protects a box, or the whole sheet. The owner, who runs the script, may still write everywhere. */
export function protect(host: Host, sheet: Sheet, box: Box | undefined): object {
  const id = 1 + sheet.protectedRanges.reduce((most, held) => Math.max(most, held.id), 0);
  const held: ProtectedRange = { id, description: "", warningOnly: false, ...(box && { range: box }) };
  sheet.protectedRanges.push(held);
  return protectionService(host, sheet, held, true);
}

/** The protections of a sheet: `RANGE` for those of a part, `SHEET` for those of the whole. */
export function protectionsOf(host: Host, sheet: Sheet, type: unknown): object[] {
  const boxOf = (text: string) => resolveA1({ ...host.workbook, sheets: [sheet] }, text)?.box;
  const refused = refusedPlaces(host.request, sheet, boxOf).map(({ place, box }, index) => ({
    id: -1 - index,
    description: place.description ?? "",
    warningOnly: false,
    ...(box && { range: box }),
  }));
  const wanted = (held: ProtectedRange) => (held.range === undefined) === (type === "SHEET");
  return [
    ...sheet.protectedRanges.filter(wanted).map((held) => protectionService(host, sheet, held, true)),
    // Protections by somebody else, against the person who runs the script.
    ...refused.filter(wanted).map((held) => protectionService(host, sheet, held, false)),
  ];
}

function protectionService(host: Host, sheet: Sheet, held: ProtectedRange, mayEdit: boolean): object {
  const self: object = host.service("Protection", {
    structure: {
      setDescription: (text) => {
        held.description = String(text);
        return self;
      },
      setWarningOnly: (only) => {
        held.warningOnly = only === true;
        return self;
      },
      removeEditors: () => self,
      removeEditor: () => self,
      addEditor: () => self,
      addEditors: () => self,
      setDomainEdit: () => self,
      setUnprotectedRanges: (ranges) => {
        held.unprotected = (ranges as unknown[]).map((range) => rangeInside(host, range).box);
        return self;
      },
      remove: () => {
        sheet.protectedRanges = sheet.protectedRanges.filter((other) => other.id !== held.id);
      },
    },
    navigate: {
      getDescription: () => held.description,
      getProtectionType: () => (held.range === undefined ? "SHEET" : "RANGE"),
      isWarningOnly: () => held.warningOnly,
      canEdit: () => mayEdit,
      canDomainEdit: () => false,
      getEditors: () => [],
      getRangeName: () => null,
      getUnprotectedRanges: () => (held.unprotected ?? []).map((box) => rangeService(host, sheet, box)),
      getRange: () => rangeService(host, sheet, held.range ?? wholeSheet(sheet)),
    },
  });
  return self;
}
