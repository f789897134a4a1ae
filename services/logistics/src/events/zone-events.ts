import { ZoneChangedSchema } from "@souk/contracts/logistics/v1/logistics_events";

/** Stands for what lies in no zone. */
const nowhere = "00000000-0000-0000-0000-000000000000";

/** Dispatchers of the zone should look again; null: all dispatchers. */
export function zoneChanged(zoneId: string | null) {
  const key = zoneId ?? nowhere;
  return {
    ...{ topic: "dispatch-events", type: "logistics.zone_changed.v1", key },
    ...{ schema: ZoneChangedSchema, payload: { zoneId: key } },
  };
}
