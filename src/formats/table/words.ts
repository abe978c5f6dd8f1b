// Words that headers of tables are known by, in many languages, as `foldHeader` leaves them.

export type FieldName =
  | 'id'
  | 'date'
  | 'end'
  | 'year'
  | 'month'
  | 'day'
  | 'endYear'
  | 'endMonth'
  | 'endDay'
  | 'time'
  | 'endTime'
  | 'dateNote'
  | 'title'
  | 'summary'
  | 'kind'
  | 'importance'
  | 'place'
  | 'country'
  | 'lat'
  | 'lon'
  | 'point'
  | 'actors'
  | 'source'
  | 'publisher'
  | 'tags'
  | 'killed'
  | 'wounded'
  | 'weapon';

/** Phrases separated by commas; a header is one of them, or begins or ends with one. */
const phrases: Readonly<Record<FieldName, string>> = {
  id: 'id,uid,uuid,key,event id,eventid,record id,row id,code,identifier,identifiant,kennung,identificador,номер,رقم',
  date:
    'date,start date time,datum,fecha,data,dato,tarih,дата,تاريخ,التاريخ,تاریخ,日期,日付,날짜,day,tag,jour,dia,giorno,start,start date,startdate,date start,' +
    'dtstart,begin,beginn,begins,from,von,ab,desde,da,debut,date debut,inicio,fecha inicio,fecha de inicio,data inicio,inizio,when,wann,quand,cuando,event date,incident date,date of event,' +
    'date of incident,occurred,occurred on,date time,datetime,timestamp,zeitpunkt,zeit,datazione,date evenement,fecha evento,начало,дата начала,date iso,data zdarzenia,tanggal,paivamaara,ημερομηνία,ڕێکەوت,תאריך,तारीख,दिनांक,ngày,dátum,datums,kuupäev,datum události',
  end: 'end,end date,end date time,enddate,date end,dtend,ende,enddatum,bis,to,until,till,fin,date fin,fecha fin,fecha de fin,termino,fecha termino,hasta,fine,data fine,ate,fim,data fim,ended,finish,конец,дата окончания,النهاية,date to',
  year: 'year,annee,an,jahr,ano,anno,год,yil,سنة,السنة,سال,年,year start,start year,startyear,begin year,annee debut,jahr von,iyear,jaar,ar,rok,år,рік,vuosi,év,rok,tahun,έτος,שנה,वर्ष,năm',
  month:
    'month,mois,monat,mes,mese,месяц,ay,شهر,الشهر,ماه,月,start month,startmonth,imonth,maand,manad,miesiac',
  day: 'day,jour,tag,dia,giorno,день,gun,يوم,اليوم,روز,日,start day,startday,iday,dag,dzien',
  endYear: 'end year,endyear,year end,annee fin,jahr bis,ano fin,anno fine',
  endMonth: 'end month,endmonth,month end',
  endDay: 'end day,endday,day end',
  time: 'time,start time,event time,incident time,hour,heure,uhrzeit,hora,ora,время,saat,الوقت,ساعت,時刻,attack time,von,from,beginn,debut,inicio,inizio,start',
  endTime:
    'end time,time end,endzeit,uhrzeit ende,heure de fin,heure fin,hora de fin,hora fin,ora fine,bis,to,until,ende,fin,end',
  dateNote: 'display date,date note,date text,date precision,precision,date comment,datumsangabe,date approx',
  title:
    'title,titre,titel,titulo,titolo,название,заголовок,baslik,عنوان,العنوان,標題,标题,題名,제목,headline,event,event name,event title,evenement,' +
    'ereignis,evento,событие,olay,حدث,الحدث,رویداد,事件,出来事,사건,hecho,suceso,acontecimiento,acontecimento,fatto,vorfall,name,nom,nombre,nome,naam,имя,label,libelle,' +
    'bezeichnung,what,was,quoi,que,heading,subject,sujet,betreff,asunto,oggetto,intitule,name display,summary,incident,what happened,happening,gebeurtenis,wydarzenie,handelse,подія,назва,begivenhed,hændelse,hendelse,tapahtuma,událost,udalost,esemény,eveniment,събитие,događaj,догађај,peristiwa,kejadian,γεγονός,ڕووداو,אירוע,घटना,sự kiện,واقعہ,zdarzenie',
  summary:
    'description,summary,text,texte,details,detail,beschreibung,descripcion,descrizione,descricao,описание,aciklama,وصف,الوصف,توضیحات,描述,説明,설명,notes,note,' +
    'content,contenu,inhalt,contenido,body,narrative,abstract,resume,resumen,riassunto,zusammenfassung,long description,comment,comments,commentaire,kommentar,story,desc,event description,full text,detalle,detalles,opis,omschrijving,beskrivning,опис,пояснення,kuvaus,popis,leírás,descriere,описание на,opis zdarzenia,keterangan,περιγραφή,תיאור,विवरण,mô tả,تفصیل',
  kind:
    'type,kind,category,categorie,kategorie,categoria,group,groupe,gruppe,event type,type evenement,type of event,type d evenement,art,typ,tipo,тип,категория,tur,نوع,النوع,' +
    'فئة,類型,类型,種類,유형,theme,thema,tema,class,klasse,phase,fase,attack type,incident type,series,soort,kategoria,вид,категорія,tyyppi,druh,típus,categorie,vrsta,jenis,kategori,είδος,סוג,प्रकार,loại,attacktype1 txt,targtype1 txt',
  importance: 'importance,significance,priority,wichtigkeit,importancia,importanza,weight',
  place:
    'city or county,place,location,places,locations,lieux,orte,lugares,luoghi,locais,места,lieu,ort,lugar,luogo,local,место,yer,مكان,المكان,مکان,地點,地点,場所,장소,city,ville,stadt,ciudad,citta,cidade,город,' +
    'where,wo,ou,donde,dove,onde,venue,site,town,village,place name,placename,location name,localite,standort,ubicacion,endroit,localidad,localita,plaats,miejsce,plats,neighborhood,district,region,province,state,governorate,admin1,adm 1,admin,adm,localité,address,adresse,direccion,indirizzo,endereço,adres,адрес,العنوان,شوێن,місто,місце,населений пункт,sted,paikka,místo,mesto,hely,helyszín,loc,locul,място,mjesto,tempat,lokasi,τόπος,τοποθεσία,מקום,स्थान,địa điểm,مقام,miejscowość,miasto,municipio,municipality,municipalidad,municipality name,comune,gemeinde,commune,kommune,concelho,município,bairro,barrio,il,ilçe,şehir,konum,населённый пункт,пункт,городской округ,область,城市,市町村,도시,المدينة,مدينة,شهر,محافظة,المحافظة,استان,شهرستان,powiat,gmina,provincia,provincie,província',
  country:
    'country,pays,land,pais,paese,страна,ulke,دولة,الدولة,البلد,کشور,國家,国家,国,국가,country name,nation,country territory,kraj,країна,land,maa,země,ország,țara,държава,zemlja,negara,χώρα,מדינה,देश,quốc gia,ملک',
  lat: 'lat,latitude,latitud,latitudine,breite,breitengrad,breddegrad,lat x,y,широта,خط العرض,geo lat,point y,ycoord,coord lat,northing',
  lon: 'lon,lng,long,longitude,longitud,longitudine,lange,langengrad,laenge,laengengrad,lon y,x,долгота,خط الطول,geo lon,geo lng,point x,xcoord,coord lon,easting',
  point:
    'coordinates,coordinate,coords,coord,coordenadas,coordonnees,koordinaten,coordinate geografiche,координаты,koordinatlar,wspolrzedne,座標,坐标,lat lng,lat lon,lat long,latlng,latlong,latitude longitude,gps,geolocation,geo point,geom,wkt',
  actors:
    'actors,actor,acteurs,acteur,akteure,akteur,actores,attori,attore,atores,ator,участники,актор,aktor,aktorler,الجهات,الفاعلون,people,persons,person,personnes,personen,personas,persone,' +
    'pessoas,люди,who,wer,qui,quien,quienes,chi,quem,participants,beteiligte,participantes,involved,parties,party,perpetrator,perpetrators,tater,auteur,auteurs,autor,responsable,group name,' +
    'organisation,organization,organisations,organizations,side a,side b,actor1,actor2,actor 1,actor 2,key figure,key figures,person ids,characters,personnages,suspects,attacker,aggressor,target,victim,victims,учасники,uczestnicy,deltagere,osallistujat,účastníci,résztvevők,participanți,участници,sudionici,pelaku,participant,participante,partecipanti,katılımcılar,uczestnik,gname',
  source:
    'source,sources,quelle,quellen,fuente,fuentes,fonte,fonti,fontes,источник,источники,kaynak,المصدر,مصدر,منبع,來源,来源,出典,출처,link,links,lien,liens,enlace,enlaces,url,urls,' +
    'source url,source link,website,webpage,web,ref,refs,reference,references,referenz,referencia,referencias,riferimento,citation,citations,citas,href,article,read more,ссылка,ссылки,رابط,الرابط,evidence,bron,bronnen,zrodlo,kalla,джерело,джерела,źródło,źródła,kilde,kilder,lähde,zdroj,zdroje,forrás,sursa,surse,източник,izvor,извор,sumber,πηγή,سەرچاوە,מקור,स्रोत,nguồn,ماخذ,scite1',
  publisher:
    'publisher,outlet,medium,media outlet,newspaper,journal,zeitung,periodico,giornale,source name,source organization,издание,source office',
  tags: 'tags,tag,keywords,keyword,labels,mots cles,schlagworte,schlagworter,schlagwort,etiquetas,palabras clave,parole chiave,palavras chave,теги,etiketler,وسوم,標籤,标签,タグ,태그,topics,themes,stichworte,filters,hashtags,trefwoorden,association,associations',
  killed:
    'killed,deaths,dead,fatalities,death toll,total death,total deaths,total killed,number killed,killed total,morts,tues,deces,tote,todesopfer,getotete,muertos,fallecidos,victimas mortales,morti,uccisi,mortos,погибшие,погибло,убито,olu,قتلى,القتلى,死者,deaths total,nkill,people killed,загинуло,загиблі,вбито,zabici,ofiary śmiertelne,ofiary,liczba ofiar,vittime,vittime totali,nombre de morts,döda,dræbte,drepte,kuolleet,mrtví,halottak,morți,жертви,korban tewas,νεκροί,הרוגים,मृत,víctimas fatales,personas fallecidas,numero de muertos,mortos confirmados,aantal doden,doden,ölü sayısı,ölü,zabitych,死亡人数,死亡人數,死亡,死者数,사망자,사망,کشته ها,کشته شدگان,کشته,تعداد کشته ها,عدد القتلى,عدد الضحايا',
  wounded:
    'wounded,injured,injuries,total injured,number injured,number wounded,blesses,verletzte,verwundete,heridos,feriti,feridos,раненые,ранено,yarali,جرحى,الجرحى,負傷者,nwound,people injured,people wounded,поранено,поранені,ranni,skadade,sårede,haavoittuneet,zranění,sebesültek,răniți,ранени,luka,τραυματίες,פצועים,घायल,lesionados,lesionadas,personas heridas,gewonden,yaralı sayısı,受伤人数,受傷人數,受伤,負傷者数,부상자,부상,زخمی ها,زخمی,مجروحان,عدد الجرحى,rannych',
  weapon:
    'weapon,weapons,weapon type,arme,armes,waffe,waffen,arma,armas,armi,оружие,سلاح,weapon used,weaptype1 txt',
};

/** Of what happens to the record and not in the event, and of other things than events. */
export const recordDates =
  /\b(?:created|updated|modified|published|publication|posted|accessed|retrieved|entered|added|exported|recorded|registered|reported|stamp|dtstamp|last|dateadded|birth|born|geburt|naissance|nacimiento|veroffentlicht|publie|publicado|maj|mise a jour)\b|timestamp|marca temporal|horodateur|zeitstempel|carimbo de data|отметка времени|zaman damgasi|الطابع الزمني|タイムスタンプ|时间戳/;

export interface Known {
  readonly field: FieldName;
  /** 3 the whole header, 2 its end, 1 its beginning. */
  readonly rank: number;
  /** How far down the list of the field it stands: the plainest words come first. */
  readonly at: number;
}

const knownByPhrase: ReadonlyMap<string, readonly Omit<Known, 'rank'>[]> = (() => {
  const known = new Map<string, Omit<Known, 'rank'>[]>();
  for (const [field, list] of Object.entries(phrases) as [FieldName, string][]) {
    for (const [at, phrase] of list.split(',').entries()) {
      const folded = foldHeader(phrase);
      known.set(folded, [...(known.get(folded) ?? []), { field, at }]);
    }
  }
  return known;
})();

const longestPhrase = 4;

/** "Type of attack", "Tipo de hecho": the kind, whatever it is of. */
const kindOf =
  /^(?:type|kind|category|tipo|art|typ|categorie|categoria|kategorie|genre|тип|вид) (?:of|de|d|du|des|di|del|della|der|da|do|von) /;

/** What a header may mean, most certain first. */
export function meanings(header: string): readonly Known[] {
  const folded = foldHeader(header);
  // "Source 1", "Source 2"
  const words = (knownByPhrase.has(folded) ? folded : folded.replace(/ ?\d{1,2}$/, ''))
    .split(' ')
    .slice(0, 12);
  const whole = knownByPhrase.get(words.join(' ')) ?? [];
  const found: Known[] = whole.map((known) => ({ ...known, rank: 3 }));
  if (whole.length === 0 && kindOf.test(folded)) found.push({ field: 'kind', at: 0, rank: 3 });
  const add = (phrase: readonly string[], rank: number): void => {
    const phraseText = phrase.join(' ');
    // "x" and "to" mean something only by themselves.
    if (phraseText.length < 3 && phraseText !== 'id') return;
    for (const known of knownByPhrase.get(phraseText) ?? [])
      if (!found.some(({ field }) => field === known.field)) found.push({ ...known, rank });
  };
  for (let count = Math.min(longestPhrase, words.length - 1); count > 0; count--) {
    add(words.slice(-count), 2);
    add(words.slice(0, count), 1);
  }
  return found;
}

/** "AttackDate", "attack_date", "Attack Date*" → "attack date" */
export function foldHeader(header: string): string {
  // As most words of the lists above are, and many headers.
  if (/^[a-z\d]{1,200}$/.test(header)) return header;
  return header
    .slice(0, 200)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
