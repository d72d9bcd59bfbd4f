import 'server-only';
import { localProcessor } from '@/lib/server/payments/local/local-processor';
import type { PaymentProcessor } from '@/lib/server/payments/payment-processor';
import type { ProcessorName } from '@/lib/store/views';

const processors: Readonly<Partial<Record<ProcessorName, PaymentProcessor>>> = { local: localProcessor };

/** Who takes the money of new checkouts. */
export function presentProcessor(): PaymentProcessor {
  return localProcessor;
}

/**
 * Who takes the money of what was begun with this processor.
 * @throws where it is not configured any more.
 */
export function processorOf(name: ProcessorName): PaymentProcessor {
  const processor = processors[name];
  if (processor === undefined) throw new Error(`The payment processor "${name}" is not configured.`);
  return processor;
}
