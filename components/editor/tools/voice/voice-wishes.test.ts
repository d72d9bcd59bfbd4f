import { describe, expect, it } from 'vitest';
import { keepVoiceWish, takeVoiceWish } from '@/components/editor/tools/voice/voice-wishes';

describe('where a voiceover goes when it is there', () => {
  it('[TO25] is taken once, whoever hears of its end', () => {
    keepVoiceWish('a', { atTicks: 240_000, captions: true });
    keepVoiceWish('b', { atTicks: 0, captions: false });
    expect(takeVoiceWish('a')).toEqual({ atTicks: 240_000, captions: true });
    expect(takeVoiceWish('a')).toBeNull();
    expect(takeVoiceWish('b')).toEqual({ atTicks: 0, captions: false });
    expect(takeVoiceWish('somebody else’s')).toBeNull();
  });
});
