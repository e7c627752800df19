#include "lineage/role_words.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>

namespace lineage {

namespace {

using Rows = std::span<const std::string_view>;

// A row holds what may be said of one and the same person; "_" is a blank. Who stands in no row
// with another of the field is somebody else.
constexpr auto offices = std::to_array<std::string_view>({
    "president leader head chief boss head_of_state counterpart official politician",
    "prime_minister premier pm leader head_of_government counterpart official politician taoiseach",
    "chancellor leader head_of_government counterpart official politician",
    "minister secretary secretary_of_state official politician counterpart diplomat deputy",
    "attorney_general solicitor_general official prosecutor",
    "king monarch sovereign ruler",
    "queen monarch sovereign ruler",
    "prince royal",
    "princess royal",
    "dictator ruler strongman leader president",
    "senator lawmaker legislator official politician",
    "congressman congresswoman representative rep lawmaker legislator official politician",
    "mp member_of_parliament parliamentarian lawmaker legislator official politician deputy "
    "backbencher",
    "governor official politician leader deputy",
    "mayor official politician leader deputy",
    "councillor councilor councilman councilwoman alderman official politician",
    "ambassador envoy diplomat emissary representative official",
    "consul diplomat official",
    "spokesman spokeswoman spokesperson representative press_secretary official",
    "adviser advisor aide official counsellor",
    "aide assistant adviser advisor staffer staff_member official",
    "deputy number_two second-in-command official",
    "negotiator delegate envoy representative official diplomat",
    "mediator negotiator broker",
    "delegate representative official",
    "inspector official",
    "commissioner official chief head deputy",
    "chairman chairwoman chairperson chair head leader chief boss deputy",
    "chief_executive chief_executive_officer ceo head leader chief boss executive",
    "chief_financial_officer cfo executive",
    "chief_of_staff aide official",
    "director manager head leader chief boss executive official director_general "
    "managing_director administrator deputy",
    "manager boss executive head administrator supervisor",
    "founder co-founder cofounder",
    "owner proprietor boss",
    "treasurer",
    "secretary_general general_secretary leader head chief official",
    "candidate contender nominee hopeful politician rival opponent challenger",
    "counterpart opposite_number",
    "successor",
    "predecessor",
    "ally",
    "rival opponent challenger",
    "voter elector",
    "lawyer attorney counsel advocate barrister solicitor legal_representative representative",
    "prosecutor attorney district_attorney state_attorney official deputy",
    "judge justice magistrate official",
    "juror",
    "auditor",
    "lobbyist",
    "general commander chief leader head official",
    "sheriff deputy official",
});

constexpr auto in_arms = std::to_array<std::string_view>({
    "general commander chief leader head official",
    "admiral commander chief",
    "commander chief leader head commissioner",
    "colonel officer commander serviceman",
    "lieutenant officer serviceman",
    "sergeant officer soldier",
    "soldier troop serviceman servicewoman officer fighter conscript paratrooper",
    "sailor seaman",
    "marine soldier",
    "airman serviceman",
    "veteran ex-soldier",
    "mercenary fighter",
    "militant rebel insurgent guerrilla fighter gunman extremist",
    "militant terrorist extremist",
    "civilian",
    "police_officer policeman policewoman cop officer constable patrolman",
    "detective investigator officer inspector police_officer policeman policewoman cop",
    "sheriff officer police_officer policeman cop",
    "agent officer operative spy",
    "guard officer warden jailer",
    "firefighter fireman",
    "paramedic medic",
});

constexpr auto in_what_happened = std::to_array<std::string_view>({
    "suspect defendant perpetrator culprit attacker assailant offender gunman shooter killer "
    "murderer robber thief burglar bomber hijacker kidnapper rapist detainee convict",
    "victim casualty complainant plaintiff",
    "plaintiff complainant claimant",
    "witness eyewitness bystander onlooker passer-by passerby",
    "survivor",
    "hostage captive",
    "prisoner inmate detainee convict captive",
    "rescuer",
    "informant informer whistleblower",
});

constexpr auto professions = std::to_array<std::string_view>({
    "doctor physician medic surgeon gp expert",
    "nurse medic",
    "midwife",
    "dentist",
    "vet veterinarian",
    "pharmacist",
    "patient",
    "teacher educator schoolteacher instructor tutor coach",
    "headteacher headmaster headmistress principal",
    "professor academic scholar lecturer educator researcher expert",
    "student pupil schoolboy schoolgirl undergraduate graduate scholar learner academic",
    "scientist researcher expert scholar academic investigator",
    "analyst expert economist observer commentator",
    "economist analyst expert scholar researcher academic",
    "historian scholar researcher expert academic",
    "engineer expert technician",
    "architect",
    "farmer grower rancher",
    "fisherman",
    "trader dealer",
    "banker",
    "investor shareholder stockholder",
    "journalist reporter correspondent newsman",
    "editor journalist",
    "author writer novelist journalist",
    "poet writer",
    "actor actress star performer player",
    "singer vocalist musician star performer",
    "musician performer player star",
    "film-maker filmmaker",
    "photographer",
    "player footballer athlete star",
    "coach trainer manager instructor",
    "referee umpire",
    "driver motorist",
    "pilot",
    "priest clergyman cleric pastor vicar",
    "bishop cleric",
    "archbishop cleric",
    "imam cleric",
    "rabbi cleric",
    "pope pontiff",
});

constexpr auto on_the_way = std::to_array<std::string_view>({
    "driver motorist",
    "passenger traveller traveler rider",
    "cyclist rider",
    "pedestrian walker passer-by",
    "pilot captain",
});

constexpr auto of_the_place = std::to_array<std::string_view>({
    "resident villager inhabitant citizen",
    "tourist visitor holidaymaker traveller traveler",
    "refugee asylum_seeker",
    "migrant immigrant asylum_seeker",
    "landlord landlady owner",
    "tenant renter",
    "employer",
    "employee worker staffer staff_member labourer laborer",
});

constexpr auto kin = std::to_array<std::string_view>({
    "mother mum mom mummy parent relative",
    "father dad daddy parent relative",
    "stepmother parent",
    "stepfather parent",
    "son boy child kid relative",
    "daughter girl child kid relative",
    "brother sibling relative",
    "sister sibling relative",
    "wife spouse partner relative",
    "husband spouse partner relative",
    "widow wife",
    "widower husband",
    "ex-wife",
    "ex-husband",
    "girlfriend partner girl",
    "boyfriend partner boy",
    "fiancé fiancée partner",
    "uncle relative",
    "aunt relative",
    "nephew relative",
    "niece relative",
    "cousin relative",
    "grandfather grandpa grandad grandparent relative",
    "grandmother grandma granny grandparent relative",
    "grandson grandchild relative",
    "granddaughter grandchild relative",
    "friend pal buddy",
    "neighbour neighbor",
    "colleague co-worker coworker workmate",
});

constexpr auto sexes = std::to_array<std::string_view>({
    "man boy gentleman bloke",
    "woman girl lady",
});

constexpr auto fields = std::to_array<Rows>(
    {offices, in_arms, in_what_happened, professions, on_the_way, of_the_place, kin, sexes});

constexpr auto ranks = std::to_array<std::string_view>({
    "deputy vice",
    "assistant associate",
    "former ex previous onetime erstwhile past then",
    "acting interim caretaker",
    "elect designate incoming",
    "shadow",
});

constexpr auto portfolios = std::to_array<std::string_view>({
    "foreign external",
    "defence defense war",
    "finance treasury economy economics economic",
    "interior home internal",
    "justice",
    "health",
    "education schools",
    "energy",
    "environment climate",
    "transport transportation",
    "trade commerce business industry",
    "labour labor work employment",
    "agriculture farm farming",
    "culture",
    "sports sport",
    "housing",
    "information",
    "immigration",
    "tourism",
});

constexpr std::size_t rows_of(std::span<const Rows> all) {
  std::size_t count = 0;
  for (const auto rows : all)
    count += rows.size();
  return count;
}
static_assert(rows_of(fields) <= most_role_kinds && fields.size() <= 8 && ranks.size() <= 8 &&
              portfolios.size() <= 32);

struct Hash : std::hash<std::string_view> {
  using is_transparent = void;
};
using RoleTable = std::unordered_map<std::string, RoleWord, Hash, std::equal_to<>>;

RoleTable read_roles() {
  RoleTable roles;
  std::size_t kind = 0;
  for (std::size_t field = 0; field < fields.size(); ++field)
    for (const auto row : fields[field]) {
      text::for_each_word(row, [&](std::string_view word) {
        std::string name(word);
        std::ranges::replace(name, '_', ' ');
        std::ranges::replace(name, '-', ' ');
        auto& role = roles[name];
        role.kinds.set(kind);
        role.fields = static_cast<std::uint8_t>(role.fields | 1U << field);
      });
      ++kind;
    }
  return roles;
}

// A bit for each row.
std::unordered_map<std::string_view, std::uint32_t> read_bits(Rows rows) {
  std::unordered_map<std::string_view, std::uint32_t> bits;
  for (std::size_t row = 0; row < rows.size(); ++row)
    text::for_each_word(rows[row], [&](std::string_view word) { bits[word] |= 1U << row; });
  return bits;
}

} // namespace

const RoleWord* role_word(std::string_view folded) {
  static const auto roles = read_roles();
  const auto found = roles.find(folded);
  return found == roles.end() ? nullptr : &found->second;
}

std::uint8_t rank_word(std::string_view folded) {
  static const auto bits = read_bits(ranks);
  const auto found = bits.find(folded);
  return found == bits.end() ? 0 : static_cast<std::uint8_t>(found->second);
}

std::uint32_t portfolio_word(std::string_view folded) {
  static const auto bits = read_bits(portfolios);
  const auto found = bits.find(folded);
  return found == bits.end() ? 0 : found->second;
}

} // namespace lineage
