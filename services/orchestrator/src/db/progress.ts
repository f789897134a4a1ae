import type { Db } from "@souk/database/database";
import type { Logger } from "@souk/telemetry/logger";
import { rivalFailure } from "../domain/checkout.ts";
import type { CheckoutProgress } from "../workflow/checkout-progress.ts";
import { beginCheckout, findRival } from "./begin-store.ts";
import { beginUndo, saveState } from "./checkout-store.ts";
import { isCancelRequested } from "./ownership-store.ts";

/** Keeps what the outside sees of a run, and says so in the log where somebody may have to act. */
export function storedProgress(db: Db, log: Logger): CheckoutProgress {
  return {
    begin: async (input) => {
      const run = { ...input, cartVersion: input.cartVersion === "" ? undefined : BigInt(input.cartVersion) };
      if (await beginCheckout(db, run)) return undefined;
      const rival = await findRival(db, run);
      // It ended between the two looks: the step is tried again.
      if (!rival) throw new Error("what was in the way is gone");
      return rivalFailure(rival);
    },
    isCancelRequested: ({ checkoutId }) => isCancelRequested(db, checkoutId),
    actionRequired: (ref, actionUrl) => saveState(db, ref, { state: "action_required", actionUrl }),
    running: (ref) => saveState(db, ref, { state: "running" }),
    completed: async (ref) => {
      await saveState(db, ref, { state: "completed" });
      log.info({ checkoutId: ref.checkoutId }, "checkout completed");
    },
    failed: async (ref, failure) => {
      await saveState(db, ref, { state: "failed", failure });
      log.info({ checkoutId: ref.checkoutId, reason: failure.reason }, "checkout undone");
    },
    parked: async (ref, failure) => {
      await saveState(db, ref, { state: "parked", failure });
      log.error({ checkoutId: ref.checkoutId, reason: failure.reason }, "checkout parked: an undo did not succeed");
    },
    undoingAgain: async ({ checkoutId }, attempt) => {
      await beginUndo(db, checkoutId, attempt);
    },
  };
}
