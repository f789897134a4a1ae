import {
  Boxes,
  ChartColumn,
  House,
  KeyRound,
  type LucideIcon,
  MapPin,
  Package,
  ShieldCheck,
  Store,
  Tag,
  Undo2,
  Users,
  Wallet,
  Webhook,
} from "lucide-react";

/** A part of the console that has its place in the sidebar. */
export interface Section {
  /** Its words: `frame.sections.<id>`. */
  readonly id: string;
  /** Below the shop: "/orders"; the first page has none. */
  readonly path: string;
  readonly Icon: LucideIcon;
  /** Pressed after "g". */
  readonly key: string;
}

/** What sellers find in the sidebar, the palette and the list of shortcuts, in this order. Only what works stands here. */
export const shopSections: readonly Section[] = [
  { id: "overview", path: "", Icon: House, key: "h" },
  { id: "orders", path: "/orders", Icon: Package, key: "o" },
  { id: "returns", path: "/returns", Icon: Undo2, key: "r" },
  { id: "products", path: "/products", Icon: Tag, key: "p" },
  { id: "stock", path: "/stock", Icon: Boxes, key: "k" },
  { id: "money", path: "/money", Icon: Wallet, key: "m" },
  { id: "numbers", path: "/numbers", Icon: ChartColumn, key: "n" },
  { id: "decisions", path: "/decisions", Icon: ShieldCheck, key: "d" },
  { id: "profile", path: "/profile", Icon: Store, key: "s" },
  { id: "places", path: "/settings/places", Icon: MapPin, key: "l" },
  { id: "team", path: "/team", Icon: Users, key: "t" },
  { id: "apiKeys", path: "/settings/keys", Icon: KeyRound, key: "a" },
  { id: "webhooks", path: "/settings/webhooks", Icon: Webhook, key: "w" },
];
