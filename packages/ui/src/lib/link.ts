import type { ComponentType, ReactNode } from "react";

/** What our components hand to a link. `next/link` and plain `"a"` both accept it. */
export type LinkProps = {
  href: string;
  className?: string;
  children?: ReactNode;
  "aria-current"?: "page" | "step" | "true";
  "aria-label"?: string;
  "data-slot"?: string;
  onClick?: () => void;
};

/** The link of the app (`next/link`) or `"a"`, the default everywhere. */
export type LinkComponent = "a" | ComponentType<LinkProps>;
