import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

/** The rules as they are, less those that need types: the text below belongs to no file on disk. */
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] as never });

async function findings(path: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path });
  return (result?.messages ?? []).map((message) => message.ruleId ?? `parse error: ${message.message}`);
}

describe('the lint rules', () => {
  it.each([
    ['Math.exp(1)', 'no-restricted-properties'],
    ['Math.log1p(1)', 'no-restricted-properties'],
    ['Math.pow(2, 3)', 'no-restricted-properties'],
    ['Math.random()', 'no-restricted-properties'],
    ["Math['exp'](1)", 'no-restricted-syntax'],
    ['2 ** 3', 'no-restricted-syntax'],
    ['new Date(0)', 'no-restricted-globals'],
    ['performance.now()', 'no-restricted-globals'],
    ["new Intl.NumberFormat('sv')", 'no-restricted-globals'],
    ['(1).toLocaleString()', 'no-restricted-properties'],
    ["'a'.localeCompare('b')", 'no-restricted-properties'],
  ])('find a planted %s in the kernel', async (expression, rule) => {
    for (const folder of ['engine', 'stats', 'model', 'results', 'experiments', 'parameters', 'scenario']) {
      expect(await findings(`src/${folder}/planted.ts`, `export const x = ${expression};\n`), folder).toContain(rule);
    }
  });

  it('find const { exp } = Math in the kernel', async () => {
    const text = 'const { exp } = Math;\nexport const x = exp(1);\n';
    expect(await findings('src/engine/planted.ts', text)).toContain('no-restricted-syntax');
  });

  it('let tests of the kernel use them as oracles, and the kernel use what is exact', async () => {
    expect(await findings('src/engine/planted.test.ts', 'export const x = Math.exp(1);\n')).toEqual([]);
    const exact = 'export const x = Math.sqrt(2) + Math.floor(1.5) + Math.imul(3, 4) + Math.abs(-1);\n';
    expect(await findings('src/engine/planted.ts', exact)).toEqual([]);
  });

  it.each([
    ["document.body.innerHTML = 'x';", 'no-restricted-properties'],
    ["document.body.insertAdjacentHTML('beforeend', 'x');", 'no-restricted-properties'],
    ["selection.html('x');", 'no-restricted-syntax'],
    ["eval('1');", 'no-eval'],
    ["new Function('1');", 'no-new-func'],
  ])('find a planted %s in the page and in the kernel', async (statement, rule) => {
    const text = `export function f(selection: { html(text: string): void }) {\n  void selection;\n  ${statement}\n}\n`;
    expect(await findings('src/charts/planted.ts', text)).toContain(rule);
    expect(await findings('src/model/planted.ts', text)).toContain(rule);
  });

  it('find any', async () => {
    expect(await findings('src/charts/planted.ts', 'export const x: any = 1;\n')).toContain(
      '@typescript-eslint/no-explicit-any',
    );
  });

  it('find {@html} and style attributes in components', async () => {
    const text = '<script lang="ts">\n  const a = 1;\n</script>\n\n';
    expect(await findings('src/views/Planted.svelte', `${text}{@html a}\n`)).toContain('svelte/no-at-html-tags');
    expect(await findings('src/views/Planted.svelte', `${text}<p style="color: red">{a}</p>\n`)).toContain(
      'no-restricted-syntax',
    );
    expect(await findings('src/views/Planted.svelte', `${text}<p style:color="red">{a}</p>\n`)).toEqual([]);
  });
});
