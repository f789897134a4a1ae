import type { MessageInitShape } from "@bufbuild/protobuf";
import type { Address } from "@souk/address/address";
import type { CourierSchema, Hub, HubSchema, RateCard, Zone, ZoneSchema } from "@souk/contracts/logistics/v1/logistics";
import { DomainError } from "@souk/errors/domain-error";
import type { Sealer } from "@souk/personal-data/sealer";
import type { CourierRow, PositionRow } from "../db/courier-store.ts";
import type { AreaRow, HubRow, ZoneRow } from "../db/fleet-store.ts";
import { normalPostalCode } from "../domain/fleet.ts";
import { phonePlace, plainAddress } from "../sealed.ts";
import { courierStateOf, vehicleOf } from "./enums.ts";
import { toPoint, toTime } from "./place-mapper.ts";

export function toHub({ id, name, address, version, ...place }: HubRow): MessageInitShape<typeof HubSchema> {
  return { id, name, version, address, place: { latitude: place.latitude, longitude: place.longitude } };
}

export function fromHub({ id, name, address, place, version }: Hub): HubRow {
  if (!address || !place) throw new DomainError("invalid", "HUB_INCOMPLETE", "A hub has an address and a place.");
  const { latitude, longitude } = place;
  return { id, name, version, latitude, longitude, address: { ...plainAddress(address as Address) } };
}

export function toZone(zone: ZoneRow, areas: readonly AreaRow[]): MessageInitShape<typeof ZoneSchema> {
  const money = (minorUnits: bigint) => ({ currencyCode: zone.currencyCode, minorUnits });
  const { id, name, hubId, countryCode, version } = zone;
  return {
    ...{ id, name, hubId, countryCode, version },
    areas: areas
      .filter(({ zoneId }) => zoneId === id)
      .map(({ prefix, latitude, longitude }) => ({ prefix, place: { latitude, longitude } })),
    rates: {
      standardFee: money(zone.standardFeeMinor),
      freeFrom: money(zone.freeFromMinor),
      expressFee: money(zone.expressFeeMinor),
      courierPerStop: money(zone.courierPerStopMinor),
      courierPerKilometer: money(zone.courierPerKilometerMinor),
      photoFrom: money(zone.photoFromMinor),
      signatureFrom: money(zone.signatureFromMinor),
    },
  };
}

/** @throws DomainError RATES_INVALID for amounts of several currencies, or below zero */
export function fromZone({ id, name, hubId, countryCode, version, areas, rates }: Zone): {
  zone: ZoneRow;
  areas: AreaRow[];
} {
  const { currencyCode, minor } = amountsOf(rates);
  return {
    zone: {
      ...{ id, name, hubId, countryCode, version, currencyCode },
      ...{
        standardFeeMinor: minor("standardFee"),
        freeFromMinor: minor("freeFrom"),
        expressFeeMinor: minor("expressFee"),
      },
      ...{ courierPerStopMinor: minor("courierPerStop"), courierPerKilometerMinor: minor("courierPerKilometer") },
      ...{ photoFromMinor: minor("photoFrom"), signatureFromMinor: minor("signatureFrom") },
    },
    areas: areas.map(({ prefix, place }) => ({
      ...{ zoneId: id, countryCode, prefix: normalPostalCode(prefix) },
      ...{ latitude: place?.latitude ?? 0, longitude: place?.longitude ?? 0 },
    })),
  };
}

type Amount = Exclude<keyof RateCard, "$typeName" | "$unknown">;

function amountsOf(rates: RateCard | undefined) {
  const currencyCode = rates?.standardFee?.currencyCode ?? "";
  const minor = (name: Amount): bigint => {
    const amount = rates?.[name];
    if (amount?.currencyCode === currencyCode && amount.minorUnits >= 0n) return amount.minorUnits;
    throw new DomainError(
      "invalid",
      "RATES_INVALID",
      "The amounts of a rate card have one currency and are not below zero.",
    );
  };
  return { currencyCode, minor };
}

interface Whereabouts {
  readonly sealer: Sealer;
  readonly runId?: string | undefined;
  readonly position?: PositionRow | undefined;
}

export function toCourier(
  row: CourierRow,
  { sealer, runId, position }: Whereabouts,
): MessageInitShape<typeof CourierSchema> {
  const { id, name, hubId, version, vehicleKind, capacityGrams, capacityParcels } = row;
  return {
    ...{ id, name, hubId, version, runId: runId ?? "" },
    phone: sealer.open(phonePlace(id), row.phoneSealed),
    vehicle: { kind: vehicleOf[vehicleKind], capacityGrams, capacityParcels },
    state: courierStateOf[row.state],
    shiftStartedAt: toTime(row.shiftStartedAt),
    shiftEndsAt: toTime(row.shiftEndsAt),
    position: position && toPoint(position),
    positionAt: toTime(position?.at),
  };
}
