export const vehicleKinds = ["bicycle", "cargo_bike", "motorcycle", "car", "van"] as const;
export type VehicleKind = (typeof vehicleKinds)[number];

export const courierStates = ["active", "suspended"] as const;
export type CourierState = (typeof courierStates)[number];

export const placeAccuracies = ["unknown", "area", "learned", "pinned"] as const;
export type PlaceAccuracy = (typeof placeAccuracies)[number];

/** Degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** As it is compared: without spaces and dashes, upper case. */
export function normalPostalCode(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, "");
}

/** Every beginning of a postal code, the longest first: a zone or an area is found by the first that there is. */
export function prefixesOf(postalCode: string): string[] {
  const code = normalPostalCode(postalCode).slice(0, 10);
  return Array.from(code, (_, at) => code.slice(0, code.length - at));
}
