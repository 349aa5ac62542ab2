// A tender as the fields of forms, and back. A field has the name of the member that it holds, as a path
// below the tender: "deadline", "lots[0].criteria[1].title".
#pragma once

#include "criteria/finding.hpp"
#include "criteria/tender.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/render.hpp"
#include "server/pages/segment_titles.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// A number in the notation of the language, and back; nothing: it does not read.
std::string number_in_field(const criteria::Decimal& number, templates::Language language);
std::optional<criteria::Decimal> number_of_field(const std::string& text, templates::Language language);
// As a browser sends it: without the carriage returns of lines, without blanks around.
std::string tidied(std::string text);

// Reference, title, description, buyer, CPV codes, estimated value, procedure and deadline; numbers in the
// notation of the language, the deadline in Dutch time.
FormValues fact_values(const criteria::Tender& tender, templates::Language language);
// Titles and descriptions of lots and criteria.
FormValues text_values(const criteria::Tender& tender);
// The weights that criteria have.
FormValues weight_values(const criteria::Tender& tender, templates::Language language);

// Takes from `sent` the fields that differ from what the tender has. Findings, at the names of the fields:
// `draft.deadline`, `draft.estimate`, `draft.procedure`, `draft.weight`.
criteria::Findings take_fields(criteria::Tender& tender, const FormValues& sent,
                               templates::Language language);

// The findings on a definition ("tender.buyer.name") at the names of the fields of `values`; those that are
// at none of them keep their place.
criteria::Findings at_fields_of(const criteria::Findings& findings, const FormValues& values);
// Those at none of the fields, to be told above the form.
criteria::Findings beside_fields(const criteria::Findings& findings, const FormValues& values);

// What stands in a form, and what is wrong with it.
struct FilledForm {
  FormValues values;
  criteria::Findings findings;  // at fields, or elsewhere
};

// {{>FIELD}}s of the facts. "reference" is left out where `with_reference` is false. The buyer's field needs
// the <datalist> `parties`.
void add_fact_fields(TemplateValues form, const FilledForm& filled, bool with_reference = true);
// {{>FIELD}} of the segment, by which regional agreements know what they are about; one that is not known
// here stays.
void add_segment_field(TemplateValues form, const FilledForm& filled, const SegmentTitles& segments);
// {{#PARTY}}{{NAME}}: the options of that list.
void add_party_names(TemplateValues content, const std::vector<std::string>& parties);

// {{#TEXTS_OF}}…{{>FIELD}}: the texts of the lot at that index, one section for the lot and for each
// criterion.
void add_text_fields(TemplateValues form, const criteria::Tender& tender, std::size_t lot,
                     const FilledForm& filled);

// {{>WEIGHT}}s from weight_row.tpl: the tree of the lot with a field for each weight that is there, and with
// locks unless `locked` is null. A lock is named LOT/CRITERION. Beside the locks stands a button that sends
// the criterion with the form `remove-lot-N` of the page, N from 1, and with a `tender_id` the way to the
// form of the criterion.
void add_weight_fields(TemplateValues form, const criteria::Tender& tender, std::size_t lot,
                       const FilledForm& filled, const std::vector<std::string>* locked,
                       std::string_view tender_id = {});

}  // namespace server
