"use client";
import { Notice } from "@souk/ui/components/notice";
import { type RefObject, useEffect, useRef } from "react";

export interface SummaryItem {
  readonly name: string;
  readonly text: string;
}

export interface ErrorSummaryProps {
  readonly title: string;
  readonly items: readonly SummaryItem[];
  /** Grows with every submit, so that the same problems are announced again. */
  readonly attempt: number;
  readonly form: RefObject<HTMLFormElement | null>;
  /** For a name that is no field of the form. */
  readonly onOther?: (name: string) => void;
}

/** What keeps a form from being sent; takes the focus, and leads to each field. */
export function ErrorSummary({ title, items, attempt, form, onOther }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const hasItems = items.length > 0;
  useEffect(() => {
    if (attempt > 0 && hasItems) box.current?.focus();
  }, [attempt, hasItems]);
  if (!hasItems) return null;
  function lead(name: string) {
    const field = form.current?.elements.namedItem(name);
    if (field instanceof HTMLElement) field.focus();
    else onOther?.(name);
  }
  return (
    <div ref={box} tabIndex={-1} className="rounded-16 outline-offset-2" role="alert">
      <Notice tone="error" title={title}>
        <ul className="mt-1 grid gap-1">
          {items.map(({ name, text }) => (
            <li key={name}>
              <button
                type="button"
                className="rounded-4 text-left text-ink underline decoration-edge underline-offset-4 hover:decoration-ink"
                onClick={() => lead(name)}
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
