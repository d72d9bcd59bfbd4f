import { defineConfig } from 'prisma/config';

// The client is generated without Prisma's schema engine, which its command line would otherwise download. Any existing file serves as
// the engine for `generate` and `validate`; with it `migrate` and `db push` would do nothing and say nothing, so they are not used:
// docs/decisions/0003-migrations-without-an-engine.md.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
