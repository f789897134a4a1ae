import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ConsoleFrame } from "@/features/frame/console-frame";
import { fetched, HydrateClient, trpc } from "@/trpc/server";

/** The desk of operators, and the part of it that is the moderators'; for anybody else it is no page at all. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const { isOperator, isModerator } = await fetched(trpc.me.queryOptions());
  if (!isModerator) notFound();
  return (
    <HydrateClient>
      <ConsoleFrame place={{ kind: "operator", isModeratorOnly: !isOperator }}>{children}</ConsoleFrame>
    </HydrateClient>
  );
}
