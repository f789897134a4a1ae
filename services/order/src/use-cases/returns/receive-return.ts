import { DomainError } from "@souk/errors/domain-error";
import { claimPieces } from "../../db/return-store.ts";
import { moveReturn, type Return, type ReturnCondition } from "../../domain/return.ts";
import { callOffAwaited } from "./call-off-pickup.ts";
import type { ReturnTimes } from "./request-return.ts";
import { tellReturn } from "./tell-return.ts";
import { type ReturnDeps, type SellerReturnInput, workOnReturn } from "./work-on-return.ts";

interface ReceivedLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly condition: ReturnCondition;
}

/** Says what of a return arrived, and how. What did not can be returned again; what can be sold again follows from the event. */
export async function receiveReturn(
  deps: ReturnDeps & Pick<ReturnTimes, "returnRefundMs">,
  { lines, ...input }: SellerReturnInput & { readonly lines: readonly ReceivedLine[] },
): Promise<void> {
  await workOnReturn(deps, input, async (work) => {
    const { tx, found, at } = work;
    const state = moveReturn(found.state, "received");
    const dueAt = new Date(at.getTime() + deps.returnRefundMs);
    const after: Return = { ...found, state, receivedAt: at, dueAt, lines: received(found, lines) };
    await claimPieces(tx, missing(after), -1);
    await callOffAwaited(tx, found, at);
    await tellReturn(work, "received", after);
    return after;
  });
}

function received(found: Return, lines: readonly ReceivedLine[]): Return["lines"] {
  const arrived = new Map(lines.map((line) => [line.lineId, line]));
  const isEach = arrived.size === lines.length && lines.length === found.lines.length;
  const after = found.lines.map((line) => {
    const { quantity, condition } = arrived.get(line.lineId) ?? { quantity: -1, condition: "damaged" as const };
    if (!isEach || quantity < 0 || quantity > line.quantity) throw receivedInvalid();
    return { ...line, receivedQuantity: quantity, condition };
  });
  if (after.every(({ receivedQuantity }) => receivedQuantity === 0)) throw receivedInvalid();
  return after;
}

function missing({ lines }: Return) {
  return lines.flatMap(({ lineId, quantity, receivedQuantity }) => {
    const left = quantity - (receivedQuantity ?? 0);
    return left > 0 ? [{ lineId, quantity: left }] : [];
  });
}

function receivedInvalid(): DomainError {
  const message = "Say of each line how many arrived, at most what was to come back, and of one at least one.";
  return new DomainError("invalid", "RECEIVED_INVALID", message);
}
