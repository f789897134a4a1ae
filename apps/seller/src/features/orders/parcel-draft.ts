import type { OrderLineView } from "@/server/routers/orders/order-view";

/** A parcel that is being planned: how many of each line, by its id. */
export interface ParcelDraft {
  readonly key: number;
  readonly quantities: ReadonlyMap<string, number>;
  readonly weightGrams: number;
}

type Counted = Pick<OrderLineView, "id" | "quantity" | "packed" | "cancelled">;

/** How many of a line are neither packed nor cancelled. */
export const openOf = ({ quantity, packed, cancelled }: Counted): number => quantity - packed - cancelled;

/** Everything that is left, in one parcel. */
export function wholeRest(lines: readonly Counted[]): ParcelDraft {
  const rest = lines.map((line) => [line.id, openOf(line)] as const);
  return { key: 1, quantities: new Map(rest.filter(([, quantity]) => quantity > 0)), weightGrams: 0 };
}

/** How many of a line no parcel has yet. */
export function leftOf(line: Counted, parcels: readonly ParcelDraft[]): number {
  return openOf(line) - parcels.reduce((sum, { quantities }) => sum + (quantities.get(line.id) ?? 0), 0);
}

/** One more parcel, with whatever no other has. */
export function withParcel(parcels: readonly ParcelDraft[], lines: readonly Counted[]): ParcelDraft[] {
  const rest = lines.map((line) => [line.id, leftOf(line, parcels)] as const).filter(([, quantity]) => quantity > 0);
  const key = Math.max(0, ...parcels.map((parcel) => parcel.key)) + 1;
  return [...parcels, { key, quantities: new Map(rest), weightGrams: 0 }];
}

export function withQuantity(
  parcels: readonly ParcelDraft[],
  key: number,
  lineId: string,
  quantity: number,
): ParcelDraft[] {
  return parcels.map((parcel) =>
    parcel.key === key ? { ...parcel, quantities: new Map(parcel.quantities).set(lineId, quantity) } : parcel,
  );
}

export const isEmpty = ({ quantities }: ParcelDraft): boolean =>
  [...quantities.values()].every((quantity) => quantity === 0);

/** Grams of what somebody wrote in kilograms, "1.25" or "1,25"; nothing is 0, and what is no weight is undefined. */
export function gramsOf(text: string): number | undefined {
  const typed = text.trim().replace(",", ".");
  if (typed === "") return 0;
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(typed)) return undefined;
  const grams = Math.round(Number(typed) * 1000);
  return grams > 0 && grams <= 1_000_000 ? grams : undefined;
}
