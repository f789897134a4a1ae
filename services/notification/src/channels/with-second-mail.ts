import type { MailPort, OutgoingMail } from "./mail-port.ts";
import { RefusedError } from "./refused-error.ts";

interface Options {
  readonly first: MailPort;
  readonly second: MailPort;
  /** So long the first is left alone after it failed. */
  readonly restMs: number;
  readonly now: () => Date;
}

/** What the first cannot take, the second gets, under the same message id. What the first refuses for good, nobody gets. */
export function withSecondMail({ first, second, restMs, now }: Options): MailPort {
  let restsUntil = 0;
  async function send(mail: OutgoingMail): Promise<void> {
    if (now().getTime() >= restsUntil) {
      try {
        return await first.send(mail);
      } catch (error) {
        if (error instanceof RefusedError) throw error;
        restsUntil = now().getTime() + restMs;
      }
    }
    await second.send(mail);
  }
  return {
    send,
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}
