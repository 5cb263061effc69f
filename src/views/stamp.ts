/** What every figure that leaves the page carries with it. */
import { LIFE, RING } from '../exports/lives.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { DATA_ROW, DATA_YEARS, farOutside, farWarnings } from '../scenario/far-outside.ts';
import type { Study } from '../scenario/study.ts';
import type { Draft } from '../state/draft.ts';
import type { Shown } from '../state/shown.ts';
import type { Compiled, OpenStudy } from '../state/study.ts';
import { basisOf, type Basis } from './basis.ts';
import { personName } from './people/story.ts';
import type { StampLines } from './tables.ts';

/** What is known of a study that was run here, beside its figures. */
export interface Trail {
  readonly study: Study;
  /** Seeds of the study that have been run in this browser, this one among them. */
  readonly seeds: number;
  /** Opens the study as it was run; null: too long for a link, or not made yet. */
  readonly link: string | null;
}

/** Who writes a file, and when. */
export interface Written {
  readonly day: string;
  /** The build that the page is of; null: the development server's. */
  readonly build: string | null;
  readonly trail: Trail | null;
}

/** A study as it is lived in single worlds. */
export interface Lived {
  readonly study: OpenStudy;
  readonly draft: Draft;
  readonly compiled: Compiled;
  /** As it was published. */
  readonly published: boolean;
}

/** null: of another study than the one that is shown. */
export const trailOf = ({ draft }: { readonly draft: Draft }, trail: Trail | null): Trail | null =>
  trail?.study === draft.study ? trail : null;

/** The study's file, as the terminal is given it. */
const fileOf = (published: boolean, { id }: OpenStudy): string =>
  published ? `scenarios/${id}.json` : `${id}-edited.json`;

/** The command that prints the same numbers. */
export function terminalCommand(shown: Shown, study: OpenStudy): string {
  const fixed = shown.edits.fixed ? ' --fixed-assumptions' : '';
  return `npm run sim -- run ${fileOf(shown.published, study)} --worlds ${shown.worlds}${fixed}`;
}

// Lines of a head, in English: files are read by programs and by colleagues elsewhere.

const programLine = ({ published }: { readonly published: boolean }, study: OpenStudy, { build }: Written): string =>
  `Vandpunkt, model ${study.modelVersion}, ${build ? `build ${build}, ` : ''}study ${study.id}${published ? '' : ' (edited)'}`;

/** A kept draft may have another seed than the study as it comes with the page now. */
function seedWords(of: { readonly draft: Draft }, { trail }: Written): string {
  const seeds = trailOf(of, trail)?.seeds ?? 1;
  return `seed ${of.draft.study.seed}${seeds > 1 ? ` (one of ${seeds} seeds tried in this browser)` : ''}`;
}

/** How far the figures of some arms are to be trusted. */
function groundLines(compiled: Compiled, arms: readonly number[], bases: readonly Basis[]): string[] {
  const grades = bases.map(({ weakest }) => weakest.grade).sort();
  const outside = new Set(bases.flatMap((basis) => basis.outside.map(({ id }) => id)));
  const beyond = bases[0]?.beyond ?? null;
  const found = farOutside(compiled).filter(({ arm }) => arms.includes(arm));
  return [
    `weakest grade ${grades.at(-1)}; the effect is an assumption, not a finding; never compared with real outcomes`,
    ...(outside.size > 0 ? [`outside the range of the evidence: ${[...outside].join(', ')}`] : []),
    ...(beyond === null ? [] : [`longer than the evidence: ${beyond} years of ${DATA_YEARS} (${DATA_ROW})`]),
    ...farWarnings(compiled, found).map(({ en }) => `shown on request: ${en}`),
  ];
}

const armLine = ({ arms, plans }: Compiled, name: string, arm: number): string =>
  `${name} ${arms[arm].id}, plan ${plans[arm].id}`;

function linkLines(of: { readonly draft: Draft }, { trail }: Written): string[] {
  const link = trailOf(of, trail)?.link;
  return link ? [`link ${link}`] : [];
}

/** The head of a file with figures of a run. */
export function stampLines(shown: Shown, study: OpenStudy, basis: Basis, written: Written): StampLines {
  const { compiled } = shown;
  const arms = shown.summary.comparisons.map(({ arm }) => arm);
  return {
    lines: [
      programLine(shown, study, written),
      `${seedWords(shown, written)}; ${shown.worlds} of ${shown.total} worlds${shown.status === 'complete' ? '' : ', NOT COMPLETE'}`,
      `interval: ${shown.kind === 'interval' ? '5 to 95 % of worlds' : 'range of all worlds'}, covers ${shown.covers}`,
      ...groundLines(compiled, arms, [basis]),
      `rules ${shown.draft.study.rules}; ${written.day}; digest ${shown.digest ?? 'none'}`,
      armLine(compiled, 'scenario', shown.scenario),
      armLine(compiled, 'baseline', 0),
      ...linkLines(shown, written),
      terminalCommand(shown, study),
    ],
  };
}

/** @param arms the scenario, and what it is set against. @param person the number in the event log. */
export function lifeStamp(
  lived: Lived,
  arms: readonly [number, number],
  world: number,
  person: number,
  written: Written,
): StampLines {
  const name = personName(person);
  const logged = name === String(person) ? '' : ` (${person} in the event log)`;
  const what = `${LIFE}: person ${name}${logged} in one simulated world (--world ${world}), in two scenarios; nobody real, no mean and no interval`;
  return livesStamp(lived, what, arms, [world], written);
}

export function ringStamp(lived: Lived, arm: number, worlds: readonly number[], written: Written): StampLines {
  const inRow = worlds.length > 1 && worlds.every((world, i) => world === i);
  const which = inRow ? `0 to ${worlds.length - 1}` : worlds.join(', ');
  const count = `${worlds.length} simulated world${worlds.length === 1 ? '' : 's'}`;
  const what = `${RING} in ${count} (--world ${which}); ranges are of these worlds, no 90 % interval`;
  return livesStamp(lived, what, [arm], worlds, written);
}

/** The head of a file with what happens in single worlds; `what` is known again by exports/lives.ts. */
function livesStamp(
  lived: Lived,
  what: string,
  arms: readonly number[],
  worlds: readonly number[],
  written: Written,
): StampLines {
  const { study, draft, compiled } = lived;
  const { fixed } = draft;
  const apart = arms.filter((arm) => arm > 0);
  const bases = apart.map((arm) => basisOf(study, draft, compiled.arms[arm].id, defaultCatalogue()));
  const command = (arm: number): string => {
    const { id } = compiled.arms[arm];
    return `npm run sim -- trace ${fileOf(lived.published, study)} --scenario ${id} --world ${worlds[0]}${fixed ? ' --fixed-assumptions' : ''} --out ${id}-${worlds[0]}.csv`;
  };
  return {
    lines: [
      programLine(lived, study, written),
      what,
      `${seedWords(lived, written)}; assumptions ${fixed ? 'held fixed' : 'drawn anew in each world'}`,
      ...groundLines(compiled, apart, bases),
      `rules ${draft.study.rules}; ${written.day}`,
      ...arms.map((arm, i) => armLine(compiled, i === 0 ? 'scenario' : 'against', arm)),
      ...linkLines(lived, written),
      `the event log of ${worlds.length > 1 ? 'each world, here the first' : 'that world'}:`,
      ...arms.map(command),
    ],
  };
}
