import { History, LayoutDashboard, type LucideIcon, Plane, TriangleAlert, Truck, Warehouse } from "lucide-react";

/** A part of the desk that has its place in the sidebar. */
export interface Section {
  /** Its words: `frame.sections.<id>`. */
  readonly id: "board" | "exceptions" | "hub" | "carrier" | "history" | "fleet";
  /** Without the language. */
  readonly href: string;
  readonly Icon: LucideIcon;
}

export const deskSections: readonly Section[] = [
  { id: "board", href: "/desk", Icon: LayoutDashboard },
  { id: "exceptions", href: "/desk/exceptions", Icon: TriangleAlert },
  { id: "hub", href: "/desk/hub", Icon: Warehouse },
  { id: "carrier", href: "/desk/carrier", Icon: Plane },
  { id: "history", href: "/desk/runs", Icon: History },
  { id: "fleet", href: "/desk/fleet", Icon: Truck },
];

/** The section that a path (without its language) belongs to: the most specific that contains it. */
export function currentSection(pathname: string): Section | undefined {
  const containing = deskSections.filter(({ href }) =>
    href === "/desk" ? pathname === href : pathname === href || pathname.startsWith(`${href}/`),
  );
  return containing.toSorted((a, b) => b.href.length - a.href.length)[0];
}
