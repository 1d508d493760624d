/** Functions whose every result is a message, whoever shows it. */
export const TELLING: readonly (readonly [path: string, name: string])[] = [
  ["apps-script/platform/failure-messages.ts", "failureMessage"],
  ["shared/texts/import-fec.ts", "fecRefusalMessage"],
  ["shared/texts/files.ts", "wrongFileSentence"],
  ["shared/texts/files.ts", "workbookFileSentence"],
  ["shared/texts/recognition.ts", "proposalMessage"],
  ["shared/texts/law.ts", "interestRefusal"],
  ["shared/texts/import-fec.ts", "fecTruncatedMessage"],
  ["shared/texts/import-fec.ts", "rawLettrageNote"],
  ["shared/texts/import-fec.ts", "olderLettrageNote"],
  ["shared/texts/bank.ts", "bankProblemSentence"],
  ["shared/texts/bank.ts", "typedByHandSentence"],
  ["shared/texts/bank.ts", "otherFormatSentence"],
  ["shared/texts/bank.ts", "lookAlikeSentence"],
  ["shared/texts/bank.ts", "ignoredReceiptsSentence"],
  ["shared/texts/bank.ts", "takenBackSentence"],
  ["shared/texts/bank.ts", "ONLY_DEBITS"],
  ["shared/texts/letter-formats.ts", "tooHeavy"],
  ["shared/texts/bank-details.ts", "wrongIbanGap"],
  ["shared/texts/bank-details.ts", "otherIbanGap"],
  ["shared/texts/templates-lint.ts", "unknownFieldMessage"],
  ["shared/texts/recognition.ts", "TERMS_QUESTION"],
];

/** Objects whose every text is a message. */
export const TOLD: readonly (readonly [path: string, name: string])[] = [
  ["shared/texts/matching.ts", "MATCH_REFUSALS"],
  ["shared/texts/segments.ts", "SEGMENT_REFUSALS"],
  ["shared/texts/panel/auth.ts", "authTexts"],
  ["shared/texts/panel/google.ts", "googleTexts"],
  ["shared/texts/import-fec.ts", "WORDS"],
  ["shared/texts/setup.ts", "SETUP_REFUSALS"],
  ["shared/texts/setup.ts", "SENDER_FAULTS"],
  ["shared/texts/customer-refusals.ts", "customerRefusals"],
];

/** The same, in a part of an object. */
export const TOLD_INSIDE: readonly (readonly [path: string, name: string, inside: string])[] = [
  ["shared/texts/panel/panel.ts", "panelTexts", "errors"],
  ["shared/texts/customer-page.ts", "customerTexts", "refused"],
  ["shared/texts/panel/local.ts", "localTexts", "errors"],
];

/** Of `panelTexts.errors`: buttons and a title, which say nothing of a failure. */
export const BUTTONS = new Set([
  "Quelque chose s'est mal passé",
  "Se reconnecter",
  "Choisir à nouveau le classeur",
  "Ouvrir les options",
  "Ouvrir le classeur",
]);
/** What our own code says to itself, which no owner reads; and answers that refuse nothing. */
export const NO_FAILURE = [
  /^$/,
  /^drafts\.create: id$/,
  /^C'était déjà (?:le cas|annulé)/,
  /^Vos clients suivent de nouveau les scénarios courants/,
];
