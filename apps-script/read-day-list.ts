import { formatAmount } from "#shared/base/french-format.ts";
import { inTextOrder } from "#shared/base/text-order.ts";
import type { RankedLine } from "#shared/model/plan.ts";
import { withinCapacity } from "#shared/priority/capacity.ts";
import { actorOf, channelGroup } from "#shared/priority/channel-group.ts";
import { laterWords } from "#shared/texts/policy.ts";
import type { Book } from "#shared/workbook/book.ts";
import { lineWords } from "#shared/workbook/line-words.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { bookOf } from "./book-of.ts";
import { inFrench } from "./platform/failures.ts";
import { readWorkbook } from "./platform/read-workbook.ts";
import type { DayLine, DayPlace, DayState } from "./sidebar-contract.ts";

/** The page shows so many at most: nobody goes further in a morning. */
const MOST_LINES = 200;

/** The day's list as the workbook stands; nothing is written. */
export function readDay(): DayState {
  return inFrench(() => dayStateOf(bookOf(readWorkbook())));
}

function dayStateOf(book: Book): DayState {
  const { plan } = planBook(book);
  const asked = plan.filter(
    ({ line, first }) =>
      first || line.state === "à faire" || line.state === "à vérifier" || line.state === "décision",
  );
  const done = ofTheDay(book);
  const place = placesOf(asked, book, done);
  const people = [...new Set(asked.map(({ line }) => actorOf(line)))].sort(inTextOrder);
  // Each person has the day's capacity for themselves.
  const own = new Map(
    people.flatMap((person) => [
      ...placesOf(
        asked.filter(({ line }) => actorOf(line) === person),
        book,
        done,
      ),
    ]),
  );
  const { directory } = book.ledger;
  const lines = asked.slice(0, MOST_LINES).map((ranked): DayLine => {
    const { line } = ranked;
    return {
      ...lineWords(ranked, directory),
      when: laterWords(line, book.asOf),
      claimed: line.claimed > 0 ? formatAmount(line.claimed, line.currency) : "",
      person: actorOf(line),
      channel: channelGroup(line) ?? "other",
      place: place.get(ranked) ?? "check",
      ownPlace: own.get(ranked) ?? "check",
    };
  });
  return { asOf: book.asOf, people, lines, more: Math.max(0, asked.length - MOST_LINES) };
}

/** What can have been done on the day: all that takes places of its capacity. */
const ofTheDay = ({ journal, asOf }: Book): Book["journal"] =>
  journal.filter(({ day, kind }) => day === asOf || kind === "annulation");

/** Where each line stands in a list cut to the day's capacity. */
function placesOf(
  list: readonly RankedLine[],
  { settings, asOf }: Book,
  journal: Book["journal"],
): ReadonlyMap<RankedLine, DayPlace> {
  const { first, calls, messages, folded } = withinCapacity(list, settings, { journal, asOf });
  const placed = (
    lines: readonly RankedLine[],
    place: DayPlace,
  ): readonly (readonly [RankedLine, DayPlace])[] => lines.map((line) => [line, place] as const);
  return new Map([
    ...placed(first, "first"),
    ...placed([...calls, ...messages], "today"),
    ...placed(folded, "beyond"),
  ]);
}
