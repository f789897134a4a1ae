import "server-only";
import { notFound } from "next/navigation";
import { fetched, trpc } from "@/trpc/server";

/** For the layout of a page of the desk that moderators have no part in: for them it is no page. */
export async function operatorOnly(): Promise<void> {
  if (!(await fetched(trpc.me.queryOptions())).isOperator) notFound();
}
