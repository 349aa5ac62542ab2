// The draft of a consultation as a form: what is in it comes back as it was, and findings stand at its
// fields.
#include "server/pages/consultation_form.hpp"

#include "templates/consultation_draft.hpp"
#include "tests/support/consultation_samples.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Consultation;
using server::at_consultation_fields;
using server::read_consultation_form;
using testing::ElementsAre;
using testing::IsEmpty;
using Fields = std::vector<std::pair<std::string, std::string>>;

Consultation draft() {
  const auto tender = test_support::secret_tender();
  return templates::consultation_on(tender, tender.lots[0], 1,
                                    {"beton-2027",
                                     *criteria::Date::parse("2027-01-04"),
                                     *criteria::Date::parse("2027-02-05"),
                                     "inkoop@voorbeeld.nl",
                                     {},
                                     std::string(64, 'a')});
}

// As a browser sends the form of this draft, untouched.
Fields fields_of(const Consultation& consultation) {
  Fields fields{{"title.nl", consultation.title.nl},
                {"title.en", consultation.title.en},
                {"background.nl", consultation.background.nl},
                {"background.en", consultation.background.en},
                {"opensOn", consultation.opens_on.text()},
                {"closesOn", consultation.closes_on.text()},
                {"contact", consultation.contact}};
  for (const auto& id : consultation.agreements) fields.emplace_back("agreement", id);
  for (std::size_t i = 0; i <= consultation.planning.size(); ++i) {
    const bool is_new = i == consultation.planning.size();
    const std::string name = "planning." + std::to_string(i);
    fields.emplace_back(name + ".date", is_new ? "" : consultation.planning[i].date.text());
    fields.emplace_back(name + ".text.nl", is_new ? "" : consultation.planning[i].text.nl);
    fields.emplace_back(name + ".text.en", is_new ? "" : consultation.planning[i].text.en);
  }
  for (std::size_t i = 0; i <= consultation.questions.size(); ++i) {
    const bool is_new = i == consultation.questions.size();
    const std::string name = "questions." + std::to_string(i);
    if (!is_new) fields.emplace_back(name + ".id", consultation.questions[i].id);
    fields.emplace_back(name + ".text.nl", is_new ? "" : consultation.questions[i].text.nl);
    fields.emplace_back(name + ".text.en", is_new ? "" : consultation.questions[i].text.en);
    if (is_new) fields.emplace_back(name + ".kind", "text");
  }
  return fields;
}

void set(Fields& fields, const std::string& name, const std::string& value) {
  for (auto& field : fields)
    if (field.first == name) {
      field.second = value;
      return;
    }
  fields.emplace_back(name, value);
}

std::vector<std::string> found(const Consultation& consultation) {
  return test_support::codes(at_consultation_fields(criteria::validate(consultation)));
}

TEST(ConsultationForm, KeepsEverythingWhenNothingIsChanged) {
  const auto before = draft();
  ASSERT_THAT(criteria::validate(before), IsEmpty());
  const auto form = read_consultation_form(fields_of(before), before);
  EXPECT_THAT(form.findings, IsEmpty());
  EXPECT_TRUE(form.consultation == before);
}

TEST(ConsultationForm, AddsAndDropsMomentsAndQuestions) {
  const auto before = draft();
  const std::string next_moment = "planning." + std::to_string(before.planning.size());
  const std::string next = "questions." + std::to_string(before.questions.size());
  auto fields = fields_of(before);
  set(fields, "planning.0.date", "");
  set(fields, "planning.0.text.nl", " ");
  set(fields, "planning.0.text.en", "");
  set(fields, next_moment + ".date", "2027-03-01");
  set(fields, next_moment + ".text.nl", "Marktdag ");
  set(fields, next_moment + ".text.en", "Market day");
  set(fields, "questions.0.remove", "yes");
  set(fields, "questions.1.text.nl", "");
  set(fields, "questions.1.text.en", "");
  set(fields, next + ".text.nl", "Hoeveel?");
  set(fields, next + ".text.en", "How much?");
  set(fields, next + ".criterion", "K1");
  set(fields, next + ".kind", "choice");
  set(fields, next + ".choices", "veel | much\r\n\r\n weinig|little\r\n");
  const auto form = read_consultation_form(fields, before);
  const auto& after = form.consultation;
  ASSERT_EQ(after.planning.size(), before.planning.size());
  EXPECT_EQ(after.planning.back().text.nl, "Marktdag");
  EXPECT_EQ(after.planning.back().date.text(), "2027-03-01");
  ASSERT_EQ(after.questions.size(), before.questions.size() - 1);
  EXPECT_TRUE(after.questions[0] == before.questions[2]);
  const auto& added = after.questions.back();
  EXPECT_EQ(added.id, "extra-1");
  EXPECT_EQ(added.criterion, "K1");
  EXPECT_TRUE(server::is_own_question(added));
  EXPECT_EQ(server::choice_lines(added.answer), "veel | much\nweinig | little\n");
  EXPECT_THAT(found(after), IsEmpty());
  auto again = fields_of(after);
  set(again, "questions." + std::to_string(after.questions.size()) + ".text.nl", "Nog een?");
  set(again, "questions." + std::to_string(after.questions.size()) + ".text.en", "One more?");
  const auto twice = read_consultation_form(again, after).consultation;
  EXPECT_EQ(twice.questions.back().id, "extra-2");
  EXPECT_TRUE(twice.questions[after.questions.size() - 1] == added);
}

TEST(ConsultationForm, TakesAwayTheBoundsThatAreWithheld) {
  const auto before = draft();
  auto fields = fields_of(before);
  fields.emplace_back("withhold", "K1");
  fields.emplace_back("withhold", before.withheld.at(0));
  const auto after = read_consultation_form(fields, before).consultation;
  EXPECT_EQ(after.withheld.size(), before.withheld.size() + 1);
  EXPECT_FALSE(criteria::find_criterion(after.criteria, "K1")->scoring);
  EXPECT_TRUE(criteria::find_criterion(before.criteria, "K1")->scoring);
  EXPECT_THAT(found(after), IsEmpty());
  const auto source = test_support::secret_tender().lots[0].criteria;
  Fields given_back = fields_of(after);
  given_back.emplace_back("withholding", "shown");
  for (const auto& id : before.withheld) given_back.emplace_back("withhold", id);
  const auto shown = read_consultation_form(given_back, after, source);
  EXPECT_THAT(test_support::codes(shown.findings), IsEmpty());
  EXPECT_EQ(shown.consultation.withheld, before.withheld);
  EXPECT_EQ(criteria::find_criterion(shown.consultation.criteria, "K1")->scoring,
            criteria::find_criterion(before.criteria, "K1")->scoring);
  EXPECT_THAT(test_support::codes(read_consultation_form(given_back, after).findings),
              ElementsAre("consultation.boundsUnknown withhold"));
  fields.emplace_back("withhold", "K99");
  EXPECT_THAT(found(read_consultation_form(fields, before).consultation),
              ElementsAre(testing::StartsWith("consultation.criterionUnknown withheld.")));
}

TEST(ConsultationForm, SaysEverythingThatIsWrongAtItsFields) {
  const auto before = draft();
  const std::string last = std::to_string(before.questions.size());
  auto fields = fields_of(before);
  set(fields, "title.en", "");
  set(fields, "opensOn", "4-1-2027");
  set(fields, "contact", " ");
  set(fields, "planning.1.date", "");
  set(fields, "planning.1.text.en", "");
  set(fields, "questions.0.text.en", "");
  set(fields, "questions." + last + ".text.nl", "Alleen Nederlands");
  set(fields, "questions." + last + ".kind", "choice");
  set(fields, "questions." + last + ".choices", "een");
  const auto form = read_consultation_form(fields, before);
  EXPECT_THAT(test_support::codes(form.findings),
              ElementsAre("date.notation opensOn", "date.notation planning.1.date"));
  EXPECT_EQ(form.wrong_dates.at(0).second, "4-1-2027");
  EXPECT_THAT(found(form.consultation),
              testing::UnorderedElementsAre("text.empty title.en", "consultation.contact contact",
                                            "text.empty planning.1.text.en", "text.empty questions.0.text.en",
                                            "text.empty questions." + last + ".text.en",
                                            "consultation.choices questions." + last + ".choices",
                                            "text.empty questions." + last + ".choices"));
}

TEST(ConsultationForm, TakesUnitsOfNumbersAndNoOthers) {
  const auto before = draft();
  const std::string next = "questions." + std::to_string(before.questions.size());
  auto fields = fields_of(before);
  set(fields, next + ".text.nl", "Hoeveel?");
  set(fields, next + ".text.en", "How much?");
  set(fields, next + ".kind", "number");
  set(fields, next + ".unit", "kg");
  const auto asked = [&] { return read_consultation_form(fields, before).consultation.questions.back(); };
  EXPECT_EQ(std::get<criteria::NumberQuestion>(asked().answer).unit, "kg");
  set(fields, next + ".unit", " ");
  EXPECT_FALSE(std::get<criteria::NumberQuestion>(asked().answer).unit);
  set(fields, next + ".kind", "gossip");
  EXPECT_TRUE(std::holds_alternative<criteria::TextQuestion>(asked().answer));
  EXPECT_FALSE(asked().criterion);
}

}  // namespace
