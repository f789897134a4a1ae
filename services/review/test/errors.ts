import { Code, ConnectError } from "@connectrpc/connect";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";

/** What a call was refused with, as a caller sees it. */
export async function refusal(call: Promise<unknown>) {
  try {
    await call;
  } catch (e) {
    const error = ConnectError.from(e);
    const [info] = error.findDetails(ErrorInfoSchema);
    return { code: Code[error.code], reason: info?.reason, metadata: info?.metadata ?? {} };
  }
  throw new Error("the call was not refused");
}
