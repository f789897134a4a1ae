/** Souk's tokens, light and dark, and the type. */
export const baseStyles = `
@font-face { font-family: Onest; font-weight: 100 900; font-display: swap; src: url(/assets/onest-latin.woff2) format("woff2"); }
@font-face { font-family: Onest; font-weight: 100 900; font-display: swap; src: url(/assets/onest-cyrillic.woff2) format("woff2");
  unicode-range: U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116; }
:root {
  --ink: light-dark(oklch(.22 .02 60), oklch(.955 .008 75)); --soft: light-dark(oklch(.48 .02 60), oklch(.71 .014 70));
  --faint: light-dark(oklch(.66 .015 60), oklch(.5 .014 65)); --line: light-dark(oklch(.915 .008 75), oklch(.285 .01 65));
  --edge: light-dark(oklch(.64 .015 60), oklch(.54 .014 65)); --paper: light-dark(oklch(.985 .004 80), oklch(.185 .008 60));
  --wash: light-dark(oklch(.965 .008 80), oklch(.24 .01 60)); --card: light-dark(#fff, oklch(.215 .009 60));
  --good: light-dark(oklch(.51 .12 155), oklch(.66 .13 155)); --bad: light-dark(oklch(.52 .19 25), oklch(.68 .18 25));
  color-scheme: light dark;
}
[data-theme="light"] { color-scheme: light; }
[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); font: 15px/1.5 Onest, system-ui, sans-serif; -webkit-font-smoothing: antialiased; }
h1 { margin: 0; font-weight: 680; letter-spacing: -.025em; line-height: 1.15; }
p { margin: 0; }
`;

export const fieldsStyles = `
body { overflow: hidden; background: var(--card); }
form { display: grid; grid-template-columns: 1fr 1fr; gap: 16px 12px; padding: 4px; }
.field { min-width: 0; }
.wide { grid-column: 1 / -1; }
label { display: block; margin-bottom: 6px; font-size: 13px; font-weight: 500; line-height: 18px; }
.box { position: relative; display: flex; align-items: center; }
input {
  width: 100%; min-width: 0; height: 48px; padding: 0 14px; border: 1px solid var(--edge); border-radius: 12px;
  background: var(--card); color: var(--ink); font: inherit; font-size: 16px; font-variant-numeric: tabular-nums;
  transition: border-color 140ms ease-out, box-shadow 140ms ease-out;
}
#number { padding-right: 104px; }
input::placeholder { color: var(--faint); opacity: 1; }
input:hover { border-color: var(--soft); }
input:focus { outline: none; border-color: var(--ink); box-shadow: 0 0 0 1px var(--ink), 0 0 0 4px color-mix(in oklch, var(--ink) 12%, transparent); }
input[aria-invalid="true"] { border-color: var(--bad); }
input[aria-invalid="true"]:focus { box-shadow: 0 0 0 1px var(--bad), 0 0 0 4px color-mix(in oklch, var(--bad) 16%, transparent); }
input:disabled { opacity: .6; }
.brand { position: absolute; right: 10px; padding: 3px 8px; border-radius: 8px; background: var(--wash); color: var(--soft);
  font-size: 12px; font-weight: 600; line-height: 18px; pointer-events: none; }
.brand:empty { display: none; }
.problem { margin-top: 6px; text-wrap: balance; color: var(--bad); font-size: 13px; line-height: 18px; }
.problem:empty { display: none; }
@media (max-width: 379px) {
  form { gap: 14px 8px; }
  input, #number { padding: 0 12px; }
  .brand { right: 0; bottom: calc(100% + 3px); background: none; padding-right: 2px; }
}
@media (prefers-reduced-motion: reduce) { input { transition: none; } }
@media (forced-colors: active) { input:focus { outline: 2px solid Highlight; } }
`;

export const challengeStyles = `
body { min-height: 100dvh; display: grid; place-items: center; padding: 20px; background: var(--paper); }
main { width: 100%; max-width: 420px; padding: 28px; border: 1px solid var(--line); border-radius: 24px; background: var(--card); }
.bank { color: var(--soft); font-size: 13px; }
h1 { margin-top: 6px; font-size: 26px; }
.why { margin-top: 8px; color: var(--soft); }
dl { display: grid; grid-template-columns: auto 1fr; gap: 10px 16px; margin: 22px 0 24px; padding: 16px 18px; border-radius: 16px; background: var(--wash); }
dt { color: var(--soft); } dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
dd.amount { font-weight: 680; }
form { display: grid; gap: 10px; }
button { height: 52px; border-radius: 16px; border: 1px solid transparent; font: inherit; font-size: 16px; font-weight: 600; cursor: pointer; transition: filter 140ms ease-out, background 140ms ease-out; }
button:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }
.yes { background: var(--ink); color: var(--card); } .yes:hover { filter: brightness(1.25); }
.no { background: transparent; border-color: var(--edge); color: var(--ink); } .no:hover { background: var(--wash); }
.note { margin-top: 18px; color: var(--soft); font-size: 13px; }
@media (prefers-reduced-motion: reduce) { button { transition: none; } }
`;

export const recentStyles = `
body { background: var(--paper); }
main { max-width: 1080px; margin: 0 auto; padding: 36px 20px 60px; }
h1 { font-size: 30px; }
.lead { margin: 6px 0 26px; color: var(--soft); max-width: 62ch; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 20px; background: var(--card); }
table { width: 100%; border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; white-space: nowrap; }
th { padding: 12px 16px; color: var(--soft); font-size: 13px; font-weight: 500; text-align: left; }
td { height: 46px; padding: 0 16px; border-top: 1px solid var(--line); }
.money { text-align: right; } td.money { font-weight: 600; }
.empty { padding: 44px 20px; text-align: center; color: var(--soft); }
.good { color: var(--good); } .bad { color: var(--bad); }
`;
