import type { KeyboardEvent } from "react";
import type { Place } from "./use-grid-cursor.ts";

interface GridKeys {
  readonly at: Place;
  readonly pageRows: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly go: (to: Place, extend?: boolean) => void;
  readonly step: (by: 1 | -1) => void;
  /** Opens the cell with a text, or with what stands in it. */
  readonly edit: (text?: string) => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly fillDown: () => void;
  readonly save: () => void;
}

/** The keys of a spreadsheet. What is typed stays here: letters are no shortcuts while one is in the table. */
export function gridKeyDown(event: KeyboardEvent, keys: GridKeys): void {
  const { at, go } = keys;
  const isCommand = event.ctrlKey || event.metaKey;
  const moves: Record<string, Place> = {
    ArrowUp: { row: isCommand ? 0 : at.row - 1, column: at.column },
    ArrowDown: { row: isCommand ? keys.lastRow : at.row + 1, column: at.column },
    ArrowLeft: { row: at.row, column: isCommand ? 0 : at.column - 1 },
    ArrowRight: { row: at.row, column: isCommand ? Number.MAX_SAFE_INTEGER : at.column + 1 },
    PageUp: { row: at.row - keys.pageRows, column: at.column },
    PageDown: { row: at.row + keys.pageRows, column: at.column },
    Home: { row: isCommand ? 0 : at.row, column: 0 },
    End: { row: isCommand ? keys.lastRow : at.row, column: Number.MAX_SAFE_INTEGER },
  };
  const to = moves[event.key];
  const act = to ? () => go(to, event.shiftKey) : actionOf(event, isCommand, keys);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function actionOf(event: KeyboardEvent, isCommand: boolean, keys: GridKeys): (() => void) | undefined {
  if (isCommand) {
    const commands: Record<string, () => void> = { z: keys.undo, d: keys.fillDown, s: keys.save };
    return commands[event.key.toLowerCase()];
  }
  if (event.altKey) return undefined;
  switch (event.key) {
    case "Enter":
    case "F2":
      return () => keys.edit();
    case "Delete":
    case "Backspace":
      return keys.clear;
    case "Tab":
      return tabOf(event, keys);
    default:
      return event.key.length === 1 ? () => keys.edit(event.key) : undefined;
  }
}

/** Tab leaves the table at its ends. */
function tabOf(event: KeyboardEvent, { at, step, lastRow, lastColumn }: GridKeys): (() => void) | undefined {
  const isFirst = at.row === 0 && at.column === 0;
  const isLast = at.row === lastRow && at.column === lastColumn;
  if (event.shiftKey) return isFirst ? undefined : () => step(-1);
  return isLast ? undefined : () => step(1);
}
