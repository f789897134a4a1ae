import { create } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import {
  type DeadLetterService,
  ListDeadLettersResponseSchema,
  ReplayDeadLetterResponseSchema,
} from "@souk/contracts/events/v1/dead_letter_service";
import type { Db } from "@souk/database/database";
import { type DeadLetter, listDeadLetters, replayDeadLetter } from "./dead-letters.ts";
import type { Consumer } from "./define-consumer.ts";

/** `router.service(DeadLetterService, deadLetterRoutes({ db, consumers }))` in every service that consumes. */
export function deadLetterRoutes(deps: { db: Db; consumers: readonly Consumer[] }) {
  return {
    async listDeadLetters({ pageSize, pageToken }) {
      const page = await listDeadLetters(deps.db, { ...(pageSize > 0 && { pageSize }), pageToken });
      return create(ListDeadLettersResponseSchema, {
        deadLetters: page.deadLetters.map(toProto),
        nextPageToken: page.nextPageToken ?? "",
      });
    },
    async replayDeadLetter({ id }) {
      await replayDeadLetter(deps, id);
      return create(ReplayDeadLetterResponseSchema);
    },
  } satisfies ServiceImpl<typeof DeadLetterService>;
}

function toProto({ id, consumer, topic, eventId, eventType, subject, cause, attempts, failedAt }: DeadLetter) {
  return { id, consumer, topic, eventId, eventType, subject, cause, attempts, failedAt: timestampFromDate(failedAt) };
}
