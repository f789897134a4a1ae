const open = new Set(["", "p", "c", "s", "new", "search", "offline"]);

/**
 * Whether an address below the language ("/cart") is one person's. Such pages have a stricter Content-Security-Policy than the
 * static ones, and a policy holds for as long as the document lives: whoever enters this area loads a new document.
 */
export function isPersonalArea(href: string): boolean {
  const [, area = ""] = href.split(/[?#]/, 1)[0]?.split("/") ?? [];
  return href.startsWith("/") && !open.has(area);
}
