import "server-only";
import { router } from "../../trpc.ts";
import { approve, discard, hold, preview, release } from "./decide.ts";
import { getRun } from "./get-run.ts";
import { listRunPayouts } from "./list-run-payouts.ts";
import { listRuns } from "./list-runs.ts";
import { reconcile } from "./reconcile.ts";

export const payoutsRouter = router({
  ...{ listRuns, getRun, listRunPayouts, reconcile },
  ...{ preview, approve, discard, hold, release },
});
