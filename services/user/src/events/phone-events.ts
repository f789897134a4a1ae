import { PhoneCodeRequestedSchema } from "@souk/contracts/user/v1/user_events";

export function phoneCodeRequested({ codeId, userId }: { codeId: string; userId: string }) {
  return {
    topic: "user-events",
    type: "user.phone-code-requested.v1",
    key: userId,
    schema: PhoneCodeRequestedSchema,
    payload: { codeId, userId },
  };
}
