#include "import/notice_translation.hpp"

#include "criteria/notice_translation.hpp"
#include "import/notice_elements.hpp"

#include <pugixml.hpp>

namespace importing {
namespace {

using namespace criteria;

const Criterion* criterion_at(const std::vector<Lot>& lots, std::size_t lot, const CriterionId& id) {
  return lot < lots.size() ? find_criterion(lots[lot].criteria, id) : nullptr;
}

bool is_too_long(const std::string& text, std::size_t most) {
  Findings findings;
  check_notice_length(text, most, "", findings);
  return !findings.empty();
}

}  // namespace

std::string second_language(const pugi::xml_node& root) {
  const std::string official = text_at(root, "NoticeLanguageCode");
  std::string other = official == "NLD" ? "ENG" : official == "ENG" ? "NLD" : "";
  if (other.empty()) return {};
  for (const pugi::xml_node language : below(root, "AdditionalNoticeLanguage"))
    if (text_at(language, "ID") == other) return other;
  return {};
}

NoticeTranslation translation_of(const ReadNotice& notice, const ReadNotice& translated) {
  NoticeFile file = with_translation_entries(notice.file, notice.tender);
  NoticeTranslation& to = file.translation;
  const NoticeTerms& terms = translated.file.terms;
  to.title = translated.tender.title;
  to.description = translated.tender.description.value_or("");
  to.national_law = translated.file.national_law;
  to.review_deadline = terms.review_deadline;
  to.framework_reason = terms.framework_reason;
  to.accelerated_reason = terms.accelerated_reason;
  to.payment_terms = terms.payment_terms;
  to.performance_conditions = terms.performance_conditions;
  to.strategy = translated.file.strategy.text;
  const auto& lots = translated.tender.lots;
  for (std::size_t i = 0; i < to.lots.size() && i < lots.size(); ++i) {
    to.lots[i].title = lots[i].title.value_or("");
    to.lots[i].description = lots[i].description.value_or("");
    for (CriterionTranslation& criterion : to.lots[i].criteria) {
      const Criterion* read = criterion_at(lots, i, criterion.id);
      if (!read) continue;
      criterion.title = read->title;
      criterion.description = read->description.value_or("");
    }
  }
  for (const NoticeText& text : notice_texts(notice.tender, file)) {
    std::string& translation = text.translation(file);
    const bool is_line = text.kind == NoticeTextKind::law || text.place.ends_with(".title");
    if (is_too_long(translation, is_line ? NoticeLengths::line : NoticeLengths::text)) translation.clear();
  }
  drop_empty_translations(to);
  return to;
}

}  // namespace importing
