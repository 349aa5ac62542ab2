#include "server/app/announced_subject.hpp"

#include "criteria/notice_translation.hpp"
#include "evaluator/notice/question.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/library.hpp"
#include "server/storage/segment_store.hpp"

namespace server {
namespace {

using criteria::LocalizedText;
using criteria::TextLanguage;

Result<criteria::Tender> announced_consultation(Service& service, const std::string& id,
                                                TextLanguage language) {
  const auto held = find_consultation(service, id);
  if (!held) return failed(held.error());
  const auto segment =
      service.database.read([&](Unit& unit) { return SegmentStore(unit).find(held->consultation.segment); });
  return evaluator::announced_consultation(
      held->consultation, segment ? segment->segment.cpv_codes : std::vector<std::string>(), language);
}

const std::string& in_language(const LocalizedText& text, TextLanguage language) {
  return language == TextLanguage::nl ? text.nl : text.en;
}

void take_known(std::string& translation, const std::string& original, const LocalizedText& known,
                TextLanguage language) {
  if (translation.empty() && original == in_language(known, language))
    translation = in_language(known, criteria::other_language(language));
}

void take_from_library(Service& service, const criteria::Criterion& criterion, TextLanguage language,
                       criteria::CriterionTranslation& to) {
  if (!criterion.library) return;
  const auto entry = find_library_criterion(service, *criterion.library);
  if (!entry) return;
  take_known(to.title, criterion.title, entry->criterion->title, language);
  for (const criteria::LibraryVariant& variant : entry->criterion->variants)
    take_known(to.description, criterion.description.value_or(""), variant.text, language);
}

}  // namespace

Result<criteria::Tender> announced_tender(Service& service, const NoticeSubject& subject,
                                          TextLanguage language) {
  if (!subject.is_tender()) return announced_consultation(service, subject.consultation, language);
  const auto definition = load_definition(service, subject.tender);
  if (!definition) return failed(definition.error());
  return (*definition)->tender;
}

criteria::NoticeFile with_known_texts(Service& service, const NoticeSubject& subject,
                                      const criteria::Tender& tender, criteria::NoticeFile file) {
  if (!subject.is_tender()) {
    const auto held = find_consultation(service, subject.consultation);
    if (held) evaluator::complete_from(held->consultation, file);
    return file;
  }
  criteria::NoticeFile all = criteria::with_translation_entries(std::move(file), tender);
  for (std::size_t i = 0; i < tender.lots.size(); ++i)
    for (criteria::CriterionTranslation& to : all.translation.lots[i].criteria)
      if (const auto* criterion = criteria::find_criterion(tender.lots[i].criteria, to.id))
        take_from_library(service, *criterion, all.language, to);
  criteria::drop_empty_translations(all.translation);
  return all;
}

}  // namespace server
