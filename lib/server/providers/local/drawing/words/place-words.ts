import type { Meaning } from './meaning';
import type { ColourName, Mood, RhythmId, SettingId } from '../scene';

export const settingWords: Readonly<Record<SettingId, string>> = {
  mountains: 'mountain,mountains,peak,alps,alpine,summit,himalaya,ridge,everest,matterhorn,fuji,glacier,fjord,highland,rocky',
  sea: 'sea,ocean,wave,coast,seascape,bay,harbor,harbour,surf,open water,waters,maritime,nautical,sailing,shipwreck,tsunami',
  beach: 'beach,shore,seaside,coastline,tropical,lagoon,seashore,paradise',
  lake: 'lake,pond,lakeside,reservoir,loch,reflection',
  river: 'river,stream,creek,brook,canal,valley,riverside',
  desert: 'desert,dune,sahara,oasis,savanna,savannah,mesa,canyon,mojave,badlands,arid,egypt,safari',
  forest: 'forest,wood,woods,woodland,jungle,grove,rainforest,trees,pine forest,taiga,thicket',
  meadow: 'meadow,field,grassland,pasture,prairie,wildflowers,lawn,steppe,wheat field,lavender field,flower field,flower meadow,meadow of flowers,field of flowers,field of wildflowers',
  hills: 'hill,hills,hillside,countryside,landscape,rolling hills,tuscany,rural,farmland,nature,scenery,country road,dirt road,winding road,mountain road,coastal road',
  city: 'city,skyline,downtown,metropolis,cityscape,new york,manhattan,tokyo,skyscrapers,urban,cyberpunk,london,paris,hong kong,chicago,futuristic city',
  street: 'street,road,avenue,alley,boulevard,city street,highway,crosswalk,sidewalk,lane,market,rue',
  village: 'village,town,hamlet,old town,suburb,fishing village',
  space: 'space,galaxy,nebula,cosmos,outer space,universe,milky way,star field,starfield,cosmic,solar system,supernova,black hole,interstellar,deep space,orbit,asteroid',
  lunar: 'on the moon,lunar surface,moon surface,on mars,surface of mars,alien world,alien landscape,alien planet,lunar landscape,lunar',
  underwater: 'underwater,reef,coral,coral reef,under the sea,seabed,deep sea,aquarium,under water,ocean floor,abyss,beneath the waves',
  cliff: 'cliff,rock,headland,bluff,crag,promontory,rocks',
  island: 'island,isle,atoll,archipelago,desert island',
  volcano: 'volcano,eruption,lava,volcanic',
  waterfall: 'waterfall,cascade,falls',
  garden: 'garden,flower garden,rose garden,park,backyard,orchard,botanical,greenhouse',
  snowfield: 'snowfield,arctic,antarctica,tundra,iceberg,north pole,antarctic,ice,polar',
  sky: 'sky,heaven,above the clouds,in the clouds,in the air,skies,cloudscape',
  table: 'table,still life,desk,kitchen,cafe,café,breakfast,picnic,tabletop,counter,restaurant,bakery',
  room: 'room,window,interior,bedroom,living room,indoors,studio,study,windowsill,fireplace',
  vineyard: 'vineyard,winery',
};

/** Weather, time, season: some words bring more than one. */
export const skyWords: readonly (readonly [phrases: string, meaning: Meaning])[] = [
  ['rain,rainy,raining,drizzle,downpour,shower,wet,monsoon,rain shower', { weather: 'rain' }],
  ['snow,snowy,snowing,blizzard,snowfall,snowflake,snow covered,frosty,frozen,icy,frost', { weather: 'snow', season: 'winter' }],
  ['winter,christmas,wintry', { season: 'winter', weather: 'snow' }],
  ['fog,foggy,mist,misty,haze,hazy,smoke,smoky', { weather: 'fog' }],
  ['storm,stormy,thunderstorm,lightning,thunder,tempest,hurricane,tornado', { weather: 'storm' }],
  ['rainbow', { weather: 'rainbow' }],
  ['cloud,cloudy,overcast,clouds', { weather: 'clouds' }],
  ['wind,windy,breeze,breezy', { weather: 'wind' }],
  ['clear,clear sky,cloudless', { weather: 'clear' }],
  ['sunny,sunlight,sunshine,bright,sunlit', { weather: 'clear', time: 'day' }],
  ['stars,star,starry,starlit,starry night,shooting star,meteor,constellation,comet', { weather: 'stars', time: 'night' }],
  ['full moon,moonlit,moonlight,moonrise', { weather: 'fullmoon', time: 'night' }],
  ['dawn,sunrise,daybreak,early morning,morning,first light', { time: 'dawn' }],
  ['day,noon,midday,daytime,daylight,afternoon', { time: 'day' }],
  ['sunset,golden hour,sundown,setting sun,evening sun', { time: 'sunset' }],
  ['dusk,twilight,evening,blue hour,nightfall,gloaming', { time: 'dusk' }],
  ['night,midnight,nighttime,dark night,nocturnal,at night', { time: 'night' }],
  ['aurora,northern lights,northern light,aurora borealis,polar lights,southern lights', { time: 'aurora' }],
  ['spring,springtime', { season: 'spring' }],
  ['summer,summery,summertime', { season: 'summer' }],
  ['autumn,autumnal,fall colors,fall leaves,fall foliage,october,november', { season: 'autumn' }],
];

export const colourWords: Readonly<Record<ColourName, string>> = {
  red: 'red,crimson,scarlet,ruby,vermilion,maroon,burgundy,rusty',
  orange: 'orange,ginger,amber,copper,tangerine colored,coral colored,peach colored',
  yellow: 'yellow,mustard,lemon yellow,sunny yellow,blonde,blond',
  green: 'green,emerald,olive,lime green,jade,mossy,lush',
  teal: 'teal,turquoise,cyan,aqua,aquamarine',
  blue: 'blue,navy,azure,cobalt,indigo,sapphire,ultramarine',
  purple: 'purple,violet,lilac,magenta,plum,mauve,amethyst',
  pink: 'pink,rosy,fuchsia,salmon pink,blush',
  brown: 'brown,chestnut,chocolate,tan,sepia,bronze,brunette',
  black: 'black,ebony,jet black,onyx',
  white: 'white,ivory,cream,pale,pearl',
  grey: 'grey,gray,charcoal,ash',
  gold: 'gold,golden,gilded',
  silver: 'silver,silvery,chrome,metallic',
};

export const moodWords: Readonly<Record<Mood, string>> = {
  calm: 'calm,peaceful,quiet,serene,tranquil,still,gentle,silent,silence,lonely,alone,minimal,minimalist,zen',
  dramatic: 'dramatic,epic,majestic,powerful,intense,fierce,wild,furious,stunning,cinematic',
  mysterious: 'mysterious,dark,eerie,spooky,haunted,gloomy,scary,secret,gothic,creepy,horror',
  joyful: 'joyful,happy,cheerful,colorful,colourful,vibrant,festive,playful,fun,vivid',
  old: 'old,ancient,vintage,retro,antique,rustic,ruined,abandoned,medieval',
  cold: 'cold,cool,freezing,chilly',
  warm: 'warm,cozy,cosy,hot',
  dreamy: 'dreamy,magical,magic,surreal,fairytale,fairy,enchanted,ethereal,fantasy,dream,whimsical',
};

/** What words sound like when nothing in them can be drawn as a thing. */
export const rhythmWords: Readonly<Record<RhythmId, string>> = {
  music: 'jazz,music,song,melody,rhythm,symphony,blues,sound,dance,harmony,opera,beat,disco,funk,techno,piano,sonata,groove,swing,rock and roll',
  orbit: 'quantum,atom,particle,physics,electron,science,molecule,entropy,relativity,energy,infinity,gravity,time,eternity,mathematics',
  bloom: 'love,hope,joy,memory,kindness,birth,life,soul,spirit,grace,tenderness,growth,beauty,happiness,friendship',
  shard: 'chaos,anger,war,fear,crash,explosion,broken,glass,crystal,diamond,rage,fracture,noise,glitch,rebellion',
  wave: 'peace,sleep,meditation,breath,balance,patience,solitude,nostalgia,melancholy,sadness,water,flowing',
  grid: 'data,code,algorithm,computer,digital,network,internet,technology,cyber,circuit,machine,software,logic,geometry,geometric,bauhaus,city grid,finance,blockchain',
  flow: 'thought,idea,imagination,consciousness,mind,wisdom,freedom,change,motion,speed,fluid,marble,silk,philosophy,abstract',
};

export const numberWords: readonly (readonly [count: number, phrases: string])[] = [
  [1, 'one,single,a single,solitary,1'],
  [2, 'two,pair of,a pair of,couple of,a couple of,both,2,twin'],
  [3, 'three,trio of,3'],
  [4, 'four,4'],
  [5, 'five,several,5,group of,some,a few'],
  [6, 'six,6'],
  [7, 'seven,many,flock of,herd of,school of,swarm of,lots of,dozens of,fleet of,pack of,7,eight,nine,ten,8,9,10,hundreds of'],
];

export const sizeWords: Readonly<Record<'small' | 'large', string>> = {
  small: 'small,tiny,little,miniature,distant,far away',
  large: 'large,big,huge,giant,enormous,massive,gigantic,towering,tall,close up,closeup',
};
