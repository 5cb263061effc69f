/**
 * The model description: the prose of sections.ts with values from the registry, and what the product knows of policies,
 * outcomes and parameters as tables. One source for docs/, the terminal and the page.
 */
import type { Locale } from '../../i18n/locale.ts';
import { outcomes as ofWorlds } from '../../model/outcomes/outcome-list.ts';
import { outcomesOfBenefit } from '../../model/outcomes/outcomes-of-benefit.ts';
import { MODEL_VERSION } from '../../model/plan.ts';
import { assumptionTable } from '../../parameters/document.ts';
import { gradeWords } from '../../parameters/labels.ts';
import { describeMechanisms } from '../../parameters/mechanisms.ts';
import type { Catalogue } from '../catalogue.ts';
import { defaultCatalogue } from '../catalogue.ts';
import { describeParameters } from '../describe.ts';
import { pieces } from './pieces.ts';
import { sections } from './sections.ts';

const outcomes = [...ofWorlds, ...outcomesOfBenefit];

const words = {
  title: { sv: 'Modellbeskrivning', en: 'Model description' },
  made: {
    sv: (version: string) =>
      `Gjord av programmet ur dess egna register, version ${version}: \`npm run --silent sim -- describe model\`. Ändras inte för hand.`,
    en: (version: string) =>
      `Made by the program from its own registry, version ${version}: \`npm run --silent sim -- describe model\`. Not edited by hand.`,
  },
  policies: { sv: 'Policyer', en: 'Policies' },
  decided: { sv: 'Bestäms', en: 'Decided' },
  assumed: { sv: 'Antas', en: 'Assumed' },
  outcomes: { sv: 'Utfall', en: 'Outcomes' },
  outcomeHeads: { sv: ['Id', 'Utfall', 'Enhet', 'Definition'], en: ['Id', 'Outcome', 'Unit', 'Definition'] },
  mechanisms: { sv: 'Rapporternas mekanismer', en: 'Mechanisms of the reports' },
  mechanismHeads: {
    sv: ['Id', 'Orsak', '', 'Verkan', 'I modellen', 'Storheter'],
    en: ['Id', 'Cause', '', 'Effect', 'In the model', 'Parameters'],
  },
  status: {
    modelled: { sv: 'ja', en: 'yes' },
    partly: { sv: 'delvis', en: 'partly' },
    left_out: { sv: 'nej', en: 'no' },
  },
  used: { sv: 'Storheter som modellen räknar med', en: 'Parameters that the model computes with' },
  unused: { sv: 'Storheter i underlaget som inte används', en: 'Parameters of the evidence that are not used' },
} as const;

/** The whole description as Markdown. */
export function modelDocument(locale: Locale, catalogue: Catalogue = defaultCatalogue()): string {
  const { registry, policies } = catalogue;
  const prose = sections.flatMap(({ title, text, equations = [] }) => [
    `## ${title[locale]}`,
    ...text.map((paragraph) =>
      pieces(paragraph[locale], locale, catalogue)
        .map((piece) => (piece.kind === 'words' ? piece.text : `${piece.value} \`${piece.id}\``))
        .join(''),
    ),
    ...(equations.length > 0 ? [['```text', ...equations.map((line) => line[locale]), '```'].join('\n')] : []),
  ]);
  const listed = (ids: readonly string[]): string =>
    ids
      .map((id) => {
        const { label, grade } = registry.get(id);
        return `${label[locale]} (\`${id}\`, ${grade} ${gradeWords[grade][locale]})`;
      })
      .join('; ');
  const ofPolicies = policies.flatMap(({ label, description, levers, assumptions }) => [
    `### ${label[locale]}`,
    description[locale],
    `**${words.decided[locale]}:** ${listed(levers)}.`,
    `**${words.assumed[locale]}:** ${listed(assumptions)}.`,
  ]);
  const heads = words.outcomeHeads[locale];
  const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
  const ofOutcomes = [
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => '---').join('|')}|`,
    ...outcomes.map(
      ({ id, label, unit, definition }) =>
        `| ${[id, label[locale], unit[locale], definition[locale]].map(cell).join(' | ')} |`,
    ),
  ].join('\n');
  const mechanismHeads = words.mechanismHeads[locale];
  const ofMechanisms = [
    `| ${mechanismHeads.join(' | ')} |`,
    `|${mechanismHeads.map(() => '---').join('|')}|`,
    ...describeMechanisms().map(({ id, cause, direction, effect, status, why, parameters }) => {
      const said = words.status[status][locale] + (why ? `: ${why[locale]}` : '');
      return `| ${[id, cause, direction, effect, said, parameters.join(', ')].map(cell).join(' | ')} |`;
    }),
  ].join('\n');
  const used = new Set(describeParameters(catalogue).flatMap(({ id, used }) => (used ? [id] : [])));
  const table = (wanted: boolean): string =>
    assumptionTable(
      registry.parameters.filter(({ id }) => used.has(id) === wanted),
      locale,
    ).trimEnd();
  return `${[
    `# ${words.title[locale]}`,
    words.made[locale](MODEL_VERSION),
    ...prose,
    `## ${words.policies[locale]}`,
    ...ofPolicies,
    `## ${words.outcomes[locale]}`,
    ofOutcomes,
    `## ${words.mechanisms[locale]}`,
    ofMechanisms,
    `## ${words.used[locale]}`,
    table(true),
    `## ${words.unused[locale]}`,
    table(false),
  ].join('\n\n')}\n`;
}
