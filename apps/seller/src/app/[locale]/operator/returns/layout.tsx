import type { ReactNode } from "react";
import { operatorOnly } from "@/features/operator/operator-only";

/** Not for moderators. */
export default async function ReturnsLayout({ children }: { children: ReactNode }) {
  await operatorOnly();
  return children;
}
