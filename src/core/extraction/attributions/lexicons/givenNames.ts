/*
 * Common given names by the pronoun they usually go with, for telling whom "he" or "she" means. General knowledge; names
 * used for both are left out. Lower case.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

export const namesOfWomen = words(`
  mary maria marie anna anne ana elizabeth elena helena lena linda barbara susan susana jessica sarah sara karen nancy lisa
  margaret sandra ashley kimberly emily emma olivia sophia sofia isabella mia charlotte amelia donna michelle carol carla
  amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley brenda pamela nicole ruth
  katherine catherine kate christine christina virginia rachel janet julia julie joan joyce diana diane alice judith judy
  martha megan hannah jane jennifer nina nadia natalia natasha olga oksana irina ivana tatiana svetlana ludmila yulia
  fatima aisha amina leila layla priya ines rosa lucia carmen pilar elsa ingrid astrid greta hilary hillary nora norma
  eva eve evelyn grace gloria theresa teresa paula patricia petra monica veronica victoria wendy yvonne zoe mei akiko yuki
  clara ella ava lily lucy ellen helen marion edith agnes irene louise annie molly sally betty dorothy doris josephine vera
  tamara tanya larissa anastasia ekaterina daria marta magda ewa agnieszka beata zofia francesca giulia chiara sofie freya
  sigrid birgit heidi ursula monika claudia gisela renate amelie claire isabelle sophie nathalie valerie brigitte dolores
  esperanza ximena valentina camila gabriela daniela mariana alejandra beatriz raquel zainab khadija maryam mariam zahra
  samira yasmin sunita anita lakshmi kavita meera naomi haruka sakura ngozi
`);

export const namesOfMen = words(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
  nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander patrick raymond jack dennis
  jerry tyler aaron jose juan carlos luis miguel pedro pablo diego jorge francisco antonio manuel henry henrik adam nathan
  douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl karl terry sean austin arthur
  lawrence bruno vladimir dmitri dmitry sergei sergey ivan igor boris oleg viktor mikhail yuri pavel andrei volodymyr
  mohammed muhammad mohamed ahmed ali omar hassan hussein ibrahim yusuf tariq raj sanjay ravi wei ming hiroshi kenji tomas
  tom tim jim joe bob bill ben sam dan ken ted alan albert hans klaus lars erik olaf giovanni marco luca matteo pierre
  jean jacques louis emmanuel barack hugo oscar felix leo max simon neil nigel graham ian stuart
  jonas otto nils olof erwin werner helmut jurgen jürgen wolfgang dieter uwe stefan matthias andreas tobias florian
  sebastian fabian philip phillip philippe etienne antoine francois françois guillaume olivier laurent thierry alain giuseppe
  paolo roberto stefano alessandro lorenzo francesco fernando alejandro andres javier sergio ricardo eduardo rafael ramon
  hector gustavo joao joão paulo abdul khalid mustafa mahmoud samir karim bilal imran amit arjun vikram rahul suresh ramesh
  takashi kenta anders bjorn björn sven gustav magnus johan jens mikkel morten piotr andrzej krzysztof tomasz marek zoltan
  istvan laszlo dragan goran stanislav vitaly konstantin nikolai anatoly alexei artem timur rustam clive derek geoffrey
  rupert duncan angus malcolm hamish callum liam declan fergus ralph russell roy
`);
