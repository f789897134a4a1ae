import { lookup as lookUp } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Why a connection to an address that a user named was not made. */
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

/** Names that are never public, and addresses that are not; what a name resolves to is for `publicLookup` to look at. */
export function isForbiddenHost({ hostname }: URL): boolean {
  const host = bare(hostname);
  if (isIP(host) !== 0) return !isPublicAddress(host);
  const name = host.replace(/\.$/, "").toLowerCase();
  return !name.includes(".") || /\.(localhost|local|internal|home\.arpa|lan)$/.test(name);
}

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

/** An address in the URL itself is never looked up. @throws ForbiddenAddress */
export function refusePrivateLiteral({ hostname }: URL): void {
  const host = bare(hostname);
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new ForbiddenAddress(`${host} is not on the public internet`);
}
