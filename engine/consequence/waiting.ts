/** What waits, for whom, and what an answer releases. An application changes nothing before its answer; a condition is that of the words themselves. */
import { foldName } from "../check/words/names.ts";
import { datesIn } from "../document/written-date.ts";
import type { Effekt } from "../language/effect.ts";
import type { GodkjenningValue } from "../project/psd-value.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { isReadable } from "../text/fact.ts";
import type { Waiting } from "./state.ts";
import type { Adopted } from "./step.ts";
import { isAboutMoney, isAboutPeriod } from "./take-other.ts";

/** null: the effect takes place at once. */
export function waitingOf(effekt: Effekt, { punkt, because }: Adopted): Waiting | null {
  const frist = isReadable(effekt.frist) ? effekt.frist.value : null;
  const common = { because, punkt, effekt, frist };
  if (effekt.type === "søknad") {
    const gjelder = isAboutPeriod(effekt) ? "periodeutvidelse" : isAboutMoney(effekt) ? "omdisponering" : null;
    return {
      ...common,
      hvem: isReadable(effekt.mottaker) ? effekt.mottaker.value : null,
      hva: isReadable(effekt.gjelder)
        ? effekt.gjelder.value.replace(/[,;]?\s+og$|[,;]$/u, "")
        : punkt.punkt.tekst.text.trim(),
      gjelder,
    };
  }
  const condition = effekt.vilkår[0];
  if (!condition) return null;
  const hva = effekt.vilkår.map(({ value }) => value).join("; ");
  return { ...common, frist: frist ?? deadlineIn(hva), hvem: answererIn(hva), hva, gjelder: kindOf(effekt) };
}

/** Whether an answer is to this. One without a sak answers everything of its kind. */
export function isAnswered(waiting: Waiting, answer: GodkjenningValue): boolean {
  if (waiting.gjelder !== answer.gjelder) return false;
  if (answer.sak !== undefined && answer.sak !== waiting.because.sak) return false;
  if (answer.fra === undefined || waiting.hvem === null) return true;
  const [asked, answering] = [place(waiting.hvem), place(answer.fra)];
  // «fylkeskommunen» and «tilskuddsgiver» name nobody: whoever answered is meant.
  return asked === "" || answering === "" || asked.includes(answering) || answering.includes(asked);
}

function kindOf({ type }: Effekt): Waiting["gjelder"] {
  if (type === "periodeutvidelse") return "periodeutvidelse";
  return ["overføring", "uttak", "bevilgning", "tilbakeføring", "opprettelse"].includes(type) ? "omdisponering" : null;
}

const parties =
  /(?:\p{Lu}[\p{L}-]+(?: og \p{Lu}\p{L}+)? )?(?:fylkeskommunen?|kommunestyre(?:t|ne|a)?|formannskapet|representantskapet|styringsgruppen|styringsgruppa|departementet|statsforvalt[ea]ren)|(?:[Tt]ilskudds?giver|[Tt]ilskotsgjevar|[Ff]inansiør|[Pp]rosjekteier|[Pp]rosjekteigar)(?:en)?|Innovasjon Norge|\p{Lu}\p{L}+ kommune|(?<=at )\p{Lu}\p{L}+(?= (?:god|sam|aksept|innvil|gir|gjev|bekref|stadfest|svar))/u;

const answererIn = (words: string): string | null => parties.exec(words)?.[0] ?? null;

/** «dersom fylkeskommunen samtykker innen 1. juli 2026». */
function deadlineIn(words: string): CalendarDate | null {
  const led = datesIn(words).find(({ start }) => /(?:innen|innan|senest|seinast|før)\s$/iu.test(words.slice(0, start)));
  return led?.precision === "dag" ? led.first : null;
}

const place = (name: string): string =>
  foldName(name).replace(
    / ?(?:fylkes)?kommunen?s?$|^tilskudds?giver(?:en)?$|^tilskotsgjevar(?:en)?$|^finansiør(?:en)?$/u,
    "",
  );
