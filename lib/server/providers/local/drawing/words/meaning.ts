import type { ColourName, Mood, RhythmId, Scene, SettingId, SubjectId, TimeOfDay, WeatherId } from '../scene';

/** What one word or fixed phrase adds to the scene; a phrase can add several things ("snowy": weather and season). */
export interface Meaning {
  readonly subject?: SubjectId;
  readonly setting?: SettingId;
  readonly weather?: WeatherId;
  readonly time?: TimeOfDay;
  readonly season?: NonNullable<Scene['season']>;
  readonly colour?: ColourName;
  readonly mood?: Mood;
  readonly rhythm?: RhythmId;
  readonly size?: 'small' | 'large';
  readonly count?: number;
  readonly portrait?: boolean;
}
