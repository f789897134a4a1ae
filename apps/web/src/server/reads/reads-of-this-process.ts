import "server-only";
import { clientAddressOf } from "../client-address.ts";
import { clients } from "../clients.ts";
import { forgetFacts } from "../facts/facts.ts";
import { keptAnswersCounter, keptBytesGauge } from "../metrics.ts";
import { appRouter } from "../routers/_app.ts";
import { answerReads, type ReadsRequest } from "./answer-reads.ts";
import { createKeptAnswers } from "./kept-answers.ts";
import { publicReads } from "./public-reads.ts";

const kept = createKeptAnswers({
  entriesMax: 10_000,
  bytesMax: 32 * 1024 * 1024,
  onFound: (found, bytes) => {
    keptAnswersCounter.inc({ found });
    keptBytesGauge.set(bytes);
  },
});

/** Of what is known here, forgets what these tags are on, and all that it was made of. */
export function expireReads(tags: readonly string[]): void {
  forgetFacts();
  kept.expire(tags);
}

export function answerReadsHere(request: ReadsRequest): ReturnType<typeof answerReads> {
  return answerReads(request, {
    clients: clients(),
    kept,
    reads: publicReads,
    errorConfig: appRouter._def._config,
    clientAddress: () => clientAddressOf((name) => request.header(name) ?? null),
  });
}
