import { SearchResponse_Means as Means } from "@souk/contracts/search/v1/search_service";
import type { SearchResult } from "../domain/search-query.ts";

/** How a text was understood and how its results were found. */
export function readingOf({ matchCount, allWordsCount, reading }: SearchResult) {
  const { correctedText, suggestedText, unknownWords } = reading;
  const haveAllWords = unknownWords.length === 0 ? allWordsCount : 0;
  const means = meansOf(matchCount, haveAllWords);
  return {
    means,
    allWordsCount: means === Means.SOME_WORDS ? haveAllWords : 0,
    correctedText,
    suggestedText,
    unknownWords: [...unknownWords],
  };
}

function meansOf(matchCount: number, haveAllWords: number): Means {
  if (matchCount === 0) return Means.NOTHING;
  return haveAllWords === matchCount ? Means.ALL_WORDS : Means.SOME_WORDS;
}
