/** How the free parameters of the baseline were calibrated: the file that the calibration left, as rows to be read. */
import type { CalibrationFile } from '../../experiments/calibration-file.ts';
import type { Target } from '../../experiments/targets.ts';
import type { Text } from '../../i18n/locale.ts';
import type { OutcomeDeclaration } from '../../model/outcomes/outcome-list.ts';
import { units } from '../../parameters/units.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import type { Words } from '../scenarios/words.ts';

export interface TargetRow {
  readonly id: string;
  readonly part: string | null;
  readonly name: string;
  /** The interval that is aimed at. */
  readonly goal: string;
  /** With the evidence's own values, and with the calibrated ones; null for a target that nothing is fitted to. */
  readonly before: string | null;
  readonly after: string | null;
  readonly state: 'within' | 'outside' | 'shown';
}

/** Targets that the model gives no outcome of: they are shown, never judged. */
const NAMES: Readonly<Record<string, Text>> = {
  'C-13 F': {
    sv: 'Andel av de påbörjade sjukfallen över 14 dagar, diagnos F, som slutar med återgång',
    en: 'Share of spells over 14 days, diagnosis F, that end in return',
  },
  'C-15 managers': { sv: 'Chefer som har slutat inom två år, andel', en: 'Managers gone within two years, share' },
  'C-15 staff': { sv: 'Anställda som slutar per år, andel', en: 'Staff leaving per year, share' },
  'C-16': {
    sv: 'Standardavvikelse mellan kommuner, procentenheter',
    en: 'Standard deviation between municipalities, percentage points',
  },
};

function named(id: string, part: string | null, text: Words['text']): string {
  const name = NAMES[part === null ? id : `${id} ${part}`];
  if (!name) throw new Error(`The calibration target ${id} has neither an outcome nor a name.`);
  return text(name);
}

/** Every target of the evidence, judged or not; what was reached is the file's. */
export function targetRows(
  { targets: reached }: Pick<CalibrationFile, 'targets'>,
  targets: readonly Target[],
  outcomes: readonly OutcomeDeclaration[],
  { t, f, text }: Words,
): readonly TargetRow[] {
  return targets.map(({ id, part, low, high, reading }): TargetRow => {
    const of = outcomes.find((outcome) => outcome.id === reading?.outcome);
    const found = reached.find((one) => one.id === id && one.part === part);
    // The evidence writes shares; a reader has them in per cent, as everywhere on the page.
    const scale = reading?.as === 'share' ? 100 : 1;
    const ends = { lower: low * scale, upper: high * scale };
    const unit = scale === 100 || of?.unit.sv === '%' ? '%' : '';
    const written = (figure: string): string => f.withUnit(figure, reading?.ratio ? '' : unit);
    const read = (value: number): string => written(f.middle(value * scale, ends, 2));
    const name = of ? text(of.label) : named(id, part, text);
    return {
      id,
      part,
      name: reading?.ratio ? t.calRatio(name) : name,
      goal: written(f.range(ends, 2)),
      before: found ? read(found.before) : null,
      after: found ? read(found.after) : null,
      state: !found ? 'shown' : found.within.before ? 'within' : 'outside',
    };
  });
}

export interface FittedRow {
  readonly id: string;
  readonly label: string;
  /** One line for each number; a name stands before each of several. */
  readonly lines: readonly {
    readonly name: string;
    readonly was: string;
    readonly now: string;
    readonly ends: string;
  }[];
  readonly unit: string;
  /** The targets say something about it: they take away a fifth or more of its variance. */
  readonly identified: boolean;
}

export function fittedRows(
  { parameters }: Pick<CalibrationFile, 'parameters'>,
  { registry }: Catalogue,
  { f, text }: Words,
): readonly FittedRow[] {
  return parameters.map((fitted): FittedRow => {
    const parameter = registry.get(fitted.id);
    const { scale, label } = units[parameter.unit];
    return {
      id: fitted.id,
      label: text(parameter.label),
      unit: text(label),
      identified: fitted.identified,
      lines: fitted.value.map((value, i) => {
        // A survival curve that falls slower has the higher shares: the ends are those of the parameter's score.
        const [lower, upper] = [fitted.lower[i] * scale, fitted.upper[i] * scale].sort((a, b) => a - b);
        return {
          name: parameter.components?.[i] ? text(parameter.components[i].label) : '',
          was: f.plain(fitted.default[i] * scale),
          now: f.middle(value * scale, { lower, upper }, 3),
          ends: f.range({ lower, upper }, 3),
        };
      }),
    };
  });
}
