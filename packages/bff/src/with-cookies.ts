/** A `Cookie` header as it will be once the browser has heard these `Set-Cookie` values. */
export function withCookies(header: string | null, setCookies: readonly string[]): string {
  const kept = new Map<string, string>();
  for (const pair of (header ?? "").split(";")) put(kept, pair);
  for (const value of setCookies) put(kept, value.split(";")[0] ?? "");
  return [...kept].flatMap(([name, value]) => (value === "" ? [] : [`${name}=${value}`])).join("; ");
}

function put(cookies: Map<string, string>, pair: string): void {
  const at = pair.indexOf("=");
  if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
}
