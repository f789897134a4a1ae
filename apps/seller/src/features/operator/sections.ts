import {
  Banknote,
  Building2,
  ChartColumn,
  ClipboardCheck,
  FolderTree,
  House,
  MailWarning,
  Package,
  Percent,
  ScrollText,
  ShieldCheck,
  ShoppingCart,
  SlidersHorizontal,
  Truck,
  Undo2,
} from "lucide-react";
import type { Section } from "../shop/sections.ts";

const moderation: Section = { id: "moderation", path: "/moderation", Icon: ShieldCheck, key: "m" };

/** The same for operators; paths are below "/operator". */
export const operatorSections: readonly Section[] = [
  { id: "overview", path: "", Icon: House, key: "h" },
  { id: "orders", path: "/orders", Icon: Package, key: "o" },
  { id: "returns", path: "/returns", Icon: Undo2, key: "r" },
  { id: "shops", path: "/shops", Icon: Building2, key: "s" },
  { id: "applications", path: "/applications", Icon: ClipboardCheck, key: "a" },
  moderation,
  { id: "numbers", path: "/numbers", Icon: ChartColumn, key: "n" },
  { id: "payouts", path: "/payouts", Icon: Banknote, key: "p" },
  { id: "commission", path: "/commission", Icon: Percent, key: "k" },
  { id: "fleet", path: "/delivery", Icon: Truck, key: "f" },
  { id: "categories", path: "/categories", Icon: FolderTree, key: "t" },
  { id: "attributes", path: "/attributes", Icon: SlidersHorizontal, key: "i" },
  { id: "checkouts", path: "/checkouts", Icon: ShoppingCart, key: "c" },
  { id: "deadLetters", path: "/dead-letters", Icon: MailWarning, key: "d" },
  { id: "audit", path: "/audit", Icon: ScrollText, key: "l" },
];

export const moderatorSections: readonly Section[] = [moderation];
