/**
 * Early coordination meetings: who is called, who leads, what a meeting does. Slots are shared: requests are heard at
 * weekly barriers in the order of request day and person, from the values of the barrier before.
 *
 * Gates that a policy opens: the spell day and the repeated short absence that trigger a request, the slots, who leads,
 * which centres take part. The effect of a meeting is its total effect against the ordinary process; part-time acts on
 * the degree only. Closed (no policy), the process never asks for anything.
 */
import { normal, uniform } from '../../engine/draws.ts';
import { exp, log, pow } from '../../engine/math.ts';
import type { Accounts } from '../counts/accounts.ts';
import type { Plan } from '../plan.ts';
import type { Population } from '../people/population.ts';
import { processes } from '../process-ids.ts';
import type { Values } from '../values.ts';
import { MANAGERS, MEETING_POLICY } from './meeting-ids.ts';
import type { EveryCentre, MeetingLead } from './meeting-terms.ts';
import type { LocalGroups } from './local-group.ts';
import type { Readiness } from './readiness.ts';
import type { ManagerTraining } from './training.ts';

export const WEEK = 7;
const MONTH = 365.25 / 12;
/** A talk after a spell has draws of its own, apart from those of a meeting in the spell. */
const TALK = 0x4000000;

/** The first weekly barrier after a day. */
export function nextBarrier(day: number): number {
  return (Math.floor(day / WEEK) + 1) * WEEK;
}

/** What other policies' processes have to say about meetings; null where the plan does not hold them. */
export interface Circumstances {
  readonly training: ManagerTraining | null;
  readonly readiness: Readiness | null;
  readonly lead: MeetingLead | null;
  readonly centres: EveryCentre | null;
  readonly groups: LocalGroups | null;
}

const NONE: Circumstances = { training: null, readiness: null, lead: null, centres: null, groups: null };

export class Meetings {
  readonly open: boolean;
  readonly from: number;
  readonly to: number;
  /** Spell day on which a meeting is asked for. */
  readonly requestDay: number;
  /** Spells begun within 12 months that trigger a talk. */
  readonly talkRule: number;
  readonly weekday: number;
  /** Days that a meeting in a spell waits for a physician, on top; 0 when none has to be there. */
  readonly #physician: number;
  readonly lockIn: number;
  readonly talkRatio: number;
  readonly talkDays: number;
  /** Least days between two requests for a talk, and the longest wait for one. */
  readonly talkInterval: number;
  readonly #talkWait: number;
  readonly window: number;
  readonly convert: number;
  readonly secondShare: number;
  readonly secondInterval: number;
  readonly #slots: number;
  readonly #ramp: number;
  readonly #allCentres: boolean;
  /** By employer: whether it has a health centre that takes part. */
  readonly #centres: readonly boolean[];
  readonly #managerLed: boolean;
  readonly #ohs: number;
  readonly #consent: number;
  readonly #conflict: number;
  readonly #cancel: number;
  readonly #again: number;
  readonly #logManager: number;
  readonly #logOfficer: number;
  readonly #siteSd: number;
  readonly #personSd: number;
  readonly #practice: number;
  readonly #half: number;
  readonly #reference: number;
  readonly #odds: number;
  readonly #levels: readonly number[];
  readonly #site: Float64Array;
  readonly #population: Population;
  readonly #with: Circumstances;
  readonly #anyCaller: boolean;
  /** Share of calls that only the manager makes. */
  readonly #managerCalls: number;
  readonly #threshold: number;
  readonly #changeDelay: number;
  /** Share of meetings after which a supplement is demanded, and which are worth nothing then. */
  readonly #fail: number;
  /** The employment service takes part. */
  readonly service: boolean;
  /** Day of each manager's first own meeting, by workplace * MANAGERS + generation. */
  readonly #first = new Map<number, number>();

  constructor(plan: Plan, values: Values, population: Population, circumstances: Circumstances = NONE) {
    this.#population = population;
    this.#with = circumstances;
    const policy = plan.policies.find(({ id }) => id === MEETING_POLICY);
    this.open = policy !== undefined;
    this.from = policy?.start ?? Infinity;
    this.to = policy?.end ?? -Infinity;
    const get = (id: string) => (policy ? values.get(id) : 0);
    this.requestDay = Math.max(2, Math.round(get('meet.day_early')) - Math.round(get('meet.call_lead')));
    this.talkRule = Math.min(12, Math.max(1, Math.round(get('short.entry_rule'))));
    this.weekday = Math.min(6, Math.max(0, Math.round(get('meet.slot_weekday'))));
    this.#physician = get('meet.need_physician') > 0 ? Math.round(get('meet.wait_booked')) : 0;
    this.lockIn = get('meet.lockin_hr');
    this.talkRatio = get('short.rr_after_talk');
    this.talkDays = Math.round(get('short.effect_days'));
    this.talkInterval = Math.round(get('meet.talk_interval'));
    this.#talkWait = Math.round(get('meet.talk_wait_max'));
    this.window = Math.round(get('meet.hr_window'));
    this.convert = get('meet.convert');
    this.secondShare = get('meet.second_share');
    this.secondInterval = Math.round(get('meet.second_interval'));
    this.#slots = Math.round(get('meet.slots_week'));
    this.#ramp = policy?.ramp ?? get('proj.startup_delay') * MONTH;
    this.#allCentres = get('meet.all_centres') > 0;
    this.#centres = plan.employers.map(({ participating }) => participating.length > 0);
    this.#managerLed = get('meet.manager_led') > 0;
    this.#ohs = get('elig.ohs_first_share');
    this.#consent = get('meet.consent_prob');
    this.#conflict = get('meet.conflict_share');
    this.#cancel = get('meet.cancel_prob');
    this.#again = get('mgr.use_after_first');
    this.#logManager = policy ? log(get('meet.hr_manager_led')) : 0;
    this.#logOfficer = policy ? log(get('meet.hr_fk_led')) : 0;
    this.#siteSd = get('meet.site_sd');
    this.#personSd = get('het.sd_log_effect');
    this.#practice = get('sam.interaction');
    this.#half = get('meet.hr_decay_half_days');
    this.#reference = policy ? values.defaultOf('meet.day_early') : 0;
    this.#odds = get('meet.or_part_time');
    this.#levels = values.vector('part.levels');
    this.#anyCaller = get('meet.any_caller') > 0;
    this.#managerCalls = policy ? values.vector('meet.call_share_by_actor')[0] : 1;
    this.#threshold = get('meet.engage_threshold');
    this.#changeDelay = Math.round(get('mgr.change_delay'));
    this.#fail = get('meet.fail_prob');
    this.service = get('policy.af_in_meeting') > 0;
    this.#site = new Float64Array(plan.employers.length);
    for (let e = 0; e < this.#site.length; e++) {
      this.#site[e] = normal(population.employerHi[e], population.employerLo[e], processes.meetingSite, 0);
    }
  }

  /** Whether this spell asks for a meeting on `day`: everything about it that no one else can touch. */
  wants(slot: number, code: number, day: number): boolean {
    if (day < this.from || day >= this.to) return false;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    if (!this.covers(slot, day) || uniform(hi, lo, processes.meetingReach, code) >= this.#reach(day)) return false;
    if (uniform(hi, lo, processes.meetingOhs, code) < this.#ohs) return false;
    if (uniform(hi, lo, processes.meetingConsent, code) >= this.#consent) return false;
    return this.#ready(slot, day);
  }

  /** As `wants`, for a talk about repeated short absence after the spell `code`. */
  wantsTalk(slot: number, code: number, day: number): boolean {
    if (day < this.from || day >= this.to) return false;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const occurrence = code + TALK;
    if (!this.covers(slot, day) || uniform(hi, lo, processes.meetingReach, occurrence) >= this.#reach(day))
      return false;
    if (uniform(hi, lo, processes.meetingConsent, occurrence) >= this.#consent) return false;
    return this.#ready(slot, day);
  }

  /**
   * Whether the manager in post uses the model, as far as that is nobody else's business: by own stance, or made ready by
   * training. Where managers learn from each other, or others may call, it is settled at the barrier (managerAgrees).
   */
  #ready(slot: number, day: number): boolean {
    const { training, readiness } = this.#with;
    if (readiness) return true;
    const { managers, workplace } = this.#population;
    const w = workplace[slot];
    const generation = managers.at(w, day);
    return managers.engaged(w, generation) || (training?.ready(w, generation, day) ?? false);
  }

  /** Whether the policy aims at the person's health centre on a day. */
  covers(slot: number, day: number): boolean {
    return (
      this.#allCentres || this.#population.people.listed[slot] === 1 || (this.#with.centres?.covers(slot, day) ?? false)
    );
  }

  /** Whether the policy aims at anybody of an employer. */
  reaches(employer: number): boolean {
    return this.#allCentres || this.#centres[employer] || (this.#with.centres?.acts ?? false);
  }

  /** Share of intake that works on a day: it grows in a line over the ramp. */
  #reach(day: number): number {
    return this.#ramp > 0 ? (day - this.from + 1) / this.#ramp : 1;
  }

  /** Empty slots of the week after a barrier, by municipality. */
  week(day: number): Int32Array {
    return new Int32Array(this.#site.length).fill(this.#with.centres?.slots(this.#slots, day) ?? this.#slots);
  }

  /**
   * Whether a meeting is called: the manager uses the model and still wants to (after a first own meeting some do not use it
   * again), or somebody else calls. Only meetings held before the barrier count.
   */
  isCalled(slot: number, code: number, barrier: number): boolean {
    const { workplace, managers, people } = this.#population;
    const w = workplace[slot];
    const generation = managers.at(w, barrier);
    const uses = this.#with.readiness?.isReady(w, generation, barrier) ?? true;
    if (uses && this.#usesAgain(w, generation, barrier)) return true;
    if (!this.#anyCaller) return false;
    return uniform(people.keyHi[slot], people.keyLo[slot], processes.meetingCaller, code) >= this.#managerCalls;
  }

  /** As `isCalled`, of a talk after the spell `code`. */
  isTalkCalled(slot: number, code: number, barrier: number): boolean {
    return this.isCalled(slot, code + TALK, barrier);
  }

  #usesAgain(w: number, generation: number, barrier: number): boolean {
    const first = this.#first.get(w * MANAGERS + generation);
    if (first === undefined || first >= barrier) return true;
    const { workplaceHi, workplaceLo } = this.#population;
    return uniform(workplaceHi[w], workplaceLo[w], processes.meetingUseAgain, generation) < this.#again;
  }

  talkTooLate(requested: number, barrier: number): boolean {
    return barrier - requested > this.#talkWait;
  }

  /**
   * Whether the manager leads a meeting called on `day`: not where the caseworker always does, nor in a conflict, nor a manager
   * who does not use the model (HR or the officer steps in).
   */
  managerLeads(slot: number, code: number, day: number): boolean {
    const { lead, readiness } = this.#with;
    if (!(lead?.byManager(slot, code, day, this.#managerLed) ?? this.#managerLed)) return false;
    const { keyHi, keyLo } = this.#population.people;
    if (uniform(keyHi[slot], keyLo[slot], processes.meetingConflict, code) < this.#conflict) return false;
    if (!readiness) return true;
    const w = this.#population.workplace[slot];
    return readiness.isReady(w, this.#population.managers.at(w, day), day);
  }

  /** Who leads a talk after the spell `code`. */
  managerLeadsTalk(slot: number, code: number, day: number): boolean {
    return this.managerLeads(slot, code + TALK, day);
  }

  /** Whether a meeting called on `day` can have an effect: not under a manager whose engagement is too low. */
  works(slot: number, day: number): boolean {
    const { readiness } = this.#with;
    if (!readiness) return true;
    const w = this.#population.workplace[slot];
    const generation = this.#population.managers.at(w, day);
    return readiness.isReady(w, generation, day) || readiness.level(w, generation, day) >= this.#threshold;
  }

  /**
   * Day of the meeting in a spell that gets a slot at a barrier: with a physician to wait for, and put off where the manager is
   * new in the case (`mgr.change_delay`).
   */
  dayOf(slot: number, start: number, barrier: number): number {
    const { managers, workplace } = this.#population;
    const w = workplace[slot];
    let day = barrier + this.weekday + this.#physician;
    for (;;) {
      const since = managers.since[w][managers.at(w, day)];
      if (since <= start || day >= since + this.#changeDelay) return day;
      day = since + this.#changeDelay;
    }
  }

  cancelled(slot: number, code: number, round: number, attempt: number): boolean {
    const { keyHi, keyLo } = this.#population.people;
    const occurrence = code + (round * 4 + attempt) * 0x100000;
    return uniform(keyHi[slot], keyLo[slot], processes.meetingCancel, occurrence) < this.#cancel;
  }

  /** A meeting was held: the manager has now led or taken part in one. */
  held(slot: number, code: number, day: number): void {
    const { managers, workplace } = this.#population;
    const w = workplace[slot];
    const manager = w * MANAGERS + managers.at(w, day);
    const first = this.#first.get(manager);
    if (first === undefined || day < first) this.#first.set(manager, day);
    this.#with.readiness?.held(slot, code, day);
  }

  /** As `held`, of a talk after the spell `code`. */
  talked(slot: number, code: number, day: number): void {
    this.held(slot, code + TALK, day);
  }

  /** Once an arm: managers in post on the last day, and of them those who use the model. */
  finish(accounts: Accounts, days: number): void {
    if (!this.open) return;
    const { managers, workplaceCount } = this.#population;
    const { training, readiness } = this.#with;
    accounts.tally('managersLast', workplaceCount);
    for (let w = 0; w < workplaceCount; w++) {
      const generation = managers.at(w, days - 1);
      const ready = readiness
        ? readiness.isReady(w, generation, days - 1)
        : managers.engaged(w, generation) || (training?.ready(w, generation, days - 1) ?? false);
      if (ready) accounts.tally('managersReady');
    }
  }

  /** Whether the certificate has to be supplemented soon after the first meeting of a spell: it was worth nothing then. */
  fails(slot: number, code: number): boolean {
    const { keyHi, keyLo } = this.#population.people;
    return uniform(keyHi[slot], keyLo[slot], processes.meetingFails, code) < this.#fail;
  }

  wantsSecond(slot: number, code: number): boolean {
    const { keyHi, keyLo } = this.#population.people;
    return uniform(keyHi[slot], keyLo[slot], processes.meetingSecond, code) < this.secondShare;
  }

  /**
   * Multiplier of the end hazard after a first meeting on spell day `spellDay`, day `day` of the study. It can be below 1. How well the parties
   * work together and the workplace's own work-environment practice multiply the mean log effect, and are 1 on the average. The mean
   * is that of all meetings, those that fail among them, so the others' is larger in proportion.
   */
  multiplier(slot: number, spellDay: number, managerLeads: boolean, day = 0): number {
    const { employer, workplace, workplaceHi, workplaceLo } = this.#population;
    const { keyHi, keyLo } = this.#population.people;
    const person = normal(keyHi[slot], keyLo[slot], processes.meetingPerson, 0);
    const w = workplace[slot];
    const practice = 2 * uniform(workplaceHi[w], workplaceLo[w], processes.workplacePractice, 0) - 1;
    const together = this.#with.groups?.factor(employer[slot], day) ?? 1;
    const effect =
      ((managerLeads ? this.#logManager : this.#logOfficer) / (1 - this.#fail)) *
        together *
        (1 + this.#practice * practice) +
      this.#siteSd * this.#site[employer[slot]] +
      this.#personSd * person;
    if (effect === 0) return 1;
    return exp(effect * pow(0.5, Math.max(0, spellDay - this.#reference) / this.#half));
  }

  /** Last spell day of a long spell that the meeting turned into a short one, or Infinity. */
  converted(slot: number, code: number, spellDay: number): number {
    if (spellDay > 13 || this.convert <= 0) return Infinity;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    if (uniform(hi, lo, processes.meetingConvert, code) >= this.convert) return Infinity;
    return spellDay + 1 + Math.floor((14 - spellDay) * uniform(hi, lo, processes.meetingConvertDay, code));
  }

  /**
   * What the meeting makes of the degree: quarters of absence (1-3) when it opens part-time, 4 when it keeps the person
   * full, 0 when it changes nothing. `share` = share partly sick-listed on that day without a meeting; the odds ratio
   * says by how much the share moves, and only those who have to move do.
   */
  degree(slot: number, code: number, part: boolean, share: number): number {
    if (this.#odds === 1) return 0;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const odds = (this.#odds * share) / (1 - share);
    const after = odds / (1 + odds);
    const u = uniform(hi, lo, processes.meetingDegree, code);
    if (after > share && !part && u < (after - share) / (1 - share)) {
      return this.quartersAt(uniform(hi, lo, processes.meetingDegreeLevel, code));
    }
    return after < share && part && u < (share - after) / share ? 4 : 0;
  }

  /** Quarters of absence of a partly sick-listed person at a quantile of `part.levels`. */
  quartersAt(u: number): number {
    return u < this.#levels[0] ? 1 : u < this.#levels[0] + this.#levels[1] ? 2 : 3;
  }
}
