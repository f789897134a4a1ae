import { create, toBinary } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { DeliveryMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";

export type Move = "collected" | "delivered" | "returned" | "at_hub" | "planned";

interface Parcel {
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly sellerId: string;
  readonly shipmentId: string;
}

/** Says on the bus of that Redis what logistics says as parcels move, each of it twice; the ids of the events. */
export async function tellMoves(
  redisUrl: string,
  moves: readonly { readonly parcel: Parcel; readonly move: Move; readonly at: Date }[],
): Promise<string[]> {
  const bus = createRedisBus({ url: redisUrl });
  const ids: string[] = [];
  const records = moves.flatMap(({ parcel, move, at }) => {
    const payload = toBinary(
      DeliveryMovedSchema,
      create(DeliveryMovedSchema, { ...parcel, at: timestampFromDate(at) }),
    );
    const id = newId();
    ids.push(id);
    const facts = { id, source: "logistics", type: `logistics.delivery_${move}.v1`, key: parcel.orderId };
    const value = encodeEnvelope({ ...facts, payload, occurredAt: at });
    const record = { topic: "logistics-events", key: parcel.orderId, value };
    return [record, record];
  });
  await bus.publish(records);
  await bus.close();
  return ids;
}
