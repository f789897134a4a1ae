import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";

export type SectionHeaderProps = {
  title: ReactNode;
  text?: ReactNode;
  /** At the end of the line: a `TextLink` such as "All 86". */
  aside?: ReactNode;
  /** `page` is the one `h1` of a page. */
  level?: "page" | "section";
  className?: string | undefined;
};

/** The heading above a section or a page. */
export function SectionHeader({ title, text, aside, level = "section", className }: SectionHeaderProps) {
  const Heading = level === "page" ? "h1" : "h2";
  return (
    <div
      data-slot="section-header"
      className={cn("flex min-w-0 flex-wrap items-baseline justify-between gap-x-6 gap-y-1", className)}
    >
      <div className="min-w-0">
        <Heading className={cn("hyphens-auto", level === "page" ? "text-title" : "text-heading")}>{title}</Heading>
        {text && <p className="mt-1 text-soft">{text}</p>}
      </div>
      {aside && <div className="text-soft">{aside}</div>}
    </div>
  );
}
