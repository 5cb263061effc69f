/** Numbers of one draw that are the same for every person and every replication: tables, ages, normalised multipliers. */
import { solveAges, type Ages } from './people/ages.ts';
import { YEAR } from './civil.ts';
import { makeTables, type Tables } from './tables.ts';
import type { Values } from './values.ts';

/** Completed ages at which the risk changes: under 30, 30-39, 40-49, 50-59, 60 and over. */
export const AGE_BANDS = [30, 40, 50, 60];

export interface Setting {
  readonly values: Values;
  readonly tables: Tables;
  readonly ages: Ages;
  /** Onset multipliers by age band, normalised over the staff. */
  readonly ageShort: Float64Array;
  readonly ageLong: Float64Array;
  readonly occupationShort: Float64Array;
  readonly occupationLong: Float64Array;
  /** Index 0 men, 1 women. */
  readonly sexShort: Float64Array;
  readonly sexLong: Float64Array;
  /** Index 0 not locked in, 1 locked in. */
  readonly lockedIn: Float64Array;
  /** Multiplier of the end of long spells: under 50, 50 and over. */
  readonly endAge: Float64Array;
  /** Manager who does not take part, manager who does. */
  readonly endManager: Float64Array;
  /** Onset of a long spell after a spell of this cause (F, M, other): normalised. */
  readonly recurrence: Float64Array;
  /** Strain before illness: two states, 0 well and 1 strained. */
  readonly strain: {
    /** Strained on any day, and mean days in either state. */
    readonly share: number;
    readonly wellDays: number;
    readonly strainedDays: number;
    /** Onset multipliers by state: short spells, long ones by cause, long ones of all causes; normalised. */
    readonly short: readonly number[];
    readonly causes: readonly (readonly number[])[];
    readonly long: readonly number[];
    /** By state: cumulated shares of the causes. */
    readonly mix: readonly (readonly number[])[];
  };
  /** Scalars that every person's making needs, looked up once. */
  readonly person: {
    readonly women: number;
    readonly fullTime: number;
    readonly threeQuarters: number;
    readonly sdWage: number;
    readonly corr: number;
    readonly sdShort: number;
    readonly sdLong: number;
    readonly locked: number;
    readonly perDayShort: number;
    readonly perDayLong: number;
  };
}

function normalised(ratios: readonly number[], weights: ArrayLike<number>): Float64Array {
  let mean = 0;
  let mass = 0;
  ratios.forEach((ratio, i) => {
    mean += ratio * weights[i];
    mass += weights[i];
  });
  return Float64Array.from(ratios, (ratio) => (ratio * mass) / mean);
}

export function makeSetting(values: Values): Setting {
  const tables = makeTables(values);
  const [youngest, oldest] = values.vector('pop.age_range') as [number, number];
  const ages = staffAges(values, youngest, oldest);
  const byBand = new Float64Array(5);
  ages.byYear.forEach((share, a) => (byBand[ageBand(youngest + a)] += share));
  const women = values.get('pop.share_women');
  const sex = [1 - women, women];
  const mix = values.vector('pop.sector_mix');
  const locked = values.vector('lockin.share')[0];
  const engaged = values.get('mgr.engaged_share0');
  const low = values.get('mgr.hr_low_engagement');
  const ageLong = normalised(values.vector('inc.rr_age_long'), byBand);
  const lowest = values.vector('pop.leave_floor')[1];
  // Who leaves through a spell is no longer there to leave otherwise; the old have more long spells.
  ages.leaving.forEach((hazard, a) => {
    ages.leaving[a] = Math.max(lowest, hazard - tables.leavingThroughSpells * ageLong[ageBand(youngest + a)]);
  });
  // The end's multiplier acts on people with spells: the old have more of them.
  const older = byBand[3] * ageLong[3] + byBand[4] * ageLong[4];
  const causes = values.vector('diag.mix_start');
  return {
    values,
    tables,
    ages,
    ageShort: normalised(values.vector('inc.rr_age_short'), byBand),
    ageLong,
    occupationShort: normalised(values.vector('inc.rr_occupation_short'), mix),
    occupationLong: normalised(values.vector('inc.rr_occupation_long'), mix),
    sexShort: normalised([1, values.get('inc.rr_women_short')], sex),
    sexLong: normalised([1, values.get('inc.rr_women_long')], sex),
    lockedIn: normalised([1, values.get('lockin.rr_long')], [1 - locked, locked]),
    endAge: normalised([1, values.get('dur.hr_age50')], [1 - older, older]),
    endManager: normalised([low, 1], [1 - engaged, engaged]),
    recurrence: normalised([values.get('rec.hr_F'), 1, 1], causes),
    strain: strainSetting(values),
    person: {
      women,
      fullTime: values.get('pop.share_full_time'),
      threeQuarters: values.get('pop.part_time_mix'),
      sdWage: values.get('pop.wage_sd'),
      corr: values.get('inc.frailty_corr'),
      sdShort: values.get('inc.frailty_sd_short'),
      sdLong: values.get('inc.frailty_sd_long'),
      locked,
      perDayShort: values.get('inc.rate_short') / YEAR,
      perDayLong: values.get('inc.rate_long') / YEAR,
    },
  };
}

/** Onset is that of the population: what strain adds to the strained it takes from the well. */
function strainSetting(values: Values): Setting['strain'] {
  const share = values.get('strain.share');
  const strainedDays = values.get('strain.days');
  const states = (ratio: number) => normalised([1, ratio], [1 - share, share]);
  const ratios = [states(values.get('strain.rr_F')), states(values.get('strain.rr_M')), states(1)];
  const shares = values.vector('diag.mix_start');
  const causes = [0, 1].map((state) => ratios.map((of) => of[state]));
  const long = causes.map((of) => of.reduce((sum, ratio, c) => sum + shares[c] * ratio, 0));
  const mix = causes.map((of, state) => {
    let sum = 0;
    return of.map((ratio, c) => (sum += (shares[c] * ratio) / long[state]));
  });
  return {
    share,
    wellDays: (strainedDays * (1 - share)) / share,
    strainedDays,
    short: [...states(values.get('strain.rr_short'))],
    causes,
    long,
    mix,
  };
}

/** Ages with the mean asked for: the location of the normal is moved until the truncated, discretised one has it. */
function staffAges(values: Values, youngest: number, oldest: number): Ages {
  const mean = values.get('pop.age_mean');
  let location = mean;
  for (let i = 0; ; i++) {
    const ages = solveAges(
      location,
      values.get('pop.age_sd'),
      youngest,
      oldest,
      values.get('pop.exit_rate'),
      values.get('pop.leave_floor'),
    );
    const got = ages.byYear.reduce((sum, share, a) => sum + share * (youngest + a + 0.5), 0);
    if (i === 3) return ages;
    location += mean - got;
  }
}

export function ageBand(completed: number): number {
  return completed < 30 ? 0 : completed < 40 ? 1 : completed < 50 ? 2 : completed < 60 ? 3 : 4;
}
