import { redirect } from "next/navigation";

interface DeskPageProps {
  readonly params: Promise<{ locale: string }>;
}

export default async function DeskPage({ params }: DeskPageProps) {
  redirect(`/${(await params).locale}/operator/shops`);
}
