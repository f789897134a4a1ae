import { Children, type ReactNode } from "react";
import { cn } from "../lib/cn.ts";

export type DotListProps = {
  /** Each child is a fact that stays in one piece where there is room for it. */
  children: ReactNode;
  className?: string | undefined;
};

const afterDot =
  "relative min-w-0 pl-3.5 before:absolute before:left-0 before:w-3.5 before:text-center before:content-['·'/'']";

/** Facts in a line with a dot between each two. A dot that would begin a line lies where it is cut off. */
export function DotList({ children, className }: DotListProps) {
  return (
    <span data-slot="dot-list" className={cn("block overflow-x-clip", className)}>
      <span className="-ml-3.5 flex flex-wrap items-baseline">
        {Children.map(children, (child) => child && <span className={afterDot}>{child} </span>)}
      </span>
    </span>
  );
}
