import { createScenario } from '@/lib/scenarios/create-scenario';
import { scenarioRequestSchema } from '@/lib/scenarios/scenario-request';
import { scenarioNames, scenarios } from '@/lib/scenarios/scenarios';
import { defineLabRoute, readLabBody } from '@/lib/server/lab/lab-route';

export const GET = defineLabRoute('lab.scenarios', () =>
  Promise.resolve(Response.json(scenarioNames.map((name) => ({ name, title: scenarios[name].title, description: scenarios[name].description })))),
);

export const POST = defineLabRoute('lab.createScenario', async ({ request }) => {
  const body = await readLabBody(request, scenarioRequestSchema);
  return body.ok ? Response.json(await createScenario(body.value), { status: 201 }) : body.error;
});
