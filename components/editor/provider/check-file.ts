import { BlobSource } from 'mediabunny';
import { checkTracks } from '@/lib/editor/media/media-file';
import { uploadsTexts } from '@/lib/texts/en/uploads';

/** What this browser has to say of a file before it is sent. */
export interface FileCheck {
  /** Why it need not be sent, in a sentence; null where it may. */
  readonly refusal: string | null;
  /** What will be missing, in a sentence; null where nothing is. */
  readonly notice: string | null;
}

const nothingToSay: FileCheck = { refusal: null, notice: null };

/** EI2: a file that this browser could not show is not sent first. What is no video or sound is for the server to judge. To be loaded when it is first used. */
export async function checkFile(file: File): Promise<FileCheck> {
  const tracks = await checkTracks(new BlobSource(file));
  if (tracks === null) return nothingToSay;
  const { video, audio } = tracks;
  if (video !== null && !video.canDecode) return { refusal: uploadsTexts.browserCannotSee(video.codec), notice: null };
  if (audio === null || audio.canDecode) return nothingToSay;
  if (video === null) return { refusal: uploadsTexts.browserCannotHear(audio.codec), notice: null };
  return { refusal: null, notice: uploadsTexts.pictureOnly(file.name, audio.codec) };
}
