import { ProductGrid } from "@souk/ui/components/product-grid";
import { SectionHeader } from "@souk/ui/components/section-header";
import { TextLink } from "@souk/ui/components/text-link";
import { cn } from "@souk/ui/lib/cn";
import type { ProductCardView } from "@/server/catalogue/product-card-view";
import { ShopLink } from "../layout/shop-link.tsx";
import { ProductTile } from "./product-tile.tsx";

export interface ProductShelfProps {
  readonly title: string;
  readonly cards: readonly ProductCardView[];
  /** Where there is more of it. */
  readonly all?: { readonly href: string; readonly label: string } | undefined;
  /** How many pictures are asked for at once. */
  readonly eagerCount?: number;
  /** Far below the fold. */
  readonly isFar?: boolean;
}

/** Two rows on a phone, else one. */
const farShelf = "drawn-when-near [--height-estimate:38rem] md:[--height-estimate:20rem] lg:[--height-estimate:23rem]";

/** A heading with a few products and the way to the rest. */
export function ProductShelf({ title, cards, all, eagerCount = 0, isFar = false }: ProductShelfProps) {
  return (
    <section className={cn("grid gap-5", isFar && farShelf)}>
      <SectionHeader
        title={title}
        aside={
          all && (
            <TextLink href={all.href} linkAs={ShopLink} variant="soft" hasArrow>
              {all.label}
            </TextLink>
          )
        }
      />
      <ProductGrid label={title} className="whole-rows">
        {cards.map((card, place) => (
          <li key={card.id}>
            <ProductTile card={card} isEager={place < eagerCount} />
          </li>
        ))}
      </ProductGrid>
    </section>
  );
}
