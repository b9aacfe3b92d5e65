import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

const rooms = ['access', 'collect', 'demo', 'profile', 'insight', 'audience', 'jobs', 'settings']
/** Places that put together what several rooms publish. */
const composed = ['home', 'portrait']
const all = [...rooms, ...composed, 'frame', 'lib']

/** A room imports itself and lib; lib imports lib; composed places may import what rooms publish in widgets.ts. */
const walls = [
  ...rooms.map((room) => wall(`src/${room}/**`, [...rooms.filter((other) => other !== room), ...composed, 'frame'])),
  wall('src/lib/**', [...rooms, ...composed, 'frame']),
  ...composed.map((place) => ({
    files: [`src/${place}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['frame', ...composed.filter((other) => other !== place)].map((name) => `~/${name}/**`),
              message: 'a composed place knows neither the frame nor another such place',
            },
            {
              group: rooms.flatMap((room) => [`~/${room}/**`, `!~/${room}/widgets`]),
              message: 'a composed place imports only what a room publishes in widgets.ts',
            },
            { regex: `^(\\.\\./)+(${all.join('|')})/`, message: 'say ~/… outside your own folder' },
          ],
        },
      ],
    },
  })),
]

function wall(files, strangers) {
  return {
    files: [files],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: strangers.map((name) => `~/${name}/**`), message: 'a room imports only itself and lib' },
            { regex: `^(\\.\\./)+(${all.join('|')})/`, message: 'say ~/… outside your own folder' },
          ],
        },
      ],
    },
  }
}

export default typescript.config(
  { ignores: ['dist', 'node_modules', 'src/lib/api.ts', 'test-results'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    plugins: { 'react-hooks': hooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...hooks.configs.recommended.rules,
      'max-lines': ['error', 400],
      'max-len': ['error', { code: 120, ignoreUrls: true }],
      'max-lines-per-function': ['error', { max: 120, skipComments: true }],
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'only lib/http.ts calls fetch' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'no default exports' },
        { selector: 'TSEnumDeclaration', message: 'no enum: a union of strings' },
        { selector: 'ClassDeclaration[superClass.name!="Error"]', message: 'no classes but errors' },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['src/lib/http.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['**/*.mjs', '*.config.js'],
    languageOptions: {
      globals: {
        process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly', fetch: 'readonly',
        setTimeout: 'readonly', clearTimeout: 'readonly', document: 'readonly', window: 'readonly',
        performance: 'readonly', localStorage: 'readonly', FormData: 'readonly', Blob: 'readonly', AbortSignal: 'readonly',
      },
    },
  },
  ...walls,
)
