#include "server/app/process_archive.hpp"

#include "criteria/archive_names.hpp"
#include "import/archive_tree.hpp"
#include "import/json_reader.hpp"
#include "server/storage/held_documents.hpp"
#include "server/storage/sha256.hpp"
#include "server/storage/step_store.hpp"
#include "templates/json_writer.hpp"
#include "templates/tree_xml.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::DataKind;
using criteria::DataTree;
using criteria::DataValue;
using templates::JsonWriter;

// In the order of the document.
constexpr std::pair<std::string_view, std::string_view> process_parts[]{
    {"steps", "steps"},        {"admissibility-decisions", "decisions"}, {"openings", "openings"},
    {"late-bids", "lateBids"}, {"award-records", "awardRecords"},        {"sent-papers", "sentPapers"},
};

DataTree stored_tree(std::string_view json) {
  auto tree = importing::read_json(json, importing::record_limits());
  if (!tree) throw std::logic_error("a stored document reads no more: " + tree.error().front().code);
  return std::move(*tree);
}

void open_part(JsonWriter& json, std::string_view subject, std::string_view sha256) {
  json.open_object().member("subject", subject).member("sha256", sha256).key("record");
}

// Facts are what the step was about: elements here, and one text in the row that the log names.
void write_step(JsonWriter& json, const StoredStep& step) {
  json.open_object();
  json.key("number").number(step.number).member("step", criteria::name(step.step));
  json.member("from", criteria::name(step.from)).member("to", criteria::name(step.to));
  json.member("person", step.person).member("second", step.second).member("reason", step.reason);
  const auto facts = stored_tree(step.facts.text);
  if (!facts.root().empty()) json.key("facts").tree(facts.root());
  json.member("at", step.at).member("recordedAt", step.recorded_at).close_object();
}

class ProcessWriting {
 public:
  ProcessWriting(Unit& unit, TenderId tender) : unit_(unit), tender_(tender) {
    each_held_document(
        unit,
        [this](const HeldDocument& held) {
          if (is_process_part(held.kind)) held_[held.kind].push_back({held.subject, held.document});
        },
        tender);
  }

  bool is_empty() const { return held_.empty(); }

  void write(JsonWriter& json) {
    for (const auto& [kind, member] : process_parts) {
      json.key(member).open_array();
      if (kind == "steps")
        write_steps(json);
      else if (kind == "late-bids")
        write_late_bids(json);
      else if (kind == "sent-papers")
        write_papers(json);
      else
        write_documents(json, std::string(kind));
      json.close_array();
    }
  }

 private:
  struct Held {
    std::string subject, document;
  };
  static bool is_process_part(std::string_view kind) {
    return std::any_of(std::begin(process_parts), std::end(process_parts),
                       [&](const auto& part) { return part.first == kind; });
  }

  void write_documents(JsonWriter& json, const std::string& kind) {
    for (const Held& held : held_[kind]) {
      open_part(json, held.subject, sha256_hex(held.document));
      json.tree(stored_tree(held.document).root()).close_object();
    }
  }

  void write_steps(JsonWriter& json) {
    const auto steps = StepStore(unit_).list(tender_);
    for (const Held& held : held_["steps"]) {
      const auto number = std::stoll(held.subject);
      open_part(json, held.subject, sha256_hex(held.document));
      write_step(json, steps.at(static_cast<std::size_t>(number - 1)));
      json.close_object();
    }
  }

  void write_late_bids(JsonWriter& json) {
    for (const LateBid& late : StepStore(unit_).late_bids(tender_)) {
      open_part(json, std::to_string(late.id), late.sha256);
      json.open_object().member("receivedAt", late.received_at).member("mediaType", late.media_type);
      json.key("size").number(late.size).close_object().close_object();
    }
  }

  void write_papers(JsonWriter& json) {
    for (const Held& held : held_["sent-papers"]) {
      const auto slash = held.subject.find('/');
      open_part(json, held.subject, sha256_hex(held.document));
      json.open_object().key("step").number(std::stoll(held.subject.substr(0, slash)));
      json.member("name", held.subject.substr(slash + 1));
      json.key("size").number(static_cast<std::int64_t>(held.document.size())).close_object().close_object();
    }
  }

  Unit& unit_;
  TenderId tender_;
  std::map<std::string, std::vector<Held>> held_;
};

// ---- against the log ------------------------------------------------------------------------------------

std::string text_of(const std::optional<DataValue>& value) {
  return value && !value->is_container() ? std::string(value->text()) : std::string();
}
std::string text_in(DataValue object, std::string_view name) {
  return object.is(DataKind::object) ? text_of(object.find(name)) : std::string();
}

// The row of a step as the log names it.
std::string step_json(DataValue record) {
  JsonWriter json;
  json.open_object();
  const auto facts = record.find("facts");
  json.member("facts", facts ? templates::canonical_json(*facts) : "{}");
  for (const DataValue member : record)
    if (member.key() != "facts") json.key(member.key()).tree(member);
  return json.close_object().take();
}

class ProcessCheck {
 public:
  ProcessCheck(const std::vector<LoggedDocument>& logged, const std::map<std::string, std::size_t>& sizes)
      : logged_(logged), sizes_(sizes), is_there_(logged.size(), false) {}

  criteria::Findings found(DataValue document) {
    for (const auto& [kind, member] : process_parts) {
      const auto listed = document.find(member);
      if (!listed || !listed->is(DataKind::array)) continue;
      std::size_t at = 0;
      for (const DataValue part : *listed)
        check(kind, part, fmt::format("{} {}[{}]", process_path, member, at++));
    }
    for (std::size_t at = 0; at < logged_.size(); ++at)
      if (!is_there_[at] && is_part(logged_[at].kind))
        add("archive.processMissing", std::string(process_path),
            {{"sequence", std::to_string(logged_[at].sequence)}});
    return std::move(findings_);
  }

 private:
  static bool is_part(std::string_view kind) {
    return std::any_of(std::begin(process_parts), std::end(process_parts),
                       [&](const auto& part) { return part.first == kind; });
  }

  void add(const char* code, std::string place,
           std::vector<std::pair<std::string, std::string>> parameters = {}) {
    findings_.push_back(criteria::error(code, std::move(place), std::move(parameters)));
  }

  void check(std::string_view kind, DataValue part, const std::string& place) {
    const auto subject = text_in(part, "subject"), sha256 = text_in(part, "sha256");
    const auto record = part.is(DataKind::object) ? part.find("record") : std::nullopt;
    std::size_t entry = 0;
    while (entry < logged_.size() && (is_there_[entry] || logged_[entry].kind != kind ||
                                      logged_[entry].subject != subject || logged_[entry].sha256 != sha256))
      ++entry;
    if (entry == logged_.size()) return add("archive.processUnnamed", place);
    is_there_[entry] = true;
    if (!record || !record->is(DataKind::object) || !is_what_was_named(kind, *record, logged_[entry]))
      add("archive.processDiffers", place, {{"sequence", std::to_string(logged_[entry].sequence)}});
  }

  bool is_what_was_named(std::string_view kind, DataValue record, const LoggedDocument& entry) const {
    if (kind == "steps") {
      if (text_in(record, "number") != entry.subject) return false;
      if (hash_of(step_json(record)) == entry.sha256) return true;
      // What an entry named of a step before it named the whole.
      const auto facts = record.find("facts");
      return sha256_hex(facts ? templates::canonical_json(*facts) : "{}") == entry.sha256;
    }
    if (kind != "late-bids" && kind != "sent-papers")
      return sha256_hex(templates::canonical_json(record)) == entry.sha256;
    const auto file = sizes_.find(entry.sha256);
    if (file == sizes_.end() || text_in(record, "size") != std::to_string(file->second)) return false;
    return kind == "late-bids" ? text_in(record, "receivedAt") == entry.at
                               : text_in(record, "step") + "/" + text_in(record, "name") == entry.subject;
  }

  static std::string hash_of(const std::string& json) {
    const auto tree = importing::read_json(json, importing::record_limits());
    return tree ? sha256_hex(templates::canonical_json(tree->root())) : std::string();
  }

  const std::vector<LoggedDocument>& logged_;
  const std::map<std::string, std::size_t>& sizes_;
  std::vector<bool> is_there_;
  criteria::Findings findings_;
};

}  // namespace

std::string process_xml(Unit& unit, TenderId tender) {
  ProcessWriting writing(unit, tender);
  if (writing.is_empty()) return {};
  JsonWriter json;
  json.open_object().member("format", process_format);
  writing.write(json);
  const auto text = json.close_object().take();
  return templates::tree_xml(stored_tree(text).root(), criteria::process_root, criteria::archive_namespace,
                             criteria::process_names);
}

criteria::Findings check_process_xml(std::string_view xml, const std::vector<LoggedDocument>& logged,
                                     const std::map<std::string, std::size_t>& sizes) {
  constexpr importing::XmlRoot root{criteria::process_root, criteria::archive_namespace, "archive.process",
                                    &criteria::process_names};
  auto document = importing::read_xml_tree(xml, root, importing::record_limits());
  if (!document) {
    auto findings = document.error();
    for (criteria::Finding& finding : findings)
      if (finding.place.empty()) finding.place = process_path;
    return findings;
  }
  if (text_in(document->root(), "format") != process_format)
    return {criteria::error("archive.process", std::string(process_path))};
  return ProcessCheck(logged, sizes).found(document->root());
}

}  // namespace server
