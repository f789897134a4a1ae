/** Words for pages that stand outside of every language: nothing is known there, so they say it in all of them. */
export const bareWords = {
  missing: { title: "Page not found · Страница не найдена", link: "Souk" },
  failed: {
    title: "Something went wrong · Что-то сломалось",
    text: "Try again in a moment. Попробуйте ещё раз через минуту.",
    again: "Try again · Ещё раз",
  },
} as const;
