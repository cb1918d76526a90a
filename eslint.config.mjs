import js from '@eslint/js';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns']
  .flatMap((name) => [name, `node:${name}`])
  .map((name) => ({ name, message: 'Variorum does not go on the network' }));
const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // Mocha's describe() callbacks and dynamic fixtures.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    // Nothing of Variorum goes on the network.
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...network],
      'no-restricted-imports': ['error', { paths: networkModules }],
    },
  },
  {
    // The core runs in the desktop host, the browser host, a worker and the command line: no editor, no Node.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'vscode', message: 'core must not know the editor' },
            ...nodeBuiltins.map((name) => ({ name, message: 'core must run without Node' })),
          ],
          patterns: [
            {
              group: ['**/vscode/**', '**/cli/**', '**/reading/**', '**/node/**'],
              message: 'core imports nothing from the faces',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...network,
        'process',
        'Buffer',
        'require',
        '__dirname',
        '__filename',
        'setImmediate',
      ],
    },
  },
  {
    // Runs in every host too; the thread's script looks for Node's port itself.
    files: ['src/reading/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'vscode', message: 'the command line reads in threads too' }, ...networkModules],
          patterns: [{ group: ['**/vscode/**', '**/cli/**', '**/node/**'], message: 'reading knows the core alone' }],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        Element: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        document: 'readonly',
        window: 'readonly',
      },
    },
  },
  {
    files: ['test/**/*.mjs'],
    languageOptions: {
      globals: {
        describe: 'readonly',
        it: 'readonly',
        before: 'readonly',
        after: 'readonly',
        beforeEach: 'readonly',
        afterEach: 'readonly',
      },
    },
  },
);
