#include "templates/consultation_draft.hpp"

#include "templates/labels.hpp"
#include "templates/standard_questions.hpp"

#include <algorithm>

namespace templates {
namespace {

using criteria::Consultation;
using criteria::ConsultationBasisKind;
using criteria::Criterion;
using criteria::LocalizedText;

// About the purchase that is called so.
LocalizedText about(std::string_view key, const LocalizedText& title) {
  return {label(key, Language::nl, {{"title", title.nl}}), label(key, Language::en, {{"title", title.en}})};
}

Consultation draft(const ConsultationStart& start, const LocalizedText& title, const std::string& segment,
                   const std::vector<Criterion>& criteria) {
  Consultation consultation;
  consultation.id = start.id;
  consultation.title = about("consultation.about", title);
  consultation.background = about("consultation.background.draft", title);
  consultation.segment = segment;
  consultation.opens_on = start.opens_on;
  consultation.closes_on = start.closes_on;
  consultation.contact = start.contact;
  consultation.planning = {{start.opens_on, about("consultation.planning.opens", title)},
                           {start.closes_on, about("consultation.planning.closes", title)}};
  consultation.weights_published = start.disclosure.weights;
  consultation.withheld = criteria::withheld_leaves(criteria, start.disclosure);
  consultation.criteria = criteria::disclosed(criteria, start.disclosure);
  consultation.questions = standard_questions(consultation.criteria);
  return consultation;
}

}  // namespace

Consultation consultation_on(const criteria::Tender& tender, const criteria::Lot& lot, int version,
                             const ConsultationStart& start) {
  Consultation consultation =
      draft(start, {tender.title, tender.title}, tender.segment.value_or(""), lot.criteria);
  consultation.basis = {ConsultationBasisKind::draft, tender.reference, version, start.sha256};
  consultation.method = lot.award.method;
  return consultation;
}

Consultation consultation_on(const criteria::CriteriaTemplate& set, int version,
                             const ConsultationStart& start) {
  Consultation consultation = draft(start, set.title, set.segment, set.criteria);
  consultation.basis = {ConsultationBasisKind::criteria_template, set.id, version, start.sha256};
  consultation.owner = set.owner;
  consultation.method = set.award.method;
  return consultation;
}

Consultation consultation_on(const std::string& segment,
                             const std::vector<criteria::LibraryCriterion>& library,
                             criteria::LibraryLevel level, const ConsultationStart& start) {
  std::vector<Criterion> chosen;
  for (const criteria::LibraryCriterion& criterion : library) {
    const auto& segments = criterion.segments;
    const bool is_for_segment =
        segments.empty() || std::find(segments.begin(), segments.end(), segment) != segments.end();
    if (!is_for_segment || !criteria::is_scored_or_required(criterion.kind)) continue;
    const criteria::LibraryVariant* best = nullptr;
    for (const criteria::LibraryVariant& variant : criterion.variants)
      if (variant.level <= level) best = &variant;
    if (best) chosen.push_back(criteria::criterion_of(criterion, *best, &LocalizedText::nl));
  }
  const LocalizedText title =
      start.segment_title.nl.empty() ? LocalizedText{segment, segment} : start.segment_title;
  Consultation consultation = draft(start, title, segment, chosen);
  consultation.basis = {ConsultationBasisKind::segment, segment, 1, start.sha256};
  return consultation;
}

}  // namespace templates
