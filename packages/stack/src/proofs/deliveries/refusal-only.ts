import { isDomainError } from "@souk/errors/domain-error";

/** For `catch`: what cannot be done is refused, which is as good an outcome as any; anything else is thrown. */
export function refusalOnly(error: unknown): undefined {
  if (!isDomainError(error)) throw error;
  return undefined;
}
