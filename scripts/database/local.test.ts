import { expect, it } from 'vitest';
import { isLocalDatabase as appSays } from '@/lib/server/lab/local-database';
import { isLocalDatabase as scriptsSay } from '@/scripts/database/local.mjs';

it.each([
  ['postgresql://me@localhost/db', true],
  ['postgresql://me@127.0.0.1:5432/db', true],
  ['postgresql://me@[::1]/db', true],
  ['postgresql://me@%2Fvar%2Frun%2Fpostgresql/db', true],
  ['postgresql:///db?host=/tmp', true],
  ['postgresql:///db', true],
  ['postgresql://me@db.example.com/db', false],
  ['postgresql://me@localhost/db?host=db.example.com', false],
  ['postgresql://me@127.0.0.1.example.com/db', false],
  ['nothing', false],
])('the scripts and the app agree about %s', (url, isLocal) => {
  expect([scriptsSay(url, ''), appSays(url, '')]).toEqual([isLocal, isLocal]);
});
