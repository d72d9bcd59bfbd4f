/** `npm run credits` shows an account's credits and puts right what went wrong; `npm run credits -- help` says how. */
import { readArguments, usage } from '@/scripts/credits/arguments';
import { runCommand } from '@/scripts/credits/run-command';
import { closeDb } from '@/lib/server/db';

const parsed = readArguments(process.argv.slice(2));
if (!parsed.ok) {
  process.stderr.write(`${parsed.error}\n`);
  process.exitCode = 1;
} else if (parsed.value.command.kind === 'help') {
  process.stdout.write(`${usage}\n`);
} else {
  process.exitCode = await runCommand(parsed.value.command, parsed.value.manner);
  await closeDb();
}
