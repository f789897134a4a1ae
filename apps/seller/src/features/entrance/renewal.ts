/** Asked for as a page of its own, not as one that is read ahead: what the account may do is read anew, and its first page follows. */
export const renewalOf = (locale: string): string => `/${locale}/renew`;

export const isRenewal = (pathname: string): boolean => /^\/[a-z]{2}\/renew$/.test(pathname);
