/**
 * The direction of dependencies, R1–R15 of docs/architecture.md. Type imports count like the others. Tests and test tools follow
 * the rules of what they test, except that they may import packages and each other.
 */
const test = '\\.test\\.tsx?$|/testing/';
const ours = '^(app|components|lib|prisma|e2e|scripts|generated)/';
const npm = { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'] };

/** What a folder of ours may import of ours: everything else is refused. */
const onlyOurs = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: ours, pathNot: allowed },
});

module.exports = {
  forbidden: [
    onlyOurs('R1-base', '^lib/base/', '^lib/base/|^scripts/testing/', 'R1: base imports nothing of ours.'),
    onlyOurs('R1-texts', '^lib/texts/', '^lib/(base|texts)/|^scripts/testing/', 'R1: texts import base only.'),
    onlyOurs('R2-credits', '^lib/credits/', '^lib/(base|credits)/|^scripts/testing/', 'R2: credits import base only.'),
    {
      name: 'R2-credits-no-package',
      severity: 'error',
      comment: 'R2: the credit core has no package; the hash function is an argument.',
      from: { path: '^lib/credits/', pathNot: test },
      to: npm,
    },
    onlyOurs('R3-tools', '^lib/tools/', '^lib/(base|tools)/|^lib/credits/|^scripts/testing/', 'R3: tools import base and types of credits.'),
    onlyOurs('R3-activity', '^lib/activity/', '^lib/(base|activity|texts)/|^lib/credits/|^scripts/testing/', 'R3: activity imports base, its texts and types of credits.'),
    onlyOurs('R3-store', '^lib/store/', '^lib/(base|store)/|^lib/credits/|^scripts/testing/', 'R3: the store imports base and credits: what is sold has periods.'),
    onlyOurs('R3-updates', '^lib/updates/', '^lib/(base|updates|activity)/|^lib/credits/model\\.ts$|^lib/editor/media/asset-view\\.ts$', 'R3: updates are types made of the types of others.'),
    {
      name: 'R3-types-of-credits',
      severity: 'error',
      comment: 'R3: tools and activity know the words of the credit core, not its decisions.',
      from: { path: '^lib/(tools|activity)/', pathNot: test },
      to: { path: '^lib/credits/', pathNot: '^lib/credits/(model|amount)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'R3-packages',
      severity: 'error',
      comment: 'R3: tools, store and activity use zod and no other package.',
      from: { path: '^lib/(tools|store|activity)/', pathNot: test },
      to: { ...npm, pathNot: '(^|/)node_modules/zod/' },
    },
    onlyOurs(
      'R4-editor-pure',
      '^lib/editor/(document|commands)/|^lib/editor/(history|frame|layer|animate|transition-span|gain-curve|sound|view)\\.ts$',
      '^lib/base/|^lib/editor/(document|commands|testing)/|^lib/editor/(history|frame|layer|animate|transition-span|gain-curve|sound|view|editor-model)\\.ts$|^scripts/testing/',
      'R4: document, commands, history and frame import base, zod and each other.',
    ),
    {
      name: 'R4-packages',
      severity: 'error',
      comment: 'R4: the pure editor uses zod and no other package.',
      from: { path: '^lib/editor/(document|commands)/|^lib/editor/(history|frame|layer|animate|transition-span|gain-curve|sound|view)\\.ts$', pathNot: test },
      to: { ...npm, pathNot: '(^|/)node_modules/zod/' },
    },
    onlyOurs('R5-editor', '^lib/editor/', '^lib/(base|editor)/|^scripts/testing/', 'R5: the editor never imports server, actions, components.'),
    {
      name: 'R5-editor-free-of-frameworks',
      severity: 'error',
      comment: 'R5: the editor runs without react and next.',
      from: { path: '^lib/editor/' },
      to: { path: '(^|/)node_modules/(react|react-dom|next|next-auth|@prisma)/' },
    },
    {
      name: 'R5-zustand',
      severity: 'error',
      comment: 'R5: zustand/vanilla only in editor and asset-library.',
      from: { path: '^lib/editor/', pathNot: '^lib/editor/(editor|asset-library|editor-model)\\.ts$' },
      to: { path: '(^|/)node_modules/zustand/' },
    },
    onlyOurs('R5-offline', '^lib/offline/', '^lib/(base|editor|offline|updates)/|^scripts/testing/', 'R5: what a device keeps is told of documents, assets and balances; it imports no server, actions, components.'),
    onlyOurs('R5-cutout', '^lib/cutout/', '^lib/(base|cutout)/|^scripts/testing/', 'R5: the cut-out engine imports base only.'),
    {
      name: 'R5-cutout-no-package',
      severity: 'error',
      comment: 'R5: the cut-out engine has no package; the file of its network is data.',
      from: { path: '^lib/cutout/', pathNot: test },
      to: npm,
    },
    onlyOurs(
      'R6-server',
      '^lib/server/',
      '^lib/(base|texts|credits|tools|store|activity|cutout|server|updates)/|^lib/editor/(document|commands|media)/|^generated/|^scripts/testing/',
      'R6: the server imports pure libs and the editor\'s document; never components, app, actions.',
    ),
    {
      name: 'R7-prisma',
      severity: 'error',
      comment: 'R7: the Prisma client only in the server; tests too speak to it there.',
      from: { path: ours, pathNot: '^lib/server/' },
      to: { path: '^generated/|(^|/)node_modules/(@prisma/client|@prisma/adapter-pg)/' },
    },
    onlyOurs('R8-actions', '^lib/actions/', '^lib/(base|texts|credits|tools|store|activity|actions|server|updates)/|^lib/editor/(document|media)/|^scripts/testing/', 'R8: actions import the server and pure libs.'),
    {
      name: 'R8-actions-are-for-the-browser',
      severity: 'error',
      comment: 'R8: actions are imported by components and app only.',
      from: { path: ours, pathNot: '^(components|app|lib/actions)/' },
      to: { path: '^lib/actions/' },
    },
    {
      name: 'R9-components',
      severity: 'error',
      comment: 'R9: components never import server, Prisma, scenarios, app.',
      from: { path: '^components/' },
      to: { path: '^(lib/(server|scenarios)|generated|app|prisma|scripts)/', pathNot: '^scripts/testing/' },
    },
    onlyOurs('R10-ui', '^components/ui/', '^components/ui/|^lib/(base|texts)/|^scripts/testing/', 'R10: components/ui knows itself and base (and its own texts).'),
    {
      name: 'R11-panels',
      severity: 'error',
      comment: 'R11: a panel never imports another panel.',
      from: { path: '^components/editor/panels/([^/]+)/' },
      to: { path: '^components/editor/panels/', pathNot: '^components/editor/panels/$1/' },
    },
    {
      name: 'R11-surface',
      severity: 'error',
      comment: 'R11: which surface it is, is known only inside the editor\'s shell, and to the pages that open it.',
      from: { path: '^components/editor/', pathNot: '^components/editor/shell/' },
      to: { path: '^components/editor/shell/(web|desktop|mobile)' },
    },
    {
      name: 'R12-app',
      severity: 'error',
      comment: 'R12: nobody imports app.',
      from: { path: ours, pathNot: '^app/' },
      to: { path: '^app/' },
    },
    {
      name: 'R13-scenarios',
      severity: 'error',
      comment: 'R13: scenarios only from seed, scripts, app/qa, api/qa.',
      from: { path: ours, pathNot: '^(lib/scenarios|scripts|app/qa|app/api/qa)/|^prisma/seed\\.ts$' },
      to: { path: '^lib/scenarios/' },
    },
    onlyOurs('R14-specs', '^e2e/', '^e2e/|^scripts/(process|browser|steps)/|^scripts/testing/make-corpus-file', 'R14: specs import fixtures, pages and made media; they reach the server over HTTP.'),
    { name: 'R14-nobody-imports-specs', severity: 'error', comment: 'R14: nothing imports specs.', from: { path: ours, pathNot: '^e2e/' }, to: { path: '^e2e/' } },
    { name: 'R15-no-cycles', severity: 'error', comment: 'R15: no cycles.', from: {}, to: { circular: true } },
    {
      name: 'R15-no-orphans',
      severity: 'error',
      comment: 'R15: a file that nothing imports and that imports nothing is not part of anything.',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^app/', '^e2e/', '^scripts/', '\\.test\\.tsx?$'] },
      to: {},
    },
    {
      name: 'R15-no-barrels',
      severity: 'error',
      comment: 'R15: no barrels: a module is imported where it is.',
      from: { path: ours },
      to: { path: '/index\\.tsx?$', pathNot: 'node_modules' },
    },
    { name: 'not-resolvable', severity: 'error', comment: 'What is imported exists.', from: {}, to: { couldNotResolve: true, pathNot: '^(server-only)$' } },
    {
      name: 'no-test-tools-in-the-product',
      severity: 'error',
      comment: 'The product never imports tests or their tools.',
      from: { path: '^(app|components|lib)/', pathNot: test },
      to: { path: `${test}|^scripts/` },
    },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      comment: 'The product uses packages that are installed with it.',
      from: { path: '^(app|components|lib)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^generated/' },
    exclude: { path: '^(\\.next|\\.next-test|build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
};
