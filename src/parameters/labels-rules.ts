/** Names of what a rule set has of its own, where the evidence has no value for its year: [Swedish, English]. */
import type { LabelRow } from './parameter.ts';

export const ruleLabels: Readonly<Record<string, LabelRow>> = {
  'rule.karens_days': [
    'Karensdagar',
    'Waiting days without pay',
    'Hela dagar utan sjuklön, i stället för karensavdrag.',
    'Whole days without sick pay, in place of the waiting deduction.',
  ],
  'rule.karens_days.2006': ['Karensdagar, reglerna 2006', 'Waiting days without pay, rules of 2006'],
  'rule.karens.2006': ['Karensavdrag, reglerna 2006', 'Waiting deduction, rules of 2006'],
  'rule.benefit_levels.2006': ['Sjukpenningens nivåer, reglerna 2006', 'Levels of sickness benefit, rules of 2006'],
  'rehab.grant.2006': ['Stöd för köpt rehabilitering, reglerna 2006', 'Grant for rehabilitation bought, rules of 2006'],
  'rule.pbb.2006': ['Prisbasbelopp 2006', 'Price base amount 2006'],
  'rule.sgi_cap.2006': ['Sjukpenningens inkomsttak 2006', 'Income cap of benefit 2006'],
  'cost.contrib.2006': ['Lagstadgade arbetsgivaravgifter 2006', 'Statutory employer contributions 2006'],
  'cost.wage.2006': ['Månadslön på heltid 2006, medel', 'Monthly wage 2006, full time, mean'],
};
