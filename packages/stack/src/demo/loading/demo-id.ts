import { stableId } from "@souk/ids/id";

export type DemoKind =
  | "category"
  | "product"
  | "variant"
  | "offer"
  | "seller"
  | "promotion"
  | "order"
  | "review"
  | "hub"
  | "zone"
  | "location"
  | "guest";

/** The id of a piece of demo data: the same on every machine, so that loading twice changes nothing. */
export function demoId(kind: DemoKind, key: string): string {
  return stableId(`souk-demo-${kind}`, key);
}
