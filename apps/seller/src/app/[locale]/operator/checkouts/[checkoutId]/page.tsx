import { isId } from "@souk/ids/id";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CheckoutPage } from "@/features/checkouts/checkout-page";
import { fetchedOrMissing, HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface CheckoutRouteProps {
  readonly params: Promise<{ locale: string; checkoutId: string }>;
}

export async function generateMetadata({ params }: CheckoutRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "checkouts" });
  return { title: t("title") };
}

export default async function CheckoutRoute({ params }: CheckoutRouteProps) {
  const { checkoutId } = await params;
  if (!isId(checkoutId)) notFound();
  const paged = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };
  const [isThere] = await Promise.all([
    fetchedOrMissing(trpc.checkouts.get.queryOptions({ checkoutId })),
    preloadPages(trpc.audit.list.infiniteQueryOptions({ subject: checkoutId }, paged)),
  ]);
  if (!isThere) notFound();
  return (
    <HydrateClient>
      <CheckoutPage checkoutId={checkoutId} />
    </HydrateClient>
  );
}
