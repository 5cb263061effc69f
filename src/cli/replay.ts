/** `sim replay`: what was seen in 4-Ess and in the rings, beside what the model gives. A report, not a judgement. */
import fourEss from '../../scenarios/4ess.json';
import ring from '../../scenarios/ring.json';
import { replayDynamo, replayFourEss, type Replay } from '../experiments/replay.ts';
import type { Predicted, ReplayRow } from '../experiments/replay-row.ts';
import { MODEL_VERSION } from '../model/plan.ts';
import { MAX_WORLDS } from '../scenario/limits.ts';
import { checkStudy } from '../scenario/parse.ts';
import { readArguments, wholeNumber } from './arguments.ts';
import { nodeRunner } from './cores.ts';
import { progressLine } from './progress.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';

const replays = {
  '4ess': { file: fourEss, replay: replayFourEss },
  dynamo: { file: ring, replay: replayDynamo },
};
type Name = keyof typeof replays;

export async function replay(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('replay', args, {
    worlds: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [name, ...rest] = positionals;
  const known = Object.keys(replays).join(' or ');
  if (name === undefined || rest.length > 0) throw new UsageError(`replay: takes ${known}.`);
  if (!Object.hasOwn(replays, name)) throw new UsageError(`replay: there is no '${name}'; there is ${known}.`);
  const { file, replay: start } = replays[name as Name];
  const parsed = checkStudy(file);
  if (!parsed.ok) throw new Error('The study of the replay is not a study; `sim check` says why.');
  const worlds = wholeNumber('worlds', values.worlds, 1, MAX_WORLDS) ?? parsed.study.worlds;

  const runner = nodeRunner();
  const replaying = start(runner, parsed.study, { worlds, onProgress: progressLine(terminal) });
  terminal.onInterrupt(() => replaying.stop());
  const result = await replaying.done;
  await runner.close();

  const { failures, ...told } = result;
  if (values.json) {
    terminal.out(`${JSON.stringify({ modelVersion: MODEL_VERSION, replay: name, ...told }, null, 2)}\n`);
  } else terminal.out(`${table(result)}\n\n${closing(result)}\n`);
  for (const failure of failures.slice(0, 5)) terminal.note(`World ${failure.index} failed: ${failure.message}`);
  return result.complete ? 0 : 3;
}

const words = { inside: 'inside', outside: 'OUTSIDE', diagnostic: 'diagnostic', not_modelled: 'not modelled' };

function table({ rows }: Replay): string {
  return textTable(
    [
      { head: 'Row' },
      { head: 'Part', align: 'left' },
      { head: 'Seen' },
      { head: 'Model' },
      { head: 'Without' },
      { head: 'Of worlds' },
      { head: '', align: 'left' },
    ],
    rows.map((row) => [
      row.id,
      row.part ?? row.quantity,
      observed(row),
      band(row.model),
      band(row.without),
      row.holds === null ? '' : `${Math.round(100 * row.holds)} %`,
      words[row.status],
    ]),
  );
}

const figure = (value: number): string => String(Number(value.toPrecision(3)));

function observed({ value, low, high }: ReplayRow): string {
  const range = low !== null && high !== null ? `${figure(low)} to ${figure(high)}` : '';
  if (value === null) return range || '-';
  return range ? `${figure(value)} (${range})` : figure(value);
}

function band(of: Predicted | null): string {
  return of ? `${figure(of.lower)} to ${figure(of.upper)} (${figure(of.mean)})` : '-';
}

function closing({ rows, worlds, complete }: Replay): string {
  const rules = new Map(rows.map(({ id, rule }) => [id, rule]));
  const notes = [
    ...new Set(rows.flatMap(({ id, part, note }) => (note ? [`${id}${part ? `, ${part}` : ''}: ${note.en}`] : []))),
  ];
  return [
    ...(complete ? [] : ['PARTIAL RESULT: worlds are missing.']),
    `Model and Without: 90 of 100 of ${worlds} worlds, with the mean in brackets; assumptions are drawn, nothing is fitted.`,
    'Without is the natural course: the same people called with no effect at all, or no meetings.',
    'Of worlds is the share of worlds in which what was seen comes about.',
    'Rows H-02: (a) all who came, weighted as they came (F2-08), (b) those who came sick-listed.',
    '',
    'Rules of the evidence file',
    ...[...rules].map(([id, rule]) => `${id}: ${rule}`),
    '',
    ...notes,
  ].join('\n');
}
