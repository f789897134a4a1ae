/** One text message to one phone. */
export interface OutgoingSms {
  /** E.164: "+351912345678". */
  readonly to: string;
  readonly body: string;
  /** Since when it may have been sent before, when an earlier attempt's outcome is not known. */
  readonly maybeSentSince?: Date;
}

/** Extension point: how text messages leave. `test/sms-port-contract.ts` is what every adapter has to pass. */
export interface SmsPort {
  /**
   * Resolves when a provider took it, also when it took it in an attempt before whose answer was lost. Rejects with
   * RefusedError when no repeat can help, BusyError when a later one may, with anything else when any repeat may.
   */
  send(sms: OutgoingSms): Promise<void>;
}
