// English words, which are no misspelt names.
import { textBound } from '../text/lower-bound.ts';
import { particles, wordSet } from './words.ts';

/**
 * Words of the news and of everyday English. They are found where they stand in a name, but are never taken for a misspelling of
 * one: `rocket` is nobody.
 */
const knownWords = wordSet(`
    able about above accept access accident according account accuse accused across act action active actor add address admit after again against age agency
    agree agreement ahead aid aim air aircraft airport airstrike alarm alert all allow ally almost alone along already also always ambush ammo among anger announce
    announced another answer any appeal appear apply appoint april area arm armed arms army around arrest arrested arrive article ask asked assassin assassinate
    assassination assault asset assets attack attacked attacker attacks attempt august aunt author authority away back bad ban bank banner bar barrel base based bases basic battle
    be bear beat became because become been before began begin behind being believe below best better between big bill billion bit black blame blamed blast
    blasts block blood blow blue board boat body bomb bombed bomber bombing bombs book border both bottom box boy boycott branch break brief bring broad broke brother
    brought budget build building burn burned bus business busy but buy cabinet call called calls came camp can capital captured car cargo case cause ceasefire cell center central
    century certain chain chance change channel charge cheap check child children choose church citizen city civil civilian civilians claim claimed claims clash clashes class clear climate close closed
    cloud coal coast code cold column come comes coming command comment common company compare complete condemn condition confirm conflict confront congress consulate contact
    contain control convoy cost could council count counter country coup course court cover crash crime crisis cross crossing crowd crude cry culture current custom cut cyber daily damage
    damaged danger dark data date daughter day days dead deadly deal death deaths debate debt decade december decide decision declare deep defend degree delay deny denied denies
    deploy deployment desert destroy detail detain did die died different diplomat diplomacy direct discover discuss disease dispute disputed distance district division doing door double down
    dozen draft draw dream drill drink drive driver drone drones drop drug dry due during duty each early earth east eastern easy economy edge effect effort eight either elect election
    electric else embassy emergency end enemy energy enough enrich enrichment enter entire envoy escalate escalation escape even evening event events ever every evidence exact except exchange exercise exit expect
    expel expert explain explode explosion explosive export express extra eye face facility fact factory fail fair fall family far farm fast father fear february federal feel few field
    fight fighter fighters fighting figure file fill film final find fine fire fired first five fix flag flat flee fleet flight floor flow fly follow food foot force forces
    forget form forward found four free freedom freeze french friday friend front fuel full fund funeral future gain game garden gas gate gave general get girl give given glass go goal gold
    good government grand grave great green grenade ground group groups grow guard guess guest guide gulf gun gunman guns had hair half hall hand hang happen happy hard has hate have he head
    health hear heart heavy held helicopter hell help her here hero hide high hijack him his history hit hold hole home honor hope hospital host hostage hot hotel hour house how huge human
    hundred hurt idea impact import improve include increase indeed industry injure injured inquiry inside install instead intelligence interest interior into invade invest investigate
    island issue item its jail january job join joint journalist judge july jump june just justice keep key kidnap kidnapped kill killed killer killing kind king knew knife know known lack
    lake land lane large last late later launch launched law lawyer lay lead leader learn least leave left legal less let letter level liberty lie life lift light like limit line link list listen
    little live loan local long look lose loss lost lot love low made mail main major make maker male man many map march mark market mass matter may maybe mean measure media medical meet
    meeting member memory men message metal middle might mile militant militants militia militias military million mind mine mines minister ministry minor minute miss missile missiles mission mistake mob model
    modern moment monday money month moon moral more morning mortar mortars most mother motor move movement much murder museum music must name narrow nation national native navy near need
    negotiate neighbor network never new news newspaper next night nine nobody noise none normal north northern note nothing notice november now nuclear number object occur ocean october off offer
    office official officials often oil old once one only open operation oppose option orange order ordered other our out outside over own owner pact page pain paint pair paper parade parent park
    parliament part party pass past path patrol pay peace peaceful people percent perfect perhaps period person phone photo picture piece pilot pipe pipeline place plan plane plant play please plot
    point poison police policy political poor port position possible post pound power prayer present president press pressure pretty prevent price prison prisoner private prize probe problem process produce
    program promise proof protect protest protests proud prove provide province proxy public pull punish purpose push put quarter question quick quiet quite race radar radio raid raids rail rain raise
    rally range rank rare rate rather ready real reason rebel receive recent record red reform refuse regime region release remain remove repeat reply report reported reports request rescue resign
    resist resolve rest result retaliate retaliation return revenge reward rice rich rifle right ring riot rise risk river road rock rocket rockets role roof room root round route rule run rush sad safe said
    sail salt same sanction sanctioned sanctions sand saturday save saw say says school science sea search season seat second secret section security see seem seize seized sell send senior sense sentence
    september series serious serve service session set seven several shadow shake shape share sharp she shell shelling shells ship ships shock shoe shoot shooting shop short shot should shout show shrine shut
    sick side siege sign signal silent silver similar simple since sing single sister sit site situation six size skill skin sky sleep slow small smoke smooth sniper soft soil soldier soldiers some son song
    soon sorry sort sound source south southern space speak special speech speed spend split sport spot spread spring spy square staff stage stand standoff star start state statement station status stay
    steal step still stone stop store storm story straight strait strange street strength strike strikes strong student study style subject submarine such sudden suffer sugar suicide summer summit sun
    sunday support sure surprise suspect suspend system table tactic take talk talks tall tank tanker tankers target targets task tax teach team tear tell ten tension tent term terror terrorist test than thank that
    their them then there these they thing think third this those thousand threat threaten three threw through throw thursday ticket tie tight time tip tired title today told tomorrow tonight too
    took tool top torture total touch tour toward tower town toxic trade traffic trail train traitor transfer trap travel treaty tree trial tribe tribal trick tried trip troop troops trouble truce truck true trust truth
    try tuesday tunnel turn twelve twenty twice two type under union unit until uprising uranium urge use used useful usual value van vehicle version very vessel veto victim victims video view
    village violence violent visa visit voice volley vote wait walk wall want war warm warn warned warning warship was waste watch water wave way weak weapon weapons wear weather wednesday week weight
    welcome well went were west western what wheat wheel when where whether which while white who whole whom whose why wide wife wild will win wind window winter wire wish withdraw withdrawal
    within without woman women wonder wood word work worker world worry worse worst worth would wound wounded write wrong yard year years yellow yesterday yet you young your youth zero zone

    abuse accomplice achieve activist aggression airliner alias allege allied allies although anniversary anyone approach approve approximately argue assemble assign assure attribute aware bail band bar barrage basis
    battalion battery batter bid bilateral blew bloc bloody bold bound brain breach brake bread bright brilliant british broadcast brown brutal bury burial calm cancel canceled capable care carry carries carried cast casual casualty cat catch
    cave cede celebrate ceremony challenge chaos chaotic chat cheer chemical circle cite clean clemency client clip coalition coffee collapse collect combat combine commando commit compact compel complain complete complex comply compose compound comrade
    concede concern concession conclude concrete conference confidence congratulate connect consent consider consist consolidate constant constitute construct consult contempt content contest context continue contract contrast contrary contribute convene convict
    convince cooperate coordinate copy core corner corrupt couple courage cow crazy create creative credit crew criminal critic criticize crow crucial cruel cruise crush cultural curfew cutter cycle dance dare dawn dear decade decline dedicate defeat defiance
    definite deliberate deliver delegation demand democracy demolish demonstrate depart depend depth derail describe deter determine develop device devoid devote dialogue dictate dinner dip disagree disaster discipline disclose dismiss display dissolve distress divert
    divide doctor document dog dollar domestic dominate done donkey doubt dress drove during eager ease easily eat echo economic elaborate elder elegant elite else emerge emotion emphasize employ empty enact encourage endure enforce engage engine ensure entity entry
    episode equal equip era erect erupt essential establish estimate eve everyone everything examine example excellent excess excuse execute executive exhibit exile exist expand expense explore expose external facilitate faith fake false fame familiar
    famous fan fate fault favor fax fence fiction fierce finally finance finger flame flash flew flour flower focus foil folk fork formal forth fortunate forty forum foundation frame frequent fresh frighten fruit frustrate fulfill function fundamental funny further
    gang gather gear gender gentle gesture ghost giant glance global glory goat goes gone grain grant grew grip grow guilty guitar habit halt handle handover harass harbor harm harsh harvest haste hat heal heaven height hence hero hesitate hill hint holiday hollow holy
    honest horizon horn horse hull humor hunger hunt hurry husband ice ideal identical identify ignite ignore illegal image immediate imminent immune impose impress inch incident incite indicate indirect individual infant infect inflict influence inform initial initiate
    injury inner innocent insist inspect inspire instance instruct insult insure intact intend intense inter interfere internal international internet interrupt intervene interview introduce invent invite involve iron isolate ivory jacket jail jet jewel joke journey jungle
    junior jury kilogram kilometer kiss kitchen knee knock labor lag landscape language latter laugh leaf leak lean leave legend lend lesson liberate library lift limb linger lion lip liquid liquor lit literary lively lobby locate logic loyal luck lunch lung machine mad magic
    magnet maintain majority malicious manage maneuver manifest manner marine marriage mask massacre master mate material maximum mayor meal meant meanwhile mechanism mediate mercy mere merge merit mess met meter method mid midnight migrant mild mile milk minimum ministerial minority mirror miserable misery
    mislead mission mix moan mobile mock mode moderate modest molecule momentum monitor monster mood motive motor mount mountain mouth multiple multiply mutual mystery myth naked nail nation natural nature naval nearby neat negative neither nerve nest net neutral nominate nominee noon nor norm nose
    notable notorious nut oath obey obligation observe obstacle obtain obvious occasion occupy odd offend offense ongoing onto opinion opponent opportunity opposite optimism organ organize orient origin outcome outline outrage overall overcome overnight oversee overthrow owe pace pack palace pale panel panic papal
    parallel parliamentary partial participate particle partner passage passenger passion passive patient pattern pause pave peak peer pen penal penalty pension perform permit persist personal personnel persuade petition phase phrase physical pick pierce pile pink piracy pirate pitch pity pledge plenty plunge
    plus pocket poem poet polite politician politics poll pollute pool poorly pope popular portion pose positive possess postpone potential poverty practice praise pray preach precise predict prefer preliminary premise premier prepare prescribe presence preserve press presume previous pride priest primary prime prince
    princess principal principle print prior privilege probable proceed proclaim profession profit progress prohibit project prolong prominent promote prompt propaganda proper property propose prosecute prospect province provoke psychology publicly publish pump pupil purchase pure pursue quantity quarrel quit quorum quote rabbit race
    racial random ranch rapid rat rebuild recall recite recognize recommend recover recruit reduce refer refinery reflect refuge refugee refund regard register regret regular reinforce reject relate relax relevant relief religion rely remark remedy remember remind remote render renew rent reorganize repair represent
    reputation require resent reserve reside resident residence resolution resort resource respect respond restore restrain restrict resume retell retire retreat reveal revenue reverse review revive revolt revolve rid ride rigid rip rival roar rob rope rose rough routine row royal rub rude ruin rumor rural sabotage sack sacred
    sacrifice sailor sake sale salvo sample sank satellite satisfy scale scandal scar scatter scene schedule scheme scope score scratch scream screen search secular sector secure seem segment select self selfish senate sensible sensitive sentiment separate sermon settle severe sew sex shade shallow shame sheet
    shelter sheriff shift shine shirt shore shoulder sight significant signature silence silk sin sink sixth sixty sketch sleeve slice slide slip slogan slope smart smell smile snake sneak snow social society solar sole solely solid solve somehow sorrow soul soup sour sovereign spare spark speculate sphere spill spin spine
    spirit spite spoke sponsor stable stadium stake stale stamp standard stare starve statue steady steel steep stem stick stiff stimulate stir stock stomach stood strain strand strategy stream stress stretch strict string strip strive struck structure struggle stuck stupid subsequent substance substitute suburb succeed success
    succession sue suffice suggest suit sum summon super superior supply suppose suppress supreme surface surge surgeon surplus surrender surround survey survive sustain swallow swear sweep sweet swell swift swim swing switch sword sworn symbol sympathy tail tale talent tap tape tariff taste tea technical technique television temper
    temple temporary tempt tend tender tens tenth terminate territory text thanks theater theft theme theory therefore thick thief thin third thirty thorough though thread throat throne thumb thus tide tidy timber timeline tiny tire tissue toe toilet tolerate tomb tone tongue tool tooth tortoise toss tough tour tourist trace track
    tradition tragedy transform transit translate transmit transparent transport treasure treat tremble tremendous trend trigger triumph trivial tropical tube tune twin typical ultimate unable uncle undergo unguided uniform unique unite universe university unknown unless unlike upon upper upset urban urgent utter vacant vague valid
    valley valuable vanish variety various vary vast venture verb verdict verify versus vice vigor virtue virus vision visible vital vivid volume voluntary volunteer voter wage wake wander ward warehouse warrant wash watch weave wedding weed weep weird weigh wet whereas whip whisper wipe wisdom wolf wooden wool wrap wreck wrist
    writer wrote yell yellow yield zeal
    are sent fell eleven absurd tries seen read leg commandos ball alight violation permission burden operate aboard heed governor defense homicide forensic gasoline fall justify agenda chancellor weak momentous assure bridge
  `);

/** Names of states: one is no misspelling of another. */
const stateNames = wordSet(`
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil
    brunei bulgaria burkina burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt eritrea estonia eswatini
    ethiopia fiji finland france gabon gambia georgia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
    jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi
    malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria
    norway oman pakistan palau palestine panama papua paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia
    somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu
    venezuela vietnam yemen zambia zimbabwe amman
  `);

const hasDigit = /\p{N}/u;

/** Endings of English words, and how long the word before them must be to tell it from a name (Saqr is not *saker*). */
const endings: readonly (readonly [ending: RegExp, least: number])[] = [
  [/^(?:s|es|ed|d|ing|ings)$/, 3],
  [/^(?:ers?|rs?|ly|al|ally|ions?|ments?|ive|ance|ence|ness|ity|ations?|able|less|ful|ies|ied)$/, 4],
];

/** An English word or a form of one: `bombings` as well as `bomb`. */
export function isEnglish(text: string): boolean {
  if (knownWords.has(text)) return true;
  for (let length = Math.max(3, text.length - 6); length < text.length; length++) {
    const stem = text.slice(0, length);
    if (!endings.some(([ending, least]) => length >= least && ending.test(text.slice(length)))) continue;
    const undoubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
    if ([stem, `${stem}e`, `${stem}y`, undoubled].some((word) => knownWords.has(word))) return true;
  }
  return false;
}

/** Whether another spelling may be meant: not of an English word, nor, where it stands alone, of a form of one. */
export function mayBeSpelt(text: string, isAlone: boolean): boolean {
  return (
    text.length >= (isAlone ? 3 : 2) &&
    !hasDigit.test(text) &&
    !particles.has(text) &&
    !stateNames.has(text) &&
    !(isAlone ? isEnglish(text) : knownWords.has(text))
  );
}

let sortedKnown: readonly string[] | undefined;

/** An English word may still be being typed. */
export function beginsEnglish(text: string): boolean {
  sortedKnown ??= [...knownWords.all()].sort();
  return (sortedKnown[textBound(sortedKnown, text)] ?? '').startsWith(text);
}

/** Nor is it mistyped while an English word is being typed. */
export const mayBeMistyped = (text: string, least: number): boolean =>
  text.length >= least && !beginsEnglish(text);
