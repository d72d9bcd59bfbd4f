import { alpha, mix } from '../light/colour';
import { ellipse, line, rectangle } from '../geometry/polygon';
import { between } from '../compose/stage';
import type { Polygon } from '../geometry/polygon';
import type { Stage } from '../compose/stage';

/** What falls or drifts in front of everything. */
export function drawWeather(stage: Stage): void {
  const { weather } = stage.scene;
  if (weather.includes('fog')) drawFogBank(stage, 0.6);
  stage.pen.within({ kind: 'weather', key: 'weather' }, () => {
    if (weather.includes('rain') || weather.includes('storm')) drawRain(stage);
    if (weather.includes('snow')) drawSnow(stage);
    if (stage.scene.season === 'autumn' && !weather.includes('snow')) drawLeaves(stage);
  });
}

/** Soft bands of fog between the layers of the land. */
export function drawFogBank(stage: Stage, strength: number): void {
  const { pen, random, width, height, horizon, light } = stage;
  const colour = mix(light.haze, '#ffffff', 0.2 * (1 - light.darkness));
  for (let band = 0; band < 5; band += 1) pen.within({ kind: 'fog', key: `fog-${band % 2}-${Math.round(horizon)}-${strength}` }, () => {
    const y = horizon + (height - horizon) * (band * 0.13 - 0.06);
    const tall = between(random, 60, 130);
    pen.paint('mist', rectangle(-20, y - tall, width + 40, tall * 2), { kind: 'linear', from: [0, y - tall], to: [0, y + tall], stops: [[0, alpha(colour, 0)], [0.5, alpha(colour, strength * between(random, 0.4, 0.9))], [1, alpha(colour, 0)]] });
  });
}

function drawRain(stage: Stage): void {
  const { pen, random, width, height, light } = stage;
  const lean = light.side * (stage.scene.weather.includes('wind') || stage.scene.weather.includes('storm') ? 0.36 : 0.14);
  for (const [count, long, thick, opacity] of [[190, 34, 1.3, 0.3], [90, 66, 2.1, 0.42]] as const) {
    const drops: Polygon[] = [];
    for (let index = 0; index < count * (width * height) / 1e6; index += 1) {
      const [x, y] = [between(random, -0.1, 1.1) * width, random() * height];
      const size = long * between(random, 0.7, 1.3);
      drops.push(line([[x, y], [x - lean * size, y + size]], thick, thick * 0.5));
    }
    pen.paint('detail', drops, { kind: 'flat', colour: mix('#e6eef8', light.haze, 0.25) }, { opacity });
  }
}

function drawSnow(stage: Stage): void {
  const { pen, random, width, height } = stage;
  for (const [count, low, high, opacity] of [[240, 1.2, 2.6, 0.7], [80, 3, 6, 0.85], [14, 8, 15, 0.5]] as const) {
    const flakes: Polygon[] = [];
    for (let index = 0; index < count * (width * height) / 1e6; index += 1) flakes.push(ellipse(random() * width, random() * height, between(random, low, high)));
    pen.paint('detail', flakes, { kind: 'flat', colour: '#ffffff' }, { opacity, blur: high > 6 ? 4 : 0 });
  }
}

function drawLeaves(stage: Stage): void {
  const { pen, random, width, height } = stage;
  const colours = ['#d8622c', '#e3a233', '#b5402c', '#c98a2e'];
  for (let index = 0; index < 34; index += 1) {
    const size = between(random, 4, 11);
    pen.detail(ellipse(random() * width, random() * height, size, size * 0.45, random() * 3), colours[index % 4] ?? '#d8622c');
  }
}
