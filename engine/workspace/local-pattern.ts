/** Whether a pattern of saksvakt.yaml stays in the workspace: not absolute, and never upward. */
export const isLocalPattern = (pattern: string): boolean =>
  !/^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(pattern);
