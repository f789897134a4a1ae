import { isId } from "@souk/ids/id";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskReturnPage } from "@/features/desk-returns/desk-return-page";
import { fetchedOrMissing, HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface ReturnRouteProps {
  readonly params: Promise<{ locale: string; orderId: string; returnId: string }>;
}

export async function generateMetadata({ params }: ReturnRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "returns" });
  return { title: t("title") };
}

export default async function ReturnRoute({ params }: ReturnRouteProps) {
  const { orderId, returnId } = await params;
  if (!isId(orderId) || !isId(returnId)) notFound();
  const log = trpc.audit.list.infiniteQueryOptions(
    { subject: orderId },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const [isThere] = await Promise.all([
    fetchedOrMissing(trpc.deskReturns.get.queryOptions({ orderId, returnId })),
    preloadPages(log),
  ]);
  if (!isThere) notFound();
  return (
    <HydrateClient>
      <DeskReturnPage orderId={orderId} returnId={returnId} />
    </HydrateClient>
  );
}
