import type { Note, SidecarEdit } from '../../../core/notes';

/** The note as it would be, had the edit been written; to save it elsewhere. */
export function editedNote(seen: Note, edit: SidecarEdit): Note | undefined {
  switch (edit.kind) {
    case 'change':
      return { ...seen, ...edit.changes };
    case 'addReply':
      return { ...seen, replies: [...seen.replies, edit.reply] };
    case 'changeReply':
      return {
        ...seen,
        replies: seen.replies.map((reply) => (reply.id === edit.reply ? { ...reply, text: edit.text } : reply)),
      };
    case 'add':
    case 'delete':
    case 'deleteReply':
      return undefined;
  }
}
