/**
 * What makes municipalities and years differ beyond the people: `muni.sd_pp` (level of an employer), `muni.shock_sd` (its
 * good and bad years) and `trend.secular`. Each is a log-normal factor on the rate of long spells, scaled so that total
 * absence moves by the points that the parameter holds. Off unless a study gives it a value.
 *
 * Years are those of the study: year 0 is the base year of the evidence, and has no trend. Drawn per world and employer,
 * alike in all arms.
 */
import { normal } from '../engine/draws.ts';
import { exp, log, normalQuantile } from '../engine/math.ts';
import { YEAR } from './civil.ts';
import { processes } from './process-ids.ts';
import type { Setting } from './setting.ts';

/** Quantiles of the frailty at which its mean is taken. */
const POINTS = 64;

export class Drift {
  readonly #setting: Setting;
  readonly #hi: Int32Array;
  readonly #lo: Int32Array;
  readonly #levelSd: number;
  readonly #shockSd: number;
  /** Change of the log rate a year. */
  readonly #slope: number;
  readonly #level: Float64Array;

  /** @param his, los - keys of the employers. */
  constructor(setting: Setting, his: Int32Array, los: Int32Array) {
    const { values } = setting;
    this.#setting = setting;
    this.#hi = his;
    this.#lo = los;
    this.#levelSd = this.#sdLog('muni.sd_pp');
    this.#shockSd = this.#sdLog('muni.shock_sd');
    this.#slope = values.has('trend.secular')
      ? values.get('trend.secular') / (pointsPerLogRate(setting) * values.get('trend.years'))
      : 0;
    this.#level = Float64Array.from(his, (hi, e) =>
      this.#levelSd === 0 ? 1 : logNormal(this.#levelSd, normal(hi, los[e], processes.employerLevel, 0)),
    );
  }

  /** Sd of the log of a factor with mean 1 whose own sd moves absence by the parameter's points. */
  #sdLog(id: string): number {
    const { values } = this.#setting;
    if (!values.has(id)) return 0;
    const sd = values.get(id) / pointsPerLogRate(this.#setting);
    return Math.sqrt(log(1 + sd * sd));
  }

  /** Whether anything changes with the year. */
  get moves(): boolean {
    return this.#shockSd > 0 || this.#slope !== 0;
  }

  /** Factor of an employer's rate of long spells on a day; exactly 1 where nothing is switched on. */
  at(employer: number, day: number): number {
    if (!this.moves) return this.#level[employer];
    const year = Math.floor(day / YEAR);
    const shock =
      this.#shockSd === 0
        ? 1
        : logNormal(this.#shockSd, normal(this.#hi[employer], this.#lo[employer], processes.employerYear, year));
    return this.#level[employer] * shock * exp(this.#slope * year);
  }

  /** First day after `day` on which a factor changes; Infinity when none does. */
  next(day: number): number {
    return this.moves ? Math.ceil((Math.floor(day / YEAR) + 1) * YEAR) : Infinity;
  }
}

function logNormal(sd: number, z: number): number {
  return exp(sd * z - (sd * sd) / 2);
}

/**
 * Points of total absence per unit of the log of `inc.rate_long`: with load a (rate times mean length) a share a / (1 + a)
 * of the time is spent in long spells, whose derivative by log a is a / (1 + a)^2; the mean of that over the frailties.
 * First order: simulated, the points are about a seventh fewer (model-rules.test.ts).
 */
export function pointsPerLogRate({ tables, person }: Setting): number {
  let days = 0;
  let absent = 0;
  for (let cause = 0; cause < 3; cause++) {
    const share = tables.mix[cause] - (cause === 0 ? 0 : tables.mix[cause - 1]);
    days += share * tables.meanDays[cause];
    absent += share * tables.meanAbsence[cause];
  }
  let slope = 0;
  for (let i = 0; i < POINTS; i++) {
    const z = normalQuantile((i + 0.5) / POINTS);
    const load = person.perDayLong * days * logNormal(person.sdLong, z);
    slope += load / ((1 + load) * (1 + load)) / POINTS;
  }
  return 100 * (absent / days) * slope;
}
