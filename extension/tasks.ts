/** The command line as a task: `saksvakt check` with its findings in Problems. It runs only when a person starts it. */
import { type Disposable, ProcessExecution, Task, type TaskDefinition, TaskScope, tasks } from "vscode";

interface CheckTask extends TaskDefinition {
  readonly type: "saksvakt";
  readonly program?: string;
  readonly arguments?: readonly string[];
}

export const taskProvider = (): Disposable =>
  tasks.registerTaskProvider("saksvakt", {
    provideTasks: () => [checkTask({ type: "saksvakt" })],
    resolveTask: (task) => checkTask(task.definition as CheckTask),
  });

function checkTask(definition: CheckTask): Task {
  const run = [...(definition.arguments ?? ["check"]), "--format", "github"];
  const execution = new ProcessExecution(definition.program ?? "saksvakt", run);
  return new Task(definition, TaskScope.Workspace, "check", "saksvakt", execution, ["$saksvakt"]);
}
