/** What a study's rule set leaves unverified or uncounted, in words: for results, and for the table of parameters. */
import type { Text } from '../i18n/locale.ts';
import { ruleSetIds, unverifiedOf } from '../model/money/rules.ts';
import type { Plan } from '../model/plan.ts';

/** Rules whose year the baseline is calibrated to; no warning is due. */
const CALIBRATED = '2019';

/** Rule sets under which a parameter's value is not verified: a memory, or the nearest year's for want of one. */
export function unverifiedFor(id: string): string[] {
  return ruleSetIds.filter((rules) => unverifiedOf(rules).includes(id));
}

/** What to say beside a result under other rules than those that the baseline is calibrated to; none under those. */
export function rulesWarnings({ rules, parameters }: Pick<Plan, 'rules' | 'parameters'>): Text[] {
  if (rules === CALIBRATED) return [];
  const held = new Set(parameters.map(({ id }) => id));
  const ids = unverifiedOf(rules).filter((id) => held.has(id));
  const warnings: Text[] = [
    {
      sv: `Reglerna från ${rules} gäller ersättning, priser och prövningar av arbetsförmågan. Människor, insjuknande och i övrigt sjukfallens längd är de från ${CALIBRATED}.`,
      en: `The rules of ${rules} hold for pay, benefit, prices and assessments of work capacity. People, illness and otherwise the length of spells are those of ${CALIBRATED}.`,
    },
    {
      sv: `Inte verifierat för ${rules} (eget antagande eller närmaste års värde): ${ids.join(', ')}.`,
      en: `Unverified for ${rules} (an assumption of our own, or the nearest year's value): ${ids.join(', ')}.`,
    },
  ];
  if (rules !== '2006') return warnings;
  return [
    ...warnings,
    {
      sv: 'Inte med för 2006, ur minnet: arbetsgivarens del av sjukpenningen.',
      en: 'Not counted for 2006, from memory: the employer’s part of sickness benefit.',
    },
  ];
}
