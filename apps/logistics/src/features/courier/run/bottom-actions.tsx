import type { ReactNode } from "react";

/** What can be done here, where the thumb is; the one that matters first. */
export function BottomActions({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-10 -mx-4 mt-auto grid gap-2.5 bg-paper px-4 pt-4 pb-3">
      {children}
    </div>
  );
}
