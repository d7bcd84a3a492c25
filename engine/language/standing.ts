/** The standing of a clause: whether what it says is decided here, and who is asked to do it. Governors are a closed list. */
import { isQuestion } from "./asides.ts";
import {
  addressee,
  advises,
  asked,
  askedByOthers,
  asksAnother,
  decidedByOthers,
  doerOf,
  expects,
  otherActs,
  urged,
} from "./askers.ts";
import type { Clause, Reading } from "./clause.ts";
import { isFiniteVerb } from "./clause.ts";
import { rolle, type VerbReading } from "./lexicon.ts";
import type { Styring } from "./lexicon-data.ts";
import type { Mention } from "./mention.ts";
import { hasDone, heldBack, longAgo, performs } from "./tense.ts";
import type { Token } from "./tokens.ts";

export interface Standing {
  readonly holder: boolean;
  /** Why not: nektet, fortid, kan, bør, vilkår, bakgrunn, tilrådd, stopp, uavklart. */
  readonly grunn: string;
  /** The clause says what someone is asked to do. */
  readonly oppdrag: { readonly til: Mention | null; readonly clause: Clause } | null;
  readonly fortid: boolean;
  readonly nektet: boolean;
}

const fine: Standing = { holder: true, grunn: "", oppdrag: null, fortid: false, nektet: false };
const no = (grunn: string): Standing => ({
  holder: false,
  grunn,
  oppdrag: null,
  fortid: grunn === "fortid",
  nektet: grunn === "nektet",
});

interface Governor {
  readonly styring: Styring;
  readonly at: number;
}

/** Standings by clause; a clause is asked many times. */
export class Standings {
  private readonly known = new Map<Clause, Standing>();
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  of(clause: Clause): Standing {
    const before = this.known.get(clause);
    if (before) return before;
    this.known.set(clause, no("uavklart"));
    const standing = this.judge(clause);
    this.known.set(clause, standing);
    return standing;
  }

  private judge(clause: Clause): Standing {
    if (clause.kind === "vilkår" || clause.kind === "bakgrunn") return no(clause.kind);
    if (clause.arver && clause.bror) return this.of(clause.bror);
    const held = heldBack(this.reading, clause);
    const own = held === null || (held === "fortid" && this.asksForResult(clause)) ? fine : no(held);
    if (!own.holder) return own;
    if (asksAnother(this.reading, clause)) return no("tilrådd");
    if (!clause.parent || clause.kind === "hoved") return own;
    const above = this.of(clause.parent);
    if (clause.kind === "følge" && this.tells(clause)) return no("uavklart");
    if (clause.kind === "som" && performs(this.reading, clause)) return own;
    if (clause.kind === "følge" || clause.kind === "som")
      return above.holder || above.grunn === "uavklart" ? own : above;
    const governor = this.governor(clause.parent, clause.opener);
    if (governor === null && clause.parent.kind === "følge" && clause.parent.finitt === 0) return above;
    if (
      !above.holder &&
      !(
        above.fortid &&
        (governor?.styring === "sanksjon" || (governor?.styring === "råd" && !hasDone(this.reading, clause.parent))) &&
        !longAgo(this.reading, clause.parent) &&
        !decidedByOthers(this.reading, clause.parent)
      )
    )
      return above;
    if (!governor && clause.kind === "å" && above.holder && covers(this.reading, clause)) return own;
    if (!governor || isQuestion(this.reading.tokens[clause.opener]!)) return no("uavklart");
    return this.governed(clause.parent, clause, governor, above);
  }

  /** «sørger for at endringen er ført innen 1. mai»: done by then. */
  private asksForResult({ kind, parent, opener, tokens }: Clause): boolean {
    return (
      kind === "at" &&
      parent !== null &&
      tokens.some((i) => this.reading.tokens[i]!.lower === "er" && this.reading.eier[i] === -1) &&
      this.governor(parent, opener)?.styring === "oppdrag"
    );
  }

  /** «et notat som viser fordeler ved å …», «konsekvensene ved å …»: what is told of is not done. */
  private tells({ parent, opener, mentions }: Clause): boolean {
    if (this.reading.tokens[opener - 1]?.ord.kjenne.includes("virkning")) return true;
    // «får kr 50 000 mot at A går ned» gives and takes; «advarer mot at …» does neither.
    if (this.reading.tokens[opener]!.lower === "mot at")
      return !(parent?.mentions.some(is("penger")) && mentions.some(is("delprosjekt")));
    const styring = parent?.kind === "som" ? this.governor(parent, opener)?.styring : undefined;
    return styring === "omtale" || styring === "stopp";
  }

  private governed(parent: Clause, clause: Clause, { styring, at }: Governor, above: Standing): Standing {
    if (styring === "sanksjon") return { ...fine, oppdrag: above.oppdrag };
    if (styring === "råd")
      return advises(this.reading, parent) || addressee(this.reading, parent) || otherActs(this.reading, parent, clause)
        ? no("tilrådd")
        : fine;
    if (styring === "oppdrag") {
      const til = asked(this.reading, parent);
      if (urged(this.readings(parent, at), til) || askedByOthers(this.reading, parent, at)) return no("tilrådd");
      return { ...fine, oppdrag: { til: til ?? above.oppdrag?.til ?? null, clause: parent } };
    }
    const doer =
      styring === "omtale" && clause.kind === "at" && expects(this.reading.tokens[at]!)
        ? doerOf(this.reading, clause)
        : null;
    if (doer) return { ...fine, oppdrag: { til: doer, clause: parent } };
    return no(styring === "kan" ? "kan" : styring === "stopp" ? "stopp" : "uavklart");
  }

  /** The verb that governs what opens at `opener` in the clause. */
  governor(parent: Clause, opener: number): Governor | null {
    let before: { styring: Styring; at: number } | null = null;
    let after: { styring: Styring; at: number } | null = null;
    let unknown = false;
    for (const i of parent.verb) {
      if (this.reading.eier[i] !== -1) continue;
      const token = this.reading.tokens[i]!;
      const styring = makesDecision(this.reading.tokens, i, opener) ? "sanksjon" : governing(this.readings(parent, i));
      if (i < opener) {
        if (styring) before = { styring, at: i };
        else if (isFiniteVerb(token) && !(token.ord.rolle & (rolle.skal | rolle.passiv | rolle.hjelpe))) unknown = true;
      } else if (styring && !after) after = { styring, at: i };
    }
    if (before) return before;
    if (unknown) return null;
    if (after) return after;
    // «å»-clause first in a coordinated clause: the brother's governor.
    return parent.arver && parent.bror ? this.governor(parent.bror, opener) : null;
  }

  /** A verb's readings whose particle stands in the clause; those with a particle first. */
  readings(clause: Clause, at: number): readonly VerbReading[] {
    const { verb } = this.reading.tokens[at]!.ord;
    let special: VerbReading[] | null = null;
    let plain: VerbReading[] | null = null;
    for (const one of verb) {
      if (one.verb.partikkel === null) plain = plain ? [...plain, one] : [one];
      else if (this.particle(clause, at, one.verb.partikkel)) special = special ? [...special, one] : [one];
    }
    return special ? [...special, ...(plain ?? [])] : (plain ?? []);
  }

  /** In a quote or a name («Unge tilbake til bygda»). */
  private quoted(at: number): boolean {
    const owner = this.reading.eier[at]!;
    return owner >= 0 && /^(?:sitat|delprosjekt)$/.test(this.reading.mentions[owner]!.slag);
  }

  private particle(clause: Clause, at: number, particles: ReadonlySet<string>): boolean {
    const { tokens } = this.reading;
    for (const i of clause.tokens) {
      const token = tokens[i]!;
      if (i === at || !fits(token, particles) || this.quoted(i)) continue;
      // «tas ut i samråd med fylkeskommunen»: out, and not along.
      if (token.lower === "med" && i > at + 1 && /^ut(?: |$)/.test(tokens[at + 1]!.lower)) continue;
      if (i > at || tokens[at]!.ord.verb.some((one) => one.form === "perf" || one.form === "s" || one.form === "inf"))
        return true;
    }
    // «skal gå til å dekke …»: the particle opens the clause after.
    const after = tokens[(clause.tokens[clause.tokens.length - 1] ?? -1) + 1];
    return after?.lower === "til å" && particles.has("til");
  }
}

/** «gjør vedtak om å …», «gjer slikt vedtak om at …»: it is decided there. */
const makesDecision = (tokens: readonly Token[], at: number, opener: number): boolean =>
  /^(?:gj[øe]r|gjort)/.test(tokens[at]!.lower) &&
  /^(?:vedtak|avgjerd|beslutning)$/.test(tokens[opener - 2]?.lower ?? tokens[opener - 1]?.lower ?? "") &&
  tokens[opener - 1]?.lower === "om";

/** A particle by itself, or the first word of a unit («ut frå» holds «ut»). */
function fits(token: Token, particles: ReadonlySet<string>): boolean {
  if (token.ord.rolle & rolle.partikkel && particles.has(token.lower)) return true;
  const space = token.lower.indexOf(" ");
  return space > 0 && particles.has(token.lower.slice(0, space));
}

function governing(readings: readonly VerbReading[]): Styring | null {
  const special = readings.filter((one) => one.verb.partikkel !== null);
  if (special.length > 0) return special.find((one) => one.verb.styring !== null)?.verb.styring ?? null;
  return readings.find((one) => one.verb.styring !== null && one.form !== "subst")?.verb.styring ?? null;
}

const is =
  (slag: Mention["slag"]) =>
  (one: Mention): boolean =>
    one.slag === slag;

/** «…, å dekke av disposisjonsfondet»: how a sum is covered, told after it. */
const covers = ({ tokens, eier }: Reading, { opener, verb }: Clause): boolean =>
  (tokens[opener - 1]?.lower === "," || tokens[opener - 1]?.lower === "–") &&
  verb.some(
    (i) =>
      eier[i] === -1 &&
      tokens[i]!.ord.verb.some((one) => one.verb.rammenavn === "dekk" || one.verb.rammenavn === "hent"),
  );
