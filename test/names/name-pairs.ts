// What people type → whom or what they mean, in the bundled dataset. Public spellings that are not among the aliases there:
// `id: query | query`. Kinds of spelling are mixed within a line. Descriptions rather than names (`civils irakiens` for Iraqi
// civilians, `Edward Price` for Ned Price) are not here: of 397 such queries, of which few were seen before, 82 % are found.

type Pair = readonly [query: string, id: string];

function pairs(table: string): readonly Pair[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':');
      const id = line.slice(0, colon).trim();
      return line
        .slice(colon + 1)
        .split(' | ')
        .map((query): Pair => [query.trim(), id]);
    });
}

export const actorPairs = pairs(`
  qassem-soleimani: soleimani | suleymani | solaymani | sulaymani | soleymani | solaimani | Qāsim Sulaymānī | Qasem Solaimani | Ghassem Suleimani | Kassim Sulejmani | Gen. Soleimani | general qassem soleimani | Major General Qasem Soleimani | Haj Qasem | Hajj Qasem Soleimani | soleimani qassem | soleimany | solemani | soliemani | Suleimani, Qassem | قاسم سليماني | سليماني | سردار سلیمانی | الحاج قاسم سليماني | Касем Сулеймани | Сулеймани | Qasim Sulejmani | Gasem Soleimani | Qassam Soleimani | Quasem Soleimani | Soulaimani | Soulemani | Kasim Süleymani | Qasem Soleimany | Lt Gen Soleimani | Commander Soleimani | Qosem Soleimani | سلیمانى | General Soleimani | Ghassem Soleimani | Qasem Soleimaní | Soleimani, Qassem | קאסם סולימאני | Qassem Solemani | Ghasem Soleymani | Qasim Sulaimani | Major General Qassem Soleimani | Qassem Soliemani | Qāsem Soleymānī
  massoud-soleimani: Masud Soleimani | Massoud Suleimani | Masoud Sulaimani | مسعود سليماني | Massud Soleimani | Professor Massoud Soleimani | Masoud Soleimanni
  esmail-qaani: qaani | ghani esmail | Esmaeil Qaani | Esmail Gha'ani | Ismail Kaani | Ismael Qaani | Ismaʿil Qāʾānī | general qaani | Brigadier General Esmail Ghaani | Esmail Kaani | Isma'il Qa'ani | إسماعيل قاآني | قاآنی | اسماعیل قاانی | Esmaʻil Qaʼani | Исмаил Каани | qaanni | Gen. Qaani | Esmaeil Ghaani | Ismail Gaani | Qa'ani | Esmail Qanni | اسماعيل قاآني | Esmaeil Qa'ani | General Ghaani | Esmaïl Qaani
  mustafa-al-kadhimi: kadimi | kadhemi mustafa | al-kadhimi | el-Kazimi | Moustafa al-Kadhemi | Mustafa al-Kāẓimī | Mostafa al-Kazemi | pm kadhimi | prime minister mustafa al-kadhimi | Iraqi PM al-Kadhimi | الكاظمي | کاظمی | مصطفی کاظمی | مصطفی الکاظمی | Mustafa Kasimi | mustafa kadhmi | Mustafa el-Kazimi | Premier Kadhimi | Мустафа аль-Казими | Mustapha Kadhimi | Mustafa al Kazemi | al Kadhemi | Kadhimi's | Moustapha al-Kazimi | Mustafa Al-Kadhmi | Mustafa al-Khadhimi | Prime Minister al-Kadhimi | Mustafa al-Kadimi | Prime Minister Kadhimi | Mustafa el-Kazımi | Мустафа аль-Казыми | مصطفى الكاظمى | Muṣṭafā al-Kāẓimī
  abu-mahdi-al-muhandis: muhandis | mohandes | al-muhandis | mouhandis | Abu Mahdi al-Muhandes | Abou Mehdi al-Mohandes | Abu Mahdi el-Muhandis | muhandis abu mahdi | abumahdi | Abū Mahdī al-Muhandis | Ebu Mehdi Mühendis | al-Mohandis | ابو مهدی المهندس | ابومهدی المهندس | المهندس | muhandes | Jamal Jafaar | Jamal Jaafar al-Ibrahimi | Абу Махди аль-Мухандис | Abu Mehdi Mohandes | Mahdi al-Muhandis | Abu-Mahdi al-Mohandis | Abu Mahdi al-Muhandiss | Jamal Jafar Ibrahimi | Abu Mahid al-Muhandis | ابو مهدي المهندس | al-Mohandes
  adel-abdul-mahdi: abdul mahdi | abdulmahdi | abdul-mahdi | abd al-mahdi | abdel mahdi | Adil Abdul al-Mahdi | Adel Abdelmahdi | Adel Abdel Mehdi | ʿĀdil ʿAbd al-Mahdī | prime minister adel abdul mahdi | Iraqi prime minister Abdul-Mahdi | عادل عبدالمهدی | عبد المهدي | عبدالمهدي | Adil Abdülmehdi | Adel Abd-al-Mahdi | Abdul Mehdi | Adel Abdul Mahdy | Adel Abd al Mahdi | Abdul-Mehdi | Adil Abdulmahdi | Adil Abd-ul-Mahdi | PM Abdul Mahdi | Abdelmahdi | Abdul Mahdi, Adel | عادل عبدالمهدي | Адель Абдул-Махди | Prime Minister Abdul Mahdi | Adel Abdul Mehdi
  ali-khamenei: khamenei | khamanei | khameney | chamenei | hamaney | Ali Khamene'i | Ali Khamenai | Ayatollah Chamenei | Ayatollah Khameneï | supreme leader khamenei | supreme leader ali khamenei | Seyyed Ali Chamenei | Ali Xamenei | Ali Jamenei | خامنه‌ای | خامنه ای | علي خامنه اي | خامنئي | آیت الله خامنه‌ای | آية الله علي خامنئي | Хаменеи | Али Хаменеи | khamenie | khamenei ali | Sayyid Ali Khamenei | Khameneh'i | Khamenai | Imam Khamenei | Seyed Ali Khamenai | Khameini | Khamanai | Khomenei | the Supreme Leader | Ali Khameni | خامنه~ای | Ayatollah Khamanei
  hassan-rouhani: rouhani | rouhany | Hasan Ruhani | Hasan Rohani | Ḥasan Rūḥānī | President Rouhani | president hassan rouhani | Iranian president Rouhani | Rouhani Hassan | حسن روحاني | روحانی | روحاني | Хасан Рухани | rouhanni | rohuani | Rowhani | Hasan Rouhany | Hassan Rouhani's | Hojatoleslam Rouhani | Rouhani, Hassan | Hassan Ruohani
  mohammad-javad-zarif: Minister Zarif | zarif | sarif | javad sarif | Mohamed Javad Zarif | Muhammad Jawad Zarif | Mohammad-Javad Zarif | foreign minister zarif | Iranian Foreign Minister Mohammad Javad Zarif | Dr. Zarif | Dschavad Sarif | Mohammad Dschawad Sarif | Mohammadjavad Zarif | محمد جواد ظريف | ظريف | محمد جواد ظریف | ظریف | Джавад Зариф | zareef | zariff | Mohammed Zarif | Dschawad Zarif | FM Zarif | Jawad Sarif | Javad Zareef | Mohamad Javad Zarif | Мохаммад Джавад Зариф | Mohammad Javad Zariff | Mohamad Yavad Zarif | Mohamad Javad Zarrif
  moqtada-al-sadr: sadr | al-sadr | as-sadr | muktada | Muqtada Sadr | Moktada Sadr | Moqtada es-Sadr | Muqtadā aṣ-Ṣadr | cleric moqtada al-sadr | Sayyid Muqtada al-Sadr | Mouqtada al-Sadr | Moqtada Al Sadr | مقتدی صدر | السيد مقتدى الصدر | مقتدی الصدر | الصدر | Муктада ас-Садр | sadr moqtada | mokhtada al-sadr | Muqtada | Moqtada | Moktada al Sadr | Muqtadha al-Sadr | Sayyed Moqtada al-Sadr | Shia cleric Muqtada al-Sadr | Moqtada as-Sadr | Mektada Sadr | Moktada as-Sadr | مقتدي الصدر | Moqtada al-Sader | Moqatda al-Sadr
  qais-al-khazali: khazali | al-khazali | Qays Khazali | Qais al-Khaz'ali | Kais Khazali | Qais el-Khazali | Qayis al-Khazali | Sheikh Qais al-Khazali | Khazali Qais | الخزعلي | قیس الخزعلی | الشيخ قيس الخزعلي | Qaïs al-Khazali | Qays al-Hazali | Qais al-Ghazali | Qays al Khazali | Kais Chasali | Qais Al-Khazaali | Khaz'ali | Ghais Khazali | Qais al-Khazail | قيس الخزعلى | Kays el-Hazali | قیس خزعلی
  laith-al-khazali: Layth al-Khazali | Laith Khazali | Leith al-Khazali | Laith al-Kazali | Leys el-Hazali | ليث الخزعلى
  hadi-al-amiri: amiri | al-amiri | ameri | Hadi el-Amiri | Hadi al-Emiri | Hādī al-ʿĀmirī | Hadi Ameri | العامري | هادی العامری | amiri hadi | Hadi al-Amirri | Hadi el Amiri | Hadi al-Aamiri | Haadi al-Amiri | Amery | Hadi al-Amri | هادی عامری | Badr leader Hadi al-Amiri
  falih-al-fayyadh: fayyadh | fayyad | al-fayyad | Faleh al-Fayad | Falih al-Fayad | Faleh Fayad | Falah al-Fayyadh | Fālih al-Fayyāḍ | الفياض | فالح الفیاض | fayadh | Falih Fayad | Feyyad | Falih al-Fayyaz | Faleh al Fayyadh | Falah al-Fayyad | Alfayyad | Faleh Fayyadh | Fāliḥ al-Fayyāḍ | Falih Fayyaz | Faleh al-Fayadh | PMF chairman Fayyadh
  barham-salih: salih | president barham salih | Iraqi President Barham Saleh | Barham Salah | Berham Salih | Barham Sālih | الرئيس برهم صالح | صالح برهم | President Salih | barham | Barhem Salih | Barham Salikh | Berham Saleh | President Barham Saleh | Barham Sali | Iraqi President Saleh | Barham Sāliḥ | Barham Saleeh
  ali-al-sistani: sistani | al-sistani | sistany | Grand Ayatollah Sistani | Ayatollah Ali al-Sistani | Sayyid Ali Sistani | ʿAlī as-Sīstānī | علی سیستانی | سیستانی | السيستاني | آية الله السيستاني | السيد السيستاني | Ali el-Sistani | systani | Ayatollah Sistani's | Ali Al-Seestani | Seestani | Sayyid Sistani | Ajatollah Sistani | Ali Sistânî | Ali Husaini Sistani | Ali al-Sistanni | علي السيستانى | Großajatollah Sistani | Ayatollah Ali Sistani
  akram-al-kaabi: kaabi | Akram Kaabi | Akram al-Ka'bi | Akram al-Ka'abi | Ekrem el-Kabi | Akram al-Kaaby | اکرم الکعبی | الشيخ أكرم الكعبي | Sheikh Akram al-Kaabi | Akram al Kaabi | Sheikh al-Kaabi | Ekrem el-Kaabi | اكرم الكعبي
  kataib-hezbollah: kataib | kata'ib | Kataib Hizballah | Kataeb Hizbollah | Katayeb Hezbollah | Kataib Hisballah | Kata'ib Hizbullah | Kataib Hezballah | Kata'eb Hezbollah | katib hezbollah | hezbollah kataib | Katā'ib Ḥizbullāh | كتائب حزب اللّه | کتائب حزب الله | کتائب حزب‌الله | كتائب حزبالله | kataaib hezbollah | Kataib Hezbolah | Kitaib Hezbollah | kataib hezbollha | Катаиб Хезболла | Katib Hizbullah | the Hezbollah Brigades | Kata’ib Hizbollah | Kattaib Hezbollah | Kateb Hezbollah | Kata'ib Hezballah | Kata'eb Hizbullah | Hizbollah Brigades | Kateeb Hezbollah | ketaib hizballah | Katiab Hezbollah | Katāʾib Ḥizb Allāh | Kataëb Hezbollah
  lebanese-hezbollah: Hezbolla | Hizbollah | Hezballah | Hisballah | Ḥizb Allāh | Lebanese Hizballah | Lebanese Hizbullah | حزب‌الله | Hezbolah | hizbulla | Hezbullah | Hizb Allah | Hizb'allah | Hesbollah | Lebanese Hizbollah | Libanese Hezbollah | حزب الله اللبناني | Lebanese Hezbolah | حزب الله لبنان
  asaib-ahl-al-haq: asaib | assaib | asa'ib | Asaib Ahl ul-Haq | Asaib Ahl el-Hak | Assaib Ahl al-Haq | 'Asa'ib Ahl al-Haqq | Asaib Ahl alHaq | Asayib Ahl al-Haq | Asaib ahlulhaq | Asaib Ahl Haq | ʿAṣāʾib Ahl al-Ḥaqq | عصائب | عصایب اهل الحق | عصائب اهل حق | Asa'ib Ahl al-Hak | A'saib Ahl al-Haq | asaib ahl al haqq | Asaib Ahel al-Haq | Asaeb Ahl ul-Haqq | Asa'eb | Asayeb Ahl al-Haq | Assaib Ahl el Haq | Ahl al-Haq | Asaib Ahl-ul-Haq | AAH militia | Asa'ib Ahl al-Ḥaqq | Asa'ib Ahl al-Haqq | Asaïb Ahl al-Haq | Асаиб Ахль аль-Хакк | Asiab Ahl al-Haq | عصائب اهل الحق | Asaib Ahl al-Hak | عصائب أهل الحقّ
  ashab-al-kahf: ashab | Ashab al Kahf | Ashab ul-Kahf | As'hab al-Kahf | Ashab el-Kehf | Aṣḥāb al-Kahf | اصحاب الکهف | اصحاب کهف | Achab al-Kahf | Asshab al-Kahf | ashab alkahf | Ashab al-Kahef | Ashaab al-Kahf | As-hab al-Kahf | Ashab al-Khaf | اصحاب الكهف | Ashab Kahf
  harakat-al-nujaba: nujaba' | noujaba | al-noujaba | Harakat Hizbullah al-Nujaba | Harakat an-Nujaba | Harakat Nujaba | Hareket en-Nüceba | Nujabaa | النجباء | حرکة النجباء | نجباء | Nuceba | Ḥarakat an-Nujabāʾ | Al-Nojaba | Harakat Hezbollah Nujaba | Hizballah al-Nujaba | Nojaba | Harakat al Nojaba | Nüceba Hareketi | Harakat al-Nujabba
  popular-mobilization-forces: hashd | hashed | Hachd | Haschd | al-hashd al-sha'bi | Hashd Shaabi | Hashd al-Sha'bi | Hashd al Shabi | Hashd-e Shaabi | Hashd ash-Shaabi | Hashd Sha'abi | Haschd asch-Schabi | Hached al-Chaabi | Hasdi Sabi | Al-Hashd Al-Shaabi | popular mobilization | Popular Mobilisation Units | الحشد | حشد شعبي | حشد الشعبی | حشد شعبی | Popular Mobilisation | الحشد الشّعبي | Mobilization Forces | Хашд аш-Шааби | Hashd al Sha'abi | Hashd ash-Sha'bi | Haschd al-Schabi | Hashd Alshaabi | Al Hashd al Shaabi | Hashd al-Shaby | PMUs | PMFs | الحشد الشعبى | Popular Mobilizaton Forces | Haschd asch-Schaʿbi | al-Hashd ash-Sha'bi | Popular Moblization Forces
  islamic-revolutionary-guard-corps: Revolutionary Guard Corps | Islamic Revolutionary Guard | sepah pasdaran | Iran Revolutionary Guards | Revolutionary Guards Corps | Islamic Revolution Guard Corps | the IRGC | the Revolutionary Guards | Sepâh-e Pâsdârân | سپاه پاسداران | سپاه | الحرس الثّوري | پاسداران | Pasdarans | Iranian Revolutionary Guard | Les Gardiens de la révolution | حرس الثورى | IRGC's | Islamic Revolution Guards | Sepah-i Pasdaran | Revolutionary Guards of Iran | Revolution Guards | Iranian Revolutionary Guard Corps | Iran's Revolutionary Guards | Guards Corps | Islamic Revolutinary Guard Corps | Islamic Revolutionary Gaurd Corps
  quds-force: quds | Ghods | Kuds Force | Kods Force | qods | IRGC Qods Force | Quds-Force | Qudsforce | نيروي قدس | the Quds Force | Qods-Force | Al-Qods Force | IRGC-Quds Force | Al Quds Force | Quds Froce
  kataib-sayyid-al-shuhada: shuhada | Kata'ib Sayyid ash-Shuhada | Kataib Sayed al-Shohada | Kataib Sayyid al-Shohada | Kata'ib Sayyid al Shuhada' | Kataeb Sayyid al-Shuhada | Sayyid al-Shohada | Seyed al-Shohada | کتائب سیدالشهدا | كتائب سيد الشهدا | Kataib Seyyid el-Suheda | Kata'ib Sayyid al-Shuhadaa | Sayyid al-Shuhadaa | Kataib Sayyid Shuhada | Katāʾib Sayyid aš-Šuhadāʾ | Kataib Sayid al-Shuhada | Kataeb Sayyed al-Shohada | Ketaib Seyyid eş-Şüheda
  saraya-al-khorasani: Saraya al-Khurasani | Saraya Khurasani | Khurasani | Khorasani | Saraya el-Horasani | سرایا الخراسانی | Khurasani Brigades | Seraya al-Khorasani | Saraya al-Korasani | سرايا الخراسانى
  saraya-al-salam: Saraya al-Salaam | Saraya as-Salam | Saraya al Salaam | Saraya es-Selam | سرایا السلام | Seraya es-Selam | Saraya al-Slaam
  saraya-awliya-al-dam: Saraya Awliya al-Damm | Saraya Awliyaa al-Dam | Awliya al-Dam | Saraya Auliya al-Dam | سرایا اولیاء الدم | Seraya Evliya ed-Dem | Saraya Aulia al-Dam | Saraya Awliya ad-Dam | Saraya Awliya' al-Dam | Awlia al-Dam | Guardians of the Blood | سرايا اولياء الدم | Saraya Awilya al-Dam | SAD | Sarāyā Awliyāʾ ad-Dam
  usbat-al-thaireen: Usbat al-Thairun | Osbat al-Thaereen | Usbat ath-Thairin | Usbat al-Tha'irin | عصبة الثائرین | Usba al-Thaireen | Usbat Thaireen | Osbat al-Thaireen | Usbat al Thaireen | Usbat al-Thaeireen | Thaireen | عصبه الثائرين | UT
  badr-organization: the Badr Organization | Badr Organisations | Bader Organization | bedr | منظمه بدر | بدر | Badr Organizaton
  houthis: houthi | al-houthi | Houthies | Huthi rebels | Ansarallah | Ansar-Allah | Ansarollah | حوثيون | حوثی‌ها | حوثي | Houthi movement | Houties | Houthis rebels | al-Houthis | Houthi militia | Huthis rebels | Houthis' | Hutis | the Houthis | Houhtis | الحوثيين
  islamic-state: da'esh | Daish | Daaesh | Islamic State group | the Islamic State | Islamic State in Iraq and Syria | the ISIS | da'ish | Dayesh | الدولة الاسلامية | daesch | ISIS's | Daech group | IS group | Islamic Sate
  fatah-alliance: fatah | al-fatah | Fath | Fatih Alliance | Fateh Coalition | Fetih | al-Fath Alliance | الفتح | تحالف فتح | Al Fatah Alliance | Al-Fateh Alliance | Fath coalition | Fatah Aliance | al-Fatah Coalition
  council-of-representatives-of-iraq: parliament of iraq | iraqi parlament | Iraq Council of Representatives | Council of Representatives Iraq | مجلس النواب | البرلمان العراقى | Iraqs Parliament | Iraqi parlement | Iraq's parliament | Iraqi Council of Represenatives
  iran: the Islamic Republic of Iran | إيران | ايران | איראן
  iraq: عراق | Irac | עיראק
  united-states: United-States | the United States | U.S.A. | u.s | the US | Etats-Unis | امریکا | United States America | ایالات متحده | أمريكا | United Sates
  saudi-arabia: saudi | Saudi Arabien | Saudi-Arabia | Saudia Arabia | السعوديه | سعودیه | عربستان سعودی | Suadi Arabia | المملكة العربية السعودية
  united-kingdom: the UK | U.K. | Great-Britain | Grossbritannien | المملكة المتحدة | United Kindgom | بریتانیا
  israel: Israël | Isreal | Yisrael | اسرائیل | إسرائيل | ישראל
  hassan-nasrallah: nasrallah | Hasan Nasrallah | Hassan Nasralla | Hassan Nasr Allah | Ḥasan Naṣr Allāh | Sayyid Hassan Nasrallah | نصر الله | نصرالله | حسن نصرالله | السيد حسن نصر الله | Hasan Nasrullah | Nasrollah | Насралла | Hassan Nassrallah | Nasralla | Hasan Nasrallah's | Nassrallah | Seyyed Hassan Nasrallah | Hassan Nasrullah | Sayyed Nasrallah | Seyyid Hasan Nasrallah | חסן נסראללה
  mohsen-fakhrizadeh: fakhrizadeh | Mohsen Fachrisadeh | Fachrisadeh | Muhsin Fakhrizadeh | Mohsen Fakhrizade | Mohsen Fahrizade | Muhsin Fahrizade | fakhri-zadeh | Mohsen Fakhri Zadeh | محسن فخري زاده | فخری‌زاده | فخریزاده | فخري زاده | fakhrizadah | Mohsen Fakhrizdeh | Fakhri-zade | Mohsin Fakhrizadeh | Fakhrizada | Fakhrizadeh-Mahabadi | Fachrizadeh | פחריזאדה | Mohsen Fakrizadeh | محسن فخری زاده | Mohsen Fahkrizadeh
  hossein-salami: salami | Hussein Salami | Hossein Salāmi | Husain Salami | Hüseyin Selami | General Hossein Salami | حسين سلامي | سلامی | Hosein Salami | Major General Hossein Salami | IRGC commander Salami
  amir-ali-hajizadeh: hajizadeh | haji zadeh | Amirali Hajizade | Amir Ali Hadschisadeh | Amir-Ali Hajizadeh | حاجی زاده | أمير علي حاجي زاده | Hacizade | Emir Ali Hacizade | Haji-Zadeh | Hajizada | General Hajizadeh | Hajjizadeh | امیرعلی حاجی زاده | Emir Ali Hacızade | Amir Ali Hajizade | Amir-Ali Hadschisadeh | اميرعلي حاجي~زاده
  ali-shamkhani: shamkhani | Shamkhany | Ali Schamchani | Ali Shamhani | Ali Chamkhani | شمخانی | علي شمخاني | Şamhani | Chamkhani | Ali Shamkhānī | Shamkani | Али Шамхани | Ali Şemhani | Ali Shamkani
  abbas-mousavi: mousavi abbas | Abbas Musavi | Abbas Moussavi | Abbas Musawi | عباس موسوي | Abbas Mussawi | Seyed Abbas Mousavi | ʿAbbās Mūsavī | Mousavi, Abbas
  abbas-araghchi: araghchi | araqchi | Abbas Araghtschi | Abbas Arakchi | Abbas Araghci | عراقچی | Abbas Irakçi | عباس عراقجي | Araqhchi | Abbas Araghtchi | Araghci | Deputy foreign minister Araghchi | Abbas Aragchi | عباس عراقچي | Abbas Araqci
  saeed-khatibzadeh: khatibzadeh | Saied Khatibzadeh | Sa'id Khatibzadeh | Khatibzade | خطیب زاده | سعيد خطيب زاده | Saeed Khatib Zadeh | Khatib-Zadeh | Saeid Khatib-zadeh | Khatibsadeh | Hatibzadeh | Saeid Chatibsadeh | Saeed Khatibzade
  mohammed-al-halbousi: halbousi | halbusi | al-halbousi | Muhammad al-Halbusi | Mohammed Halbousi | Muhammed el-Halbusi | speaker mohammed al-halbousi | محمد الحلبوسی | الحلبوسي | Mohamed al-Halboussi | Halboosi | Mohamed Halbousi | Al-Halbusi | Halbossi | Mohammad Halbusi | Halbousi, Mohammed | Mohammed al-Halbusi | محمد الحلبوسى | Speaker Halbousi | Mohammed al-Halbosi
  mohammed-tawfiq-allawi: Mohammed Taufiq Allawi | Muhammad Allawi | Mohammad Tawfik Allawi | Mohammed Tawfik Allawi | Tawfiq Allawi | Muhammed Tevfik Allavi | محمد توفیق علاوی | علاوي | Muhammed Tevfik Alavi | Mohammed Tawfiq Alawi | Allawi | PM-designate Allawi | Muhammad Tawfik Allawi | محمد توفيق علاوى | Mohamed Taoufik Allaoui
  adnan-al-zurfi: zurfi | zurufi | Adnan al-Zorufi | al-zurfi | Adnan ez-Zurfi | عدنان الزرفی | الزرفي | Adnan Al-Zarufi | Zorfi | Adnan Alzurfi | Zurfy | Adnan al-Zufri | Adnane al-Zorfi | PM-designate Adnan al-Zurfi
  abu-fadak-al-muhammadawi: fadak | Abu Fadak al-Mohammadawi | Abu Fadak Muhammadawi | Abou Fadak | Ebu Fedek | ابو فدک | أبو فدك | Abu Fadaq | AbuFadak | Abu Fadak Mohammedawi | Mohammadawi Abu Fadak | Abdulaziz Muhammadawi | ابو فدك المحمداوي | Abou Fadak al-Mohammadaoui | Abu Fadek al-Muhammadawi
  abu-ali-al-askari: askari | Abu Ali Askari | Abu Ali el-Askari | Abu Ali al-Asskari | ابوعلی العسکری | ابو علی عسکری | Abū ʿAlī al-ʿAskarī | al Askari | Abu-Ali al-Askari | Askeri | Abu Ali el-Askeri | ابو علي العسكري
  hisham-al-hashimi: hashimi | Hisham Hashemi | Husham Hashimi | Hicham al-Hachemi | Hischam al-Haschimi | Hişam el-Haşimi | هشام الهاشمی | الهاشمي | Hicham al-Hachimi | Hesham al-Hashemi | Hisham Alhashimi | Hesham Hashimi | Hisham al Hashemi | al-Hashemi | Hicham al-Hachémi | Dr Hisham al-Hashimi | al-Hashimi | Hisham al-Hashmi
  yahya-rasool: rasool | rasoul | Yehya Rasool | Yahia Rasool | Yahya Resul | یحیی رسول | Jahja Rasul | Major General Yahya Rasool | Yahya al-Rasool | Yehia Rasoul | Yahia Rassoul | Yaḥyā Rasūl | Yahya Rasol
  fuad-hussein: Fouad Husein | Fuad Hussain | Fuad Hossein | Foreign Minister Fuad Hussein | فؤاد حسین | فواد حسين | Fu'ad Husayn | Hussein, Fuad | Fuad Husain
  abdul-wahab-al-saadi: saadi | Abdel Wahab al-Saadi | Abdulwahab Saadi | Abdelwahab al-Saedi | عبدالوهاب الساعدی | Abd al-Wahhab as-Sa'idi | General Abdul-Wahab al-Saadi | Abdul Wahhab Saadi | ʿAbd al-Wahhāb as-Sāʿidī | Abdel-Wahab al-Saadi | al-Saadi | Abdulwahab as-Saadi | عبد الوهاب الساعدى | Lt Gen Abdulwahab al-Saadi | Abdul Wahab al-Sadi
  abdul-reza-shahlai: shahlai | shahlaei | Abdolreza Shahlai | Abdul-Reza Shahlaei | Abd al-Riza Shahlai | Abdorreza Shahlai | شهلایی | Abdul Rida Shahlai | Abdul Reza Shahla'i | Abdul Reza Shalhai | عبدالرضا شهلائي
  abolfazl-shekarchi: shekarchi | Abul Fazl Shekarchi | Abolfasl Schekartschi | Abu al-Fazl Shekarchi | Abulfazl Shikarchi | شکارچی | Abolfazl Shekarji | Abolfazl Shekartschi | ابوالفضل شكارچي | Brigadier General Shekarchi
  ali-larijani: larijani | Ali Laridschani | Ali Larijany | Ali Laricani | لاریجانی | علي لاريجاني | Larijāni | Laridjani | Larejani | Ali Larjani | Speaker Larijani
  ebrahim-raisi: raisi | raissi | Ebrahim Raissi | Ebrahim Ra'isi | Ibrahim Reisi | İbrahim Reisi | ابراهيم رئيسي | رئیسی | Ayatollah Ebrahim Raisi | Raeesi | Ibrahim Raissi | Ebrahim Raeisi | Raisy | Ebrahim Rasi | Judiciary chief Raisi | Ebrahim Raïssi | إبراهيم رئيسي
  mohammad-ali-jafari: jafari | Mohammad Ali Ja'fari | Mohammad-Ali Jafari | Muhammad Ali Jaafari | محمد علی جعفری | محمد علي جعفري | Muhammed Ali Caferi | Ali Jafari | Mohammad Jafari | Muhammad Ali Jafari | General Jafari | Mohammad Ali Djafari | Mohammed Ali Dschafari | محمدعلي جعفري
  mohsen-rezaei: rezaei | Mohsen Rezaee | Mohsen Rezaie | Muhsin Rizai | Muhsin Rızai | رضایی | محسن رضائی | محسن رضائي | Mohsen Resai
  iraj-masjedi: masjedi | Iradsch Masdschedi | Irej Mescidi | مسجدی | Ambassador Iraj Masjedi | Eraj Masjedi | Irac Mescidi | Iradj Masjedi | ايرج مسجدي | Iraj Masdschedi
  ammar-al-hakim: Ammar el-Hakim | Ammar Hakim | عمار الحکیم | Sayyid Ammar al-Hakim | Amar al-Hakim | Hakim, Ammar al-
  jaafar-al-husseini: Jafar al-Husseini | Ja'far al-Husayni | Jaafar Hussaini | Jafar al-Hussaini | Dschafar al-Husseini | al-Husseini | جعفر الحسينى | Jaafar al-Huseini
  masrour-barzani: barzani | Masrur Barzani | Mesrur Barzani | Masrour Barzanî | مسرور بارزانی | Prime Minister Masrour Barzani | Barzany | Masroor Barzani | KRG Prime Minister Barzani | Mesrûr Barzanî | Masrour Barzany
  hoshyar-zebari: zebari | Hoshyar Zibari | Hosyar Zebari | Hoschjar Sebari | هوشیار زیباری | Hoshyar Zeberi | Hoshiyar Zebari | Hoşyar Zebari
  rayan-al-kildani: kildani | Rayan Kildani | Rayyan al-Kaldani | Rian al-Kildani | Riyan al-Kildani | ریان الکلدانی | Rayan al-Keldani | Kaldani | Ryan al-Kaldani | ريان الكلدانى | Rayan al-Chaldani | Rayan al-Kilidani
  qasim-al-araji: Qasim al-Aaraji | Qassim al-Araji | Kasim el-Araci | Qasem Araji | قاسم الاعرجي | Qasim al-A'raji | National Security Adviser Qasim al-Araji | Kasım el-Araci | Qasim al-A'araji | Kassim al-Aradschi
  qasim-al-jabbarin: Qasim al-Jabbareen | Qassem Jabbarin | Qasem al-Jabbareen | Kasım el-Cebbarin | Qasem al-Jabareen | Jabbarin | قاصم الجبارین | Qasem al-Jabarin
  mujahedin-e-khalq: Mojahedin e Khalq | Mojahedin | mujahedin khalq | Mujahideen-e-Khalq | Mudschahedin-e Chalgh | Mojahedin-e-Khalgh | Mücahidin-i Halk | مجاهدين خلق | MEK group | Mojahedeen | Mudjahedin Khalq | Mujahideen Khalq | Mojahedin Khalq | Mojahedin-e-Khalq | Mujahedin-e Khlaq | Mojahedin-e Chalgh
  donald-trump: trump | president trump | President Donald J. Trump | Donald J Trump | trump donald | Donald Tramp | US President Trump | Trump's | Donnald Trump | Donald J. Trump's | trum | Trump, Donald | Donald Turmp | Donlad Trump | טראמפ | US-Präsident Trump
  mike-pompeo: pompeo | secretary pompeo | Secretary of State Mike Pompeo | Mike R. Pompeo | pompeo mike | Mike Pompejo | pompeio | Pompeyo | M. Pompeo | Michael Pompeo's | Pompio | Pompeo, Mike | Mike Pompio | Mike Pompoe
  joe-biden: president-elect biden | President-elect Joe Biden | biden | president biden | Joseph R. Biden | Bidden | Joseph R Biden | Biden's | Joe Bidn
  mark-esper: esper | Defense Secretary Esper | Defense Secretary Mark Esper | Mark Espar | Mark Espr
  kenneth-mckenzie: mckenzie | General McKenzie | Gen. Kenneth F. McKenzie | General Frank McKenzie | Kenneth MacKenzie | Mc Kenzie | Gen McKenzie | McKenzy | Kenneth F McKenzie | Kenneth Mckenize | CENTCOM commander McKenzie
  benjamin-netanyahu: netanyahu | Netanjahu | Binyamin Netanjahu | Benyamin Netanyahu | Netaniahu | Prime Minister Netanyahu | Netanyaho | Nethanyahu | PM Netanyahu | Netanyahou | Benjamin Netanyaho | نتنياهو
  antonio-guterres: guterres | Antonio Gutteres | Secretary-General Guterres | Guterrez | Antonio Guterrez | UN Secretary-General Guterres
  jeanine-hennis-plasschaert: hennis | plasschaert | Hennis-Plasschaert | Jeanine Hennis Plaschaert | Hennis Plasshaert | Hennis Plasschaert | Plasshaert | Jeanine Hennis | UN envoy Hennis-Plasschaert | Hennis-Plasschaert, Jeanine | Jeanine Hennis-Plaschaert | جينين بلاسخارت
  rafael-grossi: grossi | Raphael Grossi | Rafael M. Grossi | Grosi | Rafael Mariano Grosi | R. Grossi | IAEA Director General Grossi
  steven-mnuchin: mnuchin | Treasury Secretary Mnuchin | Secretary Mnuchin | Munchin | Steven Munchin
  brian-hook: hook | Bryan Hook | Hook, Brian | US special envoy Brian Hook
  christopher-c-miller: Christopher C Miller | Acting Defense Secretary Chris Miller | Kristopher Miller | Acting Defense Secretary Miller | Miller, Christopher C.
  matthew-tueller: tueller | Ambassador Tueller | Mathew Tueller | Matthew Tuller | US Ambassador Tueller
  agnes-callamard: callamard | Agnes Calamard | Callamard Agnès | Callamard, Agnes | UN rapporteur Agnes Callamard
  nawfal-hammadi-al-sultan: Nawfal al-Sultan | Nofal Hammadi | Naufal Hammadi al-Sultan | نوفل السلطان | Nawfal Hamadi al-Sultan | نوفل حمادى السلطان
  saraya-thawrat-al-ishrin-al-thaniya: Thawrat al-Ishrin | Saraya Thawrat al-Eshrin al-Thania | Thawrat al-Ishreen | Thawrat al-Ishrin al-Thaniya | Saraya Thawrat al-Ashreen al-Thania | Saraya Thawrat al-Eshreen al-Thaniya | سرايا ثورة العشرين الثانيه | Saraya Tawrat al-Ishrin al-Thaniya
  raballah: Rab Allah | Rabaa Allah | Rub Allah | ربع‌الله | Rab'a Allah | Raba'allah | Rabu' Allah | Rabaallah | Rabʿ Allah | ربع اللّه | Rub' Allah
  sabereen-news: sabereen | Sabreen | Sabrin News | Saberin News | صابرین نیوز | Saabereen News | Sabirin News | Sabereen Nwes
  tharallah: Thar-Allah | Tha'r Allah | ثار الله | Tharalla | Sarallah | Thaʾr Allāh | Tharallah Party
  sadrist-movement: sadrist | Sairoon | Saeroon | Sairun | Sadrist Mouvement | Sadrist Movment | the Sadrists | التيار الصدرى | al-Tayyar al-Sadri
  international-atomic-energy-agency: Atomic Energy Agency | International Atomic Agency | IAEA. | I.A.E.A. | Agence internationale de l'energie atomique | Internationale Atomenergiebehorde | International Atomic Enery Agency
  us-department-of-defense: US Department of Defence | Defence Department | the Pentagon | Department of Defence | Department of Defence US | Pentagons | US Departmnet of Defense | USDOD
  us-central-command: Central Command | US CENTCOM | U.S. Central Command | the CENTCOM | Cent com | CENTCOM's | US Central Comand | U.S. CENTCOM
  ukraine-international-airlines: ukraine airlines | Ukraine Int Airlines | Ukraine Internatonal Airlines
  us-led-coalition: Inherent Resolve | US led coalition | anti ISIS coalition | US-led International Coalition | Operation Inherent Resolv | US-led coaltion
  iraqi-armed-forces: Iraq Armed Forces | Armee irakienne | Iraqi army's | Iraq army | Iraqi airforce | Iraqi Armed Froces | القوات المسلحة العراقيه
  counter-terrorism-service: counterterrorism service | Iraqi CTS | Counter Terrorism Service | Iraqi Counterterrorism Service | ICTS Iraq | جهاز مكافحة الارهاب | Iraqi Counter-Terorism Service
  kurdistan-regional-government: Kurdish Regional Government | Kurdistan Government | Kurdistan Regional Goverment | حكومة اقليم كردستان
  sirous-asgari: asgari | Sirous Askari | Sirus Asgari | Cyrus Askari | Professor Sirous Asgari | Sirus Asghari | سيروس عسگري | Sirous Asagri
  gholamhossein-gheibparvar: gheibparvar | Gholamhossein Ghaybparvar | Gholam-Hossein Gheib Parvar | Qolamhossein Gheybparvar | Gholamhossein Gheib Parvar | Gholam Hossein Gheybparvar | غلامحسین غیب پرور | Golamhossein Gheibparvar
  ghanim-al-ankoushi: ankoushi | Ghanem al-Ankoushi | Ghanim Ankushi | Ghanem al-Ankushi | Ghanim al-Anqoushi | غانم العنكوشي
  atomic-energy-organization-of-iran: Atomic Energy Organisation of Iran | Iranian Atomic Energy Organisation | سازمان انرژي اتمي | Atomic Enegry Organization of Iran | سازمان انرژي اتمي ايران
  vassily-nebenzia: nebenzia | Vasily Nebenzya | Vassili Nebensja | Wassili Nebensja | Nebenzya | Vassily Nebenzya | Nebensia | Wassili Nebensia | Vassili Nebenzia | Vassily Nebanzia | Ambassador Nebenzia
  dian-triansyah-djani: Dian Djani | djani | Triansyah Djani | Dian Triansyah Jani | Dian Triansya Djani | Ambassador Djani
  hussam-al-zirjawi: zirjawi | Husam Zirjawi | Hossam al-Zirjawi | Husam al-Zerjawi | Hussam al-Zirjavi | Hossam al-Zerjawi
  nicolas-maduro: maduro | president maduro | Nikolas Maduro | Nicolas Madura
  justin-trudeau: trudeau | Prime Minister Trudeau | Justin Trudau | trudeua | Justin Trudeua
  josep-borrell: borrell | Josep Borell | Joseph Borrell | Borell | Жозеп Боррель
  82nd-airborne-division: 82nd ABN DIV | 82nd Airborn Division
  abbas-naji: Naji, Abbas | Abbas Nadschi
  abdul-karim-hashim-mostafa: عبدالكريم هاشم مصطفى | Abdul Karim Hashim Mustafa
  abu-ali-al-basri: Abu Ali Basri | Abou Ali al-Basri | ابو علي البصري
  ahmad-al-hamidawi: Hamidawi | Ahmad al-Hamidaoui | احمد الحميداوي
  ahmed-al-jubouri: احمد الجبوري | Ahmed al-Jaburi | Ahmad al-Jabouri | Ahmed al-Jibouri | Jubouri | Ahmed el-Cuburi
  ahvaz-national-resistance: Ahwaz National Resistance | Ahvaz National Resistence | المقاومة الوطنية الاحوازية
  al-asakira-tribe: al-Asakira clan | Asakira tribe | al-Asakrah tribe | عشيرة العساكرة
  al-nakheel-center: Al-Nakheel Centre for Rights and Press Freedom | Al-Nakhil Center for Rights and Press Freedoms | Al-Nakheel Centre | Nakheel Center | مركز النخيل
  ali-al-bayati: Dr Ali al-Bayati | Ali Albayati | Ali al-Bayyati | al-Bayati, Ali
  ali-alqasimehr: Alqasimehr | Ali al-Qasi Mehr | Ali Alghasi-Mehr | علي القاصي مهر
  alwiyat-al-waad-al-haq: Alwiyat al-Waad al-Haqq | Alwiyat al-Wa'd al-Haqq | الوية الوعد الحق | Alwiyat al-Wad al-Haq
  amir-hatami: Amīr Ḥātamī | Hatami | Emir Hatemi | Defence Minister Amir Hatami
  amnesty-international: Amnesty Internatinal | Amnesty Interntaional
  antony-blinken: Secretary of State Blinken | Blinken, Antony | Blinken | بلينكن
  bahaa-al-araji: Baha al-Araji | Baha' al-A'raji | بهاء الاعرجي
  bahraini-foreign-ministry: Bahraini Foreign Ministy | الخارجية البحرينية
  bahram-qassemi: Bahrām Qāsimī | Qassemi | Behram Kasımi | بهرام قاسمي
  basra-oil-company: Basra Oil Compnay | BOC Basra
  basra-police: Basrah police
  basra-protesters: Basra protestors | Basra demonstrators
  behrouz-kamalvandi: Behruz Kamalvandi | Kamalvandi | Behrus Kamalwandi | بهروز كمالوندي | Behrouz Kamalvindi
  bill-urban: Capt. Urban | Captain Bill Urban | Urban, Bill
  binaa-alliance: Tahaluf al-Binaa | al-Binaa bloc | Binaa Aliance
  brodie-gillon: Gillon | Brodie Gilon
  century-foundation: TCF | Century Foundaton
  david-hale: Under Secretary Hale | Ambassador David Hale | Hale, David
  david-schenker: David Shenker | Schenker | Assistant Secretary David Schenker | Schenker, David
  democratic-party-of-iranian-kurdistan: Democratic Party of Iranian Kurdisan | حزب دموكرات كردستان ايران
  dominican-republic: the Dominican Republic | Dominican Repubic
  dryad-global: Dryad Gloabl | Dryad
  dustin-heard: Heard | Dustin Herd | Heard, Dustin
  elissa-slotkin: Representative Elissa Slotkin | Slotkin | Elisa Slotkin | Slotkin, Elissa
  elliott-abrams: Abrams | Abrams, Elliott | Special Representative Abrams | Elliott Abrahms
  european-union: European Unoin
  evan-liberty: Evan Libery | Liberty, Evan
  exxonmobil: Exxon | ExonMobil
  fabian-hinz: Fabian Hintz | Hinz | Hinz, Fabian
  farhatiya-villagers: al-Farhatiyah villagers | Farhatia villagers
  federica-mogherini: Mogherini, Federica | Mogherini | Frederica Mogherini | Federica Moggherini
  gerald-strickland: Gerald Stricland | Strickland | Strickland, Gerald
  ghadhanfar-al-batteekh: Ghazanfar al-Battikh | Batteekh | Ghadanfar al-Batikh | غضنفر البطيخ | Ghadhanfar al-Bateekh
  gholamali-abuhamzeh: Gholam Ali Abuhamzeh | Gholamali Abuhamze | غلامعلي ابوحمزه | Gholamali Abu Hamzeh
  gholamhossein-esmaili: Esmaili | Gholamhossein Ismaili | Gholam-Hossein Esmaeili | غلامحسين اسماعيلي | Gholamhosein Esmaili
  guardian-council: Gaurdian Council | شوراي نگهبان
  harakat-al-awfiya: Harakat al-Awfiya' | Awfiya | حركة الاوفياء | Haraket el-Evfiya
  harakat-jund-al-imam: Harakat Jond al-Imam | Jund al-Imam | حركة جند الامام
  hashim-al-mousawi: Hashim al-Moussawi | Hashem al-Musawi | هاشم الموسوى
  hassan-al-kaabi: Deputy Speaker Hassan al-Kaabi | Hassan Kaabi | Hasan al-Ka'bi | al-Kaabi, Hassan
  hassan-salem: MP Hassan Salem | Hasan Salim | Hassan Salim | Salem, Hassan
  hazem-al-waeli: Hazim al-Waili | Hazem al-Wa'ili | حازم الوائلى
  heiko-maas: Außenminister Maas | Maas | Heiko Mas
  hella-mewis: Mewis | Hella Mevis | Mewis, Hella
  homeland-cheetahs: Youzpalangan-e Vatan | Homeland Cheetas | يوزپلنگان وطن
  hossein-dehghan: Dehghan | Hüseyin Dehgan | حسين دهقان
  human-rights-watch: Human Rigths Watch
  hussein-falih-al-lami: Hussein Faleh al-Lami | Husayn Falih al-Lami | al-Lami, Hussein Falih
  iran-backed-militias: Iranian-backed militias in Iraq | Iran-backed militas in Iraq
  iranian-protesters: Iranian protestors | Iranian demonstrators
  iraqi-border-ports-commission: Iraqi Border Ports Comission | Border Ports Commission | هيئة المنافذ الحدودية العراقية
  iraqi-civilians: Iraqi civillians
  iraqi-federal-police: Iraqi Federal Pollice | الشرطه الاتحاديه
  iraqi-government-inquiry-committee: Iraqi government enquiry committee | Iraqi goverment inquiry committee
  iraqi-joint-operations-command: Iraqi Joint Operatons Command | العمليات المشتركة
  iraqi-prime-ministers-office: Iraqi Prime Minister Office | مكتب رئيس الوزراء العراقي
  iraqi-security-forces: ISF Iraq | Iraqi securty forces | القوات الامنية العراقية
  james-jeffrey: James Jeffery | Ambassador James Jeffrey | Jeffrey, James
  jawad-al-talibawi: Talibawi | Jawad al-Tulaibawi | Jawad al-Tleibawi
  jen-psaki: Jen Pskai | Psaki | Press secretary Psaki
  jens-stoltenberg: Jens Stoltenburg | Stoltenberg | NATO chief Stoltenberg | ستولتنبرغ
  jim-mattis: Mattis | Defense Secretary Mattis | Jim Matis
  john-bolton: National Security Adviser Bolton | Bolton
  john-kirby: Kirby | John Kriby | Pentagon spokesman Kirby | Kirby, John
  john-rigsbee: Rigsbee | John Rigsby
  jonathan-hoffman: Jonathan Hofmann | Hoffman | Pentagon spokesman Hoffman
  juan-miguel-mendez-covarrubias: Covarrubias | Juan Miguel Méndez Covarrubias | Juan Miguel Mendez Covarubias | Spc. Juan Mendez Covarrubias
  juma-inad: Jumaa Inad | Jumah Enad | Cuma İnad | جمعه عناد
  karbala-police: Kerbala police | Karbla police | شرطة كربلا
  karim-noori: Karim al-Nuri | Kerim Nuri
  karim-parwezi: Karim Parvizi | Kerim Perwizi | كريم پرويزي
  kataib-al-imam-ali: Kataeb al-Imam Ali | Kata'ib al-Imam Ali | كتائب الامام علي | Kataib al-Iman Ali
  kazem-al-fartousi: Kadhem al-Fartusi | Fartousi | Kadhim al-Fartousi | كاظم الفرطوسى
  kazem-gharibabadi: Kasem Gharibabadi | Gharibabadi | Kazem Gharib Abadi | كاظم غريب آبادي | Kazem Garibabadi
  kazem-mohsen: Kadhim Muhsin | Kazim Mohsen
  kenneth-ekman: Ekman | Ekman, Kenneth
  keyvan-khosravi: Khosravi | Keivan Khosravi | Kayvan Khosravi | كيوان خسروي
  khamis-al-khanjar: Khanjar | Khamees al-Khanjar | Khamis al-Khandjar | Hamis el-Hancer | Khamis al-Kanjar
  kurdistan-democratic-party: الحزب الديمقراطي الكوردستاني | Partiya Demokrat a Kurdistanê
  kurdistan-democratic-party-iran: Kurdistan Democratic Patry Iran | حزب دموكرات كردستان
  lana-marks: Marks, Lana | Ambassador Lana Marks
  lloyd-austin: Defense Secretary Austin | Austin, Lloyd | Loyd Austin
  mahan-air-passengers: Mahan Air passangers
  mahmoud-mousavi-majd: Mousavi-Majd | Mahmud Mussawi Madschd | محمود موسوي مجد | Mahmoud Mousvai-Majd
  majid-taheri: Dr Majid Taheri | Taheri | Majeed Taheri | مجيد طاهري
  majid-takht-ravanchi: Majid Takht Ravanchi | Takht-Ravanchi | Ambassador Takht-Ravanchi | Majid Takht-Ravanchy | Ravanchi | Madschid Tacht-Rawantschi | مجید تخت روانچی
  mark-milley: Mark Miley | Milley
  marshal-roberts: Tech. Sgt. Marshal Roberts | Marshall Roberts | Roberts, Marshal
  michael-gilday: Michael Gildey | Gilday | Admiral Gilday
  michael-white: Micheal White | White, Michael
  mike-pence: Vice President Pence | Pence
  mitch-mcconnell: McConnell | Senator McConnell | Mitch McConell
  mohammad-javad-azari-jahromi: Mohammed Dschawad Asari Dschahromi | محمدجواد آذري جهرمي | ICT Minister Jahromi | Mohammad-Javad Azari-Jahromi | Jahromi
  mohammed-ali-al-hakim: Muhammad Ali al-Hakim | Foreign Minister Mohammed al-Hakim | Mohamed Ali Alhakim | محمد على الحكيم
  muhammad-al-baldawi: Baldawi | Mohamed al-Beldawi | Mohammed al-Baldawi
  muhammad-al-basri: Muhammad al-Basry | Mohammed al-Basri | محمد البصري
  muhammad-al-bayati: Muhammed el-Beyati | Mohammed al-Bayati | محمد البياتى
  muhammad-kawtharani: Muhammad Kawtarani | Kawtharani | Mohamad Kaoutharani | محمد كوثرانى | Sheikh Mohammad al-Kawtharani
  muslim-shahdan: Moslem Shahdan | Muslim Shahdaan | IRGC commander Muslim Shahdan
  myles-caggins: Miles Caggins | Caggins | Colonel Myles Caggins
  nafiseh-kohnavard: Nafise Kohnavard | Kohnavard | Nafiseh Koohnavard | نفيسه كوهنورد
  najah-al-shammari: Defense Minister Najah al-Shammari | Necah eş-Şammari | Najah al-Shimmari | Nadjah al-Chammari | نجاح الشمرى
  nancy-pelosi: Pelosi | House Speaker Pelosi | Nancy Pelossi
  nassif-al-khattabi: Nasseif al-Khattabi | Khattabi | Nasif al-Khattabi | Karbala Governor Nassif al-Khattabi | Nassif al-Khatabi
  nato: North Atlantic Treaty Organisation
  nawres-hamid: Nores Hamid | Nawras Hamid | Hamid, Nawres
  nicholas-slatten: Nicolas Slatten | Slatten
  nineveh-police: Ninawa Police | Ninewa police | شرطه نينوى
  noman-al-zawbae: Numan al-Zawbai | Noman al-Zobaie | نومان الزوبعى
  patrick-shanahan: Patrick Shannahan | Shanahan | Acting Defense Secretary Shanahan | Shanahan, Patrick
  paul-slough: Slough | Slough, Paul
  qais-al-muhammadawi: Qays al-Mohammedawi | Lt Gen Qais al-Muhammadawi | قيس المحمداوى | Qais al-Muhamadawi
  reham-yacoub: Reham Yacuob | Riham Yaqoub | Reham Yaqub | رهام يعقوب | Dr Reham Yacoub
  rob-macaire: Rob Maccaire | Macaire | British Ambassador Rob Macaire
  rob-waller: Waller, Rob
  robert-obrien: O'Brien | National Security Adviser O'Brien | Robert OBrien
  russia: روسيا | Россия | روسیه
  sajjad-al-iraqi: Sajad al-Iraqi | Sajjad al-Iraqy | سجاد العراقى | Sadjad al-Iraki
  saleh-muhammad-al-iraqi: Salih Muhammed el-Iraki | Salih Mohammed al-Iraqi | صالح محمد العراقى | Saleh Mohamed al-Iraki | Saleh Muhamad al-Iraqi
  sallyport: Sallport
  samir-yunus: Samir Younes | Sameer Younis
  sarah-sanders: Press Secretary Sarah Sanders | Sanders | Sanders, Sarah | Sara Sanders
  saraya-al-muntaqim: Muntaqim | Saraya al-Muntakim | Saraya al-Montaqem
  saraya-ashura: Saraya Aschura | Saraya Ashoura | سرايا عاشورا | Saraya Ahsura
  shahid-bakeri-industrial-group: Shahid Bakeri Industral Group | SBIG | Shahid Bagheri Industrial Group | گروه صنعتي شهيد باكري
  simon-johnstone: Johnstone | Simon Johnston | Johnstone, Simon
  south-korea: South Krorea | کره جنوبی | كوريا الجنوبية
  stena-bulk: Stena
  steve-fagin: Fagin | Consul General Steve Fagin | Fagin, Steve
  supreme-national-security-council-of-iran: SNSC Iran | شوراي عالي امنيت ملي | Supreme National Securty Council of Iran | Supreme National Security Council
  switzerland: Switzerand | سويسرا
  syria: سوریه | سورية | Сирия
  tahseen-osama: Tahsin Osama | Tahsin Usama | تحسين اسامة
  tahsin-al-khafaji: Tahseen al-Khafaji | Tahsin el-Hafaci | Major General Tahsin al-Khafaji | Khafaji | تحسين الخفاجى | Tahsin al-Khafagi
  the-intercept: Intercept | The Intercpet
  tim-kaine: Kaine | Kaine, Tim | Senator Kaine | Tim Kane
  tishreen-protesters: ثوار تشرين | Techrine protesters | Tishreen protestors | Tishrin protesters
  uk-maritime-trade-operations: UK Martime Trade Operations
  un-panel-of-experts-on-yemen: UN Yemen Panel of Experts | UN Panel of Expert on Yemen
  united-arab-emirates: United Arab Emirtaes | امارات متحده عربی | الإمارات | VAE
  us-department-of-the-treasury: US Department of the Tresury
  us-house-of-representatives: US House of Represenatives
  venezuela: Venezuala | ونزوئلا
  vincent-barker: Barker | Vincent Baker | Barker, Vincent
  waad-qado: Waad Qaddo | Waad Qadu | Wa'ad Qado | وعد القدّو
  wayne-marotto: Marotto | Wayne Maroto | Colonel Wayne Marotto | Marotto, Wayne
  white-house: the White House | Whtie House
  william-seely: Seely | William Seeley | Brigadier General William Seely
  xiyue-wang: Wang Xiyue | Xiyeu Wang | ژیو وانگ
  yassin-al-yasiri: Yaseen al-Yasiri | Yassine al-Yassiri | Yasin al-Yasiri | ياسين الياسرى
  yutaka-katada: Katada | Kokuka Sangyo president Katada | Katada Yutaka | 堅田豊 | Yutaka Kadata
  abdul-ghani-al-asadi: Abdel Ghani al-Assadi | General Abdul Ghani al-Asadi | عبدالغني الاسدي
  abdulkarim-khalaf: Abdelkarim Khalaf | Major General Abdulkarim Khalaf | عبدالكريم خلف | Abdulkarim Khalaff
  ahmad-khalaf: Khalaf, Ahmad
  ali-rabiei: Rabiei | Ali Rabiee | Ali Rabi'i | علي ربيعي
  ambrey: Ambrei
  asaad-al-eidani: Eidani | اسعد العيداني | As'ad al-Edani | Governor Asaad al-Eidani
  bahrain: Bahrian
  canada: Канада | كندا | کانادا
  davoud-abdi: Davud Abdi
  dm-shipping: DM Shiping
  germany: Gemany | ألمانيا
  halliburton: Haliburton | Halliburtin | هاليبرتون
  iranian-parliament: Iranian Parlament | مجلس شوراي اسلامي
  iraqi-high-commission-for-human-rights: Iraq's High Commission for Human Rights | المفوضية العليا لحقوق الانسان | Iraqi High Commision for Human Rights
  iraqi-resistance-factions: Iraqi Resistance Fractions | فصائل المقاومة العراقية
  iraqi-security-media-cell: Iraqi Secuirty Media Cell | خلية الاعلام الامني
  islah-alliance: Islah Aliance | تحالف الاصلاح | Tahaluf al-Islah
  jamil-al-shammari: Dschamil asch-Schammari | Lt Gen Jamil al-Shammari | جميل الشمرى
  kurdistan-region-counter-terrorism: Kurdistan Region Counter Terorism | Kurdistan Region Counterterrorism
  kuwaiti-armed-forces: Kuwati Armed Forces
  mahdi-army: Jaish al-Mahdi | JAM
  mohammed-mohi: Muhammad Muhi | Mohammed Mohieh | محمد محيى
  mojtaba-zolnour: Zolnour | مجتبي ذوالنور
  ned-price: State Department spokesman Ned Price | Price, Ned
  politico: Polittico
  pope-francis: Pope Fransis
  robert-white: White, Robert
  sajad-jiyad: Jiyad | Jiyad, Sajad
  saudi-led-coalition: Saudi-led coaliton | التحالف العربي بقيادة السعودية | Arab coalition in Yemen
  supporters-of-iran-backed-militias: supporters of Iranian-backed militias
  syrian-observatory-for-human-rights: المرصد السوري | Syrian Obervatory for Human Rights
  the-new-york-times: NY Times | The New York Tmies
  ukraine: Ukrane | أوكرانيا | اوکراین
  us-coast-guard: US Coast Gaurd
  us-cyber-command: CYBERCOM | US Cyber Comand
  us-department-of-justice: US Department of Justce
  world-food-programme: World Food Progamme
  china: الصين | چین
  france: فرنسا | فرانسه
  iran-human-rights: سازمان حقوق بشر ايران
  iranian-armed-forces: نيروهاي مسلح ايران
  iranian-defense-ministry: وزارت دفاع ایران
  iranian-foreign-ministry: وزارت خارجه ایران
  iranian-judiciary: قوه قضائيه
  iraqi-foreign-ministry: الخارجية العراقية
  iraqi-interior-ministry: الداخلية العراقية
  iraqi-ministry-of-defense: وزارة الدفاع العراقيه
  iraqi-ministry-of-health: وزارة الصحه العراقيه
  iraqi-national-security-council: مجلس الامن الوطني العراقي
  iraqi-oil-ministry: وزارة النفط
  iraqi-resistance-coordination-commission: الهيئة التنسيقية | Iraqi Resistence Coordination Commission
  iraqi-supreme-judicial-council: مجلس القضاء الاعلى
  irgc-navy: نيروي دريايي سپاه
  islamic-republic-of-iran-navy: نيروي دريايي ارتش | Islamic Republc of Iran Navy
  japan: اليابان | ژاپن
  mahan-air: ماهان اير
  norway: النرويج
  oman: سلطنة عمان | عمان
  saudi-ministry-of-defense: وزارة الدفاع السعوديه
  south-africa: جنوب أفريقيا
  spain: إسبانيا
  the-washington-post: The Washigton Post
  united-nations: United Natoins | the United Nations
  united-nations-assistance-mission-for-iraq: United Nations Asistance Mission for Iraq
  us-fifth-fleet: US 5th Fleet | US Fith Fleet
  us-navy: USN
`);

export const placePairs = pairs(`
  nasiriyah: Nassiriyah | Nasiriyya | an-Nasiriyah | Nasria | Nassirija | al-Nasiriyah | Nasıriye | An Nasiriya | ناصریه | الناصريه | Nasiriyeh | Nasriyah | Nasiriyye | Nasiriya city | الناصریة | Nasiryiah | Nasiriye | an-Nāṣiriyya
  erbil: Erbīl | Irbīl | Arbīl | اربيل | Erbill | Erbîl | ارابيل | هەولێر
  fallujah: Faluja | Fallouja | Falludscha | al-Fallujah | Falloujah | Fallujeh | فلوجة | فلوجه | Al-Falluja | Falujah | Faludja | Fallujah city | Fellujah | Fallujaa | الفلوجه
  baghdad: baghdad city | Bagdat | Baghdâd | Baghad | Baghdat | Bagdhad | Baghdaad | City of Baghdad | בגדד
  basra: Bassorah | Al-Basrah | al-Basra | Busra | بصره | البصره | Bassra | Basra city | Bassrah | Al Basra
  mosul: Mosoul | Moussoul | موصل | al-Mosul | Musil | Mossoul city | Mosull | mosel
  najaf: Nedschef | Nadjaf | al-Najaf | Nadjef | Nejef | Najaf city | najjaf | Наджаф
  karbala: Karbela | Kerbalā | Karbalah | كربلا | کربلاء | Karballa | Kerbelâ | Karbala city | Karblaa
  kirkuk-governorate: Kirkuk city | Kerkuk | Kirkouk | Karkuk | Kerkouk | Kirkuk Gov
  tehran: Tehrān | Teherán | Teeran | Tehrran | Teheran city | Tehraan | Tehrn
  qom: Kom | Gom | Qoom | Qom city | qumm | Ghom city
  ahvaz: Ahwas | al-Ahwaz | Ahvāz | Ehvaz | Ahwāz | Ahavaz | Ahwaz city
  kerman: Kirman | Kermān | Kermann | كرمان
  isfahan-province: Esfahan province | Ispahan | İsfahan | Esfehan | Isfahān
  khuzestan: Chuzestan | Khouzestan | Khuzistan | Xuzestan | Khusestan | Khuzestān | Khouzistan | Хузестан | Khuzetsan
  hormozgan: Hormusgan | Hormozgān | Hurmuzgan | Hürmüzgan | Hormuzgan | Hormozagn
  natanz: Natanz nuclear plant | Natanz facility | Netanz | Natanz nuclear | Natanz site | Natans facility | Natnaz | نطنز ایران
  fordow: Fordu | Fordou | Fordow enrichment | Fordō | Furdow | Fordo plant | Fordow plant | Fordow facility | Атомный объект Фордо | FFEP
  al-qaim: al-Kaim | Al-Ka'im | Al Qa'im | el-Kaim | Qaem | Qa'im | al-Qaem | Al-Qaim city | El Qaim | Al Kaim
  al-tanf: al Tanf | Tanef | et-Tanf | Tenf | Al Tanf base | al-Tenf | Tanf base | al-Tanef | el-Tanf
  ain-al-asad-air-base: Ayn al-Asad | Ain al-Asad | Ein al-Assad | Ain Assad | Al Asad Airbase | Ayn al-Assad air base | Ain el-Assad | Aïn al-Assad | al Asad air base | asad air base | Ayn al Asad | Ayn al-Asad airbase | Ain al Asad | Ain Al-Assad Airbase | al-Assad air base | ain alasad | Ain el Asad | قاعدة عين الاسد | عین الاسد | Айн аль-Асад | عين الأسد | Ain al-Assad Air Base | Al-Asad | Ayn el-Esed
  camp-taji: Tadschi | at-Taji | Taji Camp | Tadji | et-Taci | Camp Al Taji | Camp Tadschi | al Taji base | Camp Tajii
  balad-air-base: Balad Airbase | Beled air base | Al Balad air base | قاعدة بلد | Balad Air Bsae
  al-taqaddum-air-base: Takaddum | Taqadum | Al Taqaddum | Al-Taqadum air base | at-Taqaddum | Al-Taqadum airbase | قاعدة التقدم | Al-Taqqadum Air Base
  k1-air-base: K 1 | K1 | K1 air base | K-1 airbase | K1 airbase
  abu-ghraib: Abu Ghurayb | Abu Graib | Ebu Gureyb | abughraib | Abu Gharib | Abu-Ghraib | Abu Ghreib | Абу-Грейб | ابو غريب
  abu-kamal: Albukamal | Al Bukamal | Abou Kamal | Bukamal | Boukamal | Abukamal | al-Bu Kamal | Abu Kemal | Albu-Kamal | Abou Kemal | أبو كمال | Bou Kamal
  deir-ez-zor: Deir al-Zor | Deir Ezzor | Deir az-Zour | Dayr az-Zawr | Deirezzor | Deir al-Zour | Deir az-Zor | Dair ez-Zor | Der Zor | Deir-ez-Zor | Deir al Zour | Deir Ez Zor Province | Deirez-Zor | Deyrizor | Дейр-эз-Зор | Dier ez-Zor | دیرالزور | Deir ez-Zor Province
  dhi-qar: Zi Qar | Dhi-Qar | Thiqar | Dhiqar | Di Qar | Dhi Kar | Zikar | Thi-Qar | Dhi Qar province | Dhi-Qar Governorate | Thi Qar governorate | Dhī Qār | Zi Kar | ذى قار
  salah-al-din: Salaheddin | Salahuddin Governorate | Salaheddine | Salah el-Din | Selahaddin | Salah al Din | Salahedin | Salahaldin | Salah ad Din | Salahadin | Saladin Governorate | Salah Al-Deen | Salahaddin Province
  maysan: Misan | Mayssan | Maisan | Meysan | Missan governorate | Maysan province | Maisan Governorate | Mesan
  babil: Babel | Babil province | Bābil | Babylon Governorate
  nineveh: Ninewah | Nineva | Ninawa | Nineweh | Ninova | Ninawah | Nainawa | Niniveh | Nīnawā | Ninveh
  anbar: al Anbar | Al-Anbar Governorate | Anbār | el-Anbar | Anbar province | Enbar | Al Anbar province | Gouvernorat d'al-Anbar | anbar governate | el-Enbar | الانبار | Anbar Govenorate
  al-muthanna: Muthana | Mutanna | al-Musanna | Al Muthanna | Muthanna governorate | al-Mouthanna | محافظة المثنى
  al-qadisiyyah: Qadisiyya | Qadisiyyah | Qadissiya | al-Kadisiyya | Kadisiya | Al Qadisiyah | Qadisiya Governorate | al-Qadisiyah | Kadisiye | Qadisiyah Province
  diwaniyah: Diwaniyya | ad-Diwaniyah | Diwania | Diwanija | Divaniye | Dewaniya | Al Diwaniya | Diwaniye | Diwaniyah city | Diwanyiah | الديوانيه | ad-Diwaniyya
  samawah: as-Samawa | Samaua | Semave | Samava | Al-Samawah | Samawa city | Al-Samawa | As Samawah
  amara: al-Amara | Al Amarah | Amarra | Ammarah | al-ʿAmāra | Amare
  radwaniyah: Radwania | Radwaniyya | al-Radwaniya | Ridwaniya | Radwanijah | Ridwaniyah | Radwanyiah
  latifiya: Latifiyya | Latifia | Latifijah | al-Latifiyah | Al Latifiyah | Latefiya | Lateefiya
  musayyib: Musaiyib | Musayeb | al-Musayib | Musaib | Moussayeb | Al Musayyib | Mussayib | Musayyab | Mussayab
  jadriya: Jadiriyah | Jaderiya | Jadria | al-Jadriya | Jadiriyya | Dschadrija | al-Jadiriya | Jadriyya | al-Jadiriyya | Dschadirija
  karrada: Karadah | al-Karada | Karrade | Kerrada | Karradeh | Al Karrada | Karrada district | Karaada | al-Karrada | Kerrade
  kadhimiya: Kazimiya | Kadhimiyya | Kazimiyya | Kadhmiya | Kadhemiya | Khadimiya | al-Kadhimiya | Kazimain | Kazimiyah | Al-Kazimiyya | Khadhimiya | Kadhimiyeh | kazmiya | Kazimiye | کاظمین
  zayouna: Zayounah | Zayoona | Zaiuna | Zeyuna | Zeyouna
  dora: Daura | ad-Dora | Doora | al-Doura | Dorah | al Dora district | Al-Dourah
  jurf-al-sakhar: Jurf as-Sakhar | Jurf al-Sakhr | Jurf Sakhar | Jorf al-Sakhar | Jarf al-Sakhar | Djurf as-Sachar | Curf es-Sahar | Jurf al Sakhr | Jurf as Sakhar | Jurf Al-Sakher | Jurf al-Shakar | Curf es-Sahr
  bartella: Bartila | Bartallah | Bertella | Bartela | Bartolla
  burjesia: Burjesiya | Burjsia | Burjisia | Burdschesia | Barjisiya | Burjesiyah | Al-Burjesia
  tahrir-square-baghdad: Tahrir | Tahreer Square | al-Tahrir Square | Tahrir Squar | tahrir square baghdad | Al-Tahrir | tahrir sq | Tahrir Sqaure
  green-zone: the Green Zone | Green-Zone | the International Zone | greenzone | المنطقه الخضراء
  baghdad-international-airport: Bagdad airport | Baghdad international | airport baghdad | Bagdad international airport | Baghdad Int. Airport | Baghdad Internatinal Airport
  us-embassy-baghdad: embassy of the US in Baghdad | U.S. Embassy in Baghdad | US embassy Baghdad | american embassy | U.S. embassy | Embassy of US Baghdad | U.S. Embassy Compound | US Embasy in Baghdad
  strait-of-hormuz: Hormus | Straits of Hormuz | Hormoz | Hürmüz | Strait of Hormoz | Hormouz | Straits of Hormus | Strait Hormuz | hormuz strait | Strait of Hormouz
  persian-gulf: the Persian Gulf | Persian-Gulf | the Arabian Gulf | خليج فارس | Persain Gulf
  gulf-of-oman: Oman Gulf | the Gulf of Oman | Oman, Gulf of
  beirut: Beirout | Bayrut | Beyrout | Bairut | Beiruth | Beirut city | Bejrut | Bierut | بیروت
  lebanon: Libanon | Liban | Lebannon | لبنان
  bandar-abbas: Bender Abbas | Bandar-e Abbas | Bandarabbas | Bandar Abas | Bandar 'Abbas | Bandar Abbās | Bender-Abbas | bandar abass | بندر عباس
  jask: Bandar Jask | Bandar-e-Jask | Dschask | Jāsk | بندر جاسك
  kuh-e-mobarak: Kuh Mobarak | Kuh-i Mubarak | Kooh-e Mobarak | Kouh-e Mobarak | كوه مبارك | Kuh-e Mobarek
  semnan-province: Semnān | Simnan | Semnan Prov | Simnan Province | Semnan Provnice
  parchin: Partschin | Parchin complex | Parçin | Partchin | Parchin military site | Partchine | Parchin base | پارچين
  khojir: Khodjir | Chodschir | Hojir | Khojeer | خجير
  riyadh: ar-Riyadh | Riyâd | er-Riyad | Rijad | al-Riyadh | Ryad | Riyadh city | Ar Riyad | Riyahd
  abqaiq: Abqayq | Abkaik | Buqaiq | Abqaik | Abqaiq plant | Ibqaiq | Abqiaq | Bqaiq
  khurais: Khurays | Khurais field | Churais | Khoreis | Khurays oil field | Khurais oilfield | Khorais | Kurais oil field | حقل خريص
  al-dhafra-air-base: Dhafra | al-Dhafra | Al Dhafrah Air Base | Az-Zafra | Dhafra Air Base | al-Zafra | Al-Dhafra Airbase | Al Thafra air base | Dhafrah | Al Dahfra Air Base | Al Zafra Air Base
  al-udeid-air-base: al-Udeid | Udeid | Al Udayd | Al Udeid Airbase | Odeid | Udeid air base | al Udeid | Al-Udeid airbase | el-Udeid | el-Udeyd | Al-Udaid Air Base | قاعدة العديد | Al Udied Air Base
  waters-off-fujairah: Fujayrah | Fudschaira | al-Fujairah | Fujeirah | Fujaira | waters off Fujariah | waters off Fudschaira | قبالة الفجيرة
  yemen: Jemen | al-Yemen | Yaman | Yémen | Yemin | Yeman | اليمن | یمن
  syria: Syrien | Syrie | Syriah | Siria | سوريا | سورية
  qatar: Katar | Qatarr | Kattar | Qaṭar | Qatra | قطر
  kuwait: Kuweit | Koweit | Kuwayt | Kuveyt | Kuwiat | الكويت | کویت
  switzerland: Switserland | Swizerland | Switzerlandd | سوئیس | Switzlerand
  vienna: Viena | Viennna | Vianna | Vienna city | Vieena
  geneva: Geneve | Genevva | Genvea
  brussels: Brussel | Brusels | Brussells | Brusells
  virginia: Virgina | Virgínia
  washington-dc: Washington D.C | Washingtn | Washington, DC | Washinton | Washington D.C. | washington d c | Wahsington DC | DC | واشنگتن
  kurdistan-region: Kurdistan | Iraqi-Kurdistan | Kurdestan | Kordestan | Kurdistan region of Iraq | Iraqi Kurdistan region | اقليم كردستان
  koya: Koye | Koysanjaq | Koy Sancak | Köy Sanjaq | Koi Sanjaq | Koye city | Koysinjak | Köya | Köysancak | کۆیە
  qayyarah-airfield-west: Qayyara | Qayarah | Kayyara | Qayyarah | Qayara West | Qayyara air base | Gayara | Qayyarah West | Qayyarah airfield | Q West | Qayara airbase | Qayyara airbase | Qayara Airfield West | قاعدة القيارة | Qayarrah Airfield West
  khilani-square: Khillani Square | al-Khilani | Khilani | Sinak | Sinek garage | Khulani Square | Al Khillani Square | al-Khillani Square | Khallani Square
  habboubi-square: Haboubi | al-Haboubi Square | Habbubi | Habubi Square | Habboubi | al-Habubi | Haboobi Square
  besmaya: Bismaya | Bismayah | Besmaia | Besmayah | Basmaya Range | Besmaya Range Comlpex
  camp-al-saqr: al-Saqr | Saqr camp | Camp Saqr | Saqer camp | al-Sakr | as-Saqr camp | Camp al-Sqar
  amerli: Amirli camp | Amerly | Emirli | Amerlie | Amirly | Ameril | Āmirlī
  union-iii-base: Camp Union III
  new-york-city: New-York | New York Ciyt
  aweerij: Awerij | Uweirij | Aweirij | Oweirij | Uwayrij | al-Aweerij
  amirkabir-university: دانشگاه صنعتي اميركبير | دانشگاه امیرکبیر | Amirkabir Univeristy
  baghdad-governorate: Baghdad Governate
  basra-governorate: Basrah Governorate
  basra-international-airport: Basra Interational Airport
  duwadimi-pump-station: Dawadmi pumping station | Duwadmi pump station | محطة ضخ الدوادمي
  erbil-international-airport: Erbil International Aiport | مطار اربيل الدولي
  farhatiya: Farhatiyya | al-Farhatiyah | Farhatia
  florida: Flordia
  gulf-of-oman-off-khor-fakkan: Gulf of Oman off Khor Fakan | off Khawr Fakkan, Gulf of Oman | Gulf of Oman off Khorfakkan
  homs-governorate: Hims Governorate | Homs Province
  iran: Иран | ايران | إيران | איראן
  jraischan: Jreishan | Jraischan boder crossing | Jraishan border crossing | منفذ جريشان
  jumhuriya-bridge: Jumhuryia Bridge | Jumhuriyah Bridge | Joumhouria Bridge
  karbala-governorate: Kerbala Governorate | Karbala Governroate | Karbala Province
  kerman-province: Kirman Province | Kerman Provicne
  middle-east: the Middle East | Midle East
  nato-headquarters: NATO Headquaters
  northern-persian-gulf: Northern Persain Gulf
  palm-beach: Palm Baech
  pentagon: Pentgaon
  pretoria: Pretroia
  qom-province: Ghom Province | Qum Province
  saudi-arabia: السعودية | عربستان
  shaquli: Şakuli | Shaqouli | Shaqoli | al-Shaquli
  south-africa: South Afirca | جنوب إفريقيا
  tayaran-square: Tayran Square | Tayyaran Square | al-Tayaran Square
  umm-al-tabool-mosque: Umm at-Tubool mosque | جامع ام الطبول | Umm al-Tabool Mosuqe
  united-arab-emirates: United Arab Emriates | الإمارات | الامارات العربية المتحدة
  university-of-tehran: Univeristy of Tehran
  us-capitol: United States Captiol | the Capitol | مبنى الكابيتول
  zurich: Zuirch
  absard: Ābsard
  al-batha: Al-Bat'ha
  al-qaim-border-crossing: Al-Qaim border crosing | منفذ القائم
  ali-al-saleh: Ali as-Salih
  eastern-province: Eastern Provnice
  erbil-governorate: Arbil Governorate | Erbil Province
  euphrates-valley-eastern-syria: Euprhates valley eastern Syria
  gibraltar: Gibralter | جبل طارق
  gulf-of-oman-off-ras-al-kuh: Gulf of Oman off Ras al-Kooh
  karbala-airport: Kerbala airport | مطار كربلاء
  najaf-governorate: Najaf Goverorate | Najaf Province
  riyadh-province: Riyadh Provinec
  tehran-province: Tehran Provicne
  un-headquarters: United Nations Headquaters
  united-states: Соединённые Штаты | الولايات المتحدة الأمريكية
  austria: النمسا | اتریش
  belgium: بلجيكا
  iraq: عراق
  ur: اور
  white-house: كاخ سفيد
`);

type MustNot = 'nobody' | 'absent' | 'not first';

function mustNots(
  kind: MustNot,
  table: string,
): readonly (readonly [kind: MustNot, query: string, id: string])[] {
  if (kind === 'nobody')
    return table
      .trim()
      .split(/\s*\|\s*/)
      .map((query) => [kind, query, '']);
  return pairs(table).map(([query, id]) => [kind, query, id]);
}

/** `nobody`: neither a person, a group nor a place. The others name the actor or place that must not be found, or not first. */
export const mustNotPairs = [
  ...mustNots(
    'nobody',
    `xyzzy | the | rocket | and | of | zzz | qqqq | rockets fired | attack | attacked | drone strike | killed | explosion |
    asdfgh | 12345 | nobody | tomorrow | airstrike | bombing | ceasefire | wounded | asdf qwer | australia | nigeria | slovenia | oranges |
    truck bomb | convoy | sabotage | retaliation | for | with | from | which | election | november | hostage | \u0301 | ' | - | "" | !!! |
    مرحبا | ракета | כלב`,
  ),
  ...mustNots(
    'absent',
    `
    iran: iraq | irak | oran | iranshahr
    iraq: iran | irani
    moqtada-al-sadr: badr | sadeq | nadr | bedr
    badr-organization: sadr | bahr | badawi
    barham-salih: salihi | salami | salihy
    hassan-salem: salihi | salami
    oman: amman | woman | iman | roman | romania
    norway: normal | nor way home
    china: chin up | chance
    japan: jaan
    spain: spam | pain
    qatar: guitar | quarter
    austria: australia | australien
    lebanon: leaven | london
    basra: bursa | basic | brass
    mosul: missile | mobil | model
    erbil: april | evil
    qom: kim | cam | tom
    ur: our | ir
    najaf: jaffa
    jask: task | ask | desk
    dora: door | durable
    koya: kenya | toy
    united-states: usbat | usher | use | used
    islamic-state: israel | isfahan | isa | islah alliance
    joe-biden: body
    brian-hook: book | hood | hooks and books
    mark-esper: desert | expert
    ned-price: pierce arrow
    rob-waller: wall street | waller robinson
    houthis: south | mouth
    ali-larijani: larnaca
    hassan-rouhani: hussein | rowing
    fuad-hussein: hassan
    hadi-al-amiri: america | american | omar
    esmail-qaani: guyana
    qassem-soleimani: solomon islands | soldier | sulaymaniyah city council
    mohammad-javad-zarif: tariff
    kataib-hezbollah: khabib
    hossein-salami: salih
    donald-trump: trumpet | tramp steamer
    bill-urban: bullet
    bahrain: brain
    france: finance
    switzerland: swaziland
    `,
  ),
  ...mustNots(
    'not first',
    `
    iran-human-rights: iran
    iraqi-armed-forces: iraq
    us-navy: us | US
    us-led-coalition: us | is | IS | US
    usbat-al-thaireen: us | US
    israel: is | IS
    islah-alliance: is | IS
    kataib-hezbollah: hezbollah | hizballah | hizbullah | hezbolla
    irgc-navy: irgc | IRGC
    massoud-soleimani: soleimani | sulaymani | سلیمانی | soleimany
    laith-al-khazali: khazali | الخزعلي
    abbas-mousavi: mahmoud mousavi
    muhammad-al-basri: basri abu ali
    sadrist-movement: sadr | moqtada al-sadr
    democratic-party-of-iranian-kurdistan: kdp
    kurdistan-democratic-party-iran: kdp
    basra-police: basra protesters
    kataib-al-imam-ali: ali khamenei | ali
    lebanese-hezbollah: kataib hezbollah | hezbollah brigades
    baghdad-governorate: baghdad
    baghdad-international-airport: baghdad
    basra-governorate: basra | basrah | bassora
    najaf-governorate: najaf | nadschaf
    karbala-governorate: karbala
    karbala-airport: karbala | karbala governorate
    erbil-governorate: erbil | irbil
    al-qaim-border-crossing: qaim | al-qaim
    kerman-province: kerman
    tehran-province: tehran | teheran
    qom-province: qom | ghom
    university-of-tehran: tehran
    riyadh-province: riyadh | riad
    gulf-of-oman: persian gulf
    persian-gulf: gulf of oman
    us-embassy-baghdad: us | baghdad
    saudi-arabia: south africa
    south-africa: south korea
    `,
  ),
];
