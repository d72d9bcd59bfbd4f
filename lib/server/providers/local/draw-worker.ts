import { answerWork } from './answer-work';
import { drawAfter } from './drawing/draw-image';

answerWork(drawAfter);
