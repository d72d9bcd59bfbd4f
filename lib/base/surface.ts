/** Where a person is: each surface has its own rule of what is told before, during and after spending. */
export const surfaces = ['web', 'desktop', 'mobile'] as const;
export type Surface = (typeof surfaces)[number];

/** Where a surface begins: its projects. An editor is one step below. */
export const surfaceHomes: Readonly<Record<Surface, string>> = { web: '/projects', desktop: '/desktop', mobile: '/mobile' };

/** The path of a project's editor on a surface. */
export function editorPath(surface: Surface, projectId: string): string {
  return `${surface === 'web' ? '/editor' : surfaceHomes[surface]}/${projectId}`;
}
