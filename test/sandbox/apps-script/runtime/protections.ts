import type { Box, ProtectedRange, Sheet } from "../../workbook/workbook.ts";
import type { Host } from "./host.ts";
import { rangeService } from "./range-service.ts";

/** Protects a box, or the whole sheet. The owner, who runs the script, may still write everywhere. */
export function protect(host: Host, sheet: Sheet, box: Box | undefined): object {
  const id = 1 + sheet.protectedRanges.reduce((most, held) => Math.max(most, held.id), 0);
  const held: ProtectedRange = { id, description: "", warningOnly: false, ...(box && { range: box }) };
  sheet.protectedRanges.push(held);
  return protectionService(host, sheet, held);
}

/** The protections of a sheet: `RANGE` for those of a part, `SHEET` for those of the whole. */
export function protectionsOf(host: Host, sheet: Sheet, type: unknown): object[] {
  return sheet.protectedRanges
    .filter((held) => (held.range === undefined) === (type === "SHEET"))
    .map((held) => protectionService(host, sheet, held));
}

function protectionService(host: Host, sheet: Sheet, held: ProtectedRange): object {
  const self: object = host.service("Protection", {
    format: {
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
      setUnprotectedRanges: () => self,
      remove: () => {
        sheet.protectedRanges = sheet.protectedRanges.filter((other) => other.id !== held.id);
      },
    },
    navigate: {
      getDescription: () => held.description,
      getProtectionType: () => (held.range === undefined ? "SHEET" : "RANGE"),
      isWarningOnly: () => held.warningOnly,
      canEdit: () => true,
      canDomainEdit: () => false,
      getEditors: () => [],
      getRange: () => (held.range === undefined ? null : rangeService(host, sheet, held.range)),
    },
  });
  return self;
}
