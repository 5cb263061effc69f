/**
 * The people of one world. A slot is an employment; a person is (slot, generation): who fills a vacancy is the slot's
 * next generation, whose attributes depend on that alone. Rows never move.
 */
import { hashText, normal, subKeyHi, subKeyLo, uniform } from '../../engine/draws.ts';
import { exp, log } from '../../engine/math.ts';
import { ageAt } from './ages.ts';
import { centresByEmployer, centresOf } from '../counts/centre-counts.ts';
import { YEAR } from '../civil.ts';
import { GENERATION, type People } from './people.ts';
import { Drift } from '../drift.ts';
import { Managers, spanNormaliser, WARMUP } from './managers.ts';
import { Levels } from '../money/rules.ts';
import { monthlyWage } from '../money/wage.ts';
import type { Plan } from '../plan.ts';
import { processes } from '../process-ids.ts';
import type { Setting } from '../setting.ts';

export const OCCUPATIONS = ['education', 'care', 'other'] as const;

export class Population {
  readonly setting: Setting;
  readonly count: number;
  readonly managers: Managers;
  readonly drift: Drift;
  readonly workplaceCount: number;
  /** By workplace. */
  readonly span: Int32Array;
  readonly occupationOf: Uint8Array;
  readonly employerOf: Uint16Array;
  /** Multiplier of long onsets by workplace. */
  readonly spanLong: Float64Array;
  /** By slot: where the slot's employment is now (a ring's placement swaps two), and the employer it began at. */
  readonly employer: Uint16Array;
  readonly workplace: Int32Array;
  readonly home: Uint16Array;
  /** Key of the world. */
  readonly worldHi: number;
  readonly worldLo: number;
  /** By slot, of the present generation. */
  readonly people: People;
  /** Keys of employers (by the hash of the id, so that another employer in the study moves nobody) and of workplaces. */
  readonly employerHi: Int32Array;
  readonly employerLo: Int32Array;
  readonly workplaceHi: Int32Array;
  readonly workplaceLo: Int32Array;
  /** By employer, and ids by index. */
  readonly #centres: ReturnType<typeof centresByEmployer>;
  readonly #centreIds: readonly string[];
  /** First slot of each employer: people are keyed by their place within it. */
  readonly #first: Int32Array;
  /** Share listed at a participating centre, by employer. */
  readonly #listedShare: Float64Array;
  readonly #meanWage: number;

  /** `from` = the same world's population at another moment: workplaces are shared, people are copied. */
  constructor(plan: Plan, setting: Setting, hi: number, lo: number, people: People, from?: Population) {
    this.setting = setting;
    this.people = people;
    this.#centres = from ? from.#centres : centresByEmployer(plan);
    this.#centreIds = from ? from.#centreIds : centresOf(plan);
    this.#meanWage = new Levels(setting.values, plan.rules).of('cost.wage');
    this.#listedShare = Float64Array.from(plan.employers, (employer) => setting.values.get(employer.listedShare));
    if (from) {
      this.employerHi = from.employerHi;
      this.employerLo = from.employerLo;
      this.workplaceHi = from.workplaceHi;
      this.workplaceLo = from.workplaceLo;
      this.#first = from.#first;
      this.count = from.count;
      // Employments may be swapped in one arm and not in another.
      const fixed = plan.policies.length === 0;
      this.employer = fixed ? from.employer : from.employer.slice();
      this.workplace = fixed ? from.workplace : from.workplace.slice();
      this.home = from.home;
      this.worldHi = from.worldHi;
      this.worldLo = from.worldLo;
      this.workplaceCount = from.workplaceCount;
      this.span = from.span;
      this.occupationOf = from.occupationOf;
      this.employerOf = from.employerOf;
      this.spanLong = from.spanLong;
      this.managers = from.managers;
      this.drift = from.drift;
      people.copyFrom(from.people);
      return;
    }
    const { values } = setting;
    let count = 0;
    for (const employer of plan.employers) count += employer.employments;
    this.count = count;
    this.employer = new Uint16Array(count);
    this.home = this.employer;
    this.worldHi = hi;
    this.worldLo = lo;
    this.workplace = new Int32Array(count);

    // Workplaces are filled one after the other; the last of an employer takes what is left.
    const sd = values.get('mgr.span_sd');
    const smallest = values.get('pop.workplace_min');
    const meanSpan = values.get('mgr.span_mean');
    const mu = log(meanSpan) - (sd * sd) / 2;
    const spans: number[] = [];
    const occupations: number[] = [];
    const employers: number[] = [];
    const mix = values.vector('pop.sector_mix');
    const workplaceHi: number[] = [];
    const workplaceLo: number[] = [];
    this.employerHi = new Int32Array(plan.employers.length);
    this.employerLo = new Int32Array(plan.employers.length);
    this.#first = new Int32Array(plan.employers.length);
    let slot = 0;
    plan.employers.forEach((employer, e) => {
      const name = hashText(employer.id);
      const ehi = subKeyHi(hi, lo, name);
      const elo = subKeyLo(hi, lo, name);
      this.employerHi[e] = ehi;
      this.employerLo[e] = elo;
      this.#first[e] = slot;
      const last = slot + employer.employments;
      for (let own = 0; slot < last; own++) {
        const w = spans.length;
        const whi = subKeyHi(ehi, elo, -1 - own);
        const wlo = subKeyLo(ehi, elo, -1 - own);
        workplaceHi.push(whi);
        workplaceLo.push(wlo);
        const wanted = Math.max(smallest, Math.round(exp(mu + sd * normal(whi, wlo, processes.span, 0))));
        const span = last - slot - wanted < smallest ? last - slot : wanted;
        spans.push(span);
        employers.push(e);
        const u = uniform(whi, wlo, processes.occupation, 0);
        occupations.push(u < mix[0] ? 0 : u < mix[0] + mix[1] ? 1 : 2);
        for (let i = 0; i < span; i++, slot++) {
          this.employer[slot] = e;
          this.workplace[slot] = w;
        }
      }
    });
    this.workplaceHi = Int32Array.from(workplaceHi);
    this.workplaceLo = Int32Array.from(workplaceLo);
    this.workplaceCount = spans.length;
    this.span = Int32Array.from(spans);
    this.occupationOf = Uint8Array.from(occupations);
    this.employerOf = Uint16Array.from(employers);
    const ratio = values.get('inc.rr_span10');
    const norm = spanNormaliser(mu, sd, ratio, meanSpan);
    const logRatio = log(ratio) / 10;
    this.spanLong = Float64Array.from(spans, (span) => exp(logRatio * (span - meanSpan)) / norm);
    this.drift = new Drift(setting, this.employerHi, this.employerLo);
    this.managers = new Managers(this.workplaceHi, this.workplaceLo, plan.days, values);

    for (let s = 0; s < count; s++) this.place(s, 0, WARMUP);
  }

  /** Puts a generation into a slot: everything about the person that depends on (slot, generation) alone. */
  place(slot: number, generation: number, day: number): void {
    const { ages, sexShort, sexLong, occupationShort, occupationLong, lockedIn, person } = this.setting;
    const people = this.people;
    const e = this.home[slot];
    const n = slot - this.#first[e] + generation * GENERATION;
    const hi = subKeyHi(this.employerHi[e], this.employerLo[e], n);
    const lo = subKeyLo(this.employerHi[e], this.employerLo[e], n);
    people.keyHi[slot] = hi;
    people.keyLo[slot] = lo;
    const age = ageAt(ages, generation === 0 ? ages.staff : ages.entrants, uniform(hi, lo, processes.age, 0));
    people.birth[slot] = day - age * YEAR;
    const woman = uniform(hi, lo, processes.sex, 0) < person.women ? 1 : 0;
    people.woman[slot] = woman;
    const u = uniform(hi, lo, processes.hours, 0);
    const full = person.fullTime;
    people.hours[slot] = u < full ? 100 : u < full + (1 - full) * person.threeQuarters ? 75 : 50;

    people.wage[slot] = monthlyWage(this.#meanWage, person.sdWage, normal(hi, lo, processes.wage, 0));

    const listed = uniform(hi, lo, processes.listed, 0) < this.#listedShare[e] ? 1 : 0;
    people.listed[slot] = listed;
    const { participating, other } = this.#centres[e];
    const among = listed === 1 ? participating : other;
    people.centre[slot] =
      among.length === 0
        ? this.#centreIds.length
        : among[Math.floor(among.length * uniform(hi, lo, processes.centre, 0))];

    const { corr, sdShort, sdLong } = person;
    const zShort = normal(hi, lo, processes.frailtyShort, 0);
    const zLong = corr * zShort + Math.sqrt(1 - corr * corr) * normal(hi, lo, processes.frailtyLong, 0);
    const locked = uniform(hi, lo, processes.lockedIn, 0) < person.locked ? 1 : 0;
    const w = this.workplace[slot];
    const occupation = this.occupationOf[w];
    people.rateShort[slot] =
      person.perDayShort * sexShort[woman] * occupationShort[occupation] * exp(sdShort * (zShort - sdShort / 2));
    people.rateLong[slot] =
      person.perDayLong *
      sexLong[woman] *
      occupationLong[occupation] *
      lockedIn[locked] *
      this.spanLong[w] *
      exp(sdLong * (zLong - sdLong / 2));
  }

  /** Completed years on a day. */
  ageOn(slot: number, day: number): number {
    return Math.floor((day - this.people.birth[slot]) / YEAR);
  }

  /** Id of the health centre. */
  centreOf(slot: number): string {
    return this.#centreIds[this.people.centre[slot]] ?? '';
  }

  /** The employments of two slots change places: who is in `slot` goes on in the other's, whose vacancy is now here. */
  swap(slot: number, other: number): void {
    const { occupationShort, occupationLong } = this.setting;
    const from = this.workplace[slot];
    const to = this.workplace[other];
    const people = this.people;
    people.rateShort[slot] *= occupationShort[this.occupationOf[to]] / occupationShort[this.occupationOf[from]];
    people.rateLong[slot] *=
      (occupationLong[this.occupationOf[to]] * this.spanLong[to]) /
      (occupationLong[this.occupationOf[from]] * this.spanLong[from]);
    this.workplace[slot] = to;
    this.workplace[other] = from;
    const employer = this.employer[slot];
    this.employer[slot] = this.employer[other];
    this.employer[other] = employer;
  }
}
