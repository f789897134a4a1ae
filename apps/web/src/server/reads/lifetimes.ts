/** A replica that does not hear of a change shows what was for so long at most; page-cache.mjs keeps pages as long. */
export const catalogueLifetimeMs = 10_000;
/** The index takes a change over after its event, and says nothing when it has. */
export const searchLifetimeMs = 1_000;
