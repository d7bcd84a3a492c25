/** Facts of a sak about its quorum (kommuneloven § 11-9): half the seats, rounded up, present and voting in that sak. */
import { movedSpan, type Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, found, type Known, unknown, value } from "../subject.ts";
import { tookPartThough } from "../words/took-part.ts";
import { type AskedDocument, ask } from "./asked.ts";
import type { Gone } from "./gone.ts";
import { onceForSak } from "./once-for-sak.ts";
import { fratrådtIn } from "./oppmote.ts";
import { oppmøteOf } from "./votering.ts";

export interface SakInDocument extends SakInContext {
  readonly context: AskedDocument;
}

export const vedtaksførhetFacts: FactTable<SakInDocument> = {
  /** Members who must be present and vote. */
  "sak.krav": (of) => {
    const { medlemmer } = oppmøteOf(of, of.context);
    return medlemmer === null ? unknown("organ.antallMedlemmer") : value(Math.ceil(medlemmer / 2));
  },
  "sak.medlemmer": (of) => {
    const { medlemmer } = oppmøteOf(of, of.context);
    return medlemmer === null ? unknown("organ.antallMedlemmer") : value(medlemmer);
  },
  "sak.tilStede": present,
  "sak.oppmøteErTelt": (of) => value(oppmøteOf(of, of.context).telt),
  "sak.tilStedeHabile": (of) => {
    const known = present(of);
    if (known.is !== "stated") return known;
    const { fratrådt, span, iSaken } = oppmøteOf(of, of.context);
    const left = of.sak.inhabile[0]?.span ?? span;
    // «Li gikk fra. To stemte»: a number told after it is of those who are left.
    const counted = iSaken && span !== null && left !== null && span.start > left.start;
    return value(Number(known.value) - (counted ? 0 : fratrådt), left);
  },
  "sak.fratrådt": (of) => value(fratrådtIn(of, of.context), of.sak.inhabile[0]?.span ?? null),
  "sak.inhabilDeltok": (of) => found(tookPart(of)),
  /** Where the sak tells of it. */
  "sak.inhabilitet": (of) => found(tookPart(of) ?? of.sak.inhabile[0]?.span),
  /** Members left in the meeting, where some had gone or the sak counts them: at the first sak that has too few. */
  "sak.igjen": left,
  "sak.erForFåIgjen": (of) => {
    const { medlemmer } = oppmøteOf(of, of.context);
    const known = left(of);
    const doubt = mayBeTooFew(of) ? unknown("dokument.antallTilStede") : value(false);
    if (known.is !== "stated") return doubt;
    if (medlemmer === null) return unknown("organ.antallMedlemmer");
    return Number(known.value) < Math.ceil(medlemmer / 2) ? value(true, known.span) : doubt;
  },
  "sak.flestStemmer": mostVotes,
  /** Too few voted, though enough were there: where the head of the minutes has too few present, that is the fault, and told once. */
  "sak.stemmeneErForFå": (of) => {
    const { medlemmer, tilStede, iSaken } = oppmøteOf(of, of.context);
    const votes = mostVotes(of);
    if (votes.is !== "stated") return value(false);
    if (medlemmer === null) return unknown("organ.antallMedlemmer");
    const isFew = (count: number): boolean => count < Math.ceil(medlemmer / 2);
    return value(isFew(Number(votes.value)) && (iSaken || tilStede === null || !isFew(tilStede)), votes.span);
  },
  /** What is too little: those present, where that is told at this sak, else the votes. */
  "sak.forFå": (of) => {
    const { medlemmer } = oppmøteOf(of, of.context);
    const few = [...(isFirst(of) ? [present(of)] : []), left(of), mostVotes(of)].find(
      (one) => one.is === "stated" && medlemmer !== null && Number(one.value) < Math.ceil(medlemmer / 2),
    );
    return few ?? absent;
  },
  "sak.bleAvgjort": ({ sak, punkter }) =>
    value(
      sak.form === "behandlet" &&
        (sak.voteringer.some(({ resultat }) => resultat === "vedtatt" || resultat === "falt") ||
          (sak.vedtak.length > 0 &&
            sak.voteringer.length === 0 &&
            punkter.some(({ effekter }) =>
              effekter.some(({ type }) => type !== "orientering" && type !== "utsettelse"),
            ))),
    ),
  /** Attendance is one fault for the whole meeting: it is told at the first sak that was decided. */
  "sak.erFørsteAvgjorte": (of) => value(isFirst(of)),
};

const tookPart = ({ sak }: SakInDocument): Span | null => {
  const { it, by } = tookPartIn(sak);
  return it && movedSpan(it, by);
};
const tookPartIn = onceForSak(
  ({ seksjoner }) => seksjoner.map(({ tekst }) => tookPartThough(tekst)).find((one) => one !== null) ?? null,
);

const isFirst = ({ sak, context }: SakInDocument): boolean =>
  context.saker[ask("førsteAvgjorte", context)]?.sak === sak;

function present(of: SakInDocument): Known {
  const { tilStede, span } = oppmøteOf(of, of.context);
  return tilStede === null ? unknown("dokument.antallTilStede") : value(tilStede, span);
}

function left(of: SakInDocument): Known {
  const { tilStede, medlemmer, iSaken, span } = oppmøteOf(of, of.context);
  if (isFirst(of) || tilStede === null) return absent;
  // Votes that are counted say it themselves.
  if (iSaken) return mostVotes(of).is === "stated" ? absent : value(tilStede, span);
  const gone = ask("gått", of.context);
  if (!gone) return absent;
  const at = of.context.saker.findIndex(({ sak }) => sak === of.sak);
  const few = ({ names }: Gone): boolean =>
    names !== null && names.length > 0 && medlemmer !== null && tilStede - names.length < Math.ceil(medlemmer / 2);
  const known = gone[at];
  if (!known?.names?.length || gone.slice(0, at).some((one) => one.decided && few(one))) return absent;
  return value(tilStede - known.names.length, of.sak.voteringer[0]?.span ?? of.sak.tittel?.span ?? span);
}

/** Someone left, nobody can tell before or after the sak was decided, and without them they were too few. */
function mayBeTooFew(of: SakInDocument): boolean {
  const { tilStede, medlemmer, iSaken } = oppmøteOf(of, of.context);
  const known = ask("gått", of.context)?.[of.context.saker.findIndex(({ sak }) => sak === of.sak)];
  if (!known || known.unsure === 0 || iSaken || tilStede === null || medlemmer === null) return false;
  const needed = Math.ceil(medlemmer / 2);
  return (
    tilStede >= needed && tilStede - (known.names?.length ?? 0) - known.unsure < needed && mostVotes(of).is !== "stated"
  );
}

/** The largest number of votes cast in one votering of the sak, where each has both its figures; absent where none has. */
function mostVotes({ sak }: SakInDocument): Known {
  const counted = sak.voteringer.flatMap((one) =>
    one.for && one.mot ? [{ votes: one.for.value + one.mot.value + (one.blanke?.value ?? 0), span: one.span }] : [],
  );
  if (counted.length === 0 || counted.length < sak.voteringer.length) return absent;
  const most = counted.reduce((a, b) => (b.votes > a.votes ? b : a));
  return value(most.votes, most.span);
}
