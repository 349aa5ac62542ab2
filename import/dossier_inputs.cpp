// What a bid gives for a derived answer: the inputs of the published methods, by their published symbols.
#include "import/dossier_parts.hpp"

namespace importing {

void read(const Field& field, criteria::Replacement& replacement) {
  ObjectReader object(field);
  object.required("year", replacement.year);
  object.required("amount", replacement.amount);
  object.finish();
}

void read(const Field& field, criteria::MciPart& part) {
  ObjectReader object(field);
  object.required("mass", part.mass);
  object.required("FR", part.FR);
  object.required("FU", part.FU);
  object.required("FS", part.FS);
  object.required("CR", part.CR);
  object.required("CU", part.CU);
  object.required("CC", part.CC);
  object.required("CE", part.CE);
  object.required("EC", part.EC);
  object.required("EF", part.EF);
  object.finish();
}

void read(const Field& field, criteria::DetachableElement& element) {
  ObjectReader object(field);
  object.required("mki", element.mki);
  object.required("TV", element.TV);
  object.required("ToV", element.ToV);
  object.required("DK", element.DK);
  object.required("VI", element.VI);
  object.finish();
}

namespace {

void read_members(ObjectReader& object, criteria::LccInputs& inputs) {
  object.required("investment", inputs.investment);
  object.required("annual", inputs.annual);
  object.required("replacements", inputs.replacements);
  object.required("endOfLife", inputs.end_of_life);
  object.required("residual", inputs.residual);
}

void read_members(ObjectReader& object, criteria::MciInputs& inputs) {
  object.required("parts", inputs.parts);
  object.required("L", inputs.life);
  object.required("U", inputs.use);
}

void read_members(ObjectReader& object, criteria::DetachabilityInputs& inputs) {
  object.required("elements", inputs.elements);
}

void read_members(ObjectReader& object, criteria::MkiInputs& inputs) {
  object.required("impacts", inputs.impacts);
}

template <typename Inputs>
criteria::DerivedInputs read_as(const Field& field) {
  Inputs inputs;
  ObjectReader object(field);
  read_members(object, inputs);
  object.finish();
  return inputs;
}

}  // namespace

criteria::DerivedInputs read_inputs(const Field& field, const criteria::AnswerType& type) {
  if (std::holds_alternative<criteria::LccAnswer>(type)) return read_as<criteria::LccInputs>(field);
  if (std::holds_alternative<criteria::MciAnswer>(type)) return read_as<criteria::MciInputs>(field);
  if (std::holds_alternative<criteria::DetachabilityAnswer>(type))
    return read_as<criteria::DetachabilityInputs>(field);
  if (std::holds_alternative<criteria::MkiAnswer>(type)) return read_as<criteria::MkiInputs>(field);
  criteria::MkiInputs inputs;
  ObjectReader object(field);
  read_members(object, inputs);
  object.required("area", inputs.area.emplace());
  object.finish();
  return inputs;
}

}  // namespace importing
