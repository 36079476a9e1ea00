import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { root } from './run.mjs';

const HTML_SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'srcdoc'];

/** Strict content security policies and Trusted Types: what they block is not written in the first place. */
const policyBans = [
  ...HTML_SINKS.map((name) => ({ selector: `MemberExpression[property.name='${name}']`, message: `Trusted Types refuse "${name}"; build nodes instead.` })),
  { selector: "ImportSpecifier[imported.name='styleMap']", message: 'A strict policy drops style attributes; use the cssVars directive.' },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'A strict policy drops style attributes; use the cssVars directive or CSS.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: 'A strict policy drops style attributes; set custom properties on `style`.',
  },
  { selector: "ImportDeclaration[source.value='lit/directives/unsafe-html.js']", message: 'Nothing here needs HTML from text.' },
  { selector: "NewExpression[callee.name='Function']", message: 'A strict policy refuses code made from text.' },
];

const shapeBans = [
  { selector: 'TSEnumDeclaration', message: 'Closed sets are unions of strings.' },
  { selector: 'TSParameterProperty', message: 'Declare the field and set it in the constructor.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: "MemberExpression[property.name='shadowRoot'][object.type='ThisExpression']", message: 'A host may use a closed root; use `this.renderRoot`.' },
  { selector: ":matches(PropertyDefinition, MethodDefinition)[accessibility='public']", message: 'What is not private is public; leave the word out.' },
  // A decorator needs a field it can see; everything else that is private is `#`.
  { selector: ":matches(PropertyDefinition, MethodDefinition)[accessibility='private'][decorators.length=0]", message: 'Private is `#`.' },
];

const clockBans = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time enters as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time enters as an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance enters as an argument.' },
  { selector: "MemberExpression[object.name='performance']", message: 'Time enters as an argument.' },
  { selector: "MemberExpression[object.name='Intl']", message: 'Metrics do not format.' },
];

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', 'coverage/']),
  {
    files: ['packages/*/src/**/*.ts', 'test/**/*.{ts,tsx}', 'demo/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Interfaces of plain objects are written as methods; taking one out of such an object is no mistake.
      '@typescript-eslint/unbound-method': 'off',
      // An async function is also a promise that its failure becomes a rejection, and a generator that others await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      'no-eval': 'error',
      'no-empty': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...policyBans, ...shapeBans] },
  },
  {
    files: ['packages/metrics/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...policyBans, ...shapeBans, ...clockBans] },
  },
  {
    // The one place for `any`: a metric of unknown parameters, value and readings, as a registry holds it.
    files: ['packages/metrics/src/metric.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['packages/widgets/src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: { ...litA11y.configs.recommended.rules, 'wc/guard-super-call': 'off' },
  },
  {
    // node:test returns promises that it awaits itself.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite', 'before', 'after', 'beforeEach', 'afterEach'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(only|skip)$/][callee.object.name=/^(it|describe|test|suite)$/]',
          message: 'Every test runs; a missing folder is told by withoutShared().',
        },
      ],
    },
  },
);
