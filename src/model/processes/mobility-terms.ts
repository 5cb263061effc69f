/**
 * The terms of voluntary mobility: by which way guidance is offered, who takes it in a year, and what being selected costs in
 * trust. Numbers only; who, when and where to is mobility.ts.
 */
import { uniform } from '../../engine/draws.ts';
import { exp, log } from '../../engine/math.ts';
import type { Around } from '../around.ts';
import { MOBILITY_CHANNELS } from '../outcomes/outcome-ids.ts';
import { processes } from '../process-ids.ts';

const [CONFIDENTIAL, GENERAL, VIA_MANAGER, SELECTED] = [0, 1, 2, 3];
/** Options of `mob.offer`. */
const TO_ALL = 0;
const BY_MANAGER = 2;
/** `mob.trust_slope` is odds for so much trust. */
const TENTH = 0.1;

export class MobilityTerms {
  /** Index of MOBILITY_CHANNELS: the way that the offer goes. */
  readonly channel: number;
  readonly outsideHours: boolean;
  /** Of those in the wrong job, whom managers pick in a year; 1 where nobody is picked. */
  readonly selectedShare: number;
  /** Of how guidance changes the hazard of changing jobs, and for how many days. */
  readonly ratio: number;
  readonly trackDays: number;
  readonly insideShare: number;
  /** Long spells of who has left a wrong job. */
  readonly after: number;
  readonly rateAfterMeeting: number;
  readonly kronor: number;
  readonly hours: number;
  readonly #takeup: number;
  readonly #others: number;
  readonly #slope: number;
  readonly #start: number;
  readonly #returnSlope: number;
  readonly #loss: number;
  readonly #gain: number;
  readonly #withholds: number;
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
    const { values } = around;
    const offer = values.get('mob.offer');
    this.outsideHours = values.get('mob.outside_hours') > 0;
    // Picked by the manager is picked, whenever the talk is held; else the evening keeps it from the employer.
    if (offer === BY_MANAGER) this.channel = SELECTED;
    else if (this.outsideHours) this.channel = CONFIDENTIAL;
    else this.channel = offer === TO_ALL ? GENERAL : VIA_MANAGER;
    this.selectedShare = this.channel === SELECTED ? values.get('mob.selected_share') : 1;
    this.#takeup = values.vector('mob.takeup')[this.channel];
    this.#others = this.channel === SELECTED ? 0 : values.get('mob.takeup_others');
    this.#slope = log(values.get('mob.trust_slope')) / TENTH;
    this.#start = values.get('trust.start');
    this.#returnSlope = values.get('trust.slope');
    this.#loss = values.get('mob.trust_loss');
    this.#gain = values.get('mob.attitude_work') > 0 ? values.get('mob.attitude_gain') : 0;
    this.ratio = values.get('mob.hr_move');
    this.trackDays = Math.max(1, Math.round(values.get('mob.track_days')));
    this.insideShare = values.get('mob.inside_share');
    this.after = values.get('mob.rr_long_after');
    this.rateAfterMeeting = values.get('mob.rate_after_meeting');
    this.kronor = values.get('mob.cost_case');
    this.hours = values.get('mob.hours');
    // An employer that finds it hard to fill posts fears more to lose people.
    const hard = values.get('pop.vacancy_lag') / values.defaultOf('pop.vacancy_lag');
    this.#withholds = Math.min(1, values.get('mob.employer_reluctance') * hard);
  }

  get picks(): boolean {
    return this.channel === SELECTED;
  }

  /** Whether an employer keeps the offer from its staff: alike in all years. Whom a manager is to pick, it does not keep. */
  withheld(employer: number): boolean {
    if (this.picks) return false;
    const { employerHi, employerLo } = this.#around.population;
    return uniform(employerHi[employer], employerLo[employer], processes.mobilityWithheld, 0) < this.#withholds;
  }

  #trust(change: number): number {
    return Math.min(1, Math.max(0, this.#start + change));
  }

  /** Probability that a person takes guidance in a year: odds by `mob.trust_slope` for every tenth of trust. */
  takes(lockedIn: boolean, timesSelected: number): number {
    const usual = lockedIn ? this.#takeup : this.#takeup * this.#others;
    const change = this.#trust(this.#gain - this.#loss * timesSelected) - this.#start;
    if (change === 0 || usual <= 0 || usual >= 1) return Math.min(1, usual);
    const odds = (usual / (1 - usual)) * exp(this.#slope * change);
    return odds / (1 + odds);
  }

  /** What having been selected does to the end of the person's long spells at the employer: below 1 is slower. */
  returns(timesSelected: number): number {
    if (timesSelected === 0 || this.#loss === 0) return 1;
    return exp(this.#returnSlope * (this.#trust(-this.#loss * timesSelected) - this.#start));
  }
}

/** Words of the event log: the way to guidance, and why somebody has changed jobs. */
export const wordOf = (channel: number): string => MOBILITY_CHANNELS[channel].replace('-', '_');
export const guidedBy = (channel: number): string => `guidance_${wordOf(channel)}`;
