import { claimPieces } from "../../db/return-store.ts";
import { moveReturn, type Return } from "../../domain/return.ts";
import type { ReturnTimes } from "./request-return.ts";
import { tellReturn } from "./tell-return.ts";
import { type ReturnDeps, type SellerReturnInput, workOnReturn } from "./work-on-return.ts";

type Input = SellerReturnInput & { readonly message: string };

/** A seller agrees to take something back, and waits for it. */
export async function approveReturn(
  deps: ReturnDeps & Pick<ReturnTimes, "returnArriveMs">,
  { message, ...input }: Input,
): Promise<void> {
  await workOnReturn(deps, input, async (work) => {
    const { found, at } = work;
    const dueAt = new Date(at.getTime() + deps.returnArriveMs);
    const after = { ...found, state: moveReturn(found.state, "approved"), message, decidedAt: at, dueAt };
    await tellReturn(work, "approved", after);
    return after;
  });
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
