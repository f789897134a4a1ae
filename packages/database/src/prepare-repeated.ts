import type { Sql } from "./database.ts";

/** Prepared from its third use on, so that what was made up once (a list of odd length) takes no room on the server. */
const usesBefore = 2;
/** Each costs memory in every connection, here and on the server. */
const mostPrepared = 400;
const mostCounted = 2_000;

type Unsafe = Pick<Sql, "unsafe">;

/**
 * The same pool, with the statements that drizzle sends again and again prepared. By itself drizzle prepares nothing but
 * what asks for it, and a statement with parameters that is not prepared takes two round trips and is planned anew each time.
 */
export function prepareRepeated(sql: Sql): Sql {
  const isRepeated = createRepetitions();

  function wrap<T extends Unsafe>(client: T): T {
    const unsafe: Unsafe["unsafe"] = (text, parameters, options) =>
      client.unsafe(text, parameters, { ...options, prepare: options?.prepare === true || isRepeated(text) });
    return new Proxy(client, {
      get(target, name) {
        if (name === "unsafe") return unsafe;
        const value: unknown = Reflect.get(target, name);
        return (name === "begin" || name === "savepoint") && isFunction(value) ? scoped(value) : value;
      },
    });
  }

  /** `begin` and `savepoint` hand a client of their own to the function they are given last. */
  function scoped(open: (...args: unknown[]) => unknown) {
    return (...args: unknown[]) =>
      open(...args.map((arg) => (isFunction(arg) ? (client: Unsafe) => arg(wrap(client)) : arg)));
  }

  return wrap(sql);
}

const isFunction = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === "function";

function createRepetitions(): (text: string) => boolean {
  const uses = new Map<string, number>();
  const prepared = new Set<string>();
  return (text) => {
    if (prepared.has(text)) return true;
    if (prepared.size === mostPrepared) return false;
    const count = (uses.get(text) ?? 0) + 1;
    uses.delete(text);
    if (count > usesBefore) {
      prepared.add(text);
      return true;
    }
    uses.set(text, count);
    const [oldest] = uses.keys();
    if (uses.size > mostCounted && oldest !== undefined) uses.delete(oldest);
    return false;
  };
}
