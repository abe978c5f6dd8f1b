// A small file of each format that is read, by its name, with a record that is wrong.
export const samples: Readonly<Record<string, string>> = {
  'a.csv':
    'Date,Event name,Actor,Lat,Lon,Own column\n2020-01-02,First,Ada,1,2,x\n2020-02-30,Second,Bob,3,4,y\n',
  'semicolons.csv': 'date;title;end_date;tags\n1/2/2020;First;3/2/2020;a,b\n5/6/2020;Second;;c\n',
  'a.tsv': 'Start\tEnd\tHeadline\tMedia\n2020\t2021\tFirst\thttps://example.org\n?\t\tSecond\t\n',
  'sheet.csv':
    'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n2020,1,2,,,,,,soon,First,Text,https://example.org,Credit,Caption,,title,Group,\n',
  'acled.csv':
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,country,admin1,location,latitude,longitude,source,notes,fatalities\nIRQ1,02 January 2020,2020,1,Political violence,Battles,Armed clash,Ada,,1,Bob,Iraq,Baghdad,Baghdad,33.3,44.4,Reuters,Notes,3\n',
  'a.ics':
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Name\r\nBEGIN:VEVENT\r\nUID:one\r\nDTSTART;VALUE=DATE:20200102\r\nSUMMARY:First\r\nX-OWN;X-PARAM=value:Own\r\nLOCATION:Rome\r\nCATEGORIES:a,b\r\nRRULE:FREQ=DAILY\r\nORGANIZER;CN=Ada:mailto:ada@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  'a.mw':
    'title: Engines\nkey: value\n#Tag: #ffffff\ngroup Early Research: #Early\n1927: Machine #patent\n[Dresden](location)\nkey: value\nendGroup\nsection Later\n2020-02-30: Never\n',
  'note.md':
    "---\ndate: 2020-01-02\nend-date: 2020-02-30\ntitle: First\ntags: [a, b]\ntype: raid\nown: value\nnested:\n  key: value\n---\n# Heading\nText\n<span class='ob-timelines' data-date='2020-01-02' data-title='Second'>Body</span>\n",
  'a.yaml': '---\nstart-date: 2020\ntitle: First\n"quoted key": "value"\n',
  'simile.xml':
    '<?xml version="1.0"?><data date-time-format="iso8601" own="x"><event start="2020-01-02" end="2020-02-30" title="First" link="https://example.org" own="x">Text <b>bold</b></event><event title="Second">None</event></data>',
  'project.timeline':
    '<?xml version="1.0"?><timeline><version>2.1.0</version><timetype>gregoriantime</timetype><categories><category><name>Kind</name></category></categories><events><event><start>2020-01-02 00:00:00</start><end>2020-01-03 00:00:00</end><text>First</text><category>Kind</category><description>Text</description><labels>a b</labels></event><event><start>never</start><text>Second</text></event></events></timeline>',
  'other.xml': '<?xml version="1.0"?><own><entry key="value">Text</entry></own>',
  'simile.json':
    '{"dateTimeFormat":"iso8601","events":[{"start":"2020-01-02","title":"First","description":"Text","own":"x"},{"start":"never","title":"Second"}]}',
  'timelinejs.json':
    '{"title":{"text":{"headline":"All","text":"Text"}},"events":[{"start_date":{"year":"2020","month":"1","own":"x"},"text":{"headline":"First","text":"Text"},"group":"Group","media":{"url":"https://example.org","credit":"Credit"}},{"start_date":{"year":"never"},"text":{"headline":"Second"}}]}',
  'a.geojson':
    '{"type":"FeatureCollection","name":"Name","features":[{"type":"Feature","id":"one","properties":{"date":"2020-01-02","title":"First","own":"x"},"geometry":{"type":"Point","coordinates":[1,2]}},{"type":"Feature","properties":{"date":"never","title":"Second"},"geometry":null}]}',
  'wikidata.json':
    '[{"item":"http://www.wikidata.org/entity/Q1","itemLabel":"First","date":"2020-01-02T00:00:00Z","coord":"Point(1 2)","own":"x"},{"item":"http://www.wikidata.org/entity/Q2","itemLabel":"Second","date":"never"}]',
  'ftm.json':
    '{"id":"one","schema":"Person","properties":{"name":["Ada"],"alias":["Countess"],"own":["x"]}}\n{"id":"two","schema":"Event","properties":{"name":["First"],"startDate":["2020-01-02"],"involved":["one"]}}\n{"id":"three","schema":"Own","properties":{"name":["Second"],"date":["never"]}}\n',
  'bellingcat.json':
    '[{"id":"one","date":"1/30/2020","latitude":"1","longitude":"2","location":"Rome","description":"First","sources":[{"path":"https://example.org","description":"Source"}],"filters":[{"key":"Kind","value":"raid"}]}]',
  'rows.json':
    '[{"Date":"2020-01-02","Event name":"First","own":"x"},{"Date":"never","Event name":"Second","own":"y"}]',
  'list.json':
    '[{"id":"one","date":"2020-01-02","earliest":"2020-01-02","latest":"2020-01-02","title":"First","actors":[{"id":"ada","name":"Ada","role":"raider"}],"places":[{"id":"rome","name":"Rome"}],"own":"x"}]',
  'program.js': 'var data = {events: [{date: "2020", title: "First"}]};',
};
