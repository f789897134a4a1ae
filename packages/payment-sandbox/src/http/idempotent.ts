import { createHash } from "node:crypto";
import { ApiError, DecisionError, errorBody } from "../api-error.ts";
import type { Decision, PaymentDeps } from "../payments/deps.ts";
import type { Exchange } from "./exchange.ts";

export type KeptDecision = Decision & { isReplay: boolean };
type Request = {
  key: string;
  hash: string;
  /** Time the provider takes to think, before it decides. */
  pauseMs: number;
  decide: () => Decision;
};

export function idempotencyKeyOf({ req }: Exchange): string {
  const key = req.headers["idempotency-key"];
  if (typeof key !== "string" || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new ApiError(400, "idempotency_key_required", "Send Idempotency-Key: 1 to 255 visible ASCII characters.");
  }
  return key;
}

/** Two requests are the same when they ask the same path for the same thing, however it was spelled. */
export function hashRequest(path: string, input: readonly (string | bigint | null | undefined)[]): string {
  return createHash("sha256")
    .update(JSON.stringify([path, ...input.map((value) => (value === undefined ? null : String(value)))]))
    .digest("base64");
}

/**
 * Decides once per key: later requests with the same content get the kept answer, with another content 409, and those
 * that come while the first is thinking wait for it. The answer and what it changed are one transaction.
 */
export function createIdempotency({ db, keys, now }: Pick<PaymentDeps, "db" | "keys" | "now">) {
  const thinking = new Map<string, { hash: string; decision: Promise<KeptDecision> }>();

  function decideAndKeep({ key, hash, decide }: Request): KeptDecision {
    const kept = keys.find(key);
    if (kept) {
      requireSame(kept.request_hash, hash);
      return { status: kept.status, body: kept.body, eventIds: [], losesReply: false, isReplay: true };
    }
    if (keys.isCancelled(key)) {
      throw new ApiError(409, "key_cancelled", "This key was cancelled before it was used; nothing was done with it.");
    }
    const decision = decideOrRefuse(decide);
    keys.keep(key, { request_hash: hash, status: decision.status, body: decision.body }, now().getTime());
    return { ...decision, isReplay: false };
  }

  async function think(request: Request): Promise<KeptDecision> {
    if (request.pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, request.pauseMs));
    return db.write(() => decideAndKeep(request));
  }

  return async (request: Request): Promise<KeptDecision> => {
    const first = thinking.get(request.key);
    if (first) {
      requireSame(first.hash, request.hash);
      return { ...(await first.decision), eventIds: [], losesReply: false, isReplay: true };
    }
    const decision = think(request);
    thinking.set(request.key, { hash: request.hash, decision });
    try {
      return await decision;
    } finally {
      thinking.delete(request.key);
    }
  };
}

function decideOrRefuse(decide: () => Decision): Decision {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    return { status: error.status, body: errorBody(error), eventIds: [], losesReply: false };
  }
}

function requireSame(keptHash: string, hash: string): void {
  if (keptHash !== hash) {
    throw new ApiError(409, "idempotency_conflict", "This key was used with another request; take a new key.");
  }
}
