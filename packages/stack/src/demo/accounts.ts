/** Who can sign in to the demo shop, all with the password generated at the first start. */
export const demoAccounts = [
  { email: "anna@souk.example", name: "Anna Prokopenko", role: "shopper", locale: "en" },
  { email: "olga@souk.example", name: "Ольга Кузнецова", role: "shopper", locale: "ru" },
  { email: "norte@souk.example", name: "Inês Ferreira", role: "seller", locale: "en", sellerKey: "norte" },
  { email: "operator@souk.example", name: "Miguel Rocha", role: "operator", locale: "en" },
  { email: "moderator@souk.example", name: "Lena Vogel", role: "moderator", locale: "en" },
] as const;
