/** Who can sign in to the demo shop, all with the password generated at the first start. */
export const demoAccounts = [
  { email: "anna@souk.example", name: "Anna Prokopenko", role: "shopper", locale: "en" },
  { email: "olga@souk.example", name: "Ольга Кузнецова", role: "shopper", locale: "ru" },
  { email: "norte@souk.example", name: "Inês Ferreira", role: "seller", locale: "en", sellerKey: "norte" },
  { email: "operator@souk.example", name: "Miguel Rocha", role: "operator", locale: "en" },
  { email: "moderator@souk.example", name: "Lena Vogel", role: "moderator", locale: "en" },
  { email: "dispatcher@souk.example", name: "Rita Duarte", role: "dispatcher", locale: "en" },
  { email: "tiago@souk.example", name: "Tiago Lopes", role: "courier", locale: "en" },
  { email: "vera@souk.example", name: "Вера Соколова", role: "courier", locale: "ru" },
] as const;
