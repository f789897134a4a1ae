/** Fills whole rows of two, three and four. */
export const cardsPerPage = 24;
/** Of a grid that is as wide as the page: whole rows of two, four and five. */
export const listedPerPage = 20;
