import { ConnectError } from "@connectrpc/connect";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";

/** The reason and details a call was refused with, or what went wrong instead. */
export async function refusal(call: Promise<unknown>): Promise<{ reason: string; metadata: Record<string, string> }> {
  const error = ConnectError.from(
    await call.then(
      () => new Error("it was not refused"),
      (e: unknown) => e,
    ),
  );
  const [info] = error.findDetails(ErrorInfoSchema);
  return { reason: info?.reason ?? error.message, metadata: info?.metadata ?? {} };
}
