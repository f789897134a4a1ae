"use client";
import "./globals.css";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { bareWords } from "@/features/layout/bare-words";

/** When the layout itself fails. */
export default function GlobalError({ reset }: { reset: () => void }) {
  const { title, text, again } = bareWords.failed;
  return (
    <html lang="en">
      <body>
        <title>{title}</title>
        <main className="page-width grid min-h-dvh content-center">
          <ErrorState headingLevel={1} title={title} action={<Button onClick={reset}>{again}</Button>}>
            {text}
          </ErrorState>
        </main>
      </body>
    </html>
  );
}
