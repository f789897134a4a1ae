"use client";
import { debounce, type Options } from "nuqs";
import { type ChangeEvent, type FocusEvent, useRef } from "react";

const pauseMs = 300;

/**
 * What is typed into a search goes into the page's address once the typing pauses, and at once when the field is left: an
 * address written late would undo the way that a click on a result has begun.
 */
export function useTypedWords(write: (words: string, options?: Options) => unknown) {
  const isWaiting = useRef(false);
  return {
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      isWaiting.current = true;
      write(target.value.trim(), { limitUrlUpdates: debounce(pauseMs) });
    },
    onBlur: ({ target }: FocusEvent<HTMLInputElement>) => {
      if (isWaiting.current) write(target.value.trim());
      isWaiting.current = false;
    },
  };
}
