// Where the samples of pages go, and those of one kind that have a file of their own.
#pragma once

#include "criteria/agreement.hpp"
#include "criteria/segment.hpp"
#include "server/http/personal_page.hpp"
#include "server/pages/page_context.hpp"

#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

namespace browser_test {

struct Samples {
  std::filesystem::path folder;
  server::PageContext context;
  std::shared_ptr<const server::Viewer> viewer = nullptr;  // who gets them; none: accounts are off

  void write(const std::string& name, const std::string& html) const {
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / (name + ".html"), std::ios::binary);
    file << server::personal_page(html, viewer.get());
    if (!file.flush()) throw std::runtime_error("cannot write " + name);
  }
};

void write_segment_forms(const criteria::Segment& segment, const Samples& samples);
// `page` is that of the agreements of tender 3.
void write_refused_deviation(const std::string& page, const Samples& samples);
void write_agreements(const Samples& samples);
void write_agreement_forms(const criteria::Agreement& agreement, const Samples& samples);
void write_accounts(const Samples& samples);
void write_audit(const Samples& samples);
void write_consultations(const Samples& samples);
void write_insight(const Samples& samples);
void write_monitor(const Samples& samples);
void write_promises(const Samples& samples);
void write_library(const Samples& samples);
void write_publishing(const Samples& samples);
void write_letters(const Samples& samples);
void write_award(const Samples& samples);
void write_vault(const Samples& samples);
void write_assessment(const Samples& samples);
void write_notices(const Samples& samples);
void write_day(const Samples& samples);

}  // namespace browser_test
