import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { type Envelope, EnvelopeSchema } from "@souk/contracts/events/v1/envelope";
import { UndecodableError } from "./undecodable-error.ts";

export interface EventFacts {
  id: string;
  source: string;
  type: string;
  key: string;
  occurredAt: Date;
  payload: Uint8Array;
  traceparent?: string | null;
  tracestate?: string | null;
}

export function encodeEnvelope(event: EventFacts): Uint8Array {
  return toBinary(
    EnvelopeSchema,
    create(EnvelopeSchema, {
      id: event.id,
      source: event.source,
      type: event.type,
      subject: event.key,
      time: timestampFromDate(event.occurredAt),
      data: event.payload,
      traceparent: event.traceparent ?? "",
      tracestate: event.tracestate ?? "",
    }),
  );
}

/** @throws UndecodableError for bytes that are not an envelope, or one that lacks what every event has. */
export function decodeEnvelope(value: Uint8Array): Envelope {
  let envelope: Envelope;
  try {
    envelope = fromBinary(EnvelopeSchema, value);
  } catch (cause) {
    throw new UndecodableError("not an event envelope", { cause });
  }
  if (!envelope.id || !envelope.type) throw new UndecodableError("an event envelope without id or type");
  return envelope;
}
