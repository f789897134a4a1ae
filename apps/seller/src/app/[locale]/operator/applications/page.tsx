import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApplicationList } from "@/features/applications/application-list";
import { HydrateClient } from "@/trpc/server";

interface ApplicationsPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ApplicationsPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "applications" });
  return { title: t("title") };
}

export default function ApplicationsPage() {
  return (
    <HydrateClient>
      <ApplicationList />
    </HydrateClient>
  );
}
