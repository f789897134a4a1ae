import "server-only";
import { router } from "../../trpc.ts";
import { assignRun } from "./assign-run.ts";
import { board } from "./board.ts";
import { cancelRun } from "./cancel-run.ts";
import { changeRun } from "./change-run.ts";
import { createRuns } from "./create-runs.ts";
import { decide } from "./decide.ts";
import { delivery } from "./delivery.ts";
import { exceptions } from "./exceptions.ts";
import { follow } from "./follow.ts";
import { pastRuns } from "./past-runs.ts";
import { pinPlace } from "./pin-place.ts";
import { positions } from "./positions.ts";
import { proofPicture } from "./proof-picture.ts";
import { run } from "./run.ts";
import { suggest } from "./suggest.ts";
import { takeIn } from "./take-in.ts";

export const dispatch = router({
  ...{ board, positions, run, suggest, createRuns, changeRun, assignRun, cancelRun, pastRuns },
  ...{ exceptions, decide, delivery, proofPicture, pinPlace, takeIn, follow },
});
