// The workbook that a supplier fills in for one lot, and the price sheet that travels in an envelope of its
// own. import/bid_sheet reads them back.
#pragma once

#include "criteria/tender.hpp"
#include "criteria/timestamp.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// What a form asks. Quality is assessed without knowledge of prices, so that a buyer who opens prices later
// asks for two workbooks.
enum class Envelope { all, quality, price };

struct FormIssue {
  std::string version;         // of the tender, as the caller counts or hashes versions
  criteria::Timestamp issued;  // the workbook's date of creation
};

// One row for every leaf that a bidder answers, or a sheet of its own for a derived answer; only input cells
// are unlocked. The lot must be one of the tender. Equal arguments give equal bytes.
std::string bid_form(const criteria::Tender& tender, const criteria::Lot& lot, const FormIssue& issue,
                     Language language, Envelope envelope = Envelope::all);

}  // namespace templates
