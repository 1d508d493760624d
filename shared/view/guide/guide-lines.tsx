import type { GuideLine } from "../../texts/guide/line.ts";

type Kind = GuideLine["kind"];

/** Lines of one kind that follow one another. */
interface Run {
  readonly kind: Kind;
  readonly texts: readonly string[];
}

const isListed = (kind: Kind): boolean => kind === "item" || kind === "step";

function runsOf(lines: readonly GuideLine[]): readonly Run[] {
  const runs: { readonly kind: Kind; readonly texts: string[] }[] = [];
  for (const { kind, text } of lines) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.kind === kind && isListed(kind)) last.texts.push(text);
    else runs.push({ kind, texts: [text] });
  }
  return runs;
}

/** What a section of the guide says: paragraphs, lists, warnings, questions with their answers. */
export function GuideLines({ lines }: { readonly lines: readonly GuideLine[] }) {
  return (
    <>
      {runsOf(lines).map((run, at) => (
        <GuideRun key={`${at} ${run.kind}`} {...run} />
      ))}
    </>
  );
}

function GuideRun({ kind, texts }: Run) {
  const [text = ""] = texts;
  const items = texts.map((one) => <li key={one}>{one}</li>);
  switch (kind) {
    case "item":
      return <ul class="facts-list">{items}</ul>;
    case "step":
      return <ol class="numbered">{items}</ol>;
    case "warning":
      return <p class="warnings">{text}</p>;
    case "question":
      return <h2 class="question">{text}</h2>;
    case "example":
      return <code class="example">{text}</code>;
    case "paragraph":
      return <p>{text}</p>;
  }
}
