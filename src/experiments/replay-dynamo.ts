/** The replay of the rings: rows H-R1 to H-R4, which are orderings. The report gives no counts. */
import type { Plan } from '../model/plan.ts';
import { predicted, rowOf, seen, shareOf, statedIn, type ReplayRow } from './replay-row.ts';
import { Cells, type Worlds } from './replay-worlds.ts';

/** Employers below this size are small: the evidence's border (ring.share_small), as in the model. */
const SMALL = 50;

/** The share of runs in which an ordering is to hold; stated for one of the rows and used for all. */
const often = (): number => statedIn(seen('H-R1').pass_rule, /in (\d+)% of runs/)[0] / 100;

const judged = (share: number) => (Number.isNaN(share) ? 'diagnostic' : share >= often() ? 'inside' : 'outside');

/**
 * @param worlds - of the ring with equal search (replay-studies.ts).
 * @param offered - by world and employer, places for work training.
 */
export function ringRows(plan: Plan, worlds: Worlds, offered: readonly (readonly number[])[]): ReplayRow[] {
  const cells = new Cells(plan);
  const [inside, outside] = ['inside', 'outside'].map((where) => cells.numerators(worlds, `O-29.${where}`));
  const ahead = shareOf(
    outside.map((n, w) => n - inside[w]),
    (more) => more > 0,
  );
  const women = cells.ratios(worlds, 'O-30.women-away');
  const withWomen = shareOf(women, (share) => share > 0.5);
  const members = plan.employers.map(({ employments, ring }) => ({ employments, ring }));
  const perEmployee = (counts: readonly number[], small: boolean): number => {
    let [places, people] = [0, 0];
    members.forEach(({ employments, ring }, e) => {
      if (!ring || employments < SMALL !== small) return;
      places += counts[e];
      people += employments;
    });
    return places / people;
  };
  const gap = offered.map((counts) => 1000 * (perEmployee(counts, true) - perEmployee(counts, false)));

  return [
    rowOf('H-R1', {
      part: 'outside, share of placements',
      value: 0.5,
      model: predicted(outside.map((n, w) => n / (n + inside[w]))),
      holds: ahead,
      status: judged(ahead),
      note: {
        sv: 'Hälften av ärendena söker utanför (place.share_external hålls på 0,5). Marknaden utanför har ingen storlek i modellen: ett arbete finns genast, medan en plats i ringen måste bli ledig.',
        en: 'Half of the cases look outside (place.share_external is held at 0.5). The market outside has no size in the model: a job is there at once, while a place in the ring must fall vacant.',
      },
    }),
    rowOf('H-R2', {
      part: 'training places per 1,000 employees, small less large',
      value: 0,
      model: predicted(gap),
      holds: shareOf(gap, (more) => more > 0),
      status: 'diagnostic',
      note: {
        sv: 'Hälften av raden: platser per anställd hos små medlemmar minus hos stora. Nivåerna är antaganden (wt.slot_rate, ring.active_share).',
        en: 'Half of the row: places per employee of small members less of large ones. The levels are assumptions (wt.slot_rate, ring.active_share).',
      },
    }),
    rowOf('H-R2', {
      part: 'joining',
      status: 'not_modelled',
      note: {
        sv: 'Studien säger vilka som är med i ringen; ingen går med.',
        en: 'The study says who is in the ring; nobody joins.',
      },
    }),
    rowOf('H-R3', {
      part: 'women, share of trainings elsewhere',
      value: 0.5,
      model: predicted(women),
      holds: withWomen,
      status: judged(withWomen),
      note: {
        sv: 'Med wt.rr_women = 1: bara av vilka som är anställda och sjukskrivna. Världar utan arbetsträning på annan plats räknas inte.',
        en: 'With wt.rr_women = 1: only by who is employed and sick-listed. Worlds without training elsewhere do not count.',
      },
    }),
  ];
}

/** @param arms - an offer to all and the manager's choice, as assumed; then alike in all but trust. */
export function mobilityRows(plan: Plan, arms: readonly Worlds[]): ReplayRow[] {
  const cells = new Cells(plan);
  const [all, picked, allAlike, pickedAlike] = arms.map((worlds) => cells.ratios(worlds, 'O-31'));
  const less = (a: readonly number[], b: readonly number[]): number[] => a.map((n, w) => n - b[w]);
  const [more, alike] = [less(all, picked), less(allAlike, pickedAlike)];
  const ahead = (of: readonly number[]): number => shareOf(of, (n) => n > 0);
  return [
    rowOf('H-R4', {
      part: 'who take guidance a year, offer to all less manager’s choice',
      value: 0,
      model: predicted(more),
      holds: ahead(more),
      status: judged(ahead(more)),
      note: {
        sv: 'Ordningen är till stor del inlagd: mob.takeup är lägre för den som chefen väljer ut.',
        en: 'The ordering is put in for a large part: mob.takeup is lower for whom the manager picks.',
      },
    }),
    rowOf('H-R4', {
      part: 'the same by trust alone',
      value: 0,
      model: predicted(alike),
      holds: ahead(alike),
      status: 'diagnostic',
      note: {
        sv: 'Lika många i fel arbete skulle ta emot vägledning vilket sätt det än är, ingen annan gör det och ingen arbetsgivare håller inne den. Kvar är att den som väljs ut tappar förtroende.',
        en: 'As many of those in the wrong job would take guidance either way, nobody else does, and no employer holds it back. What is left is that who is picked loses trust.',
      },
    }),
  ];
}
