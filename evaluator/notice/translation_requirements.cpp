#include "criteria/notice_translation.hpp"
#include "evaluator/notice/requirement_parts.hpp"
#include "evaluator/notice/requirements.hpp"

#include <algorithm>

namespace evaluator {
namespace {

using namespace criteria;

bool tells(const NoticeQuestion& question, NoticeTextKind kind) {
  const NoticeSubtype subtype = question.subtype;
  const bool is_call = is_contract_notice(subtype);
  const bool is_call_or_result = is_call || is_result_notice(subtype);
  switch (kind) {
    case NoticeTextKind::subject:
      return true;
    case NoticeTextKind::law:
      return is_below_threshold(subtype);
    case NoticeTextKind::review:
    case NoticeTextKind::criterion:
    case NoticeTextKind::strategy:
      return is_call_or_result;
    case NoticeTextKind::accelerated:
      return is_call_or_result && question.tender.procedure &&
             can_be_accelerated(*question.tender.procedure, subtype) &&
             question.file.terms.accelerated.value_or(false);
    case NoticeTextKind::framework:
      return is_call && is_long_framework(question.file.terms, subtype);
    case NoticeTextKind::payment:
    case NoticeTextKind::performance:
      return is_call;
    case NoticeTextKind::change:
      return question.change != nullptr;
  }
  return false;
}

}  // namespace

bool is_translated(const NoticeQuestion& question) {
  return std::any_of(question.languages.begin(), question.languages.end(),
                     [&](TextLanguage language) { return language != question.file.language; });
}

void check_translation(const NoticeQuestion& question, Findings& findings) {
  NoticeFile file = with_translation_entries(question.file, question.tender);
  const TextLanguage language = other_language(question.file.language);
  for (const NoticeText& text : notice_texts(question.tender, file)) {
    if (!text.translation(file).empty() || !tells(question, text.kind)) continue;
    if (text.kind == NoticeTextKind::change && text.original != question.change->text) continue;
    findings.push_back(error("notice.untranslated", text.place,
                             {{"subtype", std::string(name(question.subtype))},
                              {"language", std::string(name(language))},
                              {"field", "notice.field." + label_of(text)},
                              {"subject", text.subject}}));
  }
}

}  // namespace evaluator
