import { listDueNotices } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import { applyNotice } from "../use-cases/change-standing.ts";

const atATime = 50;

/** What was announced for now takes effect. */
export async function applyNotices(deps: Pick<SellerDeps, "db" | "now">, stopping: AbortSignal): Promise<void> {
  for (const id of await listDueNotices(deps.db, deps.now(), atATime)) {
    if (stopping.aborted) return;
    await applyNotice(deps, id);
  }
}
