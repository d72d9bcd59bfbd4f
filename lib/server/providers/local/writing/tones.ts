import type { ScriptTone } from '@/lib/tools/write-script';

/** What a tone adds: how it begins, what it says between points, how it ends, and how its pictures look. */
export interface Tone {
  readonly hellos: readonly string[];
  readonly asides: readonly string[];
  readonly ends: readonly string[];
  readonly looks: readonly string[];
}

export const tones: Readonly<Record<ScriptTone, Tone>> = {
  friendly: {
    hellos: ['Hello and welcome.', 'Good to have you here.', 'Come in, make yourself at home.'],
    asides: ['Nice, isn’t it?', 'You will like this.', 'Take your time.'],
    ends: ['See you next time.', 'Thank you for watching.', 'Take care.'],
    looks: ['warm colours', 'soft daylight'],
  },
  expert: {
    hellos: ['Let us go through it in order.', 'Here is what matters.', 'The facts first.'],
    asides: ['This is measured, not guessed.', 'Note this one.', 'The reason is simple.'],
    ends: ['Check it for yourself.', 'Those were the essentials.', 'Everything else follows from that.'],
    looks: ['clear lines', 'neutral light'],
  },
  playful: {
    hellos: ['Ready? Shoes tied?', 'Psst, over here.', 'Three, two, one.'],
    asides: ['No, really.', 'We tried it on the cat. The cat left.', 'Tell nobody.'],
    ends: ['The end. Almost.', 'Snacks are over there.', 'And now the other foot.'],
    looks: ['bright pop colours', 'funny and bold'],
  },
  dramatic: {
    hellos: ['It begins in silence.', 'Nobody saw it coming.', 'One moment decides.'],
    asides: ['And nothing is as it was.', 'Hold your breath.', 'Then, light.'],
    ends: ['Remember it.', 'This is only the beginning.', 'The rest is silence.'],
    looks: ['deep shadows', 'dramatic light'],
  },
};
