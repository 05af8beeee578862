/*
 * Which room of the repository may import which. The sources are pure and know neither the harness nor the commands; the
 * engine doesn't know what is documented; within the harness, nothing runs back up.
 */

/** From the lowest to the highest: each room may import those below it. */
const HARNESS_ROOMS = [
  'machines',
  'emulator',
  'recorder',
  'toolchains',
  'style',
  'verify',
  'plan',
  'record',
  'report',
  'literals',
  'mutate',
  'upgrade',
  'doctor',
];

const below = HARNESS_ROOMS.map((room, index) => ({
  name: `harness-${room}-runs-up`,
  severity: 'error',
  from: { path: `^harness/${room}/` },
  to: { path: `^harness/(?:${HARNESS_ROOMS.slice(index + 1).join('|') || '(?!)'})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'cli-is-not-imported', severity: 'error', from: { path: '^(?:src|harness)/' }, to: { path: '^cli/' } },
    { name: 'src-is-pure', severity: 'error', from: { path: '^src/' }, to: { path: '^harness/' } },
    {
      name: 'engine-knows-no-content',
      severity: 'error',
      from: { path: '^(?:src/(?!chapter/)|harness/)' },
      to: { path: '^src/chapter/' },
    },
    ...below,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
