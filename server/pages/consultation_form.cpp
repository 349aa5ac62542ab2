#include "server/pages/consultation_form.hpp"

#include "criteria/consultation_difference.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace server {
namespace {

using criteria::Consultation;
using criteria::ConsultationQuestion;
using criteria::LocalizedText;
using Fields = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view own_question = "extra-";

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

std::string planning_row(std::size_t index) { return "planning." + std::to_string(index); }
std::string question_row(std::size_t index) { return "questions." + std::to_string(index); }

class FormReader {
 public:
  FormReader(const Fields& fields, Consultation before, const std::vector<criteria::Criterion>& source)
      : fields_(fields), source_(source) {
    form_.consultation = std::move(before);
  }

  ConsultationForm read() {
    Consultation& consultation = form_.consultation;
    consultation.title = both("title");
    consultation.background = both("background");
    date("opensOn", "opensOn", consultation.opens_on);
    date("closesOn", "closesOn", consultation.closes_on);
    consultation.contact = text("contact");
    consultation.agreements = all("agreement");
    planning();
    withholding();
    questions();
    return std::move(form_);
  }

 private:
  std::optional<std::string> find(const std::string& name) const {
    for (const auto& [key, value] : fields_)
      if (key == name) return trimmed(value);
    return std::nullopt;
  }
  std::string text(const std::string& name) const { return find(name).value_or(""); }
  LocalizedText both(const std::string& name) const { return {text(name + ".nl"), text(name + ".en")}; }
  std::vector<std::string> all(std::string_view name) const {
    std::vector<std::string> values;
    for (const auto& [key, value] : fields_)
      if (key == name) values.push_back(value);
    return values;
  }

  // `sent` is the field that was sent, `shown` that in which the form shows it again.
  void date(const std::string& sent, const std::string& shown, criteria::Date& target) {
    const std::string written = text(sent);
    if (const auto parsed = criteria::Date::parse(written)) {
      target = *parsed;
      return;
    }
    form_.findings.push_back(criteria::error("date.notation", shown, {{"value", written}}));
    form_.wrong_dates.emplace_back(shown, written);
  }

  void withholding() {
    Consultation& consultation = form_.consultation;
    const auto asked = all("withhold");
    const auto has = [](const std::vector<std::string>& ids, const std::string& id) {
      return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    if (find("withholding"))
      for (const std::string& id : std::vector<std::string>(consultation.withheld))
        if (!has(asked, id)) give_back(id);
    for (const std::string& id : asked)
      if (!has(consultation.withheld, id)) consultation.withheld.push_back(id);
    consultation.criteria = criteria::disclosed(consultation.criteria, criteria::disclosure_of(consultation));
  }

  // A rule that counts in euro says what the criterion weighs: it comes back with the weights only.
  void give_back(const std::string& id) {
    Consultation& consultation = form_.consultation;
    const auto* known = criteria::find_criterion(source_, id);
    const bool tells_weight = known && known->scoring && !consultation.weights_published &&
                              criteria::counts_in_euros(*known->scoring);
    if (!known || tells_weight || (!known->scoring && !known->accept)) {
      form_.findings.push_back(
          criteria::error("consultation.boundsUnknown", "withhold", {{"criterion", id}}));
      return;
    }
    put_back(consultation.criteria, *known);
    std::erase(consultation.withheld, id);
  }

  static void put_back(std::vector<criteria::Criterion>& criteria, const criteria::Criterion& known) {
    for (criteria::Criterion& each : criteria) {
      if (each.id == known.id) {
        each.scoring = known.scoring;
        each.accept = known.accept;
      }
      put_back(each.criteria, known);
    }
  }

  void planning() {
    auto& rows = form_.consultation.planning;
    rows.clear();
    for (std::size_t i = 0;; ++i) {
      const std::string name = planning_row(i);
      if (!find(name + ".text.nl")) return;
      const LocalizedText words = both(name + ".text");
      if (words == LocalizedText{} && text(name + ".date").empty()) continue;
      const std::string shown = planning_row(rows.size()) + ".date";
      rows.emplace_back().text = words;
      date(name + ".date", shown, rows.back().date);
    }
  }

  criteria::QuestionAnswer answer(const std::string& name) const {
    const std::string kind = text(name + ".kind");
    if (kind == "number") {
      const std::string unit = text(name + ".unit");
      return criteria::NumberQuestion{unit.empty() ? std::nullopt : std::optional(unit)};
    }
    if (kind != "choice") return criteria::TextQuestion{};
    criteria::SelectQuestion asked;
    const std::string lines = text(name + ".choices");
    for (std::size_t begin = 0; begin < lines.size();) {
      const auto end = std::min(lines.find('\n', begin), lines.size());
      const std::string line = trimmed(std::string_view(lines).substr(begin, end - begin));
      begin = end + 1;
      if (line.empty()) continue;
      const auto bar = line.find('|');
      LocalizedText words{trimmed(line.substr(0, bar)), ""};
      if (bar != std::string::npos) words.en = trimmed(line.substr(bar + 1));
      asked.choices.push_back({std::to_string(asked.choices.size() + 1), std::move(words)});
    }
    return asked;
  }

  std::string free_id(const std::vector<ConsultationQuestion>& kept, const Consultation& before) const {
    for (std::size_t number = 1;; ++number) {
      std::string id = std::string(own_question) + std::to_string(number);
      const bool is_kept =
          std::any_of(kept.begin(), kept.end(), [&](const auto& question) { return question.id == id; });
      if (!is_kept && !criteria::find_question(before, id)) return id;
    }
  }

  void questions() {
    std::vector<ConsultationQuestion> kept;
    for (std::size_t i = 0;; ++i) {
      const std::string name = question_row(i);
      if (!find(name + ".text.nl")) break;
      const LocalizedText words = both(name + ".text");
      if (words == LocalizedText{} || find(name + ".remove")) continue;
      const auto* before = criteria::find_question(form_.consultation, text(name + ".id"));
      ConsultationQuestion question = before ? *before : ConsultationQuestion{};
      question.text = words;
      if (!before) question.id = free_id(kept, form_.consultation);
      if (find(name + ".kind")) {
        const std::string criterion = text(name + ".criterion");
        question.criterion = criterion.empty() ? std::nullopt : std::optional(criterion);
        question.answer = answer(name);
      }
      kept.push_back(std::move(question));
    }
    form_.consultation.questions = std::move(kept);
  }

  const Fields& fields_;
  const std::vector<criteria::Criterion>& source_;
  ConsultationForm form_;
};

// "questions[3].text.nl" as "questions.3.text.nl".
std::string with_dots(std::string_view place) {
  std::string name;
  for (const char c : place) {
    if (c == '[')
      name += '.';
    else if (c != ']')
      name += c;
  }
  return name;
}

}  // namespace

FormValues form_values(const Consultation& consultation) {
  FormValues values;
  const auto both = [&](const std::string& name, const LocalizedText& words) {
    values.emplace_back(name + ".nl", words.nl);
    values.emplace_back(name + ".en", words.en);
  };
  both("title", consultation.title);
  both("background", consultation.background);
  values.emplace_back("opensOn", consultation.opens_on.text());
  values.emplace_back("closesOn", consultation.closes_on.text());
  values.emplace_back("contact", consultation.contact);
  for (std::size_t i = 0; i < consultation.planning.size(); ++i) {
    values.emplace_back(planning_row(i) + ".date", consultation.planning[i].date.text());
    both(planning_row(i) + ".text", consultation.planning[i].text);
  }
  for (const auto& id : consultation.agreements) values.emplace_back("agreement", id);
  for (const auto& id : consultation.withheld) values.emplace_back("withhold", id);
  for (std::size_t i = 0; i < consultation.questions.size(); ++i) {
    const auto& question = consultation.questions[i];
    const auto name = question_row(i);
    values.emplace_back(name + ".id", question.id);
    both(name + ".text", question.text);
    if (!is_own_question(question)) continue;
    const auto* number = std::get_if<criteria::NumberQuestion>(&question.answer);
    values.emplace_back(name + ".criterion", question.criterion.value_or(""));
    values.emplace_back(name + ".kind", criteria::name(question.answer));
    values.emplace_back(name + ".unit", number ? number->unit.value_or("") : "");
    values.emplace_back(name + ".choices", choice_lines(question.answer));
  }
  return values;
}

bool have_same_rows(const Consultation& one, const Consultation& other) {
  return one.planning.size() == other.planning.size() &&
         std::equal(one.questions.begin(), one.questions.end(), other.questions.begin(),
                    other.questions.end(),
                    [](const auto& left, const auto& right) { return left.id == right.id; });
}

bool keeps_rows(const FormValues& sent, const Consultation& consultation) {
  const auto has_text = [&](const std::string& field) { return !trimmed(form_value(sent, field)).empty(); };
  const auto has_words = [&](const std::string& row) {
    return has_text(row + ".text.nl") || has_text(row + ".text.en");
  };
  for (std::size_t i = 0; i < consultation.planning.size(); ++i)
    if (!has_words(planning_row(i)) && !has_text(planning_row(i) + ".date")) return false;
  for (std::size_t i = 0; i < consultation.questions.size(); ++i)
    if (!has_words(question_row(i)) || has_text(question_row(i) + ".remove")) return false;
  return true;
}

ConsultationForm read_consultation_form(const Fields& fields, Consultation before,
                                        const std::vector<criteria::Criterion>& source) {
  return FormReader(fields, std::move(before), source).read();
}

criteria::Findings at_consultation_fields(criteria::Findings findings) {
  constexpr std::string_view choices = ".answer";
  for (criteria::Finding& finding : findings) {
    finding.place = with_dots(finding.place);
    const auto at = finding.place.find(choices);
    if (finding.place.starts_with("questions.") && at != std::string::npos)
      finding.place = finding.place.substr(0, at) + ".choices";
  }
  return findings;
}

bool is_own_question(const ConsultationQuestion& question) { return question.id.starts_with(own_question); }

std::string choice_lines(const criteria::QuestionAnswer& answer) {
  std::string lines;
  if (const auto* asked = std::get_if<criteria::SelectQuestion>(&answer))
    for (const auto& choice : asked->choices) lines += choice.text.nl + " | " + choice.text.en + "\n";
  return lines;
}

}  // namespace server
