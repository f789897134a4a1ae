type CallKind = "query" | "mutation";

interface Call {
  readonly path: string;
  readonly input: unknown;
}

interface WaitingCall extends Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What the BFF said instead of an answer; `data` is its error's: reason, metadata and status. */
export class BffError extends Error {
  override name = "BffError";
  readonly data: unknown;
  constructor(message: string, data: unknown) {
    super(message);
    this.data = data;
  }
}

export interface BffCalls {
  /** With a signal a call travels alone, so that it can be taken back. */
  readonly call: (kind: CallKind, call: Call, signal?: AbortSignal) => Promise<unknown>;
}

const batchMax = 10;

/**
 * The calls of one tick as one request, as tRPC's batch link sends them (https://trpc.io/docs/rpc). Every page brings this
 * along, and tRPC's own client, which can do much else, weighs as much as a page of ours.
 */
export function createBffCalls(headers: Record<string, string>): BffCalls {
  const waiting: Record<CallKind, WaitingCall[]> = { query: [], mutation: [] };

  async function flush(kind: CallKind) {
    const calls = waiting[kind].splice(0, batchMax);
    if (waiting[kind].length > 0) void flush(kind);
    try {
      const answers = await send(kind, calls, headers);
      for (const [at, { resolve }] of calls.entries()) resolve(answers[at]);
    } catch (error) {
      for (const { reject } of calls) reject(error);
    }
  }
  function batched(kind: CallKind, call: Call): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (waiting[kind].push({ ...call, resolve, reject }) === 1) setTimeout(() => void flush(kind));
    });
  }
  return {
    call: async (kind, call, signal) => {
      const answer = signal ? (await send(kind, [call], headers, signal))[0] : await batched(kind, call);
      return answered(answer);
    },
  };
}

/** One request; an answer for each call, or the same refusal for all. */
async function send(
  kind: CallKind,
  calls: readonly Call[],
  headers: Record<string, string>,
  signal: AbortSignal | null = null,
): Promise<unknown[]> {
  const inputs = JSON.stringify(Object.fromEntries(calls.map(({ input }, at) => [at, input])));
  const url = `/api/trpc/${calls.map(({ path }) => path).join(",")}?batch=1`;
  const response = await (kind === "query"
    ? fetch(`${url}&input=${encodeURIComponent(inputs)}`, { headers, signal })
    : fetch(url, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: inputs,
        signal,
      }));
  const answers: unknown = await response.json();
  return Array.isArray(answers) ? answers : calls.map(() => answers);
}

function answered(answer: unknown): unknown {
  const { result, error } = fieldsOf(answer);
  if (result !== undefined) return fieldsOf(result).data;
  const { message, data } = fieldsOf(error);
  throw new BffError(String(message ?? "not an answer of the BFF"), data);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
