import tseslint from 'typescript-eslint';

/** Forbids to import what a room of the repository holds. */
const room = (name) => ({ regex: `^(?:\\.\\.?/)+(?:.*/)?${name}/`, message: `Nothing here knows of ${name}/.` });

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
    rules: { 'no-restricted-imports': ['error', { patterns: [room('harness'), room('cli')] }] },
  },
  {
    files: ['harness/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [room('cli')] }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // What a test hands over or gets back is often broken on purpose.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
