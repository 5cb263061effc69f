/** Workplaces, managers and people, made again from the description (docs/draws.md); nothing here changes with a policy. */
import { hashText, worldKey } from '../../engine/draws.ts';
import { exp, log, normalQuantile, pow } from '../../engine/math.ts';
import { pointsPerLogRate } from '../../model/drift.ts';
import type { Plan, PlanEmployer, World } from '../../model/plan.ts';
import type { Setting } from '../../model/setting.ts';
import type { Values } from '../../model/values.ts';
import { among, Luck } from './luck.ts';
import { Strains } from './strain.ts';
import type { Manager, Person, Slot, Workplace } from './types.ts';

/** The warm-up's first day, and days of a mean year. */
export const FIRST = -365;
export const YEAR = 365.25;
/** A person's number is slot + generation times this. */
export const GENERATION = 2 ** 21;

export class People {
  readonly employers: readonly Luck[];
  readonly workplaces: Workplace[] = [];
  readonly slots: Slot[] = [];
  readonly world: Luck;
  readonly strains: Strains;
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #setting: Setting;
  readonly #spanNorm: number;
  /** Employers and years differ. */
  readonly #drifts: boolean;
  readonly #years = new Map<string, number>();

  constructor(plan: Plan, world: World, values: Values, setting: Setting) {
    this.#plan = plan;
    this.#values = values;
    this.#setting = setting;
    this.strains = new Strains(setting);
    const key = worldKey(plan.seed, world.replication);
    this.world = new Luck(key.hi, key.lo);
    this.employers = plan.employers.map(({ id }) => this.world.child(hashText(id)));
    this.#spanNorm = this.#meanOverSpans();
    this.#drifts = ['muni.sd_pp', 'muni.shock_sd', 'trend.secular'].some((id) => values.has(id));
    plan.employers.forEach((employer, e) => this.#employer(employer, e));
  }

  /** Workplaces are filled one after the other; the last takes what is left. */
  #employer(employer: PlanEmployer, e: number): void {
    const values = this.#values;
    const sd = values.get('mgr.span_sd');
    const mu = log(values.get('mgr.span_mean')) - (sd * sd) / 2;
    const smallest = values.get('pop.workplace_min');
    let placed = 0;
    for (let own = 0; placed < employer.employments; own++) {
      const luck = this.employers[e].child(-1 - own);
      const wanted = Math.max(smallest, Math.round(exp(mu + sd * luck.normal('span'))));
      const left = employer.employments - placed;
      const span = left - wanted < smallest ? left : wanted;
      const workplace: Workplace = {
        number: this.workplaces.length,
        employer: e,
        luck,
        occupation: among(values.vector('pop.sector_mix'), luck.uniform('occupation')),
        span,
        spanRisk: this.#spanRatio(span) / this.#spanNorm,
        managers: this.#managers(luck),
      };
      this.workplaces.push(workplace);
      for (let i = 0; i < span; i++, placed++) {
        const number = this.slots.length;
        const slot = { number, home: e, placeInHome: placed, workplace, person: null, generation: 0, vacancy: null };
        this.slots.push(slot);
      }
    }
  }

  #spanRatio(span: number): number {
    return pow(this.#values.get('inc.rr_span10'), (span - this.#values.get('mgr.span_mean')) / 10);
  }

  /** Mean over persons at 64 quantiles of the span, which is log-normal over workplaces. */
  #meanOverSpans(): number {
    const sd = this.#values.get('mgr.span_sd');
    const mu = log(this.#values.get('mgr.span_mean')) - (sd * sd) / 2;
    let persons = 0;
    let sum = 0;
    for (let i = 0; i < 64; i++) {
      const span = exp(mu + sd * normalQuantile((i + 0.5) / 64));
      persons += span;
      sum += span * this.#spanRatio(span);
    }
    return sum / persons;
  }

  /** Managers follow each other at a constant hazard, whoever was there on the first day. */
  #managers(luck: Luck): Manager[] {
    const values = this.#values;
    const perDay = -log(1 - values.get('mgr.turnover')) / YEAR;
    const worst = values.get('inc.rr_leadership');
    const quartiles = [0, 1, 2, 3].map((k) => pow(worst, (3 - k) / 3));
    const mean = (quartiles[0] + quartiles[1] + quartiles[2] + quartiles[3]) / 4;
    const managers: Manager[] = [];
    let since = FIRST - 1;
    let until: number = FIRST;
    for (let g = 0; since < this.#plan.days; g++) {
      managers.push({
        since,
        engaged: luck.uniform('managerEngaged', g) < values.get('mgr.engaged_share0'),
        leadership: quartiles[Math.floor(4 * luck.uniform('leadership', g))] / mean,
        firstMeeting: Infinity,
      });
      until += luck.exponential('managerChange', g) / perDay;
      since = Math.floor(until);
    }
    return managers;
  }

  /** The next person of a slot, from `day` on. */
  person(slot: Slot, day: number): Person {
    const values = this.#values;
    const { ages, sexShort, sexLong, lockedIn, person: of } = this.#setting;
    const generation = slot.generation++;
    const luck = this.employers[slot.home].child(slot.placeInHome + generation * GENERATION);
    const { cumulative } = generation === 0 ? ages.staff : ages.entrants;
    const u = luck.uniform('age');
    let cell = 0;
    while (cell < cumulative.length - 1 && cumulative[cell] < u) cell++;
    const before = cell === 0 ? 0 : cumulative[cell - 1];
    // Cells are months.
    const age = ages.youngest + (cell + (u - before) / (cumulative[cell] - before)) / 12;
    const woman = luck.uniform('sex') < values.get('pop.share_women');
    const full = values.get('pop.share_full_time');
    const quarters = (1 - full) * values.get('pop.part_time_mix');
    const hours = [1, 0.75, 0.5][luck.which([full, quarters, 1 - full - quarters], 'hours')];
    const employer = this.#plan.employers[slot.home];
    const listed = luck.uniform('listed') < values.get(employer.listedShare);
    const centres = listed ? employer.participating : employer.other;
    const [sdShort, sdLong] = [values.get('inc.frailty_sd_short'), values.get('inc.frailty_sd_long')];
    const corr = values.get('inc.frailty_corr');
    const z = luck.normal('frailtyShort');
    const zLong = corr * z + Math.sqrt(1 - corr * corr) * luck.normal('frailtyLong');
    const locked = luck.uniform('lockedIn') < values.vector('lockin.share')[0];
    const born: Person = {
      number: slot.number + generation * GENERATION,
      slot,
      luck,
      generation,
      birth: day - age * YEAR,
      woman,
      hours,
      listed,
      locked,
      centre: centres[Math.floor(centres.length * luck.uniform('centre'))] ?? '',
      riskShort: of.perDayShort * sexShort[woman ? 1 : 0] * exp(sdShort * z - (sdShort * sdShort) / 2),
      riskLong:
        of.perDayLong * sexLong[woman ? 1 : 0] * lockedIn[locked ? 1 : 0] * exp(sdLong * zLong - (sdLong * sdLong) / 2),
      workplace: slot.workplace,
      hired: day,
      leaves: Infinity,
      leavesTo: '',
      streams: {
        short: { k: 0, left: luck.exponential('shortGap', 0) },
        long: { k: 0, left: luck.exponential('longGap', 0) },
        extraLong: { k: 0, left: luck.exponential('longExtraGap', 0) },
        extraShort: null,
      },
      strain: this.strains.begin(luck, day),
      asks: null,
      spell: null,
      lastCause: -1,
      period: { end: -Infinity, days: 0 },
      starts: [],
      talk: null,
      talkAgain: -Infinity,
      talkActs: { from: Infinity, to: Infinity },
      subsidy: null,
      protection: null,
      trust: 0,
      mobile: {
        due: null,
        opened: false,
        times: 0,
        way: '',
        until: -Infinity,
        windows: [],
        leaves: Infinity,
        post: Infinity,
        picked: 0,
        freed: false,
      },
      placed: false,
      movesTo: null,
      relapse: null,
    };
    Object.assign(
      born,
      this.leaving(born, () => 1),
    );
    slot.person = born;
    slot.vacancy = null;
    return born;
  }

  /**
   * The day of leaving otherwise than through a spell, and where to: a unit-exponential threshold against the hazard by age,
   * so many times as high on a day.
   */
  leaving(person: Person, times: (day: number) => number): { leaves: number; leavesTo: string } {
    const { ages } = this.#setting;
    let left = person.luck.exponential('leave');
    let age = (person.hired - person.birth) / YEAR;
    for (let day = person.hired; ; day++) {
      // Within a day the hazard may change with a birthday.
      const tonight = (day + 1 - person.birth) / YEAR;
      while (age < tonight) {
        const to = Math.min(tonight, Math.floor(age + 1e-9) + 1);
        const hazard = ages.leaving[Math.floor(age + 1e-9) - ages.youngest] * (to - age) * times(day);
        const gone = left <= hazard;
        if (gone || to >= ages.oldest) {
          const at = gone ? age + (to - age) * (left / hazard) : ages.oldest;
          const retires = at >= this.#values.get('pop.retire_age');
          return { leaves: day + 1, leavesTo: retires ? 'old_age_pension' : 'new_job_outside' };
        }
        left -= hazard;
        age = to;
      }
      if (day > this.#plan.days) return { leaves: Infinity, leavesTo: '' };
    }
  }

  /** Manager of a workplace on a day: the last who has come. */
  manager(workplace: Workplace, day: number): Manager {
    const { managers } = workplace;
    let g = managers.length - 1;
    while (managers[g].since > day) g--;
    return managers[g];
  }

  age(person: Person, day: number): number {
    return Math.floor((day - person.birth) / YEAR);
  }

  /** Onsets of short and long spells on a day, before the season. */
  riskShort(person: Person, day: number): number {
    const { ageShort, occupationShort } = this.#setting;
    const { occupation } = person.workplace;
    const strained = this.#setting.strain.short[person.strain.on ? 1 : 0];
    return person.riskShort * occupationShort[occupation] * ageShort[band(this.age(person, day))] * strained;
  }

  riskLong(person: Person, day: number): number {
    return this.riskUnstrained(person, day) * this.#setting.strain.long[person.strain.on ? 1 : 0];
  }

  /** Onsets of long spells as they would be for anybody, strained or not. */
  riskUnstrained(person: Person, day: number): number {
    const { ageLong, occupationLong } = this.#setting;
    const { workplace } = person;
    return (
      person.riskLong *
      occupationLong[workplace.occupation] *
      workplace.spanRisk *
      ageLong[band(this.age(person, day))] *
      this.manager(workplace, day).leadership *
      this.#year(workplace.employer, day)
    );
  }

  /** Level of an employer, its good and bad years, and the trend: 1 unless a study switches them on. */
  #year(employer: number, day: number): number {
    if (!this.#drifts) return 1;
    const known = `${employer}/${Math.floor(day / YEAR)}`;
    const factor = this.#years.get(known) ?? this.#yearFactor(employer, Math.floor(day / YEAR));
    this.#years.set(known, factor);
    return factor;
  }

  #yearFactor(employer: number, year: number): number {
    const points = pointsPerLogRate(this.#setting);
    const get = (id: string) => (this.#values.has(id) ? this.#values.get(id) : 0);
    const luck = this.employers[employer];
    const spread = (id: string, z: number) => {
      const sd = get(id) / points;
      const variance = log(1 + sd * sd);
      return exp(Math.sqrt(variance) * z - variance / 2);
    };
    const trend = get('trend.secular') === 0 ? 0 : get('trend.secular') / points / get('trend.years');
    return (
      spread('muni.sd_pp', luck.normal('employerLevel')) *
      spread('muni.shock_sd', luck.normal('employerYear', year)) *
      exp(trend * year)
    );
  }
}

/** Under 30, 30-39, 40-49, 50-59, 60 and over. */
function band(age: number): number {
  return Math.min(4, Math.max(0, Math.floor(age / 10) - 2));
}
