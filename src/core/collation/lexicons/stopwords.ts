/** Words that say nothing of what a passage is about: function words, words of reporting, bounds, calendar. Our own list. */
export const stopwords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he she they them his her their our we you i me my your him us and or but nor so yet if then than as at by for from in into of off on onto ' +
    'out over to up with without within about above after against along also among any are around be been before being below between both can could did do does down during each either else ' +
    'every few had has have having here how however is just least less like many may might more most much must near no not now one only other others own per quite rather said same say says saying ' +
    'several shall should since some still such there though through thus too toward towards under until upon very was were what when where whether which while who whom whose why will would according ' +
    'told tell reported report reports reporting added announced accordingly nearly almost approximately roughly estimated at least yesterday today tomorrow monday tuesday wednesday thursday friday saturday ' +
    'sunday january february march april may june july august september october november december year years month months week weeks day days hour hours time last next first new mr mrs ms two three four ' +
    "five six seven eight nine ten hundred thousand million billion trillion percent cent 's 't s t"
  ).split(' '),
);
