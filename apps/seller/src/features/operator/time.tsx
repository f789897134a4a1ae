"use client";
import { useWhen } from "../money/use-when.ts";

/** A moment in the reader's words and zone, which the server does not know. */
export function Time({ at }: { at: string | null }) {
  const when = useWhen();
  if (!at) return <>–</>;
  return (
    <time dateTime={at} suppressHydrationWarning className="whitespace-nowrap">
      {when(at)}
    </time>
  );
}
