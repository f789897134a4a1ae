import "server-only";
import { featuredPrice } from "../catalogue/featured-price.ts";
import type { ProductView } from "../catalogue/product-view.ts";

const ink = "#221a13";
const soft = "#6b5f55";
const paper = "#fcfaf6";
const line = "#e8e3db";
const brand = "#c64220";

export interface ProductShareCardProps {
  readonly product: ProductView;
  /** A data URL on white. */
  readonly picture: string | null;
}

/** Words on the left, the product on the right. Only what the drawing knows of CSS: flex boxes, plain colours. */
export function ProductShareCard({ product: { title, brand: maker, variants }, picture }: ProductShareCardProps) {
  const price = featuredPrice(variants);
  return (
    <div
      style={{
        display: "flex",
        width: "100%",
        height: "100%",
        background: paper,
        color: ink,
        fontFamily: "Onest",
        padding: 56,
        gap: 48,
      }}
    >
      <div style={{ display: "flex", flexDirection: "column", flex: 1, justifyContent: "space-between" }}>
        <div style={{ display: "flex", alignItems: "center", gap: 16 }}>
          <Mark />
          <span style={{ fontSize: 40, fontWeight: 700, letterSpacing: "-0.03em" }}>souk</span>
        </div>
        <div style={{ display: "flex", flexDirection: "column", gap: 16 }}>
          {maker && <span style={{ fontSize: 28, fontWeight: 500, color: soft }}>{maker}</span>}
          <span
            style={{
              fontSize: title.length > 48 ? 48 : 60,
              fontWeight: 700,
              lineHeight: 1.08,
              letterSpacing: "-0.03em",
            }}
          >
            {shortened(title)}
          </span>
        </div>
        <span style={{ fontSize: 44, fontWeight: 700 }}>{price?.text ?? ""}</span>
      </div>
      {picture && (
        <div
          style={{
            display: "flex",
            width: 518,
            height: 518,
            background: "#ffffff",
            borderRadius: 40,
            border: `2px solid ${line}`,
            overflow: "hidden",
          }}
        >
          {/* biome-ignore lint/performance/noImgElement: drawn, not shown in a browser */}
          <img src={picture} alt="" width={514} height={514} style={{ objectFit: "contain" }} />
        </div>
      )}
    </div>
  );
}

function Mark() {
  return (
    <svg width="56" height="56" viewBox="0 0 26 26" aria-hidden="true">
      <path d="M8 0h10a8 8 0 0 1 8 8v10a8 8 0 0 1-8 8H3.5A3.5 3.5 0 0 1 0 22.5V8a8 8 0 0 1 8-8Z" fill={brand} />
      <path d="M7.4 11.2a5.6 5.6 0 0 0 11.2 0" fill="none" stroke="#ffffff" strokeWidth="2.1" strokeLinecap="round" />
    </svg>
  );
}

const lengthMax = 90;

function shortened(title: string): string {
  return title.length <= lengthMax ? title : `${title.slice(0, title.lastIndexOf(" ", lengthMax))}…`;
}
