import type { ReactNode } from "react";

interface RankingProps {
  readonly id: string;
  readonly title: string;
  readonly nothing: string;
  /** Of the names first, then of each value. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: ReactNode;
    /** The last is what they are ranked by. */
    readonly values: readonly (string | number)[];
  }[];
}

/** The best of something, the first first. */
export function Ranking({ id, title, nothing, heads, rows }: RankingProps) {
  const [nameHead = "", ...valueHeads] = heads;
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-3 text-subheading">
        {title}
      </h2>
      {rows.length === 0 ? (
        <p className="border-line border-y py-3.5 text-soft">{nothing}</p>
      ) : (
        <table className="w-full text-small">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="border-line border-b text-label text-soft">
              <th scope="col" className="py-2 pr-4 text-left font-normal">
                {nameHead}
              </th>
              {valueHeads.map((head) => (
                <th key={head} scope="col" className="py-2 pl-4 text-right font-normal">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-line border-b">
                <th scope="row" className="min-w-0 py-2.5 pr-4 text-left font-medium">
                  {row.name}
                </th>
                {row.values.map((value, at) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                    key={at}
                    className={`tabular whitespace-nowrap py-2.5 pl-4 text-right ${at === row.values.length - 1 ? "font-semibold" : ""}`}
                  >
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
