import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import { groundStyle } from "./ground.tsx";

export type HeroCardProps = {
  title: ReactNode;
  text?: ReactNode;
  /** A `LinkButton`; ink, so that it does not shout against the ground. */
  action?: ReactNode;
  /** An `img` with empty `alt`, bottom right, partly out of the frame. */
  picture?: ReactNode;
  hue?: number | undefined;
  /** `lead` is the first and largest of a page, with the display type and `h1`. */
  size?: "lead" | "side";
  className?: string | undefined;
};

/** A tinted panel that opens a page: words on the left, a large product on the right. */
export function HeroCard({ title, text, action, picture, hue, size = "side", className }: HeroCardProps) {
  const Heading = size === "lead" ? "h1" : "h2";
  return (
    <section
      data-slot="hero-card"
      style={groundStyle(hue)}
      className={cn(
        "ground-hero relative isolate flex min-h-56 min-w-0 flex-col items-start overflow-clip rounded-28 p-6 sm:p-7.5 lg:min-h-85",
        size === "lead" && "min-h-88",
        className,
      )}
    >
      <Heading className={cn("max-w-full hyphens-auto", size === "lead" ? "text-display" : "text-heading")}>
        {title}
      </Heading>
      {text && <p className={cn("mt-3 text-soft", size === "lead" ? "max-w-90" : "max-w-64")}>{text}</p>}
      {action && <div className="mt-6 max-w-full">{action}</div>}
      {picture && (
        <div
          aria-hidden
          className={cn(
            "-z-1 absolute right-2 -bottom-4 [&_img]:size-full [&_img]:object-contain [&_img]:drop-shadow-product",
            size === "lead" ? "size-44 sm:size-56" : "size-36 sm:size-48",
          )}
        >
          {picture}
        </div>
      )}
    </section>
  );
}
