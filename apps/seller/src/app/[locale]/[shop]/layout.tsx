import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ConsoleFrame } from "@/features/frame/console-frame";
import { ShopProvider } from "@/features/shop/shop-context";
import { fetched, HydrateClient, trpc } from "@/trpc/server";

interface ShopLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string; shop: string }>;
}

/** The frame of one shop. Another's shop is no page at all. */
export default async function ShopLayout({ children, params }: ShopLayoutProps) {
  const [{ shop: slug }, me] = await Promise.all([params, fetched(trpc.me.queryOptions())]);
  const shop = me.shops.find((each) => each.slug === slug);
  if (!shop) notFound();
  return (
    <HydrateClient>
      <ShopProvider shop={shop}>
        <ConsoleFrame place={{ kind: "shop", shop }}>{children}</ConsoleFrame>
      </ShopProvider>
    </HydrateClient>
  );
}
