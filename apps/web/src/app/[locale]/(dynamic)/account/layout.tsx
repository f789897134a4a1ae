import type { ReactNode } from "react";
import { AccountFrame } from "@/features/account/area/account-frame";
import { staticLocale } from "@/features/layout/static-locale";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, preloaded, trpc } from "@/trpc/server";

interface AccountLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export default async function AccountLayout({ children, params }: AccountLayoutProps) {
  staticLocale((await params).locale);
  await preload(trpc.account.me.queryOptions());
  return (
    <div className="page-width py-6 sm:py-8">
      <ClientMessages add={["account", "address", "orders.list", "personal", "identity", "wishlist", "notifications"]}>
        <HydrateClient>
          <AccountFrame firstMe={preloaded(trpc.account.me.queryOptions())}>{children}</AccountFrame>
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
