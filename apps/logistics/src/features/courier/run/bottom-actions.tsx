import type { ReactNode } from "react";

/** What can be done here, where the thumb is; the one that matters first. A screen with little height is left to the content. */
export function BottomActions({ children }: { children: ReactNode }) {
  return (
    <div className="bottom-[calc(4rem+env(safe-area-inset-bottom))] z-10 -mx-4 mt-auto grid gap-2.5 bg-paper px-4 pt-4 pb-3 [@media(min-height:30rem)]:sticky">
      {children}
    </div>
  );
}
