import { captionClip } from '@/lib/editor/captions/caption-clips';
import { captionText, captionTransform } from '@/lib/editor/captions/caption-style';
import type { Command } from '@/lib/editor/commands/command';
import { documentLimits } from '@/lib/editor/document/limits';
import { ticksPerSecond } from '@/lib/editor/document/time';

/** What of a scene stands on the timeline. */
export interface SpokenScene {
  readonly heading: string;
  readonly words: string;
  /** Whole seconds, at least 1. */
  readonly seconds: number;
}

/** TO4: the commands that put a script on a new track above all others, whose id is the first one made: one text for each scene, as long as the scene, from `atTicks` on. */
export function layOutScript(scenes: readonly SpokenScene[], atTicks: number, names: { newId(): string; readonly trackName: string }): readonly Command[] {
  const trackId = names.newId();
  const commands: Command[] = [{ type: 'add-track', trackId, kind: 'text', name: names.trackName.slice(0, documentLimits.nameLength) }];
  let startTicks = atTicks;
  for (const { heading, words, seconds } of scenes) {
    const endTicks = startTicks + seconds * ticksPerSecond;
    const look = { text: captionText, transform: captionTransform };
    const clip = captionClip({ id: names.newId(), trackId, startTicks, endTicks, text: words, look, fallbackName: names.trackName });
    commands.push({ type: 'insert-clip', clip: { ...clip, name: heading.slice(0, documentLimits.nameLength) } });
    startTicks = endTicks;
  }
  return commands;
}
