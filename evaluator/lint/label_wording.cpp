#include "evaluator/lint/wording.hpp"
#include "evaluator/lint/words.hpp"

#include <algorithm>
#include <array>

namespace evaluator::lint {
namespace {

// How a name is recognised: by its letters as written (acronyms that are words in lower case), by its words
// in any case, or as an acronym with a number behind it.
enum class Written { exactly, any_case, with_number };

struct LabelName {
  std::string_view words;  // plain, or as written where that counts
  Written written;
  std::string_view name;
};

constexpr std::array label_names{
    LabelName{"FSC", Written::exactly, "FSC"},
    LabelName{"PEFC", Written::exactly, "PEFC"},
    LabelName{"GRS", Written::exactly, "GRS"},
    LabelName{"GOTS", Written::exactly, "GOTS"},
    LabelName{"EPEAT", Written::exactly, "EPEAT"},
    LabelName{"MSC", Written::exactly, "MSC"},
    LabelName{"ASC", Written::exactly, "ASC"},
    LabelName{"TCO", Written::exactly, "TCO Certified"},
    LabelName{"KOMO", Written::exactly, "KOMO"},
    LabelName{"BREEAM", Written::exactly, "BREEAM"},
    LabelName{"LEED", Written::exactly, "LEED"},
    LabelName{"EMAS", Written::exactly, "EMAS"},
    LabelName{"UTZ", Written::exactly, "UTZ"},
    LabelName{"eu ecolabel", Written::any_case, "EU Ecolabel"},
    LabelName{"europees ecolabel", Written::any_case, "EU Ecolabel"},
    LabelName{"europese ecolabel", Written::any_case, "EU Ecolabel"},
    LabelName{"ecolabel", Written::any_case, "EU Ecolabel"},
    LabelName{"blauwe engel", Written::any_case, "Blauer Engel"},
    LabelName{"blue angel", Written::any_case, "Blauer Engel"},
    LabelName{"blauer engel", Written::any_case, "Blauer Engel"},
    LabelName{"nordic swan", Written::any_case, "Nordic Swan"},
    LabelName{"cradle to cradle", Written::any_case, "Cradle to Cradle"},
    LabelName{"c2c", Written::any_case, "Cradle to Cradle"},
    LabelName{"global recycled standard", Written::any_case, "GRS"},
    LabelName{"oekotex", Written::any_case, "OEKO-TEX"},
    LabelName{"bluesign", Written::any_case, "bluesign"},
    LabelName{"energy star", Written::any_case, "Energy Star"},
    LabelName{"milieukeur", Written::any_case, "Milieukeur"},
    LabelName{"planetproof", Written::any_case, "On the way to PlanetProof"},
    LabelName{"planet proof", Written::any_case, "On the way to PlanetProof"},
    LabelName{"dubokeur", Written::any_case, "Dubokeur"},
    LabelName{"natureplus", Written::any_case, "natureplus"},
    LabelName{"co2prestatieladder", Written::any_case, "CO2-Prestatieladder"},
    LabelName{"co2 prestatieladder", Written::any_case, "CO2-Prestatieladder"},
    LabelName{"co\u2082prestatieladder", Written::any_case, "CO2-Prestatieladder"},
    LabelName{"co2 performance ladder", Written::any_case, "CO2-Prestatieladder"},
    LabelName{"fairtrade", Written::any_case, "Fairtrade"},
    LabelName{"fair trade", Written::any_case, "Fairtrade"},
    LabelName{"max havelaar", Written::any_case, "Fairtrade"},
    LabelName{"rainforest alliance", Written::any_case, "Rainforest Alliance"},
    LabelName{"beter leven", Written::any_case, "Beter Leven"},
    LabelName{"ekokeurmerk", Written::any_case, "EKO"},
    LabelName{"eko keurmerk", Written::any_case, "EKO"},
    LabelName{"groene sleutel", Written::any_case, "Green Key"},
    LabelName{"green key", Written::any_case, "Green Key"},
    LabelName{"ISO", Written::with_number, "ISO"},
    LabelName{"NEN", Written::with_number, "NEN"},
    LabelName{"EN", Written::with_number, "EN"},
    LabelName{"BRL", Written::with_number, "BRL"},
    LabelName{"NTA", Written::with_number, "NTA"},
    LabelName{"PAS", Written::with_number, "PAS"},
};

struct Mention {
  std::size_t sentence, first, last;
  std::string name;
};

bool is_number(std::string_view word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }

std::string_view written(const Sentence& sentence, std::size_t at) {
  return sentence.text.substr(sentence.words[at].at, sentence.words[at].size);
}

// "NEN-EN-ISO" begins with NEN; "FSC-gecertificeerd" with FSC.
bool starts_as(std::string_view word, std::string_view acronym) {
  return word.substr(0, acronym.size()) == acronym &&
         (word.size() == acronym.size() || word[acronym.size()] == '-');
}

// How many words of the sentence from `at` on are the name; 0 for none.
std::size_t words_matched(const Sentence& sentence, std::size_t at, const LabelName& label) {
  if (label.written == Written::exactly) return starts_as(written(sentence, at), label.words) ? 1 : 0;
  if (label.written == Written::with_number) {
    if (!starts_as(written(sentence, at), label.words)) return 0;
    const auto word = written(sentence, at);
    if (std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) return 1;
    return at + 1 < sentence.words.size() && is_number(sentence.words[at + 1].plain) ? 2 : 0;
  }
  std::string_view rest = label.words;
  std::size_t count = 0;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    const bool last = word.size() == rest.size();
    if (at + count >= sentence.words.size()) return 0;
    const std::string_view found = sentence.words[at + count].plain;
    // The last word may go on: "Milieukeurcertificaat".
    if (last && word.size() > 3 ? found.substr(0, word.size()) != word : found != word) return 0;
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    ++count;
  }
  return count;
}

// A norm is named with its number: "NEN-EN 15804".
std::string known_name(const Sentence& sentence, std::size_t at, std::size_t count, const LabelName& label) {
  return label.written == Written::with_number ? sentence.as_written(at, at + count - 1)
                                               : std::string(label.name);
}

std::vector<Mention> mentions_in(const std::vector<Sentence>& sentences) {
  std::vector<Mention> mentions;
  for (std::size_t i = 0; i < sentences.size(); ++i)
    for (std::size_t at = 0; at < sentences[i].words.size(); ++at)
      for (const LabelName& label : label_names) {
        const std::size_t count = words_matched(sentences[i], at, label);
        if (count == 0) continue;
        mentions.push_back({i, at, at + count - 1, known_name(sentences[i], at, count, label)});
        at += count - 1;
        break;
      }
  return mentions;
}

bool is_equivalence(std::string_view word) {
  return begins_with(word, {"gelijkwaardig", "equivalent", "equivalence"});
}

// "of gelijkwaardig", but not "gelijkwaardige keurmerken worden niet aanvaard".
bool allows_equivalent(const Sentence& sentence) {
  const bool said = std::any_of(sentence.words.begin(), sentence.words.end(),
                                [](const Word& word) { return is_equivalence(word.plain); });
  if (!said) return false;
  const bool refused = has_any(sentence, {"niet", "geen", "not", "no", "uitgesloten", "excluded"}) &&
                       has_any(sentence, {"geaccepteerd", "aanvaard", "toegestaan", "accepted", "allowed",
                                          "gelijkwaardigheid", "uitgesloten", "excluded"});
  return !refused;
}

}  // namespace

std::vector<Wording> labels_without_equivalent(std::string_view text) {
  const auto sentences = sentences_of(text);
  std::vector<bool> allowed(sentences.size());
  std::transform(sentences.begin(), sentences.end(), allowed.begin(), allows_equivalent);
  const auto is_covered = [&](const Mention& mention) {
    return allowed[mention.sentence] ||
           (mention.sentence + 1 < allowed.size() && allowed[mention.sentence + 1]);
  };
  const auto mentions = mentions_in(sentences);
  std::vector<Wording> wordings;
  for (const Mention& mention : mentions) {
    const bool covered = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& other) {
      return other.name == mention.name && is_covered(other);
    });
    const bool told = std::any_of(wordings.begin(), wordings.end(),
                                  [&](const Wording& earlier) { return earlier.label == mention.name; });
    if (covered || told) continue;
    wordings.push_back({WordingKind::label,
                        sentences[mention.sentence].as_written(mention.first, mention.last), mention.name});
  }
  return wordings;
}

}  // namespace evaluator::lint
