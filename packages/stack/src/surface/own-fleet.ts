import { Courier_State, Vehicle_Kind } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import postgres from "postgres";
import { databaseOf } from "../environment.ts";
import type { ShopEnvironment } from "../shopping/shop-environment.ts";
import type { IdKind } from "./ids-of.ts";
import type { SurfaceClients } from "./surface-clients.ts";

/** A zone that nobody of the run dispatches, with a courier on a run there and something to decide. */
export async function fleetOfOthers(
  { fleet }: SurfaceClients,
  { DATABASE_URL }: ShopEnvironment,
): Promise<{
  readonly owns: Readonly<Record<IdKind, string>>;
  /** Words that nobody else may read. */
  readonly secrets: readonly string[];
  remove(): Promise<void>;
}> {
  const sql = postgres(databaseOf(DATABASE_URL, "logistics"), { max: 1 });
  const [hub, zone, courier, run, stop, exception] = [newId(), newId(), newId(), newId(), newId(), newId()];
  const name = `Zone ${newId().slice(-12)}`;
  const note = `Undecided because of ${newId()}`;
  try {
    await sql`insert into hubs (id, name, address, latitude, longitude, version) values (${hub}, ${name}, '{}', 40.2, -8.4, 1)`;
    const vehicle = { kind: Vehicle_Kind.VAN, capacityGrams: 100_000, capacityParcels: 20 };
    const suspended = { name, phone: "", vehicle, hubId: hub, state: Courier_State.SUSPENDED };
    await fleet.saveCourier({ requestId: newId(), courierId: courier, version: 0, ...suspended });
    await sql.begin(async (tx) => {
      await tx`insert into zones (id, name, hub_id, country_code, currency_code, standard_fee_minor, free_from_minor,
          express_fee_minor, courier_per_stop_minor, courier_per_kilometer_minor, photo_from_minor, signature_from_minor, version)
        values (${zone}, ${name}, ${hub}, 'PT', 'EUR', 390, 0, 790, 100, 20, 0, 0, 1)`;
      await tx`insert into runs (id, state, zone_id, hub_id, courier_id, currency_code)
        values (${run}, 'started', ${zone}, ${hub}, ${courier}, 'EUR')`;
      await tx`insert into stops (id, run_id, number, kind, state, party, party_id, note, place_accuracy, wants_pin, wants_photo,
          wants_signature, pin_tries_left)
        values (${stop}, ${run}, 1, 'pickup', 'pending', 'hub', ${hub}, ${note}, 'unknown', false, false, false, 5)`;
      await tx`insert into exceptions (id, kind, cause, at, zone_id, run_id, note)
        values (${exception}, 'offer_unanswered', ${`proof:${exception}`}, now(), ${zone}, ${run}, ${note})`;
    });
  } finally {
    await sql.end();
  }
  return {
    // Proofs are never deleted again: one that is not there has to do.
    owns: { hub, zone, courier, run, stop, exception, proof: newId() },
    secrets: [name, note],
    remove: () => removeFleet(DATABASE_URL, { hub, zone, courier, run }),
  };
}

async function removeFleet(
  databaseUrl: string,
  { hub, zone, courier, run }: Record<"hub" | "zone" | "courier" | "run", string>,
): Promise<void> {
  const sql = postgres(databaseOf(databaseUrl, "logistics"), { max: 1 });
  try {
    await sql.begin(async (tx) => {
      await tx`delete from exceptions where zone_id = ${zone}`;
      await tx`delete from stops where run_id = ${run}`;
      await tx`delete from runs where id = ${run}`;
      await tx`delete from couriers where id = ${courier}`;
      await tx`delete from zones where id = ${zone}`;
      await tx`delete from hubs where id = ${hub}`;
    });
  } finally {
    await sql.end();
  }
}
