import { redirect } from "next/navigation";
import { env } from "@/env";
import { NoAccess } from "@/features/entrance/no-access";
import { fetched, HydrateClient, trpc } from "@/trpc/server";

interface StartPageProps {
  readonly params: Promise<{ locale: string }>;
}

/** Everybody arrives here, and goes on to where their work is. */
export default async function StartPage({ params }: StartPageProps) {
  const { locale } = await params;
  const { isCourier, isDispatcher } = await fetched(trpc.me.queryOptions());
  if (isDispatcher) redirect(`/${locale}/desk`);
  if (isCourier) redirect(`/${locale}/courier`);
  return (
    <HydrateClient>
      <NoAccess shopUrl={`${env().WEB_URL}/${locale}`} />
    </HydrateClient>
  );
}
