import { createHash, timingSafeEqual } from "node:crypto";
import { revalidateTag } from "next/cache";
import { z } from "zod";
import { env } from "@/env";

const body = z.object({ tags: z.array(z.string().min(1).max(200)).min(1).max(1000) });

/** Should it not be read again for so long, it is not shown any more, whatever is away. */
const keptSeconds = 7 * 86_400;

/** Makes tagged catalogue pages stale. Called by this app's own consumer of catalogue events. */
export async function POST(request: Request): Promise<Response> {
  if (!isAuthorized(request.headers.get("authorization"))) return new Response(null, { status: 404 });
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return Response.json({ error: "expected { tags: string[] }" }, { status: 400 });
  for (const tag of parsed.data.tags) revalidateTag(tag, { expire: keptSeconds });
  return Response.json({ expired: parsed.data.tags.length });
}

function isAuthorized(header: string | null): boolean {
  const digest = (value: string) => createHash("sha256").update(value).digest();
  return timingSafeEqual(digest(header ?? ""), digest(`Bearer ${env().REVALIDATE_SECRET}`));
}
