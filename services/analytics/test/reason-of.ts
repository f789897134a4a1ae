import { ConnectError } from "@connectrpc/connect";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";
import { isDomainError } from "@souk/errors/domain-error";

/** Why a call was refused; "none" when it was not. */
export async function reasonOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) return "none";
  return isDomainError(error)
    ? error.reason
    : (ConnectError.from(error).findDetails(ErrorInfoSchema)[0]?.reason ?? String(error));
}
