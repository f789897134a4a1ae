import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@/server/routers/_app";
import type { BffCalls } from "./bff-calls.ts";

type Fields = Record<string, unknown>;
type Context = { readonly signal: AbortSignal; readonly pageParam?: unknown; readonly direction?: unknown };

/**
 * What `createTRPCOptionsProxy` makes, with the same keys, of calls that need no tRPC client: options for React Query, by
 * the path of a procedure. Typed by the router; of tRPC only types reach the browser.
 */
export function createBffOptions(calls: BffCalls): TRPCOptionsProxy<AppRouter> {
  return proxyOf([], calls) as TRPCOptionsProxy<AppRouter>;
}

function proxyOf(path: readonly string[], calls: BffCalls): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) => (typeof name === "string" ? proxyOf([...path, name], calls) : undefined),
    apply: (_, __, [first, second]: [unknown, unknown]) => {
      const make = makers[path.at(-1) ?? ""];
      if (!make) throw new Error(`"${path.join(".")}" gives no options`);
      return make({ path: path.slice(0, -1), first, second, calls });
    },
  });
}

interface Asked {
  readonly path: readonly string[];
  readonly first: unknown;
  readonly second: unknown;
  readonly calls: BffCalls;
}

const makers: Record<string, (asked: Asked) => unknown> = {
  pathKey: ({ path }) => [path],
  queryKey: ({ path, first }) => keyOf(path, "query", first),
  infiniteQueryKey: ({ path, first }) => keyOf(path, "infinite", first),
  queryOptions: ({ path, first, second, calls }) => {
    const { trpc, ...options } = fieldsOf(second);
    const canBeTakenBack = fieldsOf(trpc).abortOnUnmount === true;
    return {
      ...options,
      queryKey: keyOf(path, "query", first),
      queryFn: ({ signal }: Context) => {
        const call = { path: path.join("."), input: first };
        return canBeTakenBack ? calls.call("query", call, signal) : calls.call("query", call);
      },
    };
  },
  infiniteQueryOptions: ({ path, first, second, calls }) => {
    const { initialCursor, ...options } = fieldsOf(second);
    return {
      ...options,
      queryKey: keyOf(path, "infinite", first),
      initialPageParam: initialCursor,
      queryFn: ({ pageParam: cursor, direction }: Context) => {
        const input = { ...fieldsOf(first), ...(cursor !== undefined && { cursor }), direction };
        return calls.call("query", { path: path.join("."), input });
      },
    };
  },
  mutationOptions: ({ path, first, calls }) => ({
    ...fieldsOf(first),
    mutationKey: [path],
    mutationFn: (input: unknown) => calls.call("mutation", { path: path.join("."), input }),
  }),
};

function keyOf(path: readonly string[], type: "query" | "infinite", input: unknown) {
  return [path, { ...(input !== undefined && { input }), type }];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
