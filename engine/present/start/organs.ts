/** Organs that documents name, as saksvakt.yaml would have them: key, type and the members that were listed. */
import type { Deltaker } from "../../document/meeting-document.ts";
import type { OrganType } from "../../workspace/config.ts";
import type { DocumentInContext } from "../../workspace/workspace.ts";

export interface FoundOrgan {
  readonly key: string;
  /** null where its name does not tell. */
  readonly type: OrganType | null;
  /** kommuneloven § 5-1 by name alone: formannskap. */
  readonly basis: "kl-5-1" | null;
  readonly members: readonly FoundMember[];
  /** The document the members were read from. */
  readonly membersFrom: string | null;
}

export interface FoundMember {
  readonly name: string;
  readonly role: string | null;
  readonly represents: string | null;
}

type Kind = readonly [pattern: RegExp, key: string, type: OrganType | null];

const kinds: readonly Kind[] = [
  [/representantskap/iu, "representantskapet", "representantskap"],
  [/styringsgrupp/iu, "styringsgruppen", "styringsgruppe"],
  [/prosjektgrupp/iu, "prosjektgruppen", "administrativt"],
  [/kommunedirektør(?:ar)?utval/iu, "kommunedirektørutvalget", "administrativt"],
  [/ordfør[ea]rutval/iu, "ordførerutvalget", "styringsorgan"],
  [/arbeidsutval/iu, "arbeidsutvalget", "styringsorgan"],
  [/formannskap/iu, "formannskapet", null],
  [/bystyre/iu, "bystyret", "kommunestyre"],
  [/kommunestyre/iu, "kommunestyret", "kommunestyre"],
  [/her(?:ad|red)sstyre/iu, "heradsstyret", "kommunestyre"],
  [/fylkesting/iu, "fylkestinget", "kommunestyre"],
  [/(?<!\p{L})styre(?:t|møte|sak|$|\s)/iu, "styret", "styringsorgan"],
];

/** In the order they are met. The longest list of members counts, the newest of equals. */
export function foundOrgans(documents: readonly DocumentInContext[]): readonly FoundOrgan[] {
  const organs = new Map<string, FoundOrgan & { readonly date: string }>();
  for (const { document, dato } of documents) {
    const kind = organKind(document.organTekst?.value ?? "");
    if (!kind) continue;
    const { key, type } = kind;
    const members = membersOf(document.deltakere);
    const before = organs.get(key);
    const date = dato ?? "";
    const more = before && (members.length - before.members.length || (date > before.date ? 1 : -1));
    if (before && more! < 0) continue;
    organs.set(key, {
      key,
      type,
      basis: key === "formannskapet" ? "kl-5-1" : null,
      members,
      membersFrom: members.length > 0 ? document.source.path : null,
      date,
    });
  }
  return [...organs.values()];
}

/** The kind named first; an organ of its own name («Hovedutvalg for kultur») goes by that word. */
function organKind(text: string): { readonly key: string; readonly type: OrganType | null } | null {
  const [named] = kinds
    .flatMap(([pattern, key, type]) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [{ key, type, at }];
    })
    .sort((a, b) => a.at - b.at);
  if (named) return named;
  const own = /(?<!\p{L})\p{L}{3,}(?:utvalg|utval|nemnd|komité|komite)(?:et|a|en)?(?!\p{L})/iu.exec(text);
  return own && { key: own[0].toLowerCase().normalize("NFC"), type: null };
}

/** Those who serve a meeting are listed with its members. */
const staff =
  /prosjektle(?:der|iar)|sekretær|referent|saksbeh|sakshands|rådgje?ive?r|konsulent|møtesekretær|observatør|daglegleder|dagle?i?g le(?:der|iar)/iu;

function membersOf(deltakere: readonly Deltaker[]): readonly FoundMember[] {
  const members = new Map<string, FoundMember>();
  for (const { navn, rolle, verv, representerer, status, medlem } of deltakere)
    if (
      medlem &&
      !staff.test(`${rolle?.value ?? ""} ${verv?.value ?? ""}`) &&
      status.value !== "vara" &&
      !members.has(navn.value)
    )
      members.set(navn.value, {
        name: navn.value,
        role: rolle?.value ?? null,
        represents: representerer?.value ?? null,
      });
  return [...members.values()];
}
