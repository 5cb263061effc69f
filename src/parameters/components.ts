/**
 * Names of the numbers in every vector parameter, and of the options of every category, in the order of the file. A
 * position in a list is no meaning: tables, findings and exports use these. A test fails when a vector has none.
 */
import type { Component } from './parameter.ts';

type Names = readonly (readonly [id: string, sv: string, en: string])[];

const occupations: Names = [
  ['education', 'utbildning', 'education'],
  ['care', 'vård och omsorg', 'care'],
  ['other', 'övrigt', 'other'],
];

const ages: Names = [
  ['to-29', 'under 30', 'under 30'],
  ['30-39', '30–39', '30–39'],
  ['40-49', '40–49', '40–49'],
  ['50-59', '50–59', '50–59'],
  ['from-60', '60 och äldre', '60 and over'],
];

const causes: Names = [
  ['F', 'psykisk ohälsa', 'mental ill-health'],
  ['M', 'rörelseorganen', 'musculoskeletal'],
  ['other', 'övrigt', 'other'],
];

const afterDay = (days: readonly number[]): Names =>
  days.map((day) => [`day-${day}`, `längre än ${day} dagar`, `longer than ${day} days`] as const);

const survivalDays = afterDay([30, 60, 90, 180, 365, 730, 1460]);

const small: Names[number] = ['small', 'små', 'small'];
const large: Names[number] = ['large', 'stora', 'large'];

const years = (list: readonly string[]): Names => list.map((year) => [year.replace('–', ''), year, year] as const);

const grant: Names = [
  ['share', 'andel', 'share'],
  ['per-employee', 'högst kr per anställd', 'at most SEK per employee'],
  ['per-employer', 'högst kr per arbetsgivare', 'at most SEK per employer'],
];

const benefitLevels: Names = [
  ['normal', 'normalnivå', 'normal level'],
  ['continuation', 'fortsättningsnivå', 'continuation level'],
  ['days', 'dagar på normalnivå av 450', 'days at normal level in 450'],
];

const partBands: Names = [
  ['day-15', 'dag 15–29', 'days 15–29'],
  ['day-30', 'dag 30–59', 'days 30–59'],
  ['day-60', 'dag 60–89', 'days 60–89'],
  ['day-90', 'dag 90–179', 'days 90–179'],
  ['day-180', 'dag 180–364', 'days 180–364'],
  ['day-365', 'från dag 365', 'from day 365'],
];

const returnDays: Names = [
  ['day-15', 'dag 15–89', 'days 15–89'],
  ['day-90', 'dag 90–179', 'days 90–179'],
  ['day-180', 'från dag 180', 'from day 180'],
];

const endsEarly: Names = [
  ['benefit-ended', 'ersättningen upphör', 'benefit ended'],
  ['unemployment', 'arbetslöshet', 'unemployment'],
  ['death', 'dödsfall', 'death'],
];

const authorityForms: Names = [
  ['agreement', 'avtal', 'agreement'],
  ['special member', 'särskild medlem', 'special member'],
  ['employer member', 'medlem som arbetsgivare', 'member as an employer'],
  ['reference group', 'referensgrupp', 'reference group'],
  ['case by case', 'från fall till fall', 'case by case'],
];

const names: Readonly<Record<string, Names>> = {
  'pop.sector_mix': occupations,
  'pop.age_range': [
    ['youngest', 'lägsta', 'youngest'],
    ['oldest', 'högsta', 'oldest'],
  ],
  'pop.part_time_mix': [
    ['75', '75 %', '75%'],
    ['50', '50 %', '50%'],
  ],
  'inc.rr_age_long': ages,
  'inc.rr_age_short': ages,
  'inc.rr_occupation_long': occupations,
  'inc.rr_occupation_short': occupations,
  'inc.season': [
    ['q1', 'januari–mars', 'January–March'],
    ['q2', 'april–juni', 'April–June'],
    ['q3', 'juli–september', 'July–September'],
    ['q4', 'oktober–december', 'October–December'],
  ],
  'diag.mix_start': causes,
  'dur.short_survival': afterDay([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]),
  'dur.survival_F': survivalDays,
  'dur.survival_M': survivalDays,
  'dur.survival_O': survivalDays,
  'part.share_by_day': partBands,
  'part.band_days': partBands,
  'pop.leave_floor': [
    ['before', 'före', 'before'],
    ['after', 'efter', 'after'],
  ],
  'exit.pension_levels': [
    ['25', '25 %', '25%'],
    ['50', '50 %', '50%'],
    ['75', '75 %', '75%'],
  ],
  'part.levels': [
    ['25', '25 %', '25%'],
    ['50', '50 %', '50%'],
    ['75', '75 %', '75%'],
  ],
  'lt.not_rtw_share': [
    ['all', 'alla', 'all'],
    ['F', 'psykisk ohälsa', 'mental ill-health'],
  ],
  'exit.shape': [
    ['day-15', 'dag 15–89', 'days 15–89'],
    ['day-90', 'dag 90–179', 'days 90–179'],
    ['day-180', 'dag 180–364', 'days 180–364'],
    ['day-365', 'från dag 365', 'from day 365'],
  ],
  'exit.mix_early': endsEarly,
  'exit.mix_late': [
    ...endsEarly,
    ['pension', 'hel sjukersättning', 'whole disability pension'],
    ['pension-part', 'partiell sjukersättning', 'partial disability pension'],
  ],
  'exit.redeploy_share': returnDays,
  'exit.new_job_share': returnDays,
  'rule.checks': [
    ['own-job', 'eget arbete', 'own job'],
    ['other-job', 'annat arbete hos arbetsgivaren', 'other job at the employer'],
    ['labour-market', 'hela arbetsmarknaden', 'whole labour market'],
  ],
  'rule.benefit_levels': benefitLevels,
  'rule.benefit_levels.2006': benefitLevels,
  'rule.pbb': years(['2019', '2026']),
  'rule.sgi_cap': years(['2019', '2026']),
  'rule.reject_share': years(['2014', '2019', '2022–']),
  'ws.after_end': [
    ['work', 'kvar i arbete', 'stays in work'],
    ['sick', 'sjukskriven', 'sick leave'],
    ['leaves', 'lämnar', 'leaves'],
  ],
  'wt.hosts': [
    ['own', 'egen arbetsgivare', 'own employer'],
    ['member', 'annan medlem', 'another member'],
    ['outside', 'utanför ringen', 'outside the ring'],
  ],
  'ws.cap': years(['2018', '2019', '2020–']),
  'cost.wage': years(['2019', '2026']),
  'cost.po': years(['2019', '2026']),
  'train.quality': [
    ['factual', 'faktabaserad', 'factual'],
    ['experience', 'upplevelsebaserad', 'experience-based'],
  ],
  'ring.active_share': [small, large],
  'ring.form_decline': authorityForms,
  'ring.form_quick': authorityForms,
  'ring.survival_hazard': [
    ['project', 'projekt efter finansieringen', 'project after funding'],
    ['network', 'nätverk', 'network'],
    ['non-profit', 'ideell förening', 'non-profit'],
    ['economic-association', 'ekonomisk förening', 'economic association'],
    ['company', 'bolag', 'company'],
  ],
  'ring.fee': [
    ['1-25', '1–25 anställda', '1–25 employees'],
    ['26-100', '26–100 anställda', '26–100 employees'],
    ['101-200', '101–200 anställda', '101–200 employees'],
    ['201-300', '201–300 anställda', '201–300 employees'],
    ['301-400', '301–400 anställda', '301–400 employees'],
    ['over-400', 'över 400 anställda', 'over 400 employees'],
  ],
  'ring.join_prob': [small, large, ['large-saving', 'stora som sparar', 'large while saving']],
  'wt.slot_rate': [small, large],
  'mob.takeup': [
    ['confidential', 'förtroligt', 'confidential'],
    ['general', 'öppet för alla', 'general'],
    ['via-manager', 'via chefen', 'via the manager'],
    ['selected', 'utvald av chefen', 'selected by the manager'],
  ],
  'hrp.rule': [
    ['occasions', 'sjukfall på ett år', 'spells in a year'],
    ['days', 'ett sjukfalls dagar', 'days of one spell'],
  ],
  'cost.meeting_physician_fee': [
    ['first-hour', 'första timmen', 'first hour'],
    ['half-hour', 'per halvtimme', 'per half hour'],
  ],
  'cost.meeting_hours': [
    ['manager', 'chef', 'manager'],
    ['hr', 'HR', 'HR'],
    ['officer', 'handläggare', 'officer'],
    ['physician', 'läkare', 'physician'],
    ['coordinator', 'rehabkoordinator', 'coordinator'],
    ['employee', 'den anställde', 'employee'],
  ],
  'cost.hour_ratio': [
    ['manager', 'chef', 'manager'],
    ['hr', 'HR', 'HR'],
    ['physician', 'läkare', 'physician'],
    ['coordinator', 'rehabkoordinator', 'coordinator'],
  ],
  'rehab.grant': grant,
  'rehab.grant.2006': grant,
  'meet.call_share_by_actor': [
    ['manager', 'chef', 'manager'],
    ['hr', 'HR', 'HR'],
    ['officer', 'handläggare', 'officer'],
    ['coordinator', 'rehabkoordinator', 'coordinator'],
    ['physician', 'läkare', 'physician'],
  ],
  'group.members': [
    ['manager', 'chef', 'manager'],
    ['hr', 'HR', 'HR'],
    ['officer', 'handläggare', 'officer'],
    ['physician', 'läkare', 'physician'],
    ['coordinator', 'rehabkoordinator', 'coordinator'],
  ],
  'mgr.contact_rate': [
    ['engaged', 'engagerad', 'engaged'],
    ['not-engaged', 'inte engagerad', 'not engaged'],
  ],
  'mgr.engage_sd': [
    ['small', 'liten kommun', 'small municipality'],
    ['large', 'stor kommun', 'large municipality'],
  ],
  'proj.person_dependence': [small, large],
  'lockin.share': [
    ['locked-in', 'inlåsta', 'locked in'],
    ['at-risk', 'i riskzonen', 'at risk of it'],
  ],
  // Categories: the options, whose ids are the words that the files use as values.
  'ring.authority_form': authorityForms,
  'mob.offer': [
    ['to all', 'till alla', 'to all'],
    ['through the manager', 'den som vill frågar chefen', 'whoever wants it asks the manager'],
    ['picked by the manager', 'chefen väljer ut', 'the manager picks'],
  ],
  'ring.owner_form': [
    ['company', 'bolag', 'company'],
    ['economic association', 'ekonomisk förening', 'economic association'],
    ['non-profit', 'ideell förening', 'non-profit'],
    ['project', 'projekt', 'project'],
    ['network', 'nätverk', 'network'],
  ],
};

/** Components of a vector or options of a category; null when none are declared. */
export function componentsOf(id: string): readonly Component[] | null {
  return names[id]?.map(([name, sv, en]) => ({ id: name, label: { sv, en } })) ?? null;
}

/** For the test that no list outlives its parameter. */
export const namedInComponents: readonly string[] = Object.keys(names);
