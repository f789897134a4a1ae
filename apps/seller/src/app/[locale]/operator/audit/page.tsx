import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { auditInputOf, auditParsers } from "@/features/audit/audit-filters";
import { AuditPage } from "@/features/audit/audit-page";
import { HydrateClient, preloadPages, trpc } from "@/trpc/server";

interface AuditRouteProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(auditParsers);

export async function generateMetadata({ params }: AuditRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "audit" });
  return { title: t("title") };
}

export default async function AuditRoute({ searchParams }: AuditRouteProps) {
  const input = auditInputOf(await readFilters(searchParams));
  await preloadPages(trpc.audit.list.infiniteQueryOptions(input, { getNextPageParam: (page) => page.nextCursor }));
  return (
    <HydrateClient>
      <AuditPage />
    </HydrateClient>
  );
}
