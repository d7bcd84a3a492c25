/** Where the money of what is created comes from: «… opprettes med kr 100 000 fra B», «…, dekket av ubrukte midler i B». */
import { type Draft, type DraftRole, draft, fill, role } from "./draft.ts";
import { isOutsideFund } from "./flow-type.ts";
import { isSted, type Sitat, type Sted } from "./mention.ts";
import { moneyFlow } from "./money-flow.ts";
import { named } from "./plain-effects.ts";
import { leftOf, type Preposition, prepositionOf } from "./prepositions.ts";
import type { View } from "./view.ts";

/** «fra B», «finansiert av B», «dekket av ubrukte midler i B»: whence, and not what is created or what it stands under. */
export function isSource(view: View, one: Sted | Sitat): boolean {
  const way = prepositionOf(view.reading, one);
  const money = way.forhold === "eier" || way.forhold === "av" ? leftOf(view.reading, way.at) : null;
  return leadsFrom(view, way) || (money?.slag === "middel" && leadsFrom(view, prepositionOf(view.reading, money)));
}

/** «i tillegg til B», «sammen med B», «ledet av B», «av rammen til B»: it is there already, where another is named plainly. */
export function isBeside({ reading }: View, one: Sted | Sitat): boolean {
  const { at, forhold } = prepositionOf(reading, one);
  if (forhold === "av" || (forhold === "til" && leftOf(reading, at)?.slag === "middel")) return true;
  const led = reading.tokens.slice(Math.max(0, at - 4), one.from).map(({ lower }) => lower);
  return beside.test(led.join(" "));
}

const beside =
  /(?:^| )(?:tillegg til|samarbeid med|lag med|sammen med|saman med|siden av|sida av|side om side med|på linje med|tilknytning til|utenom|utanom|foruten|forutan)(?: |$)/;

/** «fra»; «av» is of whoever does it but for what is paid: «finansiert av», «dekt av». */
const leadsFrom = ({ reading: { tokens } }: View, { forhold, at }: Preposition): boolean =>
  forhold === "fra" ||
  (forhold === "av" &&
    (tokens[at - 1]?.ord.verb.some(({ verb, form }) => form === "perf" && verb.rammenavn === "dekk") ?? false));

/** What was created, and the money that moves to it where its sum has a source. */
export function funded(view: View, at: number, created: Draft[]): Draft[] {
  const [only] = created;
  const name = created.length === 1 ? only!.roles["navn"] : undefined;
  const sum = only?.roles["beløp"];
  const source = name && !name.uleselig && sum ? sourceOf(view, at, sum) : undefined;
  if (!name || !sum || !source || source.value === name.value || source.value === only!.roles["under"]?.value)
    return created;
  const modus = isOutsideFund(source) ? "dekk" : "flytt";
  const flow = draft("pengeflyt", Math.min(sum.start, source.start), Math.max(sum.end, source.end), modus);
  fill(flow, "fra", source);
  fill(flow, "til", { ...name, slag: "delprosjekt" });
  fill(flow, "beløp", sum);
  return [...created, flow];
}

/** The one line that is named as a source, or the fund or project that the sum is told to be taken from. */
function sourceOf(view: View, at: number, sum: DraftRole): DraftRole | undefined {
  const lines = view.mentions.filter(named).filter((one) => !(isSted(one) && one.viser) && isSource(view, one));
  if (lines.length > 1) return undefined;
  const [line] = lines;
  const doer = view.mentions.filter(named).find((one) => isDoer(view, one));
  if (line) return tellsOf(view, sum, line.start) ? { ...role(line.value, line), slag: "delprosjekt" } : undefined;
  const other = moneyFlow(view, null, "kutt", at)[0]?.roles["fra"];
  if (!other || other.uleselig || other.start === doer?.start) return undefined;
  if (other.slag === "delprosjekt") return other;
  const led = /(?:^|\s)(?:fra|frå|av|over)\s/.test(view.reading.text.slice(sum.end, other.start).slice(0, farthest));
  return /^(?:fond|prosjekt)$/.test(other.slag ?? "") && led && tellsOf(view, sum, other.start) ? other : undefined;
}

/** «ledet av B»: by whom, and not of whose money. */
function isDoer({ reading }: View, one: Sted | Sitat): boolean {
  const { forhold, at } = prepositionOf(reading, one);
  const before = reading.tokens[at - 1]?.lower ?? "";
  return forhold === "av" && leftOf(reading, at) === null && !/^(?:be|dekk|finans)/.test(before);
}

/** Between the sum and its source nothing else is told: «… kr 100 000 til et kurs med deltakere fra B». */
function tellsOf({ reading: { text } }: View, sum: DraftRole, source: number): boolean {
  const between = text.slice(sum.end, source);
  return between.length < farthest && (between === "" || !/[.;:]|(?:^|\s)(?:til|med|for|og|om)\s/.test(between));
}

const farthest = 60;
