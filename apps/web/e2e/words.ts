/** What the specs look for on the pages, in both languages. */
export const words = {
  en: {
    addToCart: /^Add to cart/,
    inCart: /^In your cart/,
    toCheckout: "Continue to checkout",
    email: "Email",
    password: "Password",
    name: "Full name",
    line1: "Street and number",
    postalCode: "Postal code",
    city: "City",
    pay: /^Pay /,
    cardNumber: "Card number",
    expiry: "Expiry date",
    cvc: "Security code",
    thanks: "Thank you, your order is placed",
    soldBy: (name: string) => `Sold by ${name}`,
  },
  ru: {
    addToCart: /^В корзину/,
    inCart: /^В корзине/,
    toCheckout: "Перейти к оформлению",
    email: "Электронная почта",
    password: "Пароль",
    name: "Имя и фамилия",
    line1: "Улица и дом",
    postalCode: "Почтовый индекс",
    city: "Город",
    pay: /^Оплатить /,
    cardNumber: "Номер карты",
    expiry: "Срок действия",
    cvc: "Код безопасности",
    thanks: "Спасибо, заказ оформлен",
    soldBy: (name: string) => `Продавец: ${name}`,
  },
} as const;

export type Language = keyof typeof words;
