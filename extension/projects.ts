/** The project view: a tree of what the server tells of projects, each line a way to its words. */
import {
  type Disposable,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItemCollapsibleState,
  window,
} from "vscode";
import type { ProjectNode } from "../language-server/protocol.ts";
import type { Session } from "./session.ts";

export function projectView(session: Session): Disposable & { readonly refresh: () => void } {
  const changed = new EventEmitter<void>();
  let nodes: readonly ProjectNode[] | null = null;

  const read = async (): Promise<readonly ProjectNode[]> => (await session.ask("projects", {})) ?? [];

  /** Only what is otherwise is drawn anew: a line that is drawn anew cannot be chosen meanwhile. */
  async function refresh(): Promise<void> {
    if (nodes === null) return;
    const now = await read();
    if (JSON.stringify(now) === JSON.stringify(nodes)) return;
    nodes = now;
    changed.fire();
  }

  const provider: TreeDataProvider<ProjectNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => {
      if (node) return [...node.children];
      nodes ??= await read();
      return [...nodes];
    },
    getTreeItem: (node) => ({
      id: node.id,
      label: node.label,
      description: node.description,
      tooltip: node.tooltip,
      iconPath: new ThemeIcon(node.icon),
      collapsibleState: stateOf(node),
      accessibilityInformation: { label: [node.label, node.description, node.tooltip].filter(Boolean).join(", ") },
      ...(node.place ? { command: { command: "saksvakt.showPlace", title: node.label, arguments: [node.place] } } : {}),
    }),
  };
  const view = window.createTreeView("saksvakt.projects", { treeDataProvider: provider, showCollapseAll: true });
  const quietly = (): void => void refresh().catch(() => {});
  const listening = session.onChanged(quietly);
  return {
    refresh: quietly,
    dispose: () => {
      for (const one of [view, listening, changed]) one.dispose();
    },
  };
}

/** Projects and their parts are open at first, the rest when asked. */
function stateOf({ children }: ProjectNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return children.length <= 12 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
