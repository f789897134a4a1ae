import type postgres from "postgres";

type Client = Pick<postgres.Sql<Record<string, unknown>>, "unsafe">;

/** Lists of ids make texts of every length: those are remembered until there are so many, then counted anew. */
const mostCounted = 2_000;
/** Each is kept by every connection that has had it. */
const mostPrepared = 200;
const preparedFromUse = 3;
const longestText = 10_000;

/** Which texts of a database come again and again. */
export class RepeatedTexts {
  readonly #uses = new Map<string, number>();
  readonly #prepared = new Set<string>();

  /** Whether this use of a text, and every later one, is worth preparing it. */
  isWorthPreparing(text: string): boolean {
    if (this.#prepared.has(text)) return true;
    if (this.#prepared.size === mostPrepared || text.length > longestText) return false;
    const uses = (this.#uses.get(text) ?? 0) + 1;
    if (uses < preparedFromUse) {
      if (this.#uses.size === mostCounted) this.#uses.clear();
      this.#uses.set(text, uses);
      return false;
    }
    this.#uses.delete(text);
    this.#prepared.add(text);
    return true;
  }
}

/**
 * Has a client prepare what drizzle sends repeatedly: sent in one go instead of two, and neither parsed nor planned
 * every time.
 */
export function prepareRepeated<C extends Client>(client: C, texts: RepeatedTexts): C {
  const { unsafe } = client;
  client.unsafe = (text, parameters, options) => {
    const isWorth = parameters !== undefined && parameters.length > 0 && texts.isWorthPreparing(text);
    return unsafe(text, parameters, isWorth ? { ...options, prepare: true } : options);
  };
  return client;
}
