#include "criteria/notice_translation.hpp"
#include "server/pages/notice_field_groups.hpp"
#include "server/pages/notice_field_kinds.hpp"

namespace server {
namespace {

using namespace criteria;

// Enough of the original to know which text it is.
std::string beginning_of(const std::string& text) {
  constexpr std::size_t most = 240;
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

bool is_line(const NoticeText& text) {
  return text.place.ends_with(".title") || text.kind == NoticeTextKind::law;
}

NoticeField field_of(const NoticeText& text) {
  NoticeField field = notice_text(text.place, text.translation,
                                  is_line(text) ? FormField::Kind::line : FormField::Kind::lines);
  field.label = label_of(text);
  field.hint = beginning_of(text.original);
  if (text.kind == NoticeTextKind::criterion) field.subject = text.subject;
  if (text.kind == NoticeTextKind::change) field.subject = text.subject;
  return field;
}

}  // namespace

void add_translation_groups(std::vector<NoticeFieldGroup>& groups, const NoticeFile& file,
                            const Tender& tender) {
  const std::string in = std::string(name(other_language(file.language)));
  NoticeFieldGroup whole{"notices.group-translation-" + in, {}, {}, {}, false};
  std::vector<NoticeFieldGroup> lots;
  for (const Lot& lot : tender.lots)
    lots.push_back({"notices.group-translation-lot-" + in, {}, {}, lot.id, false});
  for (const NoticeText& text : notice_texts(tender, file)) {
    constexpr std::string_view of_lot = "translation.lots[";
    if (!text.place.starts_with(of_lot)) {
      whole.fields.push_back(field_of(text));
      continue;
    }
    const std::size_t index = std::stoul(text.place.substr(of_lot.size()));
    lots[index].fields.push_back(field_of(text));
  }
  if (!whole.fields.empty()) groups.push_back(std::move(whole));
  for (NoticeFieldGroup& lot : lots)
    if (!lot.fields.empty()) groups.push_back(std::move(lot));
}

}  // namespace server
