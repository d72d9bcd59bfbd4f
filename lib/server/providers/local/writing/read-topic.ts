/** What kind of video a topic asks for. */
export type TopicKind = 'how-to' | 'list' | 'why' | 'versus' | 'subject';

export interface Topic {
  readonly kind: TopicKind;
  /** The thing that it is about, to stand inside a sentence: "bake sourdough bread", "three lakes in Norway". */
  readonly subject: string;
  /** The other side of a comparison. */
  readonly other: string;
  /** How many things a list was asked to have; null where it was not said. */
  readonly count: number | null;
}

const numbers: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 };

const lead = /^(?:(?:please|can you|could you|i (?:want|need)(?: you)? to|let's)\s+)?(?:(?:write|make|create|give me)\s+)?(?:a|an|the|my)?\s*(?:short|quick|funny|little)?\s*(?:script|video|film|clip|story|ad|trailer)\s+(?:about|on|for|of)\s+/i;

/** Reads what is asked for. Whatever it does not understand is a subject, as it was typed. */
export function readTopic(typed: string): Topic {
  const topic = typed.replace(/\s+/g, ' ').trim().replace(lead, '').replace(/[.!?…]+$/u, '');
  const nothing = { other: '', count: null };
  const howTo = /^(?:how (?:to|do i|do you|can i|we)|learn(?:ing)? (?:how )?to|a guide to|guide to)\s+(.+)$/i.exec(topic);
  if (howTo) return { kind: 'how-to', subject: lowerFirst(howTo[1] ?? topic), ...nothing };
  const versus = /^(.+?)\s+(?:vs\.?|versus|or|compared (?:to|with))\s+(.+)$/i.exec(topic);
  if (versus && topic.split(' ').length <= 12) return { kind: 'versus', subject: lowerFirst(versus[1] ?? ''), other: lowerFirst(versus[2] ?? ''), count: null };
  const why = /^why\s+(.+)$/i.exec(topic);
  if (why) return { kind: 'why', subject: lowerFirst(why[1] ?? topic), ...nothing };
  const list = /^(?:the\s+)?(?:top\s+|best\s+)?(\d{1,2}|[a-z]+)\s+(.{3,})$/i.exec(topic);
  const count = list ? (numbers[(list[1] ?? '').toLowerCase()] ?? Number(list[1])) : Number.NaN;
  if (list && Number.isInteger(count) && count >= 2 && count <= 20) return { kind: 'list', subject: lowerFirst(list[2] ?? topic), other: '', count };
  return { kind: 'subject', subject: lowerFirst(topic), ...nothing };
}

/** "Sourdough bread" inside a sentence; names and abbreviations ("NASA", "iPhone", "Rome in May") keep their letters. */
function lowerFirst(words: string): string {
  const first = words.split(' ')[0] ?? '';
  const isCommon = commonFirst.has(first.toLowerCase());
  return isCommon ? first.toLowerCase() + words.slice(first.length) : words;
}

/** Words that begin a typed topic with a capital letter only because they begin it. */
const commonFirst = new Set(
  ('a an the my our your this that these those some every how why what when where who making baking cooking building learning growing keeping starting using ' +
    'choosing buying selling training running walking travelling traveling saving planning writing reading playing painting drawing coffee bread tea cake pizza pasta ' +
    'soup dog dogs cat cats bird birds fish horse horses garden gardens tree trees forest forests sea sun moon stars rain snow winter spring summer autumn morning evening ' +
    'night bike bikes car cars train trains boat boats house houses home school work music films books photos photography travel sport food plants flowers ' +
    'bake cook build learn grow keep start use choose buy sell train run walk save plan write read play paint draw ride climb swim make fix clean pack brew roast fold tie knit sew').split(' '),
);
