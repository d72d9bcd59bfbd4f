import 'server-only';

/**
 * Whether a write was refused because another one came first: the ledger moved on (40001), the same entry, request or source was written
 * at the same moment (23505), or a hold was ended at the same moment (TC004). The writer then reads and decides anew.
 */
export function isConflict(error: unknown): boolean {
  return conflictCodes.has(sqlState(error) ?? '');
}

const conflictCodes = new Set(['40001', '40P01', '23505', 'TC004']);

/** The SQLSTATE of a failed raw query, wherever the client and its adapter put it. */
function sqlState(error: unknown): string | undefined {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const fields = current as { originalCode?: unknown; code?: unknown; meta?: { driverAdapterError?: unknown; code?: unknown }; cause?: unknown };
    for (const code of [fields.originalCode, fields.meta?.code, fields.code]) {
      if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) return code;
    }
    current = fields.meta?.driverAdapterError ?? fields.cause;
  }
  return undefined;
}
