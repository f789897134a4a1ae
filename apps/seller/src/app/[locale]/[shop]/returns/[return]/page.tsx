import { isDomainError } from "@souk/errors/domain-error";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ReturnPage } from "@/features/returns/return-page";
import { fetched, HydrateClient, trpc } from "@/trpc/server";

interface ReturnRouteProps {
  readonly params: Promise<{ locale: string; shop: string; return: string }>;
}

export async function generateMetadata({ params }: ReturnRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "returns" });
  return { title: t("title") };
}

export default async function ReturnRoute({ params }: ReturnRouteProps) {
  const { shop, return: returnId } = await params;
  if (!z.uuid().safeParse(returnId).success) notFound();
  await fetched(trpc.returns.get.queryOptions({ shop, returnId })).catch((error: unknown) => {
    if (isMissing(error)) notFound();
  });
  return (
    <HydrateClient>
      <ReturnPage returnId={returnId} />
    </HydrateClient>
  );
}

/** Procedures wrap what a service refuses with. */
function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return isDomainError(cause) && cause.kind === "not_found";
}
