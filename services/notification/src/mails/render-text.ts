import type { Block, MailContent } from "./content.ts";

/** The mail for readers without HTML. */
export function renderText({ title, blocks, reason, ending }: MailContent): string {
  return `${[title, ...blocks.map(blockText), `--\nSouk\n${reason}${ending ? `\n${ending.label}: ${ending.url}` : ""}`].join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "text":
    case "note":
      return block.text;
    case "button":
      return `${block.label}:\n${block.url}`;
    case "item":
      return `${block.title}\n${block.text}\n${block.url}`;
    case "rows":
      return block.rows.map(([label, value]) => `${label}: ${value}`).join("\n");
  }
}
