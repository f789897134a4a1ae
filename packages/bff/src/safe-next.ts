const base = "http://shop.invalid";

/** The page to go on to after signing in: a path of this shop without its language, or the front page. */
export function safeNext(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  return url.origin === base ? `${url.pathname}${url.search}` : "/";
}
