#include "criteria/redaction.hpp"

#include <algorithm>
#include <set>

namespace criteria {
namespace {

// Shorter ones are in many texts by chance.
constexpr std::size_t shortest_telling = 4;

using Segments = std::vector<std::string_view>;

// "bids[].bidder" → "bids", "[]", "bidder".
Segments segments_of(std::string_view path) {
  Segments segments;
  while (!path.empty()) {
    if (path.substr(0, 2) == "[]") {
      segments.push_back(path.substr(0, 2));
      path.remove_prefix(2);
    } else if (path.front() == '[') {
      segments.emplace_back();  // no list: makes the path none
      return segments;
    } else {
      const auto end = std::min(path.find_first_of(".["), path.size());
      segments.push_back(path.substr(0, end));
      path.remove_prefix(end);
    }
    if (!path.empty() && path.front() == '.') path.remove_prefix(1);
  }
  return segments;
}

bool is_path(std::string_view path) {
  const auto segments = segments_of(path);
  return !segments.empty() && std::all_of(segments.begin(), segments.end(), [](std::string_view segment) {
    return !segment.empty() && segment.find_first_of("[] ") == (segment == "[]" ? 0 : std::string_view::npos);
  });
}

// Rules whose path goes on below a value, each with the number of segments that were met.
struct Following {
  std::size_t rule;
  std::size_t met;
};

class Redaction {
 public:
  Redaction(const std::vector<RedactionRule>& rules, const std::vector<std::string>& marks) : marks_(marks) {
    for (const RedactionRule& rule : rules) paths_.push_back(segments_of(rule.path));
    hits_.resize(rules.size());
  }

  Redacted run(DataValue document) {
    std::vector<Following> all;
    for (std::size_t rule = 0; rule < paths_.size(); ++rule) all.push_back({rule, 0});
    copy(document, {}, "", all);
    for (const auto& [place, text] : kept_) check_remains(place, text);
    for (std::size_t rule = 0; rule < hits_.size(); ++rule)
      if (hits_[rule] == 0)
        result_.findings.push_back(error("redaction.nothing", "fields[" + std::to_string(rule) + "].path"));
    return std::move(result_);
  }

 private:
  void copy(DataValue value, std::string_view key, const std::string& place,
            const std::vector<Following>& following) {
    for (const Following& each : following)
      if (each.met == paths_[each.rule].size()) return leave_out(value, key, place, each.rule);
    DataTree& tree = result_.document;
    if (!value.is_container()) {
      tree.add(value.kind(), value.text(), key);
      if (value.is(DataKind::text)) kept_.emplace_back(place, value.text());
      return;
    }
    const bool is_object = value.is(DataKind::object);
    is_object ? tree.open_object(key) : tree.open_array(key);
    std::size_t index = 0;
    for (const DataValue item : value) {
      const auto below = is_object ? place + (place.empty() ? "" : ".") + std::string(item.key())
                                   : place + "[" + std::to_string(index++) + "]";
      copy(item, item.key(), below, followed(following, is_object ? item.key() : "[]", is_object));
    }
    tree.close();
  }

  std::vector<Following> followed(const std::vector<Following>& following, std::string_view segment,
                                  bool is_member) const {
    std::vector<Following> next;
    for (const Following& each : following) {
      const auto wanted = paths_[each.rule][each.met];
      if (wanted == segment || (is_member && wanted == "*")) next.push_back({each.rule, each.met + 1});
    }
    return next;
  }

  void leave_out(DataValue value, std::string_view key, const std::string& place, std::size_t rule) {
    ++hits_[rule];
    result_.document.add_text(result_.document.keep(marks_[rule]), key);
    result_.fields.push_back({place, rule});
    remember(value);
  }

  void remember(DataValue value) {
    if (value.is(DataKind::text) && value.text().size() >= shortest_telling)
      removed_.insert(std::string(value.text()));
    if (value.is_container())
      for (const DataValue item : value) remember(item);
  }

  void check_remains(const std::string& place, std::string_view text) {
    for (const std::string& removed : removed_)
      if (text.find(removed) != std::string_view::npos) {
        result_.findings.push_back(warning("redaction.remains", place));
        return;
      }
  }

  const std::vector<std::string>& marks_;
  std::vector<Segments> paths_;
  std::vector<std::size_t> hits_;  // by rule
  std::set<std::string> removed_;
  std::vector<std::pair<std::string, std::string_view>> kept_;
  Redacted result_;
};

}  // namespace

Redacted redact(DataValue document, const std::vector<RedactionRule>& rules,
                const std::vector<std::string>& marks) {
  return Redaction(rules, marks).run(document);
}

Findings validate(const std::vector<RedactionRule>& rules) {
  Findings findings;
  if (rules.empty()) findings.push_back(error("redaction.empty", "fields"));
  for (std::size_t at = 0; at < rules.size(); ++at) {
    const auto place = "fields[" + std::to_string(at) + "].";
    if (!is_path(rules[at].path))
      findings.push_back(error("redaction.path", place + "path", {{"path", rules[at].path}}));
    if (rules[at].article.empty()) findings.push_back(error("redaction.article", place + "article"));
    if (rules[at].reason.empty()) findings.push_back(error("redaction.reason", place + "reason"));
  }
  return findings;
}

}  // namespace criteria
