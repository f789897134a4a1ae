"use client";
import { Card } from "@souk/ui/components/card";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";

/** Two sellers with a line each, and a summary, in grey. */
export function CartSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8">
      <VisuallyHidden>{label}</VisuallyHidden>
      <div className="grid content-start gap-5">
        {["first", "second"].map((seller) => (
          <Card key={seller} padding="none">
            <div className="border-line border-b px-5 py-4">
              <Skeleton className="w-32" />
            </div>
            <div className="flex gap-4 px-5 py-4">
              <Skeleton className="size-20 rounded-16 sm:size-24" />
              <div className="grid grow content-start gap-3 pt-1">
                <Skeleton className="w-3/5" />
                <Skeleton className="w-28" />
              </div>
            </div>
          </Card>
        ))}
      </div>
      <Card className="grid h-56 content-start gap-4">
        <Skeleton className="w-24" />
        <Skeleton />
        <Skeleton />
      </Card>
    </div>
  );
}
