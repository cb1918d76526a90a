/** Words as they may stand in an SVG's text or attribute. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(/[\p{Cc}\p{Cs}]/gu, '');
