/** How many products that were looked at are remembered. */
export const maxRecent = 24;

/** The list with a product at its front, once. */
export function withLatest(ids: readonly string[], id: string): string[] {
  return [id, ...ids.filter((other) => other !== id)].slice(0, maxRecent);
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a browser has kept, whatever it is. */
export function parseRecent(text: string | null): string[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return [];
    return value.filter((id): id is string => typeof id === "string" && idPattern.test(id)).slice(0, maxRecent);
  } catch {
    return [];
  }
}
