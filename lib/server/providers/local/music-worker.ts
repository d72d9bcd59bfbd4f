import { composeBed, type MusicWork } from '@/lib/music/compose-bed';
import { writeWav } from '@/lib/voice/sound/wav';
import { answerWork } from './answer-work';

answerWork((work: MusicWork) => writeWav(composeBed(work)));
