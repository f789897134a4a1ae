"use client";
import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { usePathname } from "@/i18n/navigation";

/** Tells the field what the address searches for, whenever the page changes. Reads the address, so it stands in a `Suspense`. */
export function FollowQuery({ onChange }: { onChange: (text: string) => void }) {
  const pathname = usePathname();
  const q = useSearchParams().get("q") ?? "";
  const text = pathname === "/search" ? q : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page empties the field even where the text is the same
  useEffect(() => onChange(text), [text, pathname, onChange]);
  return null;
}
