import type { Db } from "@souk/database/database";
import type { Sealer } from "@souk/personal-data/sealer";
import type { Logger } from "@souk/telemetry/logger";
import type { AddressKeys } from "./address-key.ts";
import type { Carrier } from "./carrier/connect-carrier.ts";
import type { Upstream } from "./upstream.ts";

/** What use cases work with; each names the part that it needs. */
export interface LogisticsDeps {
  readonly db: Db;
  readonly now: () => Date;
  readonly log: Logger;
  readonly sealer: Sealer;
  readonly addresses: AddressKeys;
  readonly upstream: Upstream;
  /** Undefined: nobody brings what our couriers do not. */
  readonly external: Carrier | undefined;
  readonly timeZone: string;
  readonly offerTimeoutMs: number;
  readonly stopServiceMs: number;
  /** How far apart the arrivals of a run are estimated from the positions of its courier. */
  readonly estimateEveryMs: number;
}
