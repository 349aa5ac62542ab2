#include "templates/ocds_release.hpp"

#include "criteria/consultation_names.hpp"
#include "evaluator/notice/result.hpp"
#include "templates/eforms/notice_parts.hpp"
#include "templates/field_writer.hpp"
#include "templates/json_writer.hpp"
#include "templates/ocds_parts.hpp"
#include "templates/ocds_sustainability.hpp"

#include <algorithm>

namespace templates {
namespace {

using namespace criteria;
using evaluator::LotResult;
using evaluator::LotWinner;

constexpr std::string_view extensions[]{
    "https://raw.githubusercontent.com/open-contracting-extensions/eforms/1.0.0-rc.1/extension.json"};

class Release : private OcdsPieces {
 public:
  Release(DataTree& tree, const evaluator::NoticeQuestion& question, const OcdsIssue& issue)
      : OcdsPieces(tree), issue_(issue), tender_(question.tender), file_(question.file) {
    if (question.bids) results_ = evaluator::lot_results(question);
    if (file_.buyer) buyer_ = *file_.buyer;
    if (buyer_.name.empty() && tender_.buyer) buyer_.name = tender_.buyer->name;
    buyer_id_ = ocds_party_id(buyer_, "buyer");
  }

  void write() {
    ObjectWriter release(Slot{tree_, {}});
    text("ocid", issue_.prefix + "-" + tender_.reference);
    release.member("id", issue_.id);
    release.member("date", issue_.at);
    tree_.open_array("tag");
    tree_.add_text(results_.empty() ? "tender" : "award");
    tree_.close();
    release.word("initiationType", "tender");
    release.member("language", file_.language);
    write_parties();
    write_reference("buyer", buyer_id_, buyer_.name);
    write_tender();
    if (results_.empty()) return;
    write_ocds_result(tree_, file_, results_);
  }

 private:
  // ---- parties --------------------------------------------------------------------------------------------

  void write_party(const Organisation& organisation, const std::string& id,
                   std::initializer_list<std::string_view> roles, std::optional<SizeClass> size = {}) {
    ObjectWriter party(Slot{tree_, {}});
    text("id", id);
    text("name", organisation.name);
    if (!organisation.registration.empty()) {
      ObjectWriter identifier(Slot{tree_, "identifier"});
      if (is_trade_register(organisation)) identifier.word("scheme", "NL-KVK");
      text("id", organisation.registration);
    }
    if (!organisation.city.empty() || !organisation.postcode.empty()) {
      ObjectWriter address(Slot{tree_, "address"});
      text("streetAddress", organisation.street);
      text("locality", organisation.city);
      text("region", organisation.nuts);
      text("postalCode", organisation.postcode);
    }
    if (!organisation.email.empty() || !organisation.telephone.empty()) {
      ObjectWriter contact(Slot{tree_, "contactPoint"});
      text("email", organisation.email);
      text("telephone", organisation.telephone);
    }
    words("roles", roles);
    if (!size) return;
    ObjectWriter details(Slot{tree_, "details"});
    details.member("scale", *size);
  }

  void write_parties() {
    tree_.open_array("parties");
    write_party(buyer_, buyer_id_, {"buyer"});
    if (file_.review_body && !file_.review_body->name.empty())
      write_party(*file_.review_body, ocds_party_id(*file_.review_body, "review-body"), {"reviewBody"});
    std::vector<std::string> written;
    for (const LotResult& result : results_)
      for (const LotWinner& winner : result.winners) {
        const std::string id = ocds_supplier_id(file_, *winner.bid);
        if (std::find(written.begin(), written.end(), id) != written.end()) continue;
        written.push_back(id);
        const NoticeBidder* bidder = find_bidder(file_, winner.bid->id);
        write_party(ocds_bidder(file_, *winner.bid), id, {"tenderer", "supplier"},
                    bidder ? bidder->size : std::nullopt);
      }
    tree_.close();
  }

  // ---- the tender -----------------------------------------------------------------------------------------

  std::string_view status() const {
    if (results_.empty()) return "active";
    for (const LotResult& result : results_)
      if (!result.winners.empty()) return "complete";
    return "unsuccessful";
  }

  static std::string_view method_of(Procedure procedure) {
    switch (procedure) {
      case Procedure::open:
        return "open";
      case Procedure::private_tender:
        return "limited";
      case Procedure::single_tender:
        return "direct";
      default:
        return "selective";
    }
  }

  void write_tender() {
    ObjectWriter tender(Slot{tree_, "tender"});
    tender.member("id", tender_.reference);
    tender.member("title", tender_.title);
    tender.member("description", tender_.description);
    tender.word("status", status());
    if (tender_.procedure) {
      tender.word("procurementMethod", method_of(*tender_.procedure));
      tender.member("procurementMethodDetails", *tender_.procedure);
    }
    if (file_.terms.nature)
      tender.word("mainProcurementCategory",
                  *file_.terms.nature == ContractNature::supplies ? "goods" : name(*file_.terms.nature));
    if (file_.terms.publish_estimate && tender_.estimated_value)
      amount("value", tender_.estimated_value->value());
    if (tender_.deadline) ObjectWriter(tender.slot("tenderPeriod")).member("endDate", *tender_.deadline);
    write_items();
    tree_.open_array("lots");
    for (std::size_t i = 0; i < tender_.lots.size(); ++i) write_lot(i);
    tree_.close();
    write_documents();
    if (file_.terms.accelerated)
      ObjectWriter(tender.slot("procedure")).member("isAccelerated", *file_.terms.accelerated);
  }

  void write_items() {
    if (!tender_.cpv_codes || tender_.cpv_codes->empty()) return;
    const auto classification = [this](std::string_view slot, const std::string& code) {
      ObjectWriter one(Slot{tree_, slot});
      one.word("scheme", "CPV");
      one.member("id", code);
    };
    tree_.open_array("items");
    for (const Lot& lot : tender_.lots) {
      ObjectWriter item(Slot{tree_, {}});
      item.member("id", lot.id);
      classification("classification", tender_.cpv_codes->front());
      if (tender_.cpv_codes->size() > 1) {
        tree_.open_array("additionalClassifications");
        for (std::size_t i = 1; i < tender_.cpv_codes->size(); ++i)
          classification({}, (*tender_.cpv_codes)[i]);
        tree_.close();
      }
      item.member("relatedLot", lot.id);
    }
    tree_.close();
  }

  void write_documents() {
    if (file_.terms.documents_url.empty()) return;
    tree_.open_array("documents");
    {
      ObjectWriter document(Slot{tree_, {}});
      document.word("id", "DOC-1");
      document.word("documentType", "biddingDocuments");
      document.member("url", file_.terms.documents_url);
    }
    tree_.close();
  }

  void write_lot(std::size_t index) {
    const Lot& lot = tender_.lots[index];
    ObjectWriter object(Slot{tree_, {}});
    object.member("id", lot.id);
    object.member("title", lot.title);
    object.member("description", lot.description);
    if (!results_.empty())
      object.word("status", results_[index].winners.empty() ? "unsuccessful" : "complete");
    if (file_.terms.duration_months) {
      constexpr int days_of_month = 30;  // as the profile for European notices counts
      ObjectWriter(object.slot("contractPeriod"))
          .member("durationInDays", *file_.terms.duration_months * days_of_month);
    }
    write_criteria(lot);
    write_sustainability(tree_, file_.strategy);
    object.filled("reviewDetails", file_.terms.review_deadline);
  }

  void write_criteria(const Lot& lot) {
    const FlatCriteria flat = flat_criteria(lot, notice_language(file_));
    ObjectWriter criteria(Slot{tree_, "awardCriteria"});
    text("weightingDescription", flat.formula);
    tree_.open_array("criteria");
    for (const FlatCriterion& each : flat.criteria) {
      ObjectWriter criterion(Slot{tree_, {}});
      text("type", each.type);
      text("name", each.name);
      text("description", each.description);
      if (each.weight.empty() && each.threshold.empty()) continue;
      tree_.open_array("numbers");
      if (!each.weight.empty())
        write_number(each.weight, "weight",
                     flat.weight_kind == "per-exa" ? "percentageExact" : "pointsExact");
      if (!each.threshold.empty()) write_number(each.threshold, "threshold", "minimumScore");
      tree_.close();
    }
    tree_.close();
  }
  void write_number(const std::string& value, std::string_view kind, std::string_view word) {
    ObjectWriter object(Slot{tree_, {}});
    number("number", value);
    object.word(kind, word);
  }

  const OcdsIssue& issue_;
  const Tender& tender_;
  const NoticeFile& file_;
  std::vector<LotResult> results_;
  Organisation buyer_;
  std::string buyer_id_;
};

}  // namespace

std::string ocds_release(const evaluator::NoticeQuestion& question, const OcdsIssue& issue) {
  DataTree release;
  Release(release, question, issue).write();
  JsonWriter json;
  json.open_object()
      .member("uri", "urn:uuid:" + issue.id)
      .member("version", "1.1")
      .key("extensions")
      .open_array();
  for (const std::string_view extension : extensions) json.text(extension);
  json.close_array()
      .member("publishedDate", issue.at.text())
      .key("publisher")
      .open_object()
      .member("name", question.tender.buyer ? question.tender.buyer->name : issue.prefix)
      .close_object()
      .key("releases")
      .open_array()
      .tree(release.root())
      .close_array()
      .close_object();
  return json.take() + "\n";
}

}  // namespace templates
