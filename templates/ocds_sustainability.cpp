#include "templates/ocds_sustainability.hpp"

#include "templates/field_writer.hpp"

namespace templates {
namespace {

using namespace criteria;

constexpr std::pair<EnvironmentalGoal, std::string_view> environment[]{
    {EnvironmentalGoal::circular_economy, "environmental.circularEconomy"},
    {EnvironmentalGoal::climate_mitigation, "environmental.climateChangeMitigation"},
    {EnvironmentalGoal::climate_adaptation, "environmental.climateChangeAdaptation"},
    {EnvironmentalGoal::pollution, "environmental.pollutionPrevention"},
    {EnvironmentalGoal::biodiversity, "environmental.biodiversityProtectionRestoration"},
    {EnvironmentalGoal::water, "environmental.waterResourcesProtection"},
    {EnvironmentalGoal::other, "environmental"}};
constexpr std::pair<SocialGoal, std::string_view> social[]{
    {SocialGoal::work_conditions, "social.laborRightsPromotion"},
    {SocialGoal::opportunities, "social.disadvantagedEmploymentOpportunities"},
    {SocialGoal::accessibility, "social.accessibility"},
    {SocialGoal::gender_equality, "social.genderEquality"},
    {SocialGoal::ethnic_equality, "social.ethnicEquality"},
    {SocialGoal::human_rights, "social.humanRightsInSupplyChains"},
    {SocialGoal::other, "social"}};
constexpr std::pair<InnovationGoal, std::string_view> innovation[]{
    {InnovationGoal::product, "economic.productInnovationPromotion"},
    {InnovationGoal::process, "economic.processInnovationPromotion"},
    {InnovationGoal::market_novelty, "economic.marketInnovationPromotion"},
    {InnovationGoal::research, "economic.researchDevelopmentActivities"}};

template <typename Goal, std::size_t Count>
void write_goals(DataTree& tree, const std::vector<Goal>& goals,
                 const std::pair<Goal, std::string_view> (&table)[Count]) {
  for (const Goal goal : goals)
    for (const auto& [value, word] : table) {
      if (value != goal) continue;
      ObjectWriter object(Slot{tree, {}});
      object.word("goal", word);
      tree.open_array("strategies");
      tree.add_text("awardCriteria");
      tree.close();
    }
}

}  // namespace

void write_sustainability(DataTree& tree, const NoticeStrategy& strategy) {
  const bool has_any =
      !strategy.environment.empty() || !strategy.social.empty() || !strategy.innovation.empty();
  if (strategy.goals.empty() && !has_any) return;
  tree.add_boolean(has_any, "hasSustainability");
  if (!has_any) return;
  tree.open_array("sustainability");
  write_goals(tree, strategy.environment, environment);
  write_goals(tree, strategy.social, social);
  write_goals(tree, strategy.innovation, innovation);
  tree.close();
}

}  // namespace templates
