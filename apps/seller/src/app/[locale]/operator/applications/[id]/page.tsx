import { isId } from "@souk/ids/id";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationDetail } from "@/features/applications/application-detail";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface ApplicationPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: ApplicationPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "applications" });
  return { title: t("one") };
}

export default async function ApplicationPage({ params }: ApplicationPageProps) {
  const { id: applicationId } = await params;
  if (!isId(applicationId)) notFound();
  await preload(trpc.operator.application.queryOptions({ applicationId }));
  return (
    <HydrateClient>
      <ApplicationDetail applicationId={applicationId} />
    </HydrateClient>
  );
}
