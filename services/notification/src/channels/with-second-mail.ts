import type { MailPort } from "./mail-port.ts";
import { withSecond } from "./with-second.ts";

interface Options {
  readonly first: MailPort;
  readonly second: MailPort;
  /** So long the first is left alone after it failed. */
  readonly restMs: number;
  readonly now: () => Date;
}

/** What the first cannot take, the second gets, under the same message id. What the first refuses for good, nobody gets. */
export function withSecondMail(options: Options): MailPort {
  const { first, second } = options;
  return {
    ...withSecond(options),
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}
