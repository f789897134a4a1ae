/** One mail to one receiver. */
export interface OutgoingMail {
  /** The same for every attempt, so that a mail system may tell a repeat. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
  /** Of mails that nobody has to get: ends them by one POST, without a question (RFC 8058). */
  readonly oneClickUrl?: string;
}

/** Extension point: how mails leave. `test/mail-port-contract.ts` is what every adapter has to pass. */
export interface MailPort {
  /**
   * Resolves when somebody else is responsible for the mail. Rejects with RefusedError when no repeat can help, with
   * anything else when one may.
   */
  send(mail: OutgoingMail): Promise<void>;
  close(): Promise<void>;
}
