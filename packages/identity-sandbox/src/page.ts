const styles = `
:root { color-scheme: light dark; --ink: light-dark(#1d2433, #eceff5); --soft: light-dark(#5a6478, #a3acbd); --line: light-dark(#dfe3ea, #323a49);
  --edge: light-dark(#8791a5, #6d788c); --paper: light-dark(#f3f5f9, #141922); --card: light-dark(#fff, #1c2330); --accent: #2f5bd0; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 20px; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 420px; padding: 28px; border: 1px solid var(--line); border-radius: 16px; background: var(--card); }
h1 { margin: 0 0 6px; font-size: 24px; line-height: 1.2; } p { margin: 0 0 20px; color: var(--soft); }
label { display: block; margin: 0 0 14px; } label span { display: block; margin-bottom: 4px; color: var(--soft); font-size: 14px; }
input:not([type=checkbox]) { width: 100%; height: 46px; padding: 0 12px; border: 1px solid var(--edge); border-radius: 8px; background: transparent; color: inherit; font: inherit; }
.check { display: flex; gap: 10px; align-items: baseline; }
button { width: 100%; height: 48px; margin-top: 8px; border: 0; border-radius: 8px; background: var(--accent); color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

/** The provider's own page: it does not look like the shop, for it is not. */
export function signInPage(uid: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demo identity</title><style>${styles}</style></head>
<body><main><h1>Demo identity</h1><p>A test provider. You are whoever you say you are.</p>
<form method="post" action="/interaction/${encodeURIComponent(uid)}">
<label><span>Email</span><input name="email" type="email" autocomplete="email" required></label>
<label><span>Name</span><input name="name" autocomplete="name" maxlength="120"></label>
<label class="check"><input name="verified" type="checkbox" value="yes" checked> The provider confirmed this address</label>
<button>Continue</button></form></main></body></html>`;
}
