const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** First names common in France, in comparable form; a compound one is recognised by its first word. */
export const FIRST_NAMES = setOf(`
  adam adele adeline adrien adrienne agathe agnes ahmed aicha alain alan albane albert alex alexandra alexandre alexia
  alexis alice alicia alix aline alison alphonse amandine amelie amina amine anais anastasia andre andrea andree ange
  angela angelina angelique anissa anna annabelle anne annette annick annie anouk anthony antoine antoinette antonio
  apolline ariane arlette armand armelle arnaud arthur aude audrey auguste augustin aurelia aurelie aurelien aurore axel axelle
  baptiste barbara bastien beatrice benedicte benjamin benoit berengere bernadette bernard bertrand blandine boris
  brigitte bruno camille candice capucine carine carla carlos carole caroline catherine cecile cedric celia celine chantal
  charlene charles charlie charlotte chloe christel christelle christian christiane christine christophe cindy claire
  clara clarisse claude claudette claudia claudine clea clelia clemence clementine cloe clotilde colette coline colombe
  constance coralie corentin corinne cyndie cynthia cyprien cyril cyrille dalila damien daniel daniela daniele danielle
  danny daphne david deborah delphine denis denise diana diane didier dimitri dominique donatien dorian dorothee dylan
  edgar edith edouard edwige eleonore eliane elias elina eline elisa elisabeth elise elliot elodie eloise elsa elvire
  emeline emeric emile emilie emilien emma emmanuel emmanuelle enzo eric erica erik ernest erwan estelle esther ethan
  etienne eugene eugenie eva evan eve evelyne fabien fabienne fabrice fanny farid fatiha fatima faustine felicie felix
  fernand fernande fiona flavie flavien florence florent florentin florian floriane francine francis franck francois
  francoise frank fred frederic frederique gabin gabriel gabrielle gael gaelle gaetan gaspard gaston geoffrey george
  georges georgette gerald geraldine gerard germaine ghislain ghislaine gilbert gilles gillian ginette gisele giulia
  gladys gregoire gregory guillaume gustave guy gwenael gwenaelle gwendoline habib hamza hassan hatem heidi helene henri
  henriette herve hippolyte honore huguette hugo hugues ibrahim ilan imane ines irene iris isabelle isaline ismael
  jacky jacqueline jacques jade jamal james janine jason jean jeanine jeanne jeannine jennifer jeremie jeremy jerome
  jessica joachim joanna joanne jocelyn jocelyne joel joelle johan johanna johanne john jonathan jordan jose joseph
  josephine josette josiane josselin joyce juan judith jules julia julian juliane julie julien julienne juliette justin
  justine karim karima karine katia kelly kenza kevin khadija killian lara laetitia laura laure laureen laurence laurent
  laurie laurine lea leila lena leo leon leonard leonie leopold leslie lila lilian liliane lilou lina linda line lionel
  lisa lise loic loick lola lorenzo lorraine lou louane louis louise louka lounes luc lucas lucette lucie lucien
  lucienne lucile ludivine ludovic lydia lydie lylou madeleine maelle maelys magali magalie malik malika manon manuel manuela
  marc marcel marceline marcelle margaux margot marguerite maria mariam marianne marie mariette marilyn marina marine mario marion
  marius marjorie marlene martial martine maryline maryse maryvonne matheo mathias mathieu mathilde mathis mathurin
  matthias matthieu maud maurice maurine max maxence maxime maximilien mehdi melanie melina melissa michael michel
  michele micheline mickael mireille miriam mohamed mohammed monique morgan morgane mounir mourad muriel mustapha myriam
  nabil nadege nadia nadine nassim natacha nathalie nathan nicolas nicole nina noe noel noelle noemie nolan nora norbert
  odette odile olga olivia olivier omar oriane oscar pascal pascale patrice patricia patrick paul paula paule paulette
  pauline peggy perrine philippe pierre pierrette pierrick quentin rachel rachid raoul raphael raphaelle rayan raymond
  raymonde rebecca regine regis reine reinhard remi remy renaud rene renee reynald richard robert robin rodolphe
  rodrigue roger roland rolande romain romane romuald rosalie rose roseline rozenn ryan sabine sabrina said salim sally
  salome samir samira samuel sandra sandrine sandy sarah sasha sebastien segolene selma serge severine sidonie simon
  simone sofia sofiane solange solene soline sonia sophia sophie souad stephane stephanie steve steven suzanne suzie
  sybille sylvain sylvaine sylvette sylvia sylviane sylvie tatiana teddy thea theo theodore therese thibaud thibault
  thibaut thierry thomas timothee titouan tom tony tristan ugo ulysse valentin valentine valerie vanessa veronique
  victoire victor victoria vincent violaine violette virginie viviane walid warren wendy wilfried william xavier yacine
  yael yann yannick yasmina yasmine yoann yohan yolande youcef younes youssef yvan yves yvette yvon yvonne zoe zohra
`);

/** First names that are common nouns too: a shop sign may well begin with one. */
export const NOUN_FIRST_NAMES = setOf(`
  rose violette marine pierre reine victoire constance colombe perle iris ange iris olive prosper clementine capucine
  marguerite aurore ambre jade florent france noel charlotte madeleine lorraine florence victoria sofia alix max oscar
  leon lou lola gaston marius jules louise josephine
`);
