import { Parser } from "htmlparser2";

const lineEnding: ReadonlySet<string> = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "br"]);
const unseen: ReadonlySet<string> = new Set(["style", "script", "template", "noscript"]);

/** The words of a piece of HTML, a line for each block. They are stored and shown as text, never as HTML. */
export function wordsOfHtml(html: string): string {
  const words: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unseen.has(name)) hidden += 1;
    },
    ontext: (text) => {
      if (hidden === 0) words.push(text.replaceAll("\u00a0", " "));
    },
    onclosetag: (name) => {
      if (unseen.has(name)) hidden -= 1;
      else if (lineEnding.has(name)) words.push("\n");
    },
  });
  parser.end(html);
  return words
    .join("")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
