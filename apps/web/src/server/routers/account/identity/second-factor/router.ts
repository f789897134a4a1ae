import "server-only";
import { router } from "../../../../trpc.ts";
import { beginSecondFactor } from "./begin.ts";
import { confirmSecondFactor } from "./confirm.ts";
import { removeSecondFactor } from "./remove.ts";
import { renewRecoveryCodes } from "./renew-codes.ts";
import { secondFactorState } from "./state.ts";

export const secondFactorRouter = router({
  state: secondFactorState,
  begin: beginSecondFactor,
  confirm: confirmSecondFactor,
  renewCodes: renewRecoveryCodes,
  remove: removeSecondFactor,
});
