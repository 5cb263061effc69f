import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Folders whose results must have the same bits everywhere. */
const kernel = ['engine', 'stats', 'model', 'results', 'experiments', 'parameters', 'scenario'];

/** Rounded differently from engine to engine; only + - * / and sqrt are exact. `random` cannot be repeated at all. */
export const bannedMath = [
  ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot', 'random'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'],
  ...['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
];

const noMarkup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'];

/** Text from a study file must never become markup or code. Repeated for the kernel: a later block replaces a rule. */
const bannedSyntax = [
  {
    selector: 'CallExpression[callee.property.name="html"]',
    message: "d3's .html() makes markup of text; use .text().",
  },
  {
    selector: 'CallExpression[callee.property.name="write"][callee.object.name="document"]',
    message: 'document.write makes markup of text.',
  },
];

export default defineConfig(
  globalIgnores(['dist*/', 'dist-node*/', 'coverage/', 'test-output/', 'tests/planted/', 'public/']),
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'off', // the typed one below sees more
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers in messages are meant.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['src/**', 'workers/**'],
    rules: {
      'no-restricted-properties': ['error', ...noMarkup.map((property) => ({ property, message: 'Use text nodes.' }))],
      'no-restricted-syntax': ['error', ...bannedSyntax],
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': [
        'error',
        ...bannedSyntax,
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The page policy forbids style attributes; use style:property={value} or a class.',
        },
      ],
    },
  },
  {
    files: kernel.map((folder) => `src/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts', '**/*.bench.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...bannedMath.map((property) => ({
          object: 'Math',
          property,
          message: 'Not the same bits in every engine; use src/engine/math.ts.',
        })),
        ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleLowerCase', 'toLocaleUpperCase'].map(
          (property) => ({ property, message: 'Depends on the reader’s machine; format at the edge.' }),
        ),
        { property: 'localeCompare', message: 'Depends on the reader’s machine; compare with < and >.' },
        ...noMarkup.map((property) => ({ property, message: 'Use text nodes.' })),
      ],
      'no-restricted-globals': [
        'error',
        ...['Date', 'performance', 'Intl', 'crypto'].map((name) => ({
          name,
          message: 'Time, locale and randomness are arguments here, never read from the machine.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        ...bannedSyntax,
        {
          selector: 'BinaryExpression[operator="**"], AssignmentExpression[operator="**="]',
          message: '** is Math.pow, not the same bits in every engine; multiply, or use src/engine/math.ts.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][computed=true], VariableDeclarator[init.name="Math"]',
          message: 'Name the functions of Math one by one, so that the ban on some of them can be seen to hold.',
        },
      ],
    },
  },
  {
    // vitest's matchers and mocks make these three rules speak where nothing is wrong.
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [ts.configs.disableTypeChecked],
  },
);
