/**
 * The page's only mutable state: the draft of a study with its history, what is being run, and what is shown. Data goes
 * one way: drafts make plans, plans make results, results are filed under the plans they came from. A late result is an
 * entry in the file, never a figure of another scenario. Runner, storage, clock and studies are handed in.
 */
import type { Failure, Runner } from '../experiments/runner.ts';
import type { Text } from '../i18n/locale.ts';
import type { ParameterValue } from '../parameters/parameter.ts';
import type { Study } from '../scenario/study.ts';
import * as change from './draft.ts';
import { draftOf, sameDraft, sameStudy, scenarioOf, type Draft, type Place, type Times } from './draft.ts';
import { reasonOf } from './broken-study.ts';
import { differencesOf } from './differences.ts';
import { historyOf, push, redo, undo, type History } from './history.ts';
import type { SaveState } from './saved.ts';
import { Results } from './results.ts';
import type { Progress, Result, Shown, Surroundings } from './shown.ts';
import type { Compiled, OpenStudy, StudyModel } from './study.ts';

/** What stays of a study while another one is open. */
interface Session {
  readonly history: History<Draft>;
  readonly chosen: string | null;
  readonly employer: string | null;
  readonly agreed: ReadonlySet<string>;
}

interface Compilation {
  readonly compiled: Compiled | null;
  readonly problem: Text | null;
}

const NOTHING: ReadonlySet<string> = new Set();

export class Workbench<S extends StudyModel = OpenStudy> {
  readonly #around: Surroundings;
  readonly #results: Results;
  // Never drawn from.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #sessions = new Map<S, Session>();
  /** How keeping each draft ended. */
  readonly #kept = new WeakMap<Draft, SaveState | null>();
  /** The newest edit has not been kept yet. */
  #unkept = false;
  #turns = 0;
  #wish: string | null = $state(null);
  #result: Result | null = $state.raw(null);

  /** The study that is open, as published. */
  study: S = $state.raw() as S;
  history: History<Draft> = $state.raw() as History<Draft>;
  compiled: Compiled | null = $state.raw(null);
  /** Whose key figures and costs are asked for, of the study that is open; null: all of them. */
  employer: string | null = $state(null);
  /** What lies far outside the evidence and is shown all the same, because the reader asked for it (views/far.ts). */
  agreed: ReadonlySet<string> = $state.raw(NOTHING);
  /** Why the draft makes no plan, in plain words. */
  problem: Text | null = $state.raw(null);
  progress: Progress | null = $state.raw(null);
  /** Worlds that could not be run: of what is shown, and of the run that goes on as soon as there are any. */
  failures: readonly Failure[] = $state.raw([]);
  saved: SaveState | null = $state(null);

  readonly draft = $derived(this.history.present);
  readonly scenarios = $derived(this.draft.study.scenarios);
  /** Id of the scenario in view. */
  readonly chosen = $derived(scenarioOf(this.draft.study, this.#wish ?? '')?.id ?? this.scenarios[0].id);
  /** What was changed in the policy in view. */
  readonly edits = $derived(this.study.edits(this.draft, this.chosen));
  readonly differences = $derived(differencesOf(this.draft.study, this.study.published));
  /** The study comes with the page, and is as it came. */
  readonly published = $derived(asPublished(this.study, this.draft.study));
  readonly canUndo = $derived(this.history.past.length > 0);
  readonly canRedo = $derived(this.history.future.length > 0);
  readonly running = $derived(this.progress !== null);
  readonly key = $derived(this.compiled ? this.#keyOf(this.compiled) : null);
  /** What is shown of the scenario in view; null while it has no figures. */
  readonly shown: Shown | null = $derived(this.#result && this.#facing(this.#result));
  /** What is shown belongs to another draft than the one that the controls show. */
  readonly stale = $derived(this.shown !== null && this.shown.key !== this.key);
  /** A run has been begun and there is no figure of it yet: then the workers are for nobody else. */
  readonly awaited = $derived(this.running && (this.shown === null || this.stale));

  constructor(around: Surroundings, study: S, draft: Draft = draftOf(study.published)) {
    this.#around = around;
    this.#results = new Results(around, {
      figures: (result) => this.#show(result),
      progress: (progress) => (this.progress = progress),
      failures: (failures) => (this.failures = failures),
    });
    this.study = study;
    this.history = historyOf(draft);
  }

  /** Who answers for worlds; experiments of a view share it with the page's own run. */
  get runner(): Runner {
    return this.#around.runner;
  }

  /** Compiles and runs what the draft says; called once the page stands. */
  start(): void {
    const next = this.#compile();
    this.#announce(next, this.#begin(next));
  }

  /**
   * Opens another study; what was done in this one stays, with its history, until it is opened again. Two studies can
   * have one id (a published one and a copy of it): which one it is, is decided by the object.
   * @param draft what was kept of it elsewhere; used the first time only, as is the employer that was asked for.
   */
  open(study: S, draft?: Draft, employer: string | null = null): void {
    if (study === this.study) return;
    if (this.#unkept) void this.keep();
    this.#sessions.set(this.study, {
      history: this.history,
      chosen: this.chosen,
      employer: this.employer,
      agreed: this.agreed,
    });
    const session = this.#sessions.get(study);
    this.#turns++;
    this.study = study;
    this.history = session?.history ?? historyOf(draft ?? draftOf(study.published));
    this.#wish = session?.chosen ?? null;
    this.employer = session ? session.employer : employer;
    this.agreed = session?.agreed ?? NOTHING;
    this.#result = null;
    this.failures = [];
    this.compiled = null;
    this.saved = this.#kept.get(this.draft) ?? null;
    this.start();
  }

  /** Shows figures of what lies far outside the evidence, for as long as the page is open. */
  agree(keys: Iterable<string>): void {
    // Never changed, only replaced.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    this.agreed = new Set([...this.agreed, ...keys]);
  }

  /** Puts a scenario in view; nothing is run. */
  select(scenario: string): void {
    this.#wish = scenario;
  }

  /** null: as published, and where that says nothing, the default. Also of a policy that is off. */
  setValue(scenario: string, policy: string, parameter: string, value: ParameterValue | null): void {
    this.#place({ scenario, policy }, (draft, published, at) =>
      change.withValue(draft, published, at, parameter, value),
    );
  }

  setPolicy(scenario: string, policy: string, on: boolean): void {
    this.#place({ scenario, policy }, (draft, published, at) => change.withPolicy(draft, published, at, on));
  }

  /** What is left out stays; null: as published, and where that says nothing, the default. */
  setPolicyTimes(scenario: string, policy: string, times: Times): void {
    this.#place({ scenario, policy }, (draft, published, at) => change.withTimes(draft, published, at, times));
  }

  /** An assumption for the whole study; null: as published. */
  setAssumption(id: string, value: ParameterValue | null): void {
    const published = this.study.published.assumptions[id] ?? null;
    this.#edit({ ...this.draft, study: change.withAssumption(this.draft.study, id, value ?? published) });
  }

  setFixed(fixed: boolean): void {
    this.#edit({ ...this.draft, fixed });
  }

  /** @returns the id of the new scenario, which is now in view; null when there are six. */
  addScenario(): string | null {
    return this.#added(change.withNewScenario(this.draft.study, undefined, this.#used()));
  }

  /** @returns the id of the copy, which is now in view; null when there are six, or nothing to copy. */
  duplicateScenario(scenario: string): string | null {
    return this.#added(change.withNewScenario(this.draft.study, scenario, this.#used()));
  }

  renameScenario(scenario: string, label: Text): void {
    this.#edit({ ...this.draft, study: change.withLabel(this.draft.study, scenario, label) });
  }

  /** The last scenario stays. */
  removeScenario(scenario: string): void {
    this.#edit({ ...this.draft, study: change.withoutScenario(this.draft.study, scenario) });
  }

  /** Back to the study as published; itself undone by undo. */
  restore(): void {
    this.#edit({ ...draftOf(this.study.published), fixed: this.draft.fixed });
  }

  undo(): void {
    this.#turn(undo(this.history));
  }

  redo(): void {
    this.#turn(redo(this.history));
  }

  /**
   * Takes a draft of the open study that came from elsewhere, as one step that can be undone.
   * @throws Error for another study: that one is opened.
   */
  adopt(study: Study, fixed = this.draft.fixed): void {
    if (study.id !== this.study.id) throw new Error(`${study.id} is not the study that is open.`);
    this.#edit({ ...draftOf(study), fixed });
  }

  /** Saves once more: another tab's record gives way. */
  async keep(): Promise<void> {
    const { study, draft } = this;
    this.#unkept = false;
    const saved = (await this.#around.save?.(study, draft)) ?? null;
    this.#kept.set(draft, saved);
    if (this.study === study && this.draft === draft) this.saved = saved;
  }

  /** Runs the newest draft once more. */
  run(): void {
    const { compiled, problem } = this;
    if (compiled && !problem) this.#announce({ compiled, problem }, this.#begin({ compiled, problem }));
  }

  /** Stops; what there is stays, marked as partial. */
  cancel(): void {
    this.#results.cancel();
  }

  close(): Promise<void> {
    this.#results.drop();
    this.progress = null;
    return this.#around.runner.close();
  }

  #place(at: Place, make: (draft: Draft, published: Study, at: Place) => Draft): void {
    this.#edit(make(this.draft, this.study.published, at));
  }

  /** Ids that some step of the history has: one that was taken away may come back by undo, and its figures are its own. */
  #used(): string[] {
    const { past, present, future } = this.history;
    return [...past, present, ...future, this.#result?.draft ?? present].flatMap(({ study }) =>
      study.scenarios.map(({ id }) => id),
    );
  }

  #added(made: { study: Study; id: string } | null): string | null {
    if (!made) return null;
    this.#edit({ ...this.draft, study: made.study });
    this.#wish = made.id;
    return made.id;
  }

  #edit(next: Draft): void {
    if (next === this.draft || sameDraft(next, this.draft)) return;
    this.#turn(push(this.history, next));
  }

  #turn(history: History<Draft>): void {
    if (history === this.history) return;
    const turn = ++this.#turns;
    // Asked for before the state changes, so that it comes before the page is drawn: the workers begin meanwhile. Of
    // several edits in one task only the last is run.
    queueMicrotask(() => turn === this.#turns && void this.#follow(turn));
    this.history = history;
    this.#unkept = true;
  }

  /** Runs what the draft says, then lets the page follow in tasks of their own. */
  async #follow(turn: number): Promise<void> {
    const next = this.#compile();
    const known = this.#begin(next);
    for (const step of [() => this.#announce(next, known), () => void this.keep()]) {
      await this.#around.pause();
      if (turn !== this.#turns) return;
      step();
    }
  }

  #compile(): Compilation {
    try {
      return { compiled: this.study.compile(this.draft.study), problem: null };
    } catch (error) {
      return { compiled: null, problem: reasonOf(error) };
    }
  }

  /** Draws nothing. @returns a whole result that is known already: then nothing is run. */
  #begin({ compiled }: Compilation): Result | null {
    if (compiled) {
      const first = Math.max(
        1,
        compiled.arms.findIndex(({ id }) => id === this.chosen),
      );
      return this.#results.begin(this.#keyOf(compiled), compiled, this.draft, this.study.worlds, first);
    }
    this.#results.drop();
    return null;
  }

  /** What a result is filed under: its plans, how many worlds, and whether the assumptions were held. */
  #keyOf({ key }: Compiled): string {
    return `${key} ${this.study.worlds}${this.draft.fixed ? ' chance' : ''}`;
  }

  #show(result: Result): void {
    this.#result = result;
    this.failures = result.failures;
  }

  /** What the page shows of what was begun. The last good scenario stays where the newest makes no plan. */
  #announce({ compiled, problem }: Compilation, known: Result | null): void {
    if (compiled) this.compiled = compiled;
    this.problem = problem;
    if (known) this.#show(known);
    this.progress = this.#results.progress;
  }

  /** null: the scenario in view is not in the result, because it was never run; nobody else's figures stand in for it. */
  #facing(result: Result): Shown | null {
    const { compiled, draft } = result;
    const scenario = compiled.arms.findIndex(({ id }) => id === this.chosen);
    if (scenario < 1) return null;
    return {
      ...result,
      scenario,
      compiled: { ...compiled, policyStart: compiled.starts[scenario] ?? null },
      edits: this.study.edits(draft, compiled.arms[scenario].id),
      published: asPublished(this.study, draft.study),
    };
  }
}

const asPublished = (study: StudyModel, draft: Study): boolean =>
  study.origin !== 'own' && sameStudy(draft, study.published);
