/** What is said of the words under the pointer: findings with their reasons, else what they name. */
import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { findingMarkdown, plainOf } from "../../engine/explaining.ts";
import { isShown, span } from "../../engine/index.ts";
import { rangeAt, rangeOfShown } from "../positions.ts";
import type { Session, View } from "../session.ts";
import { explained, offsetIn } from "./explain.ts";
import { keyAt } from "./key-words.ts";
import { namedAt } from "./named.ts";

export const hover =
  (session: Session) =>
  async (view: View, { position }: HoverParams): Promise<Hover | null> => {
    const offset = offsetIn(view, position);
    const show = session.settings.visning ?? view.reading.config.config.visning;
    const found = await explained(view, span(offset, offset), session);
    const findings = (found?.findings ?? []).filter((one) => isShown(one.severity as "error", show));
    const named = [...namedAt(view, offset), ...keyAt(view, offset)];
    const parts = [
      ...findings.map((one) => findingMarkdown(one, view.path, view.language)),
      ...named.map(({ markdown }) => markdown),
    ];
    if (parts.length === 0) return null;
    const markdown = parts.join("\n\n---\n\n");
    const [first] = findings;
    return {
      contents: view.client.markdownHover
        ? { kind: MarkupKind.Markdown, value: markdown }
        : { kind: MarkupKind.PlainText, value: plainOf(markdown) },
      range: first
        ? rangeOfShown(view.source, first.range, view.client.encoding)
        : rangeAt(view.source, named[0]!.span, view.client.encoding),
    };
  };
