import type { Conn } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { type CourierRow, findCourier } from "../db/courier-store.ts";

/** The courier who calls. @throws DomainError COURIER_NOT_FOUND for who has the role and is none of the fleet */
export async function requireCourier(conn: Conn, userId: string): Promise<CourierRow> {
  const courier = await findCourier(conn, userId);
  if (!courier) throw courierNotFound();
  return courier;
}

export function courierNotFound(): DomainError {
  return new DomainError("not_found", "COURIER_NOT_FOUND", "You are no courier of a fleet; ask your dispatcher.");
}
