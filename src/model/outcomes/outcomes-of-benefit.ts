/** What the parts of O-33 are called (results/benefit.ts): they compare two arms, so no single world has them. */
import type { Text } from '../../i18n/locale.ts';
import { outcome, type OutcomeDeclaration } from './outcome-text.ts';

const share: Text = { sv: 'andel av världarna', en: 'share of worlds' };
const paired: Text = {
  sv: 'Varje värld jämförs med samma värld utan åtgärden och har sina egna dragna antaganden; slumpen är alltså med. Med fasta antaganden är det bara slump.',
  en: 'Each world is compared with the same world without the policy and has a draw of the assumptions of its own, so chance is in it too. With assumptions held it is chance alone.',
};
const tie: Text = { sv: 'Lika räknas som en halv.', en: 'A tie counts half.' };

export const outcomesOfBenefit: readonly OutcomeDeclaration[] = [
  outcome(
    'O-33.sick-leave',
    { sv: 'Sannolikhet för lägre sjukfrånvaro', en: 'Probability of less sick leave' },
    share,
    'higher',
    {
      sv: `Andel av världarna där O-04 är lägre än i baslinjen. ${tie.sv} ${paired.sv}`,
      en: `Share of worlds in which O-04 is lower than in the baseline. ${tie.en} ${paired.en}`,
    },
  ),
  outcome('O-33.cost', { sv: 'Sannolikhet för lägre kostnad', en: 'Probability of a lower cost' }, share, 'higher', {
    sv: `Andel av världarna där O-25.total, samhällets kostnad, är lägre. ${tie.sv} ${paired.sv}`,
    en: `Share of worlds in which O-25.total, society’s cost, is lower. ${tie.en} ${paired.en}`,
  }),
  outcome('O-33.both', { sv: 'Sannolikhet för båda', en: 'Probability of both' }, share, 'higher', {
    sv: `Andel av världarna där både O-04 och O-25.total är lägre. ${paired.sv}`,
    en: `Share of worlds in which both O-04 and O-25.total are lower. ${paired.en}`,
  }),
  outcome(
    'O-33.fall',
    { sv: 'Sannolikhet för minst 0,2 procentenheter lägre', en: 'Probability of a fall of 0.2 points or more' },
    share,
    'higher',
    {
      sv: `Andel av världarna där O-04 är minst 0,2 procentenheter lägre. ${paired.sv}`,
      en: `Share of worlds in which O-04 is lower by 0.2 percentage points or more. ${paired.en}`,
    },
  ),
];
