import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { RunPage } from "@/features/run/run-page";
import { fetchedOrMissing, HydrateClient, trpc } from "@/trpc/server";

interface RunPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: RunPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "run" });
  return { title: t("title") };
}

export default async function Page({ params }: RunPageProps) {
  const { id } = await params;
  const isThere =
    z.uuid().safeParse(id).success && (await fetchedOrMissing(trpc.dispatch.run.queryOptions({ runId: id })));
  if (!isThere) notFound();
  return (
    <HydrateClient>
      <RunPage runId={id} />
    </HydrateClient>
  );
}
