import { answerWork } from './answer-work';
import { drawLivingScene } from './drawing/film/draw-living-scene';

answerWork(drawLivingScene);
