#include "import/consultation_json.hpp"

#include "criteria/archive_names.hpp"
#include "criteria/consultation_names.hpp"
#include "import/archive_tree.hpp"
#include "import/dossier_parts.hpp"
#include "import/named_variant.hpp"
#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

// ---- the consultation -----------------------------------------------------------------------------------

void read(const Field& field, ConsultationBasis& basis) {
  ObjectReader object(field);
  object.required("kind", basis.kind);
  object.required_id("id", basis.id);
  object.required("version", basis.version);
  object.required_id("sha256", basis.sha256);
  object.finish();
}

void read(const Field& field, PlannedMoment& moment) {
  ObjectReader object(field);
  object.required("date", moment.date);
  object.required("text", moment.text);
  object.finish();
}

void read(const Field& field, QuestionChoice& choice) {
  ObjectReader object(field);
  object.required_id("key", choice.key);
  object.required("text", choice.text);
  object.finish();
}

void read_parameters(ObjectReader&, TextQuestion&) {}
void read_parameters(ObjectReader& object, NumberQuestion& question) {
  object.optional("unit", question.unit);
}
void read_parameters(ObjectReader& object, SelectQuestion& question) {
  object.required("choices", question.choices);
}

void read(const Field& field, ConsultationQuestion& question) {
  ObjectReader object(field);
  object.required_id("id", question.id);
  if (const auto criterion = object.member("criterion")) read_id(*criterion, question.criterion.emplace());
  object.required("topic", question.topic);
  object.required("text", question.text);
  if (const auto answer = object.needed("answer")) {
    std::optional<QuestionAnswer> named;
    read_named(*answer, "kind", named);
    if (named) question.answer = std::move(*named);
  }
  object.finish();
}

void read(const Field& field, Respondent& respondent) {
  ObjectReader object(field);
  object.required("name", respondent.name);
  object.required("size", respondent.size);
  object.optional("contact", respondent.contact);
  object.finish();
}

namespace {

void read(const Field& field, Consultation& consultation) {
  ObjectReader object(field);
  const auto format = object.needed("format");
  if (format && !check_format(*format, consultation_format)) return;
  object.required_id("id", consultation.id);
  object.required("title", consultation.title);
  object.required_id("segment", consultation.segment);
  if (const auto owner = object.member("owner")) read_id(*owner, consultation.owner.emplace());
  object.required("basis", consultation.basis);
  object.required("background", consultation.background);
  if (const auto agreements = object.needed("agreements")) read_ids(*agreements, consultation.agreements);
  object.required("planning", consultation.planning);
  object.required("opensOn", consultation.opens_on);
  object.required("closesOn", consultation.closes_on);
  object.required("contact", consultation.contact);
  object.optional("method", consultation.method);
  object.required("weightsPublished", consultation.weights_published);
  if (const auto withheld = object.needed("withheld")) read_ids(*withheld, consultation.withheld);
  object.required("criteria", consultation.criteria);
  object.required("questions", consultation.questions);
  object.finish();
}

// ---- an answer ------------------------------------------------------------------------------------------

void read(const Field& field, ConsultationAnswer& answer) {
  ObjectReader object(field);
  object.optional("text", answer.text);
  object.optional("number", answer.number);
  object.optional("choice", answer.choice);
  object.required("confidential", answer.confidential);
  object.optional("remark", answer.remark);
  object.finish();
}

void read_answers(const Field& field, std::vector<ConsultationAnswer>& answers) {
  if (!field.expect(DataKind::object)) return;
  const auto count = static_cast<std::size_t>(std::distance(field.value.begin(), field.value.end()));
  if (!field.has_room(count * sizeof(ConsultationAnswer))) return;
  answers.reserve(count);
  for (const DataValue value : field.value) {
    ConsultationAnswer& answer = answers.emplace_back();
    const Field member = field.member(value);
    read_key(member, answer.question);
    read(member, answer);
    if (field.reading.log.full()) return;
  }
}

void read(const Field& field, ConsultationResponse& response) {
  ObjectReader object(field);
  const auto format = object.needed("format");
  if (format && !check_format(*format, consultation_response_format)) return;
  object.required_id("consultation", response.consultation);
  object.required_id("sha256", response.sha256);
  object.required("respondent", response.respondent);
  object.optional("receivedAt", response.received_at);
  if (const auto answers = object.needed("answers")) read_answers(*answers, response.answers);
  object.finish();
}

}  // namespace

Checked<Consultation> read_consultation(DataValue document, const Limits& limits) {
  return read_whole<Consultation>(
      document, limits, [](const Field& root, Consultation& consultation) { read(root, consultation); },
      [](const Consultation& consultation) { return validate(consultation); });
}

Checked<Consultation> read_consultation(std::string_view json, const Limits& limits) {
  const auto tree = read_json(json, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  return read_consultation(tree->root(), limits);
}

Checked<Consultation> read_consultation_xml(std::string_view xml, const Limits& limits) {
  const auto tree =
      read_xml_tree(xml, {consultation_root, consultation_namespace, "consultation.notXml"}, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  return read_consultation(tree->root(), limits);
}

Checked<ConsultationResponse> read_consultation_response(DataValue document, const Limits& limits) {
  return read_whole<ConsultationResponse>(
      document, limits, [](const Field& root, ConsultationResponse& response) { read(root, response); },
      [](const ConsultationResponse& response) { return validate(response); });
}

Checked<ConsultationResponse> read_consultation_response(std::string_view json, const Limits& limits) {
  const auto tree = read_json(json, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  return read_consultation_response(tree->root(), limits);
}

Checked<ConsultationResponse> read_consultation_response_xml(std::string_view xml, const Limits& limits) {
  const auto tree =
      read_xml_tree(xml, {consultation_response_root, consultation_namespace, "consultation.notXml"}, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  return read_consultation_response(tree->root(), limits);
}

}  // namespace importing
