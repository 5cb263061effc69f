/**
 * The studies of the replays: what was done in the projects, as far as the reports tell, made from the studies that the
 * product ships. Nothing is fitted, and whatever repeats a figure that is looked for is kept out.
 */
import { coordinationMeeting } from '../model/policies/coordination-meeting.ts';
import { MOBILITY_CHANNELS } from '../model/outcomes/outcome-ids.ts';
import { employerRing } from '../model/policies/employer-ring.ts';
import { voluntaryMobility } from '../model/policies/voluntary-mobility.ts';
import type { Plan } from '../model/plan.ts';
import type { ParameterValue } from '../parameters/parameter.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { compileStudy } from '../scenario/compile.ts';
import type { Assumptions, Policies, PolicyEntry, Study } from '../scenario/study.ts';

const MEETING = coordinationMeeting.id;
/** Intake of 4-Ess: "about 24 months"; then a year in which everybody can be followed. */
const INTAKE_YEARS = 2;
/**
 * Spell days about which the sick-listed are called in the replay of how they stood at the end. Almost nobody came in the
 * sick-pay period (F2-52); the days are two of evidence.md, 3.6 b.
 */
export const ENTRY_DAYS = [30, 60] as const;
/** Years over which absence was told, first and last. */
const TOLD = [2016, 2019] as const;
export const TOLD_YEARS = TOLD[1] - TOLD[0] + 1;
/** When meetings began, for the part of a change that they could have: about 24 months before the end of 2019. */
const BEGAN = `${TOLD[1] + 1 - INTAKE_YEARS}-01-01`;

interface ReplayArm {
  readonly assumptions?: Assumptions;
  readonly policies: Policies;
}

interface Wish {
  readonly arms: readonly ReplayArm[];
  readonly employer?: string;
  readonly start?: string;
  readonly years?: number;
}

function plansOf(study: Study, { arms, employer, start = study.start, years = study.years }: Wish): readonly Plan[] {
  const label = { sv: '-', en: '-' };
  const [first, ...others] = arms.map(({ assumptions = {}, policies }, i) => ({
    id: `arm-${i}`,
    label,
    assumptions,
    policies,
  }));
  const employers = study.population.employers.filter(({ id }) => employer === undefined || id === employer);
  const { plans } = compileStudy({
    ...study,
    start,
    years,
    population: { employers },
    assumptions: {},
    baseline: { id: first.id, label, policies: first.policies },
    scenarios: others,
  });
  return plans;
}

/**
 * 4-Ess in its municipalities.
 * - `asItWent`: its intake, with a year to follow it.
 * - `called`: pairs by ENTRY_DAYS, the sick-listed called about that day: with no effect at all (the natural course of the
 *   same people), and with the assumed effect.
 */
export function projectPlans(study: Study): { readonly asItWent: Plan; readonly called: readonly Plan[] } {
  const [year] = study.start.split('-').map(Number);
  const entry: PolicyEntry = { start: study.start, end: `${year + INTAKE_YEARS}${study.start.slice(4)}` };
  const arm = (held: PolicyEntry): ReplayArm => ({ policies: { [MEETING]: { ...entry, ...held } } });
  const [asItWent, ...called] = plansOf(study, {
    years: INTAKE_YEARS + 1,
    arms: [
      arm({}),
      ...ENTRY_DAYS.flatMap((day) => {
        const late = { 'meet.day_early': day };
        return [arm({ ...late, ...coordinationMeeting.neutral }), arm(late)];
      }),
    ],
  });
  return { asItWent, called };
}

/**
 * A municipality from 2016 to 2019: by chance alone; with the national trend, and with what makes municipalities and years
 * differ; the same with meetings in the last two years.
 */
export function municipalityPlans(study: Study, employer: string): readonly Plan[] {
  const moving = ['muni.sd_pp', 'muni.shock_sd', 'trend.secular'];
  const assumptions: Assumptions = Object.fromEntries(
    moving.map((id): [string, ParameterValue] => [id, defaultCatalogue().registry.get(id).default]),
  );
  return plansOf(study, {
    employer,
    start: `${TOLD[0]}-01-01`,
    years: TOLD_YEARS,
    arms: [{ policies: {} }, { assumptions, policies: {} }, { assumptions, policies: { [MEETING]: { start: BEGAN } } }],
  });
}

/** A ring that looks as often outside as inside, with men and women alike in their will to train elsewhere. */
export function ringPlan(study: Study): Plan {
  const equal = { 'place.share_external': 0.5, 'wt.rr_women': 1 };
  return plansOf(study, { arms: [{ policies: { [employerRing.id]: { start: study.start, ...equal } } }] })[0];
}

/**
 * Guidance offered to all and to those whom the manager picks, in the employers of a study: as assumed, and alike in all but what
 * selection does to trust: as many of those in the wrong job would take either, nobody else does, and no employer holds it back.
 */
export function mobilityPlans(study: Study): readonly Plan[] {
  const takeup = defaultCatalogue().registry.get('mob.takeup').default as readonly number[];
  const usual = takeup[MOBILITY_CHANNELS.indexOf('general')];
  const alike = { 'mob.takeup': takeup.map(() => usual), 'mob.takeup_others': 0, 'mob.employer_reluctance': 0 };
  const arm = (entry: PolicyEntry): ReplayArm => ({
    policies: { [voluntaryMobility.id]: { start: study.start, ...entry } },
  });
  const offers = ['to all', 'picked by the manager'].map((offer) => ({ 'mob.offer': offer }));
  return plansOf(study, { arms: [...offers.map(arm), ...offers.map((offer) => arm({ ...offer, ...alike }))] });
}
