/**
 * What was expected and found, in Swedish. Findings are written in English where they arise, next to the rule; here each
 * sentence has its Swedish one. Names, values and what a file holds are quoted as they are.
 */
type Rule = readonly [english: RegExp, swedish: string];

/** `$1` is taken over; `$~1` is itself put into Swedish. */
const RULES: readonly Rule[] = [
  // values
  [/^true or false$/, 'true eller false'],
  [/^a whole number from (\S+) to (\S+)$/, 'ett heltal från $1 till $2'],
  [/^a number from (\S+) to (\S+)$/, 'ett tal från $1 till $2'],
  [/^one of (.+)$/, 'ett av $1'],
  [/^(a list of .+), which add up to 1$/, '$~1, som tillsammans blir 1'],
  [/^(a list of .+), above 0 and falling$/, '$~1, över 0 och fallande'],
  [/^(a list of .+), rising$/, '$~1, stigande'],
  [
    /^a list of (\d+) numbers \((.+?)\), each a number (from \S+ to \S+)$/,
    'en lista med $1 tal ($2), vart och ett $~3',
  ],
  [
    /^a list of (\d+) numbers \((.+?)\), each a whole number (from \S+ to \S+)$/,
    'en lista med $1 hela tal ($2), vart och ett $~3',
  ],
  [/^from (\S+) to (\S+)$/, 'från $1 till $2'],
  [/^a list of (\d+) numbers \((.+?)\), (.+)$/, 'en lista med $1 tal ($2), $~3'],
  [/^(\S+) to (\S+(?:; .+)?)$/, '$1 till $~2'],
  [/^(\S+); (.+)$/, '$1; $~2'],
  [/^a list of at most (\d+)$/, 'en lista med högst $1'],
  [/^a list of (\d+) to (\d+)$/, 'en lista med $1 till $2'],
  [/^the number (\d+)$/, 'talet $1'],
  [/^(\d+), the only one that this version reads$/, '$1, det enda som den här versionen läser'],
  [/^(.+); this version can run no other$/, '$~1; den här versionen kan inte köra något annat'],
  [/^("\w+") or (".+)$/, '$1 eller $~2'],
  // texts and names
  [
    /^a text of 1 to (\d+) characters on one line, without control characters$/,
    'en text med 1 till $1 tecken på en rad, utan styrtecken',
  ],
  [/^a text of at most (\d+) characters, without control characters$/, 'en text med högst $1 tecken, utan styrtecken'],
  [/^a text in Swedish and one in English: (.+)$/, 'en text på svenska och en på engelska: $1'],
  [/^a short name of a-z, 0-9 and -, at most 64 characters$/, 'ett kort namn av a-z, 0-9 och -, högst 64 tecken'],
  [/^the id of a parameter$/, 'id för en parameter'],
  [/^the id of a listed share, such as (\S+)$/, 'id för en listad andel, till exempel $1'],
  [
    /^(.+), or the id of a parameter that is a number of employments$/,
    '$~1, eller id för en parameter som är ett antal anställningar',
  ],
  [
    /^"member" of the employer ring, "asked" when it may be recruited to it, or null$/,
    '"member" för medlem i arbetsgivarringen, "asked" när den kan värvas, eller null',
  ],
  // dates
  [/^a date as (\S+), from (\d+) to (\d+)$/, 'ett datum som $1, från $2 till $3'],
  [/^a date within the study, from (\S+) to (\S+)$/, 'ett datum inom studien, från $1 till $2'],
  [/^a date after the start, (\S+)$/, 'ett datum efter starten, $1'],
  // objects
  [/^a study: an object with schema, id, label, …$/, 'en studie: ett objekt med schema, id, label, …'],
  [/^a study in JSON$/, 'en studie i JSON'],
  [/^a study file$/, 'en studiefil'],
  [/^a study file of at most (\d+) bytes$/, 'en studiefil på högst $1 byte'],
  [/^the baseline: (.+)$/, 'baslinjen: $1'],
  [/^a scenario: (.+)$/, 'ett scenario: $1'],
  [/^an employer: (.+)$/, 'en arbetsgivare: $1'],
  [/^an object with a list of employers$/, 'ett objekt med en lista över arbetsgivare'],
  [/^an object of two lists: participating and other$/, 'ett objekt med två listor: participating och other'],
  [/^an object of parameter ids and values$/, 'ett objekt med parametrars id och värden'],
  [/^an object of policy ids$/, 'ett objekt med åtgärders id'],
  [
    /^an object of start, ramp, end and the policy’s parameters$/,
    'ett objekt med start, ramp, end och åtgärdens parametrar',
  ],
  [
    /^a parameter of the policy (\S+); set this one under assumptions$/,
    'en parameter i åtgärden $1; sätt den här under assumptions',
  ],
  [/^only known keys$/, 'bara kända nycklar'],
  [/^only (.+)$/, 'bara $1'],
  // several fields at once
  [/^every scenario id, the baseline’s included, once$/, 'varje scenarios id en gång, baslinjens inräknat'],
  [/^every employer id once$/, 'varje arbetsgivares id en gång'],
  [/^every health centre of an employer once$/, 'varje vårdcentral en gång hos en arbetsgivare'],
  [/^every key once$/, 'varje nyckel en gång'],
  [
    /^this size among the study’s assumptions: all scenarios have the same people$/,
    'storleken bland studiens antaganden: alla scenarier har samma människor',
  ],
  [/^(.+) as in (\S+): both policies act on it$/, '$1 som i $2: båda åtgärderna verkar på det'],
  [/^at most (\d+) in all$/, 'högst $1 sammanlagt'],
  [/^at most (\d+) person-years$/, 'högst $1 personår'],
  // JSON
  [/^at most (\d+) levels of lists and objects$/, 'högst $1 nivåer av listor och objekt'],
  [/^at most (\d+) MB$/, 'högst $1 MB'],
  [/^text in UTF-8$/, 'text i UTF-8'],
  [/^another key$/, 'en annan nyckel'],
  [/^a value$/, 'ett värde'],
  [/^a number$/, 'ett tal'],
  [/^a number with a decimal point$/, 'ett tal med decimalpunkt'],
  [/^a colon$/, 'ett kolon'],
  [/^a comma or (.)$/, 'ett komma eller $1'],
  [/^a key in quotation marks$/, 'en nyckel inom citattecken'],
  [/^a closing quotation mark$/, 'ett avslutande citattecken'],
  [/^an escape such as (.+)$/, 'en kod som $1'],
  [
    /^no line break or control character within a text (.+)$/,
    'ingen radbrytning och inget styrtecken i en text (skriv \\n)',
  ],
  [/^the end of the file$/, 'filens slut'],
  [/^none$/, 'inga'],
  // exports and links
  [
    /^columns parted by commas, as in the file that was downloaded$/,
    'kolumner åtskilda av komman, som i filen som laddades ner',
  ],
  [/^a result \((.+)\) or a study \((.+)\)$/, 'ett resultat ($1) eller en studie ($2)'],
  [/^(\w+) of a result$/, 'ett resultats $1'],
  [/^a text$/, 'en text'],
  [/^64 signs of 0-9 and a-f$/, '64 tecken av 0-9 och a-f'],
  [/^a list of (scenarios|comparisons)$/, 'en lista över $1'],
  [/^a row of figures$/, 'en rad med siffror'],
  [/^the names of the columns$/, 'kolumnernas namn'],
  [/^(.+), as in line (\d+)$/, '$~1, som på rad $2'],
  [
    /^a link, a study file, a result or table that was downloaded here or written by the terminal, or a stamp with its digest$/,
    'en länk, en studiefil, ett resultat eller en tabell som laddats ner här eller skrivits av terminalen, eller en stämpel med dess summa',
  ],
  [/^one simulated person’s life, in one world$/, 'en simulerad persons liv, i en värld'],
  [/^a ring in single simulated worlds$/, 'en ring i enskilda simulerade världar'],
  [
    /^figures over all worlds of a run; single worlds have no digest to compare, and the command in the file’s head writes their events again$/,
    'siffror över alla världar i en körning; enskilda världar har ingen summa att jämföra, och kommandot i filens huvud skriver deras händelser på nytt',
  ],
  [/^a file that can be read$/, 'en fil som går att läsa'],
  [/^at most (\d+) (bytes|characters)$/, 'högst $1 $~2'],
  [/^at most (\d+) bytes of text$/, 'högst $1 byte text'],
  [/^bytes$/, 'byte'],
  [/^characters$/, 'tecken'],
  [/^the rest of the link$/, 'resten av länken'],
  [/^a link as it was made$/, 'en länk som den gjordes'],
  [/^(\d+) characters and then nothing$/, '$1 tecken och sedan ingenting'],
  [/^another sum than the link’s own$/, 'en annan summa än länkens egen'],
  [/^signs that do not unfold$/, 'tecken som inte går att veckla ut'],
  [/^more text than that$/, 'mer text än så'],
  [/^format (\S+)$/, 'format $1'],
  [/^format (\d+), the only one known here$/, 'format $1, det enda som är känt här'],
  [
    /^a published study, word for word, that this page has$/,
    'en publicerad studie, ord för ord, som den här sidan har',
  ],
  [/^changes that fit the published study$/, 'ändringar som passar den publicerade studien'],
  // found
  [/^(\d+) columns$/, '$1 kolumner'],
  [/^line (\d+), ([a-z_]+)$/, 'rad $1, $2'],
  [/^line (\d+)$/, 'rad $1'],
  [/^the byte-order mark of UTF-16$/, 'märket för UTF-16'],
  [
    /^bytes that are not UTF-8, as in Latin-1, in an older Windows text or in a file that is no text$/,
    'byte som inte är UTF-8, som i Latin-1, i en äldre Windowstext eller i en fil som inte är text',
  ],
  [/^nothing$/, 'ingenting'],
  [/^a folder$/, 'en mapp'],
  [/^no such file$/, 'ingen sådan fil'],
  [/^a file that cannot be read \((\w+)\)$/, 'en fil som inte kan läsas ($1)'],
  [/^(\d+) bytes$/, '$1 byte'],
  [/^(\d+) characters$/, '$1 tecken'],
  [/^(\d+) employments$/, '$1 anställningar'],
  [/^more than (\d+) faults$/, 'mer än $1 fel'],
  [/^more than (\d+) levels at (.+)$/, 'mer än $1 nivåer på $~2'],
  [/^line (\d+), column (\d+)$/, 'rad $1, kolumn $2'],
  [/^the end of the file at (line .+)$/, 'filens slut på $~1'],
  [/^the key (.+) at (line .+)$/, 'nyckeln $~1 på $~2'],
  [/^(".*") at (line .+)$/, '$1 på $~2'],
  [/^(.+) a second time$/, '$1 en andra gång'],
  [
    /^(\d+) persons × (\S+) years × (\d+) worlds × (\d+) arms = (\d+) person-years$/,
    '$1 personer × $2 år × $3 världar × $4 armar = $5 personår',
  ],
  [
    /^NUL characters, as in UTF-16 or in a file that is no text$/,
    'NUL-tecken, som i UTF-16 eller i en fil som inte är text',
  ],
  [/^the sign for characters that could not be read \(U\+FFFD\)$/, 'tecknet för tecken som inte kunde läsas (U+FFFD)'],
];

/** A value of the file as it is quoted: the same in every language. */
const VALUE = /^(?:-?[\d.][\d.e+-]*|-?Infinity|NaN|null|true|false|".*|\[.*|\{.*|[a-z]+(?:\.[\w.]+)+)$/s;

/** The Swedish of a finding's sentence; null when it has none, which a test holds never to be. */
export function inSwedish(english: string): string | null {
  for (const [pattern, swedish] of RULES) {
    const groups = pattern.exec(english);
    if (groups === null) continue;
    return swedish.replace(/\$(~?)(\d)/g, (_, again: string, n: string) => {
      const part = groups[Number(n)];
      return again === '' ? part : (inSwedish(part) ?? part);
    });
  }
  return VALUE.test(english) ? english : null;
}
