import type { ReactNode } from "react";
import { QueryProvider } from "@/trpc/react";

/** Pages that are made for one shopper, with what they ask the BFF at hand from the start. */
export default function DynamicLayout({ children }: { children: ReactNode }) {
  return <QueryProvider>{children}</QueryProvider>;
}
