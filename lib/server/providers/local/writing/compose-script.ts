import { createPrng, pick, type Prng } from '@/lib/base/prng';
import type { Script, ScriptScene } from '@/lib/tools/script';
import { scriptLimits } from '@/lib/tools/script';
import type { ScriptInput, ScriptLength } from '@/lib/tools/write-script';
import { readTopic, type Topic } from './read-topic';
import { videoPlans, type ScenePlan, type VideoPlan } from './scene-plans';
import { tones, type Tone } from './tones';

/** How many scenes fit: about seven seconds each in a short video, ten in a long one. */
const sceneCounts: Readonly<Record<ScriptLength, number>> = { 15: 3, 30: 5, 60: 8, 120: 12 };
/** Read aloud without hurry. */
const wordsPerSecond = 2.5;

/** A scene that has been chosen, before its words are. */
interface ChosenScene {
  readonly plan: ScenePlan;
  /** The number of a point, from 1; null for the others. */
  readonly point: number | null;
  /** Which of the ways to say it, so that a second point of one plan is not the first again. */
  readonly turn: number;
}

/** Of scenes that are counted: what is heard while one looks at a picture. */
const wordsPerCountedScene = 18;

/**
 * TO5: a script from the person's topic: the same one for the same settings.
 * @param sceneCount TO36: how many scenes there are to be, 1 to 12; else as many as fit the length.
 */
export function composeScript(input: ScriptInput, sceneCount?: number): Script {
  const topic = readTopic(input.topic);
  const random = createPrng(JSON.stringify([input.topic.trim(), input.tone, input.seconds, input.seed]));
  const fitting = chooseScenes(videoPlans[topic.kind], topic, sceneCount ?? sceneCounts[input.seconds], random);
  const chosen = sceneCount === undefined ? fitting : shortened(fitting, sceneCount);
  const points = chosen.filter(({ point }) => point !== null).length;
  const wordsPerScene = sceneCount === undefined ? (input.seconds * wordsPerSecond) / chosen.length : wordsPerCountedScene;
  const drafts = chosen.map((scene, index) => {
    const place = index === 0 ? 'first' : index === chosen.length - 1 ? 'last' : 'middle';
    return sceneOf(scene, { topic, points, tone: tones[input.tone], place, wordsPerScene, random });
  });
  const seconds = shareSeconds(drafts.map(({ words }) => countWords(words)), input.seconds);
  return { title: titleOf(input.topic), scenes: drafts.map((draft, index) => ({ ...draft, seconds: seconds[index] ?? 1 })) };
}

/** Opening, what it stands on, as many points as there is time for, a turn where it is long, and the closing. */
function chooseScenes({ opening, ground, points, turn, closing }: VideoPlan, { count }: Topic, scenes: number, random: Prng): readonly ChosenScene[] {
  const usual = scenes >= 8 ? 4 : scenes >= 5 ? 3 : 2;
  // A number that was asked for is kept where there is room, even at the cost of what stands around the points.
  const pointCount = Math.max(1, Math.min(count === null ? scenes - usual : Math.min(count, scenes - 2), points.length * 2));
  const around = Math.min(usual, scenes - pointCount);
  const shift = random() < 0.5 ? 0 : 1;
  const chosenPoints = Array.from({ length: pointCount }, (_, index): ChosenScene[] => {
    const plan = points[index % points.length];
    return plan === undefined ? [] : [{ plan, point: index + 1, turn: shift + Math.floor(index / points.length) }];
  }).flat();
  const one = (plan: ScenePlan): ChosenScene => ({ plan, point: null, turn: random() < 0.5 ? 0 : 1 });
  return [one(opening), ...(around >= 3 ? [one(ground)] : []), ...chosenPoints, ...(around >= 4 ? [one(turn)] : []), one(closing)];
}

/** Opening and closing stay as long as there is room for them. */
function shortened(scenes: readonly ChosenScene[], count: number): readonly ChosenScene[] {
  return scenes.length <= count ? scenes : [...scenes.slice(0, Math.max(1, count - 1)), ...(count > 1 ? scenes.slice(-1) : [])];
}

interface SceneFacts {
  readonly topic: Topic;
  readonly points: number;
  readonly tone: Tone;
  readonly place: 'first' | 'middle' | 'last';
  readonly wordsPerScene: number;
  readonly random: Prng;
}

function sceneOf({ plan, point, turn }: ChosenScene, { topic, points, tone, place, wordsPerScene, random }: SceneFacts): Omit<ScriptScene, 'seconds'> {
  const fill = (text: string) => fillIn(text, topic, point, points);
  const lines = [at(plan.first, turn)];
  const further = [...shuffled(plan.further, random), ...(place === 'middle' && random() < 0.4 ? [pick(random, tone.asides)] : [])];
  const hasTimeFor = (line: string, share: number): boolean => countWords([...lines, line].map(fill).join(' ')) <= wordsPerScene * share;
  const hello = pick(random, tone.hellos);
  const end = pick(random, tone.ends);
  if (place === 'first' && hasTimeFor(hello, 1.3)) lines.unshift(hello);
  if (place === 'last' && hasTimeFor(end, 1.3)) lines.push(end);
  for (const line of further) if (hasTimeFor(line, 1.15)) lines.splice(place === 'last' && lines.length > 1 ? -1 : lines.length, 0, line);
  return {
    heading: clipped(fill(at(plan.headings, turn)), scriptLimits.headingCharacters),
    words: clipped(lines.map(fill).join(' '), scriptLimits.wordsCharacters),
    picture: clipped(`${fill(at(plan.pictures, turn))}, ${pick(random, tone.looks)}`, scriptLimits.pictureCharacters),
  };
}

/** `{s}` the subject, `{S}` the same at the beginning of a sentence, `{o}` and `{O}` the other one, `{n}` this point, `{c}` how many there are. */
function fillIn(text: string, { subject, other }: Topic, point: number | null, points: number): string {
  const values: Readonly<Record<string, string>> = { s: subject, S: upperFirst(subject), o: other, O: upperFirst(other), n: String(point ?? ''), c: String(points) };
  return upperFirst(text.replace(/\{([sSoOnc])\}/g, (_, name: string) => values[name] ?? ''));
}

/** Whole seconds that add up to the whole, by the number of words; none under 1. */
function shareSeconds(words: readonly number[], total: number): readonly number[] {
  const sum = words.reduce((all, each) => all + each, 0);
  let given = 0;
  let wordsBefore = 0;
  return words.map((count, index) => {
    wordsBefore += count;
    const left = words.length - 1 - index;
    const until = left === 0 ? total : Math.min(total - left, Math.max(given + 1, Math.round((total * wordsBefore) / sum)));
    const seconds = until - given;
    given = until;
    return seconds;
  });
}

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

function shuffled<T>(list: readonly T[], random: Prng): readonly T[] {
  return list.map((element) => ({ element, key: random() })).sort((a, b) => a.key - b.key).map(({ element }) => element);
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function titleOf(topic: string): string {
  return clipped(upperFirst(topic.replace(/\s+/g, ' ').trim()), scriptLimits.titleCharacters);
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

/** A long topic may stand in every sentence; what does not fit ends with an ellipsis. */
function clipped(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;
}
