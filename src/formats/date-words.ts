// Words of dates in other languages than English, for the reader of dates, which knows English, Arabic and Persian.
import { monthNames } from '../dates/calendar.ts';

/** From January on; each also in its common abbreviations. */
const months: readonly (readonly string[])[] = [
  [
    'janvier janv enero ene januar jan jänner gennaio gen janeiro januari января январь янв січня січень styczeń stycznia ocak ינואר ianuarie ledna leden tammikuu tammikuuta januar január januári ιανουαριου ιανουαριος януари जनवरी',
    '一月',
  ],
  [
    'février févr fév fevrier febrero februar feber febbraio fevereiro fev februari февраля февраль фев лютого лютий luty lutego şubat פברואר februarie února únor helmikuu helmikuuta február φεβρουαριου φεβρουαριος февруари फरवरी फ़रवरी',
    '二月',
  ],
  [
    'mars marzo mär märz maerz mrz março maart mrt марта март мар березня березень marzec marca mart מרץ מרס martie března březen maaliskuu maaliskuuta március μαρτιου μαρτιος maret मार्च',
    '三月',
  ],
  [
    'avril avr abril abr april aprile апреля апрель апр квітня квітень kwiecień kwietnia nisan אפריל aprilie dubna duben huhtikuu huhtikuuta április απριλιου απριλιος अप्रैल',
    '四月',
  ],
  [
    'mai mayo mag maggio maio mei мая май травня травень maj maja mayıs מאי května květen toukokuu toukokuuta május μαιου μαιος май मई',
    '五月',
  ],
  [
    'juin junio juni giugno giu junho июня июнь июн червня червень czerwiec czerwca haziran יוני iunie června červen kesäkuu kesäkuuta június ιουνιου ιουνιος юни जून',
    '六月',
  ],
  [
    'juillet juil julio juli luglio lug julho июля июль июл липня липень lipiec lipca temmuz יולי iulie července červenec heinäkuu heinäkuuta július ιουλιου ιουλιος юли जुलाई',
    '七月',
  ],
  [
    'août aout agosto ago august augustus августа август авг серпня серпень sierpień sierpnia ağustos אוגוסט srpna srpen elokuu elokuuta αυγουστου αυγουστος agustus अगस्त',
    '八月',
  ],
  [
    'septembre sept septiembre setiembre september settembre set setembro сентября сентябрь сен сент вересня вересень wrzesień września eylül ספטמבר septembrie září syyskuu syyskuuta szeptember σεπτεμβριου σεπτεμβριος септември सितंबर सितम्बर',
    '九月',
  ],
  [
    'octobre octubre oktober okt ottobre ott outubro out октября октябрь окт жовтня жовтень październik października ekim אוקטובר octombrie října říjen lokakuu lokakuuta október οκτωβριου οκτωβριος октомври अक्टूबर अक्तूबर',
    '十月',
  ],
  [
    'novembre noviembre november novembro ноября ноябрь ноя листопада листопад listopad listopada kasım נובמבר noiembrie listopadu marraskuu marraskuuta νοεμβριου νοεμβριος ноември नवंबर नवम्बर',
    '十一月',
  ],
  [
    'décembre déc decembre diciembre dic dezember dez dicembre dezembro desember декабря декабрь дек грудня грудень grudzień grudnia aralık דצמבר decembrie prosince prosinec joulukuu joulukuuta δεκεμβριου δεκεμβριος декември दिसंबर दिसम्बर',
    '十二月',
  ],
];

/** What stands around the date. */
const others: readonly (readonly [english: string, words: string])[] = [
  ['about', 'vers environ env hacia alrededor um etwa ungefähr ca intorno circa cerca около'],
  ['before', 'avant antes vor prima до'],
  ['after', 'après apres después despues nach dopo depois после'],
  ['since', 'depuis desde seit dal с ab'],
  ['or', 'ou oder bzw или'],
  ['to', 'bis au al по'],
  ['spring', 'printemps primavera frühling frühjahr весна весной'],
  ['summer', 'été ete verano sommer estate verão verao лето летом'],
  ['autumn', 'automne otoño otono herbst autunno outono осень осенью'],
  ['winter', 'hiver invierno inverno зима зимой'],
  ['early', 'début debut principios anfang inizio início начало'],
  ['mid', 'mi mediados mitte metà meados середина'],
  ['late', 'fin finales ende fine fins конец'],
];

/** Without meaning: articles, and the names of days. */
const silent =
  'le la les du de del der den dem des vom von am im en el il dia г год года году em o r roku р року yılı ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag ' +
  'mandag tirsdag lørdag søndag poniedziałek wtorek środa czwartek piątek sobota niedziela pazartesi salı çarşamba ' +
  'perşembe cuma cumartesi pazar понеділок вівторок середа четвер пʼятниця субота неділя ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonntag lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
  'segunda terça quarta quinta sexta feira понедельник вторник среда четверг пятница суббота воскресенье';

const key = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const words: ReadonlyMap<string, string> = new Map([
  ...silent.split(' ').map((word): [string, string] => [key(word), '']),
  ...others.flatMap(([english, list]) =>
    list.split(' ').map((word): [string, string] => [key(word), english]),
  ),
  ...months.flatMap((lists, index) =>
    lists
      .join(' ')
      .split(' ')
      .map((word): [string, string] => [key(word), monthNames[index] ?? '']),
  ),
]);

const shortDays =
  'mo di mi do fr sa so ma wo vr za zo lun mer jeu ven sam dim mié jue vie sáb dom gio sab seg ter qua qui sex ' +
  'ti on to lø sø pn wt śr cz pt sb nd пн вт ср чт пт сб вс нд mon tue tues wed thu thur thurs fri sat sun';
const longDays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const dayNames = new Set([...shortDays.split(' '), ...longDays].map(key));

/** "Mo., 3.5.2021" → "3.5.2021": a short name is often a word for something else, "Mar" a month, where nothing ends it. */
export function withoutWeekday(text: string): string {
  const [all = '', word = '', end = ''] = /^([\p{L}\p{M}]+)(\.,?|,| (?=\d)) */u.exec(text) ?? [];
  const name = key(word);
  const isLong = longDays.includes(name) || words.get(name) === '';
  const rest = text.slice(all.length);
  // Numbers with a year last leave no room for a month.
  const isEnded = end.trim() !== '' || /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}/.test(rest);
  const isDay = name.length > 3 && isLong ? end !== '' : isEnded && dayNames.has(name);
  return isDay && /^\d/.test(rest) ? rest : text;
}

/** Before Christ, and after, in words that are not one word. */
const eras: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:av(?:ant)?\.? ?j\.?[- ]?-?c\.?|v\.? ?chr\.?|vor christus|a\. ?c\.|a\. ?e\. ?c\.|до н\. ?э\.|p\.n\.e\.)/giu,
    ' BC',
  ],
  [/\b(?:ap(?:r[eè]s)?\.? ?j\.?[- ]?-?c\.?|n\.? ?chr\.?|nach christus|d\. ?c\.|н\. ?э\.|n\.e\.)/giu, ' AD'],
];

/** `2020年3月5日`, `平成23年3月11日 14:46` */
const eastAsian =
  /^(明治|大正|昭和|平成|令和|民國|民国)?(\d{1,4}|元) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일号號](?: ?[(（].{1,3}[)）])?(?: ?(\d{1,2})[:：時时点](\d\d)分?)?)?)?$/;

/** The years before the first of each era. */
const eraStarts: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
};

/** "1 February" of a year; `2月1日` has it before. */
export const withYear = (day: string, year: string): string =>
  /[월月]/.test(day) ? `${year}年${day}` : `${day} ${year}`;

export const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(
  ' ',
);

/** `siglo XX`, `XIXe siècle`, `19. Jahrhundert`, `XX век` → "20th century" */
const centuries =
  /(?:\b(?:siglo|século|secolo|sec\.|s\.) ([IVX]+)\b|\b([IVX]+)(?:e|ème)? ?(?:siècle|век[ае]?|wiek)(?!\p{L})|\b(\d{1,2})\. Jahrhunderts?\b)/gu;

/** In Roman numbers. */
export const isCentury = (text: string): boolean => /[IVX]/.test(text) && withCenturies(text) !== text;

const withCenturies = (text: string): string =>
  text.replace(centuries, (whole, after?: string, before?: string, number?: string) => {
    const count = Number(number ?? romans.indexOf(after ?? before ?? '') + 1);
    return count > 0 ? `${count}${['st', 'nd', 'rd'][(count % 10) - 1] ?? 'th'} century` : whole;
  });

export function inEnglish(given: string): string {
  const text = withCenturies(given);
  const [, era = '', year, month, day, hour, minute] = eastAsian.exec(text) ?? [];
  if (year !== undefined) {
    const count = year === '元' ? 1 : Number(year);
    // Before 1873 the months of Japan were those of the moon; a first year is one of an era.
    if ((era === '明治' && count < 6 && month !== undefined) || (era === '' && year === '元')) return text;
    const common = String(count + (eraStarts[era] ?? 0)).padStart(4, '0');
    const date = [common, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
    return hour === undefined ? date : `${date} ${hour.padStart(2, '0')}:${minute ?? '00'}`;
  }
  if (!/\p{L}/u.test(text)) return text;
  const inEras = eras.reduce((said, [pattern, era]) => said.replace(pattern, era), text);
  const said = inEras.replace(/[\p{L}\p{M}]+(?:\.(?= ?\d))?/gu, (word) => {
    const plain = word.replace(/\.$/, '');
    if (isEnglish.test(plain)) return plain;
    // Hebrew writes "in" as one with the month.
    return words.get(key(plain)) ?? words.get(key(plain.replace(/^ב/, ''))) ?? plain;
  });
  // "17. November", "1er mai", "1º de mayo", "1.–3. Februar", "du 1er au 3 mai"
  return (
    said
      .replace(/\b(\d{1,2})(?:\.|er|º|°|re)(?= ?(?:(?:[-–—]|to) ?\d{1,2}(?:\.|er|º|°|re)? ?)?[A-Z])/g, '$1')
      .replace(/ {2,}/g, ' ')
      .trim()
      // "2022 г."
      .replace(/ \.$/, '')
      .replace(/^since (?=\d{1,2} to )/, '')
  );
}

/** Those that the reader knows itself: not to be taken for a word of another language ("may", "mid"). */
const isEnglish =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mid|late|early|about|before|after|since|circa|c|ca)$/i;
