import { redirect } from "next/navigation";
import { NoAccess } from "@/features/entrance/no-access";
import { fetched, HydrateClient, trpc } from "@/trpc/server";

interface StartPageProps {
  readonly params: Promise<{ locale: string }>;
}

/** Everybody arrives here, and goes on to where their work is. */
export default async function StartPage({ params }: StartPageProps) {
  const { locale } = await params;
  const { shops, isModerator } = await fetched(trpc.me.queryOptions());
  const [first] = shops;
  if (first) redirect(`/${locale}/${first.slug}`);
  if (isModerator) redirect(`/${locale}/operator`);
  return (
    <HydrateClient>
      <NoAccess />
    </HydrateClient>
  );
}
