import "server-only";
import type { DeadLetter } from "@souk/contracts/events/v1/dead_letter_service";
import { askEach, type ConsumingService, eachTimeoutMs } from "../../each-service.ts";
import { operatorProcedure } from "../../trpc.ts";
import { instant } from "../money/money-view.ts";

export interface DeadLetterView {
  readonly id: string;
  readonly service: ConsumingService;
  readonly consumer: string;
  readonly eventType: string;
  readonly subject: string;
  readonly cause: string;
  readonly attempts: number;
  readonly source: string;
  readonly occurredAt: string | null;
  readonly failedAt: string | null;
  /** As JSON, with personal data masked; empty when it cannot be read. */
  readonly payload: string;
}

export interface DeadLetterPage {
  readonly letters: readonly DeadLetterView[];
  /** Services that did not answer. */
  readonly away: readonly string[];
  /** Services that have more than are shown. */
  readonly hasMore: readonly string[];
}

const pageSize = 100;

/** The events that no consumer could handle, of all services, the latest failure first. */
export const list = operatorProcedure.query(async ({ ctx, signal }): Promise<DeadLetterPage> => {
  const options = { ...ctx.call, ...(signal && { signal }), timeoutMs: eachTimeoutMs };
  const answers = await askEach(ctx.clients.deadLetters, (client) => client.listDeadLetters({ pageSize }, options));
  const letters = answers.flatMap(
    ({ name, answer }) => answer?.deadLetters.map((letter) => viewOf(name, letter)) ?? [],
  );
  return {
    letters: letters.toSorted((a, b) => (b.failedAt ?? "").localeCompare(a.failedAt ?? "")),
    away: answers.flatMap(({ name, answer }) => (answer ? [] : [name])),
    hasMore: answers.flatMap(({ name, answer }) => (answer?.nextPageToken ? [name] : [])),
  };
});

function viewOf(service: ConsumingService, letter: DeadLetter): DeadLetterView {
  const { id, consumer, eventType, subject, cause, attempts, source, payloadJson: payload } = letter;
  const times = { occurredAt: instant(letter.occurredAt), failedAt: instant(letter.failedAt) };
  return { id, service, consumer, eventType, subject, cause, attempts, source, payload, ...times };
}
