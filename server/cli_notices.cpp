#include "criteria/names.hpp"
#include "evaluator/evaluate.hpp"
#include "import/notice_json.hpp"
#include "server/app/check_dossier.hpp"
#include "server/app/clock.hpp"
#include "server/app/notice_id.hpp"
#include "server/app/notices.hpp"
#include "server/cli_commands.hpp"
#include "templates/eforms/notice.hpp"
#include "templates/ocds_release.hpp"

namespace server {
namespace {

// The moment after `--at`, or now.
criteria::Timestamp sent_at(const Arguments& arguments) {
  const auto at = criteria::Timestamp::parse(arguments.has("--at") ? arguments.value("--at") : system_time());
  if (!at) throw UsageError("--at must be a time such as 2027-01-15T11:00:00Z");
  return *at;
}

NoticeOrder order_of(const Arguments& arguments) {
  const auto order = notice_order(arguments.value("--subtype"));
  if (order) return *order;
  throw UsageError(
      "--subtype must be 4, 16, 17, 29, 30, E1, E2, E3 or E4, with -1 behind it for its first change");
}

struct NoticeInput {
  criteria::Dossier dossier;
  std::optional<evaluator::Evaluation> evaluation;
  criteria::NoticeFile file;
};

// The dossier and the file after `--details`; nothing when they have findings, which are written.
std::optional<NoticeInput> read_inputs(const Arguments& arguments, const Console& console) {
  auto check = check_dossier(read_input(arguments.operand(0)));
  if (!check.dossier) {
    write_findings(console, check.findings);
    return std::nullopt;
  }
  NoticeInput input{std::move(*check.dossier), std::move(check.evaluation), {}};
  if (!arguments.has("--details")) return input;
  auto file = importing::read_notice_file(read_input(arguments.value("--details")), &input.dossier.tender,
                                          importing::Limits{});
  if (!file) {
    write_findings(console, file.error());
    return std::nullopt;
  }
  input.file = std::move(*file);
  return input;
}

evaluator::NoticeQuestion question_of(const NoticeInput& input, criteria::NoticeSubtype subtype) {
  evaluator::NoticeQuestion question{input.dossier.tender, input.file, subtype, nullptr, nullptr, nullptr};
  if (criteria::is_result_notice(subtype) && input.evaluation) {
    question.bids = &input.dossier.bids;
    question.evaluation = &*input.evaluation;
  }
  return question;
}

}  // namespace

Exit run_notice(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--details", "--subtype", "--at", "-o"}, {}, 1});
  if (!arguments.has("--details")) throw UsageError("--details must name the file with the notice details");
  const NoticeOrder order = order_of(arguments);
  const auto at = sent_at(arguments);
  const auto input = read_inputs(arguments, console);
  if (!input) return Exit::findings;
  const std::string subtype(criteria::name(order.subtype));
  evaluator::NoticeQuestion question = question_of(*input, order.subtype);
  if (order.change > 0) {
    question.change = criteria::find_change(input->file, order.subtype, order.change);
    if (!question.change) throw UsageError("--details has no change of that number");
  }
  const std::size_t earlier = order.change == 0 ? 0 : order.change - 1;
  const auto& procedure = input->file.procedure;
  const auto xml = templates::notice_xml(
      question, {notice_id(procedure, subtype, order.change), notice_id(procedure, subtype, earlier), at});
  write_findings(console, xml ? templates::notice_findings(question, at) : xml.error());
  if (!xml) return Exit::findings;
  write_output(arguments, console, *xml);
  return Exit::fine;
}

Exit run_ocds(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--details", "--prefix", "--at", "-o"}, {}, 1});
  const auto at = sent_at(arguments);
  const auto input = read_inputs(arguments, console);
  if (!input) return Exit::findings;
  const bool has_result = !input->dossier.bids.empty() && input->evaluation;
  const std::string prefix =
      arguments.has("--prefix") ? arguments.value("--prefix") : std::string(example_ocds_prefix);
  const auto question =
      question_of(*input, has_result ? criteria::NoticeSubtype::award : criteria::NoticeSubtype::contract);
  write_output(
      arguments, console,
      templates::ocds_release(
          question, {prefix, uuid_of(prefix + "/" + input->dossier.tender.reference + "/" + at.text()), at}));
  return Exit::fine;
}

}  // namespace server
