/** What a calibration leaves: a file that says how it came about, and whether its values are used. */
import type { Text } from '../i18n/locale.ts';
import { MODEL_VERSION } from '../model/plan.ts';
import type { Layout } from '../results/layout.ts';
import { canonicalHash } from '../scenario/canonical.ts';
import type { Aim, Calibration, Fitted, Missed } from './calibrate.ts';
import { calibrationTargets, readTarget } from './targets.ts';

/**
 * The parameters that are free: of the baseline, drawn, with one draw of their own, and acting on what is judged. The mix
 * of causes is drawn as three shares and stays as the evidence has it.
 */
export const FREE: readonly string[] = [
  'inc.rate_short',
  'inc.rate_long',
  'inc.rr_women_short',
  'inc.rr_women_long',
  'dur.short_survival',
  'dur.survival_F',
  'dur.survival_M',
  'dur.survival_O',
  'meet.ordinary_share',
];

/** The targets that the baseline is judged by; never the held-out ones (H-..). */
export function aimsOf(layout: Layout): Aim[] {
  return calibrationTargets()
    .filter(({ judged }) => judged)
    .map((of) => ({
      ...{ id: of.id, part: of.part, target: of.target, tolerance: (of.high - of.low) / 2 },
      read: (worlds) => readTarget(layout, worlds, of)?.mean ?? NaN,
    }));
}

export interface CalibrationFile {
  readonly modelVersion: string;
  readonly study: string;
  readonly seed: string;
  /** In every run; assumptions held. */
  readonly worlds: number;
  readonly runs: number;
  readonly method: Text;
  readonly targets: readonly (Missed & { readonly within: { readonly before: boolean; readonly after: boolean } })[];
  readonly misfit: Calibration['misfit'];
  readonly level: number;
  readonly parameters: readonly Fitted[];
  /** Whether the studies use these values; false: they keep the evidence's. */
  readonly used: boolean;
  readonly verdict: Text;
  /** SHA-256 of all the rest. */
  readonly hash: string;
}

const METHOD: Text = {
  sv: 'Straffad Gauss-Newton i standardnormala poäng: summan av kvadrerade avvikelser i enheter av målets tolerans plus summan av kvadrerade poäng. Lutningar är skillnader mellan körningar av samma världar. Intervallen är posteriorns med lutningarna som raka. Återuppspelningens tal (H-..) ingår inte.',
  en: 'Penalised Gauss-Newton in standard normal scores: the sum of squared misses in units of the target’s tolerance plus the sum of squared scores. Slopes are differences between runs of the same worlds. Intervals are those of the posterior with slopes taken as straight. The figures of the replay (H-..) are not among the targets.',
};

export function calibrationFile(
  found: Calibration,
  of: { readonly study: string; readonly seed: string; readonly worlds: number },
): CalibrationFile {
  const targets = found.targets.map((one) => {
    const within = (figure: number) => Math.abs(figure - one.target) <= one.tolerance * (1 + 1e-9);
    return { ...one, within: { before: within(one.before), after: within(one.after) } };
  });
  const met = targets.every(({ within }) => within.before);
  const content = {
    modelVersion: MODEL_VERSION,
    ...of,
    runs: found.runs,
    method: METHOD,
    targets,
    misfit: found.misfit,
    level: found.level,
    parameters: found.parameters,
    used: false,
    verdict: met
      ? {
          sv: 'Underlagets egna värden når redan alla mål som döms. De kalibrerade värdena används inte: de skulle bara ligga närmare mål som i sig är osäkra.',
          en: 'The evidence’s own values meet every judged target already. The calibrated values are not used: they would only be nearer to targets that are uncertain themselves.',
        }
      : {
          sv: 'Underlagets egna värden når inte alla mål som döms. De kalibrerade värdena används inte förrän någon har beslutat det.',
          en: 'The evidence’s own values do not meet every judged target. The calibrated values are not used until somebody has decided so.',
        },
  };
  return { ...content, hash: canonicalHash(content) };
}
