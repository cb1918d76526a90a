import type { FurnitureKind } from '../types';

/*
 * What lines around a story look like on news sites: one expression a habit. Compiled by hand from the furniture that
 * newspapers, broadcasters and agencies print, phrased generally. Each is tried on a whole line without its Markdown.
 */

export interface FurnitureRule {
  readonly kind: FurnitureKind;
  readonly pattern: RegExp;
  /** Longer lines are story. UTF-16 units. */
  readonly longest: number;
  /** Only after the story's first paragraph: in front of it, the same words may be a headline. */
  readonly afterStory?: boolean;
  /** The pattern speaks of the line's end: only its last words are looked at. */
  readonly atEnd?: boolean;
  /** Not for lines that are whole sentences between quotation marks or that end in a full stop. */
  readonly unended?: boolean;
}

const agency =
  '(?:AP|AFP|EPA|EPA-EFE|PA|Reuters|REUTERS|Getty|Getty Images|Shutterstock|Bloomberg|Alamy|TASS|Xinhua|Yonhap|KCNA)';
const pictures =
  '(?:[Pp]hotographs?|[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Ii]llustrations?|[Cc]omposite|[Ff]otos?|PHOTOS?|IMAGES?)';

const captions: readonly FurnitureRule[] = [
  { kind: 'caption', pattern: /^(?:image|photo|picture|video|media) ?caption\b/i, longest: 400 },
  { kind: 'caption', pattern: /^FILE(?: PHOTO)? ?(?:[-–—:]|PHOTO)/, longest: 500 },
  {
    kind: 'credit',
    pattern: new RegExp(
      `^(?:${pictures}(?: source| credit| copyright)?|[Cc]redit|[Ii]mage source)(?:\\.{3}|…|:|,) ?\\S`,
      'u',
    ),
    longest: 120,
    unended: true,
  },
  { kind: 'credit', pattern: new RegExp(`^\\(?${pictures} (?:by|courtesy of) \\p{Lu}`, 'u'), longest: 120 },
  {
    kind: 'credit',
    pattern: new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]*(?: |/)){0,5}(?:via )?${agency}(?:/${agency}){0,3}$`, 'u'),
    longest: 80,
    afterStory: true,
  },
  {
    kind: 'caption',
    pattern: new RegExp(`[\\s(]${pictures}(?: credit)?: ?\\p{Lu}[^:]{1,90}$`, 'u'),
    longest: 600,
    atEnd: true,
  },
  {
    kind: 'caption',
    pattern: new RegExp(
      `\\((?:[^()]{0,60}\\b)?(?:${pictures}(?: by|:)|AP Photo|Getty Images|via AP|Shutterstock)[^()]{0,60}\\)\\.?$`,
      'u',
    ),
    longest: 600,
    atEnd: true,
  },
  {
    kind: 'caption',
    pattern: new RegExp(`[\\p{L}.]/${agency}(?:/${agency}){0,3}$`, 'u'),
    longest: 500,
    atEnd: true,
  },
  {
    kind: 'caption',
    pattern: new RegExp(`[.”"’] (?:\\p{Lu}[\\p{L}.'’-]* ){1,4}(?:for|via) ${agency}$`, 'u'),
    longest: 500,
    atEnd: true,
  },
];

const invitations: readonly FurnitureRule[] = [
  { kind: 'sign-up', pattern: /^sign[ -]?up(?: here| now| today)?(?: to| for| and|[.!]?$)/i, longest: 250 },
  { kind: 'sign-up', pattern: /^(?:subscribe|subscribing) (?:to|now|here|today)\b/i, longest: 250 },
  {
    kind: 'sign-up',
    pattern:
      /^(?:get|receive|have) (?:the|our|more|all|your|a|daily|weekly)\b.{0,120}\b(?:inbox|newsletter|e-?mail|alerts)\b/i,
    longest: 250,
  },
  { kind: 'sign-up', pattern: /^(?:(?:free|daily|weekly|our|the|a) ){1,4}(?:e-?mail )?newsletter$/i, longest: 80 },
  { kind: 'sign-up', pattern: /^(?:enter|submit|type) your e-?mail\b/i, longest: 120 },
  {
    kind: 'sign-up',
    pattern:
      /^by (?:signing up|subscribing|submitting|providing|clicking)\b.{0,200}\b(?:agree|consent|accept|terms|policy)\b/i,
    longest: 300,
  },
  {
    kind: 'sign-up',
    pattern: /^(?:privacy notice|after newsletter promotion|skip past newsletter promotion)\b/i,
    longest: 300,
  },
  { kind: 'sign-up', pattern: /^download (?:the|our) .{0,60}\bapp\b/i, longest: 160 },
];

const paywall: readonly FurnitureRule[] = [
  { kind: 'paywall', pattern: /^(?:for )?(?:our )?(?:subscribers?|members?)[ -]?(?:only|exclusive)?$/i, longest: 40 },
  {
    kind: 'paywall',
    pattern:
      /^this (?:article|story|content) is (?:reserved |available |only )*(?:for|to) (?:our )?(?:paying )?(?:subscribers|members)\b/i,
    longest: 200,
  },
  {
    kind: 'paywall',
    pattern: /^you have (?:read )?\d{1,3} ?(?:%|per ?cent) of this (?:article|story)\b/i,
    longest: 200,
  },
  {
    kind: 'paywall',
    pattern: /^you(?:'ve|’ve| have) (?:reached|used|read) (?:your|all|the) .{0,60}\b(?:limit|articles)\b/i,
    longest: 200,
  },
  {
    kind: 'paywall',
    pattern: /^(?:already|not (?:yet )?)(?: an?| our)? ?(?:subscriber|subscribed|member|registered)\b/i,
    longest: 120,
  },
  {
    kind: 'paywall',
    pattern: /^(?:log|sign) ?in(?: here| now)?(?: to (?:continue|read|your)| or subscribe|[.!]?$)/i,
    longest: 160,
  },
  { kind: 'paywall', pattern: /\bto (?:continue|keep) reading\b.{0,40}$/i, longest: 160, unended: true, atEnd: true },
  {
    kind: 'paywall',
    pattern:
      /^(?:subscribe|register(?: now| for free)?|create (?:a free|an) account) to (?:read|continue|unlock|get|access)\b/i,
    longest: 200,
  },
  { kind: 'paywall', pattern: /^(?:continue|keep) reading (?:with|for|by|your)\b/i, longest: 200 },
  {
    kind: 'paywall',
    pattern: /^(?:get|enjoy|unlock) (?:unlimited|full|digital|exclusive|instant) (?:access|digital)\b/i,
    longest: 200,
  },
  {
    kind: 'paywall',
    pattern: /^(?:support|fund) (?:local|our|independent|quality|the|fearless) (?:\w+ )?journalism\b/i,
    longest: 250,
  },
  {
    kind: 'paywall',
    pattern: /\b(?:become a (?:member|subscriber|supporter)|is funded by (?:its|our) (?:readers|members))\b/i,
    longest: 200,
    afterStory: true,
  },
  {
    kind: 'paywall',
    pattern: /^(?:your|this) (?:subscription|account) (?:is|has|was)\b.{0,80}\b(?:device|used|expired|ended)\b/i,
    longest: 250,
  },
  {
    kind: 'paywall',
    pattern:
      /^¿?(?=.{0,160}\b(?:suscripción|suscríbete|suscriptores|abonnés?|abonnez-vous|abonnement|abonnieren|abonnenten|assinantes?|assine|abbonati|abbonamento)\b)/i,
    longest: 300,
    afterStory: true,
  },
];

const credits: readonly FurnitureRule[] = [
  {
    kind: 'agency-credit',
    pattern:
      /^[([]?(?:(?:additional|further|with) )?(?:reporting|writing|editing|compiled|edited|written|translated|research|graphics?|production|photography|data analysis)(?: (?:and|&) (?:reporting|writing|editing))? (?:by|from)\b/i,
    longest: 500,
    afterStory: true,
  },
  {
    kind: 'agency-credit',
    pattern:
      /^with (?:additional |further )?(?:reporting|contributions?|files|inputs?|material|wires?|agenc(?:y|ies))\b/i,
    longest: 160,
    afterStory: true,
  },
  {
    kind: 'agency-credit',
    pattern: /^With (?:the )?\p{Lu}[\p{L}'’-]*(?:(?:,| and|, and)? \p{Lu}[\p{L}'’-]*){0,6}\.?$/u,
    longest: 100,
    afterStory: true,
  },
  {
    kind: 'agency-credit',
    pattern: /\bcontributed (?:reporting|research|to (?:this|the) (?:report|story|article|piece))\b[^“”"]{0,80}$/i,
    atEnd: true,
    longest: 300,
    afterStory: true,
  },
  {
    kind: 'agency-credit',
    pattern: /^(?:source|sources|agency|agencies): .{2,60}$/i,
    longest: 90,
    afterStory: true,
    unended: true,
  },
  { kind: 'agency-credit', pattern: /^our standards: /i, longest: 140, afterStory: true },
];

const related: readonly FurnitureRule[] = [
  {
    kind: 'related',
    pattern: /^(?:read|see|watch|listen|hear)(?: more| also| next| now)? ?[:|»>→]/i,
    longest: 220,
    afterStory: true,
  },
  {
    kind: 'related',
    pattern:
      /^(?:related|more|also|also read|also see|recommended|don[’']t miss|in pictures|gallery|explainer|further reading|background|podcast) ?[:|»>→] ?\S/i,
    longest: 220,
    afterStory: true,
    unended: true,
  },
  {
    kind: 'related',
    pattern: /^(?:read|see) (?:more|also)(?: about| on| from)? (?!than)\p{Lu}/iu,
    longest: 160,
    afterStory: true,
    unended: true,
  },
  { kind: 'related', pattern: /^(?:click|tap) here (?:to|for)\b/i, longest: 160 },
];

const page: readonly FurnitureRule[] = [
  { kind: 'other', pattern: /^(?:©|\(c\)|copyright\b).{0,160}/i, longest: 300, afterStory: true },
  { kind: 'other', pattern: /\ball rights reserved\b/i, longest: 300 },
  {
    kind: 'other',
    pattern: /^this (?:material|article|content|story) may not be (?:published|reproduced|broadcast|copied)\b/i,
    longest: 300,
  },
  {
    kind: 'other',
    pattern:
      /^this (?:article|story|piece|post) (?:was|has been|is) (?:\w+ )?(?:published|updated|amended|corrected|republished|syndicated|generated|translated)\b/i,
    longest: 300,
    afterStory: true,
  },
  { kind: 'other', pattern: /^(?:https?:\/\/|www\.)\S+$/i, longest: 600 },
  { kind: 'other', pattern: /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,30}){1,4}$/, longest: 200 },
  {
    kind: 'other',
    pattern:
      /^(?:share|tweet|email|e-mail|print|save|copy link|link copied|bookmark|gift|listen|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|flipboard|menu|search|home|close|loading|skip to (?:main )?content|site mobile navigation|toggle caption|view image in full ?screen|enlarge this image)[.!]?$/i,
    longest: 40,
  },
  { kind: 'other', pattern: /^share (?:this|on|via|with)\b.{0,40}$/i, longest: 60, unended: true },
  { kind: 'other', pattern: /^(?:\d[\d.,]*k? )?(?:shares|likes|retweets|views|reactions)$/i, longest: 40 },
  {
    kind: 'other',
    pattern:
      /^(?:advertise?ment|sponsored(?: content)?|promoted(?: content)?|continue reading below|story continues below(?: advertisement)?|article continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,40})[.:]?$/i,
    longest: 80,
  },
  { kind: 'other', pattern: /^\d{1,2}[ -]min(?:ute)?s? read$/i, longest: 40 },
  { kind: 'other', pattern: /^listen to (?:this|the) (?:article|story)\b/i, longest: 80 },
  {
    kind: 'other',
    pattern:
      /^(?:follow|like|join|find) (?:us|our|\p{Lu}[\p{L} .'’-]{1,40})? ?(?:on|@) ?(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|tiktok|bluesky|threads|mastodon)\b/iu,
    longest: 200,
  },
  {
    kind: 'other',
    pattern: /^(?:do you have|have you got|got) (?:a|any) (?:tip|story|information|question)s?\b/i,
    longest: 250,
  },
  {
    kind: 'other',
    pattern:
      /\b(?:e-?mail|write to|contact|get in touch with) (?:us|our newsroom|the newsroom|the (?:reporter|author|editor)s?)\b[^“”"]{0,80}$/i,
    atEnd: true,
    longest: 220,
    afterStory: true,
  },
];

/** In the order in which they are tried. */
export const furnitureRules: readonly FurnitureRule[] = [
  ...captions,
  ...paywall,
  ...invitations,
  ...credits,
  ...related,
  ...page,
];

/** A line that opens readers' comments: what follows is theirs. */
export const commentsHeading =
  /^(?:(?:view|show|see|read|load|join|leave|post|add|top|latest|all|reader|readers'|readers’|user) )?(?:(?:all|a|the|more) )?(?:\d[\d.,]*k? )?(?:comments?|conversation|discussion|responses)(?: section)?(?: ?\(\d[\d.,]*\))?[:.]?$/i;

/** A line that opens a list of other stories or topics. */
export const relatedHeading =
  /^(?:read (?:more|next|also)|(?:related|similar|recommended|further|more|other|latest|top|popular|editors?[’']?s?)(?: \w+)? (?:topics|stories|articles|links|content|coverage|reading|news|headlines|picks|reads|videos?)|related|recommended(?: for you)?|more (?:on|from|in|about) .{2,40}|explore more(?: on .{2,40})?|topics|tags|most (?:viewed|read|popular|watched|shared)|trending(?: now)?|you (?:may|might)(?: also)? (?:like|be interested in)|what to read next|up next|see also|around the web|from (?:the|around) (?:web|archive)s?)[.:…»→]*$/i;
