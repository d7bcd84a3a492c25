/** What the words at a place name, told in short: a delprosjekt, a person, an organ, a paragraph of law, another sak. */
import { timelineOf } from "../../engine/consequences.ts";
import { escaped, linked } from "../../engine/explaining.ts";
import {
  type DocumentInContext,
  dateWords,
  inKroner,
  isReadable,
  isWithin,
  kronerWords,
  listWords,
  type Psd,
  type Sak,
  type Span,
} from "../../engine/index.ts";
import { balanceOf, balancesAt } from "../balances.ts";
import { type Named, namesAt, namesIn } from "../names.ts";
import type { View } from "../session.ts";
import { sakMeant } from "./sak-meant.ts";
import { titleOf } from "./symbols.ts";
import { dayWords, featureWords } from "./words.ts";

export interface Told {
  readonly span: Span;
  readonly markdown: string;
}

export function namedAt(view: View, offset: number): readonly Told[] {
  const [reference] = referencesAt(view, offset);
  if (reference) return [reference];
  const [name] = namesAt(namesIn(view.reading), view.source, offset);
  return name ? [{ span: name.span, markdown: tell(name.named, view, offset) }] : [];
}

function tell(named: Named, view: View, offset: number): string {
  switch (named.slag) {
    case "delprosjekt":
      return delprosjekt(named, view, offset);
    case "tiltak":
      return `**${escaped(named.navn)}** · ${featureWords[view.language].tiltak} (${escaped(named.delprosjekt.navn.value)})`;
    case "prosjekt":
      return prosjekt(named, view);
    case "organ":
      return organ(named, view);
    case "person":
      return person(named, view);
  }
}

function delprosjekt(
  { navn, delprosjekt: it, psd }: Extract<Named, { slag: "delprosjekt" }>,
  view: View,
  offset: number,
): string {
  const words = featureWords[view.language];
  const money = (kroner: number): string => kronerWords(kroner, view.language);
  const balance = balanceOf(balancesAt(view, offset)(psd), navn);
  const budget = it.budsjett && inKroner(it.budsjett.value);
  const isMoved = balance?.budsjett != null && balance.budsjett !== budget;
  const isTaken = balance?.leftAfterSak != null && balance.leftAfterSak !== balance.left;
  const rows = [
    ...(budget === null ? [] : [`${words.budget}: ${money(budget)}`]),
    ...(isMoved ? [`${words.budgetDecided}: ${money(balance.budsjett!)}`] : []),
    ...(it.forbruk ? [`${words.spent}: ${money(inKroner(it.forbruk.value))}`] : []),
    ...(balance?.left != null && (it.forbruk || isMoved) ? [`${words.left}: ${money(balance.left)}`] : []),
    ...(isTaken ? [`${words.leftAfterSak}: ${money(balance.leftAfterSak!)}`] : []),
    ...(it.side ? [`${words.page} ${it.side.value}`] : []),
    ...(it.oppstart ? [`${words.begins}: ${it.oppstart.value}`] : []),
  ];
  const history = historyOf(navn, psd, view);
  return [
    `**${escaped(navn)}** · ${words.delprosjekt} (${escaped(psd.prosjekt.value)})`,
    rows.map((row) => `- ${escaped(row)}`).join("\n"),
    ...(history.length > 0 ? [`${words.history}:\n\n${history.join("\n")}`] : []),
  ].join("\n\n");
}

/** The saker whose punkter would change it, oldest first; a sak that stands in several documents as the last of them has it. */
function historyOf(navn: string, psd: Psd, { language, reading }: View): readonly string[] {
  const wanted = navn.toLowerCase();
  const rows = timelineOf(reading.workspace, psd).saker.flatMap(({ document, sak: { sak, punkter } }) =>
    punkter.flatMap(({ effekter }) =>
      effekter.flatMap((effekt) => {
        const roles = [effekt.fra, effekt.til, effekt.delprosjekt, effekt.navn];
        const at = roles.findIndex((one) => one && isReadable(one) && one.value.toLowerCase() === wanted);
        if (at < 0) return [];
        const { beløp } = effekt;
        const amount = beløp && isReadable(beløp) && typeof beløp.value === "number" ? beløp.value : null;
        const sign = effekt.fra === roles[at] ? "−" : "+";
        const told = [
          document.dato && dateWords(document.dato, language),
          sakWords(sak, document),
          effekt.type,
          amount === null ? null : `${sign}${kronerWords(amount, language)}`,
        ];
        return [`- ${told.filter(Boolean).join(" · ")}`];
      }),
    ),
  );
  return rows.slice(-12);
}

const sakWords = (sak: Sak, { document }: DocumentInContext): string =>
  `${escaped(titleOf(sak))} (${escaped(document.source.path)})`;

function prosjekt({ navn, psd }: Extract<Named, { slag: "prosjekt" }>, { language }: View): string {
  const words = featureWords[language];
  const { fra, til } = psd.periode;
  const rows = [
    ...(psd.ramme ? [`${words.budget}: ${kronerWords(inKroner(psd.ramme.value), language)}`] : []),
    ...(fra && til
      ? [`${words.from} ${dateWords(fra.value, language)} ${words.to} ${dateWords(til.value, language)}`]
      : []),
    ...psd.delprosjekter.map(
      (one) => `${one.navn.value}${one.budsjett ? `: ${kronerWords(inKroner(one.budsjett.value), language)}` : ""}`,
    ),
  ];
  return `**${escaped(navn)}** · ${words.prosjekt}\n\n${rows.map((row) => `- ${escaped(row)}`).join("\n")}`;
}

function organ({ navn, organ: it }: Extract<Named, { slag: "organ" }>, { language }: View): string {
  const words = featureWords[language];
  const rows = [
    ...(it.type ? [it.type] : []),
    ...(it.innkallingsfrist ? [`${words.notice}: ${dayWords(it.innkallingsfrist.value, words)}`] : []),
    ...(it.medlemmer.length > 0
      ? [
          `${words.members}: ${listWords(
            it.medlemmer.map((one) => one.navn.value),
            language,
          )}`,
        ]
      : []),
  ];
  return `**${escaped(navn)}** · ${words.organ}\n\n${rows.map((row) => `- ${escaped(row)}`).join("\n")}`;
}

/** Every office the files of the workspace give them, with its term. */
function person({ navn }: Extract<Named, { slag: "person" }>, { language, reading }: View): string {
  const words = featureWords[language];
  const { config } = reading.config;
  const same = (other: { readonly value: string } | null): boolean => other?.value.toLowerCase() === navn.toLowerCase();
  const rows: string[] = [];
  for (const one of config.organer)
    for (const [list, office] of [
      [one.medlemmer, words.member],
      [one.vara, words.deputy],
    ] as const)
      for (const member of list.filter((other) => same(other.navn)))
        rows.push(
          [
            member.rolle?.value,
            `${office} (${one.nøkkel})`,
            member.representerer && `${words.represents} ${member.representerer.value}`,
          ]
            .filter(Boolean)
            .join(", "),
        );
  for (const one of config.råd?.ledelse?.logg ?? [])
    if (same(one.person))
      rows.push(
        `${words.leaderOfCouncil} ${words.from} ${dateWords(one.fra.value, language)}${one.til ? ` ${words.to} ${dateWords(one.til.value, language)}` : ""}`,
      );
  for (const { psd } of reading.psds)
    for (const [fact, office] of [
      [psd.prosjektleder, words.projectLeader],
      [psd.prosjektansvarlig, words.projectOwner],
      [psd.styringsgruppeleder, words.chair],
    ] as const)
      if (same(fact)) rows.push(`${office} (${psd.prosjekt.value})`);
  return `**${escaped(navn)}**\n\n${[...new Set(rows)].map((row) => `- ${escaped(row)}`).join("\n")}`;
}

/** Paragraphs and sak numbers the reader found in the text. */
function referencesAt(view: View, offset: number): readonly Told[] {
  const covers = (at: Span): boolean => at.start <= offset && offset <= at.end;
  for (const { sak } of view.document?.saker ?? [])
    for (const { slag, til, span } of sak.henvisninger) {
      if (!covers(span)) continue;
      const markdown = slag === "paragraf" ? paragraph(til, view) : slag === "sak" ? otherSak(til, view) : null;
      if (markdown) return [{ span, markdown }];
    }
  return [];
}

/** «kommuneloven § 11-3» as the rulebook has it on the day of the case; null for a paragraph it does not have. */
function paragraph(cited: string, { rulebook, language, document }: View): string | null {
  const found = partCited(cited, rulebook);
  if (!found) return null;
  const words = featureWords[language];
  const { source, part } = found;
  const date = document?.dato ?? null;
  const version = part.versjoner.findLast((one) => date === null || isWithin(one, date)) ?? part.versjoner.at(-1);
  if (!version) return null;
  const force = version.fra ? `${words.inForce} ${dateWords(version.fra, language)}` : words.alwaysInForce;
  const ref = `${source.kort[language]} ${part.ref}`.trim();
  return `**${linked(ref, part.url ?? source.url)}**\n\n${escaped(version.tekst[language])}\n\n${force}`;
}

/** A part of a source by how it is cited. */
export function partCited(cited: string, { sources }: View["rulebook"]) {
  const [, name = "", ref = ""] = /^(.*?)\s*(§.*)$/.exec(cited) ?? [];
  const wanted = name.toLowerCase();
  const [, number = ""] = /^§+\s*([\w-]+)/.exec(ref) ?? [];
  for (const source of sources) {
    if (![source.kort.nb, source.kort.nn].some((one) => one.toLowerCase() === wanted)) continue;
    for (const part of Object.values(source.deler))
      if (/^§\s*([\w-]+)/.exec(part.ref)?.[1] === number) return { source, part };
  }
  return null;
}

/** Its title, day and result. */
function otherSak(nr: string, view: View): string | null {
  const last = sakMeant(nr, view);
  if (!last) return null;
  const words = featureWords[view.language];
  const { document, sak } = last;
  const result = sak.voteringer.at(-1)?.resultat ?? (sak.vedtak.length > 0 ? "vedtatt" : words.notDecided);
  return [
    `**${escaped(titleOf(sak))}**`,
    [document.dato && dateWords(document.dato, view.language), escaped(document.document.source.path)]
      .filter(Boolean)
      .join(" · "),
    `${words.decided}: ${result}`,
  ].join("\n\n");
}
