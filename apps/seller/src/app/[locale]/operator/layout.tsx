import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ConsoleFrame } from "@/features/frame/console-frame";
import { fetched, HydrateClient, trpc } from "@/trpc/server";

/** The operator's desk; for anybody else it is no page at all. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const me = await fetched(trpc.me.queryOptions());
  if (!me.isOperator) notFound();
  return (
    <HydrateClient>
      <ConsoleFrame place={{ kind: "operator" }}>{children}</ConsoleFrame>
    </HydrateClient>
  );
}
