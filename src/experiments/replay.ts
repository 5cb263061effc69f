/**
 * What was seen in the two projects beside what the model gives, with assumptions drawn anew in each world. Never fitted:
 * these rows are of no target, and a row outside its band is told and not mended.
 */
import type { Plan } from '../model/plan.ts';
import type { Study } from '../scenario/study.ts';
import { LEVEL } from '../stats/intervals.ts';
import { exitRows, fallRows, meetingsRows, smallFallRow, womenRow } from './replay-4ess.ts';
import { mobilityRows, ringRows } from './replay-dynamo.ts';
import { participantRows, personsMet } from './replay-funnel.ts';
import type { ReplayRow } from './replay-row.ts';
import { mobilityPlans, municipalityPlans, projectPlans, ringPlan } from './replay-studies.ts';
import { meetingsHeld, placesOffered, type Worlds } from './replay-worlds.ts';
import type { Failure, Handlers, Job, Request, Runner, Tracer, WorldLives } from './runner.ts';
import type { TaskProgress } from './tasks.ts';
import { worldsOf } from './worlds.ts';

export interface Replay {
  readonly complete: boolean;
  /** Worlds asked for in each study of the replay. */
  readonly worlds: number;
  readonly level: number;
  readonly covers: 'chance+assumptions';
  readonly rows: readonly ReplayRow[];
  readonly failures: readonly Failure[];
}

export interface ReplayOptions {
  readonly worlds: number;
  readonly onProgress?: (progress: TaskProgress) => void;
}

type Answering = Runner & Tracer;
type Runs = { readonly arms: readonly Worlds[] };

/** Runs that are asked for one after the other, told of as one. */
class Asking {
  stopped = false;
  readonly failures: Failure[] = [];
  readonly #runner: Answering;
  readonly #options: ReplayOptions;
  readonly #total: number;
  #done = 0;
  #job: Job | null = null;

  /** @param runs how many there will be. */
  constructor(runner: Answering, options: ReplayOptions, runs: number) {
    this.#runner = runner;
    this.#options = options;
    this.#total = runs * options.worlds;
  }

  stop(): void {
    this.stopped = true;
    this.#job?.stop();
  }

  async #ask<Result>(
    plans: readonly Plan[],
    start: (request: Request, handlers: { onResult(result: Result): void; onFailure(failure: Failure): void }) => Job,
    onResult: (result: Result) => void,
  ): Promise<void> {
    if (this.stopped) return;
    const tell = (): void =>
      this.#options.onProgress?.({ done: this.#done, failed: this.failures.length, total: this.#total });
    this.#job = start(
      { plans, worlds: worldsOf(this.#options.worlds, false) },
      {
        onResult: (result) => {
          onResult(result);
          this.#done++;
          tell();
        },
        onFailure: (failure) => {
          this.failures.push(failure);
          tell();
        },
      },
    );
    if ((await this.#job.done) === 'stopped') this.stopped = true;
  }

  /** Holes are there too, and not a shorter list. */
  #empty<Kept>(): (Kept | undefined)[] {
    return Array.from({ length: this.#options.worlds }, () => undefined);
  }

  async run(plans: readonly Plan[]): Promise<Runs> {
    const arms = plans.map(() => this.#empty<Float64Array>());
    await this.#ask(
      plans,
      (request, handlers: Handlers) => this.#runner.run(request, handlers),
      ({ index, arms: worlds }) => worlds.forEach((world, arm) => (arms[arm][index] = world)),
    );
    return { arms };
  }

  /** What is read of each world's lives, by world; holes where one failed. */
  async read<Kept>(plan: Plan, read: (lives: WorldLives['lives'][number]) => Kept): Promise<Kept[]> {
    const kept = this.#empty<Kept>();
    await this.#ask(
      [plan],
      (request, handlers: Handlers<WorldLives>) => this.#runner.trace(request, handlers),
      ({ index, lives }) => (kept[index] = read(lives[0])),
    );
    return kept.filter((one) => one !== undefined);
  }

  result(rows: readonly ReplayRow[]): Replay {
    const { failures, stopped } = this;
    failures.sort((a, b) => a.index - b.index);
    const complete = !stopped && failures.length === 0;
    return { complete, worlds: this.#options.worlds, level: LEVEL, covers: 'chance+assumptions', rows, failures };
  }
}

export interface Replaying {
  readonly done: Promise<Replay>;
  stop(): void;
}

/** Rows H-01 to H-06. @param study - the 4-Ess study. */
export function replayFourEss(runner: Answering, study: Study, options: ReplayOptions): Replaying {
  const project = projectPlans(study);
  const fell = municipalityPlans(study, 'torsas');
  const others = ['ljungby', 'vimmerby'].map((id) => ({ id, plans: municipalityPlans(study, id) }));
  const asking = new Asking(runner, options, 3 + project.called.length / 2 + others.length);
  const work = async (): Promise<Replay> => {
    // In small requests: a world of few arms is answered soon, also on a busy machine.
    const [asItWent] = (await asking.run([project.asItWent])).arms;
    const called: Worlds[] = [];
    for (let i = 0; i < project.called.length; i += 2) {
      called.push(...(await asking.run(project.called.slice(i, i + 2))).arms);
    }
    const lives = await asking.read(project.asItWent, (log) => ({ held: meetingsHeld(log), met: personsMet(log) }));
    const held = lives.map((one) => one.held);
    const met = lives.map((one) => one.met);
    const torsas = await asking.run(fell);
    const small: ReplayRow[] = [];
    for (const { id, plans } of others) small.push(smallFallRow(id, plans, (await asking.run(plans)).arms));
    return asking.result([
      ...participantRows(project.asItWent, asItWent, met),
      ...exitRows(project.called, called),
      ...meetingsRows(held),
      ...fallRows(fell, torsas.arms),
      ...small,
      womenRow(project.asItWent, asItWent),
    ]);
  };
  return { done: work(), stop: () => asking.stop() };
}

/** Rows H-R1 to H-R4. @param study - the study of a ring. */
export function replayDynamo(runner: Answering, study: Study, options: ReplayOptions): Replaying {
  const plan = ringPlan(study);
  const offers = mobilityPlans(study);
  const asking = new Asking(runner, options, 3);
  const work = async (): Promise<Replay> => {
    const [worlds] = (await asking.run([plan])).arms;
    const offered = await asking.read(plan, placesOffered);
    const { arms } = await asking.run(offers);
    return asking.result([...ringRows(plan, worlds, offered), ...mobilityRows(offers[0], arms)]);
  };
  return { done: work(), stop: () => asking.stop() };
}
