import type { CallOptions } from "@connectrpc/connect";
import type { z } from "zod";
import type { Clients } from "../clients.ts";
import type { Scope } from "./scope.ts";

/** Whoever asks: a key of one shop. */
export interface Caller {
  readonly clients: Clients;
  readonly sellerId: string;
  readonly scopes: readonly string[];
  /** Lets upstreams see which key asks: they check what it may do themselves. */
  readonly call: CallOptions;
  /** The same for the same Idempotency-Key. */
  readonly requestId: string;
}

interface Definition<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method: "GET" | "POST";
  /** "/orders/{order_id}": ids are UUIDs. */
  readonly path: string;
  readonly scope: Scope;
  readonly summary: string;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  readonly run: (
    caller: Caller,
    input: { readonly id: string; readonly query: z.output<Query>; readonly body: z.output<Body> },
  ) => Promise<z.input<Answer>>;
}

export interface Endpoint extends Omit<Definition<z.ZodType, z.ZodType, z.ZodType>, "run"> {
  /** Takes what came, checked by nobody. */
  readonly handle: (caller: Caller, raw: { id: string; query: unknown; body: unknown }) => Promise<unknown>;
}

/** One way into the API. What it takes and gives is said once, for the code and for the description alike. */
export function endpoint<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
  definition: Definition<Query, Body, Answer>,
): Endpoint {
  const { run, ...described } = definition;
  return {
    ...described,
    handle: (caller, { id, query, body }) => {
      const input = { id, query: definition.query.parse(query), body: definition.body.parse(body) };
      return run(caller, input);
    },
  };
}
