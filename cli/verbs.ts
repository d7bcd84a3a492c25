/** The verbs: what each is for, which flags it knows, and where it lives. */
import type { ParseArgsConfig } from "node:util";
import type { Exit } from "./exit.ts";
import type { Terminal } from "./terminal.ts";

export type Flags = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export interface Verb {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** A line of help for each option. */
  readonly help: Readonly<Record<string, string>>;
  /** Only the verb that runs is loaded. */
  readonly load: () => Promise<{ readonly run: (arguments_: Arguments, terminal: Terminal) => Promise<Exit> }>;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly flags: Flags;
  /** Flags in the order they were given: `--format json --output a.json`. */
  readonly given: readonly { readonly name: string; readonly value: string | undefined }[];
}

const workspaceOptions = {
  config: { type: "string" },
  psd: { type: "string" },
  lang: { type: "string" },
  "as-of": { type: "string" },
  "stdin-filename": { type: "string" },
} as const;
const workspaceHelp = {
  config: "FIL    bruk denne i stedet for saksvakt.yaml",
  psd: "FIL    bruk dette styringsdokumentet",
  "as-of": "DATO    bedøm som om saken var fra denne dagen (ÅÅÅÅ-MM-DD)",
  lang: "nb|nn|en    språket meldingene skrives på",
  "stdin-filename": "FIL    navnet på det som leses fra -",
};

/** Of verbs that read what is on disk only. */
const { "stdin-filename": _, ...atDisk } = workspaceOptions;
const { "stdin-filename": __, ...atDiskHelp } = workspaceHelp;

export const verbs: readonly Verb[] = [
  {
    name: "check",
    usage: "saksvakt check [STI…]",
    summary: "finn feil i dokumenter: filer, mapper, mønstre, - for standard inn",
    options: {
      ...workspaceOptions,
      format: { type: "string", multiple: true },
      output: { type: "string", multiple: true },
      "fail-level": { type: "string" },
      show: { type: "string" },
      undecided: { type: "boolean" },
      "fail-on-undecided": { type: "boolean" },
      fix: { type: "boolean" },
    },
    help: {
      format: "FORMAT    text, json, sarif, junit eller github; kan gis flere ganger, hver med sin --output",
      output: "FIL    skriv til fil i stedet for skjermen",
      "fail-level": "NIVÅ    avslutt med 1 fra dette nivået: error (uten flagg), warning, information, hint",
      show: "NIVÅ    vis fra dette nivået (ellers visning i saksvakt.yaml)",
      undecided: "list reglene som ikke kunne avgjøres",
      "fail-on-undecided": "avslutt med 1 når en regel ikke kunne avgjøres",
      fix: "skriv de rettelsene som er trygge, og vis det som er igjen",
      ...workspaceHelp,
    },
    load: () => import("./check.ts"),
  },
  {
    name: "facts",
    usage: "saksvakt facts FIL…",
    summary: "vis hva som er lest av et dokument",
    options: { ...workspaceOptions, format: { type: "string" }, output: { type: "string" } },
    help: { format: "text|json", output: "FIL    skriv til fil i stedet for skjermen", ...workspaceHelp },
    load: () => import("./facts.ts"),
  },
  {
    name: "preview",
    usage: "saksvakt preview FIL [--sak 2/22] | --all",
    summary: "vis hva et forslag til vedtak ville gjøre med prosjektet",
    options: {
      ...workspaceOptions,
      sak: { type: "string" },
      adopt: { type: "string" },
      all: { type: "boolean" },
      format: { type: "string" },
      output: { type: "string" },
      "fail-level": { type: "string" },
    },
    help: {
      sak: "NR    saken med dette nummeret (ellers den første med punkter)",
      adopt: "1,2    som om bare disse punktene ble vedtatt",
      all: "alle saker som venter på vedtak, i møterekkefølge: hva som går opp, og hva som er igjen",
      format: "text|json|markdown|html",
      output: "FIL    skriv til fil i stedet for skjermen",
      "fail-level": "NIVÅ    avslutt med 1 når vedtaket fører med seg funn fra dette nivået (error uten flagg)",
      ...workspaceHelp,
    },
    load: () => import("./preview.ts"),
  },
  {
    name: "blame",
    usage: "saksvakt blame PSD [FELT]",
    summary: "vis hvem som vedtok hver verdi i et styringsdokument",
    options: { ...atDisk, format: { type: "string" }, output: { type: "string" } },
    help: { format: "text|json", output: "FIL    skriv til fil i stedet for skjermen", ...atDiskHelp },
    load: () => import("./blame.ts"),
  },
  {
    name: "apply",
    usage: "saksvakt apply PROTOKOLL",
    summary: "før vedtakene i en protokoll inn i styringsdokumentet",
    options: {
      config: { type: "string" },
      psd: { type: "string" },
      lang: { type: "string" },
      "dry-run": { type: "boolean" },
      skip: { type: "string" },
    },
    help: {
      config: atDiskHelp.config,
      psd: atDiskHelp.psd,
      "dry-run": "vis hva som ville blitt skrevet, og skriv ingenting",
      skip: "2,3    gå forbi punktene med disse numrene i alle sakene; 11/24:2 er punkt 2 i sak 11/24, 11/24 hele saken",
      lang: atDiskHelp.lang,
    },
    load: () => import("./apply.ts"),
  },
  {
    name: "explain",
    usage: "saksvakt explain REGEL | FIL:LINJE",
    summary: "forklar en regel, eller hvorfor den slo til på en linje",
    options: { ...atDisk, format: { type: "string" }, output: { type: "string" } },
    help: { format: "text|json", output: "FIL    skriv til fil i stedet for skjermen", ...atDiskHelp },
    load: () => import("./explain.ts"),
  },
  {
    name: "doctor",
    usage: "saksvakt doctor FIL",
    summary: "vis hva som gjelder for en fil, og hva som mangler",
    options: { ...atDisk, format: { type: "string" }, output: { type: "string" } },
    help: { format: "text|json", output: "FIL    skriv til fil i stedet for skjermen", ...atDiskHelp },
    load: () => import("./doctor.ts"),
  },
  {
    name: "init",
    usage: "saksvakt init [MAPPE]",
    summary: "lag saksvakt.yaml og styringsdokument etter dokumentene i en mappe",
    options: { "dry-run": { type: "boolean" } },
    help: { "dry-run": "vis hva som ville blitt skrevet, og skriv ingenting" },
    load: () => import("./init.ts"),
  },
  {
    name: "lsp",
    usage: "saksvakt lsp --stdio",
    summary: "språktjener for editorer: leser og svarer på standard inn og ut",
    options: { stdio: { type: "boolean" } },
    help: { stdio: "snakk med editoren over standard inn og ut" },
    load: () => import("./lsp.ts"),
  },
  {
    name: "rules",
    usage: "saksvakt rules list | show ID | test [MAPPE]",
    summary: "reglene, også dine egne: list dem, vis én, kjør eksemplene til dine egne",
    options: { format: { type: "string" }, lang: { type: "string" } },
    help: { format: "text|json", lang: "nb|nn|en" },
    load: () => import("./rules.ts"),
  },
];
