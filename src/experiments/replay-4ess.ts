/** The replay of 4-Ess: rows H-01 to H-06 of the evidence file beside what the model gives. Nothing here was fitted. */
import { seed_facts as facts } from '../parameters/evidence/evidence.json';
import type { Plan } from '../model/plan.ts';
import { covers, drawnShares, predicted, rowOf, seen, shareOf, statedIn, type ReplayRow } from './replay-row.ts';
import { ENTRY_DAYS, TOLD_YEARS } from './replay-studies.ts';
import { Cells, type Worlds } from './replay-worlds.ts';

/** How the participants stood, by the words of O-09. `sick-pay` is at work but for a short absence. */
const AT_WORK = ['work', 'sick-pay'] as const;
const STATES = ['work', 'part', 'full'] as const;
/** Days after the call at which the replay looks; the project's own time is not told. */
const FOLLOWED = [90, 180] as const;

/** Shares at entry, F2-08. Who came on sick pay (one person) is left out: called late, nobody is. */
function entryMix(): { short: number; part: number; full: number } {
  const fact = facts.find(({ id }) => id === 'F2-08')!;
  const [short, , part, full] = fact.value.split('/').map(Number);
  return { short, part, full };
}

const participants = () => seen('H-01').values![0];

/**
 * By world: how those who came as the participants did stand so many days later, as shares that add up to 1. Each way of
 * coming is weighted as it was among them; who has left the employer is left out.
 */
function standing(
  cells: Cells,
  worlds: Worlds,
  day: number,
  sickOnly: boolean,
): Record<(typeof STATES)[number], number[]> {
  const mix = Object.entries(entryMix()).filter(([entry]) => !sickOnly || entry !== 'short');
  const all = mix.reduce((sum, [, weight]) => sum + weight, 0);
  const share = (status: string): number[] => {
    const byEntry = mix.map(([entry]) => cells.ratios(worlds, `O-09.${entry}-${status}-${day}`));
    return Array.from(worlds, (_, w) => mix.reduce((sum, [, weight], e) => sum + (weight / all) * byEntry[e][w], 0));
  };
  const [part, full, ...work] = ['part', 'full', ...AT_WORK].map(share);
  const there = part.map((value, w) => value + full[w] + work[0][w] + work[1][w]);
  return {
    work: there.map((sum, w) => (work[0][w] + work[1][w]) / sum),
    part: part.map((value, w) => value / there[w]),
    full: full.map((value, w) => value / there[w]),
  };
}

/** Half the sum of the differences between two mixes: the share of people that would have to stand elsewhere. */
function distance(mix: ReturnType<typeof standing>, observed: readonly number[]): number[] {
  return mix.work.map((_, w) => STATES.reduce((sum, state, s) => sum + Math.abs(mix[state][w] - observed[s]) / 2, 0));
}

/** H-02 and H-02b, by pairs of plans (without an effect, with it) as ENTRY_DAYS have them. */
export function exitRows(plans: readonly Plan[], arms: readonly Worlds[]): ReplayRow[] {
  const { values, low, high } = seen('H-02');
  const partly = seen('H-02b');
  const rows: ReplayRow[] = [];
  const last: ReplayRow[] = [];
  ENTRY_DAYS.forEach((entry, i) => {
    const cells = new Cells(plans[2 * i]);
    const [natural, project] = [arms[2 * i], arms[2 * i + 1]];
    for (const day of FOLLOWED) {
      for (const sickOnly of [false, true]) {
        const who = sickOnly ? 'b' : 'a';
        const mixes = [project, natural].map((worlds) => standing(cells, worlds, day, sickOnly));
        const at = `${who}, called on day ${entry}, ${day} days later`;
        STATES.forEach((state, s) => {
          const [model, without] = mixes.map((mix) => predicted(mix[state]));
          const part = `${state}, ${at}`;
          rows.push(
            rowOf('H-02', {
              part,
              value: values![s],
              low: low![s],
              high: high![s],
              model,
              without,
              status: 'diagnostic',
            }),
          );
        });
        const [model, without] = mixes.map((mix) => predicted(distance(mix, values!)));
        rows.push(rowOf('H-02', { part: `distance, ${at}`, value: 0, model, without, status: 'diagnostic' }));
      }
      const ratio = (worlds: Worlds): number[] => {
        const { part, full } = standing(cells, worlds, day, true);
        return part.map((value, w) => value / (value + full[w]));
      };
      const [model, without] = [project, natural].map((worlds) => predicted(ratio(worlds)));
      const value = partly.values![0];
      const [from, to] = [partly.low![0], partly.high![0]];
      const inside = model !== null && model.mean >= from && model.mean <= to;
      const needed = without ? value / (1 - value) / (without.mean / (1 - without.mean)) : null;
      last.push(
        rowOf('H-02b', {
          part: `called on day ${entry}, ${day} days later`,
          value,
          low: from,
          high: to,
          model,
          without,
          status: model === null ? 'diagnostic' : inside ? 'inside' : 'outside',
          note:
            needed === null
              ? null
              : {
                  sv: `Mötet skulle behöva ge oddskvoten ${needed.toFixed(1).replace('.', ',')} för deltid (meet.or_part_time).`,
                  en: `The meeting would have to give part-time an odds ratio of ${needed.toFixed(1)} (meet.or_part_time).`,
                },
        }),
      );
    }
  });
  return [...rows, ...last];
}

/** H-03: meetings by completed participant, one who had at least one. @param held - by world, as `meetingsHeld` counts. */
export function meetingsRows(
  held: readonly { repeated_short: number; spell_day: number; second: number }[],
): ReplayRow[] {
  const { values, low, high } = seen('H-03');
  const sick = held.map(({ spell_day: first, second }) => (first + second) / first);
  // A talk about repeated absence is held once: one that falls away is nobody's completed participation.
  const short = held.map(({ repeated_short: talks }) => talks / talks);
  return [sick, short].map((each, i) => {
    const model = predicted(each);
    const inside = model !== null && model.mean >= low![i] && model.mean <= high![i];
    return rowOf('H-03', {
      part: ['sick-listed', 'repeated short absence'][i],
      value: values![i],
      low: low![i],
      high: high![i],
      model,
      status: model === null ? 'diagnostic' : inside ? 'inside' : 'outside',
      note:
        i === 0
          ? null
          : {
              sv: 'Ett samtal hålls en gång: så är modellen gjord.',
              en: 'A talk is held once: the model is made so.',
            },
    });
  });
}

/** By world: points by which absence changed from the first year to the last. */
function change(plan: Plan, worlds: Worlds): number[] {
  const cells = new Cells(plan);
  const [first, last] = [0, TOLD_YEARS - 1].map((year) => cells.year(worlds, 'O-04', year));
  return last.map((value, w) => value - first[w]);
}

/** H-04: a municipality's fall, in arms of chance alone, of all that moves without meetings, and with meetings. */
export function fallRows(plans: readonly Plan[], arms: readonly Worlds[]): ReplayRow[] {
  const { values, pass_rule: rule } = seen('H-04');
  const value = values![0];
  const [least, most] = statedIn(rule, /lower (\d+)-(\d+)%/).map((percent) => percent / 100);
  const [alone, moving, project] = arms.map((worlds, i) => change(plans[i], worlds));
  const reached = (changes: number[]): number => shareOf(changes, (points) => points <= value);
  const effect = predicted(project.map((points, w) => points - moving[w]));
  const likely = reached(moving);
  const byEffect = effect !== null && effect.lower <= value;
  const of = (part: string, changes: number[], told: Partial<ReplayRow>): ReplayRow =>
    rowOf('H-04', {
      part,
      value,
      model: predicted(changes),
      holds: reached(changes),
      status: 'diagnostic',
      ...told,
    });
  return [
    of('trend and chance', moving, {
      status: likely >= least && likely <= most && !byEffect ? 'inside' : 'outside',
      note: {
        sv: 'Hela 2016 mot hela 2019, regler 2019. Andelen världar där fallet är minst så stort ska ligga i den undre svans som regeln nämner, och mötena ensamma ska inte nå dit.',
        en: 'All of 2016 against all of 2019, rules of 2019. The share of worlds in which the fall is at least as large is to lie in the lower tail that the rule names, and the meetings alone are not to reach it.',
      },
    }),
    of('chance alone', alone, {}),
    of('trend, chance and meetings', project, { without: predicted(moving) }),
    rowOf('H-04', { part: 'meetings alone', value, model: effect, status: 'diagnostic' }),
  ];
}

/** H-05: another municipality's change, by the arms of `fallRows`. */
export function smallFallRow(employer: string, plans: readonly Plan[], arms: readonly Worlds[]): ReplayRow {
  const stated = statedIn(seen('H-05').pass_rule, /cover (-[\d.]+) to (-[\d.]+)/);
  const [high, low] = stated;
  const [, moving, project] = arms.map((worlds, i) => predicted(change(plans[i], worlds)));
  return rowOf('H-05', {
    part: employer,
    low,
    high,
    model: project,
    without: moving,
    status: stated.every((points) => covers(project, points)) ? 'inside' : 'outside',
  });
}

/** H-06: women among as many participants as there were. */
export function womenRow(plan: Plan, worlds: Worlds): ReplayRow {
  const cells = new Cells(plan);
  const all = cells.numerators(worlds, 'O-09');
  const women = cells.numerators(worlds, 'O-09', 'sex:women').map((n, w) => n / all[w]);
  const draws = participants();
  const value = Math.round(seen('H-06').values![0] * draws) / draws;
  const model = drawnShares(draws, women);
  return rowOf('H-06', {
    value,
    model,
    status: covers(model, value) ? 'inside' : 'outside',
    note: {
      sv: 'Bandet är 103 dragningar med varje världs andel kvinnor bland de kallade.',
      en: 'The band is of 103 draws with each world’s share of women among those called.',
    },
  });
}
