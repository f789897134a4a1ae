"use client";
import { type RefObject, useEffect } from "react";

/** Has a search show the words of the page's address when they change by something else than typing, such as a saved view. */
export function useShownWords(field: RefObject<HTMLInputElement | null>, words: string): void {
  useEffect(() => {
    const input = field.current;
    if (input && input !== document.activeElement) input.value = words;
  }, [field, words]);
}
