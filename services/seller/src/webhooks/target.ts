import { lookup as lookUp } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { DomainError } from "@souk/errors/domain-error";
import ipaddr from "ipaddr.js";

/** Why a connection was not made. */
export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";
}

/** Addresses on the public internet and no others: whatever is private, ours, reserved or only wraps another address is not. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== "unicast") return false;
  // All that is public in IPv6 is in 2000::/3.
  return !(address instanceof ipaddr.IPv6) || ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
}

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, "");

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
  if (!allowsPrivate && isForbiddenHost(bare(url.hostname))) throw forbidden();
  return url;
}

/** Names that are never public, and addresses that are not. */
function isForbiddenHost(hostname: string): boolean {
  if (isIP(hostname) !== 0) return !isPublicAddress(hostname);
  const name = hostname.replace(/\.$/, "").toLowerCase();
  return !name.includes(".") || /\.(localhost|local|internal|home\.arpa|lan)$/.test(name);
}

const forbidden = () =>
  new DomainError("invalid", "WEBHOOK_ADDRESS_FORBIDDEN", "It has to be an address on the public internet.", {
    field: "url",
  });

/**
 * Looks up a name for a connection and gives on only what is public, so that what was checked is what is connected to.
 * One address that is not spoils the answer: who mixes them means no good.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address)))
      return callback(new ForbiddenAddress(`${hostname} is not on the public internet`), "");
    if (options.all) return callback(null, addresses);
    const [first] = addresses;
    if (first) callback(null, first.address, first.family);
  });
};

/** An address in the URL itself is never looked up. */
export function refusePrivateLiteral({ hostname }: URL): void {
  const host = bare(hostname);
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new ForbiddenAddress(`${host} is not on the public internet`);
}
