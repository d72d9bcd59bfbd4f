import { answerWork } from './answer-work';
import { drawSceneAfter } from './drawing/film/draw-living-scene';

answerWork(drawSceneAfter);
