/** Work on a workbook of this browser that could not be done; the message is the sentence to show. */
export class LocalError extends Error {
  /** What helps: another file, or trying again. */
  readonly remedy: "choose" | "retry";

  constructor(message: string, remedy: "choose" | "retry" = "retry") {
    super(message);
    this.name = "LocalError";
    this.remedy = remedy;
  }
}
