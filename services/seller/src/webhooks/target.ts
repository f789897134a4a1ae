import { DomainError } from "@souk/errors/domain-error";
import { isForbiddenHost } from "@souk/service/public-address";

/**
 * The address a webhook is to be sent to, checked as far as its text goes; what its name resolves to is checked again at
 * each connection. @throws DomainError WEBHOOK_URL_INVALID, WEBHOOK_ADDRESS_FORBIDDEN
 */
export function parseTarget(text: string, { allowsPrivate }: { allowsPrivate: boolean }): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isFit = url && (url.protocol === "https:" || (allowsPrivate && url.protocol === "http:"));
  if (!isFit || url.username !== "" || url.password !== "" || url.hash !== "")
    throw new DomainError(
      "invalid",
      "WEBHOOK_URL_INVALID",
      "An https:// address without a user and a #fragment is needed.",
      {
        field: "url",
      },
    );
  if (!allowsPrivate && isForbiddenHost(url)) throw forbidden();
  return url;
}

const forbidden = () =>
  new DomainError("invalid", "WEBHOOK_ADDRESS_FORBIDDEN", "It has to be an address on the public internet.", {
    field: "url",
  });
