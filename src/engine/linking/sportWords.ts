/** Words, folded, that reports of sport are full of. */
export const sportWords: ReadonlySet<string> = new Set(
  'rugby soccer football cricket tennis baseball basketball hockey golf handball volleyball netball match matches test tests cup cups league coach coached captain captained season game games player players play played versus vs goal goals scored scorer scorers striker goalkeeper midfielder quarterback linebacker touchdown innings wicket wickets championship championships tournament playoff playoffs semifinal semi-final quarterfinal quarter-final halftime standings overs tries penalty penalties fixture fixtures teammate teammates squad points title titles trophy medal caps beat beats beating defeated thrashed victory win wins won lost losing draw drew'.split(
    ' ',
  ),
);
