/** One spell, day by day: its clocks are spent every evening, and what has run out holds from the next morning on. */
import type { HazardTable } from '../../engine/hazard.ts';
import { exp, log, normalQuantile, pow } from '../../engine/math.ts';
import { civilDate } from '../../model/civil.ts';
import type { Setting } from '../../model/setting.ts';
import type { Values } from '../../model/values.ts';
import { type Log, UNDER_WAY } from './log.ts';
import { among } from './luck.ts';
import { type People, YEAR } from './people.ts';
import type { EarlyMeeting, Person, Spell } from './types.ts';

/** Repeated draws of one candidate are told apart by this times their number. */
export const AGAIN = 2 ** 20;
/** Long spells are those that pass this day. */
const SHORT_DAYS = 14;

/** Where a spell may lead: word of the log for the spell, and for who leaves the employer with it. */
const WAYS = {
  own: ['own_job', ''],
  otherJob: ['other_job_same_employer', ''],
  newJob: ['new_job_outside', 'new_job_outside'],
  benefitEnded: ['other', ''],
  unemployment: ['other', 'unemployment'],
  death: ['other', 'death'],
  pension: ['disability_pension', 'disability_pension'],
  partialPension: ['disability_pension_partial', ''],
  ringJob: ['new_job_in_ring', ''],
  gone: ['other', ''],
} as const;
export type Way = keyof typeof WAYS;
const AWAY: readonly Way[] = ['benefitEnded', 'unemployment', 'death', 'pension', 'partialPension'];
export const RETURNS: readonly Way[] = ['own', 'otherJob', 'newJob', 'ringJob'];

function noMeeting(): EarlyMeeting {
  return {
    considered: false,
    round: 1,
    attempt: 0,
    request: Infinity,
    barrier: Infinity,
    day: Infinity,
    leads: false,
    works: true,
    held: 0,
    led: false,
    firstOn: -Infinity,
    failed: false,
    firstLed: false,
    firstWorks: false,
    byRing: false,
    waiting: 1,
    acting: 1,
    effect: 1,
    windowEnd: Infinity,
    enrolled: '',
    closed: false,
  };
}

/** Quarters absent. */
export function quarters(spell: Spell): number {
  return spell.agreed ?? (spell.part ? spell.level : (spell.planned ?? 4));
}

/** Hazard of spell day `day` (1, 2, ...); after the table's last day the tail goes on. */
function hazardOn(table: HazardTable, day: number): number {
  const { cumulative, tail } = table;
  return day < cumulative.length ? cumulative[day] - cumulative[day - 1] : tail;
}

/** What an absence that begins on `day` continues of the sick-pay period before it. */
export class Spells {
  readonly #values: Values;
  readonly #setting: Setting;
  readonly #people: People;
  readonly #log: Log;
  readonly #startDay: number;

  constructor(startDay: number, values: Values, setting: Setting, people: People, log: Log) {
    this.#startDay = startDay;
    this.#values = values;
    this.#setting = setting;
    this.#people = people;
    this.#log = log;
  }

  #new(person: Person, code: number, start: number, cause: number): Spell {
    const { period } = person;
    const continues = start - period.end < this.#values.get('rule.relapse_days');
    return {
      person,
      code,
      start,
      cause,
      carried: continues ? Math.min(SHORT_DAYS, period.days) : 0,
      left: 0,
      degreeLeft: Infinity,
      age: 1,
      officer: 1,
      part: false,
      level: 2,
      switches: 0,
      agreed: null,
      planned: null,
      told: 4,
      forced: Infinity,
      over: false,
      switching: false,
      unpaidUntil: Infinity,
      paidDays: Infinity,
      ordinary: Infinity,
      meeting: noMeeting(),
      cases: [],
    };
  }

  short(person: Person, code: number, day: number): Spell {
    const spell = this.#new(person, code, day, -1);
    spell.left = -log(person.luck.uniform('shortLength', code));
    spell.forced = SHORT_DAYS;
    this.#begin(spell);
    return spell;
  }

  long(person: Person, code: number, day: number, cause: number): Spell {
    const spell = this.#new(person, code, day, cause);
    this.#lengthAndDegree(spell, 0);
    this.#begin(spell);
    return spell;
  }

  #begin(spell: Spell): void {
    spell.person.spell = spell;
    spell.told = quarters(spell);
    this.#log.spell(spell, spell.start, 'spell_start', '', '', 25 * quarters(spell));
  }

  /** Threshold of the end, degree, and whether an ordinary meeting is called, for a spell that has run `elapsed` days. */
  #lengthAndDegree(spell: Spell, elapsed: number): void {
    const { person, code } = spell;
    const { luck } = person;
    const { tables, endAge } = this.#setting;
    const values = this.#values;
    spell.left = luck.exponential('end', code);
    spell.age = endAge[spell.start + elapsed - person.birth >= 50 * YEAR ? 1 : 0];
    const sd = values.get('fk.decision_sd');
    if (sd > 0) spell.officer = exp(sd * luck.normal('officer', code) - (sd * sd) / 2);
    const first = Math.max(SHORT_DAYS, elapsed) + 1;
    spell.part = luck.uniform('degreeStart', code) < tables.partShare[Math.min(first, tables.partShare.length - 1)];
    if (spell.part) spell.level = this.#level(spell, 0);
    spell.degreeLeft = luck.exponential('degreeSwitch', code);
    if (luck.uniform('ordinary', code) < tables.ordinaryCall * this.#trend(spell.start)) {
      const z = normalQuantile(luck.uniform('ordinaryDay', code));
      const day = Math.ceil(values.get('meet.ordinary_day') * exp(values.get('meet.ordinary_day_sd') * z));
      if (day > elapsed) spell.ordinary = day;
    }
  }

  /** Ordinary meetings against those of 2017: a change for every calendar year after it. */
  #trend(day: number): number {
    const years = civilDate(this.#startDay + day).year - 2017;
    return years > 0 ? pow(1 + this.#values.get('meet.ordinary_trend'), years) : 1;
  }

  #level(spell: Spell, time: number): number {
    const u = spell.person.luck.uniform('degreeLevel', spell.code + time * AGAIN);
    return 1 + among(this.#values.vector('part.levels'), u);
  }

  /** The state on the first day of the warm-up. */
  start(person: Person, day: number): void {
    const { mix, meanDays, elapsed } = this.#setting.tables;
    const days = [mix[0] * meanDays[0], (mix[1] - mix[0]) * meanDays[1], (mix[2] - mix[1]) * meanDays[2]];
    const mean = days[0] + days[1] + days[2];
    const load = this.#people.riskUnstrained(person, day) * mean;
    if (person.luck.uniform('startSick') >= load / (1 + load)) {
      this.#log.person(person, day, 'present', '', 'work');
      return;
    }
    const cause = among(days, person.luck.uniform('startCause') * mean);
    const v = person.luck.uniform('startElapsed');
    let gone = 0;
    while (gone < elapsed[cause].length - 1 && elapsed[cause][gone] < v) gone++;
    const spell = this.#new(person, UNDER_WAY, day - gone, cause);
    this.#lengthAndDegree(spell, gone);
    person.spell = spell;
    spell.told = quarters(spell);
    person.lastCause = cause;
    this.#log.spell(spell, day, 'present', '', spell.part ? 'part' : 'full', 25 * quarters(spell));
  }

  /** Multiplier of the end's hazard on a day; after leaving the last manager counts. */
  #multiplier(spell: Spell, day: number): number {
    const { person, meeting } = spell;
    let multiplier = meeting.waiting * meeting.acting;
    if (spell.cause >= 0) {
      const manager = this.#people.manager(person.workplace, Math.min(day, person.leaves - 1));
      multiplier *= spell.age * spell.officer * this.#setting.endManager[manager.engaged ? 1 : 0];
    }
    for (const { factor, byDegree } of spell.cases)
      if (!byDegree || (!spell.part && meeting.held === 0)) multiplier *= factor;
    return multiplier;
  }

  /** The day's hazard is spent. */
  spend(spell: Spell, day: number): void {
    const { tables } = this.#setting;
    const { cause } = spell;
    const spellDay = day - spell.start + 1;
    const table = cause < 0 ? tables.short : tables.end[cause][spell.part ? 1 : 0];
    spell.left -= this.#multiplier(spell, day) * hazardOn(table, spellDay);
    spell.over = spell.left <= 0 || spellDay >= spell.forced;
    if (cause < 0) return;
    spell.degreeLeft -= hazardOn((spell.part ? tables.toFull : tables.toPart)[cause], spellDay);
    spell.switching = spell.degreeLeft <= 0;
  }

  /** Benefit is granted on the day after the 14th of the sick-pay period. */
  benefit(spell: Spell, day: number): void {
    if (day === spell.start + SHORT_DAYS - spell.carried) this.#log.spell(spell, day, 'benefit', '', 'granted', '');
  }

  /** In the morning after the degree's clock has run out. */
  switchDegree(spell: Spell): void {
    spell.switching = false;
    spell.part = !spell.part;
    spell.switches++;
    if (spell.part) spell.level = this.#level(spell, spell.switches);
    spell.degreeLeft = spell.person.luck.exponential('degreeSwitch', spell.code + spell.switches * AGAIN);
  }

  /** In the morning after the last sick day: where the spell leads as without a policy. */
  way(spell: Spell, day: number): Way {
    const lastDay = day - spell.start;
    const way = spell.cause < 0 || spell.forced === lastDay ? 'own' : this.#destination(spell, lastDay);
    // There is no own job to return to for who has left the employer meanwhile.
    return day >= spell.person.leaves && RETURNS.includes(way) ? 'gone' : way;
  }

  /** Refusals in proportion to those under the rules of 2019, and after an early meeting. */
  #refusals(spell: Spell): number {
    const values = this.#values;
    const shares = values.vector('rule.reject_share');
    const ratio = shares[['2006', '2019', '2026'].indexOf(values.rules)] / shares[1];
    return spell.meeting.held > 0 ? ratio * values.get('meet.rr_rejection') : ratio;
  }

  #destination(spell: Spell, lastDay: number): Way {
    const values = this.#values;
    const { luck } = spell.person;
    const band = lastDay < 90 ? 0 : lastDay < 180 ? 1 : lastDay < 365 ? 2 : 3;
    const scaled = this.#setting.tables.exitScale[spell.cause] * values.vector('exit.shape')[band];
    const away = Math.min(values.get('exit.cap'), scaled);
    const mix = values.vector(band < 3 ? 'exit.mix_early' : 'exit.mix_late');
    const refusals = this.#refusals(spell);
    const u = luck.uniform('endTo', spell.code);
    let v = luck.uniform('endToOther', spell.code);
    if (u < away) {
      const to = AWAY[among(mix, v)];
      const refused = mix[0] * Math.min(1, refusals);
      if (to !== 'benefitEnded' || v < refused) return to;
      // Not refused after all: as those who return, by what is left of the draw.
      v = (v - refused) / (mix[0] - refused);
    } else if (u < away + away * mix[0] * Math.max(0, refusals - 1)) return 'benefitEnded';
    const third = Math.min(2, band);
    const redeployed = values.vector('exit.redeploy_share')[third];
    if (v < redeployed) return 'otherJob';
    return v < redeployed + values.vector('exit.new_job_share')[third] ? 'newJob' : 'own';
  }

  /** Benefit has ended: who is still ill may be absent all the same, as long as the employment lasts. */
  refuse(spell: Spell, day: number): void {
    const values = this.#values;
    const { luck, leaves } = spell.person;
    // Without assessments, and before the first, it is stopped.
    const first = values.rules === '2006' ? Infinity : values.vector('rule.checks')[0];
    const word = day - spell.start >= first ? 'refused' : 'stopped';
    this.#log.spell(spell, day, 'benefit', 'granted', word, 25 * quarters(spell));
    spell.paidDays = day - spell.start;
    spell.unpaidUntil = day;
    if (luck.uniform('refusalAbsent', spell.code) >= values.get('refusal.absent_share')) return;
    const days = Math.ceil(luck.exponential('refusalDays', spell.code) * values.get('refusal.absent_days'));
    spell.unpaidUntil = Math.max(day, Math.min(leaves, day + days));
  }

  /** The spell is over; who leaves with it does so the same day. */
  end(spell: Spell, day: number, way: Way): void {
    const { person } = spell;
    person.spell = null;
    person.period = { end: day, days: this.#carriedWhole(spell) + Math.min(spell.paidDays, day - spell.start) };
    if (way === 'partialPension' && day < person.leaves) this.#pension(spell);
    const [ends, leaves] = WAYS[way];
    this.#log.spell(spell, day, 'spell_end', '', ends, 0);
    if (leaves !== '' && day < person.leaves) {
      person.leaves = day;
      person.leavesTo = leaves;
    }
  }

  /** A partial disability pension takes its part of the contract hours, in whole per cent of full time. */
  #pension({ person, code }: Spell): void {
    const quarters = 1 + person.luck.which(this.#values.vector('exit.pension_levels'), 'pensionLevel', code);
    person.hours = Math.max(1, Math.round((100 * person.hours * (4 - quarters)) / 4)) / 100;
  }

  /** Days of the sick-pay period before the spell, also those beyond the fourteenth. */
  #carriedWhole(spell: Spell): number {
    const { period } = spell.person;
    return spell.start - period.end < this.#values.get('rule.relapse_days') ? period.days : 0;
  }
}
