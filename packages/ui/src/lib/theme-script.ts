/** Where the shopper's choice is kept; absent means "as the system". */
export const themeStorageKey = "souk-theme";

/**
 * Sets `data-theme` on `<html>` before the first paint, so that a stored choice does not flash.
 * Render it first in `<head>`: `<script dangerouslySetInnerHTML={{ __html: themeScript }} />`,
 * with `suppressHydrationWarning` on `<html>`. Constant, so that a CSP can allow it by hash.
 */
export const themeScript = `try{var t=localStorage.getItem("${themeStorageKey}");if(t==="dark"||t==="light")document.documentElement.dataset.theme=t}catch{}`;
