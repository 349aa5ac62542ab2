// How cells of our workbooks look: one palette, a few building blocks, and the styles that documents use.
#pragma once

#include <cstdint>

namespace templates {

enum class Ink : std::uint8_t { black, grey, white, petrol, green, red, amber, blue };
enum class Fill : std::uint8_t {
  none,
  petrol,
  petrol_light,
  grey_light,
  input,
  green_light,
  red_light,
  amber_light
};
enum class Align : std::uint8_t { automatic, left, centre, right };
enum class FontSize : std::uint8_t { small, body, large, title };
// `decimals` says how many places number, euro and percent show.
enum class NumberShape : std::uint8_t { general, text, number, grouped, euro, percent };

// A plain value: equal styles share one format of the workbook.
struct CellStyle {
  Ink ink = Ink::black;
  Fill fill = Fill::none;
  Align align = Align::automatic;
  FontSize size = FontSize::body;
  NumberShape shape = NumberShape::general;
  std::uint8_t decimals = 0;
  std::uint8_t indent = 0;
  bool bold : 1 = false;
  bool italic : 1 = false;
  bool wrap : 1 = false;
  bool boxed : 1 = false;
  bool unlocked : 1 = false;
  bool top : 1 = false;         // text at the top of a high cell
  bool rule_above : 1 = false;  // a heavier line above totals

  bool operator==(const CellStyle&) const = default;

  constexpr CellStyle with_shape(NumberShape new_shape, int places) const {
    CellStyle style = *this;
    style.shape = new_shape;
    style.decimals = static_cast<std::uint8_t>(places);
    return style;
  }
  constexpr CellStyle indented(int steps) const {
    CellStyle style = *this;
    style.indent = static_cast<std::uint8_t>(steps);
    return style;
  }
};

namespace style {
inline constexpr CellStyle plain{};
inline constexpr CellStyle title{.ink = Ink::petrol, .size = FontSize::title, .bold = true};
inline constexpr CellStyle section{.ink = Ink::petrol, .size = FontSize::large, .bold = true};
inline constexpr CellStyle note{.ink = Ink::grey, .size = FontSize::small, .italic = true};
inline constexpr CellStyle wrapped_note{.ink = Ink::grey,
                                        .align = Align::left,
                                        .size = FontSize::small,
                                        .italic = true,
                                        .wrap = true,
                                        .top = true};
inline constexpr CellStyle paragraph{.align = Align::left, .wrap = true, .top = true};
inline constexpr CellStyle field{.ink = Ink::grey, .align = Align::left};
inline constexpr CellStyle field_value{.align = Align::left, .bold = true};

inline constexpr CellStyle header{.ink = Ink::white,
                                  .fill = Fill::petrol,
                                  .align = Align::left,
                                  .indent = 1,
                                  .bold = true,
                                  .wrap = true,
                                  .boxed = true};
inline constexpr CellStyle header_centred{.ink = Ink::white,
                                          .fill = Fill::petrol,
                                          .align = Align::centre,
                                          .bold = true,
                                          .wrap = true,
                                          .boxed = true};
inline constexpr CellStyle band{.ink = Ink::petrol,
                                .fill = Fill::petrol_light,
                                .align = Align::left,
                                .indent = 1,
                                .bold = true,
                                .boxed = true};

inline constexpr CellStyle band_centred{
    .ink = Ink::petrol, .fill = Fill::petrol_light, .align = Align::centre, .bold = true, .boxed = true};
inline constexpr CellStyle band_number{.ink = Ink::petrol,
                                       .fill = Fill::petrol_light,
                                       .align = Align::right,
                                       .indent = 1,
                                       .bold = true,
                                       .boxed = true};

inline constexpr CellStyle text{.align = Align::left, .indent = 1, .boxed = true};
inline constexpr CellStyle wrapped{
    .align = Align::left, .indent = 1, .wrap = true, .boxed = true, .top = true};
inline constexpr CellStyle strong{
    .align = Align::left, .indent = 1, .bold = true, .wrap = true, .boxed = true, .top = true};
inline constexpr CellStyle quiet{.ink = Ink::grey,
                                 .align = Align::left,
                                 .size = FontSize::small,
                                 .indent = 1,
                                 .wrap = true,
                                 .boxed = true};
inline constexpr CellStyle centred{.align = Align::centre, .boxed = true};
inline constexpr CellStyle first_place{
    .fill = Fill::green_light, .align = Align::centre, .bold = true, .boxed = true};
inline constexpr CellStyle number{.align = Align::right, .indent = 1, .boxed = true};
inline constexpr CellStyle total{
    .fill = Fill::petrol_light, .align = Align::right, .indent = 1, .bold = true, .boxed = true};
inline constexpr CellStyle total_label{
    .fill = Fill::petrol_light, .align = Align::left, .indent = 1, .bold = true, .wrap = true, .boxed = true};
inline constexpr CellStyle total_centred{
    .fill = Fill::petrol_light, .align = Align::centre, .bold = true, .boxed = true};

inline constexpr CellStyle input{
    .fill = Fill::input, .align = Align::left, .indent = 1, .boxed = true, .unlocked = true};
inline constexpr CellStyle input_text{.fill = Fill::input,
                                      .align = Align::left,
                                      .shape = NumberShape::text,
                                      .indent = 1,
                                      .wrap = true,
                                      .boxed = true,
                                      .unlocked = true,
                                      .top = true};
inline constexpr CellStyle input_number{
    .fill = Fill::input, .align = Align::right, .indent = 1, .boxed = true, .unlocked = true};

inline constexpr CellStyle mark{.ink = Ink::grey, .align = Align::left, .size = FontSize::small};
inline constexpr CellStyle good{.ink = Ink::green, .fill = Fill::green_light, .bold = true};
inline constexpr CellStyle bad{.ink = Ink::red, .fill = Fill::red_light, .bold = true};
inline constexpr CellStyle changed{.ink = Ink::blue, .fill = Fill::none, .bold = true};
inline constexpr CellStyle attention{.ink = Ink::amber, .fill = Fill::amber_light, .bold = true};
}  // namespace style

}  // namespace templates
