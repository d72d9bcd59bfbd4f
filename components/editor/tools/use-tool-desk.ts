'use client';
import { useEffect, useState } from 'react';
import { useBalance } from '@/components/account/account-provider';
import type { Unreachable } from '@/components/account/run-action';
import { failureText, runAction } from '@/components/account/run-action';
import type { KeptRequest, RequestKeeper } from '@/components/editor/tools/request-keeper';
import { createRequestKeeper, renewAfterMs } from '@/components/editor/tools/request-keeper';
import { arrange } from '@/components/editor/tools/results';
import type { DraftChange, DraftProblems, ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { usePreparation } from '@/components/editor/tools/use-preparation';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { tellFailed } from '@/components/editor/provider/tell-failed';
import { tabStorage } from '@/components/editor/provider/tab-storage';
import { startGeneration } from '@/lib/actions/generations';
import { randomId } from '@/lib/base/ids';
import { err } from '@/lib/base/result';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import type { ToolInputs, ToolRequest } from '@/lib/tools/catalogue';
import { catalogue, factsOf } from '@/lib/tools/catalogue';
import type { ToolId } from '@/lib/tools/tool-ids';

export interface Shortage {
  readonly available: number;
  readonly shortBy: number;
}

export interface PriceRise {
  readonly confirmed: number;
  readonly price: number;
}

type StartOutcome = Awaited<ReturnType<typeof startGeneration>>;
type Started = Extract<StartOutcome, { ok: true }>['value'];
type StartFailure = Extract<StartOutcome, { ok: false }>['error'] | Unreachable;

/** What the server answered that the person has to know or to decide. */
interface Answers {
  readonly problems: DraftProblems;
  readonly failure: string | null;
  readonly shortage: Shortage | null;
  readonly rise: PriceRise | null;
}

const noAnswers: Answers = { problems: {}, failure: null, shortage: null, rise: null };

function createKeeper<Id extends ToolId, Draft extends object>(kind: ToolFormKind<Id, Draft>, projectId: string) {
  return createRequestKeeper<Draft>({
    key: `tallycut.${kind.tool}.${projectId}`,
    storage: tabStorage(),
    initialSettings: kind.firstDraft(Math.random),
    parseSettings: (value) => kind.draftSchema.safeParse(value).data ?? null,
    settingsAfter: (draft) => kind.draftAfter(draft, Math.random),
    newId: () => randomId(crypto),
    now: Date.now,
  });
}

/** The request that is being prepared, as this tab keeps it. */
function useKeptRequest<Id extends ToolId, Draft extends object>(kind: ToolFormKind<Id, Draft>, { projectId, workspace }: EditorServices) {
  const [keeper] = useState(() => createKeeper(kind, projectId));
  const [kept, setKept] = useState<KeptRequest<Draft>>(keeper.read);
  const { acceptedAt } = kept;

  useRenewal(keeper, acceptedAt, setKept);

  // TO14, TO54: settings that were offered stand in the form, as a request of their own; what was not offered stays as it is.
  const offered = useWorkspace((state) => (state.tool === kind.tool ? state.offered : null));
  useEffect(() => {
    if (offered === null) return;
    const current = keeper.read().settings;
    const draft = kind.draftOfOffer === undefined ? (kind.draftSchema.safeParse({ ...current, ...offered }).data ?? null) : kind.draftOfOffer(offered, current);
    workspace.setState({ offered: null });
    if (draft !== null) setKept(keeper.change(draft));
  }, [kind, keeper, offered, workspace]);

  return { keeper, kept, setKept };
}

/** From the settings of a tool to what is on its way: PRODUCT 2 Web 4 to 6, rules Q1 and I1. */
export function useToolDesk<Id extends ToolId, Draft extends object>(kind: ToolFormKind<Id, Draft>) {
  const services = useServices();
  const balance = useBalance();
  const { keeper, kept, setKept } = useKeptRequest(kind, services);
  const [isSending, setIsSending] = useState(false);
  const preparation = usePreparation(kind, keeper);
  const [answers, setAnswers] = useState(noAnswers);
  /** The price that the server named for the very request that is being prepared. */
  const [named, setNamed] = useState<{ readonly requestId: string; readonly price: number } | null>(null);

  const { settings, requestId } = kept;
  const price = Math.max(kind.priceOf(settings), named?.requestId === requestId ? named.price : 0);

  const change = (next: DraftChange<Draft>) => {
    const { changed, fields } = changedBy(next, keeper.read().settings);
    setKept(keeper.change(changed));
    setAnswers(({ problems }) => ({ ...noAnswers, problems: stillWrong(problems, problemsOf(parse(changed).error?.issues ?? []), fields) }));
  };

  const parse = (draft: Draft) => catalogue[kind.tool].schema.safeParse(kind.inputOf(draft));
  const isReady = preparation.isDue(settings) || parse(settings).success;

  /** Whether the settings can be confirmed; what is wrong with them stands at its field. */
  const check = (): boolean => {
    setAnswers(isReady ? noAnswers : { ...noAnswers, problems: problemsOf(parse(settings).error?.issues ?? []) });
    return isReady;
  };

  /** @returns whether the request was accepted. */
  const confirm = async (confirmedPrice: number): Promise<boolean> => {
    const wanted = keeper.renewIfDue();
    const prepared = await preparation.run(wanted);
    if (prepared?.ok !== true) {
      if (prepared !== null) setAnswers({ ...noAnswers, failure: prepared.error });
      return false;
    }
    const request = prepared.value;
    setKept(keeper.read());
    const parsed = parse(request.settings);
    // Q1: what was confirmed is a price.
    const isOtherPrice = kind.priceOf(request.settings) !== kind.priceOf(wanted.settings);
    setAnswers({ ...noAnswers, problems: problemsOf(parsed.error?.issues ?? []), failure: isOtherPrice ? toolFormsTexts.problems.price_changed : null });
    if (!parsed.success || isOtherPrice || isSending) return false;
    setIsSending(true);
    const outcome = await send(kind, { input: parsed.data, requestId: request.requestId, confirmedPrice }, services);
    setIsSending(false);
    if (outcome.ok) {
      accept(kind, outcome.value, parsed.data, services, request.settings);
      // What was changed while it was sent is another request already.
      setKept(keeper.read().requestId === request.requestId ? keeper.accept() : keeper.read());
      return true;
    }
    if (outcome.error.code === 'price_rose') setNamed({ requestId: request.requestId, price: outcome.error.price });
    if (outcome.error.code === 'request_id_reused') setKept(keeper.change(keeper.read().settings));
    setAnswers({ ...noAnswers, ...answerTo(outcome.error, factsOf(kind.tool, parsed.data).source !== null) });
    return false;
  };

  return { settings, price, balance, isReady, isSending: isSending || preparation.isPreparing, ...answers, change, check, confirm, dismiss: () => setAnswers(noAnswers) };
}

/** A draft with a change in it: what was typed since the form was drawn last stays. */
function changedBy<Draft extends object>(next: DraftChange<Draft>, current: Draft): { readonly changed: Draft; readonly fields: readonly string[] } {
  const changes = typeof next === 'function' ? next(current) : next;
  return { changed: { ...current, ...changes }, fields: Object.keys(changes) };
}

interface Confirmed<Id extends ToolId> {
  readonly input: ToolInputs[Id];
  readonly requestId: string;
  readonly confirmedPrice: number;
}

/** TO15: what this browser cannot do is said before anything is sent. */
async function send<Id extends ToolId, Draft extends object>(kind: ToolFormKind<Id, Draft>, { input, ...confirmed }: Confirmed<Id>, services: EditorServices) {
  const obstacle = (await kind.obstacle?.(input, services)) ?? null;
  if (obstacle !== null) return err({ code: 'obstacle', sentence: obstacle } as const);
  const { projectId, rules } = services;
  const wanted = { tool: kind.tool, input } as ToolRequest;
  return runAction(() => startGeneration({ ...wanted, ...confirmed, projectId, surface: rules.surface }));
}

/** I1: a second after it was accepted, what is confirmed next is another request. */
function useRenewal<Draft extends object>(keeper: RequestKeeper<Draft>, acceptedAt: number | null, setKept: (request: KeptRequest<Draft>) => void): void {
  useEffect(() => {
    if (acceptedAt === null) return;
    const timer = setTimeout(() => setKept(keeper.renewIfDue()), Math.max(0, acceptedAt + renewAfterMs - Date.now()));
    return () => clearTimeout(timer);
  }, [keeper, acceptedAt, setKept]);
}

/** `hasSource`: of a request that is made of a picture or follows one, which may be what is missing. */
function answerTo(error: StartFailure | { readonly code: 'obstacle'; readonly sentence: string }, hasSource: boolean): Partial<Answers> {
  switch (error.code) {
    case 'obstacle':
      return { failure: error.sentence };
    case 'insufficient_credits':
      return { shortage: error };
    case 'price_rose':
      return { rise: error };
    case 'request_id_reused':
      return { failure: toolFormsTexts.problems.request_id_reused };
    case 'scene_not_missing':
      return { failure: toolFormsTexts.problems.scene_not_missing };
    case 'too_many_generations':
      return { failure: toolFormsTexts.problems.too_many_generations(error.max) };
    case 'not_found':
      return { failure: hasSource ? pictureToolsTexts.sourceGone : failureText(error) };
    default:
      return { failure: failureText(error) };
  }
}

/** The same acceptance may be heard twice (I1: double click, resend): it begins once. */
function accept<Id extends ToolId, Draft extends object>(
  kind: ToolFormKind<Id, Draft>,
  { generationId, assets }: Started,
  input: ToolInputs[Id],
  services: EditorServices,
  draft: Draft,
): void {
  const { library, ownGenerations, workspace } = services;
  // A quick ending overtakes the answer: what the library knows by then is newer.
  for (const asset of assets) library.put(asset);
  if (ownGenerations.has(generationId)) return;
  ownGenerations.add(generationId);
  const known = assets.map((asset) => library.find(asset.id) ?? asset);
  tellFailed(known.filter(({ status }) => status === 'failed'), workspace);
  kind.begin(known.filter(({ status }) => status !== 'failed'), input, services, draft);
  // A quick engine has ended before its answer came.
  for (const asset of known) if (asset.status === 'ready') void arrange(asset, services);
}

/** The first problem of each field; of a list also that of each of its fields, such as `scenes.2.words`. */
function problemsOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): DraftProblems {
  const problems: Record<string, string> = {};
  for (const { path, message } of issues) {
    problems[String(path[0])] ??= message;
    problems[path.map(String).join('.')] ??= message;
  }
  return problems;
}

/** Of what is told to be wrong, what still is: what one field says may be set right in another one. Of a field that is being typed into nothing is said. */
function stillWrong(told: DraftProblems, wrong: DraftProblems, typed: readonly string[]): DraftProblems {
  return Object.fromEntries(Object.keys(told).flatMap((field) => (wrong[field] === undefined || typed.includes(field) ? [] : [[field, wrong[field]]])));
}
