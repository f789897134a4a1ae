import type { PlaceView } from "@/server/routers/places/places-view";

export type PlaceField = Exclude<keyof PlaceView, "id" | "isDefault">;

/** The form, in its order. */
export const placeFields: readonly {
  readonly name: PlaceField;
  readonly isWide: boolean;
  readonly autoComplete: string;
}[] = [
  { name: "name", isWide: true, autoComplete: "off" },
  { name: "recipient", isWide: false, autoComplete: "organization" },
  { name: "phone", isWide: false, autoComplete: "tel" },
  { name: "line1", isWide: true, autoComplete: "address-line1" },
  { name: "line2", isWide: true, autoComplete: "address-line2" },
  { name: "postalCode", isWide: false, autoComplete: "postal-code" },
  { name: "city", isWide: false, autoComplete: "address-level2" },
  { name: "region", isWide: false, autoComplete: "address-level1" },
  { name: "countryCode", isWide: false, autoComplete: "country" },
];

export function newPlace(id: string): PlaceView {
  const address = { line1: "", line2: "", city: "", region: "", postalCode: "", countryCode: "" };
  return { id, name: "", recipient: "", phone: "", ...address, isDefault: false };
}

/** What every country needs; the service knows the rest. */
export function missingIn(place: PlaceView): PlaceField[] {
  const needed = ["name", "recipient", "line1", "city", "countryCode"] as const;
  return needed.filter((field) => place[field].trim().length < (field === "countryCode" ? 2 : 1));
}

/** Services name fields in their own way. */
export function fieldOfRefusal(field: string | undefined): PlaceField | undefined {
  const name = field?.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return placeFields.find((each) => each.name === name)?.name;
}
