import 'server-only';
import { z } from 'zod';
import { creditTypes, maxAmount } from '@/lib/credits/model';
import { scenarioNames } from '@/lib/scenarios/scenarios';
import { behaviourSchema } from '@/lib/server/lab/behaviour-schema';

const maxGrants = 200;

const instantSchema = z
  .union([z.iso.datetime({ offset: true }), z.int().min(0)], 'Give an instant such as "2026-11-22T00:00:00Z", or milliseconds since 1970.')
  .transform((value) => (typeof value === 'number' ? value : Date.parse(value)));

const grantSchema = z
  .strictObject({
    type: z.enum(creditTypes, `Choose one of ${creditTypes.join(', ')}.`),
    amount: z.int(`Give a whole number from 1 to ${maxAmount}.`).min(1, 'Give at least 1 credit.').max(maxAmount, `Give at most ${maxAmount} credits.`),
    /** Account time when it is made, by default. */
    validFrom: instantSchema.optional(),
    /** Exclusive; without end by default. */
    validUntil: instantSchema.nullish(),
  })
  .refine(({ validFrom, validUntil }) => validFrom === undefined || validUntil === undefined || validUntil === null || validFrom < validUntil, {
    path: ['validUntil'],
    message: 'The end must come after validFrom.',
  });

const namedSchema = z.strictObject({ name: z.enum(scenarioNames, `There is no such scenario: choose one of ${scenarioNames.join(', ')}.`) });

const customSchema = z.strictObject({
  grants: z.array(grantSchema, 'Give a list of grants, or the name of a scenario.').max(maxGrants, `Give at most ${maxGrants} grants.`),
  provider: behaviourSchema.optional(),
});

/** The body of `POST /api/qa/scenarios`: a named scenario, or one of one's own. Messages say what to change. */
export function scenarioRequestSchema(sent: unknown) {
  return typeof sent === 'object' && sent !== null && 'name' in sent ? namedSchema : customSchema;
}

export type ScenarioRequest = z.output<typeof namedSchema> | z.output<typeof customSchema>;
