import { type DescMessage, fromBinary, type MessageShape } from "@bufbuild/protobuf";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { Envelope } from "@souk/contracts/events/v1/envelope";
import type { Tx } from "@souk/database/database";
import { UndecodableError } from "./undecodable-error.ts";

export interface ReceivedEvent<Payload> {
  readonly id: string;
  /** The id of the aggregate that the event is about. */
  readonly key: string;
  readonly type: string;
  /** When it happened, not when it came. */
  readonly time: Date;
  readonly payload: Payload;
}

export interface ConsumerDefinition<Desc extends DescMessage> {
  /** "order.on-payment-captured". Under this name the inbox knows what was handled: never rename it. */
  readonly name: string;
  readonly topic: string;
  readonly type: string;
  readonly schema: Desc;
  /**
   * Takes effect once per event when all it does is in the transaction. It may be run again after any failure, so
   * what it does elsewhere must be idempotent.
   */
  handle(tx: Tx, event: ReceivedEvent<MessageShape<Desc>>): Promise<void>;
}

/** A definition whose payload type has been hidden, so that consumers of different events go in one list. */
export interface Consumer {
  readonly name: string;
  readonly topic: string;
  readonly type: string;
  /** What its payloads are, for those who look into one. */
  readonly schema: DescMessage;
  /** @throws UndecodableError when the payload is not what the type promises. */
  handle(tx: Tx, envelope: Envelope): Promise<void>;
  /** Of a batch consumer: several at once, in their order. */
  handleAll?(tx: Tx, envelopes: readonly Envelope[]): Promise<void>;
}

export function defineConsumer<Desc extends DescMessage>(definition: ConsumerDefinition<Desc>): Consumer {
  const { name, topic, type, schema } = definition;
  return {
    name,
    topic,
    type,
    schema,
    handle: (tx, envelope) => definition.handle(tx, receivedEvent(schema, envelope)),
  };
}

export interface BatchConsumerDefinition<Desc extends DescMessage> extends Omit<ConsumerDefinition<Desc>, "handle"> {
  /** As `handle` of a single event; when several fail together they come again one by one. */
  handleAll(tx: Tx, events: readonly ReceivedEvent<MessageShape<Desc>>[]): Promise<void>;
}

/** For work that is much cheaper for many events than for each: those that came in a row are handed over together. */
export function defineBatchConsumer<Desc extends DescMessage>(definition: BatchConsumerDefinition<Desc>): Consumer {
  const { name, topic, type, schema } = definition;
  const handleAll = (tx: Tx, envelopes: readonly Envelope[]) =>
    definition.handleAll(
      tx,
      envelopes.map((envelope) => receivedEvent(schema, envelope)),
    );
  return { name, topic, type, schema, handleAll, handle: (tx, envelope) => handleAll(tx, [envelope]) };
}

/** The event that an envelope carries. @throws UndecodableError when its payload is not of that schema. */
export function receivedEvent<Desc extends DescMessage>(
  schema: Desc,
  envelope: Envelope,
): ReceivedEvent<MessageShape<Desc>> {
  const { id, subject: key, type, time } = envelope;
  return { id, key, type, time: time ? timestampDate(time) : new Date(0), payload: decode(schema, envelope) };
}

function decode<Desc extends DescMessage>(schema: Desc, envelope: Envelope): MessageShape<Desc> {
  try {
    return fromBinary(schema, envelope.data);
  } catch (cause) {
    throw new UndecodableError(`${envelope.type} is not a ${schema.typeName}`, { cause });
  }
}
