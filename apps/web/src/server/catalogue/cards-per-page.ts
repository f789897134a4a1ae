/** Fills whole rows of two, three and four. */
export const cardsPerPage = 24;
