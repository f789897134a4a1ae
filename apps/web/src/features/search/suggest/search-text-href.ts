/** Where a text is searched for, without the language. Apart from the whole schema of the address, which no other page needs. */
export function searchTextHref(text: string): string {
  return `/search?${new URLSearchParams({ q: text })}`;
}
