import { useId } from "preact/hooks";
import { CHANNEL_GROUPS, NOBODY } from "#shared/priority/channel-group.ts";
import type { PriorityMode } from "#shared/priority/score.ts";
import { policyTexts } from "#shared/texts/panel/policy.ts";
import type { DayFilter } from "../day-filter.ts";

interface FilterBarProps {
  readonly filter: DayFilter;
  readonly people: readonly string[];
  /** Whether some lines are nobody's. */
  readonly someUnowned: boolean;
  readonly mode: PriorityMode;
  /** What `Mode de priorité` of the workbook says. */
  readonly workbookMode: PriorityMode;
  readonly onFilter: (filter: DayFilter) => void;
  readonly onMode: (mode: PriorityMode) => void;
}

const EVERYONE = "*";
const MODES: readonly PriorityMode[] = ["mixte", "montant", "retard"];

/** Whose list, through which channel, in which order. */
export function FilterBar(props: FilterBarProps) {
  const { filter, people, someUnowned, mode, workbookMode, onFilter, onMode } = props;
  const texts = policyTexts.filter;
  const hint = useId();
  return (
    <fieldset class="filters" aria-label={texts.label}>
      {people.length > 0 && (
        <Choice
          label={texts.person}
          value={filter.person ?? EVERYONE}
          onChange={(value) => onFilter({ ...filter, person: value === EVERYONE ? undefined : value })}
          options={[
            [EVERYONE, texts.everyone],
            ...people.map((name) => [name, name] as const),
            ...(someUnowned || filter.person === NOBODY ? [[NOBODY, texts.nobody] as const] : []),
          ]}
        />
      )}
      <Choice
        label={texts.channel}
        value={filter.channel ?? EVERYONE}
        onChange={(value) =>
          onFilter({ ...filter, channel: CHANNEL_GROUPS.find((group) => group === value) })
        }
        options={[
          [EVERYONE, texts.allChannels],
          ...CHANNEL_GROUPS.map((group) => [group, texts.channels[group]] as const),
        ]}
      />
      <Choice
        label={texts.order}
        value={mode}
        describedBy={hint}
        onChange={(value) => onMode(MODES.find((one) => one === value) ?? workbookMode)}
        options={MODES.map((one) => [one, texts.modes[one]] as const)}
      />
      <p class="hidden" id={hint}>
        {texts.modeHints[mode]}
      </p>
      {mode !== workbookMode && <p class="soft small whole">{texts.ofWorkbook(texts.modes[workbookMode])}</p>}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly describedBy?: string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, describedBy, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="small" for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
