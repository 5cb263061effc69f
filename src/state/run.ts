/**
 * One run of a draft: only the arms that were never run whole are simulated, the others are taken from the file. The
 * baseline goes along whenever anything is simulated, because arms that share a world with it cost little.
 *
 * Where several scenarios were never run, the one in view is opened first: a few worlds of it and of the baseline alone,
 * so that its first figure does not wait for the others.
 */
import { replicate, type Replicated, type Replication } from '../experiments/replicate.ts';
import type { Failure, Runner } from '../experiments/runner.ts';
import type { Plan } from '../model/plan.ts';
import { digestPatiently } from '../results/digest.ts';
import type { WorldArrays } from '../results/worlds.ts';
import type { ArmResults, ArmWorlds } from './arm-results.ts';
import type { Pause } from './figures.ts';
import type { Compiled } from './study.ts';

export interface RunOptions {
  readonly compiled: Compiled;
  readonly fixed: boolean;
  readonly worlds: number;
  readonly pause: Pause;
  readonly now: () => number;
  /** The scenario in view, by its place among the arms. */
  readonly first: number;
  /** After every answer of the opening, with the baseline and that scenario. */
  readonly onOpening: (arms: WorldArrays, done: number) => void;
  /** After every answer, with all arms of the study. */
  readonly onProgress: (arms: WorldArrays, done: number) => void;
  /** Of worlds that are not of the opening: those of the opening are run again. */
  readonly onFailure: (failure: Failure) => void;
}

export interface Run {
  /** All arms of the study, in its order; of a run that was stopped in its opening, only those of the opening. */
  readonly done: Promise<Ended>;
  /** Ends it; `done` then settles with what there is. */
  stop(): void;
}

type Ended = Pick<Replicated, 'arms' | 'complete' | 'digest' | 'failures'>;

/** Worlds of the opening: as few as make a figure. */
const OPENING = 2;

export function startRun(runner: Runner, file: ArmResults, options: RunOptions): Run {
  const { compiled, fixed, worlds } = options;
  const { layout, plans } = compiled;
  const known = new Map<string, ArmWorlds>();
  for (const plan of plans) {
    const found = file.get(plan, fixed, worlds);
    if (found) known.set(plan.id, found);
  }
  const asked = missing(plans, known);
  const whole = (ran: WorldArrays): WorldArrays =>
    plans.map(({ id }) => known.get(id) ?? ran[asked.findIndex((plan) => plan.id === id)]);
  const digest = (ran: WorldArrays): Promise<string | null> => digestPatiently(layout, whole(ran), options);

  if (asked.length === 0) {
    const arms = whole([]);
    return { done: digest([]).then((hash) => ({ arms, complete: true, digest: hash, failures: [] })), stop: () => {} };
  }

  const shared = { layout, exactly: true, fixedAssumptions: fixed };
  let current: Replication;
  const all = async (): Promise<Ended> => {
    current = replicate(runner, {
      ...shared,
      plans: asked,
      worlds,
      digest: (_, ran) => digest(ran),
      onProgress: (progress) => options.onProgress(whole(progress.arms), progress.done),
      onFailure: options.onFailure,
    });
    const replicated = await current.done;
    if (replicated.complete) asked.forEach((plan, i) => file.put(plan, fixed, replicated.arms[i]));
    return { ...replicated, arms: whole(replicated.arms) };
  };
  const opened = async (): Promise<Ended> => {
    current = replicate(runner, {
      ...shared,
      plans: [plans[0], plans[options.first]],
      worlds: OPENING,
      digest: () => Promise.resolve(null),
      onProgress: ({ arms, done }) => options.onOpening(arms, done),
    });
    const opening = await current.done;
    return opening.stopped ? { ...opening, complete: false } : all();
  };
  const open = asked.length > 2 && worlds > OPENING && asked.includes(plans[options.first]);
  return { done: open ? opened() : all(), stop: () => current.stop() };
}

/** Baseline first; none where everything is known. Arms with the same plan are run once. */
function missing(plans: readonly Plan[], known: ReadonlyMap<string, ArmWorlds>): Plan[] {
  const open = plans.filter(({ id }, i) => !known.has(id) && plans.findIndex((plan) => plan.id === id) === i);
  if (open.length === 0 || open[0] === plans[0]) return open;
  return [plans[0], ...open];
}
