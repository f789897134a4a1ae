import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CasePage } from "@/features/moderation/case-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface CaseRouteProps {
  readonly params: Promise<{ locale: string; caseId: string }>;
}

export async function generateMetadata({ params }: CaseRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("title") };
}

export default async function CaseRoute({ params }: CaseRouteProps) {
  const { caseId } = await params;
  if (!z.uuid().safeParse(caseId).success) notFound();
  await preload(trpc.moderation.get.queryOptions({ caseId }), trpc.moderation.audit.queryOptions({ caseId }));
  return (
    <HydrateClient>
      <CasePage caseId={caseId} />
    </HydrateClient>
  );
}
