#include "templates/place_text.hpp"

#include "templates/document_lots.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

namespace templates {
namespace {

// Members that have a word of their own.
constexpr std::array<std::string_view, 25> named_members{
    "accept",   "answer",      "award",          "bidder",      "buyer",      "combine",      "cpvCodes",
    "deadline", "description", "estimatedValue", "heldAt",      "level",      "minimumScore", "motivation",
    "order",    "panel",       "procedure",      "publishedOn", "receivedAt", "reference",    "scoring",
    "segment",  "ties",        "title",          "weight"};

// A step of a path: "criteria[2]" or "weight".
struct PathStep {
  std::string_view name;
  std::optional<std::size_t> index;
};

std::optional<PathStep> next_step(std::string_view& path) {
  if (path.empty()) return std::nullopt;
  const auto end = std::min(path.find('.'), path.size());
  std::string_view text = path.substr(0, end);
  path.remove_prefix(std::min(end + 1, path.size()));
  PathStep step{text.substr(0, text.find('[')), std::nullopt};
  if (const auto open = text.find('['); open != std::string_view::npos) {
    std::size_t index = 0;
    const char* const last = text.data() + text.size();
    if (std::from_chars(text.data() + open + 1, last, index).ec == std::errc()) step.index = index;
  }
  return step;
}

template <typename Item>
const Item* item_at(const std::vector<Item>& items, const PathStep& step) {
  return step.index && *step.index < items.size() ? &items[*step.index] : nullptr;
}

const criteria::Criterion* criterion_named(const std::vector<criteria::Criterion>& all, std::string_view id) {
  for (const criteria::Criterion& each : all) {
    if (each.id == id) return &each;
    if (const auto* below = criterion_named(each.criteria, id)) return below;
  }
  return nullptr;
}

class Placing {
 public:
  Placing(const criteria::Tender& tender, const criteria::Dossier* dossier, Language language)
      : tender_(tender), dossier_(dossier), language_(language) {}

  std::string of(std::string_view path) {
    std::string subject, member;
    while (const auto step = next_step(path)) {
      if (auto found = subject_of(*step, path))
        subject = std::move(*found);
      else if (std::find(named_members.begin(), named_members.end(), step->name) != named_members.end())
        member = label("place." + std::string(step->name), language_);
    }
    auto text = subject.empty() || member.empty() ? subject + member : subject + ": " + member;
    if (!text.empty())
      text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
  }

 private:
  std::string words(std::string_view key, const TextParameters& parameters = {}) const {
    return label(key, language_, parameters);
  }

  // What the step leads to, if that has a name. What is said of it replaces what was said before.
  std::optional<std::string> subject_of(const PathStep& step, std::string_view& rest) {
    if (step.name == "tender" && !step.index) return words("place.tender");
    if (step.name == "lots") return lot(step);
    if (step.name == "criteria") return criterion(step);
    if (step.name == "bids") return bid(step);
    if (step.name == "grades") return grade(step);
    if (step.name == "draws") return draw(step);
    if (step.name == "provisions" && step.index)
      return words("place.provision", {{"number", std::to_string(*step.index + 1)}});
    if (step.name == "answers" && bid_ && !step.index) return answer(rest);
    return std::nullopt;
  }

  std::optional<std::string> lot(const PathStep& step) {
    lot_ = item_at(tender_.lots, step);
    if (!lot_) return std::nullopt;
    below_ = &lot_->criteria;
    return lot_title(*lot_, language_);
  }

  std::optional<std::string> criterion(const PathStep& step) {
    const auto* found = below_ ? item_at(*below_, step) : nullptr;
    if (!found) return std::nullopt;
    below_ = &found->criteria;
    const auto text = words("place.criterion", {{"criterion", title_of(*found)}});
    return tender_.lots.size() > 1 && lot_ ? lot_title(*lot_, language_) + ", " + text : text;
  }

  std::optional<std::string> bid(const PathStep& step) {
    bid_ = dossier_ ? item_at(dossier_->bids, step) : nullptr;
    if (!bid_) return std::nullopt;
    return words("place.bid", {{"bid", name_of(*bid_)}});
  }

  std::optional<std::string> answer(std::string_view& rest) {
    // A criterion's id may have a point in it.
    const auto* lot = criteria::find_lot(tender_, bid_->lot);
    const auto* found = lot ? criterion_named(lot->criteria, rest) : nullptr;
    const auto text = words("place.answer-of", {{"bid", name_of(*bid_)},
                                                {"criterion", found ? title_of(*found) : std::string(rest)}});
    rest = {};
    return text;
  }

  std::optional<std::string> grade(const PathStep& step) {
    const auto* found = dossier_ && dossier_->grades ? item_at(*dossier_->grades, step) : nullptr;
    if (!found) return std::nullopt;
    const auto bid = std::find_if(dossier_->bids.begin(), dossier_->bids.end(),
                                  [&](const criteria::Bid& each) { return each.id == found->bid; });
    const auto* lot = bid == dossier_->bids.end() ? nullptr : criteria::find_lot(tender_, bid->lot);
    const auto* graded = lot ? criterion_named(lot->criteria, found->criterion) : nullptr;
    TextParameters parameters{{"bid", bid == dossier_->bids.end() ? found->bid : name_of(*bid)},
                              {"criterion", graded ? title_of(*graded) : found->criterion}};
    if (found->is_consensus()) return words("place.consensus", parameters);
    parameters.emplace_back("assessor", found->assessor.value_or("?"));
    return words("place.grade", parameters);
  }

  std::optional<std::string> draw(const PathStep& step) const {
    const auto* found = dossier_ && dossier_->draws ? item_at(*dossier_->draws, step) : nullptr;
    if (!found) return std::nullopt;
    return words("place.draw", {{"lot", found->lot}});
  }

  static std::string title_of(const criteria::Criterion& criterion) {
    return criterion.title.empty() || criterion.title == criterion.id ? criterion.id
                                                                      : criterion.id + " " + criterion.title;
  }
  static std::string name_of(const criteria::Bid& bid) {
    return bid.bidder && !bid.bidder->name.empty() ? bid.id + " (" + bid.bidder->name + ")" : bid.id;
  }

  const criteria::Tender& tender_;
  const criteria::Dossier* dossier_;
  Language language_;
  const criteria::Lot* lot_ = nullptr;
  const std::vector<criteria::Criterion>* below_ = nullptr;
  const criteria::Bid* bid_ = nullptr;
};

}  // namespace

std::string place_text(const criteria::Dossier& dossier, std::string_view place, Language language) {
  return Placing(dossier.tender, &dossier, language).of(place);
}

std::string place_text(const criteria::Tender& tender, std::string_view place, Language language) {
  return Placing(tender, nullptr, language).of(place);
}

}  // namespace templates
