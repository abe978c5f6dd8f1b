// Words that say the same in a name, as data: so `Polizei Basra` finds the Basra Police and `Robert Waller` Rob Waller.
import { wordClasses } from './words.ts';

interface SynonymRule {
  readonly reason: string;
  readonly source: string;
  /** A class of words a line; of each any is understood for any other. */
  readonly classes: string;
}

const synonymRules: readonly SynonymRule[] = [
  {
    reason: 'what groups, offices and places are is said in the language of the reader or of the place',
    source: 'general dictionaries; English, German, French, Turkish, Spanish, Arabic, Persian',
    classes: `
      police polizei polis policia شرطة الشرطة پليس
      army armee ordu ordusu ejercito جيش الجيش ارتش
      navy marine naval donanma donanmasi بحرية البحرية
      forces streitkrafte krafte gucleri kuvvetleri fuerzas قوات القوات نيروهاي
      ministry ministerium ministere bakanligi ministerio وزارة وزارت
      foreign aussen affaires disisleri exteriores خارجية الخارجية خارجه
      oil petroleum petrole petrol ol نفط النفط
      defense defence verteidigung savunma defensa دفاع الدفاع
      interior innen interieur icisleri داخلية الداخلية
      health gesundheit sante saglik صحة الصحة بهداشت
      government regierung gouvernement hukumeti gobierno حكومة دولت
      parliament parlament parlement meclisi parlamento برلمان البرلمان مجلس
      senate senat senatosu senado
      council rat conseil konseyi consejo مجلس شوراي
      commission kommission komisyonu comision لجنة هيئة
      court gericht cour mahkemesi محكمة
      embassy botschaft ambassade buyukelciligi elciligi embajada سفارة سفارت
      consulate konsulat consulat konsoloslugu قنصلية
      mission vertretung delegation بعثة نمايندگي
      airport flughafen aeroport havalimani havaalani aeropuerto مطار فرودگاه
      base stutzpunkt luftwaffenstutzpunkt ussu قاعدة پايگاه
      airline airlines airways air
      university universitat universite universitesi universidad جامعة دانشگاه
      square platz place meydani plaza ساحة ميدان
      bridge brucke pont koprusu جسر پل
      mosque moschee mosquee camii مسجد جامع
      gulf golf golfe korfezi golfo خليج
      strait strasse meerenge detroit bogazi estrecho مضيق تنگه
      pump pumping
      brigade brigades brigaden tugayi tugaylari كتائب سرايا لواء
      coalition koalition koalisyonu alianza تحالف
      protesters demonstrators demonstranten protestierende manifestants gostericiler متظاهرون متظاهرو
      crew sailors besatzung equipage murettebat mannschaft طاقم خدمه
      passengers passagiere passagers yolcular ركاب مسافران
      supporters anhanger partisans destekcileri انصار
      civilians zivilisten civils siviller مدنيون المدنيون
      security sicherheit securite guvenlik امن الامن امنيت
      north northern nord nordlich kuzey شمال
      south southern sud sudlich guney جنوب
      east eastern est ost ostlich dogu شرق
      west western ouest westlich bati غرب
      and und et ve
    `,
  },
  {
    reason: 'a group is called by the country or by its people',
    source: 'Unicode CLDR (territories); general dictionaries (adjectives)',
    classes: `
      iraq iraqi iraqis irak irakisch irakische irakischer irakisches irakien irakienne irakli عراقي العراقي العراقية عراق العراق
      iran iranian iranians iranisch iranische iranischer iranisches iranien iranienne iranli ايراني الايراني الايرانية ايران
      us usa american amerikanisch amerikanische amerikanischer amerikanisches americain americaine americaines abd امريكي الامريكي الامريكية امريكا
      saudi saudisch saudische saudisches saoudien saoudienne suudi سعودي السعودي السعودية
      kuwait kuwaiti kuwaitisch koweitien kuveyt كويتي الكويتية
      bahrain bahraini bahrainisch bahreini بحريني البحرينية
      lebanon lebanese libanesisch libanais lubnan لبناني اللبناني
      syria syrian syrisch syrien syrienne suriye سوري السوري
      britain british britisch britannique ingiliz uk
      turkey turkiye turkish turkisch turc turk
      russia russian russisch russe rus
      france french franzosisch francais fransiz
      germany german deutsch allemand alman
      israel israeli israelisch israelien israilli
    `,
  },
  {
    reason: 'ordinal numbers in words and figures',
    source: 'general dictionaries',
    classes: `
      first 1st erste premiere 1
      second 2nd zweite deuxieme 2
      third 3rd dritte troisieme 3
      fourth 4th vierte quatrieme 4
      fifth 5th funfte cinquieme 5
      sixth 6th sechste sixieme 6
      seventh 7th siebte septieme 7
    `,
  },
  {
    reason: 'people are known by the short form of a first name',
    source: 'English usage',
    classes: `
      robert rob bob bobby
      edward ed ned ted
      michael mike
      james jim jimmy
      joseph joe
      christopher chris
      kenneth ken
      anthony antony tony
      benjamin ben
      matthew matt
      nicholas nick
      steven stephen steve
      william bill will
      patrick pat
      daniel dan
      thomas tom
      richard rick dick
      david dave
      jonathan jon
      john jack
      samuel sam
      andrew andy
      gregory greg
      timothy tim
      jeffrey jeff
      jennifer jen
      elizabeth liz
      susan sue
      katherine kate kathy
    `,
  },
];

/** Folded word → the words of its classes. */
export const synonyms = wordClasses(() => synonymRules.flatMap(({ classes }) => classes.trim().split('\n')));
