/** What an empty cart proposes; the server and the browser must agree on it, or it is fetched twice. */
export const suggestionsInput = { sort: "newest" } as const;
