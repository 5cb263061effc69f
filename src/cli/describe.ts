/** `sim describe`: what the product knows, as a table or as data. */
import type { Locale } from '../i18n/locale.ts';
import { outcomes as ofWorlds } from '../model/outcomes/outcome-list.ts';
import { outcomesOfBenefit } from '../model/outcomes/outcomes-of-benefit.ts';
import { assumptionRows } from '../parameters/document.ts';
import { describeMechanisms } from '../parameters/mechanisms.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { describeParameters, describePolicies, schemaText } from '../scenario/describe.ts';
import { modelDocument } from '../scenario/description/document.ts';
import { languageOf, readArguments } from './arguments.ts';
import { UsageError, type ExitCode, type Terminal } from './terminal.ts';
import { plainSpaces, textTable } from './text-table.ts';

const outcomes = [...ofWorlds, ...outcomesOfBenefit];

const topics: Readonly<Record<string, (json: boolean, language: Locale) => string>> = {
  parameters(json) {
    if (json) return pretty(describeParameters());
    const rows = assumptionRows(defaultCatalogue().registry.parameters, 'en');
    return textTable(
      [
        { head: 'Id' },
        { head: 'Value', align: 'left' },
        { head: 'Uncertainty', align: 'left' },
        { head: 'Grade', align: 'left' },
        { head: 'Quantity', align: 'left' },
      ],
      rows.map(({ id, value, distribution, grade, label }) => [id, value, distribution, grade, label].map(plainSpaces)),
    );
  },
  policies(json) {
    const policies = describePolicies();
    if (json) return pretty(policies);
    return policies
      .map(({ id, label, description, levers, assumptions }) =>
        [
          `${id}: ${label.en}`,
          `  ${description.en}`,
          `  decided: ${levers.join(', ')}`,
          `  assumed: ${assumptions.join(', ')}`,
        ].join('\n'),
      )
      .join('\n\n');
  },
  outcomes(json) {
    if (json) return pretty(outcomes);
    return textTable(
      [{ head: 'Id' }, { head: 'Unit', align: 'left' }, { head: 'Outcome', align: 'left' }],
      outcomes.map(({ id, unit, label }) => [id, unit.en, label.en].map(plainSpaces)),
    );
  },
  mechanisms(json) {
    const all = describeMechanisms();
    if (json) return pretty(all);
    const words = { modelled: 'in the model', partly: 'in part', left_out: 'left out' };
    const counts = Object.entries(words).map(
      ([status, word]) => `${all.filter((one) => one.status === status).length} ${word}`,
    );
    const blocks = all.map(({ id, cause, effect, status, parameters, files, why }) =>
      [
        `${id}: ${cause} -> ${effect}`,
        `  ${words[status]}${why ? `: ${why.en}` : ''}`,
        ...(parameters.length > 0 ? [`  by ${parameters.join(', ')} (${files.join(', ')})`] : []),
      ].join('\n'),
    );
    return [...blocks, `${counts.join(', ')}.`].join('\n\n');
  },
  // A schema is JSON, asked for or not.
  schema: () => schemaText().trimEnd(),
  // A document in Markdown.
  model(json, language) {
    const markdown = modelDocument(language).trimEnd();
    return json ? pretty({ language, markdown }) : markdown;
  },
};

export function describe(args: readonly string[], terminal: Terminal): ExitCode {
  const { values, positionals } = readArguments('describe', args, {
    json: { type: 'boolean' },
    language: { type: 'string' },
  });
  const language = languageOf('describe', values.language);
  const [topic, ...rest] = positionals;
  const known = Object.keys(topics).join(', ');
  if (topic === undefined || rest.length > 0) throw new UsageError(`describe: takes one of ${known}.`);
  if (!Object.hasOwn(topics, topic)) throw new UsageError(`describe: there is no '${topic}'; there is ${known}.`);
  terminal.out(`${topics[topic](values.json ?? false, language)}\n`);
  return 0;
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
