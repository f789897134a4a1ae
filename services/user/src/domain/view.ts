/** How many of the products that somebody looked at are kept. */
export const maxViews = 24;
