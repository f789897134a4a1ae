import { ConnectError } from "@connectrpc/connect";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";

/** The reason a call was refused with, or what went wrong instead. */
export async function refusalReason(call: Promise<unknown>): Promise<string> {
  const error = ConnectError.from(
    await call.then(
      () => new Error("it was not refused"),
      (e: unknown) => e,
    ),
  );
  return error.findDetails(ErrorInfoSchema)[0]?.reason ?? error.message;
}
