/**
 * The studies that the product ships, each with the sentence that its result bears out. The sentences say what is true over the
 * first worlds of each study; they must be rewritten, not loosened, when the model moves them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { isSplit } from '../model/arms/parts.ts';
import { createSimulator } from '../model/simulate.ts';
import { totalCell } from '../results/layout.ts';
import { decompose } from '../results/decompose.ts';
import { summarise } from '../results/summarise.ts';
import type { Difference, Estimate } from '../results/summary.ts';
import { compileStudy, type Compiled } from '../scenario/compile.ts';
import { partsOf } from '../scenario/packages.ts';
import { parseStudy } from '../scenario/parse.ts';

const WORLDS = 20;
/** Where the sentence holds in every few worlds, fewer are run. */
const FEWER: Readonly<Record<string, number>> = {
  managers: 3,
  'meeting-day': 3,
  mobility: 8,
  'grey-zone': 8,
  sector: 2,
};
/** Of the whole sector every so many municipalities, from this one on: large ones and small, some 79,000 people. */
const EVERY = 15;
const FROM = 4;
const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

interface Ran {
  readonly compiled: Compiled;
  readonly worlds: Float64Array[][];
  figure(scenario: string, outcome: string): Estimate;
  /** Of one employer, over all worlds. */
  sumAt(scenario: string, outcome: string, employer: string): number;
  difference(scenario: string, outcome: string): Difference;
}

function ran(id: string): Ran {
  const parsed = parseStudy(readFileSync(new URL(`${id}.json`, folder), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const { study } = parsed;
  const employers = study.population.employers.filter((_, i) => id !== 'sector' || i % EVERY === FROM);
  const compiled = compileStudy({ ...study, population: { employers } });
  const simulator = createSimulator();
  const worlds: Float64Array[][] = compiled.plans.map(() => []);
  for (let i = 0; i < (FEWER[id] ?? WORLDS); i++) {
    simulator.arms(compiled.plans, { draw: i + 1, replication: i }).forEach((result, arm) => worlds[arm].push(result));
  }
  const layout = planLayout(compiled.plans[0]);
  const summary = summarise(layout, worlds, { totalsOnly: true });
  const arm = (scenario: string) => compiled.arms.findIndex((of) => of.id === scenario);
  const at = (outcome: string) => layout.outcomes.findIndex((of) => of.id === outcome);
  return {
    compiled,
    worlds,
    sumAt: (scenario, outcome, employer) => {
      const cell = totalCell(layout, at(outcome), layout.groups.indexOf(`employer:${employer}`));
      return worlds[arm(scenario)].reduce((sum, world) => sum + world[2 * cell], 0);
    },
    figure: (scenario, outcome) => summary.arms[arm(scenario)].outcomes[at(outcome)].total!,
    difference: (scenario, outcome) => summary.comparisons[arm(scenario) - 1].outcomes[at(outcome)].total!,
  };
}

/** Points of absence below which the steering group would not act. */
const SMALL = 0.2;

const FINDINGS: Readonly<Record<string, readonly [sentence: string, holds: (of: Ran) => void]>> = {
  '4ess': [
    'However early meetings are held, and whoever leads, absence cannot be told from today’s; as planned, more are called, and more return later too; with the project and its training they cost society more',
    (of) => {
      for (const id of ['early-meetings', 'as-planned', 'every-centre', 'caseworker-led']) {
        expect(of.difference(id, 'O-04').toldApart, id).toBe(false);
        expect(Math.abs(of.difference(id, 'O-04').difference), id).toBeLessThan(SMALL);
      }
      expect(of.difference('early-meetings', 'O-25.total').lower).toBeGreaterThan(0);
      for (const outcome of ['O-26.early', 'O-14.later']) {
        expect(of.figure('as-planned', outcome).mean).toBeGreaterThan(of.figure('early-meetings', outcome).mean);
      }
    },
  ],
  'meeting-day': [
    'The earlier the meeting, the more are met, and the more are back sooner, and also later; whatever the day, absence moves by less than one would act on',
    (of) => {
      const days = ['day-14', 'day-30', 'day-60', 'day-90'];
      for (const outcome of ['O-26.early', 'O-14.sooner', 'O-14.later']) {
        const figures = days.map((id) => of.figure(id, outcome).mean);
        expect(figures, outcome).toEqual(figures.toSorted((a, b) => b - a));
      }
      for (const id of days) expect(Math.abs(of.difference(id, 'O-04').difference), id).toBeLessThan(SMALL / 2);
    },
  ],
  managers: [
    'Training, networks and local groups each bring more managers to use early meetings, most of all together; absence moves by less than one would act on; that contact shortens spells and lengthens none is assumed, not found',
    (of) => {
      const ready = (id: string) => of.figure(id, 'O-28.ready').mean;
      for (const id of ['training', 'learning', 'group']) {
        expect(ready(id), id).toBeGreaterThan(ready('meetings'));
        expect(ready('everything'), id).toBeGreaterThan(ready(id));
      }
      for (const id of ['meetings', 'training', 'learning', 'group', 'everything', 'contact']) {
        expect(Math.abs(of.difference(id, 'O-04').difference), id).toBeLessThan(SMALL);
      }
      expect(of.figure('contact', 'O-14.later').mean).toBe(0);
    },
  ],
  mobility: [
    'More take guidance that is offered to all than through the manager, and fewest when the manager picks; most of those who then change jobs would have left anyway; an offer moves absence by nothing that can be told, and that picking slows return is assumed, not found',
    (of) => {
      const takers = (id: string) => of.figure(id, 'O-31').mean;
      for (const id of ['to-all', 'evenings', 'attitudes'])
        expect(takers(id), id).toBeGreaterThan(takers('through-manager'));
      expect(takers('attitudes')).toBeGreaterThan(takers('to-all'));
      expect(takers('through-manager')).toBeGreaterThan(takers('picked'));
      for (const id of ['to-all', 'evenings', 'through-manager', 'attitudes']) {
        expect(of.difference(id, 'O-04').toldApart, id).toBe(false);
        expect(Math.abs(of.difference(id, 'O-04').difference), id).toBeLessThan(SMALL / 20);
      }
      for (const id of ['to-all', 'evenings', 'attitudes'])
        expect(of.figure(id, 'O-31.anyway').mean, id).toBeGreaterThan(50);
      expect(of.difference('picked', 'O-04').lower).toBeGreaterThan(0);
      expect(of.difference('picked', 'O-04').upper).toBeLessThan(SMALL / 4);
    },
  ],
  'wage-subsidy': [
    'A subsidy changes absence too little to be told, and on most subsidised days the person would have been back anyway',
    (of) => {
      expect(Math.abs(of.difference('subsidy', 'O-04').difference)).toBeLessThan(SMALL / 4);
      expect(of.figure('subsidy', 'O-29.deadweight').lower).toBeGreaterThan(50);
      expect(of.figure('sooner', 'O-29.subsidised').mean).toBeGreaterThan(of.figure('subsidy', 'O-29.subsidised').mean);
      expect(of.figure('slow-office', 'O-29.subsidised').mean).toBeLessThan(
        of.figure('subsidy', 'O-29.subsidised').mean,
      );
    },
  ],
  insurance: [
    'Protection moves money from the insurance to employers and employees, and absence by nothing that can be told; part-time first lowers the hours absent by less than the steering group would act on, and more where everybody has a plan',
    (of) => {
      for (const id of ['protection', 'wider-rule']) {
        expect(of.difference(id, 'O-04').toldApart, id).toBe(false);
        expect(of.difference(id, 'O-25.total').toldApart, id).toBe(false);
        expect(of.difference(id, 'O-21.total').lower, id).toBeGreaterThan(0);
        expect(of.difference(id, 'O-20.total').upper, id).toBeLessThan(0);
        expect(of.difference(id, 'O-24.total').upper, id).toBeLessThan(0);
      }
      const hours = (id: string) => of.difference(id, 'O-04').difference;
      expect(of.difference('part-time', 'O-04').upper).toBeLessThan(0);
      expect(hours('part-time')).toBeGreaterThan(-SMALL / 2);
      expect(hours('plans-for-all')).toBeLessThan(hours('part-time'));
      expect(hours('plans-for-all')).toBeGreaterThan(-SMALL);
      // A spell is not over sooner to an extent that can be told: hours fall since a day in part is less than a day.
      expect(of.difference('part-time', 'O-06.s180').toldApart).toBe(false);
    },
  ],
  ring: [
    'A ring cannot be told from none; it places more outside than inside, and a second coordinator shortens the queue',
    (of) => {
      expect(of.difference('ring', 'O-04').toldApart).toBe(false);
      expect(of.figure('ring', 'O-29.outside').mean).toBeGreaterThan(of.figure('ring', 'O-29.inside').mean);
      expect(of.figure('two-coordinators', 'O-29.queue').mean).toBeLessThan(of.figure('ring', 'O-29.queue').mean);
      expect(of.figure('passive', 'O-29.cases').mean).toBeLessThan(of.figure('ring', 'O-29.cases').mean);
      expect(of.figure('cutting-down', 'O-30.offered').mean).toBeLessThan(of.figure('ring', 'O-30.offered').mean);
    },
  ],
  'grey-zone': [
    'Support before sick leave eases the strain of few, of more where there are more places; absence falls by less than a fiftieth of a point, and with more places society pays more than it gains; a ring beside it costs more, and hardly changes how many get support',
    (of) => {
      const [few, many] = ['support', 'many-places'].map((id) => of.difference(id, 'O-01.strained').difference);
      expect(few).toBeLessThan(0);
      expect(many).toBeLessThan(few);
      for (const id of ['support', 'many-places', 'both']) {
        expect(of.difference(id, 'O-04').difference, id).toBeLessThan(0);
        expect(of.difference(id, 'O-04').difference, id).toBeGreaterThan(-SMALL / 10);
      }
      expect(of.difference('many-places', 'O-25.total').lower).toBeGreaterThan(0);
      const queue = (id: string) => of.figure(id, 'O-09.support-queue').mean;
      expect(queue('many-places')).toBeLessThan(queue('support'));
      expect(of.figure('both', 'O-25.total').mean).toBeGreaterThan(of.figure('support', 'O-25.total').mean);
      const held = (id: string) => of.figure(id, 'O-09.support').mean;
      expect(Math.abs(held('both') - held('support'))).toBeLessThan(held('support') / 50);
    },
  ],
  sector: [
    'Two slots a week in each municipality reach a person in the smallest several times as often as in the largest; with slots enough early meetings reach twice as many people, and cost society more either way; absence moves by less than one would act on, also where it falls, with part-time first',
    (of) => {
      expect(isSplit(of.compiled.plans)).toBe(true);
      const { employers } = of.compiled.plans[0];
      const reached = (scenario: string, some: typeof employers) =>
        some.reduce((sum, { id }) => sum + of.sumAt(scenario, 'O-09', id), 0) /
        some.reduce((sum, { employments }) => sum + employments, 0);
      const [largest, smallest] = [employers.slice(0, 1), employers.slice(-10)];
      expect(reached('meetings', smallest)).toBeGreaterThan(5 * reached('meetings', largest));
      expect(reached('slots-enough', smallest)).toBeLessThan(2 * reached('slots-enough', largest));
      const participants = (id: string) => of.figure(id, 'O-09').mean;
      expect(participants('slots-enough')).toBeGreaterThan(2 * participants('meetings'));
      for (const id of ['meetings', 'slots-enough', 'part-time'])
        expect(Math.abs(of.difference(id, 'O-04').difference), id).toBeLessThan(SMALL / 2);
      for (const id of ['meetings', 'slots-enough'])
        expect(of.difference(id, 'O-25.total').lower, id).toBeGreaterThan(0);
      expect(of.difference('part-time', 'O-04').upper).toBeLessThan(0);
    },
  ],
  'ring-with-caseworker': [
    'An own caseworker opens training to more, and moves absence by next to nothing',
    (of) => {
      const training = (id: string) => of.figure(id, 'O-30.used').mean;
      expect(training('caseworker')).toBeGreaterThan(training('ring'));
      for (const id of ['ring', 'caseworker', 'agreement']) {
        expect(of.difference(id, 'O-04').toldApart, id).toBe(false);
        expect(Math.abs(of.difference(id, 'O-04').difference), id).toBeLessThan(SMALL / 4);
      }
    },
  ],
  'ring-small-employers': [
    'With all members active the ring of small employers takes up more cases; absence cannot be told apart',
    (of) => {
      expect(of.figure('all-active', 'O-29.cases').mean).toBeGreaterThan(of.figure('ring', 'O-29.cases').mean);
      expect(of.difference('all-active', 'O-04').toldApart).toBe(false);
    },
  ],
  'dynamo-rings': [
    'None of six rings moves absence by as much as would be acted on; with the union’s part fewer are refused, a caseworker who is withdrawn was there longer than one who comes late, members on paper do not make cases',
    (of) => {
      for (const id of ['livsmodellen', 'stark-partner', 'kalmarsund', 'gallivare', 'boden-lulea']) {
        expect(Math.abs(of.difference(id, 'O-04').difference), id).toBeLessThan(SMALL);
      }
      const figure = (id: string, outcome: string) => of.figure(id, outcome).mean;
      expect(figure('livsmodellen', 'O-29.union-no')).toBeLessThan(figure('boden-lulea', 'O-29.union-no'));
      expect(figure('gallivare', 'O-32.members')).toBeGreaterThan(figure('boden-lulea', 'O-32.members'));
      expect(figure('gallivare', 'O-29.cases')).toBeLessThan(figure('boden-lulea', 'O-29.cases'));
      expect(figure('stark-partner', 'O-32.caseworker')).toBeGreaterThan(figure('ludvika', 'O-32.caseworker'));
      expect(figure('kalmarsund', 'O-32.caseworker')).toBe(0);
    },
  ],
  'dynamo-generic': [
    'Generic rings differ in how long they last; none moves absence by as much as would be acted on',
    (of) => {
      const alive = (id: string) => of.figure(id, 'O-32.alive').mean;
      expect(alive('kronoberg')).toBeLessThan(alive('win-win'));
      expect(alive('linkoping')).toBeGreaterThan(80);
      for (const id of ['win-win', 'kronoberg', 'linkoping'])
        expect(Math.abs(of.difference(id, 'O-04').difference), id).toBeLessThan(SMALL);
    },
  ],
  'ring-many-members': [
    'Cases in the fee bring more members, recruitment some, and most stay outside or passive; few active members take up more cases than many on paper',
    (of) => {
      const members = (id: string) => of.figure(id, 'O-32.members').mean;
      expect(members('recruits')).toBeGreaterThan(members('small-active'));
      expect(members('insurance')).toBeGreaterThan(members('recruits'));
      expect(members('many-passive')).toBeGreaterThan(members('insurance'));
      expect(of.figure('small-active', 'O-29.cases').mean).toBeGreaterThan(
        of.figure('many-passive', 'O-29.cases').mean,
      );
    },
  ],
  'ring-after-project': [
    'A ring run as a project is there while the money lasts and seldom after; one that is closed on the day takes up fewer cases',
    (of) => {
      expect(of.figure('stops', 'O-32.alive').mean).toBe(50);
      expect(of.figure('project', 'O-32.alive').mean).toBeLessThan(99);
      expect(of.figure('stops', 'O-29.cases').mean).toBeLessThan(of.figure('project', 'O-29.cases').mean);
      expect(of.difference('association', 'O-04').toldApart).toBe(false);
    },
  ],
  packages: [
    'The three measures add up: what is left of the whole after the parts, their interaction, cannot be told from nothing',
    (of) => {
      const { study, arms, plans } = of.compiled;
      const whole = study.scenarios.find(({ id }) => id === 'all-three')!;
      const parts = partsOf(study, whole)!;
      expect([...parts].sort()).toEqual(['meetings', 'ring', 'subsidy']);
      const arm = (id: string) => arms.findIndex((scenario) => scenario.id === id);
      const split = decompose(planLayout(plans[0]), of.worlds, 'O-04', parts.map(arm), arm('all-three'))!;
      const sum = split.parts.reduce((left, part) => left - part.difference, split.together.difference);
      expect(split.interaction.difference).toBe(sum);
      expect(split.interaction.toldApart).toBe(false);
      for (const part of split.parts) expect(split.together.difference).toBeLessThan(part.difference);
      expect(split.together.difference).toBeGreaterThan(-SMALL);
    },
  ],
};

describe('every study', () => {
  it('has a finding here, and every finding a study', () => {
    expect(files.map((name) => name.replace('.json', '')).sort()).toEqual(Object.keys(FINDINGS).sort());
  });

  it.each(Object.entries(FINDINGS).map(([id, [sentence, holds]]) => [id, sentence, holds] as const))(
    '%s: %s',
    (id, _sentence, holds) => holds(ran(id)),
    120_000,
  );
});
