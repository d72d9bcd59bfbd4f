import { answerWork } from './answer-work';
import { drawImage, type Drawing } from './drawing/draw-image';

answerWork<Drawing>(drawImage);
