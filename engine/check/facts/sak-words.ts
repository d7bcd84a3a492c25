/** Facts of a sak that are read from its running words: what it rests on, what it recommends, whether it has a proposal. */
import type { Sak } from "../../document/meeting-document.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, found, type Known, value } from "../subject.ts";
import { adviceIn } from "../words/advice.ts";
import { proposesNothing, withoutDenials } from "../words/proposes-nothing.ts";
import { asPunkt, type Recommended, recommendedOnly } from "../words/recommended.ts";
import { unfinishedBasis } from "../words/unfinished.ts";
import { type AskedDocument, ask } from "./asked.ts";

export const sakWordFacts: FactTable<SakInContext & { readonly context: AskedDocument }> = {
  "sak.uferdigGrunnlag": ({ sak }) =>
    found(unfinishedBasis(sak.seksjoner.filter(({ slag }) => !afterwards.includes(slag)).map(({ tekst }) => tekst))),
  "sak.kanAvgjøres": ({ punkter }) =>
    value(punkter.some(({ effekter }) => effekter.some(({ type }) => type !== "orientering" && type !== "utsettelse"))),
  "sak.manglerForslag": lacksProposal,
  "sak.anbefalingUtenForslag": (of) => {
    const only = onlyRecommended(of);
    return only ? value(only.words, only.span) : absent;
  },
  "sak.anbefalingSomPunkt": (of) => {
    const only = onlyRecommended(of);
    return only ? value(asPunkt(only.clause, of.context.document.language), only.span) : absent;
  },
};

function onlyRecommended({ sak, punkter }: SakInContext): Recommended | null {
  const advice = sak.forslag.length > 0 ? adviceIn(sak) : [];
  if (advice.length === 0) return null;
  return recommendedOnly(
    advice,
    [...sak.forslag, ...sak.alternativer.flatMap((one) => one.punkter)].map(({ tekst }) => tekst),
    punkter.flatMap(({ effekter }) => effekter.filter(({ type }) => type === "overføring")),
  );
}

const afterwards: readonly Sak["seksjoner"][number]["slag"][] = ["forslag", "behandling", "vedtak", "vedlegg"];

/** It weighs or recommends something, and neither a proposal nor a word for one stands anywhere in it. */
function lacksProposal({ sak, context }: SakInContext & { readonly context: AskedDocument }): Known {
  const { form, forslag, alternativer, vedtak, seksjoner } = sak;
  // «1. …» under the heading proposes nothing yet, nor does «Legges fram i møtet.»
  const proposed = forslag.filter(({ tekst }) => !proposesNothing(tekst.text));
  if (form !== "lagt fram" || proposed.length + alternativer.length + vedtak.length > 0) return value(false);
  const weighs = seksjoner.some(({ slag }) => slag === "vurdering" || slag === "anbefaling" || slag === "økonomi");
  if (!weighs && !(isArgued(seksjoner) && othersPropose(sak, context))) return value(false);
  const words = [
    sak.tittel?.value ?? "",
    ...seksjoner
      .filter(({ slag, tekst }) => slag !== "forslag" || (forslag.length === 0 && !proposesNothing(tekst.text)))
      .flatMap(({ overskrift, tekst }) => [overskrift?.value ?? "", tekst.text]),
  ];
  return value(
    !words.some((text) => proposalWords.test(withoutDenials(text)) || withheld.test(text)),
    (sak.tittel ?? sak.skrevet)?.span ?? sak.span,
  );
}

/** Prose, and not a few words of what is told in the meeting. */
const isArgued = (seksjoner: Sak["seksjoner"]): boolean =>
  seksjoner.flatMap(({ tekst }) => tekst.text.split(/\s+/)).filter((word) => word !== "").length >= 15;

/** The document calls itself a saksframlegg, or the saker beside this one have their proposals. */
const othersPropose = (sak: Sak, context: AskedDocument): boolean =>
  ask("erFramlegg", context) || ask("foreslåtte", context) > (sak.forslag.length > 0 ? 1 : 0);

/** What is kept from the public is sent to the members. */
const withheld =
  /(?:unn?tatt|unntatte?|unnateke?|unnatekne) (?:fra |frå )?(?:offentlig|offentleg|off\.)|(?<!\p{L})u\. ?off/iu;

/** A proposal the reader may have missed, or a sak that asks for none. */
const proposalWords =
  /forslag til|framlegg til|innstilling|tilråding|tilrår|innstiller|(?:til|som) (?:orientering|drøfting|vitande|etterretning|diskusjon)|orienteringssak|drøftingssak|inviteres til å (?:gjøre|fatte)|slikt vedtak|vedtaksforslag|vedtakspunkt|konklusjon|(?<!\p{L})(?:forslag|framlegg)(?!\p{L})|pkt\.? {0,2}1(?!\d)|^\s*1[.)] /imu;
