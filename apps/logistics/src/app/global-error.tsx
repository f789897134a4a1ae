"use client";
import "./globals.css";
import { bareWords } from "@/features/states/bare-words";

/** When the layout itself fails. */
export default function GlobalError({ reset }: { reset: () => void }) {
  const { title, text, again } = bareWords.failed;
  return (
    <html lang="en">
      <body>
        <title>{title}</title>
        <main className="grid min-h-dvh content-center justify-items-center px-6 text-center">
          <h1 className="text-heading">{title}</h1>
          <p className="mt-2 max-w-reading text-soft">{text}</p>
          <button
            type="button"
            onClick={reset}
            className="mt-6 min-h-11 rounded-12 bg-ink px-5 font-semibold text-on-ink hover:bg-ink-press"
          >
            {again}
          </button>
        </main>
      </body>
    </html>
  );
}
