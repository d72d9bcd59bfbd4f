import { assert, unreachable } from '@/lib/base/assert';
import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { Command, CommandError, InsertClip } from '@/lib/editor/commands/command';
import { deleteClips, rippleDelete } from '@/lib/editor/commands/delete-clips';
import { insertClip, insertClips } from '@/lib/editor/commands/insert-clip';
import { moveClips } from '@/lib/editor/commands/move-clips';
import { groupClips } from '@/lib/editor/commands/group-clips';
import { removeMarker, setMarker, setRange } from '@/lib/editor/commands/markers';
import { rippleTrim } from '@/lib/editor/commands/ripple-trim';
import { rename, replacePicture, setCanvas, setClipProperties, setFilters, setKeyframes, setShape, setText, setTransform } from '@/lib/editor/commands/set-properties';
import { setSpeed } from '@/lib/editor/commands/set-speed';
import { dropLostTransitions, setTransition } from '@/lib/editor/commands/transitions';
import { slipClip } from '@/lib/editor/commands/slip-clip';
import { splitClip } from '@/lib/editor/commands/split-clip';
import { addTrack, moveTrack, removeTrack, updateTrack } from '@/lib/editor/commands/tracks';
import { trimClip } from '@/lib/editor/commands/trim-clip';
import type { Diff } from '@/lib/editor/document/diff';
import { applyDiff, composeDiffs, emptyDiff } from '@/lib/editor/document/diff';
import type { ProjectDocument } from '@/lib/editor/document/model';

/** EC1, EC2, EC21: what a command makes of a valid document, as a diff that leads to another valid document, or why it is refused. */
export function runCommand(document: ProjectDocument, command: Command): Result<Diff, CommandError> {
  const diff = decide(document, command);
  return diff.ok ? ok(dropLostTransitions(document, diff.value)) : diff;
}

function decide(document: ProjectDocument, command: Command): Result<Diff, CommandError> {
  switch (command.type) {
    case 'add-track':
      return addTrack(document, command);
    case 'remove-track':
      return removeTrack(document, command);
    case 'move-track':
      return moveTrack(document, command);
    case 'update-track':
      return updateTrack(document, command);
    case 'rename':
      return rename(document, command);
    case 'insert-clip':
      return insertClip(document, command);
    case 'move-clips':
      return moveClips(document, command);
    case 'trim-clip':
      return trimClip(document, command);
    case 'ripple-trim':
      return rippleTrim(document, command);
    case 'slip-clip':
      return slipClip(document, command);
    case 'set-speed':
      return setSpeed(document, command);
    case 'split-clip':
      return splitClip(document, command);
    case 'delete-clips':
      return deleteClips(document, command);
    case 'ripple-delete':
      return rippleDelete(document, command);
    case 'set-transform':
      return setTransform(document, command);
    case 'set-filters':
      return setFilters(document, command);
    case 'set-text':
      return setText(document, command);
    case 'set-shape':
      return setShape(document, command);
    case 'set-keyframes':
      return setKeyframes(document, command);
    case 'set-transition':
      return setTransition(document, command);
    case 'group-clips':
      return groupClips(document, command);
    case 'set-marker':
      return setMarker(document, command);
    case 'remove-marker':
      return removeMarker(document, command);
    case 'set-range':
      return setRange(document, command);
    case 'set-clip-properties':
      return setClipProperties(document, command);
    case 'replace-picture':
      return replacePicture(document, command);
    case 'set-canvas':
      return setCanvas(document, command);
    default:
      return unreachable(command);
  }
}

/** EC4: commands in sequence, each on what those before it made, as one diff. The first refusal refuses all. */
export function runCommands(document: ProjectDocument, commands: readonly Command[]): Result<Diff, CommandError> {
  const [first, ...rest] = inBatches(commands);
  assert(first !== undefined, 'a step needs at least one command');
  let latest = runBatch(document, first);
  let [diff, current] = [emptyDiff, document];
  for (const batch of rest) {
    if (!latest.ok) return latest;
    diff = composeDiffs(diff, latest.value);
    current = applyDiff(current, latest.value);
    latest = runBatch(current, batch);
  }
  return latest.ok ? ok(composeDiffs(diff, latest.value)) : latest;
}

/** Clips that are inserted in a row, or one other command. */
type Batch = { readonly inserts: readonly InsertClip[] } | { readonly command: Command };

function inBatches(commands: readonly Command[]): readonly Batch[] {
  const batches: Batch[] = [];
  let inserts: InsertClip[] | null = null;
  for (const command of commands) {
    if (command.type !== 'insert-clip') {
      inserts = null;
      batches.push({ command });
    } else if (inserts === null) {
      inserts = [command];
      batches.push({ inserts });
    } else inserts.push(command);
  }
  return batches;
}

function runBatch(document: ProjectDocument, batch: Batch): Result<Diff, CommandError> {
  if ('command' in batch) return runCommand(document, batch.command);
  const diff = insertClips(document, batch.inserts);
  return diff.ok ? ok(dropLostTransitions(document, diff.value)) : diff;
}
