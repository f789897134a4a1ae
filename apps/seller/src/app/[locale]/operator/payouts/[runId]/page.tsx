import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { RunPage } from "@/features/payouts/run-page";
import { HydrateClient, preload, preloadPages, trpc } from "@/trpc/server";

interface RunRouteProps {
  readonly params: Promise<{ locale: string; runId: string }>;
}

export async function generateMetadata({ params }: RunRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "payouts" });
  return { title: t("title") };
}

export default async function RunRoute({ params }: RunRouteProps) {
  const { runId } = await params;
  if (!z.uuid().safeParse(runId).success) notFound();
  const input = { runId };
  await Promise.all([
    preload(trpc.payouts.getRun.queryOptions(input)),
    preloadPages(
      trpc.payouts.listRunPayouts.infiniteQueryOptions(input, { getNextPageParam: (page) => page.nextCursor }),
    ),
  ]);
  return (
    <HydrateClient>
      <RunPage runId={runId} />
    </HydrateClient>
  );
}
