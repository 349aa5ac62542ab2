#include "criteria/names.hpp"
#include "evaluator/evaluate.hpp"
#include "import/consultation_json.hpp"
#include "import/json_reader.hpp"
#include "import/notice_json.hpp"
#include "import/segment_json.hpp"
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
  auto order = notice_order(arguments.value("--subtype"));
  if (!order)
    throw UsageError(
        "--subtype must be 4, 16, 17, 29, 30, E1, E2, E3 or E4, with -1 behind it for its first change");
  const auto languages = notice_languages(arguments.value("--languages"));
  if (!languages) throw UsageError("--languages must be nl, en, or both, such as nl,en");
  order->languages = *languages;
  return *order;
}

struct NoticeInput {
  criteria::Dossier dossier;
  std::optional<evaluator::Evaluation> evaluation;
  criteria::NoticeFile file;
};

std::optional<criteria::NoticeFile> read_details(const Arguments& arguments, const criteria::Tender* tender,
                                                 const Console& console) {
  auto file =
      importing::read_notice_file(read_input(arguments.value("--details")), tender, importing::Limits{});
  if (file) return std::move(*file);
  write_findings(console, file.error());
  return std::nullopt;
}

// The dossier and the file after `--details`; nothing when they have findings, which are written.
std::optional<NoticeInput> read_dossier_input(const std::string& bytes, const Arguments& arguments,
                                              const Console& console) {
  auto check = check_dossier(bytes);
  if (!check.dossier) {
    write_findings(console, check.findings);
    return std::nullopt;
  }
  NoticeInput input{std::move(*check.dossier), std::move(check.evaluation), {}};
  if (!arguments.has("--details")) return input;
  auto file = read_details(arguments, &input.dossier.tender, console);
  if (!file) return std::nullopt;
  input.file = std::move(*file);
  return input;
}

// ---- consultations ----------------------------------------------------------------------------------------

bool is_consultation(const std::string& bytes) {
  const auto tree = importing::read_json(bytes, importing::Limits{});
  if (!tree || !tree->root().is(criteria::DataKind::object)) return false;
  const auto format = tree->root().find("format");
  return format && format->text() == criteria::consultation_format;
}

// The CPV codes of the consultation's segment, of the file after `--segments`; nothing: findings were
// written.
std::optional<std::vector<std::string>> read_cpv_codes(const Arguments& arguments, const std::string& segment,
                                                       const Console& console) {
  std::vector<std::string> codes;
  if (!arguments.has("--segments")) return codes;
  const auto segments =
      importing::read_segments(read_input(arguments.value("--segments")), importing::Limits{});
  if (!segments) {
    write_findings(console, segments.error());
    return std::nullopt;
  }
  for (const criteria::Segment& each : *segments)
    if (each.id == segment) codes = each.cpv_codes;
  return codes;
}

std::optional<NoticeInput> read_consultation_input(const std::string& bytes, const Arguments& arguments,
                                                   const Console& console) {
  const auto consultation = importing::read_consultation(bytes, importing::Limits{});
  if (!consultation) {
    write_findings(console, consultation.error());
    return std::nullopt;
  }
  auto codes = read_cpv_codes(arguments, consultation->segment, console);
  auto file = read_details(arguments, nullptr, console);
  if (!codes || !file) return std::nullopt;
  NoticeInput input;
  input.dossier.tender = evaluator::announced_consultation(*consultation, std::move(*codes), file->language);
  input.file = std::move(*file);
  evaluator::complete_from(*consultation, input.file);
  return input;
}

std::optional<NoticeInput> read_announced(const Arguments& arguments, const NoticeOrder& order,
                                          const Console& console) {
  const std::string bytes = read_input(arguments.operand(0));
  if (!is_consultation(bytes)) return read_dossier_input(bytes, arguments, console);
  if (order.subtype != criteria::NoticeSubtype::market_consultation)
    throw UsageError("--subtype must be E1 for a consultation");
  return read_consultation_input(bytes, arguments, console);
}

evaluator::NoticeQuestion question_of(const NoticeInput& input, const NoticeOrder& order) {
  evaluator::NoticeQuestion question{
      input.dossier.tender, input.file, order.subtype, nullptr, nullptr, nullptr, order.languages};
  if (criteria::is_result_notice(order.subtype) && input.evaluation) {
    question.bids = &input.dossier.bids;
    question.evaluation = &*input.evaluation;
  }
  return question;
}

}  // namespace

Exit run_notice(const Words& words, const Console& console) {
  const Arguments arguments(words,
                            {{"--details", "--subtype", "--languages", "--segments", "--at", "-o"}, {}, 1});
  if (!arguments.has("--details")) throw UsageError("--details must name the file with the notice details");
  const NoticeOrder order = order_of(arguments);
  const auto at = sent_at(arguments);
  const auto input = read_announced(arguments, order, console);
  if (!input) return Exit::findings;
  const std::string subtype(criteria::name(order.subtype));
  evaluator::NoticeQuestion question = question_of(*input, order);
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
  const auto input = read_dossier_input(read_input(arguments.operand(0)), arguments, console);
  if (!input) return Exit::findings;
  const bool has_result = !input->dossier.bids.empty() && input->evaluation;
  const std::string prefix =
      arguments.has("--prefix") ? arguments.value("--prefix") : std::string(example_ocds_prefix);
  const auto question =
      question_of(*input, {has_result ? criteria::NoticeSubtype::award : criteria::NoticeSubtype::contract});
  write_output(
      arguments, console,
      templates::ocds_release(
          question, {prefix, uuid_of(prefix + "/" + input->dossier.tender.reference + "/" + at.text()), at}));
  return Exit::fine;
}

}  // namespace server
