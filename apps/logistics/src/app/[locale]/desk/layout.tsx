import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { DeskFrame } from "@/features/desk/desk-frame";
import { TileSourceProvider } from "@/features/map/tile-source";
import { tileSource } from "@/server/tile-source";
import { fetched, HydrateClient, trpc } from "@/trpc/server";

/** The desk of dispatchers; for anybody else it is no page at all. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { isDispatcher } = await fetched(trpc.me.queryOptions());
  if (!isDispatcher) notFound();
  return (
    <HydrateClient>
      <TileSourceProvider source={tileSource()}>
        <DeskFrame>{children}</DeskFrame>
      </TileSourceProvider>
    </HydrateClient>
  );
}
