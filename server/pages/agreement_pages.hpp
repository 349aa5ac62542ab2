// Pages on regional agreements: the list, one with its rules, and a tender held against them.
#pragma once

#include "criteria/agreement.hpp"
#include "criteria/tender.hpp"
#include "server/app/agreements.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/segment_titles.hpp"
#include "server/storage/party_store.hpp"
#include "templates/monitor_report.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace server {

struct AgreementView {
  criteria::Agreement agreement;
  std::int64_t version = 1;
  PartyNames parties = {};  // of those that sign
  SegmentTitles segments = {};
  std::vector<templates::SharedDeviation> deviations = {};
};

// `examples` come with the program, and can be adopted.
std::string agreement_list_page(const std::vector<AgreementView>& agreements,
                                const std::vector<criteria::Agreement>& examples, const PageContext& context);
std::string agreement_page(const AgreementView& view, const PageContext& context);

struct TenderAgreementsView {
  std::string id;
  const criteria::Tender& tender;
  const std::vector<AgreementReport>& reports;
  std::optional<criteria::AmbitionLevel> level = {};  // that was asked for
};

std::string tender_agreements_page(const TenderAgreementsView& view, const PageContext& context);

}  // namespace server
