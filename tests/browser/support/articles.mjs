// Articles for the tests, written by us: the example's two, and texts built for one test each.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SAMPLES = new URL('../../../www/samples/', import.meta.url);

/** The example's articles. */
export const SUMMIT = readFileSync(new URL('summit.txt', SAMPLES), 'utf8');
export const ARCHAEOLOGY = readFileSync(new URL('archaeology.txt', SAMPLES), 'utf8');

/** A short article with a name in every place that tests ask about. */
export const BRIEF = `زار وزير الخارجية الروسي سيرجي لافروف الصين يوم الجمعة.
وقال لافروف في بكين إن بلاده ترحب بالصين وبفرنسا معا، وإن 12 دولة ستشارك في القمة.
وأضاف: «سنلتقي في موسكو»، ثم عاد إلى روسيا.
`;

/** The same, of a day, whose person has offices that are known. */
export const MINISTER = `لافروف في الصين
نُشر في 16 يوليو 2025

${BRIEF}`;

/** A text without Arabic. */
export const LATIN = `Ministers agree on a plan for the ports

The ministers of transport met on Tuesday.
`;

/** Short lines in which highlights begin inside words, nest, and stand beside numbers, Latin words and quotation marks. */
export const JOINTS = `رحبت الحكومة بالصين وبفرنسا أمس.
وصل الوفد إلى بكين فموسكو ثم عاد للصين.
قال لإيطاليا ولألمانيا إنه لا يريد شيئا.
التقى وزير الخارجية الروسي سيرجي لافروف.
زار مقر الأمم المتحدة في نيويورك يوم الجمعة.
أعلن الاتحاد الأوروبي (EU) أن 12 دولة وافقت.
قالوا: «نعم لموسكو»، و"لا لواشنطن".
سافر كالصينيين والروس والأمريكيين إلى مصر.
`;

/** An article of about `bytes` bytes, made of the example's paragraphs. */
export function articleOf(bytes) {
  const paragraphs = (SUMMIT + ARCHAEOLOGY).split('\n\n');
  let text = '';
  for (let at = 0; Buffer.byteLength(text) < bytes; at += 1) text += `${paragraphs[at % paragraphs.length]}\n\n`;
  return text;
}

/** Writes files (`path → text or bytes`) into a new folder that is gone after the test; gives the folder's path. */
export function folderOf(t, files) {
  const folder = mkdtempSync(join(tmpdir(), 'rasid-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** An article that names about `count` people, each once, by title and a name of two words that no list has. */
export function manyNames(count) {
  const given = ['سامي', 'كريم', 'ماجد', 'نادر', 'هشام', 'وليد', 'ياسر', 'رامي', 'طارق', 'فادي'];
  const onsets = ['بر', 'تل', 'جن', 'حد', 'خل', 'در', 'رم', 'زن', 'سع', 'شر', 'صب', 'طح', 'عز', 'غن', 'فر', 'قد', 'كر', 'لط'];
  const middles = ['ا', 'و', 'ي', 'اب', 'وم', 'يس', 'ان', 'ور', 'يد', 'ال', 'وف', 'يك', 'اش', 'وز', 'يع', 'اح', 'وق'];
  const ends = ['ني', 'وي', 'دي', 'لي', 'ري', 'مي', 'سي', 'بي', 'تي', 'حي', 'كي', 'في', 'شي', 'زي', 'قي', 'طي', 'صي'];
  const lines = [];
  for (let at = 0; at < count; at += 1) {
    let rest = at;
    const pick = (parts) => {
      const part = parts[rest % parts.length];
      rest = Math.floor(rest / parts.length);
      return part;
    };
    const family = `ال${pick(onsets)}${pick(middles)}${pick(ends)}`;
    lines.push(`قال الوزير ${pick(given)} ${family} ذلك.`);
  }
  return `${lines.join('\n')}\n`;
}

/** A name that no list has. */
export const NAMESAKE = 'سعدون الخضراوي';

/** Two articles with it, of which they say nothing in common. */
export const NAMESAKES = [
  { name: 'match.txt', text: `فوز جديد\n\nقال المدرب ${NAMESAKE} إن فريقه استحق الفوز في المباراة.\nوأضاف الخضراوي أن اللاعبين بذلوا جهدا كبيرا.\n` },
  { name: 'court.txt', text: `حكم جديد\n\nرد القاضي ${NAMESAKE} طلب الدفاع يوم الأحد.\n` },
];
