// A form that was refused, on the page that it came from.
#include "server/pages/refused_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server::RefusedForm;
using server::with_refused_form;
using testing::HasSubstr;
using testing::Not;

constexpr auto nl = templates::Language::nl;

std::string page_with(const std::string& form) {
  return R"(<html><body><main class="ww-main" id="main" tabindex="-1"><h1>Titel</h1>)" + form +
         "</main></body></html>";
}

// The form of `action` as it comes back.
std::string returned(const std::string& form, server::FormValues sent, criteria::Findings findings = {}) {
  const auto page =
      with_refused_form(page_with(form), {"Niet vastgelegd", "/x", std::move(sent), findings}, nl);
  return page.value_or("(no such form)");
}

struct Case {
  std::string name, form;
  server::FormValues sent;
  std::string holds;
};

const std::vector<Case> cases{
    {"Line",
     R"(<form method="post" action="/x"><input id="r" name="reason" type="text" value="oud"></form>)",
     {{"reason", "Te \"duur\" & laat"}},
     R"(name="reason" type="text" value="Te &quot;duur&quot; &amp; laat">)"},
    {"LineWithoutAValue",
     R"(<form method="post" action="/x"><input name="reason" type="text"></form>)",
     {{"reason", "omdat"}},
     R"(<input name="reason" type="text" value="omdat">)"},
    {"Lines",
     R"(<form method="post" action="/x"><textarea name="reason">oud</textarea></form>)",
     {{"reason", "a\nb </textarea>"}},
     "<textarea name=\"reason\">\na\nb &lt;/textarea&gt;</textarea>"},
    {"Choice",
     R"(<form method="post" action="/x"><select name="kind"><option value="a" selected>A</option><option value="b">B</option></select></form>)",
     {{"kind", "b"}},
     R"(<option value="a">A</option><option value="b" selected>B</option>)"},
    {"Ticks",
     R"(<form method="post" action="/x"><input type="checkbox" name="t" value="1" checked><input type="checkbox" name="t" value="2"></form>)",
     {{"t", "2"}},
     R"(name="t" value="1"><input type="checkbox" name="t" value="2" checked>)"},
    {"NothingTicked",
     R"(<form method="post" action="/x"><input type="checkbox" name="t" value="1" checked></form>)",
     {},
     R"(<input type="checkbox" name="t" value="1">)"},
    {"SameNames",
     R"(<form method="post" action="/x"><input name="n" value=""><input name="n" value=""></form>)",
     {{"n", "een"}, {"n", "twee"}},
     R"(<input name="n" value="een"><input name="n" value="twee">)"},
    {"Password",
     R"(<form method="post" action="/x"><input name="p" type="password"></form>)",
     {{"p", "geheim"}},
     R"(<input name="p" type="password">)"},
    {"WhatWasNotSent",
     R"(<form method="post" action="/x"><input name="n" value="blijft"></form>)",
     {},
     R"(<input name="n" value="blijft">)"},
    {"TheFormWhoseFixedValuesWereSent",
     R"(<form method="post" action="/x"><input type="hidden" name="step" value="1"><input name="n" value=""></form>)"
     R"(<form method="post" action="/x"><input type="hidden" name="step" value="2"><input name="n" value=""></form>)",
     {{"step", "2"}, {"n", "hier"}},
     R"(name="step" value="1"><input name="n" value=""></form><form method="post" action="/x"><input type="hidden" name="step" value="2"><input name="n" value="hier">)"},
};

class RefusedFormHolds : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(Cases, RefusedFormHolds, testing::ValuesIn(cases),
                         [](const auto& info) { return info.param.name; });

TEST_P(RefusedFormHolds, WhatWasTyped) {
  EXPECT_THAT(returned(GetParam().form, GetParam().sent), HasSubstr(GetParam().holds));
}

constexpr const char* one_field =
    R"(<form method="post" action="/x"><label for="reason">Reden</label><input id="reason" name="reason" type="text" aria-describedby="reason-hint" value=""></form>)";

TEST(RefusedForms, SayWhatIsWrongBesideTheFieldAndOnTop) {
  const auto page = returned(one_field, {{"reason", ""}}, {criteria::error("weight.missing", "reason", {})});
  const auto text = templates::text(criteria::error("weight.missing", "reason", {}), nl);
  EXPECT_THAT(page, HasSubstr(R"(id="reason-refused">)" + text));
  EXPECT_THAT(page, HasSubstr(R"(aria-describedby="reason-hint reason-refused")"));
  EXPECT_THAT(page, HasSubstr(R"(aria-invalid="true")"));
  EXPECT_THAT(page, HasSubstr(R"(href="#reason">Reden: )" + text));
  EXPECT_LT(page.find("Niet vastgelegd"), page.find("<h1>"));
}

TEST(RefusedForms, SayWhereElseSomethingIsWrong) {
  const auto page =
      returned(one_field, {{"reason", "omdat"}}, {criteria::error("weight.missing", "lots[0].id", {})});
  EXPECT_THAT(page, HasSubstr("lots[0].id"));
  EXPECT_THAT(page, Not(HasSubstr("aria-invalid")));
}

TEST(RefusedForms, AreUnfolded) {
  const std::string fold = "<details><summary>Leg uit</summary>";
  EXPECT_THAT(returned(fold + "</details>" + fold + one_field + "</details>", {}),
              HasSubstr("<details><summary>Leg uit</summary></details><details open><summary>"));
}

TEST(RefusedForms, AreNotLookedForOnAPageWithoutThem) {
  const RefusedForm form{"", "/y", {}, {}};
  EXPECT_FALSE(with_refused_form(page_with(one_field), form, nl));
  EXPECT_FALSE(with_refused_form(page_with(R"(<form method="get" action="/y"></form>)"), form, nl));
}

}  // namespace
