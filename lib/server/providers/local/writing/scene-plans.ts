import type { TopicKind } from './read-topic';

/**
 * One scene before it is about anything. `{s}` is the subject, `{o}` the other side of a comparison, `{n}` the number of this point. Of the first
 * lines one is chosen; the further ones follow in a chosen order while there is time.
 */
export interface ScenePlan {
  readonly headings: readonly string[];
  readonly first: readonly string[];
  readonly further: readonly string[];
  readonly pictures: readonly string[];
}

/** How a kind of video goes: it opens, makes its points (as many as there is time for) and closes. */
export interface VideoPlan {
  readonly opening: ScenePlan;
  readonly ground: ScenePlan;
  readonly points: readonly ScenePlan[];
  readonly turn: ScenePlan;
  readonly closing: ScenePlan;
}

const close = {
  headings: ['Your turn', 'Over to you', 'What stays'],
  first: ['That is {s}, in the time it takes to drink a coffee.', 'Now you know what matters about {s}.', 'So much for {s}: the rest is yours to find out.'],
  further: ['Keep the one thing that surprised you.', 'Tell somebody about it today, and it stays with you.', 'Save this, and come back when you need it.'],
  pictures: ['{s}, seen from afar in evening light', '{s}, a quiet wide view at sunset'],
} as const;

const howTo: VideoPlan = {
  opening: {
    headings: ['Why it is worth it', 'Start here'],
    first: ['You can {s}, and you can start today.', 'Anybody can {s}: it takes a plan, not a gift.'],
    further: ['Most people give up early because nobody showed them the order.', 'Here is the order that works, step by step.', 'All you need is a little time and a little patience.'],
    pictures: ['a person about to {s}, bright morning light', 'hands getting ready to {s}'],
  },
  ground: {
    headings: ['What you need', 'Get ready'],
    first: ['Before you {s}, lay everything out where you can see it.', 'Good preparation is half of it, so make room first.'],
    further: ['Use what you have; the expensive things can wait.', 'Read the whole way through once before you begin.', 'Set aside more time than you think you need.'],
    pictures: ['tools and materials laid out on a table, ready to {s}', 'a tidy table by a window with everything to {s}'],
  },
  points: [
    {
      headings: ['Step {n}: begin small', 'Step {n}: the first move'],
      first: ['Begin with the smallest part and do it slowly.', 'Do the first part once, without hurry, only to see how it feels.'],
      further: ['It does not have to be beautiful yet.', 'What you learn here you will use at every later step.'],
      pictures: ['close-up of hands at the first step to {s}', 'a first careful try to {s}'],
    },
    {
      headings: ['Step {n}: look closely', 'Step {n}: check'],
      first: ['Stop for a moment and look at what you have got.', 'Now compare it with what you wanted.'],
      further: ['If something is off, this is the cheapest moment to change it.', 'Small corrections now save large ones later.'],
      pictures: ['somebody looking closely at the work in good light', 'close-up of a detail, sharp and clear'],
    },
    {
      headings: ['Step {n}: find your pace', 'Step {n}: keep going'],
      first: ['Go on at a pace that you could keep up for an hour.', 'Repeat it until your hands know the way.'],
      further: ['Rhythm beats strength here.', 'When it gets easy, add a little more.'],
      pictures: ['steady work to {s}, seen from the side', 'the middle of the work, everything in motion'],
    },
    {
      headings: ['Step {n}: let it rest', 'Step {n}: give it time'],
      first: ['Give it time; this is the part that most people skip.', 'Step back now, and let it settle.'],
      further: ['Good things come to those who can wait a little.', 'Come back with fresh eyes.'],
      pictures: ['a quiet pause, work resting on a table, soft light', 'a clock on a wall and calm light'],
    },
    {
      headings: ['Step {n}: finish', 'Step {n}: the last touch'],
      first: ['Finish with the part that people will see first.', 'The last touch takes a minute and makes the difference.'],
      further: ['Clean up, step back, and look at it once more.', 'Then leave it alone: done is better than perfect.'],
      pictures: ['the finished result of how to {s}, proud and bright', 'a finished piece on a clean background'],
    },
  ],
  turn: {
    headings: ['The usual mistake', 'If it goes wrong'],
    first: ['One thing goes wrong for nearly everybody: they hurry.', 'If it fails the first time, you are in good company.'],
    further: ['Change one thing, and only one, before you try again.', 'Write down what you did, so that next time is better.'],
    pictures: ['a failed first try, with humour', 'a second try, better than the first'],
  },
  closing: {
    headings: ['Your turn', 'Now you'],
    first: ['That is how to {s}; the rest is practice.', 'Now it is your turn to {s}.'],
    further: ['Start with ten minutes today.', 'Show somebody what you made.', 'Save this for the moment when you begin.'],
    pictures: ['a happy person after learning to {s}, evening light', 'the result to {s}, shared at a table'],
  },
};

const list: VideoPlan = {
  opening: {
    headings: ['The list', 'What to expect'],
    first: ['Here are {c} {s} that deserve your time.', '{c} {s}, and not one of them is filler.'],
    further: ['The last one is the one that people argue about.', 'We chose for use, not for fame.', 'Count how many you knew.'],
    pictures: ['{s}, arranged like a poster', 'a bright collection of {s}'],
  },
  ground: {
    headings: ['How we chose', 'The rule'],
    first: ['One rule: it has to be good on an ordinary day.', 'We looked for what stays good after the first week.'],
    further: ['No favourites, no sponsors.', 'Your own order may well be another one.'],
    pictures: ['a notebook with a hand-written list, warm light', 'a map with pins on a table'],
  },
  points: [
    {
      headings: ['Number {n}: the safe choice', 'Number {n}: everybody’s start'],
      first: ['Number {n} is the one to start with: nobody regrets it.', 'Number {n} is the classic, and it is one for a reason.'],
      further: ['If you only try one, try this.', 'It asks for little and gives a lot.'],
      pictures: ['{s}, the classic, in bright daylight', 'one of the {s}, close and friendly'],
    },
    {
      headings: ['Number {n}: the quiet one', 'Number {n}: overlooked'],
      first: ['Number {n} gets overlooked, which is a good thing for you.', 'Hardly anybody talks about number {n}.'],
      further: ['Go early, take your time, and you have it to yourself.', 'Its charm is in the details.'],
      pictures: ['{s}, hidden and quiet, morning fog', 'a lesser known one of the {s}, soft colours'],
    },
    {
      headings: ['Number {n}: the bold one', 'Number {n}: worth the trouble'],
      first: ['Number {n} takes more courage and pays it back.', 'You have to want number {n}, and then you love it.'],
      further: ['Bring patience.', 'The story you take home is worth it.'],
      pictures: ['{s}, bold and dramatic, strong contrast', 'the boldest of the {s} under a wide sky'],
    },
    {
      headings: ['Number {n}: the surprise', 'Number {n}: unlike the rest'],
      first: ['Number {n} is unlike all the others.', 'With number {n} we were wrong at first ourselves.'],
      further: ['Give it a second look.', 'It is the one that you will tell others about.'],
      pictures: ['{s}, surprising and colourful', 'an unusual one of the {s}, from below'],
    },
  ],
  turn: {
    headings: ['One more thing', 'Before you choose'],
    first: ['Before you choose, ask what you have time for.', 'One thing that all of these have in common: they reward a second visit.'],
    further: ['The best one is the one that you really do.', 'Two done well beat ten on a list.'],
    pictures: ['a person choosing between several paths', 'a calm moment before the next one, wide view'],
  },
  closing: {
    headings: ['Which is yours?', 'Your own list'],
    first: ['These were {c} {s}; which one is yours?', 'Now make your own order of these {s}.'],
    further: ['Tell us the one that is missing.', 'Save the list for a free afternoon.'],
    pictures: ['all of the {s} together, evening light', '{s} at dusk, warm colours'],
  },
};

const why: VideoPlan = {
  opening: {
    headings: ['The question', 'Why, really?'],
    first: ['There is a reason why {s}, and it is not the one that you heard.', 'Everybody has wondered once why {s}.'],
    further: ['The long answer takes one minute.', 'It begins with something that you see every day.'],
    pictures: ['a big question about {s}, poster style', 'a child looking up in wonder'],
  },
  ground: {
    headings: ['What people think', 'The usual answer'],
    first: ['Most people would say: it has always been like that.', 'The usual answer sounds good and explains nothing.'],
    further: ['So let us look at it from the beginning.', 'One step back makes it clear.'],
    pictures: ['people talking at a table, warm light', 'an old book that lies open'],
  },
  points: [
    {
      headings: ['Reason {n}: what we see', 'Reason {n}: look closely'],
      first: ['The first thing to know is what really happens, slowly.', 'Slow it down, and a pattern appears.'],
      further: ['Nothing of it is chance.', 'Once you have seen it, you see it everywhere.'],
      pictures: ['close-up that shows why {s}', 'a pattern in nature, sharp and clear'],
    },
    {
      headings: ['Reason {n}: the cause', 'Reason {n}: behind it'],
      first: ['Behind it stands a simple cause.', 'One cause does most of the work.'],
      further: ['Take it away, and everything else falls into place.', 'It is older than you would think.'],
      pictures: ['a simple machine of wood with turning wheels', 'light that breaks through clouds'],
    },
    {
      headings: ['Reason {n}: and it spreads', 'Reason {n}: what follows'],
      first: ['What follows reaches further than it seems.', 'And then one thing leads to another.'],
      further: ['That is why it is hard to stop.', 'Small causes, large effects.'],
      pictures: ['ripples that spread on a still lake', 'a row of falling dominoes'],
    },
  ],
  turn: {
    headings: ['The exception', 'But'],
    first: ['There is one exception, and it proves the point.', 'Of course it is not always so.'],
    further: ['Look at where it does not happen, and you learn the most.', 'Good explanations know their limits.'],
    pictures: ['one red umbrella among many black ones', 'a path that turns off into a forest'],
  },
  closing: { ...close, pictures: ['a wide calm view that shows that {s}', 'people who look up, evening light'], first: ['So that is why {s}.', 'Next time somebody asks why {s}, you have an answer.'] },
};

const versus: VideoPlan = {
  opening: {
    headings: ['Two ways', 'The choice'],
    first: ['{S} or {o}: which one is for you?', 'People argue about {s} and {o} for hours; we need a minute.'],
    further: ['There is no wrong answer, only a wrong reason.', 'Let us put them side by side.'],
    pictures: ['{s} on the left, {o} on the right, poster', 'a fork in the road, two signs'],
  },
  ground: {
    headings: ['What they share', 'The common ground'],
    first: ['Both want the same thing from you: some attention.', 'First what they share, because it is a lot.'],
    further: ['Beginners do well with either.', 'The difference shows with time.'],
    pictures: ['two friends who walk side by side', '{s} and {o} at one table'],
  },
  points: [
    {
      headings: ['For {s}', 'What speaks for {s}'],
      first: ['For {s} speaks that it is there when you need it.', '{S} wins when you like things simple.'],
      further: ['Less to think about, more to enjoy.', 'You know what you get.'],
      pictures: ['{s}, at its best, bright light', '{s}, close and inviting'],
    },
    {
      headings: ['For {o}', 'What speaks for {o}'],
      first: ['For {o} speaks that it grows with you.', '{O} wins when you like to go deep.'],
      further: ['It asks for more and gives more.', 'After a while you would not want to miss it.'],
      pictures: ['{o}, at its best, evening light', '{o}, close and detailed'],
    },
    {
      headings: ['Time and money', 'What it costs'],
      first: ['Count the hours as well as the money.', 'The price is only half of what it costs.'],
      further: ['What you use every day may cost more.', 'Borrow first, buy later.'],
      pictures: ['coins and a clock on a table', 'a calendar with a few marked days'],
    },
    {
      headings: ['A usual day', 'In daily life'],
      first: ['Think of a usual Tuesday, not of a perfect Sunday.', 'In daily life the small things decide.'],
      further: ['Which one would you reach for without thinking?', 'That is your answer already.'],
      pictures: ['an ordinary morning in a kitchen', 'rain on a window on a weekday'],
    },
  ],
  turn: {
    headings: ['Or both', 'The third way'],
    first: ['And nothing keeps you from both.', 'There is a third way: begin with one, and change later.'],
    further: ['Nobody counts.', 'Choices can be changed.'],
    pictures: ['{s} and {o} together, harmony', 'two paths that meet again'],
  },
  closing: {
    headings: ['Our answer', 'The verdict'],
    first: ['Our answer: {s} for the week, {o} for the weekend.', 'Take {s} to begin, and {o} when you know what you want.'],
    further: ['And yours?', 'Write us which side you are on.'],
    pictures: ['{s} and {o} at sunset', 'a handshake, warm light'],
  },
};

const subject: VideoPlan = {
  opening: {
    headings: ['First sight', 'A closer look'],
    first: ['There is more to {s} than meets the eye.', 'Look at {s} once more, and this time slowly.'],
    further: ['Most of us pass by without a second look.', 'Give it one minute, and it changes.', 'It begins with a small detail.'],
    pictures: ['{s}', '{s}, a wide view in morning light'],
  },
  ground: {
    headings: ['Where it begins', 'The beginning'],
    first: ['The story of {s} begins long before anybody looked.', 'Everything about {s} has a beginning, and this one is quiet.'],
    further: ['Nobody planned it.', 'Somebody was curious, and that was enough.', 'You can still see the traces.'],
    pictures: ['{s}, long ago, muted colours', '{s} in the first light of day'],
  },
  points: [
    {
      headings: ['The detail', 'Up close'],
      first: ['Come closer: the details tell the most about {s}.', 'Up close {s} is another thing altogether.'],
      further: ['Lines, colours, the way the light falls.', 'Here somebody took their time, or nature did.'],
      pictures: ['{s}, close-up with fine details', 'a small detail of {s}, soft light'],
    },
    {
      headings: ['The people', 'Who is behind it'],
      first: ['Behind {s} stand people who care.', 'Ask the people who know {s} best, and their eyes light up.'],
      further: ['They speak of patience, and of luck.', 'Each of them has a story, and no two are alike.'],
      pictures: ['people who enjoy {s}, friendly faces', 'two people talking about {s} outdoors'],
    },
    {
      headings: ['The change', 'Through the day'],
      first: ['In the morning {s} is one thing, in the evening another.', '{S} never looks the same twice.'],
      further: ['Wait for the weather to turn.', 'The best moment is shorter than you think.'],
      pictures: ['{s} in changing light, clouds', '{s} at blue hour'],
    },
    {
      headings: ['The surprise', 'What nobody expects'],
      first: ['Here is what nobody expects of {s}.', 'And then {s} surprises you.'],
      further: ['It was there all the time.', 'You have to know where to look.'],
      pictures: ['{s}, from an unusual angle', '{s}, surprising and colourful'],
    },
    {
      headings: ['The use', 'What it is good for'],
      first: ['And what is {s} good for? More than you would think.', '{S} has a place in an ordinary day.'],
      further: ['It makes the small moments larger.', 'It costs little more than attention.'],
      pictures: ['{s} in daily life', '{s} on an ordinary day, warm colours'],
    },
  ],
  turn: {
    headings: ['Without it', 'Imagine'],
    first: ['Imagine a day without {s}.', 'You notice {s} most when it is not there.'],
    further: ['Something would be missing, though you might not say what.', 'So look after it.'],
    pictures: ['an empty place, grey and quiet', '{s}, fading into fog'],
  },
  closing: close,
};

/** How each kind of video goes. */
export const videoPlans: Readonly<Record<TopicKind, VideoPlan>> = { 'how-to': howTo, list, why, versus, subject };
