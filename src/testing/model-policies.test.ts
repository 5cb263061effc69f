/** Wage subsidy and employer ring: relations that hold to the last bit, and stories told by the event log. */
import { describe, expect, it } from 'vitest';
import { Ledger } from '../model/ledger.ts';
import { policies } from '../model/policies/index.ts';
import { createSimulator } from '../model/simulate.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Assumptions, Policies } from '../scenario/study.ts';
import { leavesOf, logOf, spellsOf, type LogRow } from './event-log.ts';
import { monthParts, parts, plansFor, value } from './study-plans.ts';

const SIZES = [700, 400, 300] as const;
const START = '2019-01-01';
/** A ring with much to do, so that everything that is shared runs short now and then. */
const BUSY = {
  start: START,
  'ring.coordinators': 1,
  'ring.case_capacity': 60,
  'ring.referral_day': 60,
  'place.cannot_return_share': 0.4,
  'place.vacancy_open': 0.4,
  'place.share_external': 0.3,
  'place.dropout': 0.5,
  'place.hr_new_job': 1.8,
  'place.rr_relapse': 1.2,
  'ring.active_share': [1, 1],
  'ring.startup_months': 1,
  'wt.slot_rate': [3, 6],
  'ring.survival_hazard': [0, 0, 0, 0, 0],
  'ring.authority_decline_prob': 0,
};
/** The same where officers, the office’s part and the ring’s days are chance. */
const UNSURE = {
  ...BUSY,
  'ring.survival_hazard': [0.5, 0.5, 0.5, 0.5, 0.5],
  'ring.authority_decline_prob': 0.5,
  'fk.officer_changes': 6,
  'fkc.own': true,
  'fkc.from_month': 4,
  'fkc.withdraw_hazard': 1.5,
};
const SUBSIDY = {
  start: START,
  'ws.request_day': 45,
  'ws.hr_rtw': 1.6,
  'ws.max_years': 1,
  'ws.eligible_share': 0.5,
  'ws.decisions_week': 1,
  'ws.decision_days': 20,
};
const MEETING = { start: START, ramp: 0, 'meet.all_centres': true, 'short.entry_rule': 4 };
const PACKAGES: Readonly<Record<string, Policies>> = {
  subsidy: { 'wage-subsidy': SUBSIDY },
  ring: { 'employer-ring': BUSY },
  'ring with a caseworker': { 'employer-ring': { ...UNSURE, ramp: 30, end: '2020-10-01' } },
  'all three': { 'wage-subsidy': SUBSIDY, 'employer-ring': BUSY, 'coordination-meeting': MEETING },
};
const armOf = (policiesOn: Policies, years = 2, assumptions: Assumptions = {}) =>
  plansFor({ sizes: SIZES, years, ring: true, policies: policiesOn, assumptions });
const simulate = (plan: Plan, world: { draw: number; replication: number }, suspicious = false) =>
  createSimulator().simulate(plan, world, { suspicious });

describe.each(Object.entries(PACKAGES))('package %s', (_, on) => {
  const { baseline, arm } = armOf(on);

  it('has the same bits whether everybody is run or only whom it touches', () => {
    for (const replication of [0, 1, 2]) {
      const world = { draw: replication, replication };
      const [first, second] = createSimulator().arms([baseline, arm], world);
      expect(first).toEqual(simulate(baseline, world));
      expect(second).toEqual(simulate(arm, world));
      expect(second).not.toEqual(first);
    }
  });

  it('has the same bits when everybody is stopped at every barrier, in another order each time', () => {
    for (const replication of [0, 1]) {
      const world = { draw: 5, replication };
      expect(simulate(arm, world, true)).toEqual(simulate(arm, world));
    }
  });
});

describe('vacancies that are filled within days', () => {
  it('have the same bits in any order of running: what two exchange, nobody else knows before the next barrier', () => {
    const { arm } = armOf({ 'employer-ring': { ...BUSY, 'place.vacancy_open': 1 } }, 3, { 'pop.vacancy_lag': 3 });
    // Worlds in which somebody who came before the barrier would be seen: one in seven.
    for (const replication of [9, 17, 24, 31, 33, 36]) {
      const world = { draw: 0, replication };
      expect(simulate(arm, world, true)).toEqual(simulate(arm, world));
    }
  });
});

describe('policies together', () => {
  it('G5-25 have the same bits in whatever order they are switched on', () => {
    const on = PACKAGES['all three'];
    const turned = Object.fromEntries(Object.entries(on).reverse());
    expect(Object.keys(turned)).not.toEqual(Object.keys(on));
    const one = armOf(on).arm;
    const other = armOf(turned).arm;
    expect(other.id).toBe(one.id);
    expect(simulate(other, { draw: 1, replication: 1 })).toEqual(simulate(one, { draw: 1, replication: 1 }));
  });

  it('start on days of their own: until the first one every month is as it was', () => {
    const later = { ...SUBSIDY, start: '2020-03-01' };
    const { baseline, arm } = armOf({ 'wage-subsidy': later, 'employer-ring': { ...BUSY, start: '2020-03-01' } });
    const world = { draw: 0, replication: 2 };
    const [before, after] = [simulate(baseline, world), simulate(arm, world)];
    for (const id of ['O-01', 'O-04', 'O-05.share']) {
      for (let month = 0; month < 14; month++) {
        expect(monthParts(arm, after, id, month)).toEqual(monthParts(baseline, before, id, month));
      }
    }
    expect(after).not.toEqual(before);
  });
});

describe('a neutral policy', () => {
  const absence = ['O-01', 'O-02', 'O-03', 'O-04', 'O-05', 'O-06', 'O-07', 'O-10'];
  const cells = (plan: Plan, result: Float64Array) => {
    const of = planLayout(plan);
    return of.outcomes.flatMap(({ id }, i) => {
      if (!absence.some((part) => id.startsWith(part))) return [];
      return [...result.slice(2 * of.first[i], 2 * (of.first[i + 1] ?? of.cells))];
    });
  };

  it('G5-26 of wage subsidy moves nobody’s absence, though subsidies are given (N-1)', () => {
    const neutral = policies.find(({ id }) => id === 'wage-subsidy')!.neutral;
    const { baseline, arm } = armOf({ 'wage-subsidy': { ...SUBSIDY, ...neutral, 'ws.max_years': 4 } });
    const world = { draw: 0, replication: 3 };
    expect(cells(arm, simulate(arm, world))).toEqual(cells(baseline, simulate(baseline, world)));
    expect(logOf(arm, world).some(({ event }) => event === 'subsidy_start')).toBe(true);
  });

  it('G5-27 of the ring moves nobody’s absence as long as nobody is placed (N-1)', () => {
    const neutral = policies.find(({ id }) => id === 'employer-ring')!.neutral;
    // A job outside makes a vacancy, and one inside moves a person: both are what a ring does by itself.
    const alone = { 'place.share_external': 0, 'place.vacancy_open': 0 };
    const { baseline, arm } = armOf({ 'employer-ring': { ...BUSY, ...neutral, ...alone } });
    const world = { draw: 0, replication: 3 };
    expect(cells(arm, simulate(arm, world))).toEqual(cells(baseline, simulate(baseline, world)));
    expect(logOf(arm, world).some(({ event }) => event === 'work_training_start')).toBe(true);
  });
});

describe('the event log of a busy ring and subsidy', () => {
  const { baseline, arm } = armOf(PACKAGES['all three'], 3);
  const world = { draw: 0, replication: 1 };
  const log = logOf(arm, world);
  const of = (event: string) => log.filter((row) => row.event === event);
  const byPerson = (rows: readonly LogRow[]): Map<string, LogRow[]> => {
    const groups = new Map<string, LogRow[]>();
    for (const row of rows) groups.set(row.person, [...(groups.get(row.person) ?? []), row]);
    return groups;
  };

  it('keeps every employment filled or vacant: as many people as places at each employer, never more', () => {
    const filled = new Map<string, number>();
    const sizes = new Map(arm.employers.map(({ id, employments }) => [id, employments]));
    for (const row of log) {
      const change = row.event === 'present' || row.event === 'hire' ? 1 : row.event === 'leave' ? -1 : 0;
      if (change === 0) continue;
      filled.set(row.employer, (filled.get(row.employer) ?? 0) + change);
      expect(filled.get(row.employer)).toBeGreaterThanOrEqual(0);
      expect(filled.get(row.employer)).toBeLessThanOrEqual(sizes.get(row.employer)!);
    }
    // Who goes on at another employer leaves the one and is hired by the other on the same day.
    const moved = of('leave').filter(({ to }) => to === 'new_job_in_ring');
    expect(moved.length).toBeGreaterThan(5);
    for (const row of moved) {
      const hire = log.find(({ event, person, day }) => event === 'hire' && person === row.person && day === row.day);
      expect(hire?.employer).not.toBe(row.employer);
    }
  });

  it('follows a person to the new employer, with the same number, sex and hours but for those that a pension takes', () => {
    for (const [person, rows] of byPerson(log)) {
      if (person === '') continue;
      expect(new Set(rows.map(({ sex }) => sex)).size, person).toBe(1);
      const pensions = rows.filter(({ event, to }) => event === 'spell_end' && to === 'disability_pension_partial');
      expect(new Set(rows.map(({ hours }) => hours)).size, person).toBeLessThanOrEqual(1 + pensions.length);
    }
    const moved = new Set(
      of('placement_start')
        .filter(({ to }) => to === 'inside')
        .map(({ person }) => person),
    );
    const later = spellsOf(log).filter(({ person, start }) => moved.has(person) && start > 400);
    expect(later.length).toBeGreaterThan(3);
  });

  it('takes up no more cases than the coordinators can, in the order of their requests', () => {
    const perYear = BUSY['ring.case_capacity'] * BUSY['ring.coordinators'];
    const cases = of('ring_case').map(({ day }) => Number(day));
    expect(cases.length).toBeGreaterThan(20);
    for (const from of cases) {
      const inYear = cases.filter((day) => day >= from && day < from + 365).length;
      // A week's work and one case of credit may be left over from before.
      expect(inYear).toBeLessThanOrEqual(perYear + perYear / 52 + 2);
    }
    expect(cases.every((day) => day % 7 === 0)).toBe(true);
  });

  it('has each training between a case and its end, for as long as training lasts at most', () => {
    const days = new Map<string, number>();
    const hosts = new Map<string, string>();
    for (const row of log) {
      if (row.event === 'work_training_start') {
        days.set(row.spell, Number(row.day));
        hosts.set(row.spell, row.to);
        expect(['own', 'member', 'outside']).toContain(row.to);
      }
      if (row.event === 'work_training_end') {
        const length = Number(row.day) - days.get(row.spell)!;
        // Start and end both say with whom (contracts.md, section 7).
        expect(row.to).toBe(hosts.get(row.spell));
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(90);
        days.delete(row.spell);
      }
    }
    // Open ones began within the last three months.
    for (const day of days.values()) expect(day).toBeGreaterThan(arm.days - 91);
  });

  it('ends every spell that leads to a new job on the day of the placement', () => {
    const ends = new Map(spellsOf(log).map((spell) => [`${spell.person}/${spell.end}`, spell.to]));
    for (const row of of('placement_start')) {
      const to = ends.get(`${row.person}/${row.day}`);
      expect(to).toBe(row.to === 'inside' ? 'new_job_in_ring' : 'new_job_outside');
    }
  });

  it('breaks off about half of the placements, each by a new long spell on that day', () => {
    const broken = of('placement_end');
    const inside = of('placement_start').filter(({ to }) => to === 'inside');
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.length).toBeLessThan(inside.length);
    const starts = new Set(spellsOf(log).map(({ person, start }) => `${person}/${start}`));
    for (const row of broken) expect(starts.has(`${row.person}/${row.day}`), row.person).toBe(true);
  });

  it('gives a subsidy only after a return to the own employer, and ends it with the next long spell or leaving', () => {
    const ends = new Map(spellsOf(log).map((spell) => [`${spell.person}/${spell.end}`, spell.to]));
    const starts = byPerson(of('subsidy_start'));
    expect(of('subsidy_start').length).toBeGreaterThan(10);
    for (const row of of('subsidy_start')) {
      expect(['own_job', 'other_job_same_employer']).toContain(ends.get(`${row.person}/${row.day}`));
    }
    for (const row of of('subsidy_end')) {
      const from = Math.max(
        ...starts
          .get(row.person)!
          .map(({ day }) => Number(day))
          .filter((day) => day <= Number(row.day)),
      );
      const day = Number(row.day);
      expect(day - from).toBeLessThanOrEqual(366);
      const long = spellsOf(log).filter(({ person, cause }) => person === row.person && cause !== 'short');
      // None begins while subsidised.
      expect(long.some(({ start }) => start > from && start < day)).toBe(false);
      if (row.to === 'sick') expect(long.some(({ start }) => start === day)).toBe(true);
    }
  });

  it('decides on no more applications than the office takes up', () => {
    // One a week, twenty days to decide: subsidies begin at the earliest 20 days after a barrier.
    const perYear = of('subsidy_start').filter(({ day }) => Number(day) < 365).length;
    expect(perYear).toBeLessThanOrEqual(53);
  });

  it('falls ill on the same day for the same reason as without policies, unless absent then or placed', () => {
    const without = logOf(baseline, world);
    const before = new Map(spellsOf(without).map((spell) => [spell.id, spell]));
    let same = 0;
    const moved = new Set(of('placement_start').map(({ person }) => person));
    // Who fills a vacancy that the ring has used may come on another day.
    const hired = (rows: readonly LogRow[]) =>
      new Map(rows.filter(({ event }) => event === 'hire').map((row) => [row.person, row.day]));
    const [first, second] = [hired(without), hired(log)];
    for (const [person, day] of second) if (first.get(person) !== day) moved.add(person);
    const after = spellsOf(log).filter(({ person }) => !moved.has(person));
    for (const spell of after) {
      const twin = before.get(spell.id);
      if (!twin) continue;
      expect([spell.start, spell.cause]).toEqual([twin.start, twin.cause]);
      same++;
    }
    expect(same / after.length).toBeGreaterThan(0.97);
  });
});

describe('wage subsidy', () => {
  it('never ends a spell later when it speeds return, nor earlier when it slows it', () => {
    for (const [hr, sign] of [
      [1.8, 1],
      [0.5, -1],
    ] as const) {
      const { baseline, arm } = armOf({ 'wage-subsidy': { ...SUBSIDY, 'ws.hr_rtw': hr, 'ws.max_years': 4 } }, 3);
      const world = { draw: 0, replication: 3 };
      const ends = new Map(spellsOf(logOf(baseline, world)).map((spell) => [spell.id, spell.end]));
      let moved = 0;
      for (const spell of spellsOf(logOf(arm, world))) {
        const end = ends.get(spell.id);
        if (end === undefined || end === spell.end) continue;
        expect(sign * (end - spell.end)).toBeGreaterThan(0);
        moved++;
      }
      expect(moved).toBeGreaterThan(5);
    }
  });

  it('waits longer, and begins for fewer, when the office takes up fewer applications', () => {
    const world = { draw: 0, replication: 1 };
    const of = (perWeek: number) => {
      const { arm } = armOf({ 'wage-subsidy': { ...SUBSIDY, 'ws.decisions_week': perWeek, 'ws.request_day': 20 } });
      const result = simulate(arm, world);
      return { wait: value(arm, result, 'O-29.subsidy-wait'), begun: value(arm, result, 'O-29.subsidised') };
    };
    const [few, many] = [of(1), of(20)];
    expect(few.wait).toBeGreaterThan(many.wait + 7);
    expect(few.begun).toBeLessThan(many.begun);
    // Twenty days to decide, and a week at most until somebody takes it up.
    expect(many.wait).toBeGreaterThan(20);
    expect(many.wait).toBeLessThanOrEqual(27);
  });

  it('counts as deadweight the subsidised days on which the twin was back from the same spell', () => {
    const { baseline, arm } = armOf({ 'wage-subsidy': SUBSIDY }, 3);
    const world = { draw: 0, replication: 2 };
    const log = logOf(arm, world);
    const twins = new Map(spellsOf(logOf(baseline, world)).map(({ id, end }) => [id, Math.min(end, arm.days)]));
    const spells = new Map(spellsOf(log).map((spell) => [`${spell.person}/${spell.end}`, spell.id]));
    let days = 0;
    let anyway = 0;
    for (const row of log) {
      if (row.event !== 'subsidy_start') continue;
      const from = Number(row.day);
      const ends = log.filter((r) => r.event === 'subsidy_end' && r.person === row.person && Number(r.day) > from);
      const to = Math.min(arm.days, ...ends.map(({ day }) => Number(day)));
      const twin = twins.get(spells.get(`${row.person}/${row.day}`)!) ?? Infinity;
      days += to - from;
      anyway += Math.max(0, to - Math.max(from, twin));
    }
    expect(days).toBeGreaterThan(1000);
    const result = simulate(arm, world);
    expect(parts(arm, result, 'O-29.deadweight')).toEqual([anyway, days]);
    // Relapse after a return to subsidised work.
    const begun = log.filter(({ event, day }) => event === 'subsidy_start' && Number(day) + 104 <= arm.days);
    const ill = (person: string, day: number) =>
      spellsOf(log).some(
        (of) => of.person === person && of.end - of.start > 14 && of.start >= day && of.start < day + 90,
      );
    const again = begun.filter(({ person, day }) => ill(person, Number(day))).length;
    expect(begun.length).toBeGreaterThan(10);
    expect(parts(arm, result, 'O-13.subsidised-90')).toEqual([again, begun.length]);
  });

  it('is given to nobody without applications, approvals, eligible people or room at the workplace', () => {
    for (const none of [
      { 'ws.decisions_week': 0 },
      { 'ws.approve_prob': 0 },
      { 'ws.eligible_share': 0 },
      { 'work.adapt_prob': 0 },
    ]) {
      const { baseline, arm } = armOf({ 'wage-subsidy': { ...SUBSIDY, ...none } });
      const world = { draw: 0, replication: 0 };
      expect(logOf(arm, world).some(({ event }) => event === 'subsidy_start')).toBe(false);
      for (const month of [0, 11, 23]) {
        expect(monthParts(arm, simulate(arm, world), 'O-04', month)).toEqual(
          monthParts(baseline, simulate(baseline, world), 'O-04', month),
        );
      }
    }
  });
});

describe('against the twin', () => {
  it('spells that end sooner and later are told with their days, as the two logs tell them', () => {
    const { baseline, arm } = armOf(PACKAGES['all three']);
    const world = { draw: 0, replication: 4 };
    const known = (end: number) => Math.min(end, arm.days);
    const twins = new Map(spellsOf(logOf(baseline, world)).map((spell) => [spell.id, known(spell.end)]));
    const [sooner, later] = [[] as number[], [] as number[]];
    for (const spell of spellsOf(logOf(arm, world))) {
      const twin = twins.get(spell.id);
      if (spell.cause === 'short' || twin === undefined || twin < 0 || twin === known(spell.end)) continue;
      (known(spell.end) < twin ? sooner : later).push(Math.abs(twin - known(spell.end)));
    }
    const sum = (list: readonly number[]) => list.reduce((total, days) => total + days, 0);
    const result = simulate(arm, world);
    expect(sooner.length).toBeGreaterThan(5);
    expect(later.length).toBeGreaterThan(5);
    expect(parts(arm, result, 'O-14.sooner')[0]).toBe(sooner.length);
    expect(parts(arm, result, 'O-14.days-sooner')[0]).toBe(sum(sooner));
    expect(parts(arm, result, 'O-14.later')[0]).toBe(later.length);
    expect(parts(arm, result, 'O-14.days-later')[0]).toBe(sum(later));
  });
});

describe('an employer ring', () => {
  it('counts in its outcomes what the log tells', () => {
    const { arm } = armOf({ 'employer-ring': BUSY }, 3);
    const world = { draw: 0, replication: 5 };
    const result = simulate(arm, world);
    const whole = logOf(arm, world);
    const log = whole.filter(({ day }) => Number(day) >= 0);
    const count = (event: string, to?: string) =>
      log.filter((row) => row.event === event && (to === undefined || row.to === to)).length;
    expect(parts(arm, result, 'O-29.inside')[0]).toBe(count('placement_start', 'inside'));
    expect(parts(arm, result, 'O-29.outside')[0]).toBe(count('placement_start', 'outside'));
    expect(parts(arm, result, 'O-29.cases')[0]).toBe(count('ring_case'));
    expect(parts(arm, result, 'O-30.training')[0]).toBe(count('work_training_start'));
    expect(parts(arm, result, 'O-30.used')[0]).toBe(count('work_training_start', 'member'));
    const women = log.filter(({ event, sex }) => event === 'work_training_start' && sex === 'woman').length;
    expect(parts(arm, result, 'O-30.women')[0]).toBe(women);
    // Relapse after a placement inside: the next long spell of the person, wherever it is.
    const spells = spellsOf(whole);
    const leaves = leavesOf(log.filter(({ to }) => to !== 'new_job_in_ring'));
    const after = (starts: readonly { person: string; day: number }[]) => {
      let [followed, relapsed, held] = [0, 0, 0];
      for (const { person, day } of starts) {
        if (day + 180 + 14 > arm.days) continue;
        followed++;
        const again = spells.some(
          (spell) =>
            spell.person === person && spell.end - spell.start > 14 && spell.start >= day && spell.start < day + 180,
        );
        if (again) relapsed++;
        else if ((leaves.get(person) ?? Infinity) >= day + 180) held++;
      }
      expect(followed).toBeGreaterThan(5);
      return { followed, relapsed, held };
    };
    const placed = log.filter(({ event, to }) => event === 'placement_start' && to === 'inside');
    const inside = after(placed.map(({ person, day }) => ({ person, day: Number(day) })));
    expect(parts(arm, result, 'O-13.ring-180')).toEqual([inside.relapsed, inside.followed]);
    expect(parts(arm, result, 'O-29.held-ring-180')).toEqual([inside.held, inside.followed]);
    const [completed, placements] = parts(arm, result, 'O-29.completed');
    expect([placements - completed, placements]).toEqual(parts(arm, result, 'O-29.broken'));

    // Work training: where its spell has led within 90 days of its end, and relapse after a return from it.
    const BACK = ['own_job', 'other_job_same_employer', 'new_job_outside', 'new_job_in_ring'];
    const spellOf = new Map(spells.map((spell) => [spell.id, spell]));
    const trainings = log.filter(({ event }) => event === 'work_training_end');
    let [told, back] = [0, 0];
    for (const row of trainings) {
      const { to, end } = spellOf.get(row.spell)!;
      const last = Number(row.day);
      if (last + 90 > arm.days) continue;
      told++;
      if (BACK.includes(to) && end <= last + 90) back++;
    }
    expect(back).toBeGreaterThan(5);
    expect(parts(arm, result, 'O-30.back')).toEqual([back, told]);
    const trained = [...new Set(trainings.map(({ spell }) => spellOf.get(spell)!))];
    const returned = trained.filter(({ to }) => BACK.includes(to) && to !== 'new_job_outside');
    const again = after(returned.map(({ person, end }) => ({ person, day: end })));
    expect(parts(arm, result, 'O-13.training-180')).toEqual([again.relapsed, again.followed]);
  });

  it('tells places at small employers apart', () => {
    const { arm } = plansFor({ sizes: [500, 300, 40], ring: true, years: 3, policies: { 'employer-ring': BUSY } });
    const ledger = new Ledger();
    const result = createSimulator().simulate(arm, { draw: 0, replication: 1 }, { ledger });
    const small = arm.employers.findIndex(({ employments }) => employments === 40);
    for (const [id, rows] of [
      ['O-30.offered-small', ledger.offers],
      ['O-30.used-small', ledger.gifts],
    ] as const) {
      const trainings = rows.filter(({ what }) => what === 'training');
      const there = trainings.filter(({ employer }) => employer === small).length;
      expect(there).toBeGreaterThan(0);
      expect(parts(arm, result, id)).toEqual([there, trainings.length]);
    }
  });

  it('does nothing without members, without coordinators or without the union', () => {
    const world = { draw: 0, replication: 0 };
    const cases = (plan: Plan) => logOf(plan, world).filter(({ event }) => event === 'ring_case').length;
    const on: Policies = { 'employer-ring': BUSY };
    expect(cases(plansFor({ sizes: SIZES, years: 2, policies: on }).arm)).toBe(0);
    expect(cases(armOf({ 'employer-ring': { ...BUSY, 'ring.coordinators': 0 } }).arm)).toBe(0);
    expect(cases(armOf({ 'employer-ring': { ...BUSY, 'union.accept_base': 0 } }).arm)).toBe(0);
    expect(cases(armOf(on).arm)).toBeGreaterThan(10);
  });

  it('takes up more cases with more coordinators, and places more people inside with more open vacancies', () => {
    const world = { draw: 0, replication: 1 };
    const count = (change: object, event: string, to?: string) =>
      logOf(armOf({ 'employer-ring': { ...BUSY, ...change } }).arm, world).filter(
        (row) => row.event === event && (to === undefined || row.to === to),
      ).length;
    expect(count({ 'ring.coordinators': 2 }, 'ring_case')).toBeGreaterThan(
      count({ 'ring.case_capacity': 20 }, 'ring_case'),
    );
    const inside = (open: number) => count({ 'place.vacancy_open': open }, 'placement_start', 'inside');
    expect(inside(0)).toBe(0);
    expect(inside(1)).toBeGreaterThan(inside(0.05));
  });

  it('holds a place for one case at a time', () => {
    const log = logOf(armOf({ 'employer-ring': { ...BUSY, 'place.vacancy_open': 1 } }, 3).arm, {
      draw: 0,
      replication: 2,
    });
    // Vacancies of an employer are left by somebody before they are taken.
    const open = new Map<string, number>();
    for (const row of log) {
      if (row.event === 'leave') open.set(row.employer, (open.get(row.employer) ?? 0) + 1);
      if (row.event === 'hire') {
        open.set(row.employer, (open.get(row.employer) ?? 0) - 1);
        expect(open.get(row.employer)).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
