import { redirect } from "next/navigation";
import { fetched, trpc } from "@/trpc/server";

interface DeskPageProps {
  readonly params: Promise<{ locale: string }>;
}

export default async function DeskPage({ params }: DeskPageProps) {
  const [{ locale }, { isOperator }] = await Promise.all([params, fetched(trpc.me.queryOptions())]);
  redirect(`/${locale}/operator/${isOperator ? "shops" : "moderation"}`);
}
