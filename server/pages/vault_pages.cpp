#include "server/pages/vault_pages.hpp"

#include "server/pages/findings_list.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/stored_moment.hpp"
#include "server/vault/release_code.hpp"
#include "templates/labels.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::EnvelopeKind;
using templates::Language;

std::string said(std::string_view key, Language language) { return std::string(page_text(language, key)); }

std::string word(EnvelopeKind envelope, Language language) {
  return std::string(templates::label("envelope." + std::string(criteria::name(envelope)), language));
}

PageFrame frame_of(const VaultTender& of, std::string title, Language language, bool is_vault = false) {
  PageFrame frame{
      std::move(title),
      NavigationItem::tenders,
      {{said("tenders.title", language), page_path::tenders()}, {of.tender.title, page_path::tender(of.id)}}};
  if (!is_vault) frame.crumbs.push_back({said("vault.title", language), page_path::sealed_bids(of.id)});
  return frame;
}

// What is wrong with the form as a whole, above its fields.
void add_refusals(TemplateValues content, const FilledForm& form, const std::vector<std::string>& fields) {
  criteria::Findings rest;
  for (const auto& finding : form.findings)
    if (std::find(fields.begin(), fields.end(), finding.place) == fields.end()) rest.push_back(finding);
  for (const auto& finding : rest)
    content.add("REFUSAL").set("TEXT", templates::text(finding, content.language()));
}

using Choices = std::vector<std::pair<std::string, std::string>>;

Choices holder_choices(const VaultState::Envelope& envelope) {
  Choices choices;
  for (std::size_t at = 0; at < envelope.holders.size(); ++at)
    choices.emplace_back(std::to_string(at + 1), std::to_string(at + 1) + " " + envelope.holders[at]);
  return choices;
}

Choices envelope_choices(Language language) {
  return {{"quality", word(EnvelopeKind::quality, language)},
          {"prices", word(EnvelopeKind::prices, language)}};
}

struct FieldWords {
  std::string name;
  std::string_view label;
};

void add_choice(TemplateValues form, const FieldWords& words, Choices choices, const FilledForm& filled,
                std::string standard = "") {
  FormField field{words.name, said(words.label, form.language()), form_value(filled.values, words.name),
                  FormField::Kind::choice, std::move(choices)};
  if (field.value.empty()) field.value = std::move(standard);
  add_field(form, field, filled.findings);
}

void add_line(TemplateValues form, const FieldWords& words, const FilledForm& filled,
              std::string_view hint = "") {
  FormField field{words.name, said(words.label, form.language()), form_value(filled.values, words.name)};
  if (!hint.empty()) field.hint = said(hint, form.language());
  field.required = true;
  add_field(form, field, filled.findings);
}

// Codes that were typed are not shown again.
FilledForm without_codes(FilledForm form) {
  for (auto& [name, value] : form.values)
    if (name.starts_with("code")) value.clear();
  return form;
}

const std::vector<std::string> release_fields{"holder1", "code1", "holder2", "code2"};

// With accounts one's own code: the other holder gives theirs.
void add_release_fields(TemplateValues form, const VaultState& state, EnvelopeKind kind,
                        const FilledForm& filled) {
  if (state.by_sessions) return add_line(form, {"code1", "vault.own-code"}, filled, "vault.code-hint");
  const auto& envelope = state.of(kind);
  add_choice(form, {"holder1", "vault.holder1"}, holder_choices(envelope), filled, "1");
  add_line(form, {"code1", "vault.code1"}, filled, "vault.code-hint");
  add_choice(form, {"holder2", "vault.holder2"}, holder_choices(envelope), filled, "2");
  add_line(form, {"code2", "vault.code2"}, filled);
}

// ---- letters --------------------------------------------------------------------------------------------

void fill_letters(TemplateValues content, const KeyLettersView& view) {
  content.set("TENDER", view.of.tender.title);
  content.set("BACK", page_path::sealed_bids(view.of.id));
  for (const KeyLetter& letter : view.letters) {
    TemplateValues values = content.add("LETTER");
    values.set("HOLDER", letter.holder).set("NUMBER", std::to_string(letter.number));
    values.set("OF", std::to_string(std::max(view.state.prices.holders.size(), view.letters.size())));
    values.set("TITLE", view.of.tender.title).set("REFERENCE", view.of.tender.reference);
    const auto add_code = [&](EnvelopeKind envelope, const std::string& code, std::string_view use) {
      if (code.empty()) return;
      values.add("CODE")
          .set("LABEL", said(use, content.language()))
          .set("TEXT", code)
          .set("KEY", view.state.of(envelope).key);
    };
    add_code(EnvelopeKind::quality, letter.quality_code, "vault.quality-code");
    add_code(EnvelopeKind::prices, letter.prices_code, "vault.prices-code");
  }
}

void fill_new_letters(TemplateValues content, const NewLettersView& view) {
  const Language language = content.language();
  content.set("TENDER", view.of.tender.title);
  TemplateValues form = content.add("FORM");
  form.set("ACTION", page_path::key_letters(view.of.id));
  const auto filled = without_codes(view.form);
  auto fields = release_fields;
  fields.insert(fields.end(), {"keyHolders", "envelope"});
  add_refusals(content, filled, fields);
  content.show(view.has_bids ? "SPLIT" : "FRESH");
  FormField names{"keyHolders", said("vault.key-holders", language), form_value(filled.values, "keyHolders"),
                  FormField::Kind::lines};
  names.hint = said("vault.key-holders-hint", language);
  if (view.state.by_sessions) names.hint += " " + said("vault.key-holders-accounts", language);
  if (names.value.empty())
    for (const auto& holder : view.state.prices.holders) names.value += holder + "\n";
  names.required = true;
  add_field(form, names, filled.findings);
  if (!view.has_bids) return;
  add_choice(form, {"envelope", "vault.which"}, envelope_choices(language), filled);
  add_release_fields(form, view.state, EnvelopeKind::prices, filled);
}

// ---- receipts -------------------------------------------------------------------------------------------

void fill_receipt(TemplateValues content, const VaultTender& of, const BidReceipt& receipt) {
  const Language language = content.language();
  const SealedBid& bid = receipt.bid;
  content.set("TENDER", of.tender.title).set("REFERENCE", of.tender.reference);
  content.set("RECEIPT", grouped(bid.receipt));
  // A late bid cannot be replaced or withdrawn any more.
  if (!bid.late) {
    content.add("WITH_CODE").set("CODE", receipt.code);
    content.show("REPLACEABLE");
  }
  content.set("AT", moment_of(bid.received_at, language));
  content.set_if_any("QUALITY", bid.quality_commitment).set("PRICES", bid.prices_commitment);
  content.show(bid.late ? "LATE" : "IN_TIME");
  content.set("BACK", page_path::sealed_bids(of.id));
  for (const auto& note : receipt.notes) content.add("NOTE").set("TEXT", templates::text(note, language));
}

std::string_view state_of(const SealedBid& bid) {
  if (bid.late) return "vault.state-late";
  if (bid.ended == "replaced") return "vault.state-replaced";
  return bid.ended == "withdrawn" ? "vault.state-withdrawn" : "vault.state-sealed";
}

std::size_t standing(const std::vector<SealedBid>& bids) {
  return static_cast<std::size_t>(std::count_if(bids.begin(), bids.end(), [](const SealedBid& bid) {
    return bid.kind == "bid" && !bid.late && bid.ended.empty();
  }));
}

void add_bids(TemplateValues content, const VaultView& view) {
  const Language language = content.language();
  if (view.bids.empty()) {
    content.show("NO_BIDS");
    return;
  }
  TemplateValues table = content.add("BIDS");
  for (const SealedBid& bid : view.bids) {
    const bool is_opened = view.quality_opened && !bid.late && bid.ended.empty();
    table.add("BID")
        .set("RECEIPT", grouped(bid.receipt))
        .set("AT", moment_of(bid.received_at, language))
        .set("WHAT", said(bid.kind == "bid" ? "vault.kind-bid" : "vault.kind-prices", language))
        .set("STATE", said(is_opened ? "vault.state-opened" : state_of(bid), language));
  }
}

// What came in as a file of either kind goes the same way; the form says itself which it is.
void add_submission(TemplateValues content, const VaultView& view) {
  if (view.quality_opened) return;
  TemplateValues form = content.add("SUBMISSION");
  form.set("ACTION", page_path::sealed_bids(view.of.id));
  add_choice(form, {"kind", "vault.what"},
             {{"bid", said("vault.kind-bid", content.language())},
              {"prices", said("vault.kind-prices", content.language())}},
             {});
  for (const FieldWords& words : {FieldWords{"replacesReceipt", "vault.replaces-receipt"},
                                  FieldWords{"replacesCode", "vault.replaces-code"}})
    add_field(form, FormField{words.name, said(words.label, content.language()), ""}, {});
}

void fill_vault(TemplateValues content, const VaultView& view, bool is_draft) {
  const Language language = content.language();
  const std::string& id = view.of.id;
  content.set("TENDER", view.of.tender.title);
  content.set("COUNT", counted(language, view.quality_opened ? "vault.received-opened" : "vault.received",
                               standing(view.bids)));
  if (!view.state.sealed) {
    content.show(is_draft ? "DRAFT" : "OPEN");
    return;
  }
  content.show("LEAD");
  TemplateValues vault = content.add("SEALED");
  add_bids(vault, view);
  add_submission(vault, view);
  for (const EnvelopeKind envelope : {EnvelopeKind::quality, EnvelopeKind::prices}) {
    const bool is_opened = envelope == EnvelopeKind::quality ? view.quality_opened : view.prices_opened;
    vault.add("ENVELOPE")
        .set("NAME", word(envelope, language))
        .set("STATE", said(is_opened ? "vault.opened" : "vault.closed", language))
        .set("LOOK", is_opened ? "safe" : "warning")
        .set("KEY", view.state.of(envelope).key)
        .set("ADDRESS", page_path::opening(id, criteria::name(envelope)))
        .set("LINK", said(is_opened ? "vault.see-record" : "vault.to-open", language));
    for (const auto& [number, holder] : holder_choices(view.state.of(envelope)))
      if (envelope == EnvelopeKind::prices) vault.add("HOLDER").set("NAME", holder);
  }
  vault.set("LETTERS", page_path::key_letters(id));
  for (const auto& name : view.state.waiting)
    vault.add("WAITING").set("NAME", name).set("ACTION", page_path::own_key_letter(id));
  if (view.is_right) content.show("RIGHT");
  TemplateValues check = vault.add("CHECK");
  check.set("ACTION", page_path::code_checks(id));
  const auto checked = without_codes(view.check);
  add_refusals(check, checked, {"envelope", "holder", "code"});
  add_choice(check, {"envelope", "vault.which"}, envelope_choices(language), checked);
  if (!view.state.by_sessions)
    add_choice(check, {"holder", "vault.holder"}, holder_choices(view.state.prices), checked);
  add_line(check, {"code", "vault.code"}, checked);
  if (view.quality_opened) return;
  TemplateValues withdrawal = vault.add("WITHDRAWAL");
  withdrawal.set("ACTION", page_path::withdrawals(id));
  const auto withdrawn = without_codes(view.withdrawal);
  add_refusals(withdrawal, withdrawn, {"receipt", "codeOfReceipt"});
  add_line(withdrawal, {"receipt", "vault.receipt"}, withdrawn);
  add_line(withdrawal, {"codeOfReceipt", "vault.receipt-code"}, withdrawn);
}

// ---- openings -------------------------------------------------------------------------------------------

std::string_view title_key(EnvelopeKind envelope) {
  return envelope == EnvelopeKind::quality ? "vault.open-quality" : "vault.open-prices";
}

void fill_open(TemplateValues content, const OpenView& view) {
  content.set("TENDER", view.of.tender.title);
  content.set("TITLE", said(title_key(view.envelope), content.language()));
  content.show(view.envelope == EnvelopeKind::quality ? "ABOUT_QUALITY" : "ABOUT_PRICES");
  if (view.state.by_sessions) content.show("BY_SESSIONS");
  if (!view.given_by.empty()) content.add("GIVEN").set("NAME", view.given_by);
  const auto filled = without_codes(view.form);
  add_refusals(content, filled, release_fields);
  TemplateValues form = content.add("FORM");
  form.set("ACTION", page_path::opening(view.of.id, criteria::name(view.envelope)));
  add_release_fields(form, view.state, view.envelope, filled);
}

std::string reasons_of(const std::vector<std::string>& codes, Language language) {
  std::string text;
  for (const std::string& code : codes)
    text.append(text.empty() ? "" : " ").append(templates::text(criteria::error(code, ""), language));
  return text;
}

void add_received(TemplateValues content, std::string_view section,
                  const std::vector<criteria::ReceivedEnvelope>& envelopes) {
  if (envelopes.empty()) return;
  TemplateValues list = content.add(section);
  for (const auto& envelope : envelopes)
    list.add("ITEM")
        .set("RECEIPT", grouped(envelope.receipt))
        .set("AT", templates::moment_text(envelope.received_at, content.language()));
}

void fill_opening(TemplateValues content, const VaultTender& of, const Opening& opening) {
  const Language language = content.language();
  const auto& record = opening.record;
  content.set("TENDER", record.title).set("REFERENCE", record.reference);
  content.set("ENVELOPE", word(record.envelope, language));
  content.set("AT", templates::moment_text(record.opened_at, language));
  std::string names;
  for (const auto& name : record.opened_by) names.append(names.empty() ? "" : ", ").append(name);
  content.set("BY", names);
  if (record.deadline) content.set_if_any("DEADLINE", templates::moment_text(*record.deadline, language));
  content.set("PUBLICATION", std::to_string(record.publication));
  content.set("SHA256", opening.stored.document.sha256);
  if (record.log_head) content.set_if_any("LOG_HEAD", *record.log_head);
  content.set("API",
              "/api/v1/tenders/" + of.id + "/openings/" + std::string(criteria::name(record.envelope)));
  if (record.opened.empty()) content.show("NONE");
  if (!record.opened.empty()) {
    TemplateValues table = content.add("OPENED");
    for (const auto& opened : record.opened)
      table.add("BID")
          .set("RECEIPT", grouped(opened.envelope.receipt))
          .set("RECEIVED", templates::moment_text(opened.envelope.received_at, language))
          .set("ID", opened.bid)
          .set("ADDRESS", page_path::bid(of.id, opened.bid))
          .set("LOT", opened.lot)
          .set("BIDDER", opened.bidder)
          .set("COMMITMENT", opened.envelope.commitment)
          .set_if_any("REMARKS", reasons_of(opened.remarks, language));
  }
  if (!record.failed.empty()) {
    TemplateValues list = content.add("FAILED");
    for (const auto& failed : record.failed)
      list.add("ITEM")
          .set("RECEIPT", grouped(failed.envelope.receipt))
          .set("AT", templates::moment_text(failed.envelope.received_at, language))
          .set("REASONS", reasons_of(failed.reasons, language));
  }
  add_received(content, "LATE", record.late);
  add_received(content, "REPLACED", record.replaced);
  add_received(content, "WITHDRAWN", record.withdrawn);
}

}  // namespace

std::string key_letters_page(const KeyLettersView& view, const PageContext& context) {
  return framed(frame_of(view.of, said("vault.letters", context.language), context.language), context,
                "key_letters.tpl", [&](TemplateValues content) { fill_letters(content, view); });
}

std::string new_letters_page(const NewLettersView& view, const PageContext& context) {
  return framed(frame_of(view.of, said("vault.new-letters", context.language), context.language), context,
                "key_letters_new.tpl", [&](TemplateValues content) { fill_new_letters(content, view); });
}

std::string receipt_page(const VaultTender& of, const BidReceipt& receipt, const PageContext& context) {
  return framed(frame_of(of, said("vault.receipt-title", context.language), context.language), context,
                "receipt.tpl", [&](TemplateValues content) { fill_receipt(content, of, receipt); });
}

std::string vault_page(const VaultView& view, const PageContext& context) {
  return framed(frame_of(view.of, said("vault.title", context.language), context.language, true), context,
                "vault.tpl", [&](TemplateValues content) {
                  const bool is_draft =
                      context.tender && context.tender->stage == criteria::TenderStage::draft;
                  fill_vault(content, view, is_draft);
                });
}

std::string open_page(const OpenView& view, const PageContext& context) {
  return framed(frame_of(view.of, said(title_key(view.envelope), context.language), context.language),
                context, "opening_form.tpl", [&](TemplateValues content) { fill_open(content, view); });
}

std::string opening_page(const VaultTender& of, const Opening& opening, const PageContext& context) {
  return framed(frame_of(of, said("vault.record", context.language), context.language), context,
                "opening.tpl", [&](TemplateValues content) { fill_opening(content, of, opening); });
}

}  // namespace server
