import type { Address } from "@souk/address/address";
import type { Conn } from "@souk/database/database";
import { findArea, findLearned } from "../db/place-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import type { PlaceAccuracy } from "../domain/fleet.ts";

export interface Located {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly placeAccuracy: PlaceAccuracy;
  readonly zoneId: string | null;
}

/** Where an address is, as well as it is known: pinned or learned before, else the middle of its postal area; and its zone. */
export async function locatePlace(
  conn: Conn,
  { addresses }: Pick<LogisticsDeps, "addresses">,
  address: Address,
): Promise<Located> {
  const area = await findArea(conn, address);
  const learned = await findLearned(conn, addresses.allOf(address));
  const known = learned ?? area;
  return {
    latitude: known?.latitude ?? null,
    longitude: known?.longitude ?? null,
    placeAccuracy: learned?.accuracy ?? (area ? "area" : "unknown"),
    zoneId: area?.zoneId ?? null,
  };
}
