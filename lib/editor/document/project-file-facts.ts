/**
 * The portable project file: a zip whose parts are stored as they are, so that it can be streamed out and its media read in place. `manifest.json`
 * says what is in it, `media/` has the bytes.
 */
export const projectFile = { format: 'tallycut-project', version: 2, extension: 'tallycut', mime: 'application/zip', manifestPath: 'manifest.json' } as const;
