export const mainId = "main";

/** The first stop of the keyboard: past what is the same on every page. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href={`#${mainId}`}
      className="sr-only rounded-12 bg-ink px-5 py-3 font-semibold text-on-ink focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-60"
    >
      {children}
    </a>
  );
}
