/** The same effects under every disguise; words at every span; no throw and no runaway on hostile text. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import type { Effekt } from "../../engine/language/effect.ts";
import { readEffects } from "../../engine/language/read-effects.ts";
import { join, type Passage, passageOf, spanIn } from "../../engine/text/passage.ts";
import type { Span } from "../../engine/text/span.ts";
import { bankNames, lexiconData, readBank } from "./bank.ts";

const lexicon = compileLexicon(lexiconData());
const names = bankNames();
const bank = readBank("test/bank/punkter-1.yaml");

/** Types and role values, without places. */
const plain = (effects: readonly Effekt[]): unknown =>
  effects.map((one) =>
    Object.fromEntries(
      Object.entries(one)
        .filter(([name]) => name !== "span" && name !== "kandidat" && name !== "vilkår")
        .map(([name, value]) => [
          name,
          value !== null && typeof value === "object" ? ("value" in value ? value.value : "uleselig") : value,
        ]),
    ),
  );

const read = (texts: readonly string[], make: (text: string) => Passage = passageOf): readonly (readonly Effekt[])[] =>
  readEffects(
    texts.map((text) => make(text)),
    names,
    lexicon,
  );

function same(change: (text: string) => string, make: (text: string) => Passage = passageOf): void {
  for (const sak of bank) {
    const texts = sak.punkter.map((punkt) => punkt.tekst);
    const changed = texts.map(change);
    const fold = (effects: readonly (readonly Effekt[])[]): string =>
      JSON.stringify(effects.map(plain))
        .replace(/[\u00a0\u202f]/g, " ")
        .replace(/\s+/g, " ");
    assert.equal(fold(read(changed, make)), fold(read(texts)), texts.join(" | "));
  }
}

/** The words torn over lines of the source; the passage joins them, its pieces tell where they stand. */
function torn(text: string): Passage {
  const torn: Passage[] = [];
  let source = 7;
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(" ", at + 20);
    const end = space < 0 ? text.length : space + 1;
    torn.push(passageOf(text.slice(at, end), source));
    source += end - at + 3;
    at = end;
  }
  return torn.length > 0 ? join(torn, "") : passageOf(text, source);
}

describe("reading under disguise", () => {
  it("does not mind no-break spaces", () =>
    same((text) => text.replace(/(\d) (\d)/g, "$1\u00a0$2").replace("til og med", "til\u00a0og\u00a0med")));
  it("does not mind narrow no-break spaces", () => same((text) => text.replace(/(\d) (\d)/g, "$1\u202f$2")));
  it("does not mind the style of quotes", () => same((text) => text.replaceAll("«", "“").replaceAll("»", "”")));
  it("does not mind straight quotes", () => same((text) => text.replaceAll("«", '"').replaceAll("»", '"')));
  it("does not mind CRLF", () => same((text) => text.replaceAll("\n", "\r\n")));
  it("does not mind doubled spaces", () => same((text) => text.replace(/(\p{L}) (\p{L})/gu, "$1  $2")));
  it("does not mind torn lines", () => same((text) => text, torn));
});

describe("spans", () => {
  it("hold words of the point, trimmed, inside the effect or pointing at an earlier half", () => {
    for (const sak of bank) {
      for (const [index, effects] of read(sak.punkter.map((punkt) => punkt.tekst)).entries()) {
        const text = sak.punkter[index]!.tekst;
        for (const effect of effects)
          for (const span of spansOf(effect))
            assert.ok(words(text, span), `${effect.type}: «${text.slice(span.start, span.end)}» i ${text}`);
      }
    }
  });

  it("name the amount they were read from", () => {
    for (const sak of bank) {
      for (const [index, effects] of read(sak.punkter.map((punkt) => punkt.tekst)).entries()) {
        for (const { beløp } of effects) {
          if (!beløp || !("value" in beløp) || typeof beløp.value !== "number") continue;
          const said = sak.punkter[index]!.tekst.slice(beløp.span.start, beløp.span.end);
          assert.match(said, /\d|tusen|million|[Bb]eløp|sum|[Mm]idl/, said);
        }
      }
    }
  });

  it("are of the source when lines are torn", () => {
    const passage = torn(
      "Kr 150 000 overføres fra delprosjektet Grønn omstilling til delprosjektet Bostedsattraktivitet.",
    );
    const effect = readEffects([passage], names, lexicon)[0]![0]!;
    assert.ok(effect.fra && "value" in effect.fra);
    const at = passage.text.indexOf("Grønn");
    assert.ok(effect.fra.span.start > at, "the source is longer than the words");
    assert.equal(effect.fra.span.start, spanIn(passage, at, at + 1).start);
  });
});

const words = (text: string, { start, end }: Span): boolean =>
  end > start && text.slice(start, end).trim() === text.slice(start, end);

function spansOf(effect: Effekt): Span[] {
  const roles = Object.values(effect).filter(
    (value): value is { span: Span } => value !== null && typeof value === "object" && "span" in value,
  );
  return [effect.span, ...roles.map((one) => one.span), ...effect.vilkår.map((one) => one.span)];
}

describe("hostile text", () => {
  const hostile: Readonly<Record<string, (n: number) => string>> = {
    "list items": (n) => "- kr 1 000 fra A til B\n".repeat(n),
    "one long sentence": (n) => "midlene i Grønn omstilling og ".repeat(n),
    parentheses: (n) => "(".repeat(n * 10),
    "groups of digits": (n) => "1 000 ".repeat(n),
    quotes: (n) => "«".repeat(n * 5),
    conditions: (n) => "dersom at å overføre som ".repeat(n),
    capitals: (n) => "Grønn Kari Delprosjektet ".repeat(n),
    dates: (n) => "1. januar ".repeat(n),
    rows: (n) => `| Fra | Til | Beløp |\n${"| Grønn omstilling | Bostedsattraktivitet | 1 000 |\n".repeat(n)}`,
  };
  for (const [name, make] of Object.entries(hostile)) {
    it(`is read in linear time: ${name}`, () => {
      let times = 0;
      const time = (n: number): number => {
        // A text of its own each time: a point that was read before is remembered.
        const text = `${make(n)} ${times++}`;
        // Time of the processor: other tests run beside this one.
        const start = process.cpuUsage();
        read([text]);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      time(1000);
      const small = Math.min(time(1000), time(1000), time(1000));
      const large = Math.min(time(8000), time(8000), time(8000));
      assert.ok(large < Math.max(small, 4) * 8 * 4, `${small} ms -> ${large} ms`);
    });
  }

  it("never throws, and every point has an effect", () => {
    const vocabulary = [
      "Kr 50 000",
      "overføres",
      "fra",
      "til",
      "«",
      "»",
      "Grønn omstilling",
      "dersom",
      "at",
      "å",
      "som",
      ",",
      ".",
      ":",
      "\n",
      "|",
      "- ",
      "ikke",
      "velges",
      "leder",
      "Kari Nordmann",
      "2023",
      "ut",
      "31.12.2023",
      "og",
      "§ 5",
      "sak 6/22",
      "vedtak",
      "(",
      ")",
      "prosjektperioden",
      "utvides",
      "PSD",
      "%",
      "halvparten",
      "1.",
    ];
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.constantFrom(...vocabulary), { maxLength: 24 }).map((all) => all.join(" ")),
          { maxLength: 3 },
        ),
        (texts) => {
          const effects = read(texts);
          assert.equal(effects.length, texts.length);
          assert.ok(effects.every((one) => one.length > 0));
        },
      ),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => read([text])[0]!.length > 0),
      { numRuns: 300 },
    );
  });
});
