import tseslint from 'typescript-eslint';

/** What of `src` the harness may know: what the examples are, never how they are rendered. */
const SOURCES_OF_HARNESS = 'model|api|targets|errors\\.ts|repository\\.ts';

export default tseslint.config(
  { ignores: ['generated/', 'coverage/', 'report/', 'node_modules/', '**/*.js', '**/*.d.ts'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-function-return-type': [
        'error',
        { allowExpressions: true, allowTypedFunctionExpressions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '(?:^|/)harness(?:/|$)', message: 'Only src/cli joins src and harness.' }] },
      ],
    },
  },
  {
    files: ['harness/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `(?:^|/)src/(?!(?:${SOURCES_OF_HARNESS})(?:/|$))`,
              message:
                'The harness runs what lies in generated/; of src it knows model, api, targets, errors and repository.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // What a test hands over or gets back is often broken on purpose.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
