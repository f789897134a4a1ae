import type { CSSProperties, ReactNode } from "react";
import { cn } from "../lib/cn.ts";

export type GroundProps = {
  /** 0-360, taken from the picture; warm grey without. */
  hue?: number | undefined;
  tone?: "product" | "hero";
  /** `object`: cut-out picture at 64 % with a shadow. `cover`: a photograph that fills the frame. */
  fit?: "object" | "cover";
  /** Ties the picture to the same picture on the next page; unique on a page. */
  viewTransitionName?: string | undefined;
  className?: string | undefined;
  children?: ReactNode;
};

/** The tinted ground under a product; any `img` inside is placed and sized. */
export function Ground({
  hue,
  tone = "product",
  fit = "object",
  viewTransitionName,
  className,
  children,
}: GroundProps) {
  return (
    <div
      data-slot="ground"
      style={groundStyle(hue, viewTransitionName)}
      className={cn(
        "relative grid min-w-0 place-items-center overflow-clip rounded-20",
        tone === "hero" ? "ground-hero" : "ground-product",
        fit === "object"
          ? "[&_img]:picture-object"
          : "[&_img]:absolute [&_img]:inset-0 [&_img]:size-full [&_img]:object-cover",
        className,
      )}
    >
      {children}
    </div>
  );
}

/** The inline style that a ground utility reads its hue from. */
export function groundStyle(hue: number | undefined, viewTransitionName?: string): CSSProperties {
  const hueStyle: Record<string, string> = hue === undefined ? {} : { "--hue": String(hue) };
  return viewTransitionName ? { ...hueStyle, viewTransitionName } : hueStyle;
}
