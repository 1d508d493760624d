/** A fault that the product could get one day: one place of its source, and what stands there instead. */
export interface Regression {
  /** What is broken, as the table of the README names it. */
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Each takes away one thing that keeps work from being done twice, wrongly or not at all. */
export const REGRESSIONS: readonly Regression[] = [
  {
    what: "the journal is not read again before a row is sent again",
    file: "extension/drafting/append-once.ts",
    from: "rows = missingRows(intent, await journalIdentifiers(ports, place).catch(() => thrown(error)));",
    to: "",
  },
  {
    what: "a draft whose answer was lost is not looked for before another is made",
    file: "extension/drafting/create-draft-once.ts",
    from: "const found = await findDraft(mail, id).catch(() => thrown(error));",
    to: "const found = attempt < 0 ? await findDraft(mail, id).catch(() => thrown(error)) : undefined;",
  },
  {
    what: "work that was cut is written without a look at the journal",
    file: "extension/drafting/resume.ts",
    from: 'const state = missingRows(intent, known).length === 0 ? "known" : await takeUp(ports, intent);',
    to: "const state = await takeUp(ports, intent); known = new Set();",
  },
  {
    what: "a click does not look whether the journal knows it already",
    file: "extension/drafting/carry-out.ts",
    from: "const known = options.known ?? (await journalIdentifiers(ports, place));",
    to: "const known = new Set<string>();",
  },
  {
    what: "that a draft is being made is not kept on the computer",
    file: "extension/drafting/carry-out.ts",
    from: 'await ports.intents.keep({ ...intent, draft: { kind: "creating" } });',
    to: "",
  },
  {
    what: "the owner's word is not kept when the line is down",
    file: "extension/drafting/carry-out.ts",
    from: 'const stays = left.draft.kind === "created" || isForLater(error);',
    to: 'const stays = left.draft.kind === "created" || (isForLater(error) && left.waits !== undefined);',
  },
  {
    what: "the journal's row does not name the draft",
    file: "extension/drafting/draft-thread.ts",
    from: "const created = { ...event, reference: draftId };",
    to: 'const created = { ...event, ...(draftId === "" ? { reference: draftId } : {}) };',
  },
  {
    what: "« Pas envoyé » forgets the draft",
    file: "extension/drafting/settle.ts",
    from: 'const draftId = answer.kind === "not-sent" ? prepared?.reference : undefined;',
    to: "const draftId = undefined;",
  },
  {
    what: "two computers match the same payments",
    file: "extension/matching/apply-change.ts",
    from: 'if (now.changed) return "changed";',
    to: "",
  },
  {
    what: "a balance from before the payments is used",
    file: "extension/panel/work/changes-work.ts",
    from: "return { ...outcome, opened: await readWhole(ports) };\n    },\n    async changePolicy",
    to: "return { ...outcome, opened: opened() };\n    },\n    async changePolicy",
  },
  {
    what: "a panel that others overtook drafts from what it read",
    file: "extension/drafting/carry-out.ts",
    from: 'return [...known].some((id) => id !== "" && id !== ID_HEADER && !seen.has(id));',
    to: 'return [...known].some((id) => id === "never" && id !== ID_HEADER && !seen.has(id));',
  },
  {
    what: "some lines of a statement are imported a second time",
    file: "shared/workbook/import-bank.ts",
    from: "const pairing = pairLines(candidates, imported, typed);",
    to: "const pairing = pairLines(candidates, imported.filter(({ row }) => row % 7 !== 0), typed);",
  },
];
