/** The bounds of the product in one place. What is refused for passing one is told which and how much. */
export const limits = {
  nameCharacters: 120,
  emailCharacters: 254,
  passwordMinCharacters: 10,
  passwordMaxCharacters: 200,
  projectsPerAccount: 1_000,
  assetsPerProject: 5_000,
  /** PT1 */
  trashDays: 30,
  /** PV3 */
  versionsPerProject: 1_000,
  namedVersionsPerProject: 100,
  /** PV3: of all documents of one project's versions, compressed. */
  versionBytesPerProject: 64 * 1024 * 1024,
  documentBytes: 8 * 1024 * 1024,
  uploadBytes: 2 * 1024 * 1024 * 1024,
  imagePixels: 100_000_000,
  thumbnailBytes: 512 * 1024,
  generatedImageBytes: 32 * 1024 * 1024,
  /** TO10 */
  generatedVideoBytes: 64 * 1024 * 1024,
  /** TO24: twenty minutes at the rate of the local engine are 53 MB. */
  generatedSoundBytes: 64 * 1024 * 1024,
  generatedSoundSeconds: 1_200,
  openGenerationsPerAccount: 200,
  activityPageRows: 50,
  /** TO43 */
  historyPageRequests: 30,
  searchCharacters: 200,
  /** H6 */
  holdMinutes: 15,
  /** H5 */
  graceHours: 72,
} as const;
