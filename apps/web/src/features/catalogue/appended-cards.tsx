import { Fragment } from "react";
import type { CardPage } from "@/server/catalogue/list-cards";
import { ProductTile } from "./product-tile.tsx";
import { StockScope } from "./stock-scope.tsx";

export interface AppendedCardsProps {
  readonly pages: readonly Pick<CardPage, "cards">[];
  /** How many cards stand before a line that says something of those after it. */
  readonly breakAt?: number;
  readonly breakText?: string;
  readonly headingLevel?: 2 | 3;
}

/** Pages of a list as items of a grid. */
export function AppendedCards({ pages, breakAt = -1, breakText, headingLevel = 2 }: AppendedCardsProps) {
  return pages.map(({ cards }, page) => {
    const before = pages.slice(0, page).reduce((sum, other) => sum + other.cards.length, 0);
    return (
      <StockScope key={cards[0]?.id ?? "none"} productIds={cards.map((card) => card.id)}>
        {cards.map((card, place) => (
          <Fragment key={card.id}>
            {before + place === breakAt && (
              <li className="col-span-full rounded-16 bg-wash px-4 py-3 text-soft">{breakText}</li>
            )}
            <li>
              <ProductTile card={card} isEager={page === 0 && place < eagerCount} headingLevel={headingLevel} />
            </li>
          </Fragment>
        ))}
      </StockScope>
    );
  });
}

const eagerCount = 2;
