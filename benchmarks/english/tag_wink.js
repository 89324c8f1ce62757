// Tags sentences cut into words with wink-nlp and its English model (MIT), for a third opinion.
//
//     node tag_wink.js WORDS.jsonl OUT.jsonl      (where wink-nlp is installed, or with NODE_PATH set)
//
// Wink cuts words itself; it is given them with blanks between, and its pieces are laid on the words again.
const fs = require('fs');
const model = require('wink-eng-lite-web-model');
const nlp = require('wink-nlp')(model, ['sbd', 'pos']);
const its = nlp.its;

function tagged(words) {
  const tokens = nlp.readDoc(words.join(' ')).tokens();
  const pieces = tokens.out(its.value);
  const tags = tokens.out(its.pos);
  let at = 0;
  return words.map((word) => {
    let seen = 0, tag = 'X';
    while (at < pieces.length && seen < word.length) {
      seen += pieces[at].length;
      tag = tags[at];
      at += 1;
    }
    return [word, word, tag, '_'];
  });
}

const [source, out] = process.argv.slice(2);
const lines = fs.readFileSync(source, 'utf8').trim().split('\n');
fs.writeFileSync(out, lines.map((line) => JSON.stringify(tagged(JSON.parse(line).words.map((word) => word.replace(/’/g, "'"))))).join('\n') + '\n');
