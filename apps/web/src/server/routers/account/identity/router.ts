import "server-only";
import { router } from "../../../trpc.ts";
import { changePassword } from "./change-password.ts";
import { confirmEmailChange } from "./confirm-email-change.ts";
import { listDevices } from "./list-devices.ts";
import { requestEmailChange } from "./request-email-change.ts";
import { requestReset } from "./request-reset.ts";
import { resendVerification } from "./resend-verification.ts";
import { resetPassword } from "./reset-password.ts";
import { revokeDevice } from "./revoke-device.ts";
import { revokeOtherDevices } from "./revoke-other-devices.ts";
import { secondFactorRouter } from "./second-factor/router.ts";
import { signInState } from "./sign-in-state.ts";
import { verifyEmail } from "./verify-email.ts";

export const identityRouter = router({
  devices: router({ list: listDevices, revoke: revokeDevice, revokeOthers: revokeOtherDevices }),
  changePassword,
  confirmEmailChange,
  requestEmailChange,
  requestReset,
  resendVerification,
  resetPassword,
  secondFactor: secondFactorRouter,
  state: signInState,
  verifyEmail,
});
