/**
 * What parameters are called in both languages, and a plain-word note where one helps. A parameter without a row of its
 * own is called by the evidence file's words: the Swedish term where it has one, and the meaning.
 */
import type { Text } from '../i18n/locale.ts';
import { baselineLabels } from './labels-baseline.ts';
import { insuranceLabels } from './labels-insurance.ts';
import { managerLabels } from './labels-managers.ts';
import { preventionLabels } from './labels-prevention.ts';
import { moneyLabels } from './labels-money.ts';
import { policyLabels } from './labels-policy.ts';
import { ringLabels } from './labels-ring.ts';
import { ruleLabels } from './labels-rules.ts';
import type { Grade, LabelRow } from './parameter.ts';

const own: Readonly<Record<string, LabelRow>> = {
  ...baselineLabels,
  ...policyLabels,
  ...managerLabels,
  ...preventionLabels,
  ...moneyLabels,
  ...ruleLabels,
  ...insuranceLabels,
  ...ringLabels,
};

export function labelOf(id: string, meaning: string, swedish: string): Text {
  const row = own[id];
  if (row !== undefined) return { sv: row[0], en: row[1] };
  // "-" stands for "no Swedish term" in the evidence file. Its English words are then better than nothing.
  return { sv: swedish === '-' ? meaning : capital(swedish), en: capital(meaning) };
}

export function helpOf(id: string): Text | null {
  const row = own[id];
  return row?.[2] !== undefined && row[3] !== undefined ? { sv: row[2], en: row[3] } : null;
}

/** Whether a parameter has names of its own in both languages. */
export function hasOwnLabel(id: string): boolean {
  return own[id] !== undefined;
}

export const labelledIds: readonly string[] = Object.keys(own);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words beside a grade's letter. */
export const gradeWords: Readonly<Record<Grade, Text>> = {
  A: { sv: 'mätt här', en: 'measured here' },
  B: { sv: 'mätt på annat håll', en: 'measured elsewhere' },
  C: { sv: 'liknande', en: 'by analogy' },
  D: { sv: 'antaget', en: 'assumed' },
};

/** Names of the first part of an id. */
export const groupLabels: Readonly<Record<string, Text>> = {
  pop: { sv: 'Befolkning', en: 'Population' },
  mgr: { sv: 'Chefer', en: 'Managers' },
  contact: { sv: 'Kontakt under frånvaro', en: 'Contact during absence' },
  group: { sv: 'Lokal grupp', en: 'Local group' },
  learn: { sv: 'Lärande mellan chefer', en: 'Learning among managers' },
  lead: { sv: 'Ledning av möten', en: 'Leading of meetings' },
  centres: { sv: 'Vårdcentraler', en: 'Health centres' },
  inc: { sv: 'Insjuknande', en: 'Onset' },
  muni: { sv: 'Kommuner', en: 'Municipalities' },
  trend: { sv: 'Trend', en: 'Trend' },
  diag: { sv: 'Diagnoser', en: 'Diagnoses' },
  dur: { sv: 'Sjukfallens längd', en: 'Length of spells' },
  part: { sv: 'Deltidssjukskrivning', en: 'Partial sick leave' },
  pt: { sv: 'Deltid i stället för heltid', en: 'Part instead of full' },
  rec: { sv: 'Återinsjuknande', en: 'Recurrence' },
  lt: { sv: 'Långa sjukfall', en: 'Long-term spells' },
  exit: { sv: 'Avslut', en: 'Ends' },
  refusal: { sv: 'Avslag', en: 'Refusals' },
  rule: { sv: 'Regler', en: 'Rules' },
  fk: { sv: 'Försäkringskassan', en: 'Insurance office' },
  fkc: { sv: 'Egen handläggare', en: 'Own caseworker' },
  meet: { sv: 'Avstämningsmöten', en: 'Coordination meetings' },
  coord: { sv: 'Rehabkoordinator', en: 'Rehabilitation coordinator' },
  short: { sv: 'Korttidsfrånvaro', en: 'Short-term absence' },
  elig: { sv: 'Vilka som omfattas', en: 'Who is eligible' },
  proj: { sv: 'Projekt', en: 'Project' },
  diff: { sv: 'Spridning', en: 'Spread among managers' },
  train: { sv: 'Chefsutbildning', en: 'Manager training' },
  sam: { sv: 'Systematiskt arbetsmiljöarbete', en: 'Work-environment practice' },
  coop: { sv: 'Samverkan', en: 'Cooperation' },
  trust: { sv: 'Förtroende', en: 'Trust' },
  ring: { sv: 'Arbetsgivarring', en: 'Employer ring' },
  place: { sv: 'Placering', en: 'Placement' },
  union: { sv: 'Facket', en: 'Unions' },
  wt: { sv: 'Arbetsträning', en: 'Work training' },
  ws: { sv: 'Lönebidrag', en: 'Wage subsidy' },
  span: { sv: 'Medarbetare per chef', en: 'Employees per manager' },
  gap: { sv: 'Stöd före sjukskrivning', en: 'Support before sick leave' },
  strain: { sv: 'Ansträngning före sjukdom', en: 'Strain before illness' },
  lockin: { sv: 'Inlåsning i fel arbete', en: 'Locked in the wrong job' },
  mob: { sv: 'Frivillig rörlighet', en: 'Voluntary mobility' },
  hrp: { sv: 'Särskilt högriskskydd', en: 'High-risk protection' },
  cost: { sv: 'Kostnader', en: 'Costs' },
  prod: { sv: 'Produktionsbortfall', en: 'Production loss' },
  ind: { sv: 'Den anställdes ekonomi', en: 'The employee’s economy' },
  rehab: { sv: 'Rehabiliteringsstöd', en: 'Rehabilitation grant' },
  het: { sv: 'Olikhet mellan personer', en: 'Differences between people' },
  econ: { sv: 'Ekonomi', en: 'Economy' },
  acct: { sv: 'Redovisning', en: 'Accounting' },
  policy: { sv: 'Åtgärder', en: 'Policies' },
  care: { sv: 'Vård', en: 'Care' },
  work: { sv: 'Arbetsplats', en: 'Workplace' },
};
