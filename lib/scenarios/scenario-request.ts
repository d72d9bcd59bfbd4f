import 'server-only';
import { z } from 'zod';
import { creditTypes, maxAmount } from '@/lib/credits/model';
import { daysAfter } from '@/lib/credits/periods';
import { documentLimits } from '@/lib/editor/document/limits';
import { scenarioNames } from '@/lib/scenarios/scenarios';
import { behaviourSchema } from '@/lib/server/lab/behaviour-schema';
import type { LabPlan } from '@/lib/server/lab/give-subscription';
import { planIds } from '@/lib/store/catalogue';

const maxGrants = 200;
const amountMessage = `Give a whole number from 1 to ${maxAmount}.`;

const lastAt = Date.UTC(9999, 11, 31);
const instantMessage = 'Give an instant such as "2026-11-22T00:00:00Z", or milliseconds since 1970.';

/** An instant in ms, from ISO 8601 with an offset or from ms. */
const instantSchema = z.union([z.string(), z.number()], instantMessage).transform((sent, context): number => {
  const isText = typeof sent === 'string';
  const at = isText ? Date.parse(sent) : sent;
  const isInstant = !isText || z.iso.datetime({ offset: true }).safeParse(sent).success;
  if (isInstant && Number.isSafeInteger(at) && at >= 0 && at <= lastAt) return at;
  context.addIssue({ code: 'custom', message: instantMessage });
  return z.NEVER;
});

const grantSchema = z
  .strictObject(
    {
      type: z.enum(creditTypes, `Choose one of ${creditTypes.join(', ')}.`),
      amount: z.int(amountMessage).min(1, amountMessage).max(maxAmount, amountMessage),
      /** Account time when it is made, by default. */
      validFrom: instantSchema.optional(),
      /** Exclusive; without end by default. */
      validUntil: instantSchema.nullish(),
    },
    'Give an object such as {"type": "activity", "amount": 20}.',
  )
  .refine(({ validFrom, validUntil }) => validFrom === undefined || validUntil === undefined || validUntil === null || validFrom < validUntil, {
    path: ['validUntil'],
    message: 'The end must come after validFrom.',
  });

const maxPlanDays = 3_660;
const planDaysMessage = `Give whole days from 0 to ${maxPlanDays}.`;

/** A plan as if it had been bought some days ago, with everything that became due since then. */
const planSchema = z.strictObject(
  {
    item: z.enum(planIds, `Choose one of ${planIds.join(', ')}.`),
    beganDaysAgo: z.int(planDaysMessage).min(0, planDaysMessage).max(maxPlanDays, planDaysMessage).default(0),
    card: z.enum(['succeeds', 'fails-later'], 'Choose "succeeds" or "fails-later".').default('succeeds'),
    cancelled: z.boolean('Give true or false.').default(false),
  },
  'Give an object such as {"item": "pro-monthly", "beganDaysAgo": 12}.',
);

/** A requested plan in the words of the lab. */
export function labPlanOf({ item, beganDaysAgo, card, cancelled }: z.output<typeof planSchema>): LabPlan {
  return { plan: item, beganAt: (now) => daysAfter(now, -beganDaysAgo), card, isCancelled: cancelled };
}

const clipsMessage = `Give a whole number from 1 to ${documentLimits.clips}.`;
const bodyMessage = 'Give an object such as {"name": "mixed-pools"} or {"grants": []}.';

const namedSchema = z.strictObject({ name: z.enum(scenarioNames, `There is no such scenario: choose one of ${scenarioNames.join(', ')}.`) });

const customSchema = z.strictObject(
  {
    grants: z.array(grantSchema, 'Give a list of grants, or the name of a scenario.').max(maxGrants, `Give at most ${maxGrants} grants.`),
    provider: behaviourSchema.optional(),
    plan: planSchema.optional(),
    /** So many clips on the timeline of its project, in place of two. */
    clips: z.int(clipsMessage).min(1, clipsMessage).max(documentLimits.clips, clipsMessage).optional(),
  },
  bodyMessage,
);

/** The body of `POST /api/qa/scenarios`: a named scenario, or one of one's own. Messages say what to change. */
export function scenarioRequestSchema(sent: unknown) {
  return typeof sent === 'object' && sent !== null && 'name' in sent ? namedSchema : customSchema;
}

export type ScenarioRequest = z.output<typeof namedSchema> | z.output<typeof customSchema>;
