/** The page's own script and style sheet, put in by the build (scripts/lib/table-page.mjs). */
declare module 'variorum:table-page' {
  export const script: string;
  export const style: string;
}
