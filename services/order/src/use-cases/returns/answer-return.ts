import { claimPieces } from "../../db/return-store.ts";
import { moveReturn, type Return, requireMayApprove } from "../../domain/return.ts";
import type { ReturnTimes } from "./request-return.ts";
import { requireLeft } from "./require-left.ts";
import { tellReturn } from "./tell-return.ts";
import { type ReturnDeps, type ReturnWork, type SellerReturnInput, workOnReturn } from "./work-on-return.ts";

type Input = SellerReturnInput & { readonly message: string };

/** A seller agrees to take something back, and waits for it; or an operator does, also when its seller refused. */
export async function approveReturn(
  deps: ReturnDeps & Pick<ReturnTimes, "returnArriveMs">,
  { message, ...input }: Input,
): Promise<void> {
  await workOnReturn(deps, input, async (work) => {
    const { found, at } = work;
    requireMayApprove(found.state, input.onBehalf !== undefined);
    if (found.state === "declined") await claimAgain(work);
    const dueAt = new Date(at.getTime() + deps.returnArriveMs);
    const after = { ...found, state: moveReturn(found.state, "approved"), message, decidedAt: at, dueAt };
    await tellReturn(work, "approved", after);
    return after;
  });
}

/** The refusal gave its pieces up; meanwhile they may be in another return. */
async function claimAgain({ tx, part, found }: ReturnWork): Promise<void> {
  for (const { lineId, quantity } of found.lines) {
    const line = part.lines.find(({ id }) => id === lineId);
    if (line) requireLeft(line, quantity);
  }
  await claimPieces(tx, found.lines, 1);
}

/** A seller does not take something back. Its pieces can be asked for again. */
export async function declineReturn(deps: ReturnDeps, { message, ...input }: Input): Promise<void> {
  await workOnReturn(deps, input, async (work) => {
    const { tx, found, at } = work;
    const state = moveReturn(found.state, "declined");
    const after: Return = { ...found, state, message, decidedAt: at, dueAt: null };
    await claimPieces(tx, found.lines, -1);
    await tellReturn(work, "declined", after);
    return after;
  });
}
