/** What a finished flow of money is: overføring, bevilgning or tilbakeføring; or mere use of a delprosjekt's own money. */
import { type Draft, type DraftRole, fill, role, unreadable } from "./draft.ts";
import type { EffektType } from "./effect.ts";
import { isRest } from "./same-draft.ts";

/** A sum of a delprosjekt used for what is no line of the project: its budget stays as it is. */
export function spent(one: Draft): boolean {
  const fra = one.roles["fra"];
  const til = one.roles["til"];
  if (one.forbruk && !fra && til && til.slag === undefined) return true;
  if (!fra || fra.uleselig || fra.slag !== "delprosjekt" || fra.viser || one.modus === "tilbake") return false;
  if (!til) return one.modus !== "kutt" && one.modus !== "ulik" && one.roles["beløp"] !== undefined;
  if (til.slag !== undefined || til.uleselig) return false;
  return one.forbruk || spending.has(one.modus) || purpose.test(String(til.value)) || company.test(String(til.value));
}

const spending = new Set(["dekk", "kutt", "bruk", "settav"]);

/** «Sogn Fruktlager SA», «Norderhov sanitetsforening»: a receiver outside the project. */
const company =
  /(?:^| )(?:AS|SA|IKS|BA|KF|IL|IF|IK|FK|SK|UL)$|(?:lag|forening|foreining|klubb|stiftelse|stifting)(?:en|a|et)?$/u;

const purpose = /^\p{Ll}+(?:ing|inga|ingen|else|elsen|kjøp)\b|^(?:kjøp|innkjøp|drift|arbeid|leie|trykk|reise)/u;

/** What a finished flow is; null where it has no receiver. */
export function flowType(one: Draft): EffektType | null {
  const til = one.roles["til"];
  const fra = one.roles["fra"];
  const sum = one.roles["beløp"];
  if (one.modus === "ulik") return "overføring";
  // «Merkostnaden på kr 640 000 dekkes av investeringsfondet»: to what is not said.
  if (!til)
    return /^(?:dekk|bevilg|settav)$/.test(one.modus) && fra && isOutsideFund(fra) && one.roles["beløp"]
      ? "bevilgning"
      : null;
  // Of a verb that no list knows the ends say what it is.
  if (one.tolket && fra && isOutsideFund(fra) && /^(?:del)?prosjekt$/.test(til.slag ?? "")) return "bevilgning";
  if (one.tolket && fra?.slag === "delprosjekt" && outside(til)) return "tilbakeføring";
  if (one.forbruk && fra && isOutsideFund(fra) && /^(?:del)?prosjekt$/.test(til.slag ?? "")) return "bevilgning";
  if (one.modus === "flytt" && !fra && !one.viser && til.slag === "prosjekt" && one.roles["beløp"]) return "bevilgning";
  if (one.stilles && !fra && !one.viser && /^(?:delprosjekt|tiltak)$/.test(til.slag ?? "") && sum) return "bevilgning";
  if (one.modus === "tilbake") return outside(til) ? "tilbakeføring" : "overføring";
  if (one.modus === "utbetal") return outside(til) ? "tilbakeføring" : null;
  if (one.modus === "innskudd") {
    if (fra?.slag === "fond" || fra?.slag === "mottaker" || fra?.slag === "kommune" || fra?.slag === "organ")
      return "bevilgning";
    if (!fra && outside(til)) return null;
    return fra || one.viser ? "overføring" : one.roles["beløp"] ? "bevilgning" : null;
  }
  if (one.modus === "bidra" && one.roles["beløp"] && (!fra || /^(?:kommune|mottaker|fond)$/.test(fra.slag ?? "")))
    return "bevilgning";
  if (one.modus === "flytt" && (fra?.slag === "mottaker" || fra?.slag === "kommune") && til.slag === "delprosjekt")
    return "bevilgning";
  // «Kr 30 000 til Dal Mat AS dekkes av disposisjonsfondet»
  if (
    one.modus === "dekk" &&
    fra &&
    isOutsideFund(fra) &&
    (til.slag === "delprosjekt" || (company.test(String(til.value)) && sum))
  )
    return "bevilgning";
  // «Tilskuddet til Lia vel dekkes av Hole kommune»; whose utgifter they pay is no receiver.
  if (one.modus === "dekk" && /^(?:organ|mottaker|kommune)$/.test(fra?.slag ?? ""))
    return /^(?:delprosjekt|navn)$/.test(til.slag ?? "") && one.roles["beløp"] ? "bevilgning" : null;
  if (one.modus === "dekk") return fra ? "overføring" : null;
  if (one.modus === "kutt" && (fra?.slag === "mottaker" || fra?.slag === "kommune")) return "bevilgning";
  if (one.modus === "kutt") return fra && !fra.uleselig ? "overføring" : null;
  // «Kontingenten økes med 3,5 %»: a rate goes up, and nobody is given a sum.
  if (one.modus === "øk" && !fra && isBareShare(sum) && !/^(?:del)?prosjekt$/.test(til.slag ?? "")) return null;
  if (one.modus === "øk" || one.modus === "tilfør" || one.modus === "bevilg" || one.modus === "settav") {
    if (fra && !fra.uleselig)
      return isOutsideFund(fra) ||
        (fra.slag === "fond" && (isFree(fra) || isOutsider(til))) ||
        fra.slag === undefined ||
        fra.slag === "organ" ||
        fra.slag === "mottaker" ||
        fra.slag === "kommune"
        ? fra.viser
          ? "overføring"
          : "bevilgning"
        : "overføring";
    // «…, mens resten avsettes til disposisjonsfondet»: what is left of the organ's own money stays its own.
    if (one.modus === "settav" && one.viser)
      return fra?.uleselig && isOutsideFund(til) && sum && isRest(sum) ? null : "overføring";
    return one.roles["beløp"] || one.modus === "bevilg" ? "bevilgning" : null;
  }
  // «Fra næringsfondet deles det ut kr 50 000 til Dal Mat AS»
  const grants = isOutsider(til) || one.modus === "bruk";
  return fra && isOutsideFund(fra) && grants && sum ? "bevilgning" : "overføring";
}

/** A name that is no line of the project, in capitals: «Dal Mat AS». */
const isOutsider = ({ slag, value, uleselig }: DraftRole): boolean =>
  (slag === undefined || slag === "navn") && !uleselig && /^\p{Lu}/u.test(String(value));

/** «den udisponerte reserven»: nobody's yet, so what is given of it is a grant. */
const isFree = ({ value }: DraftRole): boolean => /^(?:udisponert|ufordelt|ledig|unytta)/.test(String(value));

/** «3,5 %» of nothing that is told. */
const isBareShare = (sum: DraftRole | undefined): boolean =>
  typeof sum?.value === "object" && sum.value !== null && "andel" in sum.value && !("av" in sum.value);

/** «disposisjonsfondet», «formannskapets reservepost»; «prosjektreserven» and «hovedrammen» are the project's own. */
export const isOutsideFund = ({ slag, value }: DraftRole): boolean =>
  (slag === "fond" || slag === undefined) &&
  /fond|reservepost|e[ig]+enkapital|(?:utviklings|nærings|distrikts|skjønns|program|tilskudds|tilskots|kultur)midl|(?:kultur|nærings|tilskudds|tilskots)pott|disposisjons(?:post|konto)|tilleggsbevilgning|tilleggsløyving|(?:drifts|års)budsjett|(?:kommune|rådmann|formannskap|fylke|regionråd|representantskap)\p{L}*s? /iu.test(
    String(value),
  );

/** The funder, the owner, the municipalities: money back to them leaves the project. */
function outside(til: DraftRole): boolean {
  if (til.slag === "mottaker" || til.slag === "kommune" || til.slag === "organ") return true;
  if (til.slag === "fond") return isOutsideFund(til);
  if (til.slag !== undefined) return false;
  if (/^\p{Lu}\p{Ll}/u.test(String(til.value))) return true;
  return /kommune|fylke|eier|eigar|finansiør|stat|departement|giver|gjevar|deltaker|deltakar|partner/i.test(
    String(til.value),
  );
}

export function settle(one: Draft, type: EffektType): Draft {
  one.type = type;
  // «Kr 100 000 av mindreforbruket bevilges til A»
  if (type === "bevilgning" && !one.roles["fra"] && one.viser && /^(?:mindreforbruk|oversk)/.test(one.viser.word))
    fill(one, "fra", role(one.viser.word, one.viser));
  if (type === "bevilgning" && one.roles["fra"]) {
    one.roles["kilde"] = one.roles["fra"];
    delete one.roles["fra"];
    one.roles["til"] ??= unreadable("mottakeren er ikke sagt", one.roles["kilde"]);
  }
  return one;
}

const grants = new Set(["bevilg", "innskudd", "bidra"]);

/** «Hole kommune bevilger … Beløpet belastes disposisjonsfondet»: the fund is where the municipality takes it. */
export function drawnOn(grant: Draft | undefined, one: Draft): boolean {
  const fund = one.roles["fra"];
  if (grant?.type !== "pengeflyt" || !grants.has(grant.modus)) return false;
  const giver = grant.roles["fra"];
  if (giver && giver.slag !== "kommune" && giver.slag !== "organ") return false;
  if (!fund || !(fund.slag === "fond" || isOutsideFund(fund)) || one.roles["til"] || grant.punkt !== one.punkt)
    return false;
  const sum = one.roles["beløp"];
  const had = grant.roles["beløp"]?.value;
  const most = typeof had === "object" && had !== null && "høyst" in had ? had.høyst : had;
  if (sum && !grant.roles["beløp"]?.uleselig && sum.value !== most) return false;
  fill(grant, "fra", fund);
  return true;
}
