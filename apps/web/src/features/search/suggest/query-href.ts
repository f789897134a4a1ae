/** The address of a plain search, without the language. Of its own, so that the header of every page brings no filters along. */
export function queryHref(text: string): string {
  return `/search?${new URLSearchParams({ q: text.trim() })}`;
}
