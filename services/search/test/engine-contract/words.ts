import { expect, test } from "vitest";
import { documentChange, type EngineActions } from "./engine-actions.ts";

/** How texts find documents: which count more, and what becomes of words that nobody wrote. */
export function describeWords({ harness, index, search, found }: EngineActions): void {
  test("a document is found by title, brand, code, option and description, in both languages", async () => {
    await index(
      documentChange("Trail shoe", {
        titleRu: "Кроссовки для бега",
        description: "Grips well on wet stones.",
        brand: "Vento",
        code: "5601234567890",
      }),
      documentChange("Teapot", { colours: ["green"], path: ["kitchen"] }),
    );
    for (const text of ["shoes", "VENTO", "5601234567890", "lilac", "grip stone"]) {
      expect(await found({ text })).toEqual(["Trail shoe"]);
    }
    for (const text of ["кроссовками", "сиреневые", "vento"]) {
      expect(await found({ text })).toEqual(["Trail shoe"]);
    }
    expect(await found({ text: "зеленый" })).toEqual(["Teapot"]);
    expect(await found({ text: "zzz" })).toEqual([]);
    expect(await found({ text: "!?" })).toEqual([]);
  });

  test("documents with all words come first, those with any fill the page up", async () => {
    await index(
      documentChange("Blue lamp", { description: "A shade of linen." }),
      documentChange("Linen shirt"),
      documentChange("Blue linen shirt"),
      documentChange("Teapot"),
    );
    const titles = await found({ text: "blue linen shirt" });
    expect(titles[0]).toBe("Blue linen shirt");
    expect(titles.slice(1).sort()).toEqual(["Blue lamp", "Linen shirt"]);
    expect(await found({ text: "linen shirt", pageSize: 2 })).toHaveLength(2);
    expect((await search({ text: "linen shirt", sort: "relevance", pageSize: 2 })).matchCount).toBe(2);
  });

  test("a word in the title weighs more than one in the description", async () => {
    await index(
      documentChange("Basket", { description: "Goes with any lamp." }),
      documentChange("Lamp", { description: "Of brass." }),
    );
    expect(await found({ text: "lamp" })).toEqual(["Lamp", "Basket"]);
  });

  test("an unknown word is read as the one that is meant, unless it is to be taken as it is", async () => {
    await index(
      ...Array.from({ length: 3 }, (_, n) => documentChange(`Keyboard ${n}`)),
      documentChange("Keypad"),
      documentChange("Чайник", { titleRu: "Чайник эмалированный" }),
    );
    for (const text of ["keybaord", "keybord", "keyboarrd", "keyboqrd", "KEYBAORD!"]) {
      const { cards, reading } = await search({ text, sort: "relevance" });
      expect(cards).toHaveLength(3);
      expect(reading.correctedText).toBe(text.replace(/\p{L}+/u, "keyboard"));
    }
    for (const text of ["чяйник", "xfqybr", "'vfkbhjdfyysq xfqybr"]) expect(await found({ text })).toEqual(["Чайник"]);
    expect(await search({ text: "lilac keybord", sort: "relevance" })).toMatchObject({
      matchCount: 5,
      allWordsCount: 3,
      reading: { correctedText: "lilac keyboard", unknownWords: [] },
    });
    const exact = await search({ text: "keybord", isExact: true, sort: "relevance" });
    expect(exact).toMatchObject({ matchCount: 0, reading: { correctedText: "", unknownWords: ["keybord"] } });
  });

  test("words that nothing resembles are named, and the others are searched for", async () => {
    await index(documentChange("Lamp"), documentChange("Shoe"));
    const { cards, reading } = await search({ text: "zzyzx lamp", sort: "relevance" });
    expect(cards).toHaveLength(1);
    expect(reading).toMatchObject({ correctedText: "", unknownWords: ["zzyzx"] });
  });

  test("a rare word that looks like a slip of a frequent one is found, with the frequent one proposed", async () => {
    await index(
      ...Array.from({ length: 60 }, (_, n) => documentChange(`Teapot ${n}`)),
      documentChange("Teapod", { path: ["toys"] }),
    );
    await harness().engine.refresh();
    const { cards, reading } = await search({ text: "green teapod", sort: "relevance" });
    expect(cards[0]?.title?.byLanguage.en).toBe("Teapod");
    expect(reading).toMatchObject({ correctedText: "", suggestedText: "green teapot" });
    expect((await search({ text: "teapot", sort: "relevance" })).reading.suggestedText).toBe("");
  });

  test("compounds and amounts are found however they are written", async () => {
    await index(documentChange("Wi-Fi router"), documentChange("Card 128 GB"), documentChange("Lamp 15,6 cm"));
    for (const text of ["wifi", "wi-fi", "Wi Fi"]) expect(await found({ text })).toEqual(["Wi-Fi router"]);
    for (const text of ["128gb", "128 gb"]) expect((await found({ text }))[0]).toBe("Card 128 GB");
    expect(await found({ text: "15.6" })).toEqual(["Lamp 15,6 cm"]);
  });
}
