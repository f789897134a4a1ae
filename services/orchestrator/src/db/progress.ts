import type { Db } from "@souk/database/database";
import type { Logger } from "@souk/telemetry/logger";
import type { CheckoutProgress } from "../workflow/checkout-workflow.ts";
import { saveState } from "./checkout-store.ts";

/** Keeps what the outside sees of a run, and says so in the log where somebody may have to act. */
export function storedProgress(db: Db, log: Logger): CheckoutProgress {
  return {
    actionRequired: (id, actionUrl) => saveState(db, id, { state: "action_required", actionUrl }),
    running: (id) => saveState(db, id, { state: "running" }),
    completed: async (id) => {
      await saveState(db, id, { state: "completed", failure: null });
      log.info({ checkoutId: id }, "checkout completed");
    },
    failed: async (id, failure) => {
      await saveState(db, id, { state: "failed", failure });
      log.info({ checkoutId: id, reason: failure.reason }, "checkout undone");
    },
    parked: async (id, failure) => {
      await saveState(db, id, { state: "parked", failure });
      log.error({ checkoutId: id, reason: failure.reason }, "checkout parked: an undo did not succeed");
    },
  };
}
