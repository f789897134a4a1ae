import "server-only";
import { router } from "../../trpc.ts";
import { answerOffer } from "./answer-offer.ts";
import { earnings } from "./earnings.ts";
import { endShift } from "./end-shift.ts";
import { history } from "./history.ts";
import { offers } from "./offers.ts";
import { putPicture } from "./put-picture.ts";
import { recordActions } from "./record-actions.ts";
import { run } from "./run.ts";
import { sharePosition } from "./share-position.ts";
import { shift } from "./shift.ts";
import { startShift } from "./start-shift.ts";

export const courierRouter = router({
  answerOffer,
  earnings,
  endShift,
  history,
  offers,
  putPicture,
  recordActions,
  run,
  sharePosition,
  shift,
  startShift,
});
