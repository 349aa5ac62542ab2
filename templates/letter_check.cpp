#include "templates/award_letter.hpp"
#include "templates/word_letter.hpp"

#include <algorithm>
#include <array>

namespace templates {
namespace {

// What the law wants in a letter: whose bid won, the scores with their reasons, the winner's advantages, the
// rank, and the end of the term; and the head of the log, by which what was decided can be held against the
// records later.
constexpr std::array<std::string_view, 8> required{
    "winnaar",    "einde_opschortende_termijn", "score", "score_winnaar",
    "motivering", "voordeel_winnaar",           "rang",  "logkop"};

AwardLetter sample(LetterKind kind) {
  AwardLetter letter{"A", kind, {}};
  for (const char* name : {"aanbesteding",
                           "kenmerk",
                           "perceel",
                           "onderwerp",
                           "europrijs_punt",
                           "europrijs_toelichting",
                           "opdrachtgever",
                           "inschrijver",
                           "inschrijving",
                           "datum",
                           "plaats",
                           "rechtbank",
                           "contact",
                           "ondertekenaar",
                           "functie",
                           "logkop",
                           "winnaar",
                           "aantal_inschrijvingen",
                           "gunningsmethode",
                           "afronding",
                           "totaal_soort",
                           "totaal_winnaar",
                           "opschortende_dagen",
                           "einde_opschortende_termijn",
                           "bij_terugtrekking",
                           "rang",
                           "totaal",
                           "loting"})
    letter.values.texts[name] = "[" + std::string(name) + "]";
  FieldValues score, ground;
  for (const char* name : {"criterium", "criterium_id", "weging", "score", "score_winnaar", "verschil",
                           "motivering", "voordeel_winnaar"})
    score.texts[name] = "[" + std::string(name) + "]";
  ground.texts["grond"] = "[grond]";
  const bool is_rejected = kind == LetterKind::rejected;
  letter.values.lists["scores"] = is_rejected ? std::vector<FieldValues>{} : std::vector<FieldValues>{score};
  letter.values.lists["gronden"] =
      is_rejected ? std::vector<FieldValues>{ground} : std::vector<FieldValues>{};
  const auto condition = [](bool holds) { return std::vector<FieldValues>(holds ? 1 : 0); };
  letter.values.lists["is_winnaar"] = condition(kind == LetterKind::winner);
  letter.values.lists["is_verliezer"] = condition(kind == LetterKind::ranked);
  letter.values.lists["is_uitgesloten"] = condition(is_rejected);
  return letter;
}

// Whether any letter of the samples shows a field.
bool shows(const criteria::WordTemplate& form, std::string_view field) {
  for (const AwardLetter& letter : sample_letters())
    for (const criteria::WordPart& part : fill_letter(form, letter.values).document.parts)
      if (part.has_text && part.bytes.find("[" + std::string(field) + "]") != std::string::npos) return true;
  return false;
}

}  // namespace

std::vector<AwardLetter> sample_letters() {
  return {sample(LetterKind::winner), sample(LetterKind::ranked), sample(LetterKind::rejected)};
}

criteria::Findings check_template(const criteria::WordTemplate& form,
                                  const std::vector<AwardLetter>& letters) {
  criteria::Findings findings;
  for (const AwardLetter& letter : letters)
    for (criteria::Finding& finding : fill_letter(form, letter.values).findings)
      if (std::find(findings.begin(), findings.end(), finding) == findings.end())
        findings.push_back(std::move(finding));
  for (const std::string_view field : required)
    if (!shows(form, field))
      findings.push_back(criteria::error("letter.fieldRequired", "", {{"field", std::string(field)}}));
  return findings;
}

}  // namespace templates
