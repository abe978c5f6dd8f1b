// Words that are no part of a name or not a name at all, as data.
import { foldText } from '../text/fold.ts';

/** The folded words of a text. */
const list = (words: string): readonly string[] => foldText(words.trim()).split(/\s+/);

interface WordSet {
  readonly has: (word: string) => boolean;
  readonly all: () => Iterable<string>;
}

/** The folded words of a text as a set, made when first asked: a start needs none of them. */
export function wordSet(words: string): WordSet {
  let made: ReadonlySet<string> | undefined;
  const all = (): ReadonlySet<string> => (made ??= new Set(list(words)));
  return { has: (word) => all().has(word), all };
}

/** Left out or put in at will: articles and particles. Never matched, so that `the` or `of` finds nobody. */
export const particles = wordSet(`
    the a an of and in at on for to by from with or off near
    al el ul der die das des von und im la le les l los las du de del da do di d dal et
    و في من از در e ye bin ibn ben bint بن ابن بنت ال בן בת
  `);

/** Particles that make another word of the one they are joined to with a hyphen: `on-site`, `de-escalation`. */
export const prefixes = wordSet('a an of and in at on for to by from with or off near de do im et');

/** Words that never stand for the beginning of a longer one: `of` must not find the OFAC. */
export const neverBegin = wordSet(
  'the and for from with of in at on to by or an der die das des von und les del',
);

/** The article before a sun letter (as-Sadr, ez-Zor, en-Nüceba); it is an article only before that letter. */
export const sunArticle = /^[ae](sch|sh|ch|th|dh|[dlnrstz])$/;

/**
 * Forms of address, ranks and offices, which may stand before a name and say nothing of which name it is.
 * English, German, French, Turkish; Arabic and Persian, romanised and in their script.
 */
export const titles = wordSet(`
    mr mrs ms miss mister sir lady lord dame madam madame monsieur mme mlle herr frau bay bayan sayin
    grossajatollah grossayatollah dr doctor doktor docteur prof professor professeur profesor eng engineer mohandes
    cleric chairman chairwoman chair president elect designate presidente prasident präsident prasidentin cumhurbaskani baskan baskani vp
    pm fm premier minister ministre ministerprasident basbakan bakan bakani secretary secretaire chancellor kanzler kanzlerin
    ambassador ambassadeur botschafter buyukelci envoy spokesman spokeswoman spokesperson sprecher
    king queen prince princess emir amir shah sultan pope senator sen rep congressman congresswoman congressmember
    aussenminister aussenministerin innenminister verteidigungsminister generalsekretar generalsekretarin sekretar
    representative speaker governor gov mayor judge justice chief director head leader adviser advisor
    gen general generale genel orgeneral korgeneral tumgeneral tuggeneral lt lieutenant maj major col colonel oberst albay cpt capt captain
    sgt sergeant spc specialist pfc private cpl corporal adm admiral amiral commander cmdr kommandeur commandant komutan komutani
    marshal marechal brig brigadier sardar serdar sarlashkar sartip
    ayatollah ayatullah ajatollah ayetullah ayatolla hojatoleslam hojjatoleslam hojatolislam hujjat imam sheikh sheik shaikh shaykh scheich cheikh seyh shekh
    sayyid sayyed seyyed seyed sayed seyyid syed said sayyeed saiyid mullah molla maulana haj hajj haji hajji hac haci hojja hoca shahid shaheed sehit martyr
    السيد سيد سید الشيخ شيخ شیخ الدكتور دكتور دکتر د المهندس مهندس الجنرال جنرال ژنرال الفريق اللواء لواء العميد عميد العقيد عقيد الركن ركن
    الحاج حاج حاجي سردار سرلشكر سرتيپ امير آیت‌الله آیت آية الله الشهيد شهيد الامام امام الرييس رييس الريس ريس جمهور وزير الوزير
    اقاي خانم حجت‌الاسلام حجة حجت الاسلام اسلام القايد قايد فرمانده
    генерал президент аятолла шеик шеих доктор господин премьер министр имам
  `);

/** Words that stand between or before titles (`former Iraqi prime minister …`); left out only beside a title. */
export const qualifiers = wordSet(`
    former ex late acting interim caretaker deputy vice assistant under senior supreme grand top prime foreign defense defence interior oil finance health state treasury
    great her his majesty excellency rear staff chief honorable right
    press tech special joint un eu nato uno krg pentagon house senate central cyber media
    us u.s american iraqi iranian lebanese syrian saudi kuwaiti turkish russian british french german israeli kurdish shiite shia sunni
    leader religious militia spiritual security national nuclear intelligence police army military navy
  `);

/** Word → all words of its classes, itself included; classes are made when first asked. */
export function wordClasses(classes: () => readonly string[]): {
  readonly get: (word: string) => readonly string[] | undefined;
} {
  let made: Map<string, readonly string[]> | undefined;
  function make(): Map<string, readonly string[]> {
    const map = new Map<string, readonly string[]>();
    for (const words of classes().map(list)) {
      for (const word of words) map.set(word, [...(map.get(word) ?? []), ...words]);
    }
    return map;
  }
  return { get: (word) => (made ??= make()).get(word) };
}

/** What a place or group is, written before or after its name at will (`Anbar province`, `city of Najaf`): words that mean the same. */
const genericWords = [
  'province provinces governorate provinz gouvernement gouvernorat provincia vilayeti ili eyaleti muhafazah ostan محافظة استان провинция',
  'city town stadt ville ciudad sehri kenti madinat shahr مدينة شهر город',
  'village dorf koyu قرية روستا',
  'district kaza qada bezirk ilcesi قضاء ناحية county',
  'neighborhood neighbourhood quarter viertel quartier mahallesi hayy حي محله',
  'area region zone',
  'state',
  'plant facility complex site anlage usine tesisi',
  'base airbase camp',
  'group gruppe groupe grubu گروه',
  'movement bewegung mouvement hareketi حركة جنبش',
  'organization organisation orgutu منظمة سازمان',
  'militia militias miliz milizen milice milices milisi milisleri',
  'faction party partei parti partisi حزب',
  'network netzwerk reseau',
  'alliance coalition bloc allianz koalition ittifaki koalisyonu tahaluf itilaf تحالف ائتلاف',
  'tribe clan stamm tribu asireti عشيرة قبيلة',
];

/** Word → all that mean the same. */
export const generics = wordClasses(() => genericWords);

/** Words that make another name of a name beside them: New Mexico is not Mexico. */
export const renaming = wordSet(`
    new old north south east west northern southern eastern western central upper lower equatorial saint st san santa port
    anti counter ex non pro
  `);
