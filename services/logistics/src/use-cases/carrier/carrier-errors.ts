import { DomainError } from "@souk/errors/domain-error";

export const carrierAbsent = () =>
  new DomainError("failed_precondition", "CARRIER_ABSENT", "No external carrier is connected.");

export const carrierSilent = (cause: unknown) =>
  new DomainError(
    "unavailable",
    "CARRIER_SILENT",
    "The carrier does not answer; try again in a moment.",
    {},
    { cause },
  );

export const carrierHasParcel = () =>
  new DomainError("failed_precondition", "CARRIER_HAS_PARCEL", "The carrier has collected the parcel already.");

export const pickupUnknown = () =>
  new DomainError("failed_precondition", "PICKUP_UNKNOWN", "The shop has no place where its parcels are collected.");

export const deliveryNotReady = () =>
  new DomainError(
    "failed_precondition",
    "DELIVERY_NOT_READY",
    "It is in a run, or on its way, or was cancelled meanwhile; look again.",
  );
