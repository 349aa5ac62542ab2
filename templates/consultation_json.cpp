#include "templates/consultation_json.hpp"

#include "criteria/archive_names.hpp"
#include "criteria/consultation_names.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/json_writer.hpp"
#include "templates/tree_xml.hpp"

namespace templates {

using namespace criteria;

void write(const Slot& slot, const ConsultationBasis& basis) {
  ObjectWriter object(slot);
  object.member("kind", basis.kind);
  object.member("id", basis.id);
  object.member("version", basis.version);
  object.member("sha256", basis.sha256);
}

void write(const Slot& slot, const PlannedMoment& moment) {
  ObjectWriter object(slot);
  object.member("date", moment.date);
  object.member("text", moment.text);
}

void write(const Slot& slot, const QuestionChoice& choice) {
  ObjectWriter object(slot);
  object.member("key", choice.key);
  object.member("text", choice.text);
}

void write(const Slot& slot, const QuestionAnswer& answer) {
  ObjectWriter object(slot);
  object.word("kind", name(answer));
  if (const auto* number = std::get_if<NumberQuestion>(&answer)) object.member("unit", number->unit);
  if (const auto* choice = std::get_if<SelectQuestion>(&answer)) object.member("choices", choice->choices);
}

void write(const Slot& slot, const ConsultationQuestion& question) {
  ObjectWriter object(slot);
  object.member("id", question.id);
  object.member("criterion", question.criterion);
  object.member("topic", question.topic);
  object.member("text", question.text);
  object.member("answer", question.answer);
}

void write(const Slot& slot, const Consultation& consultation) {
  ObjectWriter object(slot);
  object.word("format", consultation_format);
  object.member("id", consultation.id);
  object.member("title", consultation.title);
  object.member("segment", consultation.segment);
  object.member("owner", consultation.owner);
  object.member("basis", consultation.basis);
  object.member("background", consultation.background);
  object.member("agreements", consultation.agreements);
  object.member("planning", consultation.planning);
  object.member("opensOn", consultation.opens_on);
  object.member("closesOn", consultation.closes_on);
  object.member("contact", consultation.contact);
  object.member("method", consultation.method);
  object.member("weightsPublished", consultation.weights_published);
  object.member("withheld", consultation.withheld);
  object.member("criteria", consultation.criteria);
  object.member("questions", consultation.questions);
}

namespace {

void write_answer(const Slot& slot, const ConsultationAnswer& answer) {
  ObjectWriter object(slot);
  object.member("text", answer.text);
  object.member("number", answer.number);
  object.member("choice", answer.choice);
  object.member("confidential", answer.confidential);
  object.member("remark", answer.remark);
}

}  // namespace

void write(const Slot& slot, const Respondent& respondent) {
  ObjectWriter object(slot);
  object.member("name", respondent.name);
  object.member("size", respondent.size);
  object.member("contact", respondent.contact);
}

void write(const Slot& slot, const ConsultationResponse& response) {
  ObjectWriter object(slot);
  object.word("format", consultation_response_format);
  object.member("consultation", response.consultation);
  object.member("sha256", response.sha256);
  object.member("respondent", response.respondent);
  object.member("receivedAt", response.received_at);
  slot.tree.open_object("answers");
  for (const ConsultationAnswer& answer : response.answers)
    write_answer(Slot{slot.tree, answer.question}, answer);
  slot.tree.close();
}

namespace {

template <typename Document>
DataTree tree_of(const Document& document) {
  DataTree tree;
  write(Slot{tree, {}}, document);
  return tree;
}

}  // namespace

std::string consultation_json(const Consultation& consultation) {
  return readable_json(tree_of(consultation).root());
}
std::string canonical_consultation_json(const Consultation& consultation) {
  return canonical_json(tree_of(consultation).root());
}
std::string consultation_xml(const Consultation& consultation) {
  return tree_xml(tree_of(consultation).root(), consultation_root, consultation_namespace);
}

std::string consultation_response_json(const ConsultationResponse& response) {
  return readable_json(tree_of(response).root());
}
std::string canonical_consultation_response_json(const ConsultationResponse& response) {
  return canonical_json(tree_of(response).root());
}
std::string consultation_response_xml(const ConsultationResponse& response) {
  return tree_xml(tree_of(response).root(), consultation_response_root, consultation_namespace);
}

}  // namespace templates
