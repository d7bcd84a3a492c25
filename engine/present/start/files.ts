/** The files of a new workspace: saksvakt.yaml and a PSD for each project, commented, with what is left to fill in. */
import type { Found, FoundProject } from "./found.ts";
import type { FoundOrgan } from "./organs.ts";
import { slug } from "./slug.ts";
import { yamlList, yamlText } from "./yaml-text.ts";

export interface StartFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What a person must look over or fill in. */
  readonly todo: readonly string[];
}

/** saksvakt.yaml first. `psds` are the paths of PSDs the folder has already. */
export function startFiles(found: Found, psds: readonly string[]): readonly StartFile[] {
  const named = new Set<string>(psds);
  const files = found.projects.map((project) => psdFile(project, named));
  const skeleton = files.length === 0 && psds.length === 0 ? [psdFile(null, named)] : [];
  const projects = [...psds, ...files.map(({ path }) => path)];
  return [configFile(found, projects, skeleton[0]?.path ?? "psd/prosjekt.psd.yaml"), ...files, ...skeleton];
}

function configFile(found: Found, projects: readonly string[], skeleton: string): StartFile {
  const { council, organs, patterns, language } = found;
  const text = `# Oppsettet for Saksvakt i denne mappen, laget av «saksvakt init» etter dokumentene som lå her.
# Alle deler kan utelates. Se over det som står, og fyll ut linjene som begynner med #.
# «saksvakt doctor FIL» viser hva som gjelder for en fil, og hva som mangler.
versjon: 1
språk: ${language}                       # språket meldingene skrives på: nb, nn eller en
${council ? councilLines(council) : noCouncil}
${organs.length > 0 ? `organer:\n${organs.map(organLines).join("")}` : noOrgans}
${projects.length > 0 ? `prosjekter:\n${projects.map((path) => `  - psd: ${yamlText(path)}\n`).join("")}` : `# Fjern # når styringsdokumentet er fylt ut:\n# prosjekter:\n#   - psd: ${skeleton}\n`}
dokumenter: [${patterns.map((one) => JSON.stringify(one)).join(", ")}]

# Egne valg om reglene («saksvakt rules list» viser dem):
# regler:
#   alvorlighet: { mote/pa-epost: hint }   # error, warning, information, hint eller av
visning: information              # det mildeste nivået som vises
`;
  return {
    path: "saksvakt.yaml",
    text,
    todo: [
      council
        ? "råd: se over navn og deltakere, og fyll ut ledelse etter samarbeidsavtalen"
        : "råd: fyll ut hvis dokumentene hører til et interkommunalt politisk råd",
      ...organs.map(({ key, members }) =>
        members.length > 0
          ? `organer.${key}: se over medlemmene og rettsgrunnlaget, og fyll ut innkallingsfrist`
          : `organer.${key}: fyll ut rettsgrunnlag, innkallingsfrist og antallMedlemmer`,
      ),
      ...(organs.length === 0 ? ["organer: fyll ut; ingen ble kjent igjen i dokumentene"] : []),
    ],
  };
}

const councilLines = ({ name, members }: NonNullable<Found["council"]>): string => `råd:
  navn: ${yamlText(name)}
  ${members.length > 0 ? `deltakere: ${yamlList(members)}` : "# deltakere: [Kommune, Kommune]"}
  # Fra samarbeidsavtalen, så lederskifter kan kontrolleres:
  # ledelse:
  #   rullering: årlig            # eller { år: 2 }
  #   krav: ordfører
  #   logg:
  #     - { kommune: ${members[0] ? yamlText(members[0]) : "Kommune"}, person: Kari Nordmann, fra: 2024-01-01 }
`;

const noCouncil = `# råd:
#   navn: Interkommunalt politisk råd for Regionen
#   deltakere: [Kommune, Kommune]
`;

const noOrgans = `# organer:
#   styringsgruppen:
#     type: styringsgruppe        # representantskap, styringsorgan, styringsgruppe, kommunestyre, administrativt
#     rettsgrunnlag: ukjent       # kl-18-3, kl-5-1, kl-5-7, avtale, prosjekt, ukjent
#     innkallingsfrist: 7
#     antallMedlemmer: 5
`;

function organLines({ key, type, basis, members, membersFrom }: FoundOrgan): string {
  const member = ({ name, role, represents }: FoundOrgan["members"][number]): string => {
    const parts = [
      `navn: ${yamlText(name)}`,
      ...(role ? [`rolle: ${yamlText(role)}`] : []),
      ...(represents ? [`representerer: ${yamlText(represents)}`] : []),
    ];
    return `      - { ${parts.join(", ")} }\n`;
  };
  return `  ${key}:
    ${type ? `type: ${type}` : "# type: styringsorgan"}         # representantskap, styringsorgan, styringsgruppe, kommunestyre, administrativt
${
  basis || type === null || type === "styringsgruppe"
    ? `    rettsgrunnlag: ${basis ?? "ukjent"}       # kl-18-3, kl-5-1, kl-5-7, avtale, prosjekt, ukjent\n`
    : ""
}    # innkallingsfrist: 7         # kalenderdager
${
  members.length > 0
    ? `    medlemmer:                    # lest av ${membersFrom!.replace(/[\p{Cc}]/gu, " ")}\n${members.map(member).join("")}`
    : "    # antallMedlemmer: 5\n"
}`;
}

function psdFile(project: FoundProject | null, taken: Set<string>): StartFile {
  const path = freePath(slug(project?.name ?? "prosjekt", "prosjekt"), taken);
  const parts = project?.parts ?? [];
  const text = `# Styringsdokumentet${project ? "" : " for et prosjekt"}, laget av «saksvakt init». Fyll ut linjene som begynner med #, fra det vedtatte dokumentet.
prosjekt: ${yamlText(project?.name ?? "Prosjektets navn")}
# versjon: "1.0"
# versjonsdato: 2024-01-01        # dagen versjonen ble vedtatt
# sider: 12
# eier: Prosjekteierens navn
# finansiør: { fylkeskommune: Fylke, andel: 50 }   # andel i prosent
# periode: { fra: 2024-01-01, til: 2026-12-31 }
# organisering:
#   side: 8
#   prosjektleder: Ola Nordmann
#   styringsgruppe: { leder: Kari Nordmann }
# ramme: 1000000                  # kroner, hele prosjektet
${
  parts.length > 0
    ? `delprosjekter:                    # legg til side, budsjett og forbruk: { navn: …, side: 5, budsjett: 200000 }\n${parts.map((part) => `  - { navn: ${yamlText(part)} }\n`).join("")}`
    : "# delprosjekter:\n#   - { navn: Delprosjektets navn, side: 5, budsjett: 200000 }\n"
}`;
  return {
    path,
    text,
    todo: [
      project ? "fyll ut versjon, periode, ramme og finansiør" : "fyll ut, og fjern # foran prosjekter i saksvakt.yaml",
      ...(parts.length > 0 ? ["delprosjekter: se over navnene, og fyll ut side og budsjett"] : []),
    ],
  };
}

function freePath(name: string, taken: Set<string>): string {
  for (let nth = 1; ; nth++) {
    const path = `psd/${name}${nth === 1 ? "" : `-${nth}`}.psd.yaml`;
    if (taken.has(path)) continue;
    taken.add(path);
    return path;
  }
}
