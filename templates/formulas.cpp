#include "templates/formulas.hpp"

#include "templates/number_text.hpp"

#include <algorithm>
#include <utility>

namespace templates {
namespace {

using criteria::Number;
using evaluator::Quantity;
using evaluator::Step;

constexpr std::pair<std::string_view, std::string_view> notations[]{
    {"linear", "(x − worst) / (best − worst)"},
    {"linear.clamped", "min(1; max(0; (x − worst) / (best − worst)))"},
    {"levels", "percent / 100"},
    {"percent-discount", "percent / 100"},
    {"steps", "percent / 100"},
    {"points", "x / max"},
    {"relative-lowest", "min / x"},
    {"relative-highest", "x / max"},
    {"relative-range", "(max − x) / (max − min)"},
    {"distance-lowest", "max(0; 1 − (x − min) / min)"},
    {"relative-mean", "min(1; max(0; 1 − k × (x − m) / m))"},
    {"logarithmic", "1 − ln(x / min) / ln A"},
    {"logarithmic.clamped", "max(0; 1 − ln(x / min) / ln A)"},
    {"rank-points", "percent / 100"},
    {"panel.mean", "mean"},
    {"earning.points", "weight × share"},
    {"earning.deduction", "−value × share"},
    {"earning.surcharge", "factor × x"},
    {"earning.discount", "−P × share"},
    {"weighted-points", "Σ points"},
    {"value-in-euros", "Σ euro"},
    {"quality-adjusted-price", "P / (1 + v / (1 − v_max))"},
    {"utility-index", "(1 − (Q_best − Q) × Wq / Wp) / P × P_best"},
    {"quality-per-price", "X × Q / P"},
    {"reference-point", "P_100 × Q^n / P"},
    {"reference-point.exponent", "ln(P_100 / P_ref) / ln(1 / Q_ref)"},
    {"lowest-price", "P"},
    {"lowest-cost", "P"},
    {"quality.points", "Σ points"},
    {"quality.value", "points / S"},
    {"quality.share", "points / S"},
    {"lcc.annual", "C × Σ(t = 1…n) 1 / (1 + r)^t"},
    {"lcc.replacement", "C / (1 + r)^t"},
    {"lcc.endOfLife", "C / (1 + r)^n"},
    {"lcc.residual", "C / (1 + r)^n"},
    {"lcc", "investment + annual + replacements + endOfLife − residual"},
    {"mci.V", "M × (1 − FR − FU − FS)"},
    {"mci.W0", "M × (1 − CR − CU − CC − CE)"},
    {"mci.WC", "M × (1 − EC) × CR"},
    {"mci.WF", "M × (1 − EF) × FR / EF"},
    {"mci.W", "W0 + (WF + WC) / 2"},
    {"mci.LFI", "(V + W) / (2 × M + (WF − WC) / 2)"},
    {"mci.X", "L / Lav × U / Uav"},
    {"mci", "max(0; 1 − LFI × 0.9 / X)"},
    {"detachability.connection", "2 / (1 / TV + 1 / ToV)"},
    {"detachability.assembly", "2 / (1 / DK + 1 / VI)"},
    {"detachability.index", "2 / (1 / LIc + 1 / LIs)"},
    {"detachability.mean", "mean"},
    {"detachability", "LI_MKI / MKI"},
    {"mki.impact", "impact × weight"},
    {"mki", "Σ euro"},
    {"mpg", "MKI / (BVO × years)"},
};

std::string value_text(const Quantity& quantity, Language language) {
  if (const auto* text = std::get_if<std::string>(&quantity.value)) return *text;
  return exact_text(std::get<Number>(quantity.value), language);
}

// The name of a symbol in the language; a symbol of a published formula is its own name.
std::string symbol_text(const std::string& symbol, Language language) {
  const std::string key = "symbol." + symbol;
  return has_label(key) ? std::string(label(key, language)) : symbol;
}

bool is_symbol_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

// `notation` with every symbol and constant handed to `replace`.
template <typename Replace>
std::string with_symbols(std::string_view notation, const Replace& replace) {
  std::string out;
  while (!notation.empty()) {
    const auto end = static_cast<std::size_t>(
        std::find_if_not(notation.begin(), notation.end(), is_symbol_character) - notation.begin());
    if (end == 0) {
      out += notation.front();
      notation.remove_prefix(1);
    } else {
      out += replace(std::string(notation.substr(0, end)));
      notation.remove_prefix(end);
    }
  }
  return out;
}

bool is_constant(const std::string& symbol) { return symbol.front() >= '0' && symbol.front() <= '9'; }

std::string named(std::string_view notation, Language language) {
  return with_symbols(notation, [language](const std::string& symbol) {
    return is_constant(symbol) ? number_text(symbol, language) : symbol_text(symbol, language);
  });
}

std::string filled(std::string_view notation, const Step& step, Language language) {
  return with_symbols(notation, [&](const std::string& symbol) {
    if (is_constant(symbol)) return number_text(symbol, language);
    for (const Quantity& input : step.inputs) {
      if (input.symbol != symbol) continue;
      const std::string text = value_text(input, language);
      return text.starts_with('-') ? "(" + text + ")" : text;
    }
    return symbol;
  });
}

// "19,6875 + 20 − 22": the inputs of a sum, however many there are.
std::string summed(const Step& step, Language language) {
  std::string sum;
  for (const Quantity& input : step.inputs) {
    const std::string text = value_text(input, language);
    if (sum.empty())
      sum = text;
    else
      sum += text.starts_with('-') ? " − " + text.substr(1) : " + " + text;
  }
  return sum;
}

// "x = 45, best = 80": the inputs by name.
std::string listed(const Step& step, Language language) {
  std::string list;
  for (const Quantity& input : step.inputs) {
    if (!list.empty()) list += ", ";
    list += symbol_text(input.symbol, language) + " = " + value_text(input, language);
  }
  return list;
}

std::string rounding_text(const Step& step, Language language) {
  TextParameters parameters;
  for (const Quantity& input : step.inputs) {
    const auto* number = std::get_if<Number>(&input.value);
    parameters.emplace_back(input.symbol,
                            number ? number->to_truncated(12) : std::get<std::string>(input.value));
  }
  return label("step.rounding", language, parameters);
}

std::string numbers_in(const Step& step, std::string_view notation, Language language) {
  if (step.formula == "rounding") return rounding_text(step, language);
  if (notation.empty()) return listed(step, language);
  if (notation.starts_with("Σ")) return summed(step, language);
  if (notation == "mean") return "(" + summed(step, language) + ") / " + std::to_string(step.inputs.size());
  return filled(notation, step, language);
}

}  // namespace

std::string_view formula_notation(std::string_view formula) {
  for (const auto& [key, notation] : notations)
    if (key == formula) return notation;
  return {};
}

FormulaText formula_text(std::string_view formula, Language language) {
  return {label(std::string("formula.").append(formula), language, TextParameters{}),
          named(formula_notation(formula), language)};
}

StepText step_text(const Step& step, Language language) {
  const std::string_view notation = formula_notation(step.formula);
  StepText text;
  text.words = label("formula." + step.formula, language, TextParameters{});
  text.symbol = symbol_text(step.result.symbol, language);
  if (notation != "mean") text.notation = named(notation, language);
  text.result = value_text(step.result, language);
  text.filled = numbers_in(step, notation, language);
  if (text.filled == text.result) text.filled.clear();
  return text;
}

}  // namespace templates
