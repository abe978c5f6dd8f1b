// What people type → whom or what they mean, in the bundled dataset. Public spellings that are not among the aliases there:
// `id: query | query`. Kinds of spelling are mixed within a line.

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
  qassem-soleimani: soleimani | suleymani | solaymani | sulaymani | soleymani | solaimani | Qāsim Sulaymānī | Qasem Solaimani | Ghassem Suleimani | Kassim Sulejmani | Gen. Soleimani | general qassem soleimani | Major General Qasem Soleimani | Haj Qasem | Hajj Qasem Soleimani | soleimani qassem | soleimany | solemani | soliemani | Suleimani, Qassem | قاسم سليماني | سليماني | سردار سلیمانی | الحاج قاسم سليماني | Касем Сулеймани | Сулеймани | Qasim Sulejmani | Gasem Soleimani | Qassam Soleimani | Quasem Soleimani | Soulaimani | Soulemani | Kasim Süleymani | Qasem Soleimany | Lt Gen Soleimani | Commander Soleimani | Qosem Soleimani | سلیمانى
  massoud-soleimani: Masud Soleimani | Massoud Suleimani | Masoud Sulaimani | مسعود سليماني
  esmail-qaani: qaani | ghani esmail | Esmaeil Qaani | Esmail Gha'ani | Ismail Kaani | Ismael Qaani | Ismaʿil Qāʾānī | general qaani | Brigadier General Esmail Ghaani | Esmail Kaani | Isma'il Qa'ani | إسماعيل قاآني | قاآنی | اسماعیل قاانی | Esmaʻil Qaʼani | Исмаил Каани | qaanni | Gen. Qaani | Esmaeil Ghaani | Ismail Gaani | Qa'ani | Esmail Qanni
  mustafa-al-kadhimi: kadimi | kadhemi mustafa | al-kadhimi | el-Kazimi | Moustafa al-Kadhemi | Mustafa al-Kāẓimī | Mostafa al-Kazemi | pm kadhimi | prime minister mustafa al-kadhimi | Iraqi PM al-Kadhimi | الكاظمي | کاظمی | مصطفی کاظمی | مصطفی الکاظمی | Mustafa Kasimi | mustafa kadhmi | Mustafa el-Kazimi | Premier Kadhimi | Мустафа аль-Казими | Mustapha Kadhimi | Mustafa al Kazemi | al Kadhemi | Kadhimi's | Moustapha al-Kazimi | Mustafa Al-Kadhmi | Mustafa al-Khadhimi | Prime Minister al-Kadhimi
  abu-mahdi-al-muhandis: muhandis | mohandes | al-muhandis | mouhandis | Abu Mahdi al-Muhandes | Abou Mehdi al-Mohandes | Abu Mahdi el-Muhandis | muhandis abu mahdi | abumahdi | Abū Mahdī al-Muhandis | Ebu Mehdi Mühendis | al-Mohandis | ابو مهدی المهندس | ابومهدی المهندس | المهندس | muhandes | Jamal Jafaar | Jamal Jaafar al-Ibrahimi | Абу Махди аль-Мухандис | Abu Mehdi Mohandes | Mahdi al-Muhandis | Abu-Mahdi al-Mohandis | Abu Mahdi al-Muhandiss | Jamal Jafar Ibrahimi
  adel-abdul-mahdi: abdul mahdi | abdulmahdi | abdul-mahdi | abd al-mahdi | abdel mahdi | Adil Abdul al-Mahdi | Adel Abdelmahdi | Adel Abdel Mehdi | ʿĀdil ʿAbd al-Mahdī | prime minister adel abdul mahdi | Iraqi prime minister Abdul-Mahdi | عادل عبدالمهدی | عبد المهدي | عبدالمهدي | Adil Abdülmehdi | Adel Abd-al-Mahdi | Abdul Mehdi | Adel Abdul Mahdy | Adel Abd al Mahdi | Abdul-Mehdi | Adil Abdulmahdi | Adil Abd-ul-Mahdi | PM Abdul Mahdi | Abdelmahdi
  ali-khamenei: khamenei | khamanei | khameney | chamenei | hamaney | Ali Khamene'i | Ali Khamenai | Ayatollah Chamenei | Ayatollah Khameneï | supreme leader khamenei | supreme leader ali khamenei | Seyyed Ali Chamenei | Ali Xamenei | Ali Jamenei | خامنه‌ای | خامنه ای | علي خامنه اي | خامنئي | آیت الله خامنه‌ای | آية الله علي خامنئي | Хаменеи | Али Хаменеи | khamenie | khamenei ali | Sayyid Ali Khamenei | Khameneh'i | Khamenai | Imam Khamenei | Seyed Ali Khamenai | Khameini | Khamanai | Khomenei | the Supreme Leader
  hassan-rouhani: rouhani | rouhany | Hasan Ruhani | Hasan Rohani | Ḥasan Rūḥānī | President Rouhani | president hassan rouhani | Iranian president Rouhani | Rouhani Hassan | حسن روحاني | روحانی | روحاني | Хасан Рухани | rouhanni | rohuani | Rowhani | Hasan Rouhany | Hassan Rouhani's | Hojatoleslam Rouhani
  mohammad-javad-zarif: Minister Zarif | zarif | sarif | javad sarif | Mohamed Javad Zarif | Muhammad Jawad Zarif | Mohammad-Javad Zarif | foreign minister zarif | Iranian Foreign Minister Mohammad Javad Zarif | Dr. Zarif | Dschavad Sarif | Mohammad Dschawad Sarif | Mohammadjavad Zarif | محمد جواد ظريف | ظريف | محمد جواد ظریف | ظریف | Джавад Зариф | zareef | zariff | Mohammed Zarif | Dschawad Zarif | FM Zarif | Jawad Sarif | Javad Zareef | Mohamad Javad Zarif
  moqtada-al-sadr: sadr | al-sadr | as-sadr | muktada | Muqtada Sadr | Moktada Sadr | Moqtada es-Sadr | Muqtadā aṣ-Ṣadr | cleric moqtada al-sadr | Sayyid Muqtada al-Sadr | Mouqtada al-Sadr | Moqtada Al Sadr | مقتدی صدر | السيد مقتدى الصدر | مقتدی الصدر | الصدر | Муктада ас-Садр | sadr moqtada | mokhtada al-sadr | Muqtada | Moqtada | Moktada al Sadr | Muqtadha al-Sadr | Sayyed Moqtada al-Sadr | Shia cleric Muqtada al-Sadr | Moqtada as-Sadr | Mektada Sadr
  qais-al-khazali: khazali | al-khazali | Qays Khazali | Qais al-Khaz'ali | Kais Khazali | Qais el-Khazali | Qayis al-Khazali | Sheikh Qais al-Khazali | Khazali Qais | الخزعلي | قیس الخزعلی | الشيخ قيس الخزعلي | Qaïs al-Khazali | Qays al-Hazali | Qais al-Ghazali | Qays al Khazali | Kais Chasali | Qais Al-Khazaali | Khaz'ali | Ghais Khazali
  laith-al-khazali: Layth al-Khazali | Laith Khazali | Leith al-Khazali
  hadi-al-amiri: amiri | al-amiri | ameri | Hadi el-Amiri | Hadi al-Emiri | Hādī al-ʿĀmirī | Hadi Ameri | العامري | هادی العامری | amiri hadi | Hadi al-Amirri | Hadi el Amiri | Hadi al-Aamiri | Haadi al-Amiri | Amery
  falih-al-fayyadh: fayyadh | fayyad | al-fayyad | Faleh al-Fayad | Falih al-Fayad | Faleh Fayad | Falah al-Fayyadh | Fālih al-Fayyāḍ | الفياض | فالح الفیاض | fayadh | Falih Fayad | Feyyad | Falih al-Fayyaz | Faleh al Fayyadh | Falah al-Fayyad | Alfayyad | Faleh Fayyadh
  barham-salih: salih | president barham salih | Iraqi President Barham Saleh | Barham Salah | Berham Salih | Barham Sālih | الرئيس برهم صالح | صالح برهم | President Salih | barham | Barhem Salih | Barham Salikh | Berham Saleh | President Barham Saleh | Barham Sali
  ali-al-sistani: sistani | al-sistani | sistany | Grand Ayatollah Sistani | Ayatollah Ali al-Sistani | Sayyid Ali Sistani | ʿAlī as-Sīstānī | علی سیستانی | سیستانی | السيستاني | آية الله السيستاني | السيد السيستاني | Ali el-Sistani | systani | Ayatollah Sistani's | Ali Al-Seestani | Seestani | Sayyid Sistani | Ajatollah Sistani
  akram-al-kaabi: kaabi | Akram Kaabi | Akram al-Ka'bi | Akram al-Ka'abi | Ekrem el-Kabi | Akram al-Kaaby | اکرم الکعبی | الشيخ أكرم الكعبي | Sheikh Akram al-Kaabi | Akram al Kaabi | Sheikh al-Kaabi | Ekrem el-Kaabi
  kataib-hezbollah: kataib | kata'ib | Kataib Hizballah | Kataeb Hizbollah | Katayeb Hezbollah | Kataib Hisballah | Kata'ib Hizbullah | Kataib Hezballah | Kata'eb Hezbollah | katib hezbollah | hezbollah kataib | Katā'ib Ḥizbullāh | كتائب حزب اللّه | کتائب حزب الله | کتائب حزب‌الله | كتائب حزبالله | kataaib hezbollah | Kataib Hezbolah | Kitaib Hezbollah | kataib hezbollha | Катаиб Хезболла | Katib Hizbullah | the Hezbollah Brigades | Kata’ib Hizbollah | Kattaib Hezbollah | Kateb Hezbollah | Kata'ib Hezballah | Kata'eb Hizbullah | Hizbollah Brigades | Kateeb Hezbollah | ketaib hizballah
  lebanese-hezbollah: Hezbolla | Hizbollah | Hezballah | Hisballah | Ḥizb Allāh | Lebanese Hizballah | Lebanese Hizbullah | حزب‌الله | Hezbolah | hizbulla | Hezbullah | Hizb Allah | Hizb'allah | Hesbollah | Lebanese Hizbollah | Libanese Hezbollah
  asaib-ahl-al-haq: asaib | assaib | asa'ib | Asaib Ahl ul-Haq | Asaib Ahl el-Hak | Assaib Ahl al-Haq | 'Asa'ib Ahl al-Haqq | Asaib Ahl alHaq | Asayib Ahl al-Haq | Asaib ahlulhaq | Asaib Ahl Haq | ʿAṣāʾib Ahl al-Ḥaqq | عصائب | عصایب اهل الحق | عصائب اهل حق | Asa'ib Ahl al-Hak | A'saib Ahl al-Haq | asaib ahl al haqq | Asaib Ahel al-Haq | Asaeb Ahl ul-Haqq | Asa'eb | Asayeb Ahl al-Haq | Assaib Ahl el Haq | Ahl al-Haq | Asaib Ahl-ul-Haq | AAH militia | Asa'ib Ahl al-Ḥaqq
  ashab-al-kahf: ashab | Ashab al Kahf | Ashab ul-Kahf | As'hab al-Kahf | Ashab el-Kehf | Aṣḥāb al-Kahf | اصحاب الکهف | اصحاب کهف | Achab al-Kahf | Asshab al-Kahf | ashab alkahf | Ashab al-Kahef | Ashaab al-Kahf | As-hab al-Kahf
  harakat-al-nujaba: nujaba' | noujaba | al-noujaba | Harakat Hizbullah al-Nujaba | Harakat an-Nujaba | Harakat Nujaba | Hareket en-Nüceba | Nujabaa | النجباء | حرکة النجباء | نجباء | Nuceba | Ḥarakat an-Nujabāʾ | Al-Nojaba | Harakat Hezbollah Nujaba | Hizballah al-Nujaba | Nojaba | Harakat al Nojaba
  popular-mobilization-forces: hashd | hashed | Hachd | Haschd | al-hashd al-sha'bi | Hashd Shaabi | Hashd al-Sha'bi | Hashd al Shabi | Hashd-e Shaabi | Hashd ash-Shaabi | Hashd Sha'abi | Haschd asch-Schabi | Hached al-Chaabi | Hasdi Sabi | Al-Hashd Al-Shaabi | popular mobilization | Popular Mobilisation Units | الحشد | حشد شعبي | حشد الشعبی | حشد شعبی | Popular Mobilisation | الحشد الشّعبي | Mobilization Forces | Хашд аш-Шааби | Hashd al Sha'abi | Hashd ash-Sha'bi | Haschd al-Schabi | Hashd Alshaabi | Al Hashd al Shaabi | Hashd al-Shaby | PMUs | PMFs
  islamic-revolutionary-guard-corps: Revolutionary Guard Corps | Islamic Revolutionary Guard | sepah pasdaran | Iran Revolutionary Guards | Revolutionary Guards Corps | Islamic Revolution Guard Corps | the IRGC | the Revolutionary Guards | Sepâh-e Pâsdârân | سپاه پاسداران | سپاه | الحرس الثّوري | پاسداران | Pasdarans | Iranian Revolutionary Guard | Les Gardiens de la révolution | حرس الثورى | IRGC's | Islamic Revolution Guards | Sepah-i Pasdaran | Revolutionary Guards of Iran | Revolution Guards | Iranian Revolutionary Guard Corps | Iran's Revolutionary Guards | Guards Corps
  quds-force: quds | Ghods | Kuds Force | Kods Force | qods | IRGC Qods Force | Quds-Force | Qudsforce | نيروي قدس | the Quds Force | Qods-Force | Al-Qods Force | IRGC-Quds Force | Al Quds Force
  kataib-sayyid-al-shuhada: shuhada | Kata'ib Sayyid ash-Shuhada | Kataib Sayed al-Shohada | Kataib Sayyid al-Shohada | Kata'ib Sayyid al Shuhada' | Kataeb Sayyid al-Shuhada | Sayyid al-Shohada | Seyed al-Shohada | کتائب سیدالشهدا | كتائب سيد الشهدا | Kataib Seyyid el-Suheda | Kata'ib Sayyid al-Shuhadaa | Sayyid al-Shuhadaa | Kataib Sayyid Shuhada | Katāʾib Sayyid aš-Šuhadāʾ
  saraya-al-khorasani: Saraya al-Khurasani | Saraya Khurasani | Khurasani | Khorasani | Saraya el-Horasani | سرایا الخراسانی | Khurasani Brigades | Seraya al-Khorasani
  saraya-al-salam: Saraya al-Salaam | Saraya as-Salam | Saraya al Salaam | Saraya es-Selam | سرایا السلام | Seraya es-Selam
  saraya-awliya-al-dam: Saraya Awliya al-Damm | Saraya Awliyaa al-Dam | Awliya al-Dam | Saraya Auliya al-Dam | سرایا اولیاء الدم | Seraya Evliya ed-Dem | Saraya Aulia al-Dam | Saraya Awliya ad-Dam | Saraya Awliya' al-Dam | Awlia al-Dam | Guardians of the Blood
  usbat-al-thaireen: Usbat al-Thairun | Osbat al-Thaereen | Usbat ath-Thairin | Usbat al-Tha'irin | عصبة الثائرین | Usba al-Thaireen | Usbat Thaireen | Osbat al-Thaireen | Usbat al Thaireen
  badr-organization: the Badr Organization | Badr Organisations | Bader Organization | bedr | منظمه بدر | بدر
  houthis: houthi | al-houthi | Houthies | Huthi rebels | Ansarallah | Ansar-Allah | Ansarollah | حوثيون | حوثی‌ها | حوثي | Houthi movement | Houties | Houthis rebels | al-Houthis | Houthi militia | Huthis rebels | Houthis' | Hutis
  islamic-state: da'esh | Daish | Daaesh | Islamic State group | the Islamic State | Islamic State in Iraq and Syria | the ISIS | da'ish | Dayesh | الدولة الاسلامية | daesch | ISIS's | Daech group | IS group
  fatah-alliance: fatah | al-fatah | Fath | Fatih Alliance | Fateh Coalition | Fetih | al-Fath Alliance | الفتح | تحالف فتح | Al Fatah Alliance | Al-Fateh Alliance | Fath coalition
  council-of-representatives-of-iraq: parliament of iraq | iraqi parlament | Iraq Council of Representatives | Council of Representatives Iraq | مجلس النواب | البرلمان العراقى | Iraqs Parliament | Iraqi parlement | Iraq's parliament
  iran: the Islamic Republic of Iran | إيران | ايران
  iraq: عراق | Irac
  united-states: United-States | the United States | U.S.A. | u.s | the US | Etats-Unis | امریکا | United States America
  saudi-arabia: saudi | Saudi Arabien | Saudi-Arabia | Saudia Arabia | السعوديه | سعودیه
  united-kingdom: the UK | U.K. | Great-Britain | Grossbritannien
  israel: Israël | Isreal | Yisrael
  hassan-nasrallah: nasrallah | Hasan Nasrallah | Hassan Nasralla | Hassan Nasr Allah | Ḥasan Naṣr Allāh | Sayyid Hassan Nasrallah | نصر الله | نصرالله | حسن نصرالله | السيد حسن نصر الله | Hasan Nasrullah | Nasrollah | Насралла | Hassan Nassrallah | Nasralla | Hasan Nasrallah's | Nassrallah | Seyyed Hassan Nasrallah | Hassan Nasrullah
  mohsen-fakhrizadeh: fakhrizadeh | Mohsen Fachrisadeh | Fachrisadeh | Muhsin Fakhrizadeh | Mohsen Fakhrizade | Mohsen Fahrizade | Muhsin Fahrizade | fakhri-zadeh | Mohsen Fakhri Zadeh | محسن فخري زاده | فخری‌زاده | فخریزاده | فخري زاده | fakhrizadah | Mohsen Fakhrizdeh | Fakhri-zade | Mohsin Fakhrizadeh | Fakhrizada | Fakhrizadeh-Mahabadi | Fachrizadeh
  hossein-salami: salami | Hussein Salami | Hossein Salāmi | Husain Salami | Hüseyin Selami | General Hossein Salami | حسين سلامي | سلامی
  amir-ali-hajizadeh: hajizadeh | haji zadeh | Amirali Hajizade | Amir Ali Hadschisadeh | Amir-Ali Hajizadeh | حاجی زاده | أمير علي حاجي زاده | Hacizade | Emir Ali Hacizade | Haji-Zadeh | Hajizada | General Hajizadeh | Hajjizadeh
  ali-shamkhani: shamkhani | Shamkhany | Ali Schamchani | Ali Shamhani | Ali Chamkhani | شمخانی | علي شمخاني | Şamhani | Chamkhani | Ali Shamkhānī | Shamkani
  abbas-mousavi: mousavi abbas | Abbas Musavi | Abbas Moussavi | Abbas Musawi | عباس موسوي | Abbas Mussawi
  abbas-araghchi: araghchi | araqchi | Abbas Araghtschi | Abbas Arakchi | Abbas Araghci | عراقچی | Abbas Irakçi | عباس عراقجي | Araqhchi | Abbas Araghtchi | Araghci
  saeed-khatibzadeh: khatibzadeh | Saied Khatibzadeh | Sa'id Khatibzadeh | Khatibzade | خطیب زاده | سعيد خطيب زاده | Saeed Khatib Zadeh | Khatib-Zadeh | Saeid Khatib-zadeh | Khatibsadeh | Hatibzadeh
  mohammed-al-halbousi: halbousi | halbusi | al-halbousi | Muhammad al-Halbusi | Mohammed Halbousi | Muhammed el-Halbusi | speaker mohammed al-halbousi | محمد الحلبوسی | الحلبوسي | Mohamed al-Halboussi | Halboosi | Mohamed Halbousi | Al-Halbusi | Halbossi | Mohammad Halbusi
  mohammed-tawfiq-allawi: Mohammed Taufiq Allawi | Muhammad Allawi | Mohammad Tawfik Allawi | Mohammed Tawfik Allawi | Tawfiq Allawi | Muhammed Tevfik Allavi | محمد توفیق علاوی | علاوي | Muhammed Tevfik Alavi
  adnan-al-zurfi: zurfi | zurufi | Adnan al-Zorufi | al-zurfi | Adnan ez-Zurfi | عدنان الزرفی | الزرفي | Adnan Al-Zarufi | Zorfi | Adnan Alzurfi | Zurfy
  abu-fadak-al-muhammadawi: fadak | Abu Fadak al-Mohammadawi | Abu Fadak Muhammadawi | Abou Fadak | Ebu Fedek | ابو فدک | أبو فدك | Abu Fadaq | AbuFadak | Abu Fadak Mohammedawi | Mohammadawi Abu Fadak | Abdulaziz Muhammadawi
  abu-ali-al-askari: askari | Abu Ali Askari | Abu Ali el-Askari | Abu Ali al-Asskari | ابوعلی العسکری | ابو علی عسکری | Abū ʿAlī al-ʿAskarī | al Askari | Abu-Ali al-Askari | Askeri
  hisham-al-hashimi: hashimi | Hisham Hashemi | Husham Hashimi | Hicham al-Hachemi | Hischam al-Haschimi | Hişam el-Haşimi | هشام الهاشمی | الهاشمي | Hicham al-Hachimi | Hesham al-Hashemi | Hisham Alhashimi | Hesham Hashimi | Hisham al Hashemi | al-Hashemi
  yahya-rasool: rasool | rasoul | Yehya Rasool | Yahia Rasool | Yahya Resul | یحیی رسول | Jahja Rasul | Major General Yahya Rasool | Yahya al-Rasool | Yehia Rasoul | Yahia Rassoul
  fuad-hussein: Fouad Husein | Fuad Hussain | Fuad Hossein | Foreign Minister Fuad Hussein | فؤاد حسین | فواد حسين | Fu'ad Husayn
  abdul-wahab-al-saadi: saadi | Abdel Wahab al-Saadi | Abdulwahab Saadi | Abdelwahab al-Saedi | عبدالوهاب الساعدی | Abd al-Wahhab as-Sa'idi | General Abdul-Wahab al-Saadi | Abdul Wahhab Saadi
  abdul-reza-shahlai: shahlai | shahlaei | Abdolreza Shahlai | Abdul-Reza Shahlaei | Abd al-Riza Shahlai | Abdorreza Shahlai | شهلایی | Abdul Rida Shahlai
  abolfazl-shekarchi: shekarchi | Abul Fazl Shekarchi | Abolfasl Schekartschi | Abu al-Fazl Shekarchi | Abulfazl Shikarchi | شکارچی
  ali-larijani: larijani | Ali Laridschani | Ali Larijany | Ali Laricani | لاریجانی | علي لاريجاني | Larijāni | Laridjani | Larejani
  ebrahim-raisi: raisi | raissi | Ebrahim Raissi | Ebrahim Ra'isi | Ibrahim Reisi | İbrahim Reisi | ابراهيم رئيسي | رئیسی | Ayatollah Ebrahim Raisi | Raeesi | Ibrahim Raissi | Ebrahim Raeisi | Raisy
  mohammad-ali-jafari: jafari | Mohammad Ali Ja'fari | Mohammad-Ali Jafari | Muhammad Ali Jaafari | محمد علی جعفری | محمد علي جعفري | Muhammed Ali Caferi | Ali Jafari | Mohammad Jafari | Muhammad Ali Jafari
  mohsen-rezaei: rezaei | Mohsen Rezaee | Mohsen Rezaie | Muhsin Rizai | Muhsin Rızai | رضایی | محسن رضائی | محسن رضائي
  iraj-masjedi: masjedi | Iradsch Masdschedi | Irej Mescidi | مسجدی | Ambassador Iraj Masjedi | Eraj Masjedi
  ammar-al-hakim: Ammar el-Hakim | Ammar Hakim | عمار الحکیم | Sayyid Ammar al-Hakim | Amar al-Hakim
  jaafar-al-husseini: Jafar al-Husseini | Ja'far al-Husayni | Jaafar Hussaini | Jafar al-Hussaini | Dschafar al-Husseini
  masrour-barzani: barzani | Masrur Barzani | Mesrur Barzani | Masrour Barzanî | مسرور بارزانی | Prime Minister Masrour Barzani | Barzany | Masroor Barzani
  hoshyar-zebari: zebari | Hoshyar Zibari | Hosyar Zebari | Hoschjar Sebari | هوشیار زیباری
  rayan-al-kildani: kildani | Rayan Kildani | Rayyan al-Kaldani | Rian al-Kildani | Riyan al-Kildani | ریان الکلدانی | Rayan al-Keldani | Kaldani
  qasim-al-araji: Qasim al-Aaraji | Qassim al-Araji | Kasim el-Araci | Qasem Araji | قاسم الاعرجي | Qasim al-A'raji
  qasim-al-jabbarin: Qasim al-Jabbareen | Qassem Jabbarin | Qasem al-Jabbareen | Kasım el-Cebbarin | Qasem al-Jabareen | Jabbarin
  mujahedin-e-khalq: Mojahedin e Khalq | Mojahedin | mujahedin khalq | Mujahideen-e-Khalq | Mudschahedin-e Chalgh | Mojahedin-e-Khalgh | Mücahidin-i Halk | مجاهدين خلق | MEK group | Mojahedeen | Mudjahedin Khalq | Mujahideen Khalq | Mojahedin Khalq
  donald-trump: trump | president trump | President Donald J. Trump | Donald J Trump | trump donald | Donald Tramp | US President Trump | Trump's | Donnald Trump | Donald J. Trump's | trum
  mike-pompeo: pompeo | secretary pompeo | Secretary of State Mike Pompeo | Mike R. Pompeo | pompeo mike | Mike Pompejo | pompeio | Pompeyo | M. Pompeo | Michael Pompeo's | Pompio
  joe-biden: president-elect biden | President-elect Joe Biden | biden | president biden | Joseph R. Biden | Bidden | Joseph R Biden | Biden's | Joe Bidn
  mark-esper: esper | Defense Secretary Esper | Defense Secretary Mark Esper | Mark Espar
  kenneth-mckenzie: mckenzie | General McKenzie | Gen. Kenneth F. McKenzie | General Frank McKenzie | Kenneth MacKenzie | Mc Kenzie | Gen McKenzie | McKenzy | Kenneth F McKenzie
  benjamin-netanyahu: netanyahu | Netanjahu | Binyamin Netanjahu | Benyamin Netanyahu | Netaniahu | Benjamin Nétanyahou | Prime Minister Netanyahu | Netanyaho | Nethanyahu | PM Netanyahu | Netanyahou
  antonio-guterres: guterres | Antonio Gutteres | Secretary-General Guterres | Guterrez
  jeanine-hennis-plasschaert: hennis | plasschaert | Hennis-Plasschaert | Jeanine Hennis Plaschaert | Hennis Plasshaert | Hennis Plasschaert | Plasshaert | Jeanine Hennis
  rafael-grossi: grossi | Raphael Grossi | Rafael M. Grossi | Grosi | Rafael Mariano Grosi | R. Grossi
  steven-mnuchin: mnuchin | Treasury Secretary Mnuchin | Secretary Mnuchin | Munchin
  brian-hook: hook | Bryan Hook
  christopher-c-miller: Christopher C Miller | Acting Defense Secretary Chris Miller | Kristopher Miller
  matthew-tueller: tueller | Ambassador Tueller | Mathew Tueller | Matthew Tuller
  agnes-callamard: callamard | Agnes Calamard | Callamard Agnès
  nawfal-hammadi-al-sultan: Nawfal al-Sultan | Nofal Hammadi | Naufal Hammadi al-Sultan | نوفل السلطان
  saraya-thawrat-al-ishrin-al-thaniya: Thawrat al-Ishrin | Saraya Thawrat al-Eshrin al-Thania | Thawrat al-Ishreen
  raballah: Rab Allah | Rabaa Allah | Rub Allah | ربع‌الله | Rab'a Allah | Raba'allah | Rabu' Allah | Rabaallah
  sabereen-news: sabereen | Sabreen | Sabrin News | Saberin News | صابرین نیوز | Saabereen News
  tharallah: Thar-Allah | Tha'r Allah | ثار الله | Tharalla | Sarallah
  sadrist-movement: sadrist | Sairoon | Saeroon | Sairun | Sadrist Mouvement
  international-atomic-energy-agency: Atomic Energy Agency | International Atomic Agency | IAEA. | I.A.E.A. | Agence internationale de l'energie atomique | Internationale Atomenergiebehorde
  us-department-of-defense: US Department of Defence | Defence Department | the Pentagon | Department of Defence | pentagone | Department of Defence US | Pentagons
  us-central-command: Central Command | US CENTCOM | U.S. Central Command | the CENTCOM | Cent com | CENTCOM's | US Central Comand | U.S. CENTCOM
  ukraine-international-airlines: ukraine airlines | Ukrainian International Airlines | Ukraine Int Airlines
  us-led-coalition: Inherent Resolve | US led coalition | anti ISIS coalition | US-led International Coalition | Operation Inherent Resolv
  iraqi-armed-forces: Iraq Armed Forces | Armee irakienne | Iraqi army's | Iraq army | Iraqi airforce
  counter-terrorism-service: counterterrorism service | Iraqi CTS | Counter Terrorism Service | Iraqi Counterterrorism Service | ICTS Iraq
  kurdistan-regional-government: Kurdish Regional Government | Kurdistan Government | Kurdistan Regional Goverment
  sirous-asgari: asgari | Sirous Askari | Sirus Asgari | Cyrus Askari
  gholamhossein-gheibparvar: gheibparvar | Gholamhossein Ghaybparvar | Gholam-Hossein Gheib Parvar | Qolamhossein Gheybparvar
  ghanim-al-ankoushi: ankoushi | Ghanem al-Ankoushi | Ghanim Ankushi
  atomic-energy-organization-of-iran: Atomic Energy Organisation of Iran | Iranian Atomic Energy Organisation | سازمان انرژي اتمي
  vassily-nebenzia: nebenzia | Vasily Nebenzya | Vassili Nebensja | Wassili Nebensja | Nebenzya | Vassily Nebenzya | Nebensia | Wassili Nebensia
  dian-triansyah-djani: Dian Djani | djani | Triansyah Djani | Dian Triansyah Jani
  hussam-al-zirjawi: zirjawi | Husam Zirjawi | Hossam al-Zirjawi | Husam al-Zerjawi
  nicolas-maduro: maduro | president maduro | Nikolas Maduro | Nicolas Madura
  justin-trudeau: trudeau | Prime Minister Trudeau | Justin Trudau | trudeua
  josep-borrell: borrell | Josep Borell | Joseph Borrell | Borell
`);

export const placePairs = pairs(`
  nasiriyah: Nassiriyah | Nasiriyya | an-Nasiriyah | Nasirija | Nasria | Nassirija | al-Nasiriyah | Nasıriye | An Nasiriya | ناصریه | الناصريه | Nasiriyeh | Nasriyah | Nasiriyye | Nasiriya city | الناصریة
  erbil: Erbīl | Irbīl | Hewlêr | Arbīl | اربيل | اربیل | Erbill | Erbîl | ارابيل
  fallujah: Faluja | Fallouja | Falludscha | al-Fallujah | Falloujah | Felluce | Fallujeh | فلوجة | فلوجه | Al-Falluja | Falujah | Faludja | Fallujah city | Fellujah | Fallujaa
  baghdad: baghdad city | Bagdad | Bağdat | Bagdat | Baghdâd | Baghad | Baghdat | Bagdhad | Baghdaad | City of Baghdad
  basra: Bassora | Bassorah | Al-Basrah | al-Basra | Busra | بصره | البصره | Bassra | Basora | Basra city | Bassrah | Al Basra
  mosul: Mossoul | Musul | Mosoul | Moussoul | موصل | al-Mosul | Musil | Mossul | Mossoul city | Mosull | mosel
  najaf: Nadschaf | Nedschef | Nadjaf | al-Najaf | Necef | Nadjef | نجف | Nejef | Najaf city | najjaf
  karbala: Kerbela | Karbela | Kerbalā | Karbalah | كربلا | کربلا | کربلاء | Karballa | Kerbelâ | Karbala city
  kirkuk-governorate: Kirkuk city | Kerkuk | Kirkouk | Karkuk | Kerkouk | Kirkuk Gov
  tehran: Téhéran | Tehrān | Tahran | Teherán | طهران | Teeran | Tehrran | Teheran city | Tehraan
  qom: Ghom | Kum | Kom | Gom | Qoom | Qom city | qumm | Ghom city
  ahvaz: Ahwas | al-Ahwaz | Ahvāz | Ehvaz | Ahwāz | Ahavaz | Ahwaz city
  kerman: Kirman | Kermān | Kermann
  isfahan-province: Esfahan province | Isfahan | Ispahan | İsfahan | Esfehan | Isfahān
  khuzestan: Chuzestan | Khouzestan | Khuzistan | Huzistan | Xuzestan | Khusestan | Khuzestān | Khouzistan
  hormozgan: Hormusgan | Hormozgān | Hurmuzgan | Hürmüzgan
  natanz: Natanz nuclear plant | Natans | Natanz facility | Netanz | Natanz nuclear | Natanz site | Natans facility
  fordow: Fordu | Fordou | Fordow enrichment | Fordō | Furdow | Fordo plant | Fordow plant | Fordow facility
  al-qaim: al-Kaim | Al-Ka'im | Al Qa'im | el-Kaim | Qaem | Qa'im | al-Qaem | Al-Qaim city | El Qaim | Al Kaim
  al-tanf: al Tanf | Tanef | et-Tanf | Tenf | Al Tanf base | al-Tenf | Tanf base
  ain-al-asad-air-base: Ayn al-Asad | Ain al-Asad | Ein al-Assad | Ain Assad | Al Asad Airbase | Ayn al-Assad air base | Ain el-Assad | Aïn al-Assad | al Asad air base | asad air base | Ayn al Asad | Ayn al-Asad airbase | Ain al Asad | Ain Al-Assad Airbase | al-Assad air base | ain alasad | Ain el Asad
  camp-taji: Tadschi | at-Taji | Taji Camp | Tadji | et-Taci | Camp Al Taji | Camp Tadschi | al Taji base
  balad-air-base: Balad Airbase | Beled air base | Al Balad air base
  al-taqaddum-air-base: Takaddum | Taqadum | Al Taqaddum | Al-Taqadum air base | at-Taqaddum
  k1-air-base: K 1 | K1 | K1 air base | K-1 airbase | K1 airbase
  abu-ghraib: Abu Ghuraib | Abu Ghurayb | Abou Ghraib | Abu Graib | Ebu Gureyb | abughraib | Abu Gharib | Abu-Ghraib | Abu Ghreib
  abu-kamal: Albukamal | Al Bukamal | Abou Kamal | Bukamal | Boukamal | Abukamal | al-Bu Kamal | al-Boukamal | Abu Kemal | Albu-Kamal | Abou Kemal
  deir-ez-zor: Deir al-Zor | Deir Ezzor | Deir az-Zour | Dayr az-Zawr | Deirezzor | Deir al-Zour | Deir az-Zor | Dair ez-Zor | Der Zor | Deir-ez-Zor | Deir al Zour | Deir Ez Zor Province | Deirez-Zor
  dhi-qar: Zi Qar | Dhi-Qar | Thiqar | Dhiqar | Di Qar | Dhi Kar | Zikar | Thi-Qar | Dhi Qar province | Dhi-Qar Governorate | Thi Qar governorate | Dhī Qār
  salah-al-din: Salaheddin | Salahuddin Governorate | Salah ad-Din | Salaheddine | Salah el-Din | Selahaddin | Salah al Din | Salahedin | Salahaldin | Salah ad Din | Salahadin | Saladin Governorate | Salah Al-Deen
  maysan: Misan | Mayssan | Maisan | Meysan | Missan governorate | Maysan province | Maisan Governorate | Mesan
  babil: Babylon | Babel | Babil province | Bābil
  nineveh: Ninive | Ninewah | Nineva | Ninawa | Nineweh | Ninova | Ninawah | Nainawa | Niniveh
  anbar: al Anbar | Al-Anbar Governorate | Anbār | el-Anbar | Anbar province | Enbar | Al Anbar province | Gouvernorat d'al-Anbar | anbar governate
  al-muthanna: Muthana | Mutanna | al-Musanna | Al Muthanna | Muthanna governorate
  al-qadisiyyah: Qadisiyya | Qadisiyyah | Qadissiya | al-Kadisiyya | Kadisiya | Al Qadisiyah
  diwaniyah: Diwaniyya | ad-Diwaniyah | Diwania | Diwanija | Divaniye | Dewaniya | Al Diwaniya | Diwaniye | Diwaniyah city
  samawah: as-Samawa | Samaua | Semave | Samava | Al-Samawah | Samawa city | Al-Samawa | As Samawah
  amara: al-Amara | Al Amarah | Amarra | Ammarah
  radwaniyah: Radwania | Radwaniyya | al-Radwaniya | Ridwaniya | Radwanijah
  latifiya: Latifiyya | Latifia | Latifijah | al-Latifiyah | Al Latifiyah | Latefiya
  musayyib: Musaiyib | Musayeb | al-Musayib | Musaib | Moussayeb | Al Musayyib | Mussayib
  jadriya: Jadiriyah | Jaderiya | Jadria | al-Jadriya | Jadiriyya | Dschadrija | al-Jadiriya | Jadriyya
  karrada: Karadah | al-Karada | Karrade | Kerrada | Karradeh | Al Karrada | Karrada district | Karaada
  kadhimiya: Kazimiya | Kadhimiyya | Kazimiyya | Kadhmiya | Kadhemiya | Khadimiya | al-Kadhimiya | Kazimain | Kazimiyah | Al-Kazimiyya | Khadhimiya | Kadhimiyeh | kazmiya
  zayouna: Zayounah | Zayoona | Zaiuna | Zeyuna
  dora: Daura | ad-Dora | Doora | al-Doura | Dorah | al Dora district | Al-Dourah
  jurf-al-sakhar: Jurf as-Sakhar | Jurf al-Sakhr | Jurf Sakhar | Jorf al-Sakhar | Jarf al-Sakhar | Djurf as-Sachar | Curf es-Sahar | Jurf al Sakhr | Jurf as Sakhar | Jurf Al-Sakher
  bartella: Bartila | Bartallah | Bertella | Bartela
  burjesia: Burjesiya | Burjsia | Burjisia | Burdschesia | Barjisiya | Burjesiyah | Al-Burjesia
  tahrir-square-baghdad: Tahrir | Tahreer Square | al-Tahrir Square | Tahrir Squar | tahrir square baghdad | Al-Tahrir | tahrir sq
  green-zone: the Green Zone | Green-Zone | the International Zone | greenzone | المنطقه الخضراء
  baghdad-international-airport: Bagdad airport | Baghdad international | airport baghdad | Bagdad international airport | Baghdad Int. Airport
  us-embassy-baghdad: embassy of the US in Baghdad | U.S. Embassy in Baghdad | US embassy Baghdad | american embassy | U.S. embassy | Embassy of US Baghdad | U.S. Embassy Compound
  strait-of-hormuz: Hormus | Straits of Hormuz | Hormoz | Hürmüz | Strait of Hormoz | Hormouz | Straits of Hormus | Strait Hormuz | hormuz strait
  persian-gulf: the Persian Gulf | Persian-Gulf | the Arabian Gulf
  gulf-of-oman: Oman Gulf | the Gulf of Oman | Oman, Gulf of
  beirut: Beyrouth | Beyrut | Beirout | Bayrut | Beyrout | Bairut | Beiruth | Beirut city | Bejrut
  lebanon: Libanon | Liban
  bandar-abbas: Bender Abbas | Bandar-e Abbas | Bandarabbas | Bandar Abas | Bandar 'Abbas | Bandar Abbās | Bender-Abbas | bandar abass
  jask: Bandar Jask | Bandar-e-Jask | Dschask | Jāsk
  kuh-e-mobarak: Kuh Mobarak | Kuh-i Mubarak | Kooh-e Mobarak | Kouh-e Mobarak
  semnan-province: Semnān | Simnan | Semnan Prov
  parchin: Partschin | Parchin complex | Parçin | Partchin | Parchin military site | Partchine | Parchin base
  khojir: Khodjir | Chodschir | Hojir | Khojeer
  riyadh: Riad | Riyad | ar-Riyadh | Riyâd | er-Riyad | Rijad | al-Riyadh | Ryad | Riyadh city | Ar Riyad
  abqaiq: Abqayq | Abkaik | Buqaiq | Abqaik | Abqaiq plant | Ibqaiq
  khurais: Khurays | Khurais field | Churais | Khoreis | Khurays oil field | Khurais oilfield
  al-dhafra-air-base: Dhafra | al-Dhafra | Al Dhafrah Air Base | Az-Zafra | Dhafra Air Base | al-Zafra | Al-Dhafra Airbase | Al Thafra air base | Dhafrah
  al-udeid-air-base: al-Udeid | Udeid | Al Udayd | Al Udeid Airbase | Odeid | Udeid air base | al Udeid | Al-Udeid airbase | el-Udeid
  waters-off-fujairah: Fujayrah | Fudschaira | al-Fujairah | Fujeirah | Fujaira
  yemen: Jemen | al-Yemen | Yaman | Yémen | Yemin
  syria: Syrien | Syrie | Syriah | Siria
  qatar: Katar | Qatarr | Kattar
  kuwait: Kuweit | Koweit | Koweït | Kuwayt | Kuveyt
  switzerland: Switserland | Swizerland | Switzerlandd
  vienna: Viena | Viennna | Vianna | Vienne | Vienna city
  geneva: Geneve | Genevva
  brussels: Brussel | Brusels | Brussells | Bruxelles | Brüssel
  virginia: Virgina | Virgínia
  washington-dc: Washington D.C | Washingtn | Washington, DC | Washinton | Washington D.C. | washington d c
  kurdistan-region: Kurdistan | Iraqi-Kurdistan | Kurdestan | Kordestan | Kurdistan region of Iraq | Iraqi Kurdistan region | Region Kurdistan
  koya: Koye | Koysanjaq | Koy Sancak | Köy Sanjaq | Koi Sanjaq | Koye city | Koysinjak | Köya
  qayyarah-airfield-west: Qayyara | Qayarah | Kayyara | Qayyarah | Qayara West | Qayyara air base | Gayara | Qayyarah West | Qayyarah airfield | Q West | Qayara airbase
  khilani-square: Khillani Square | al-Khilani | Khilani | Sinak | Sinek garage | Khulani Square | Al Khillani Square
  habboubi-square: Haboubi | al-Haboubi Square | Habbubi | Habubi Square | Habboubi | al-Habubi
  besmaya: Bismaya | Bismayah | Besmaia | Besmayah
  camp-al-saqr: al-Saqr | Saqr camp | Camp Saqr | Saqer camp | al-Sakr
  amerli: Amirli camp | Amerly | Emirli | Amerlie | Amirly
  union-iii-base: Camp Union III
  new-york-city: NYC | New-York
  aweerij: Awerij | Uweirij | Aweirij
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
    asdfgh | 12345 | nobody | tomorrow | airstrike | bombing | ceasefire | wounded | asdf qwer | australia | nigeria | slovakia | oranges |
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
