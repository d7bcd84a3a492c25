/** «A settes ned fra 500 000 til 300 000 kroner. De 200 000 kronene fordeles slik: …», «Differansen, 200 000 kroner, …»: the list gives what A gave up, whether it adds up or not. */
import { type Draft, fill, role } from "./draft.ts";
import { isSted, type Mention, type Sted } from "./mention.ts";

/** The one delprosjekt that is lowered before «de N kronene» is where the sums below them come from. */
export function fromFreed(text: string, mentions: readonly Mention[], drafts: readonly Draft[]): void {
  const freed = pointer.exec(text);
  if (!freed) return;
  const before = mentions.filter(
    (one): one is Sted => isSted(one) && one.slag === "delprosjekt" && one.end <= freed.index,
  );
  const [source] = before;
  if (!source || source.viser || before.length !== 1 || !lowers.test(text.slice(0, freed.index))) return;
  const end = freed.index + freed[0].length;
  for (const one of drafts)
    if (one.type === "pengeflyt" && one.start >= end && one.roles["til"] && !one.roles["fra"])
      fill(one, "fra", { ...role(source.value, source), slag: source.slag });
}

const pointer =
  /(?<!\p{L})(?:de|dei|desse|disse|(?:differansen|skilnaden|mellomlegget|innsparing(?:en|a)|besparelsen|reduksjonen|nedgang(?:en)?)(?:,| –| -| på)?) (?:på )?\(?(?:kr\.? ?)?\d[\d .]{0,14}(?:,-)? ?(?:kroner|kronene|kr\.?)?[^.:\n]{0,80}?(?<!\p{L})(?:fordel|omfordel|omdisponer|overfør|flytt|bruk|nytt|går|gå)\p{L}*[^.:\n]{0,30}:[ \t]*\n/iu;
const lowers = /(?<!\p{L})(?:ned|reduser\p{L}*|senk\p{L}*|kutt\p{L}*|minsk\p{L}*)(?!\p{L})/iu;
