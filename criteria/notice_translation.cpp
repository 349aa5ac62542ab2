#include "criteria/notice_translation.hpp"

#include "criteria/names.hpp"
#include "criteria/validate_parts.hpp"

#include <algorithm>

namespace criteria {
namespace {

template <typename Entries>
auto take_entry(Entries& entries, const std::string& id) {
  typename Entries::value_type entry{};
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& each) { return each.id == id; });
  if (found != entries.end()) entry = std::move(*found);
  entry.id = id;
  return entry;
}

// Requirements are not told as award criteria.
std::vector<const Criterion*> told_criteria(const std::vector<Criterion>& criteria) {
  std::vector<const Criterion*> told;
  for (const PlacedCriterion& placed : all_criteria(criteria, ""))
    if (placed.criterion->kind != Kind::requirement) told.push_back(placed.criterion);
  return told;
}

class TextList {
 public:
  std::vector<NoticeText> run(const Tender& tender, const NoticeFile& file) {
    const NoticeTerms& terms = file.terms;
    add_own("title", NoticeTextKind::subject, tender.title, &NoticeTranslation::title);
    add_own("description", NoticeTextKind::subject, tender.description.value_or(""),
            &NoticeTranslation::description);
    add_own("nationalLaw", NoticeTextKind::law, file.national_law, &NoticeTranslation::national_law);
    add_own("reviewDeadline", NoticeTextKind::review, terms.review_deadline,
            &NoticeTranslation::review_deadline);
    add_own("strategy", NoticeTextKind::strategy, file.strategy.text, &NoticeTranslation::strategy);
    add_own("acceleratedReason", NoticeTextKind::accelerated, terms.accelerated_reason,
            &NoticeTranslation::accelerated_reason);
    add_own("frameworkReason", NoticeTextKind::framework, terms.framework_reason,
            &NoticeTranslation::framework_reason);
    add_own("paymentTerms", NoticeTextKind::payment, terms.payment_terms, &NoticeTranslation::payment_terms);
    add_own("performanceConditions", NoticeTextKind::performance, terms.performance_conditions,
            &NoticeTranslation::performance_conditions);
    for (std::size_t i = 0; i < tender.lots.size(); ++i) add_lot(tender.lots[i], i);
    for (std::size_t i = 0; i < file.changes.size(); ++i)
      add({at_index("changes", i) + ".translation", NoticeTextKind::change,
           std::string(name(file.changes[i].notice)), file.changes[i].text,
           [i](NoticeFile& to) -> std::string& { return to.changes[i].translation; }});
    return std::move(texts_);
  }

 private:
  void add(NoticeText text) {
    if (!text.original.empty()) texts_.push_back(std::move(text));
  }
  void add_own(const char* member, NoticeTextKind kind, const std::string& original,
               std::string NoticeTranslation::*at) {
    add({std::string("translation.") + member, kind, "", original,
         [at](NoticeFile& to) -> std::string& { return to.translation.*at; }});
  }

  void add_lot(const Lot& lot, std::size_t i) {
    const std::string place = at_index("translation.lots", i);
    add({place + ".title", NoticeTextKind::subject, lot.id, lot.title.value_or(""),
         [i](NoticeFile& to) -> std::string& { return to.translation.lots[i].title; }});
    add({place + ".description", NoticeTextKind::subject, lot.id, lot.description.value_or(""),
         [i](NoticeFile& to) -> std::string& { return to.translation.lots[i].description; }});
    const auto criteria = told_criteria(lot.criteria);
    for (std::size_t k = 0; k < criteria.size(); ++k) add_criterion(*criteria[k], place, i, k);
  }

  void add_criterion(const Criterion& criterion, const std::string& lot, std::size_t i, std::size_t k) {
    const std::string place = at_index(lot + ".criteria", k);
    add({place + ".title", NoticeTextKind::criterion, criterion.id, criterion.title,
         [i, k](NoticeFile& to) -> std::string& { return to.translation.lots[i].criteria[k].title; }});
    if (criterion.is_leaf())
      add({place + ".description", NoticeTextKind::criterion, criterion.id,
           criterion.description.value_or(""), [i, k](NoticeFile& to) -> std::string& {
             return to.translation.lots[i].criteria[k].description;
           }});
  }

  std::vector<NoticeText> texts_;
};

// What is not there in the original is not told in the translation either.
void translate(std::string& text, const std::string& translation) {
  if (!text.empty()) text = translation;
}
void translate(std::optional<std::string>& text, const std::string& translation) {
  if (text) translate(*text, translation);
}

void translate(std::vector<Criterion>& criteria, const std::vector<CriterionTranslation>& translations) {
  for (Criterion& criterion : criteria) {
    const auto found = std::find_if(translations.begin(), translations.end(),
                                    [&](const auto& each) { return each.id == criterion.id; });
    const CriterionTranslation to = found == translations.end() ? CriterionTranslation{} : *found;
    translate(criterion.title, to.title);
    translate(criterion.description, to.description);
    translate(criterion.criteria, translations);
  }
}

}  // namespace

TextLanguage other_language(TextLanguage language) {
  return language == TextLanguage::nl ? TextLanguage::en : TextLanguage::nl;
}

NoticeFile with_translation_entries(NoticeFile file, const Tender& tender) {
  std::vector<LotTranslation> lots;
  for (const Lot& lot : tender.lots) {
    LotTranslation entry = take_entry(file.translation.lots, lot.id);
    std::vector<CriterionTranslation> criteria;
    for (const Criterion* criterion : told_criteria(lot.criteria))
      criteria.push_back(take_entry(entry.criteria, criterion->id));
    entry.criteria = std::move(criteria);
    lots.push_back(std::move(entry));
  }
  file.translation.lots = std::move(lots);
  return file;
}

std::vector<NoticeText> notice_texts(const Tender& tender, const NoticeFile& file) {
  return TextList().run(tender, file);
}

std::string label_of(const NoticeText& text) {
  const std::string member = text.place.substr(text.place.rfind('.') + 1);
  if (text.kind == NoticeTextKind::change) return "translation.change";
  if (text.kind == NoticeTextKind::criterion) return "translation.criterion." + member;
  return (text.subject.empty() ? "translation." : "translation.lot.") + member;
}

TranslatedNotice translated(const Tender& tender, const NoticeFile& file) {
  TranslatedNotice all{tender, with_translation_entries(file, tender)};
  const NoticeTranslation& to = all.file.translation;
  translate(all.tender.title, to.title);
  translate(all.tender.description, to.description);
  for (std::size_t i = 0; i < tender.lots.size(); ++i) {
    Lot& lot = all.tender.lots[i];
    translate(lot.title, to.lots[i].title);
    translate(lot.description, to.lots[i].description);
    translate(lot.criteria, to.lots[i].criteria);
  }
  all.file.language = other_language(file.language);
  translate(all.file.national_law, to.national_law);
  translate(all.file.strategy.text, to.strategy);
  NoticeTerms& terms = all.file.terms;
  translate(terms.review_deadline, to.review_deadline);
  translate(terms.accelerated_reason, to.accelerated_reason);
  translate(terms.framework_reason, to.framework_reason);
  translate(terms.payment_terms, to.payment_terms);
  translate(terms.performance_conditions, to.performance_conditions);
  for (NoticeChange& change : all.file.changes) change.text = change.translation;
  return all;
}

void drop_empty_translations(NoticeTranslation& translation) {
  for (LotTranslation& lot : translation.lots)
    std::erase_if(lot.criteria, [](const CriterionTranslation& criterion) {
      return criterion.title.empty() && criterion.description.empty();
    });
  std::erase_if(translation.lots, [](const LotTranslation& lot) {
    return lot.title.empty() && lot.description.empty() && lot.criteria.empty();
  });
}

}  // namespace criteria
