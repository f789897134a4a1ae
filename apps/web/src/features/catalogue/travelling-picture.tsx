import { type ReactNode, ViewTransition } from "react";

export interface TravellingPictureProps {
  readonly productId: string;
  readonly children: ReactNode;
}

/** Ties a card's picture to the same picture on the product's page: it travels there instead of appearing. */
export function TravellingPicture({ productId, children }: TravellingPictureProps) {
  return (
    <ViewTransition name={`picture-${productId}`} default="none" share="auto">
      {children}
    </ViewTransition>
  );
}
