import { seedPersonas } from '@/lib/scenarios/seed-personas';
import { closeDb } from '@/lib/server/db';

try {
  await seedPersonas();
} finally {
  await closeDb();
}
