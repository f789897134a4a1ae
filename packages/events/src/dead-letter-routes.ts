import { create } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import {
  type DeadLetterService,
  ListDeadLettersResponseSchema,
  ReplayDeadLetterResponseSchema,
} from "@souk/contracts/events/v1/dead_letter_service";
import type { Envelope } from "@souk/contracts/events/v1/envelope";
import type { Db } from "@souk/database/database";
import { type DeadLetter, listDeadLetters, replayDeadLetter } from "./dead-letters.ts";
import type { Consumer } from "./define-consumer.ts";
import { decodeEnvelope } from "./envelope.ts";
import { maskedPayload } from "./masked-payload.ts";

/** `router.service(DeadLetterService, deadLetterRoutes({ db, consumers }))` in every service that consumes. */
export function deadLetterRoutes(deps: { db: Db; consumers: readonly Consumer[] }) {
  return {
    async listDeadLetters({ pageSize, pageToken }) {
      const page = await listDeadLetters(deps.db, { ...(pageSize > 0 && { pageSize }), pageToken });
      return create(ListDeadLettersResponseSchema, {
        deadLetters: page.deadLetters.map((letter) => toProto(letter, deps.consumers)),
        nextPageToken: page.nextPageToken ?? "",
      });
    },
    async replayDeadLetter({ id }) {
      await replayDeadLetter(deps, id);
      return create(ReplayDeadLetterResponseSchema);
    },
  } satisfies ServiceImpl<typeof DeadLetterService>;
}

function toProto(letter: DeadLetter, consumers: readonly Consumer[]) {
  const { id, consumer, topic, eventId, eventType, subject, cause, attempts, failedAt } = letter;
  const failed = { id, consumer, topic, eventId, eventType, subject, cause, attempts };
  return { ...failed, failedAt: timestampFromDate(failedAt), ...contentOf(letter, consumers) };
}

/** What happened, as far as it can be read: an envelope that is none may be why it is here. */
function contentOf({ consumer: name, envelope: bytes }: DeadLetter, consumers: readonly Consumer[]) {
  const envelope = envelopeOf(bytes);
  if (!envelope) return {};
  const { source, time, data } = envelope;
  const schema = consumers.find((consumer) => consumer.name === name)?.schema;
  const payloadJson = schema && maskedPayload(schema, data);
  return { source, ...(time && { occurredAt: time }), payloadJson: payloadJson ?? "" };
}

function envelopeOf(bytes: Uint8Array): Envelope | undefined {
  try {
    return decodeEnvelope(bytes);
  } catch {
    return undefined;
  }
}
