#include "templates/award_letter_text.hpp"

namespace templates {

const std::vector<LetterLine>& letter_lines() {
  static const std::vector<LetterLine> lines{{LetterStyle::sender, "letter.line.sender", ""},
                                             {LetterStyle::address, "letter.line.address", ""},
                                             {LetterStyle::meta, "letter.line.date", ""},
                                             {LetterStyle::meta, "letter.line.reference", ""},
                                             {LetterStyle::subject, "letter.line.subject", ""},
                                             {LetterStyle::text, "letter.line.salutation", ""},
                                             {LetterStyle::text, "letter.line.intro", ""},
                                             {LetterStyle::text, "letter.line.won", "is_winnaar"},
                                             {LetterStyle::text, "letter.line.lost", "is_verliezer"},
                                             {LetterStyle::text, "letter.line.rejected", "is_uitgesloten"},
                                             {LetterStyle::item, "letter.line.ground", "gronden"},
                                             {LetterStyle::text, "letter.line.winner", "is_uitgesloten"},
                                             {LetterStyle::heading, "letter.line.scores", "totaal"},
                                             {LetterStyle::text, "letter.line.method", "totaal"},
                                             {LetterStyle::score_table, "letter.line.total", "totaal"},
                                             {LetterStyle::text, "letter.line.draw", "loting"},
                                             {LetterStyle::text, "letter.line.pointPrice", "totaal"},
                                             {LetterStyle::heading, "letter.line.reasons", "totaal"},
                                             {LetterStyle::small_heading, "letter.line.reason", "scores"},
                                             {LetterStyle::heading, "letter.line.standstill", ""},
                                             {LetterStyle::text, "letter.line.term", ""},
                                             {LetterStyle::text, "letter.line.objection", ""},
                                             {LetterStyle::text, "letter.line.provisional", ""},
                                             {LetterStyle::text, "letter.line.withdrawal", ""},
                                             {LetterStyle::text, "letter.line.contact", "contact"},
                                             {LetterStyle::closing, "letter.line.closing", ""},
                                             {LetterStyle::meta, "letter.line.log", "logkop"}};
  return lines;
}

}  // namespace templates
