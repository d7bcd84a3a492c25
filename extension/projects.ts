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
  const changed = new EventEmitter<ProjectNode | undefined>();
  const refresh = (): void => changed.fire(undefined);
  const provider: TreeDataProvider<ProjectNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => [...(node?.children ?? (await session.ask("projects", {})) ?? [])],
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
  const listening = session.onChanged(refresh);
  return {
    refresh,
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
