import type { CardPage } from "@/server/catalogue/list-cards";
import { ProductTile } from "./product-tile.tsx";
import { StockScope } from "./stock-scope.tsx";

/** Pages of a list that came after the first, as further items of its grid. */
export function AppendedCards({ pages }: { pages: readonly Pick<CardPage, "cards">[] }) {
  return pages.map(({ cards }) => (
    <StockScope key={cards[0]?.id ?? "none"} productIds={cards.map((card) => card.id)}>
      {cards.map((card) => (
        <li key={card.id}>
          <ProductTile card={card} headingLevel={2} />
        </li>
      ))}
    </StockScope>
  ));
}
