import { answerWork } from './answer-work';
import { drawImage } from './drawing/draw-image';

answerWork(drawImage);
