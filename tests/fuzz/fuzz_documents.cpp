// The documents that come as JSON and have no target of their own. The first byte picks the reader; what is
// read is the same when it is written and read again.
#include "form_promises.hpp"
#include "import/agreement_json.hpp"
#include "import/assessment_json.hpp"
#include "import/award_file_json.hpp"
#include "import/award_record_json.hpp"
#include "import/criteria_json.hpp"
#include "import/library_json.hpp"
#include "import/notice_json.hpp"
#include "import/opening_json.hpp"
#include "import/party_json.hpp"
#include "import/promise_json.hpp"
#include "import/redaction_json.hpp"
#include "import/segment_choice_json.hpp"
#include "import/spend_register_json.hpp"
#include "import/template_json.hpp"
#include "templates/agreement_json.hpp"
#include "templates/assessment_json.hpp"
#include "templates/award_file_json.hpp"
#include "templates/award_record_json.hpp"
#include "templates/json_writer.hpp"
#include "templates/library_json.hpp"
#include "templates/notice_json.hpp"
#include "templates/opening_json.hpp"
#include "templates/party_json.hpp"
#include "templates/promise_json.hpp"
#include "templates/segment_choice_json.hpp"
#include "templates/spend_register_json.hpp"
#include "templates/template_json.hpp"

#include <array>

namespace {

using importing::Limits;
using templates::canonical_json;

// `read(text, limits)` gives a value or errors, `write(value)` its JSON.
template <typename Read, typename Write>
void check_document(std::string_view text, const Read& read, const Write& write) {
  const auto value = read(text, fuzz::small_limits());
  if (!value) return fuzz::promise(criteria::has_errors(value.error()));
  const std::string json = write(*value);
  const auto again = read(json, Limits{});
  fuzz::promise(again && write(*again) == json);
}

// Of what nobody writes: a value, or errors.
template <typename Read>
void check_sent(std::string_view text, const Read& read) {
  const auto value = read(text, fuzz::small_limits());
  if (!value) fuzz::promise(criteria::has_errors(value.error()));
}

const criteria::Dossier& dossier() {
  static const criteria::Dossier value = importing::read_dossier(fuzz::form_dossier, Limits{}).value();
  return value;
}

const criteria::KnownIds& known_ids() {
  static const criteria::KnownIds value{{"gouda", "rijnland"}, {"catering", "betonproducten"}};
  return value;
}

std::string party_json(const criteria::Party& party) {
  criteria::DataTree tree;
  {
    templates::ObjectWriter object(templates::Slot{tree, {}});
    templates::write_facts(object, party);
  }
  return canonical_json(tree.root());
}

using Text = std::string_view;

constexpr std::array documents{
    +[](Text text) {
      check_document(
          text, [](Text json, const Limits& limits) { return importing::read_template(json, limits); },
          templates::canonical_template_json);
    },
    +[](Text text) {
      check_document(
          text, [](Text json, const Limits& limits) { return importing::read_agreement(json, limits); },
          templates::canonical_agreement_json);
    },
    +[](Text text) {
      check_document(text, importing::read_promise,
                     [](const criteria::PromiseOrigin& promise) { return canonical_json(promise); });
    },
    +[](Text text) {
      check_document(text, importing::read_promise_terms,
                     [](const criteria::PromiseTerms& terms) { return canonical_json(terms); });
    },
    +[](Text text) {
      check_document(text, importing::read_measurement,
                     [](const criteria::Measurement& measurement) { return canonical_json(measurement); });
    },
    +[](Text text) {
      check_document(
          text,
          [](Text json, const Limits& limits) { return importing::read_award_file(json, dossier(), limits); },
          templates::canonical_award_json);
    },
    +[](Text text) {
      check_document(text, importing::read_award_record,
                     [](const criteria::AwardRecord& record) { return canonical_json(record); });
    },
    +[](Text text) {
      check_document(text, importing::read_advice_thresholds,
                     [](const criteria::AdviceThresholds& thresholds) { return canonical_json(thresholds); });
    },
    +[](Text text) {
      check_document(text, importing::read_panel,
                     [](const criteria::AssessmentPanel& panel) { return canonical_json(panel); });
    },
    +[](Text text) {
      check_document(
          text, importing::read_interest_declaration,
          [](const criteria::InterestDeclaration& declaration) { return canonical_json(declaration); });
    },
    +[](Text text) {
      check_document(text, importing::read_blind_names, [](const std::vector<criteria::BlindName>& names) {
        return canonical_json(names, "nonce");
      });
    },
    +[](Text text) { check_document(text, importing::read_opening, templates::canonical_opening_json); },
    +[](Text text) { check_document(text, importing::read_party, party_json); },
    +[](Text text) {
      check_document(text, importing::read_segment_choice, [](const criteria::SegmentChoice& choice) {
        return templates::canonical_segment_choice_json(choice, {});
      });
    },
    +[](Text text) {
      check_document(
          text,
          [](Text json, const Limits& limits) { return importing::read_notice_file(json, nullptr, limits); },
          templates::notice_json);
    },
    +[](Text text) {
      check_document(
          text,
          [](Text json, const Limits& limits) {
            return importing::read_spend_register(json, known_ids(), limits);
          },
          templates::canonical_spend_register_json);
    },
    +[](Text text) {
      check_document(text, importing::read_library_criterion, templates::canonical_library_criterion_json);
    },
    +[](Text text) { check_sent(text, importing::read_redactions); },
    +[](Text text) { check_sent(text, importing::read_sent_choice); },
    +[](Text text) {
      check_sent(text,
                 [](Text json, const Limits& limits) { return importing::read_criteria(json, limits); });
    },
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::as_text(data, size);
  if (text.empty()) return 0;
  const auto picked = static_cast<std::size_t>(static_cast<unsigned char>(text.front() - 'a'));
  documents[picked % documents.size()](text.substr(1));
  return 0;
}
