/**
 * H-01 step by step: of the cases that the model of early meetings aims at, who is listed at a centre that takes part, who is
 * called, for whom a meeting is held, and how many persons that is. So that a difference from what was seen can be placed.
 */
import type { Plan } from '../model/plan.ts';
import { LIFE_EVENTS, type LifeLog } from '../model/life-log.ts';
import { covers, predicted, rowOf, seen, type ReplayRow } from './replay-row.ts';
import { Cells, type Worlds } from './replay-worlds.ts';

/** Persons for whom at least one early meeting was held within the study, from the log of a world. */
export function personsMet(log: Pick<LifeLog, 'days' | 'first' | 'day' | 'event' | 'from' | 'words'>): number {
  const meeting = LIFE_EVENTS.indexOf('meeting');
  const ordinary = log.words.indexOf('ordinary');
  let persons = 0;
  for (let p = 0; p + 1 < log.first.length; p++) {
    for (let i = log.first[p]; i < log.first[p + 1]; i++) {
      if (log.event[i] !== meeting || log.from[i] === ordinary || log.day[i] < 0 || log.day[i] >= log.days) continue;
      persons++;
      break;
    }
  }
  return persons;
}

/**
 * H-01. Judged is who went through the individual part, as the evidence words it (F2-01): persons with at least one meeting
 * held. The steps before it are diagnostic.
 *
 * @param met - by world, as `personsMet` counts.
 */
export function participantRows(plan: Plan, worlds: Worlds, met: readonly number[]): ReplayRow[] {
  const value = seen('H-01').values![0];
  const cells = new Cells(plan);
  const persons = predicted(met);
  const step = (part: string, values: readonly number[], sv: string, en: string): ReplayRow =>
    rowOf('H-01', { part, value: null, model: predicted(values), status: 'diagnostic', note: { sv, en } });
  const of = (id: string): number => plan.parameters.find((parameter) => parameter.id === id)?.values[0] ?? NaN;
  const percent = (share: number): string => String(Math.round(100 * share));
  const gates = of('meet.consent_prob') * of('mgr.engaged_share0');
  const sick = percent(gates * (1 - of('elig.ohs_first_share')));
  return [
    rowOf('H-01', {
      value,
      model: persons,
      status: covers(persons, value) ? 'inside' : 'outside',
      note: {
        sv: 'Personer för vilka minst ett möte hölls (F2-01: de som gått igenom den individuella delen), inte alla som kallades. Bytet av projektledare (proj.leader_gap) finns inte i modellen.',
        en: 'Persons for whom at least one meeting was held (F2-01: who went through the individual part), not all who were called. The change of project leader (proj.leader_gap) is not in the model.',
      },
    }),
    step(
      '1 cases aimed at',
      cells.denominators(worlds, 'O-27.eligible'),
      'Sjukfall som når den dag då ett möte begärs, och återkomster efter upprepad korttid (short.entry_rule).',
      'Spells that reach the day on which a meeting is asked for, and returns after repeated short absence (short.entry_rule).',
    ),
    step(
      '2 listed where a centre takes part',
      cells.denominators(worlds, 'O-27'),
      'elig.listed_share, satt utan uppgift (grad D): rapporten säger uttryckligen att den inte är känd (F2-06).',
      'elig.listed_share, set without a figure (grade D): the report says expressly that it is not known (F2-06).',
    ),
    step(
      '3 called',
      cells.numerators(worlds, 'O-09'),
      `Av stegen däremellan (samtycke, chefer som deltar, företagshälsovård först) släpper standardvärdena igenom ${sick} procent av sjukfallen och ${percent(gates)} procent av samtalen, färre under starten (proj.startup_delay), och tiderna begränsar (meet.slots_week). Alla är antaganden av grad D. Den som kallas igen räknas igen.`,
      `Of the gates between (consent, managers who take part, occupational health first) the defaults let ${sick} per cent of the spells through and ${percent(gates)} per cent of the talks, fewer during the start (proj.startup_delay), and slots limit them (meet.slots_week). All are assumptions of grade D. Who is called again counts again.`,
    ),
    rowOf('H-01', {
      part: '3a of them on sick pay, spell day 1-14',
      value: 1,
      model: predicted(cells.numerators(worlds, 'O-09.entry-sick-pay')),
      status: 'diagnostic',
      note: {
        sv: 'Sågs: 1 av 103 (F2-08; nästan ingen kom under sjuklönetiden, F2-52). Modellen kallar till dag 14 (meet.day_early, minus meet.call_lead) och därmed flera i fall som ändå hade varit slut: projektet kallade senare än så.',
        en: 'Seen: 1 of 103 (F2-08; almost nobody came in the sick-pay period, F2-52). The model calls for day 14 (meet.day_early, less meet.call_lead), and so some in spells that would have ended anyway: the project called later than that.',
      },
    }),
  ];
}
