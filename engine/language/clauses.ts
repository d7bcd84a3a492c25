/** Clauses of a sentence: main, «at», «å», «som», condition and background; a token belongs to one clause, and a clause may be interrupted. */
import {
  addsSource,
  asideEnd,
  asksWhether,
  compares,
  isReason,
  isReference,
  opensFinite,
  opensRelative,
  supposes,
  untilSomeone,
} from "./asides.ts";
import {
  type Clause,
  type ClauseKind,
  describes,
  isClearlyFinite,
  isFiniteVerb,
  isInfinitive,
  isParticiple,
  type Reading,
} from "./clause.ts";
import { awaits, concludes, isBy, isListComma, newClauseAfter } from "./clause-bounds.ts";
import { rolle } from "./lexicon.ts";
import type { Sentence } from "./sentences.ts";
import { kind, type Token } from "./tokens.ts";

const requires =
  /^(?:forutsetning|føresetnad|vilkår|betingels|krav|atterhald|forbehold)(?:a|en|et|enet|aet|aden|elsen)?$/;

export function clausesOf(reading: Reading, sentence: Sentence): Clause[] {
  return new Segmentation(reading, sentence).run();
}

class Segmentation {
  private readonly clauses: Clause[] = [];
  private now: Clause;
  private readonly reading: Reading;
  private readonly sentence: Sentence;

  constructor(reading: Reading, sentence: Sentence) {
    this.reading = reading;
    this.sentence = sentence;
    this.now = this.open("hoved", null, null, sentence.from, false);
  }

  run(): Clause[] {
    const { tokens, eier, mentions } = this.reading;
    for (let i = this.sentence.from; i < this.sentence.to; i++) {
      const aside = asideEnd(tokens, i, this.sentence.to);
      if (aside > i) {
        for (; i < aside; i++) this.now.tokens.push(i);
        i--;
        continue;
      }
      const owner = eier[i]!;
      if (owner >= 0) {
        const mention = mentions[owner]!;
        // «leder», «bevilgning» and the like are nouns here.
        this.now.mentions.push(mention);
        for (; i < Math.min(mention.to, this.sentence.to); i++) this.now.tokens.push(i);
        i--;
        const last = tokens[mention.to - 1]!;
        if (mention.to - mention.from === 1 && mention.slag !== "verv" && last.ord.verb.length > 0)
          this.now.verb.push(mention.from);
        continue;
      }
      this.step(i, tokens[i]!);
    }
    return this.clauses;
  }

  private step(i: number, token: Token): void {
    if (token.kind === kind.tegn) {
      if (token.lower === "," || token.lower === "–" || token.lower === ")") this.comma(i, token.lower);
      else if (
        token.lower === "(" &&
        this.now.kind === "hoved" &&
        addsSource(this.reading.tokens, i, this.sentence.to, this.now)
      )
        this.coordinate(i);
      else this.now.tokens.push(i);
      return;
    }
    const opens = this.opens(i, token);
    if (opens) this.subordinate(opens, i);
    else if (token.ord.rolle & rolle.og) this.connector(i);
    else this.word(i, token);
  }

  /** The kind of clause a word opens, or null. */
  private opens(i: number, { ord, lower }: Token): ClauseKind | null {
    const { now } = this;
    if (i === this.sentence.from && supposes(this.reading, i, this.sentence.to)) return "vilkår";
    if (i > this.sentence.from && awaits(this.reading, i, this.sentence.to)) return "vilkår";
    if (ord.rolle & rolle.vilkår && !(lower === "om" && i !== this.sentence.from)) {
      if (lower === "når" && isReason(this.reading.tokens, i)) return "bakgrunn";
      return lower !== "når" || i === this.sentence.from || this.limited() ? "vilkår" : "bakgrunn";
    }
    if (ord.rolle & rolle.følge) return "følge";
    if (ord.rolle & rolle.formål) return /^(?:for|til) å$/.test(lower) && this.asks() ? "å" : "bakgrunn";
    // «Forutsetningen er at …»
    if (ord.rolle & rolle.at && requires.test(this.reading.tokens[this.sentence.from]!.lower)) return "vilkår";
    if (ord.rolle & rolle.at && i + 1 < this.sentence.to)
      return now.kind === "vilkår" && now.finitt === 0 ? "vilkår" : "at";
    if (i > this.sentence.from && asksWhether(this.reading.tokens, i)) return "at";
    if (i > this.sentence.from && isReference(this.reading.tokens[i]!)) return "bakgrunn";
    // «, slik prosjektleder har foreslått, …»; «d.å.» is no infinitive.
    if (lower === "slik" && this.reading.tokens[i - 1]?.lower === "," && compares(this.reading, i, this.sentence.to))
      return "bakgrunn";
    if (lower === "til" && untilSomeone(this.reading, i)) return "bakgrunn";
    if (lower === "å" && this.reading.tokens[i - 1]?.lower === ".") return null;
    if (ord.rolle & rolle.å && this.obliges(i)) return null;
    if (ord.rolle & rolle.å) return now.kind === "bakgrunn" && now.tokens.length <= 1 ? null : "å";
    return ord.rolle & rolle.som && opensRelative(this.reading, i, this.sentence.to) ? "som" : null;
  }

  /** «Midlane vert å overføra …»: «vert å» with an infinitive is «skal». */
  private obliges(i: number): boolean {
    const { tokens, eier } = this.reading;
    const [verb, ...more] = this.now.verb.filter((at) => eier[at] === -1);
    if (verb === undefined || more.length > 0 || !/^(?:vert|blir)$/.test(tokens[verb]!.lower)) return false;
    const next = tokens[i + 1];
    const close = verb === i - 1 || eier[i - 1] !== -1 || /^(?:[,)-]|det)$/.test(tokens[i - 1]!.lower);
    return next !== undefined && isInfinitive(next) && (close || (tokens[i - 1]!.ord.rolle & rolle.adverb) !== 0);
  }

  private word(i: number, token: Token): void {
    const described = describes(this.reading, i);
    const finite =
      !described &&
      (isClearlyFinite(token) || (isFiniteVerb(token) && this.now.finitt === 0 && this.now.tokens.length > 0));
    if (finite && this.now.kind !== "hoved" && this.ownVerbSeen() && this.resumable()) this.now = this.resumable()!;
    this.now.tokens.push(i);
    if (finite) this.now.finitt++;
    if (finite || token.ord.verb.length > 0) this.now.verb.push(i);
  }

  /** A subordinate clause has its own finite verb, or needs none; the next one belongs to the clause that holds it. */
  private ownVerbSeen(): boolean {
    const { now } = this;
    const opener = this.reading.tokens[now.opener]!;
    if (now.kind === "å") return now.verb.length > 0;
    if (isReference(opener)) return true;
    // «På grunn av forsinkelsen blir …»
    if (now.kind === "bakgrunn" && /^(?:på grunn av|grunnet)$/.test(opener.lower)) return true;
    if (now.kind === "bakgrunn" && opener.ord.rolle & rolle.formål && / å$/.test(opener.lower))
      return now.verb.length > 0;
    if (now.kind === "vilkår" && !opensFinite(opener)) return true;
    return now.finitt > 0 && !this.openAuxiliary();
  }

  /** «har blitt flyttet», «skal kunne»: two finite forms of one verb group. */
  private openAuxiliary(): boolean {
    const last = this.now.verb[this.now.verb.length - 1];
    const token = last === undefined ? undefined : this.reading.tokens[last];
    return (
      token !== undefined &&
      (token.ord.rolle & (rolle.kan | rolle.bør | rolle.skal | rolle.passiv | rolle.hjelpe)) !== 0 &&
      this.now.tokens[this.now.tokens.length - 1] === last
    );
  }

  private resumable(): Clause | null {
    for (let up = this.now.parent; up; up = up.parent) if (up.finitt === 0 && up.kind !== "å") return up;
    return null;
  }

  private comma(i: number, written: string): void {
    const { tokens } = this.reading;
    this.now.tokens.push(i);
    if (this.now.kind === "hoved" && this.now.parent === null && written !== ",") return;
    if (written === ")") return;
    const next = tokens[i + 1];
    if (this.now.kind === "som" || this.now.kind === "bakgrunn") {
      if (this.now.parent) this.now = this.now.parent;
    } else if (
      this.now.kind === "vilkår" &&
      next &&
      i + 1 < this.sentence.to &&
      (this.now.opener === this.sentence.from || isFiniteVerb(next) || this.now.parent?.finitt === 0)
    ) {
      if (this.now.parent) this.now = this.now.parent;
    } else if (next && isClearlyFinite(next) && this.reading.eier[i + 1] === -1 && this.resumable())
      this.now = this.resumable()!;
    if (
      this.now.finitt > 0 &&
      newClauseAfter(this.reading, i, this.sentence.to) &&
      !isListComma(this.reading.tokens[i + 1])
    )
      this.coordinate(i);
  }

  private connector(i: number): void {
    const { tokens, eier } = this.reading;
    const next = tokens[i + 1];
    if (next && eier[i + 1] === -1 && i + 1 < this.sentence.to) {
      if ((this.now.kind === "å" || isBy(tokens[this.now.opener]!)) && isInfinitive(next)) {
        this.join(i, this.now, false);
        return;
      }
      if (isParticiple(next) && this.auxiliary()) {
        this.join(i, this.now, true);
        return;
      }
    }
    if (this.now.kind === "som" && newClauseAfter(this.reading, i, this.sentence.to) && next && !isFiniteVerb(next)) {
      if (this.now.parent) this.now = this.now.parent;
    }
    if (
      newClauseAfter(this.reading, i, this.sentence.to) &&
      (this.now.finitt > 0 || this.now.kind === "å" || (tokens[i]!.lower === "men" && this.now.kind === "hoved"))
    ) {
      this.coordinate(i);
      return;
    }
    this.now.tokens.push(i);
  }

  private auxiliary(): boolean {
    return this.now.verb.some(
      (v) => (this.reading.tokens[v]!.ord.rolle & (rolle.passiv | rolle.hjelpe | rolle.skal)) !== 0,
    );
  }

  /** A new clause beside the nearest one with a finite verb. */
  private coordinate(i: number): void {
    const next = this.reading.tokens[i + 1];
    let beside: Clause = this.now;
    while (
      beside.parent &&
      (beside.kind === "å" || beside.kind === "som" || beside.kind === "bakgrunn" || beside.finitt === 0)
    )
      beside = beside.parent;
    if (
      beside.parent &&
      next &&
      isFiniteVerb(next) &&
      next.ord.verb.some((one) => (one.verb.styring !== null || one.verb.rammenavn === "mening") && one.form !== "s")
    )
      beside = beside.parent;
    if (beside.kind === "at" && beside.parent && concludes(this.reading, i)) beside = beside.parent;
    this.join(i, beside, false);
  }

  private join(i: number, beside: Clause, inherits: boolean): void {
    this.now = this.open(beside.kind, beside.parent, beside, i, inherits);
    this.now.tokens.push(i);
  }

  private subordinate(of: ClauseKind, i: number): void {
    let parent = this.now;
    if (parent.kind === "bakgrunn" && of !== "bakgrunn" && of !== "å" && parent.finitt > 0 && parent.parent)
      parent = parent.parent;
    if (
      (of === "at" || of === "følge") &&
      parent.kind === "at" &&
      parent.parent &&
      this.reading.tokens[i - 1]?.ord.rolle !== undefined &&
      (this.reading.tokens[i - 1]!.ord.rolle & rolle.og || this.reading.tokens[i - 1]!.lower === ",")
    )
      parent = parent.parent;
    if (
      of === "å" &&
      parent.kind === "å" &&
      parent.parent &&
      (this.reading.tokens[i - 1]!.ord.rolle & rolle.og || this.reading.tokens[i - 1]!.lower === ",")
    )
      parent = parent.parent;
    this.now = this.open(of, parent, null, i, false);
    this.now.tokens.push(i);
  }

  /** «kan først … når», «bare når»: the time is a condition. */
  private limited(): boolean {
    return (
      this.now.mentions.some((mention) => mention.slag === "vedtak") ||
      this.now.tokens.some(
        (i) =>
          (this.reading.eier[i] === -1 && this.reading.tokens[i]!.ord.rolle & rolle.kan) ||
          /^(?:først|fyrst|bare|berre|kun|tidligst)$/.test(this.reading.tokens[i]!.lower),
      )
    );
  }

  /** «sørge for å …»: the purpose is what is asked. */
  private asks(): boolean {
    const last = this.now.verb[this.now.verb.length - 1];
    return last !== undefined && this.reading.tokens[last]!.ord.verb.some((one) => one.verb.styring === "oppdrag");
  }

  private open(of: ClauseKind, parent: Clause | null, bror: Clause | null, opener: number, arver: boolean): Clause {
    const clause: Clause = { kind: of, parent, bror, opener, tokens: [], mentions: [], verb: [], finitt: 0, arver };
    this.clauses.push(clause);
    return clause;
  }
}
