import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { NumbersPage } from "@/features/numbers/numbers-page";
import { periodParsers } from "@/features/numbers/period-parsers";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface NumbersRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const readFilters = createLoader(periodParsers);

export async function generateMetadata({ params }: NumbersRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "numbers" });
  return { title: t("title") };
}

export default async function NumbersRoute({ params, searchParams }: NumbersRouteProps) {
  const [{ shop }, filters] = await Promise.all([params, readFilters(searchParams)]);
  await preload(trpc.numbers.get.queryOptions({ shop, ...filters }));
  return (
    <HydrateClient>
      <NumbersPage />
    </HydrateClient>
  );
}
