import * as birds from './birds';
import * as buildings from './buildings';
import * as mammals from './mammals';
import * as people from './people';
import * as plants from './plants';
import * as seaLife from './sea-life';
import { drawPlanetSubject } from './space-things';
import * as stillLife from './still-life';
import * as vehicles from './vehicles';
import { isWinter } from '../compose/stage';
import type { SubjectId } from '../scene';
import type { Draw, Habitat, SubjectRecipe } from './look';

function on(habitat: Habitat, reach: number, wide: number, draw: Draw): SubjectRecipe {
  return { habitat, reach, wide, draw };
}

/** How each subject is drawn and where it lives. Sun and moon are drawn by the sky; they stand here for prompts that have nothing else. */
const recipes: Readonly<Record<Exclude<SubjectId, 'sun' | 'moon'>, SubjectRecipe>> = {
  cat: on('ground', 0.46, 90, mammals.drawCat), dog: on('ground', 0.42, 130, mammals.drawDog), fox: on('ground', 0.42, 150, mammals.drawFox),
  wolf: on('ground', 0.44, 130, mammals.drawWolf), horse: on('ground', 0.5, 130, mammals.drawHorse), deer: on('ground', 0.52, 110, mammals.drawDeer),
  bear: on('ground', 0.44, 140, mammals.drawBear), elephant: on('ground', 0.52, 150, mammals.drawElephant), rabbit: on('ground', 0.36, 80, mammals.drawRabbit),
  cow: on('ground', 0.42, 130, mammals.drawCow), sheep: on('ground', 0.34, 100, mammals.drawSheep), lion: on('ground', 0.46, 140, mammals.drawLion),
  giraffe: on('ground', 0.68, 80, mammals.drawGiraffe),
  bird: on('air', 0.3, 130, birds.drawFlyingBird), songbird: on('ground', 0.42, 120, birds.drawPerchedBird), owl: on('ground', 0.5, 120, birds.drawOwl), penguin: on('ground', 0.44, 70, birds.drawPenguin),
  swan: on('water', 0.3, 120, birds.drawSwan),
  fish: on('sea', 0.24, 140, seaLife.drawFish), whale: on('water', 0.5, 150, seaLife.drawBreachingWhale), dolphin: on('water', 0.36, 180, seaLife.drawDolphin),
  shark: on('sea', 0.3, 220, seaLife.drawShark), turtle: on('sea', 0.32, 140, seaLife.drawTurtle), jellyfish: on('sea', 0.46, 80, seaLife.drawJellyfish),
  octopus: on('sea', 0.44, 150, seaLife.drawOctopus), butterfly: on('air', 0.36, 120, seaLife.drawButterfly), dragon: on('ground', 0.5, 200, seaLife.drawDragon),
  car: on('ground', 0.26, 230, vehicles.drawCar), bus: on('ground', 0.3, 200, vehicles.drawBus), train: on('ground', 0.26, 400, vehicles.drawTrain),
  bicycle: on('ground', 0.4, 160, vehicles.drawBicycle), boat: on('water', 0.24, 160, vehicles.drawBoat), sailboat: on('water', 0.5, 110, vehicles.drawSailboat),
  ship: on('water', 0.32, 240, vehicles.drawShip), plane: on('air', 0.3, 190, vehicles.drawPlane), balloon: on('air', 0.42, 75, vehicles.drawBalloon),
  rocket: on('air', 0.56, 70, vehicles.drawRocket), ufo: on('air', 0.34, 150, vehicles.drawUfo),
  house: on('ground', 0.42, 125, buildings.drawHouse), cabin: on('ground', 0.38, 120, buildings.drawCabin), castle: on('ground', 0.5, 135, buildings.drawCastle),
  lighthouse: on('ground', 0.6, 60, buildings.drawLighthouse), bridge: on('water', 0.4, 460, buildings.drawBridge), windmill: on('ground', 0.52, 95, buildings.drawWindmill),
  church: on('ground', 0.46, 95, buildings.drawChurch), tent: on('ground', 0.3, 150, buildings.drawTent), tower: on('ground', 0.66, 65, buildings.drawTower),
  pyramid: on('ground', 0.42, 175, buildings.drawPyramid),
  tree: on('ground', 0.58, 75, (pen, look) => plants.drawTree(pen, { season: look.scene.season, colour: look.colour, bare: isWinter(look.scene) })),
  pine: on('ground', 0.58, 60, (pen, look) => plants.drawPine(pen, { winter: isWinter(look.scene), colour: look.colour })),
  palm: on('ground', 0.6, 90, plants.drawPalm), cactus: on('ground', 0.46, 60, plants.drawCactus), 'blossom-tree': on('ground', 0.6, 75, plants.drawBlossomTree),
  flower: on('ground', 0.5, 55, plants.drawFlower), sunflower: on('ground', 0.56, 60, plants.drawSunflower), tulip: on('ground', 0.46, 40, plants.drawTulip),
  rose: on('ground', 0.5, 50, plants.drawRose), mushroom: on('ground', 0.4, 95, plants.drawMushroom),
  person: on('ground', 0.34, 40, people.drawPerson), child: on('ground', 0.34, 60, people.drawChild), astronaut: on('ground', 0.44, 60, people.drawAstronautFigure),
  robot: on('ground', 0.42, 70, people.drawRobotFigure), wizard: on('ground', 0.36, 40, people.drawPerson), king: on('ground', 0.36, 40, people.drawPerson),
  queen: on('ground', 0.36, 40, people.drawPerson), knight: on('ground', 0.36, 40, people.drawPerson), pirate: on('ground', 0.36, 40, people.drawPerson),
  bowl: on('table', 0.36, 140, stillLife.drawBowl), vase: on('table', 0.44, 64, stillLife.drawVase), cup: on('table', 0.34, 140, stillLife.drawCup),
  teapot: on('table', 0.36, 145, stillLife.drawTeapot), bottle: on('table', 0.46, 42, stillLife.drawBottle), books: on('table', 0.32, 140, stillLife.drawBooks),
  lamp: on('table', 0.48, 70, stillLife.drawLamp), candle: on('table', 0.4, 55, stillLife.drawCandle), orange: on('table', 0.18, 95, stillLife.drawFruitOf('orange')),
  apple: on('table', 0.18, 95, stillLife.drawFruitOf('apple')), lemon: on('table', 0.16, 110, stillLife.drawFruitOf('lemon')), pear: on('table', 0.22, 80, stillLife.drawFruitOf('pear')),
  grapes: on('table', 0.2, 100, stillLife.drawFruitOf('grapes')), banana: on('table', 0.16, 150, stillLife.drawFruitOf('banana')), cherry: on('table', 0.14, 70, stillLife.drawFruitOf('cherry')),
  pumpkin: on('table', 0.3, 115, stillLife.drawPumpkin), cake: on('table', 0.38, 135, stillLife.drawCake), guitar: on('table', 0.6, 55, stillLife.drawGuitar),
  heart: on('sky', 0.56, 100, stillLife.drawHeart), planet: on('sky', 0.4, 130, drawPlanetSubject),
  campfire: on('ground', 0.26, 80, people.drawCampfire), umbrella: on('ground', 0.4, 110, people.drawUmbrella), snowman: on('ground', 0.46, 95, people.drawSnowman),
};

/** The recipe of a subject; null for sun and moon, which belong to the sky. */
export function recipeOf(id: SubjectId): SubjectRecipe | null {
  return id === 'sun' || id === 'moon' ? null : recipes[id];
}
