/**
 * Outcomes that follow people, made again from the event log alone: by plain loops over persons and days, with none of
 * the model's bookkeeping. Two worlds: one without policies, and one in which everything about meetings happens.
 */
import { describe, expect, it } from 'vitest';
import { outcomes } from '../model/outcomes/outcome-list.ts';
import { groupsOf, outcomeSpecs, STATUS_DAYS, STATUSES } from '../model/outcomes/outcome-ids.ts';
import type { Plan } from '../model/plan.ts';
import { createSimulator } from '../model/simulate.ts';
import { leavesOf, logOf, spellsOf, type LoggedSpell } from './event-log.ts';
import { monthParts, parts, plansFor } from './study-plans.ts';

const world = { draw: 3, replication: 5 };
const meeting = {
  ramp: 0,
  'meet.slots_week': 3,
  'meet.or_part_time': 2,
  'meet.convert': 0.1,
  'meet.day_early': 8,
  'meet.all_centres': false,
  'elig.ohs_first_share': 0.2,
  'short.rr_after_talk': 1.1,
  'short.entry_rule': 4,
};
const { baseline, arm } = plansFor({
  sizes: [420, 260, 140],
  assumptions: { 'mgr.engaged_share0': 1 },
  years: 3,
  meeting,
});

const BACK: Record<string, string> = {
  own_job: 'own',
  other_job_same_employer: 'other-job',
  new_job_outside: 'new-job',
};

function read(plan: Plan) {
  const log = logOf(plan, world);
  const leaves = leavesOf(log);
  const byPerson = new Map<string, LoggedSpell[]>();
  for (const spell of spellsOf(log)) byPerson.set(spell.person, [...(byPerson.get(spell.person) ?? []), spell]);
  for (const mine of byPerson.values()) mine.sort((a, b) => a.start - b.start);
  const sexOf = new Map(log.map((row) => [row.person, row.sex]));
  return {
    plan,
    log,
    byPerson,
    sexOf,
    until: (person: string) => leaves.get(person) ?? Infinity,
    result: createSimulator().simulate(plan, world),
  };
}
type Read = ReturnType<typeof read>;

const lasting = (spell: LoggedSpell) => spell.end - spell.start > 14;

/** Where a spell's end leads, by id; none when the person had left meanwhile. */
function backTo(of: Read, spell: LoggedSpell): string | undefined {
  return spell.end <= of.plan.days ? BACK[spell.to] : undefined;
}

/** Per cent absent of a person on a day, and the spell day; null when in no spell. */
function absence(of: Read, person: string, day: number): { degree: number; spellDay: number } | null {
  for (const { start, end, degrees } of of.byPerson.get(person) ?? []) {
    if (day < start || day >= end) continue;
    const degree = degrees.findLast(([from]) => from <= day);
    return { degree: degree![1], spellDay: day - start + 1 };
  }
  return null;
}

const read0 = read(baseline);
const read1 = read(arm);
const both: [string, Read][] = [
  ['without policies', read0],
  ['with early meetings', read1],
];

describe.each(both)('by the log, %s', (_, of) => {
  const { plan, result, byPerson } = of;

  it.each([90, 180, 365])('relapses within %i days are those of returns held for 30', (within) => {
    for (const [group, sex] of [
      ['all', ''],
      ['sex:women', 'woman'],
    ]) {
      let returns = 0;
      let relapses = 0;
      for (const [person, mine] of byPerson) {
        if (sex && of.sexOf.get(person) !== sex) continue;
        for (const spell of mine) {
          const to = backTo(of, spell);
          const day = spell.end;
          if (!lasting(spell) || to === undefined || to === 'new-job') continue;
          if (day < 0 || day + within + 14 > plan.days) continue;
          const next = mine.find((other) => other.start >= day && lasting(other))?.start ?? Infinity;
          if (next < day + 30) continue;
          returns++;
          if (next < day + within) relapses++;
        }
      }
      expect(returns).toBeGreaterThan(40);
      expect(parts(plan, result, `O-12.${within}`, group)).toEqual([relapses, returns]);
    }
  });

  it.each([90, 180, 365, 730])('back within %i days are episodes that end in work held for 28', (within) => {
    let episodes = 0;
    let joined = 0;
    let partly = 0;
    const back: Record<string, number> = { own: 0, 'other-job': 0, 'new-job': 0 };
    for (const mine of byPerson.values()) {
      const long = mine.filter(lasting);
      for (let i = 0; i < long.length; i++) {
        const first = long[i].start;
        const opening = long[i];
        const continues = (j: number) =>
          j + 1 < long.length && backTo(of, long[j]) !== undefined && long[j + 1].start < long[j].end + 28;
        while (continues(i)) {
          i++;
          joined++;
        }
        if (first < 0 || first + within + 42 > plan.days) continue;
        episodes++;
        const part = opening.degrees.find(([day, degree]) => degree < 100 && day < of.until(opening.person))?.[0];
        const whole = backTo(of, opening) === undefined ? Infinity : opening.end;
        if (Math.min(part ?? Infinity, whole) - first <= within) partly++;
        const to = backTo(of, long[i]);
        if (to !== undefined && long[i].end - first <= within) back[to]++;
      }
    }
    expect(joined).toBeGreaterThan(3);
    const all = back.own + back['other-job'] + back['new-job'];
    expect(parts(plan, result, `O-14.${within}`)).toEqual([all, episodes]);
    expect(parts(plan, result, `O-14.partial-${within}`)).toEqual([partly, episodes]);
    expect(partly).toBeGreaterThan(all);
    if (within !== 365) return;
    for (const [to, n] of Object.entries(back)) expect(parts(plan, result, `O-14.${to}`)).toEqual([n, episodes]);
  });

  it('net days of O-15 are all absence in the 365 days after the start', () => {
    let quarters = 0;
    let followed = 0;
    for (const mine of byPerson.values()) {
      for (const { start, end } of mine) {
        if (end - start <= 14 || start < 0 || start + 365 > plan.days) continue;
        followed++;
        for (const other of mine) {
          other.degrees.forEach(([from, degree], i) => {
            const to = Math.min(i + 1 < other.degrees.length ? other.degrees[i + 1][0] : other.back, start + 365);
            quarters += (degree / 25) * Math.max(0, to - Math.max(from, start));
          });
        }
      }
    }
    expect(followed).toBeGreaterThan(100);
    expect(parts(plan, result, 'O-15')).toEqual([quarters / 4, followed]);
  });

  it('days of O-04.all-days are those of everybody in a spell begun in employment, until it ends', () => {
    let employed = 0;
    let all = 0;
    for (const [person, mine] of byPerson) {
      for (const { start, back, hours, degrees } of mine) {
        for (let day = Math.max(0, start); day < Math.min(back, plan.days); day++) {
          const degree = degrees.findLast(([from]) => from <= day)![1];
          all += hours * degree;
          if (day < of.until(person)) employed += hours * degree;
        }
      }
    }
    expect(all).toBeGreaterThan(employed);
    expect(parts(plan, result, 'O-04.days')[0]).toBeCloseTo(employed / 100, 6);
    expect(parts(plan, result, 'O-04.all-days')[0]).toBeCloseTo(all / 100, 6);
  });

  it.each([3, 6])('persons with %i spells are counted once a study year', (least) => {
    const years = [0, 365, 731, plan.days];
    for (const [group, sex] of [
      ['all', ''],
      ['sex:men', 'man'],
    ]) {
      let persons = 0;
      for (const [person, mine] of byPerson) {
        if (sex && of.sexOf.get(person) !== sex) continue;
        for (let year = 0; year < 3; year++) {
          const begun = mine.filter(({ start }) => start >= years[year] && start < years[year + 1]);
          if (begun.length >= least) persons++;
        }
      }
      expect(persons).toBeGreaterThan(10);
      expect(parts(plan, result, `O-05.persons-${least}`, group)[0]).toBe(persons);
    }
    const [, personYears] = parts(plan, result, `O-05.persons-${least}`);
    expect(personYears).toBe(parts(plan, result, 'O-05.ended')[1]);
  });

  it('manager changes of O-28 are those between the first day of a spell and its end, in employment', () => {
    const changes = new Map<string, number[]>();
    for (const { event, workplace, day } of of.log) {
      if (event === 'manager_change') changes.set(workplace, [...(changes.get(workplace) ?? []), Number(day)]);
    }
    const workplaceOf = new Map(of.log.filter((row) => row.spell !== '').map((row) => [row.spell, row.workplace]));
    const ended = [...byPerson.values()].flat().filter((s) => lasting(s) && s.end >= 0 && s.end < plan.days);
    const changed = ended.filter(({ id, person, start, end }) =>
      changes.get(workplaceOf.get(id)!)?.some((day) => day > start && day < Math.min(end, of.until(person))),
    );
    expect(changed.length).toBeGreaterThan(5);
    expect(parts(plan, result, 'O-28.changes')[0]).toBe(changed.length);
  });

  it('O-03 is those with F or M, and O-29.same those who go to another job at the employer', () => {
    const of3 = ['O-03.F', 'O-03.M'].map((id) => parts(plan, result, id)[0]);
    expect(parts(plan, result, 'O-03')).toEqual([of3[0] + of3[1], plan.months.length - 1]);
    const moved = [...byPerson.values()]
      .flat()
      .filter(({ to, end }) => to === 'other_job_same_employer' && end >= 0 && end < plan.days);
    expect(moved.length).toBeGreaterThan(0);
    expect(parts(plan, result, 'O-29.same')[0]).toBe(moved.length);
  });

  it.each([180, 365])('after %i days in another job there one has relapsed, left, or is still in work', (within) => {
    let followed = 0;
    let relapsed = 0;
    let held = 0;
    for (const [person, mine] of byPerson) {
      for (const spell of mine) {
        const day = spell.end;
        if (!lasting(spell) || backTo(of, spell) !== 'other-job' || day < 0 || day + within + 14 > plan.days) continue;
        followed++;
        const again = mine.some((next) => lasting(next) && next.start >= day && next.start < day + within);
        if (again) relapsed++;
        else if (of.until(person) >= day + within) held++;
      }
    }
    expect(followed).toBeGreaterThan(0);
    expect(parts(plan, result, `O-13.other-job-${within}`)).toEqual([relapsed, followed]);
    expect(parts(plan, result, `O-29.held-other-job-${within}`)).toEqual([held, followed]);
  });

  it('pensions of O-17 are spells that end in one', () => {
    const ends = [...byPerson.values()].flat().filter(({ end }) => end >= 0 && end < plan.days);
    const count = (to: string) => ends.filter((spell) => spell.to === to).length;
    expect(parts(plan, result, 'O-17')[0]).toBe(count('disability_pension'));
    expect(parts(plan, result, 'O-17.part')[0]).toBe(count('disability_pension_partial'));
    expect(count('disability_pension') + count('disability_pension_partial')).toBeGreaterThan(0);
  });

  it('days of sick pay and of benefit part on the day on which benefit is granted', () => {
    const granted = new Map(
      of.log
        .filter((row) => row.event === 'benefit' && row.to === 'granted')
        .map((row) => [row.spell, Number(row.day)]),
    );
    let pay = 0;
    let benefit = 0;
    let early = 0;
    for (const [person, mine] of byPerson) {
      for (const { id, start, end } of mine) {
        // Of a spell older than the log the row is missing: its fifteenth day was before it.
        const from = granted.get(id) ?? Math.min(end, start + 14);
        for (let day = Math.max(0, start); day < Math.min(end, plan.days); day++) {
          if (day >= from) benefit++;
          else if (day < of.until(person)) pay++;
          if (day >= from && day < start + 14) early++;
        }
      }
    }
    expect(early).toBeGreaterThan(0);
    expect(parts(plan, result, 'O-11.sick-pay')[0]).toBe(pay);
    expect(parts(plan, result, 'O-11.benefit')[0]).toBe(benefit);
  });

  it('the stock of O-01 and survival are right for women and men apart, and together what they are for all', () => {
    for (const [group, sex] of [
      ['sex:women', 'woman'],
      ['sex:men', 'man'],
    ]) {
      let stock = 0;
      let followed = 0;
      let on = 0;
      for (const [person, mine] of byPerson) {
        if (of.sexOf.get(person) !== sex) continue;
        for (const { start, end } of mine) {
          for (const next of plan.months.slice(1)) if (next - 1 >= start + 14 && next - 1 < end) stock++;
          if (end - start <= 14 || start < 0 || start + 90 > plan.days) continue;
          followed++;
          if (end - start > 90) on++;
        }
      }
      expect(parts(plan, result, 'O-01', group)).toEqual([stock, plan.months.length - 1]);
      expect(parts(plan, result, 'O-06.s90', group)).toEqual([on, followed]);
    }
    for (const id of ['O-01', 'O-06.s365', 'O-12.180', 'O-14.90', 'O-15', 'O-17', 'O-11.benefit']) {
      const [women, men, all] = ['sex:women', 'sex:men', 'all'].map((group) => parts(plan, result, id, group)[0]);
      expect(women + men).toBe(all);
    }
  });
});

describe('participants and reach, by the log', () => {
  const { plan, log, result, until, byPerson } = read1;
  const enrolled = log.filter((row) => row.event === 'enrol' && Number(row.day) >= 0);
  const entryOf = (from: string) => from.replace('_', '-');

  it('enter as the log says, month by month', () => {
    const months = plan.months.slice(1).map(() => 0);
    for (const row of enrolled) months[plan.months.findIndex((first) => first > Number(row.day)) - 1]++;
    months.forEach((n, month) => expect(monthParts(plan, result, 'O-09', month)).toEqual([n, 1]));
    expect(parts(plan, result, 'O-09')).toEqual([enrolled.length, months.length]);
    for (const from of ['short', 'sick_pay', 'part', 'full']) {
      const n = enrolled.filter((row) => row.from === from).length;
      expect(parts(plan, result, `O-09.entry-${entryOf(from)}`)).toEqual([n, enrolled.length]);
    }
    expect(enrolled.filter((row) => row.from === 'short').length).toBeGreaterThan(10);
  });

  it('stand 90, 180 and 365 days later as their spells say', () => {
    const seen = new Set<string>();
    for (const from of ['short', 'sick_pay', 'part', 'full']) {
      for (const later of STATUS_DAYS) {
        const followed = enrolled.filter((row) => row.from === from && Number(row.day) + later < plan.days);
        const by: Record<string, number> = {};
        for (const row of followed) {
          const day = Number(row.day) + later;
          const ill = absence(read1, row.person, day);
          const sick = ill && (ill.spellDay <= 14 ? 'sick-pay' : ill.degree === 100 ? 'full' : 'part');
          const status = sick ?? (day >= until(row.person) ? 'left' : 'work');
          by[status] = (by[status] ?? 0) + 1;
          seen.add(status);
        }
        for (const status of STATUSES) {
          const id = `O-09.${entryOf(from)}-${status}-${later}`;
          expect(parts(plan, result, id), id).toEqual([by[status] ?? 0, followed.length]);
        }
      }
    }
    expect([...seen].sort()).toEqual([...STATUSES].sort());
  });

  it('come from cases that fit what the policy aims at', () => {
    const valueOf = (id: string) => plan.parameters.find((parameter) => parameter.id === id)!.values[0];
    const requestDay = Math.max(2, meeting['meet.day_early'] - Math.round(valueOf('meet.call_lead')));
    const interval = Math.round(valueOf('meet.talk_interval'));
    const listed = new Map(log.map((row) => [row.person, row.centre]));
    const managers = new Map<string, number[]>();
    for (const row of log) {
      if (row.event !== 'manager_change') continue;
      managers.set(row.workplace, [...(managers.get(row.workplace) ?? []), Number(row.day)]);
    }
    const workplaceOf = new Map(log.map((row) => [row.person, row.workplace]));
    const managerOf = (person: string, day: number) => {
      const workplace = workplaceOf.get(person)!;
      return `${workplace}/${(managers.get(workplace) ?? []).filter((since) => since <= day).length}`;
    };
    const participating = new Set(plan.employers.flatMap((employer) => employer.participating));
    let all = 0;
    let eligible = 0;
    const withCase = new Set<string>();
    const fits = (person: string, day: number): boolean => {
      if (day < 0 || day >= plan.days || day >= until(person)) return false;
      all++;
      if (participating.has(listed.get(person)!)) {
        eligible++;
        withCase.add(managerOf(person, day));
      }
      return true;
    };
    for (const [person, mine] of byPerson) {
      let again = -Infinity;
      for (const { start, end } of mine) {
        if (end - start >= requestDay) fits(person, start + requestDay - 1);
        const begun = mine.filter((other) => other.start <= start && other.start > end - 365).length;
        if (begun >= meeting['short.entry_rule'] && end >= again && fits(person, end)) again = end + interval;
      }
    }
    expect(parts(plan, result, 'O-27')).toEqual([enrolled.length, eligible]);
    expect(parts(plan, result, 'O-27.eligible')).toEqual([eligible, all]);

    const own = new Map<string, number>();
    for (const row of log) {
      if (row.event !== 'meeting' || row.from === 'ordinary' || row.to !== 'manager' || Number(row.day) < 0) continue;
      const manager = managerOf(row.person, Number(row.day));
      own.set(manager, (own.get(manager) ?? 0) + 1);
    }
    const managersAll = new Set([...withCase, ...own.keys()]).size;
    const one = [...own.values()].filter((n) => n === 1).length;
    expect(parts(plan, result, 'O-28')).toEqual([own.size, managersAll]);
    expect(parts(plan, result, 'O-28.one')).toEqual([one, managersAll]);
    expect(parts(plan, result, 'O-28.more')).toEqual([own.size - one, managersAll]);
    expect(own.size - one).toBeGreaterThan(3);
  });
});

describe('the list of outcomes', () => {
  it('names every outcome that is counted, in the same order, ids ascending', () => {
    expect(outcomes.map(({ id }) => id)).toEqual(outcomeSpecs.map(({ id }) => id));
    const heads = outcomeSpecs.map(({ id }) => id.slice(0, 4));
    expect(heads).toEqual([...heads].sort());
    expect(groupsOf(arm)).toHaveLength(9 + arm.employers.length + 1 + 7);
  });
});
