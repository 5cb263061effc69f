/**
 * Is the baseline what the sources say it is? Runs it with the assumptions held, in as many worlds as it takes for chance
 * to be small against the tolerances, and reads every calibration target.
 */
import type { Plan } from '../model/plan.ts';
import type { Layout } from '../results/layout.ts';
import type { Failure, Runner } from './runner.ts';
import { replicate, type Progress } from './replicate.ts';
import { BLOCK } from './stopping.ts';
import { calibrationTargets, readTarget, type Target } from './targets.ts';

export interface ValidatedTarget {
  readonly id: string;
  readonly part: string | null;
  readonly target: number;
  readonly low: number;
  readonly high: number;
  readonly simulated: number | null;
  readonly mcse: number | null;
  readonly status: 'pass' | 'fail' | 'not_modelled';
}

export interface Validation {
  readonly complete: boolean;
  readonly targets: readonly ValidatedTarget[];
  readonly worlds: number;
  readonly failures: readonly Failure[];
}

export interface ValidateOptions {
  /** The baseline. */
  readonly plan: Plan;
  readonly layout: Layout;
  readonly maxWorlds?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** The Monte Carlo standard error that is small: a tenth of the way from the target's middle to its bound. */
const SMALL = 0.1;
const MAX_WORLDS = 400;

export function validate(runner: Runner, options: ValidateOptions): { done: Promise<Validation>; stop(): void } {
  const { plan, layout } = options;
  const targets = calibrationTargets();
  const most = options.maxWorlds ?? MAX_WORLDS;
  let stopped = false;
  let stopRunning: () => void = () => {};

  async function run(): Promise<Validation> {
    for (let worlds = Math.min(BLOCK, most); ; worlds = Math.min(most, 2 * worlds)) {
      // From the first world on each time: the worlds are few and quick, and one way of running them is enough.
      const replication = replicate(runner, {
        plans: [plan],
        layout,
        worlds,
        exactly: true,
        fixedAssumptions: true,
        ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      });
      stopRunning = () => replication.stop();
      if (stopped) replication.stop();
      const { arms, complete, failures, worlds: answered } = await replication.done;
      const judged = targets.map((target) => judge(layout, arms[0], target));
      if (!complete || worlds >= most || judged.every(preciseEnough)) {
        return { complete, targets: judged, worlds: answered, failures };
      }
    }
  }

  return {
    done: run(),
    stop() {
      stopped = true;
      stopRunning();
    },
  };
}

function judge(layout: Layout, worlds: readonly (Float64Array | undefined)[], of: Target): ValidatedTarget {
  const { id, part, target, low, high } = of;
  const read = readTarget(layout, worlds, of);
  const simulated = read?.mean ?? null;
  const mcse = read && Number.isFinite(read.mcse) ? read.mcse : null;
  const within = simulated !== null && low <= simulated && simulated <= high;
  const status = !of.judged ? 'not_modelled' : within ? 'pass' : 'fail';
  return { id, part, target, low, high, simulated, mcse, status };
}

function preciseEnough(judged: ValidatedTarget): boolean {
  if (judged.status === 'not_modelled' || judged.simulated === null) return true;
  return judged.mcse !== null && judged.mcse <= (SMALL * (judged.high - judged.low)) / 2;
}
