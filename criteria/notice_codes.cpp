#include "criteria/notice_codes.hpp"

#include <algorithm>

namespace criteria {
namespace {

// In the order of their letters.
constexpr std::string_view dutch_nuts[]{
    "NL112", "NL114", "NL115", "NL126", "NL127", "NL128", "NL131", "NL132", "NL133", "NL211", "NL212",
    "NL213", "NL221", "NL224", "NL225", "NL226", "NL230", "NL321", "NL323", "NL325", "NL327", "NL328",
    "NL32A", "NL32B", "NL341", "NL342", "NL350", "NL361", "NL362", "NL363", "NL364", "NL365", "NL366",
    "NL411", "NL414", "NL415", "NL416", "NL421", "NL422", "NL423", "NLZZZ"};
constexpr std::string_view eea_countries[]{
    "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV", "HUN", "IRL",
    "ISL", "ITA", "LIE", "LTU", "LUX", "LVA", "MLT", "NLD", "NOR", "POL", "PRT", "ROU", "SVK", "SVN", "SWE"};
constexpr std::string_view countries[]{
    "ABW", "AFG", "AGO", "AIA", "ALA", "ALB", "AND", "ARE", "ARG", "ARM", "ASM", "ATA", "ATF", "ATG", "AUS",
    "AUT", "AZE", "BDI", "BEL", "BEN", "BES", "BFA", "BGD", "BGR", "BHR", "BHS", "BIH", "BLM", "BLR", "BLZ",
    "BMU", "BOL", "BRA", "BRB", "BRN", "BTN", "BVT", "BWA", "CAF", "CAN", "CCK", "CHE", "CHL", "CHN", "CIV",
    "CMR", "COD", "COG", "COK", "COL", "COM", "CPT", "CPV", "CRI", "CUB", "CUW", "CXR", "CYM", "CYP", "CZE",
    "DEU", "DJI", "DMA", "DNK", "DOM", "DZA", "ECU", "EGY", "ERI", "ESH", "ESP", "EST", "ETH", "FIN", "FJI",
    "FLK", "FRA", "FRO", "FSM", "GAB", "GBR", "GEO", "GGY", "GHA", "GIB", "GIN", "GMB", "GNB", "GNQ", "GRC",
    "GRD", "GRL", "GTM", "GUM", "GUY", "HKG", "HMD", "HND", "HRV", "HTI", "HUN", "IDN", "IMN", "IND", "IOT",
    "IRL", "IRN", "IRQ", "ISL", "ISR", "ITA", "JAM", "JEY", "JOR", "JPN", "KAZ", "KEN", "KGZ", "KHM", "KIR",
    "KNA", "KOR", "KWT", "LAO", "LBN", "LBR", "LBY", "LCA", "LIE", "LKA", "LSO", "LTU", "LUX", "LVA", "MAC",
    "MAF", "MAR", "MCO", "MDA", "MDG", "MDV", "MEX", "MHL", "MKD", "MLI", "MLT", "MMR", "MNE", "MNG", "MNP",
    "MOZ", "MRT", "MSR", "MUS", "MWI", "MYS", "NAM", "NCL", "NER", "NFK", "NGA", "NIC", "NIU", "NLD", "NOR",
    "NPL", "NRU", "NZL", "OMN", "PAK", "PAN", "PCN", "PER", "PHL", "PLW", "PNG", "POL", "PRI", "PRK", "PRT",
    "PRY", "PSE", "PYF", "QAT", "ROU", "RUS", "RWA", "SAU", "SDN", "SEN", "SGP", "SGS", "SHN", "SJM", "SLB",
    "SLE", "SLV", "SMR", "SOM", "SPM", "SRB", "SSD", "STP", "SUR", "SVK", "SVN", "SWE", "SWZ", "SXM", "SYC",
    "SYR", "TCA", "TCD", "TGO", "THA", "TJK", "TKL", "TKM", "TLS", "TON", "TTO", "TUN", "TUR", "TUV", "TWN",
    "TZA", "UGA", "UKR", "UMI", "URY", "USA", "UZB", "VAT", "VCT", "VEN", "VGB", "VIR", "VNM", "VUT", "WLF",
    "WSM", "XKX", "YEM", "ZAF", "ZMB", "ZWE"};

constexpr std::string_view countries_with_regions[]{
    "ALB", "AUT", "BEL", "BGR", "CHE", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA",
    "GRC", "HRV", "HUN", "IRL", "ISL", "ITA", "LIE", "LTU", "LUX", "LVA", "MKD", "MLT", "MNE",
    "NLD", "NOR", "POL", "PRT", "ROU", "SRB", "SVK", "SVN", "SWE", "TUR", "UKR", "XKX"};
constexpr std::string_view countries_with_postcodes[]{
    "AFG", "ALA", "ALB", "AND", "ARG", "ARM", "AUS", "AUT", "AZE", "BEL", "BGD", "BGR", "BHR", "BIH", "BLM",
    "BLR", "BMU", "BRA", "BRB", "BRN", "BTN", "CAN", "CHE", "CHL", "CHN", "COL", "CPT", "CPV", "CRI", "CUB",
    "CYM", "CYP", "CZE", "DEU", "DJI", "DNK", "DOM", "DZA", "ECU", "EGY", "ESP", "EST", "ETH", "FIN", "FRA",
    "FRO", "FSM", "GBR", "GEO", "GGY", "GIN", "GNB", "GRC", "GRL", "GTM", "GUM", "HND", "HRV", "HTI", "HUN",
    "IDN", "IMN", "IND", "IRL", "IRN", "IRQ", "ISL", "ISR", "ITA", "JEY", "JOR", "JPN", "KAZ", "KEN", "KGZ",
    "KHM", "KIR", "KOR", "KWT", "LAO", "LBN", "LIE", "LKA", "LSO", "LTU", "LUX", "LVA", "MAF", "MAR", "MCO",
    "MDA", "MDG", "MDV", "MEX", "MHL", "MLT", "MMR", "MNE", "MNG", "MOZ", "MSR", "MUS", "MWI", "MYS", "NAM",
    "NCL", "NER", "NGA", "NIC", "NLD", "NOR", "NPL", "NRU", "NZL", "OMN", "PAK", "PER", "PHL", "PNG", "POL",
    "PRI", "PRT", "PRY", "PSE", "PYF", "ROU", "RUS", "SAU", "SDN", "SEN", "SGP", "SJM", "SLV", "SMR", "SPM",
    "SRB", "SVK", "SVN", "SWE", "SWZ", "THA", "TJK", "TKM", "TLS", "TTO", "TUN", "TUR", "UKR", "URY", "USA",
    "UZB", "VCT", "VEN", "VGB", "VIR", "VNM", "WLF", "ZAF"};

template <std::size_t Count>
bool is_one_of(const std::string_view (&sorted)[Count], std::string_view code) {
  return std::binary_search(std::begin(sorted), std::end(sorted), code);
}

}  // namespace

std::span<const std::string_view> dutch_nuts_codes() { return dutch_nuts; }
bool is_dutch_nuts(std::string_view code) { return is_one_of(dutch_nuts, code); }
bool is_country(std::string_view code) { return is_one_of(countries, code); }
bool is_eea_country(std::string_view code) { return is_one_of(eea_countries, code); }
bool has_regions(std::string_view country) { return is_one_of(countries_with_regions, country); }
bool has_postcodes(std::string_view country) { return is_one_of(countries_with_postcodes, country); }

}  // namespace criteria
