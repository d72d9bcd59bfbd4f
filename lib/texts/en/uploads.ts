/** Why a file is not taken, and what to do: one sentence each, the same from browser and server. */
export const uploadsTexts = {
  kinds: 'Choose a picture (JPEG, PNG, WebP, GIF, AVIF), a video (MP4, MOV, WebM, MKV) or a sound (MP3, WAV, M4A, OGG, FLAC).',
  otherPicture: (kind: string) => `${kind} pictures cannot be opened here. Save it as JPEG or PNG and add that.`,
  otherVideo: (kind: string) => `${kind} files cannot be opened here. Save it as MP4 (H.264) or WebM and add that.`,
  otherSound: (kind: string) => `${kind} files cannot be opened here. Save it as MP3 or WAV and add that.`,
  damaged: 'This file is damaged or not complete. Export it again and try once more.',
  noPlayableVideo: (codec: string) => `The video in this file is ${codec}, which browsers cannot play. Save it as MP4 (H.264) or WebM and add that.`,
  noPlayableSound: (codec: string) => `The sound in this file is ${codec}, which browsers cannot play. Save it as MP3 or WAV and add that.`,
  tooManyPixels: (megapixels: number) => `Pictures may have up to ${megapixels} megapixels. Make it smaller and try again.`,
  pictureTooLarge: (megabytes: number) => `Pictures may have up to ${megabytes} MB. Save it smaller and try again.`,
  /** Of this browser alone; another one may. */
  browserCannotSee: (codec: string) => `This browser cannot play ${codec} video. Save it as MP4 (H.264) or WebM and add that.`,
  browserCannotHear: (codec: string) => `This browser cannot play ${codec} sound. Save it as MP3 or WAV and add that.`,
  pictureOnly: (name: string, codec: string) => `“${name}” is here without its sound: this browser cannot play ${codec}. Save it with AAC sound to have both.`,
  gone: 'This file cannot be read any more. Choose it again.',
  stalled: 'The upload came to a stop. Try again.',
} as const;
