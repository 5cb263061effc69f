/**
 * Tables of one draw: everything about spells that does not depend on the person, worked out once.
 *
 * - The survival curves of the evidence are population means. Every multiplier that is active without a policy is
 *   normalised so that the curves stay.
 * - Destinations are shares of the end hazard by spell day, never added to it.
 * - Degrees: the flows between full and part are solved from the share of the stock that is partly sick-listed.
 */
import { exp, log, normalQuantile } from '../engine/math.ts';
import { hazardTable, spent, type HazardTable } from '../engine/hazard.ts';
import { Assessments } from './spells/assessments.ts';
import type { Values } from './values.ts';

/** Causes of long spells; the order is that of `diag.mix_start`. */
export const CAUSES = ['F', 'M', 'other'] as const;
/** Long spells are those that pass this day. */
export const SHORT_DAYS = 14;

const NODES = [14, 30, 60, 90, 180, 365, 730, 1460];
/** Beyond the last node the last hazard goes on; elapsed days at the start of the warm-up are cut here. */
const LONGEST_ELAPSED = 2190;

export interface Tables {
  /** End of a long spell: [cause][0 while full, 1 while part]. */
  readonly end: readonly (readonly HazardTable[])[];
  /** End of a short spell. */
  readonly short: HazardTable;
  /** P(duration > d | short), d = 0..14. */
  readonly shortSurvival: Float64Array;
  /** Full to part and part to full: [cause]. */
  readonly toPart: readonly HazardTable[];
  readonly toFull: readonly HazardTable[];
  /** Share partly sick-listed among ongoing long spells, by spell day. */
  readonly partShare: Float64Array;
  /** Cumulative shares of F, M and other among started long spells. */
  readonly mix: Float64Array;
  /** Mean days by cause that a long spell is somebody's of the staff. */
  readonly meanDays: Float64Array;
  /** The same in days of full absence: weighted by degree. */
  readonly meanAbsence: Float64Array;
  /** P(elapsed <= d) of an ongoing long spell, by cause. */
  readonly elapsed: readonly Float64Array[];
  /** Scale of the share that ends without return, by cause; times `exit.shape`, at most `exit.cap`. */
  readonly exitScale: Float64Array;
  /** Probability that an ordinary meeting is called, so that the asked-for share of spells has one held. */
  readonly ordinaryCall: number;
  /** Persons who leave the employer through a long spell, per year. */
  readonly leavingThroughSpells: number;
}

function dailyHazards(survival: readonly number[]): { daily: Float64Array; tail: number } {
  const daily = new Float64Array(NODES[NODES.length - 1]);
  let before = 0;
  let tail = 0;
  for (let k = 0; k < survival.length; k++) {
    const now = -log(survival[k]);
    const from = NODES[k];
    const to = NODES[k + 1];
    tail = (now - before) / (to - from);
    daily.fill(tail, from, to);
    before = now;
  }
  return { daily, tail };
}

/** Ends by band among a hundred per cent of started long spells, under the rules to which the curves belong. */
function endsByBand(daily: Float64Array, tail: number): number[] {
  const ends = [0, 0, 0, 0];
  let alive = 1;
  for (let d = 0; d < LONGEST_ELAPSED; d++) {
    const next = d + 1 <= NODES[0] ? 1 : alive * exp(-(d < daily.length ? daily[d] : tail));
    ends[exitBand(d + 1)] += alive - next;
    alive = next;
  }
  ends[3] += alive;
  return ends;
}

/** From the day after this spell day on `pt.hr_late` holds. */
export const LATE_PART = 60;

/** Return hazard of the partly against the fully sick-listed on a spell day, before normalisation. */
export function partMultiplier(cause: number, day: number, values: Values): number {
  if (cause === 1) return values.get('pt.hr_M');
  if (day > LATE_PART) return values.get('pt.hr_late');
  return cause === 0 ? values.get('pt.hr_early_F') : 1;
}

/** Shares partly sick-listed by spell day: those given hold at `knots`, in a line between them. */
function partShares(shares: readonly number[], knots: readonly number[], days: number): Float64Array {
  const by = new Float64Array(days + 2);
  for (let d = 0; d < by.length; d++) {
    let k = 0;
    while (k < knots.length && d > knots[k]) k++;
    if (k === 0) by[d] = shares[0]!;
    else if (k === knots.length) by[d] = shares[k - 1]!;
    else {
      const x = (d - knots[k - 1]) / (knots[k] - knots[k - 1]);
      by[d] = shares[k - 1] + x * (shares[k] - shares[k - 1]);
    }
  }
  return by;
}

/** Band of a spell day: 15-89, 90-179, 180-364, 365- (the last joins the third where only three are told apart). */
export function exitBand(day: number): number {
  return day < 90 ? 0 : day < 180 ? 1 : day < 365 ? 2 : 3;
}

export function makeTables(values: Values): Tables {
  const shares = values.vector('diag.mix_start');
  const mix = Float64Array.of(shares[0], shares[0] + shares[1], 1);
  const days = NODES[NODES.length - 1];
  const partShare = partShares(values.vector('part.share_by_day'), values.vector('part.band_days'), days);
  const back = values.get('part.return_rate');
  const notReturn = values.vector('lt.not_rtw_share');
  const shape = values.vector('exit.shape');
  const cap = values.get('exit.cap');
  const late = values.vector('exit.mix_late');
  const early = values.vector('exit.mix_early');
  const newJob = values.vector('exit.new_job_share');

  const end: HazardTable[][] = [];
  const toPart: HazardTable[] = [];
  const toFull: HazardTable[] = [];
  const elapsed: Float64Array[] = [];
  const meanDays = new Float64Array(3);
  const meanAbsence = new Float64Array(3);
  const levels = values.vector('part.levels');
  const meanPart = 0.25 * levels[0] + 0.5 * levels[1] + 0.75 * levels[2];
  const exitScale = new Float64Array(3);
  let leaving = 0;
  const stays = exp(-values.get('pop.exit_rate') / 365.25);
  const assessments = new Assessments(values);

  for (let cause = 0; cause < 3; cause++) {
    const survival = values.vector(['dur.survival_F', 'dur.survival_M', 'dur.survival_O'][cause]);
    const { daily, tail } = dailyHazards(survival);
    // Destinations are shares of the hazard under the rules of 2019, whatever rules the study has.
    const calibrated = assessments.neutral ? null : endsByBand(daily, tail);
    if (calibrated) for (let i = 0; i < days; i++) daily[i] *= assessments.hazard(i + 1);
    const full = new Float64Array(days);
    const part = new Float64Array(days);
    const up = new Float64Array(days);
    const down = new Float64Array(days);
    for (let i = 0; i < days; i++) {
      const day = i + 1;
      const p = partShare[day];
      const ratio = partMultiplier(cause, day, values);
      full[i] = daily[i] / (1 - p + p * ratio);
      part[i] = full[i] * ratio;
      if (day <= SHORT_DAYS) continue;
      // dp/dt = toPart (1 - p) - toFull p - p (1 - p) (part - full); the last term because ends thin the two unequally.
      const need = partShare[day + 1] - p + p * (1 - p) * (part[i] - full[i]);
      const gross = need + back * p;
      if (gross >= 0) {
        up[i] = gross / (1 - p);
        down[i] = back;
      } else down[i] = -need / p;
    }
    const ratio = partMultiplier(cause, days, values);
    const p = partShare[days];
    const fullTail = tail / (1 - p + p * ratio);
    end.push([hazardTable(full, fullTail), hazardTable(part, fullTail * ratio)]);
    toPart.push(hazardTable(up, up[days - 1]));
    toFull.push(hazardTable(down, down[days - 1]));

    // Survival by whole day, from which the mean and the age of an ongoing spell.
    const cumulative = new Float64Array(LONGEST_ELAPSED);
    let alive = 1;
    // A spell under way belongs to somebody who has not left the employer since it began.
    let employed = 1;
    let sum = 0;
    let absence = 0;
    const ends = [0, 0, 0, 0];
    const factor = new Float64Array(NODES.length);
    for (let k = 0; k < NODES.length; k++) factor[k] = k === 0 ? 1 : exp(-daily[NODES[k] - 1]);
    let node = 0;
    for (let d = 0; d < LONGEST_ELAPSED; d++) {
      // d = whole days behind; alive = P(duration > d)
      sum += alive * employed;
      const partly = d < SHORT_DAYS ? 0 : partShare[Math.min(d + 1, days)];
      absence += alive * employed * (1 - partly * (1 - meanPart));
      cumulative[d] = sum;
      employed *= stays;
      while (node < NODES.length - 1 && d + 1 > NODES[node]) node++;
      const staysSick = calibrated ? exp(-(d < days ? daily[d] : tail)) : factor[node];
      const next = d + 1 <= NODES[0] ? 1 : alive * staysSick;
      ends[exitBand(d + 1)] += alive - next;
      alive = next;
    }
    ends[3] += alive;
    for (let d = 0; d < LONGEST_ELAPSED; d++) cumulative[d] = cumulative[d] / sum;
    meanDays[cause] = sum;
    meanAbsence[cause] = absence;
    elapsed.push(cumulative);

    const share = cause === 0 ? notReturn[1] : Math.max(0, (notReturn[0] - shares[0] * notReturn[1]) / (1 - shares[0]));
    exitScale[cause] = solveExitScale(share, shape, calibrated ?? ends, cap);
    for (let band = 0; band < 4; band++) {
      const away = Math.min(cap, exitScale[cause] * shape[band]);
      const goes = band < 3 ? early[1] + early[2] : late[1] + late[2] + late[3];
      leaving += shares[cause] * ends[band] * (away * goes + (1 - away) * newJob[Math.min(2, band)]);
    }
  }

  const shortSurvival = new Float64Array(SHORT_DAYS + 1);
  shortSurvival[0] = 1;
  values.vector('dur.short_survival').forEach((s, i) => (shortSurvival[i + 1] = s));
  const shortDaily = new Float64Array(SHORT_DAYS);
  for (let d = 1; d < SHORT_DAYS; d++) shortDaily[d - 1] = log(shortSurvival[d - 1] / shortSurvival[d]);
  shortDaily[SHORT_DAYS - 1] = 50;

  return {
    end,
    short: hazardTable(shortDaily, 50),
    shortSurvival,
    toPart,
    toFull,
    partShare,
    mix,
    meanDays,
    meanAbsence,
    elapsed,
    exitScale,
    ordinaryCall: solveOrdinaryCall(values, end, shares, partShare),
    leavingThroughSpells: leaving * values.get('inc.rate_long'),
  };
}

/** The scale at which the shares without return, by band, add up to `share` of all ends. */
function solveExitScale(share: number, shape: readonly number[], ends: readonly number[], cap: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 40; i++) {
    const scale = (low + high) / 2;
    let got = 0;
    for (let band = 0; band < 4; band++) got += ends[band] * Math.min(cap, scale * shape[band]);
    if (got < share) low = scale;
    else high = scale;
  }
  return (low + high) / 2;
}

/** `meet.ordinary_share` is the share of long spells in which a meeting is held: calls are more, as spells end first. */
function solveOrdinaryCall(
  values: Values,
  end: readonly (readonly HazardTable[])[],
  shares: readonly number[],
  partShare: Float64Array,
): number {
  const points = 15;
  let reached = 0;
  for (let i = 0; i < points; i++) {
    const z = normalQuantile((i + 0.5) / points);
    const day = Math.ceil(values.get('meet.ordinary_day') * exp(values.get('meet.ordinary_day_sd') * z));
    const p = partShare[Math.min(day, partShare.length - 1)];
    for (let cause = 0; cause < 3; cause++) {
      // The mixture's survival, by its normalised mean hazard.
      const hazard = (1 - p) * spent(end[cause][0], 0, day) + p * spent(end[cause][1], 0, day);
      reached += (shares[cause] * exp(-hazard)) / points;
    }
  }
  return Math.min(1, values.get('meet.ordinary_share') / reached);
}
