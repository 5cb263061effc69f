/**
 * Verifying a figure that somebody else gives (assurance.md S14): what was given is read, its study is run anew in the page's
 * workers, and the verdict is exports/verdict.ts. The study that is open is left alone: nothing here knows the workbench.
 *
 * Two things can be given, in any order: what holds figures, and a study (a file, or a link). Most exports hold their
 * study or name one that comes with the page; for the others both are needed.
 */
import { readClaim, type Claim } from '../exports/claim.ts';
import { judgeClaim, samePlans, type Verdict } from '../exports/verdict.ts';
import { replicate } from '../experiments/replicate.ts';
import { unitOf } from '../experiments/result-file.ts';
import type { Runner } from '../experiments/runner.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { digestPatiently } from '../results/digest.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { compileStudy, type Compiled } from '../scenario/compile.ts';
import type { Finding } from '../scenario/findings.ts';
import { farCells, farOutside } from '../scenario/far-outside.ts';
import { checkStudy, parseStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';
import { fileText, type ChosenFile } from '../storage/file.ts';
import { readLink } from '../storage/link.ts';
import { sameStudy } from './draft.ts';
import { figures, type Pause } from './figures.ts';
import { Pace } from './pace.ts';
import { canDoubt, PREVIEW_BELOW } from './rules.ts';

/** Where the study was found: given by itself, in the export, in a link within it, or among those that come with the page. */
export type From = 'given' | 'export' | 'link' | 'published';

export interface Found {
  readonly study: Study;
  readonly from: From;
  /** Whether it is as the page has it, but for seed and years; null: the page has none of that name. */
  readonly asPublished: boolean | null;
  readonly compiled: Compiled;
  /** null: it cannot be told before it is run. */
  readonly samePlans: boolean | null;
}

/**
 * What is missing for a run. claim: figures. study: nothing says which it is. unknown: it is none of the page's. changed:
 * the page's own study of that name is another than the one that was run. worlds: it does not say how many. large: more than a
 * page should run. broken: the study in it is not right.
 */
export type Need = 'claim' | 'study' | 'unknown' | 'changed' | 'worlds' | 'large' | 'broken';

export interface Refusal {
  /** Name of the file; null for what was pasted. */
  readonly name: string | null;
  readonly findings: readonly Finding[];
}

interface Around {
  readonly runner: Runner;
  readonly published: () => readonly Study[];
  readonly pause: Pause;
  readonly now: () => number;
}

/** What is too large for a page is not for the terminal. */
const inTerminal = (finding: Finding): Finding =>
  finding.code === 'unsupported'
    ? { ...finding, expected: `${finding.expected}; larger ones in the terminal: npm run sim -- verify FILE` }
    : finding;

/** Progress is told at most this often. */
const REPORT_MS = 200;

export class Verification {
  readonly #around: Around;
  #turn = 0;
  /** What is given is read in pieces; what was given last is what counts. */
  #gift = 0;
  #stop: (() => void) | null = null;

  claim: Claim | null = $state.raw(null);
  /** Of the file that holds the figures; null: they were pasted. */
  name: string | null = $state(null);
  /** Given by itself. */
  given: Study | null = $state.raw(null);
  found: Found | null = $state.raw(null);
  need: Need | null = $state(null);
  /** What is wrong with the study within the export. */
  faults: readonly Finding[] = $state.raw([]);
  refusal: Refusal | null = $state.raw(null);
  progress: { readonly done: number; readonly total: number; readonly left: number | null } | null = $state.raw(null);
  verdict: Verdict | null = $state.raw(null);
  problem: string | null = $state(null);
  /** Worlds of a run that was stopped too early to compare; null otherwise. */
  tooFew: number | null = $state(null);
  readonly running = $derived(this.progress !== null);
  readonly ready = $derived(this.claim !== null && this.found !== null && this.need === null);

  constructor(around: Around) {
    this.#around = around;
  }

  /** A result and its study can be given at once. */
  async giveFiles(files: Iterable<ChosenFile & { readonly name: string }>): Promise<void> {
    const gift = this.#afresh();
    for (const file of files) {
      const read = await fileText(file);
      if (gift !== this.#gift) return;
      if (read.ok) await this.#take(read.text, file.name);
      else this.refusal = { name: file.name, findings: read.findings.map(inTerminal) };
      if (gift !== this.#gift || this.refusal) return;
    }
  }

  /** Text of an export or of a study, a link, or the words of a stamp. */
  async give(text: string): Promise<void> {
    this.#afresh();
    await this.#take(text, null);
  }

  /** What was given before stays only where something is missing that may be coming now. */
  #afresh(): number {
    if (this.need === null) this.clear();
    this.#drop();
    return ++this.#gift;
  }

  async #take(text: string, name: string | null): Promise<void> {
    // A run that began before this was read is not of what stands here now.
    this.#drop();
    const gift = this.#gift;
    const { published } = this.#around;
    const pasted = text.trim();
    // A link may stand in the head of an export, which says more.
    const claimed = /^\S*#study=\S*$/.test(pasted) ? null : readClaim(pasted);
    if (claimed?.ok) {
      this.claim = claimed.claim;
      this.name = name;
    } else if (claimed) {
      this.refusal = { name, findings: claimed.findings };
    } else if (pasted.startsWith('{')) {
      const parsed = parseStudy(pasted, defaultCatalogue());
      if (parsed.ok) this.given = parsed.study;
      else this.refusal = { name, findings: parsed.findings };
    } else {
      const unfolded = await readLink(pasted.replace(/\s/g, '').replace(/^[^#]*/, ''), published(), defaultCatalogue());
      if (gift !== this.#gift) return;
      if (unfolded.state === 'study') this.given = unfolded.study;
      else this.refusal = { name, findings: unfolded.state === 'refused' ? unfolded.findings : [unknown(pasted)] };
    }
    await this.#find();
  }

  /** Nothing given. */
  clear(): void {
    this.#drop();
    this.#gift++;
    Object.assign(this, { claim: null, name: null, given: null, found: null, need: null, faults: [] });
  }

  /** Runs the study in as many worlds as the figures are of. */
  async run(): Promise<void> {
    const { claim, found } = this;
    if (!claim || !found || this.need !== null) return;
    this.#drop();
    const turn = this.#turn;
    const { runner, pause, now } = this.#around;
    const { plans, arms, study } = found.compiled;
    const total = claim.worlds ?? study.worlds;
    const layout = planLayout(plans[0]);
    let told = now();
    const pace = new Pace(told);
    this.progress = { done: 0, total, left: null };
    try {
      const replication = replicate(runner, {
        ...{ plans, layout, worlds: total, exactly: true, fixedAssumptions: claim.covers === 'chance' },
        digest: (_, numbers) => digestPatiently(layout, numbers, { pause, now }),
        onProgress: ({ done }) => {
          const at = now();
          pace.heard(done, at);
          if (turn !== this.#turn || at - told < REPORT_MS) return;
          told = at;
          this.progress = { done, total, left: pace.left(total) };
        },
      });
      this.#stop = () => replication.stop();
      const run = await replication.done;
      const cancelled = (): boolean => turn !== this.#turn;
      if (cancelled()) return;
      if (!run.stopped || run.worlds >= PREVIEW_BELOW) {
        const kind = claim.range ? 'range' : 'interval';
        const summary = await figures(layout, run.arms, { kind, pause, now, cancelled });
        if (cancelled() || !summary) return;
        const far = farCells(found.compiled, farOutside(found.compiled));
        const names = { study: study.id, seed: study.seed, arms, plans, unit: unitOf, farOutside: far };
        this.verdict = judgeClaim(claim, { names, layout, run, summary });
      }
      if (!this.verdict) this.tooFew = run.worlds;
      for (const { message } of run.failures.slice(0, 1)) this.problem = message;
    } catch (error) {
      if (turn === this.#turn) this.problem = error instanceof Error ? error.message : String(error);
    }
    if (turn !== this.#turn) return;
    this.progress = null;
    this.#stop = null;
  }

  /** Stops; thirty worlds or more are compared within noise, fewer are not compared. */
  stop(): void {
    this.#stop?.();
  }

  #drop(): void {
    this.#turn++;
    this.#stop?.();
    this.#stop = null;
    Object.assign(this, { progress: null, verdict: null, problem: null, tooFew: null, refusal: null });
  }

  /** Which study the figures are of, and what is missing. */
  async #find(): Promise<void> {
    const { claim, given } = this;
    this.found = null;
    this.faults = [];
    this.need = null;
    const gift = this.#gift;
    const [study, from] = given
      ? ([given, 'given'] as const)
      : claim
        ? await this.#named(claim)
        : [null, 'given' as const];
    if (gift !== this.#gift) return;
    if (study) this.#compile(study, from);
    if (this.need !== null) return;
    if (!claim) {
      this.need = given ? 'claim' : null;
      return;
    }
    if (!study || !this.found) this.need = claim.study === null ? 'study' : 'unknown';
    else if (claim.worlds === null && claim.kind !== 'stamp') this.need = 'worlds';
  }

  /** The study that an export holds, links to or names. */
  async #named(claim: Claim): Promise<readonly [Study | null, From]> {
    const published = this.#around.published();
    if (claim.input !== null) {
      const checked = checkStudy(claim.input, defaultCatalogue());
      if (checked.ok) return [checked.study, 'export'];
      this.faults = checked.findings.map((one) => ({ ...one, path: `/input${one.path}` }));
      this.need = 'broken';
      return [null, 'export'];
    }
    if (claim.link !== null) {
      const gift = this.#gift;
      const unfolded = await readLink(claim.link, published, defaultCatalogue());
      if (gift !== this.#gift) return [null, 'link'];
      if (unfolded.state === 'study') return [unfolded.study, 'link'];
      this.faults = unfolded.state === 'refused' ? unfolded.findings : [];
      this.need = 'broken';
      return [null, 'link'];
    }
    return [published.find(({ id }) => id === claim.study) ?? null, 'published'];
  }

  #compile(study: Study, from: From): void {
    const { claim } = this;
    // The terminal can run a study with another seed or for other years; both are in the figures' stamp.
    const options = { seed: claim?.seed ?? undefined, years: claim?.years ?? undefined };
    try {
      const compiled = compileStudy(study, defaultCatalogue(), options);
      const same = claim && samePlans(claim, compiled.arms, compiled.plans);
      const known = this.#around.published().find(({ id }) => id === study.id);
      const asPublished = known ? sameStudy({ ...study, seed: known.seed, years: known.years }, known) : null;
      this.found = { study: compiled.study, from, asPublished, compiled, samePlans: same };
      if (from === 'published' && (same === false || (same === null && claim?.edited))) this.need = 'changed';
      else if (!canDoubt(compiled.plans, claim?.worlds ?? study.worlds)) this.need = 'large';
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      this.need = 'broken';
    }
  }
}

function unknown(text: string): Finding {
  return {
    ...{ path: '', code: 'invalid', nearest: null },
    found: JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text),
    expected:
      'a link, a study file, a result or table that was downloaded here or written by the terminal, or a stamp with its digest',
  };
}
