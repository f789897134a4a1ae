/** Where a browser takes messages, and with what they are sealed for it alone. */
export interface PushAddress {
  readonly endpoint: string;
  /** Both base64url. */
  readonly p256dh: string;
  readonly auth: string;
}

/** One message to one browser. */
export interface OutgoingPush {
  readonly to: PushAddress;
  /** At most 3,000 bytes of UTF-8. */
  readonly body: string;
  /** The same for every attempt: what waits under it is replaced. At most 32 characters of base64url. */
  readonly topic: string;
  /** How long the push service keeps it for a browser that is away. */
  readonly ttlSeconds: number;
  readonly isUrgent: boolean;
}

/** Extension point: how messages reach browsers. `test/push-port-contract.ts` is what every adapter has to pass. */
export interface PushPort {
  /**
   * Resolves when a push service took it. Rejects with PushGoneError when the browser is not there any more, RefusedError
   * when no repeat can help, BusyError when a later one may, with anything else when any repeat may.
   */
  send(push: OutgoingPush): Promise<void>;
}

/** The browser ended it: nothing is to be sent there again. */
export class PushGoneError extends Error {
  override readonly name = "PushGoneError";
}
