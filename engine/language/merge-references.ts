/** What a draft refers back to over the points of a sak: «midlene», «delprosjektet», «beløpet», what follows a withdrawal. */
import { type Draft, type DraftRole, fill, unreadable } from "./draft.ts";
import { isOutsideFund } from "./flow-type.ts";
import type { Memory } from "./merge.ts";

/** «Halvparten betales tilbake til fylkeskommunen, og halvparten settes inn på næringsfondet»: both leave the project. */
export function alsoBack(one: Draft, before: Draft | undefined): void {
  const til = one.roles["til"];
  if (before?.type !== "pengeflyt" || before.modus !== "tilbake" || one.modus !== "innskudd" || one.roles["fra"])
    return;
  if (before.punkt !== one.punkt || !til || !isOutsideFund(til)) return;
  one.modus = "tilbake";
  fill(one, "fra", before.roles["fra"]);
}

/** «Delprosjektet tildeles …»: the one just created or named. */
export function pointBack(one: Draft, memory: Memory): void {
  // Of several receivers in one clause none is what the clause takes from.
  if (memory.setning?.punkt !== one.punkt || memory.setning.start !== one.start)
    memory.setning = { punkt: one.punkt, start: one.start, sist: memory.sist };
  for (const name of ["fra", "til", "delprosjekt"]) {
    const value = one.roles[name];
    if (value?.uleselig === "delprosjektet er ikke nevnt") {
      const last = name === "fra" ? memory.setning.sist : memory.sist;
      const known = (name === "fra" ? memory.kilde : memory.opprettet) ?? (one.type === "uttak" ? null : last);
      const only = name !== "delprosjekt" && !known ? topic(one, memory) : null;
      if (only || (known && !known.uleselig))
        one.roles[name] = { value: only ?? known!.value, start: value.start, end: value.end, slag: "delprosjekt" };
    } else if (value && !value.uleselig && name !== "fra") memory.sist = value;
  }
}

/** «midlene», «beløpet», «disse»: the source is what was last taken out; the sum the last one said. */
export function refer(one: Draft, memory: Memory): void {
  const { viser } = one;
  // Where what goes out is not what comes in, each half stands as it is said.
  if (!viser || one.modus === "ulik") return;
  if (!one.roles["fra"] && one.roles["til"]) {
    if (memory.uttak.length === 1) {
      const source = memory.uttak[0]!;
      if (source.value !== one.roles["til"].value && !source.uleselig)
        fill(one, "fra", { value: source.value, start: viser.start, end: viser.end, slag: "delprosjekt", viser: true });
    } else if (memory.uttak.length === 0 && known(one, memory)) {
      const name = known(one, memory)!;
      if (name !== one.roles["til"].value)
        fill(one, "fra", { value: name, start: viser.start, end: viser.end, slag: "delprosjekt", viser: true });
    } else if (one.modus === "flytt" || one.modus === "settav" || one.modus === "bruk" || one.modus === "innskudd")
      fill(
        one,
        "fra",
        unreadable(memory.uttak.length > 1 ? "flere mulige kilder" : "det er ikke sagt hvilke midler", viser),
      );
  }
  // «Av rammen til A er kr 110 000 ikke disponert.» – «Disse overføres til B.»
  const told = memory.omtalt[one.punkt - 1];
  if (told && !one.roles["beløp"] && one.roles["fra"]?.viser && /^(?:diss|dess|beløpet|summen)/.test(viser.word))
    one.roles["beløp"] = { ...told, punkt: one.punkt - 1 };
  // A point that tells a sum of its own means no other point's.
  const meant = memory.beløp?.punkt === one.punkt || memory.amounts[one.punkt] === 0;
  if (!one.roles["beløp"] && memory.beløp && meant && /^(?:beløp|sum|bevilgning|løyving)/.test(viser.word))
    fill(one, "beløp", { value: memory.beløp.value, start: viser.start, end: viser.end });
}

/** «Delprosjektet X opprettes, og det tildeles kr 100 000 fra Y»: the receiver is what was just created. */
export function toCreated(one: Draft, memory: Memory, before: Draft | undefined): void {
  const name = memory.opprettet;
  if (before?.type !== "opprettelse" || !name || name.uleselig) return;
  const follows = one.punkt === before.punkt || (one.punkt === before.punkt + 1 && one.omDelprosjektet);
  if (!follows) return;
  const funding =
    (one.omDelprosjektet && ["dekk", "kutt", "hent", "flytt", "bevilg"].includes(one.modus)) ||
    (one.modus === "dekk" && one.punkt === before.punkt && one.roles["fra"]?.slag === "delprosjekt");
  if (
    (!funding && !["tilfør", "bevilg", "settav", "flytt"].includes(one.modus)) ||
    one.roles["til"] ||
    !one.roles["fra"]
  )
    return;
  const far = one.punkt !== before.punkt;
  one.roles["til"] = { ...name, slag: "delprosjekt", ...(far && { punkt: name.punkt ?? before.punkt }) };
  // «Ramma blir i sin heilskap dekt …»
  const whole = before.roles["beløp"];
  if (whole && !one.roles["beløp"] && funding)
    one.roles["beløp"] = { ...whole, ...(far && { punkt: whole.punkt ?? before.punkt }) };
  if (one.roles["beløp"] && !before.roles["beløp"] && !far) before.roles["beløp"] = one.roles["beløp"];
}

/** «A tas ut (kr 200 000). Kr 120 000 går til B og kr 100 000 til C.»: what follows a withdrawal comes from it. */
export function continueFrom(one: Draft, memory: Memory, before: Draft | undefined): void {
  const shared = before?.roles["fra"];
  // «Av disse går kr 200 000 til A, mens kr 110 000 går til B»
  if (
    before?.type === "pengeflyt" &&
    before.punkt === one.punkt &&
    shared?.viser &&
    !shared.uleselig &&
    isLine(one.roles["til"]) &&
    one.roles["beløp"] &&
    !one.roles["fra"] &&
    !one.viser &&
    ["flytt", "bruk", "innskudd"].includes(one.modus)
  )
    one.roles["fra"] = shared;
  const source = memory.uttak[0];
  const sum = one.roles["beløp"];
  if (!before || !source || source.uleselig || memory.uttak.length !== 1 || one.roles["fra"] || one.viser) return;
  // «A avsluttes, og kr 40 000 betales tilbake til …»: what A has left.
  const back = one.modus === "tilbake" && before.type === "uttak" && before.punkt === one.punkt;
  const til = one.roles["til"];
  const goesOn = ["flytt", "bruk", "innskudd"].includes(one.modus) && (isLine(til) || til?.slag === "navn");
  if (!(back || goesOn) || !sum) return;
  const follows =
    before.type === "uttak"
      ? before.roles["beløp"] || before.punkt === one.punkt
      : before.roles["fra"]?.value === source.value;
  if (follows && source.value !== one.roles["til"]?.value)
    fill(one, "fra", { value: source.value, start: sum.start, end: sum.end, slag: "delprosjekt", viser: true });
}

const isLine = (one: DraftRole | undefined): boolean => one?.slag === "delprosjekt" || one?.slag === "tiltak";

/** The one delprosjekt a sak has spoken of before a flow, besides its receivers. */
function topic(one: Draft, memory: Memory): string | null {
  const before = memory.nevnt.filter(
    ({ punkt, start }) => punkt < one.punkt || (punkt === one.punkt && start < (one.viser?.start ?? one.start)),
  );
  const names = new Set(before.map(({ navn }) => navn));
  if (names.size === 1 && !passedOn.test(one.viser?.word ?? "") && [...names].every((navn) => memory.fått.has(navn)))
    return null;
  return names.size === 1 ? [...names][0]! : null;
}

/** «Av dette …», «Beløpet …»: what was just given goes on; «restmidlene», «overskuddet» and «de øvrige» are of what gave. */
const passedOn = /^(?:(?:de|dei) )?(?:dette|disse|desse|dem|dei|herav|derav|beløp|sum)/u;

function known(one: Draft, memory: Memory): string | null {
  const word = one.viser?.word ?? "";
  const part = leftover.test(word);
  const money = one.modus === "tilfør" && /^(?:peng|midl|kron)/.test(word);
  if (!part && !money && !["flytt", "settav", "bruk", "innskudd", "tilbake"].includes(one.modus)) return null;
  if (part && memory.kilde?.slag === "delprosjekt") return String(memory.kilde.value);
  return topic(one, memory);
}

/** Words for a part of what was spoken of: «Av dette …», «Resten …», «De øvrige …». */
const leftover =
  /^(?:(?:det|de|dei) )?(?:differans|rest|gjenst|gjenv|overskyt|attst|attver|mellomlegg|siste|øvrige|andre|herav|derav|dette|disse|desse|dem|dei)(?!\p{L}*verande)/u;
