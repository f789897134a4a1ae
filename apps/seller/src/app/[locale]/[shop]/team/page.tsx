import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamPage } from "@/features/team/team-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface TeamRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: TeamRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "team" });
  return { title: t("title") };
}

export default async function TeamRoute({ params }: TeamRouteProps) {
  const { shop } = await params;
  await preload(trpc.team.list.queryOptions({ shop }));
  return (
    <HydrateClient>
      <TeamPage />
    </HydrateClient>
  );
}
