/** What carriers commonly tell about a parcel. */
export const statuses = [
  "pre_transit",
  "in_transit",
  "out_for_delivery",
  "failure",
  "delivered",
  "return_to_sender",
  "returned",
  "cancelled",
] as const;
export type Status = (typeof statuses)[number];

export const failureReasons = ["recipient_absent", "address_unknown", "refused", "no_access", "damaged"] as const;
export type FailureReason = (typeof failureReasons)[number];

export type Address = {
  name: string;
  phone: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postal_code: string;
  country: string;
};

/** A parcel that the carrier was told of. `sequence` is the number of its latest scan. */
export type Shipment = {
  id: string;
  reference: string;
  idempotencyKey: string;
  trackingNumber: string;
  service: Service;
  weightGrams: number;
  /** What the sender pays, in minor units of `currency`. */
  amount: bigint;
  sender: Address;
  recipient: Address;
  status: Status;
  /** Failed attempts to deliver it. */
  attempts: number;
  sequence: number;
  createdAt: number;
  movedAt: number;
};

export const services = ["standard", "express"] as const;
export type Service = (typeof services)[number];
export const currency = "EUR";

/** Something that happened to a parcel. */
export type Scan = { sequence: number; status: Status; place: string; reason: FailureReason | null; at: number };

const nextStatuses: Record<Status, readonly Status[]> = {
  pre_transit: ["in_transit", "cancelled"],
  in_transit: ["in_transit", "out_for_delivery", "return_to_sender"],
  out_for_delivery: ["delivered", "failure", "return_to_sender"],
  failure: ["out_for_delivery", "delivered", "return_to_sender"],
  return_to_sender: ["returned"],
  delivered: [],
  returned: [],
  cancelled: [],
};

export const canMove = (from: Status, to: Status): boolean => nextStatuses[from].includes(to);
export const isOver = (status: Status): boolean => nextStatuses[status].length === 0;
