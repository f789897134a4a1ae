import type { Piece } from "./pieces.ts";

const foundClasses = "rounded-4 bg-warn-wash font-semibold text-warn-text underline decoration-2 underline-offset-2";

interface MarkedTextProps {
  readonly pieces: readonly Piece[];
  readonly side: "before" | "after";
}

/** A text with what changed, and what was found, told apart by more than colour. */
export function MarkedText({ pieces, side }: MarkedTextProps) {
  return (
    <p className="whitespace-pre-wrap break-words">
      {pieces.map(({ text, isChanged, isFound }, at) => {
        const key = `${at}:${text}`;
        const shown = isFound ? <mark className={foundClasses}>{text}</mark> : text;
        if (!isChanged) return <span key={key}>{shown}</span>;
        if (side === "before")
          return (
            <del key={key} className="text-soft">
              {shown}
            </del>
          );
        return (
          <ins key={key} className="rounded-4 bg-good-wash text-good no-underline">
            {shown}
          </ins>
        );
      })}
    </p>
  );
}
