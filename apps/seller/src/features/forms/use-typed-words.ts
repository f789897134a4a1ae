"use client";
import { debounce, type Options } from "nuqs";
import { type ChangeEvent, type FocusEvent, useRef } from "react";

const pauseMs = 300;

/**
 * What is typed into a search goes into the page's address once the typing pauses, and at once when the field is left: an
 * address written late would undo the way that a click on a result has begun. `write` is done when the address has it.
 */
export function useTypedWords(write: (words: string, options?: Options) => Promise<unknown>) {
  const waiting = useRef<Promise<unknown> | null>(null);
  return {
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      const written = write(target.value.trim(), { limitUrlUpdates: debounce(pauseMs) });
      waiting.current = written;
      void written.then(() => {
        if (waiting.current === written) waiting.current = null;
      });
    },
    onBlur: ({ target }: FocusEvent<HTMLInputElement>) => {
      if (waiting.current) void write(target.value.trim());
      waiting.current = null;
    },
  };
}
