/** A report as workflow commands of GitHub Actions: each shown finding an annotation on its line. */
import type { Vocabulary } from "../law/vocabulary.ts";
import type { Severity } from "../workspace/config.ts";
import { isShown } from "./check-text.ts";
import { missingWords } from "./finding.ts";
import type { Report } from "./report.ts";
import { phrases } from "./text-words.ts";

export interface GithubSettings {
  readonly show: Severity;
  readonly undecided: boolean;
  readonly vocabulary: Vocabulary;
}

const commands = { error: "error", warning: "warning", information: "notice", hint: "notice" } as const;

/** `::error file=…,line=…,col=…,title=…::message`; a finding with an unntak has no annotation. */
export function checkGithub({ documents }: Report, { show, undecided, vocabulary }: GithubSettings): string {
  const lines = documents.flatMap((document) => {
    const { source, language, findings } = document;
    const told = findings
      .filter(({ severity, unntak }) => unntak === null && isShown(severity, show))
      .map(({ rule, severity, range, message, remedy, sources }) =>
        annotation(commands[severity], source.path, range.start, rule, [
          message,
          ...(remedy === null ? [] : [remedy]),
          ...sources.map(({ ref, url }) => `${ref} ${url}`),
        ]),
      );
    const open = document.undecided.map(({ rule, missing }) =>
      annotation("notice", source.path, { line: 1, column: 1 }, rule, [
        `${phrases[language].notDecided}: ${missingWords(missing, vocabulary, language)}`,
      ]),
    );
    return undecided ? [...told, ...open] : told;
  });
  return lines.map((line) => `${line}\n`).join("");
}

function annotation(
  command: string,
  path: string,
  { line, column }: { readonly line: number; readonly column: number },
  title: string,
  message: readonly string[],
): string {
  const place = `file=${property(path)},line=${line},col=${column},title=${property(title)}`;
  return `::${command} ${place}::${data(message.join("\n"))}`;
}

/** As the runner reads them back. */
const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
