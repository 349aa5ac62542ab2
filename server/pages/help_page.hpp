// What stands behind the choices that buyers make, each with its source; and a walk through the demo data.
#pragma once

#include "server/pages/page_context.hpp"

#include <span>
#include <string>
#include <string_view>

namespace server {

// The topics, each an anchor of the page; their texts are `help.TOPIC`, `help.TOPIC.text` and
// `help.TOPIC.source`.
std::span<const std::string_view> help_topics();

// `has_demo`: the service holds the demo data, and the page leads through it; `demo_tender` is one of its
// tenders.
std::string help_page(bool has_demo, const PageContext& context, std::string_view demo_tender = {});

// The guides, and what stands in docs/ about the topics, by the name of their file.
bool is_guide(std::string_view name);
std::string guide_page(std::string_view name, const PageContext& context);

}  // namespace server
